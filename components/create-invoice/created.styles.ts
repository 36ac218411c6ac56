import {css} from 'lit'

export const createdStyles = css`
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
