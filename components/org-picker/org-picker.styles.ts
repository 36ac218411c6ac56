import {css} from 'lit'

export const styles = css`
  fieldset {
    display: grid;
    gap: 8px;
  }
  legend {
    padding: 0;
    margin-block-end: 8px;
    font-weight: 500;
  }
  .search {
    position: relative;
  }
  .search > svg {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 8px;
    margin-block: auto;
    color: var(--_text-quiet);
    pointer-events: none;
  }
  .search > .input {
    padding-inline-start: 32px;
  }
  .list {
    display: grid;
    gap: 4px;
    /* Room for the focus ring, which the scroll box would cut. */
    max-block-size: 336px;
    margin: -4px;
    padding: 4px;
    overflow: auto;
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    min-block-size: var(--_control-comfortable);
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
    overflow-wrap: anywhere;
    transition: background-color var(--_motion);
  }
  .choice:hover {
    background: var(--_hover);
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-surface);
  }
  .choice:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .choice:has([aria-disabled]) {
    background: var(--_surface-sunken);
    color: var(--_text-quiet);
    cursor: default;
  }
  input[type='radio'] {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }
  input[type='radio']:focus-visible {
    outline: none;
  }
  .name {
    flex: 1 1 120px;
    min-inline-size: 0;
    font-weight: 500;
  }
  .name > span {
    display: block;
    font-weight: 400;
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      border-color: Highlight;
      border-width: 2px;
      padding: 7px 11px;
    }
    .choice:has([aria-disabled]) {
      color: GrayText;
    }
  }
`
