import {css} from 'lit'

export const lineTableStyles = css`
  .lines {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    container-type: inline-size;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    padding: 8px 20px;
  }
  .find {
    position: relative;
    flex: 0 1 220px;
    margin-inline-start: auto;
  }
  .find > svg {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 8px;
    margin-block: auto;
    color: var(--_text-quiet);
    pointer-events: none;
  }
  .find .input {
    padding-inline-start: 30px;
  }
  .scroller {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    /* Focus brings a field into sight with what stands around it. */
    scroll-padding-block: 76px;
    container-type: inline-size;
    border-block-start: 1px solid var(--_line);
  }
  .head,
  .row {
    display: grid;
    grid-template-columns: 16px minmax(140px, 1.5fr) 88px 96px minmax(172px, 1.3fr) minmax(136px, 1.2fr) 100px;
    gap: 0 12px;
    padding-inline: 20px;
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    align-items: center;
    min-block-size: 32px;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface-sunken);
    color: var(--_text-quiet);
    font-size: var(--_small);
    font-weight: 500;
  }
  .number,
  .number .input {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .sizer {
    position: relative;
  }
  .row {
    position: absolute;
    inset-inline: 0;
    align-items: start;
    block-size: 76px;
    padding-block: 8px 0;
    border-block-end: 1px solid var(--_line);
    contain: strict;
  }
  .off :is(.input, .pick, .fixed, .amount) {
    color: var(--_text-quiet);
  }
  .cell {
    position: relative;
    min-inline-size: 0;
  }
  .tick {
    padding-block-start: 8px;
  }
  textarea.input {
    display: block;
    block-size: var(--_control);
    min-block-size: 0;
    padding-block: 0;
    overflow: auto;
    resize: none;
    scrollbar-width: none;
    /* One line fills it, so that no sliver of the next shows. */
    line-height: calc(var(--_control) - 2px);
  }
  .fixed,
  .amount {
    display: block;
    padding-block: 6px;
  }
  .amount {
    font-weight: 500;
    white-space: nowrap;
  }
  .pick {
    display: block;
    inline-size: 100%;
    block-size: var(--_control);
    padding-block: 4px;
    padding-inline: 8px 22px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: inherit;
    font: inherit;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
    overflow: hidden;
    cursor: pointer;
  }
  .pick::after {
    content: '';
    position: absolute;
    inset-block-start: 11px;
    inset-inline-end: 10px;
    inline-size: 6px;
    block-size: 6px;
    border: solid var(--_text-quiet);
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(45deg);
  }
  .cell :is(.input, .pick):disabled {
    border-color: var(--_line);
    background: var(--_surface-sunken);
    color: var(--_text-quiet);
    cursor: default;
  }
  .cell:has(.remark.wrong) .pick {
    border-color: var(--_danger-line);
  }
  .cell:has(.remark.over) .input {
    border-color: var(--_warning-line);
  }
  .remark {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    margin-block-start: 2px;
    overflow: hidden;
    color: var(--_text-quiet);
    font-size: var(--_small);
    line-height: 16px;
  }
  .remark.wrong {
    color: var(--_danger-text);
  }
  .remark.over {
    color: var(--_warning-text);
  }
  .remark.changed::before {
    content: '';
    display: inline-block;
    inline-size: 6px;
    block-size: 6px;
    margin-inline-end: 5px;
    border-radius: 50%;
    background: var(--_accent);
    vertical-align: 1px;
  }
  @container (max-width: 480px) {
    .bar {
      flex-wrap: nowrap;
      padding: 6px 12px;
    }
    .all {
      white-space: nowrap;
    }
    .find {
      flex: 1 1 80px;
    }
    .bar > [role='status'] {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .row {
      padding-inline: 12px;
    }
  }
  .none {
    padding: 24px 20px;
  }

  /* Too narrow for columns: each line is a small form. */
  @container (width < 860px) {
    .head {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      min-block-size: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .row {
      grid-template-columns: 16px minmax(0, 1fr) minmax(0, 1fr);
      grid-template-rows: 66px 84px 84px auto;
      block-size: 288px;
      padding-block: 10px;
    }
    .cell:nth-child(2n + 3) {
      grid-column: 2;
    }
    .cell:nth-child(5n + 2) {
      grid-column: 2 / -1;
    }
    .amount {
      display: flex;
      justify-content: space-between;
      padding-block: 4px;
    }
    [data-label]::before {
      content: attr(data-label);
      display: block;
      color: var(--_text-quiet);
      font-size: var(--_small);
      font-weight: 500;
      line-height: 18px;
      text-align: start;
    }
    .pick::after {
      inset-block-start: 29px;
    }
    .number .input,
    .fixed {
      text-align: start;
    }
  }
  @media (pointer: coarse) {
    .lines [type='checkbox'] {
      inline-size: 24px;
      block-size: 24px;
    }
  }
  @media print {
    .row {
      contain: none;
    }
  }
`
