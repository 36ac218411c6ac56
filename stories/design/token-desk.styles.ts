import {css} from 'lit'

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    font-size: 0.875rem;
    color: light-dark(#1c222b, #e9ecf1);
    --line: light-dark(#dfe3e9, #343a44);
    --quiet: light-dark(#586273, #a3adbc);
  }
  @media (width >= 860px) {
    :host {
      grid-template-columns: minmax(0, 1fr) minmax(0, 380px);
    }
    .beside {
      position: sticky;
      inset-block-start: 16px;
      align-self: start;
    }
  }
  .beside {
    display: grid;
    gap: 16px;
  }
  h2 {
    margin: 0 0 4px;
    font-size: 1rem;
    font-weight: 600;
  }
  table {
    inline-size: 100%;
    margin-block-end: 20px;
    border-collapse: collapse;
    table-layout: fixed;
  }
  thead th:first-child {
    inline-size: 33%;
  }
  .end {
    inline-size: 60px;
  }
  caption {
    padding-block: 4px;
    text-align: start;
    font-weight: 600;
  }
  th,
  td {
    padding-block: 4px;
    padding-inline: 0 8px;
    overflow-wrap: anywhere;
    border-block-end: 1px solid var(--line);
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
  }
  thead th {
    color: var(--quiet);
    font-size: 0.75rem;
  }
  .number {
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    color: var(--quiet);
  }
  .number.low {
    color: light-dark(#a3241c, #ffaca3);
    font-weight: 600;
  }
  .changed::before {
    content: '';
    display: inline-block;
    inline-size: 6px;
    block-size: 6px;
    margin-inline-end: 6px;
    border-radius: 50%;
    background: light-dark(#1d5fc4, #7fb2ff);
  }
  input {
    box-sizing: border-box;
    block-size: 28px;
    padding: 2px;
    border: 1px solid light-dark(#858f9e, #788496);
    border-radius: 6px;
    background: transparent;
    color: inherit;
    font: inherit;
  }
  input[type='color'] {
    inline-size: 44px;
    cursor: pointer;
  }
  input[type='text'] {
    inline-size: 100%;
    padding-inline: 8px;
  }
  button {
    min-block-size: 28px;
    padding: 2px 10px;
    border: 1px solid light-dark(#858f9e, #788496);
    border-radius: 6px;
    background: transparent;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid light-dark(#1d5fc4, #7fb2ff);
    outline-offset: 2px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-block-start: 8px;
  }
  textarea {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 84px;
    padding: 8px;
    border: 1px solid light-dark(#858f9e, #788496);
    border-radius: 6px;
    background: light-dark(#f5f6f8, #14171b);
    color: inherit;
    font: inherit;
    font-size: 0.75rem;
    direction: ltr;
  }
  .quiet {
    color: var(--quiet);
  }
`
