import {css} from 'lit'

/** Text fields, for elements that have any: `.input`; `.field` with its label and what is `.wrong`. */
export const fields = css`
  .input {
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 4px 8px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: var(--_text);
    font: inherit;
  }
  .input::placeholder {
    color: var(--_text-quiet);
    opacity: 1;
  }
  .input:focus-visible {
    border-color: var(--_accent);
    outline-offset: 0;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_danger-line);
  }
  .input:read-only {
    border-color: var(--_line);
    background: var(--_surface-sunken);
  }
  .field {
    display: grid;
    gap: 4px;
  }
  .field > label {
    font-weight: 500;
  }
  .field > .wrong {
    color: var(--_danger-text);
    font-size: var(--_small);
  }
`
