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
  .documents .line {
    display: flex;
    gap: 8px;
    align-items: start;
    justify-content: space-between;
  }
  .documents .title {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    min-block-size: var(--_control-compact);
  }
  .documents .name {
    font-weight: 600;
  }
  .documents .line .tools {
    display: flex;
    gap: 2px;
    margin-inline-end: -6px;
  }
  .documents .dead .name,
  .documents .dead .amounts dd {
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
  .amounts dt {
    color: var(--_text-quiet);
    font-size: var(--_small);
  }
  .amounts dd {
    white-space: nowrap;
  }
  .late {
    color: var(--_danger-text);
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
  .bar.full {
    --_bar: var(--_ok-line);
  }
  .bar.over {
    --_bar: var(--_warning-line);
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

  .coverage summary {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    min-block-size: var(--_control-compact);
    border-radius: var(--_radius);
    cursor: pointer;
    list-style: none;
  }
  .coverage summary::-webkit-details-marker {
    display: none;
  }
  .coverage summary > svg {
    color: var(--_text-quiet);
    transform: rotate(-90deg);
    transition: transform var(--_motion);
  }
  .coverage summary:dir(rtl) > svg {
    transform: rotate(90deg);
  }
  .coverage[open] summary > svg {
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
  .coverage li > .bar {
    grid-column: 1 / -1;
  }
  .coverage .over {
    color: var(--_warning-text);
  }
  .coverage .gone {
    color: var(--_text-quiet);
  }

  .checking {
    display: flex;
    gap: 8px;
    align-items: center;
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
    .coverage summary {
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
