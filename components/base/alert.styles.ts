import {css} from 'lit'

/** `.alert`, with a role of `status.styles.ts`. */
export const alerts = css`
  .alert {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 4px 12px;
    align-items: start;
    padding: 12px;
    border: 1px solid var(--_role-line);
    border-radius: var(--_radius);
    background: var(--_role-surface);
    overflow-wrap: anywhere;
  }
  .alert > svg {
    margin-block-start: 2px;
    color: var(--_role-text);
  }
  /* In line with the first line of its text. */
  .alert > .icon {
    margin-block: calc((1.43em - var(--_control-compact)) / 2);
  }
  .alert .what {
    color: var(--_role-text);
    font-weight: 600;
  }
  .alert .reference {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    align-items: center;
  }
  .alert code {
    font: inherit;
  }
  .alert .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-block-start: 8px;
  }
`
