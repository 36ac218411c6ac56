import {css} from 'lit'

export const documentStyles = css`
  .documents h3 {
    font-size: var(--_body);
  }
  .documents li {
    display: grid;
    gap: 4px;
    padding-block: 10px;
    border-block-start: 1px solid var(--_line);
  }
  .documents ul {
    margin-block-start: 6px;
  }
  .documents li:last-child {
    padding-block-end: 0;
  }
  .line {
    display: flex;
    gap: 8px;
    align-items: start;
    justify-content: space-between;
  }
  .title,
  summary {
    min-block-size: var(--_control-compact);
  }
  .title .name {
    font-weight: 600;
  }
  .dead .name,
  .dead dd {
    color: var(--_text-quiet);
    text-decoration: line-through;
  }
  .amounts {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    gap: 8px;
  }
  .amounts > div:not(:first-child) {
    text-align: end;
  }
  .amounts dd {
    white-space: nowrap;
  }
  .differs {
    display: flex;
    gap: 6px;
    color: var(--_warning-text);
  }

  .bar {
    --_bar: var(--_accent);
    display: block;
    inline-size: 100%;
    block-size: 4px;
    border: 0;
    border-radius: 2px;
    background: var(--_line);
    appearance: none;
    overflow: hidden;
  }
  .full {
    --_bar: var(--_ok-line);
  }
  .over {
    --_bar: var(--_warning-line);
    color: var(--_warning-text);
  }
  .bar::-webkit-progress-bar {
    background: var(--_line);
  }
  .bar::-webkit-progress-value {
    background: var(--_bar);
  }
  .bar::-moz-progress-bar {
    background: var(--_bar);
  }

  summary {
    border-radius: var(--_radius);
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary > svg {
    color: var(--_text-quiet);
    transform: rotate(-90deg);
    transition: transform var(--_motion);
  }
  summary:dir(rtl) > svg {
    transform: rotate(90deg);
  }
  [open] > summary > svg {
    transform: none;
  }
  .coverage ul {
    display: grid;
    gap: 10px;
    padding: 8px 0 4px;
    padding-inline-start: 24px;
  }
  .coverage li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 8px;
    align-items: baseline;
  }
  .coverage .bar {
    grid-column: 1 / -1;
  }

  .checking {
    gap: 8px;
    color: var(--_text-quiet);
  }
  @container (max-width: 340px) {
    .amounts {
      grid-auto-flow: row;
      gap: 2px;
    }
    .amounts > div {
      display: flex;
      gap: 8px;
      justify-content: space-between;
    }
  }
  @media (forced-colors: active) {
    summary {
      color: CanvasText;
    }
    .bar {
      border: 1px solid CanvasText;
    }
    .bar::-webkit-progress-value {
      background: Highlight;
    }
  }
`
