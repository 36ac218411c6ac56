import {css} from 'lit'

export const panelDialogStyles = css`
  .consequences {
    display: grid;
    gap: 8px;
    padding-inline-start: 20px;
    list-style: disc;
  }
  .body > * + * {
    margin-block-start: 12px;
  }
  .body > [role='status']:empty {
    margin: 0;
  }
`
