import {css} from 'lit'

export const styles = css`
  :host {
    container-type: inline-size;
  }
  .panel {
    display: grid;
    gap: 16px;
  }
  .messages {
    display: grid;
    gap: 8px;
  }
  .providers {
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_surface);
  }
  .provider {
    display: grid;
    grid-auto-flow: column;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 16px;
    position: relative;
    padding: 16px;
  }
  .provider + .provider {
    border-block-start: 1px solid var(--_line);
  }
  .mark {
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_surface-sunken);
    color: var(--_text-quiet);
    font-size: var(--_title);
    font-weight: 600;
    overflow: hidden;
  }
  .about {
    display: grid;
    gap: 2px;
    align-content: center;
    min-block-size: 40px;
    overflow-wrap: anywhere;
  }
  h3 {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
  }
  .organisation {
    font-weight: 500;
  }
  .explained {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 6px;
    align-items: start;
    margin-block-start: 6px;
    color: var(--_role-text, var(--_text-quiet));
    max-inline-size: 64ch;
  }
  .explained > svg {
    margin-block-start: 2px;
  }
  .explained > span {
    max-inline-size: calc(100% - 22px);
  }
  .explained .button {
    margin-block-start: -4px;
  }
  .act,
  .more {
    padding-block: 4px;
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    overflow: clip;
  }
  .pair > * {
    position: relative;
  }
  /* Before each one, also the first of a line, where it is cut off. */
  .pair > *::before {
    content: '·' / '';
    position: absolute;
    inset-inline-start: -10px;
    color: var(--_text-quiet);
  }
  .title {
    inline-size: 120px;
    block-size: 16px;
  }
  .line {
    inline-size: min(280px, 100%);
    margin-block-start: 6px;
  }
  .reference {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  @container (max-width: 479px) {
    .provider {
      grid-auto-flow: row;
      gap: 12px;
      padding: 12px;
    }
    .mark {
      inline-size: 32px;
      block-size: 32px;
      font-size: var(--_body);
    }
    .act {
      grid-column: 1 / -1;
      padding: 0;
    }
    .act > .button {
      inline-size: 100%;
    }
    .more {
      position: absolute;
      inset-block-start: 12px;
      inset-inline-end: 8px;
      padding: 0;
    }
    .live h3 {
      padding-inline-end: 36px;
    }
  }
`
