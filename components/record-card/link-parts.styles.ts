import {css} from 'lit'

export const linkStyles = css`
  .grid {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 1px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_line);
    overflow: hidden;
  }
  .grid > div {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: 2px;
    padding: 8px 10px;
    background: var(--_surface);
  }
  .grid dt {
    line-height: 1.3;
  }
  .grid dd {
    font-size: var(--_title);
    font-weight: 600;
    line-height: 1.4;
    text-align: end;
  }
  .grid .text dd {
    font-size: var(--_body);
    font-weight: 500;
  }
  .grid .absent dd {
    color: var(--_text-quiet);
    font-size: var(--_body);
    font-weight: 400;
  }
  .note {
    margin-block-start: 4px;
    text-align: end;
  }
  @media (forced-colors: active) {
    .grid {
      background: CanvasText;
    }
  }
`
