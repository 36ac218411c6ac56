import {css} from 'lit'

/** Buttons: `.button` with `.primary`, `.danger`, `.plain`, `.icon`, `.compact`. */
export const controls = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: var(--_control);
    padding: 4px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: var(--_text);
    font: inherit;
    font-weight: 500;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition: background-color var(--_motion);
  }
  .button:hover {
    background: var(--_hover);
  }
  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.primary:hover {
    border-color: var(--_accent-strong);
    background: var(--_accent-strong);
  }
  .button.danger {
    border-color: var(--_danger-line);
    color: var(--_danger-text);
  }
  .button.danger:hover {
    background: var(--_danger-surface);
  }
  .button.plain {
    border-color: transparent;
    background: transparent;
  }
  .button.plain:hover {
    background: var(--_hover);
  }
  .button.compact {
    min-block-size: var(--_control-compact);
    padding: 2px 8px;
  }
  .button.icon {
    inline-size: var(--_control);
    padding: 0;
  }
  .button.icon.compact {
    inline-size: var(--_control-compact);
  }
  .button:disabled,
  .button[aria-disabled='true'] {
    border-color: var(--_line);
    background: var(--_surface-sunken);
    color: var(--_text-quiet);
    cursor: default;
  }
  .button.plain:disabled,
  .button.plain[aria-disabled='true'] {
    border-color: transparent;
    background: transparent;
  }
  @media (forced-colors: active) {
    .button:disabled,
    .button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
    .button.primary {
      border-color: Highlight;
    }
  }
`
