import {css} from 'lit'

export const createDialogStyles = css`
  :host {
    display: contents;
  }
  .dialog.wide {
    min-block-size: min(480px, calc(100dvh - 32px));
    max-block-size: min(920px, calc(100dvh - 32px));
  }
  .dialog.wide > header {
    border-block-end: 1px solid var(--_line);
    padding-block-end: 12px;
  }
  .dialog.wide > .body,
  .sheet {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    padding: 0;
    overflow: hidden;
  }
  .dialog.wide > footer {
    background: var(--_surface-sunken);
  }
  .sheet,
  .sheet > :last-child {
    flex: 1 1 auto;
  }
  .says {
    display: grid;
    gap: 8px;
    padding-inline: 20px;
    max-block-size: 50%;
    overflow: auto;
    flex: none;
  }
  .says:has(> *) {
    padding-block: 12px 4px;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: end;
    margin-inline-end: 8px;
  }
  .facts {
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
    gap: 8px 24px;
  }
  .facts dt,
  .mode > span,
  .restored,
  .sums div:not(.total) dt,
  .keys {
    color: var(--_text-quiet);
  }
  .facts dt,
  .mode > span {
    display: block;
    font-size: var(--_small);
    line-height: 18px;
  }
  .facts .contact dd {
    font-weight: 600;
  }
  .mode .input {
    min-inline-size: 150px;
    background: var(--_surface-raised);
  }
  .top .alert {
    flex-basis: 100%;
    align-items: center;
  }
  .restored,
  .reason,
  .agree,
  .all {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .waiting {
    display: grid;
    gap: 24px;
    align-content: start;
    padding: 24px 20px;
  }
  .waiting .skeleton {
    block-size: 32px;
  }
  .empty {
    padding: 32px 20px;
    text-align: center;
  }

  .bottom {
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
    gap: 12px 32px;
    align-items: end;
    justify-content: space-between;
  }
  .sums {
    display: grid;
    flex: 0 1 340px;
    gap: 2px;
    max-block-size: 25dvh;
    overflow: auto;
  }
  .sums > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 16px;
  }
  .sums dd {
    text-align: end;
  }
  .sums .total {
    font-size: var(--_title);
    font-weight: 600;
  }
  .side {
    display: grid;
    flex: 1 1 300px;
    gap: 8px;
    justify-items: end;
  }
  .reason {
    gap: 4px;
    min-block-size: 28px;
  }
  .agree {
    color: var(--_warning-text);
  }
  .agree,
  .all {
    cursor: pointer;
  }
  [type='checkbox'] {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: flex-end;
  }

  @media (max-width: 640px) {
    .dialog.wide > header {
      padding-block: 8px;
    }
    .dialog.wide > header,
    .dialog.wide > footer,
    .says {
      padding-inline: 12px;
    }
    .dialog.wide > footer {
      padding-block: 8px;
    }
    .facts {
      gap: 0 12px;
    }
    .facts > div {
      display: flex;
      gap: 4px;
      align-items: baseline;
    }
    .mode {
      display: flex;
      flex: 1 1 100%;
      gap: 8px;
      align-items: center;
    }
    .mode .input {
      flex: 1;
    }
    .bottom {
      gap: 8px;
    }
    .sums,
    .side {
      flex-basis: 100%;
    }
    .sums {
      gap: 0;
    }
    .side {
      gap: 4px;
    }
    .buttons,
    .buttons .primary {
      inline-size: 100%;
    }
    /* The header's cross and a keyboard's “?” do the same. */
    .buttons .button:not(.primary) {
      display: none;
    }
  }
  /* So little height (a phone on its side, 200 % zoom) that the lines would have none: all of it scrolls. */
  @media (max-height: 560px), (max-width: 640px) and (max-height: 640px) {
    .dialog.wide[open] {
      display: block;
      overflow: auto;
    }
    .dialog.wide > .body,
    .sheet {
      display: block;
    }
    .sheet > :last-child:not(.says) {
      block-size: 320px;
    }
  }
`
