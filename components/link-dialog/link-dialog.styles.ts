import {css} from 'lit'

export const linkDialogStyles = css`
  :host {
    display: contents;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    align-content: start;
    min-block-size: min(320px, 60dvh);
  }
  form {
    display: grid;
    gap: 16px;
  }
  .search {
    position: relative;
  }
  .search > svg {
    position: absolute;
    inset-block-end: 8px;
    inset-inline-start: 10px;
    color: var(--_text-quiet);
    pointer-events: none;
  }
  .search .input {
    padding-inline-start: 34px;
  }
  .results {
    display: grid;
    gap: 2px;
    margin-inline: -8px;
  }
  .result {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: center;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 6px 8px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .result:hover,
  .result:focus-visible {
    background: var(--_hover);
  }
  .result:focus-visible {
    outline-offset: -2px;
  }
  .result[aria-disabled] {
    color: var(--_text-quiet);
    cursor: default;
  }
  .result .name {
    font-weight: 500;
  }
  .result .chip svg {
    inline-size: 12px;
    block-size: 12px;
  }
  .result .detail {
    flex-basis: 100%;
  }
  .results .alert {
    margin: 4px 8px;
  }
  .skeleton.row {
    block-size: 36px;
    margin: 4px 8px;
  }
  .none {
    padding-block: 12px;
  }
  .new {
    justify-self: start;
    margin-inline-start: -12px;
  }
`
