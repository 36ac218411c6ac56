import {css} from 'lit'

export const comboboxStyles = css`
  .combobox {
    position: relative;
  }
  .combobox > .input {
    padding-inline-end: 30px;
    text-overflow: ellipsis;
  }
  .combobox > svg {
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
  .option {
    display: flex;
    gap: 8px;
    align-items: baseline;
    min-block-size: var(--_control);
    padding: 6px 8px;
    border-radius: calc(var(--_radius) - 2px);
    cursor: pointer;
  }
  .option[data-active] {
    background: var(--_hover);
  }
  .option[aria-disabled] {
    color: var(--_text-quiet);
    cursor: default;
  }
  .option .lead {
    flex: none;
    min-inline-size: 36px;
    color: var(--_text-quiet);
  }
  .option .label {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .option .label > span {
    display: block;
  }
  .option .detail {
    flex: none;
    max-inline-size: 50%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .option > svg {
    align-self: center;
    color: var(--_accent);
  }
  .options .note {
    padding: 8px;
  }
  @media (forced-colors: active) {
    .option[data-active] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`
