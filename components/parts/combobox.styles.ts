import {css} from 'lit'

export const comboboxStyles = css`
  .combobox-box {
    position: relative;
  }
  .combobox-box > .input {
    padding-inline-end: 30px;
    text-overflow: ellipsis;
  }
  .combobox-box > svg {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 8px;
    margin-block: auto;
    color: var(--_text-quiet);
    pointer-events: none;
  }
  .options {
    max-inline-size: min(480px, calc(100vw - 16px));
    padding: 4px;
    overflow: auto;
  }
  .options .group {
    padding: 8px 8px 2px;
    font-weight: 600;
  }
  .options .option {
    display: flex;
    gap: 8px;
    align-items: baseline;
    min-block-size: var(--_control);
    padding: 6px 8px;
    border-radius: calc(var(--_radius) - 2px);
    cursor: pointer;
  }
  .options .option[data-active] {
    background: var(--_hover);
  }
  .options .option[aria-disabled] {
    color: var(--_text-quiet);
    cursor: default;
  }
  .options .lead {
    flex: none;
    min-inline-size: 36px;
    color: var(--_text-quiet);
  }
  .options .label {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .options .label > span {
    display: block;
  }
  .options .detail {
    flex: none;
    max-inline-size: 50%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .options .option > svg {
    align-self: center;
    color: var(--_accent);
  }
  .options .note {
    padding: 8px;
  }
  @media (forced-colors: active) {
    .options .option[data-active] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`
