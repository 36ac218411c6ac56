import {css} from 'lit'

export const dialogPartsStyles = css`
  .shortcuts {
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }
  .shortcuts dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(240px, 1fr));
    gap: 6px 24px;
  }
  .shortcuts dl > div {
    display: flex;
    gap: 12px;
  }
  .shortcuts dt {
    flex: 0 0 104px;
  }
  kbd {
    padding: 1px 6px;
    border: 1px solid var(--_line-strong);
    border-radius: 4px;
    background: var(--_surface-raised);
    font: inherit;
    font-size: var(--_small);
  }

  .created {
    display: grid;
    gap: 8px;
    justify-items: center;
    padding-block: 16px;
    text-align: center;
  }
  .created > svg {
    inline-size: 32px;
    block-size: 32px;
    padding: 6px;
    border-radius: 50%;
    background: var(--_ok-surface);
    color: var(--_ok-text);
  }
  .created .title {
    font-size: var(--_title);
    font-weight: 600;
  }
  .created .alert {
    text-align: start;
  }
`
