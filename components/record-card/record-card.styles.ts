import {css} from 'lit'

export const recordCardStyles = css`
  :host {
    container-type: inline-size;
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 12px 16px 16px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_surface);
    overflow-wrap: anywhere;
  }
  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 8px;
    align-items: center;
    min-block-size: var(--_control-compact);
  }
  header .tools {
    display: flex;
    gap: 2px;
    margin-inline-end: -6px;
  }
  header .who,
  header .detail {
    grid-column: 1 / -1;
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    margin-block: 2px;
  }
  .strong {
    font-weight: 600;
  }
  .notice {
    display: flex;
    gap: 8px;
    align-items: start;
    padding: 8px 10px;
    border-radius: var(--_radius);
    background: var(--_role-surface, var(--_surface-sunken));
    color: var(--_role-text, var(--_text-quiet));
  }
  .notice svg {
    margin-block-start: 1px;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
  }
  .loading,
  .loading .blocks {
    display: grid;
    gap: 12px;
  }
  .loading .blocks {
    grid-template-columns: 1fr 1fr;
    gap: 8px;
  }
  .loading .blocks .skeleton {
    block-size: 52px;
    border-radius: var(--_radius);
  }
  .loading .short {
    inline-size: 40%;
  }
  .loading .long {
    inline-size: 75%;
    block-size: 16px;
  }

  @container (max-width: 340px) {
    .card {
      padding-inline: 12px;
    }
  }
`
