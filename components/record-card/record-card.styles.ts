import {css} from 'lit'

/** What every card has, and what those of its parts that come late share: rows that wrap, labels of figures, what is late. */
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
  .tools {
    display: flex;
    gap: 2px;
    margin-inline-end: -6px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
  }
  .who,
  .detail {
    grid-column: 1 / -1;
  }
  .who {
    margin-block: 2px;
  }
  .strong {
    font-weight: 600;
  }
  .late {
    color: var(--_danger-text);
  }
  .notice {
    display: flex;
    gap: 8px;
    padding: 8px 10px;
    border-radius: var(--_radius);
    background: var(--_role-surface, var(--_surface-sunken));
    color: var(--_role-text, var(--_text-quiet));
  }
  .notice svg {
    margin-block-start: 1px;
  }

  .actions {
    gap: 8px 12px;
  }
  .loading,
  .blocks {
    display: grid;
    gap: 12px;
  }
  .blocks {
    grid-template-columns: 1fr 1fr;
    gap: 8px;
  }
  .blocks .skeleton {
    block-size: 52px;
    border-radius: var(--_radius);
  }
  .short {
    inline-size: 40%;
  }
  .long {
    inline-size: 75%;
    block-size: 16px;
  }

  @container (max-width: 340px) {
    .card {
      padding-inline: 12px;
    }
  }
`
