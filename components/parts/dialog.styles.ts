import {css} from 'lit'

export const dialogStyles = css`
  .dialog {
    inline-size: min(440px, calc(100vw - 32px));
    max-inline-size: none;
    max-block-size: min(720px, calc(100dvh - 32px));
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
    overflow: hidden;
  }
  .dialog[open] {
    display: flex;
    flex-direction: column;
    animation: dialog-in var(--_motion) ease-out;
  }
  .dialog.medium {
    inline-size: min(640px, calc(100vw - 32px));
  }
  .dialog.wide {
    inline-size: min(1200px, calc(100vw - 32px));
    max-block-size: calc(100dvh - 32px);
  }
  .dialog::backdrop {
    background: rgb(15 20 28 / 0.45);
    animation: backdrop-in var(--_motion) ease-out;
  }
  .dialog > header {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
    align-items: start;
    padding: 16px 16px 8px 20px;
    padding-inline: 20px 12px;
  }
  .dialog > header > h2 {
    padding-block: 4px;
    overflow-wrap: anywhere;
  }
  .dialog > header > h2:focus {
    outline: none;
  }
  .dialog > header > :nth-child(n + 3) {
    grid-column: 1 / -1;
  }
  .dialog > .body {
    flex: 1;
    min-block-size: 0;
    padding: 4px 20px 16px;
    overflow: auto;
    overflow-wrap: anywhere;
  }
  .dialog > footer {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    justify-content: flex-end;
    padding: 12px 20px;
    border-block-start: 1px solid var(--_line);
  }
  .dialog > footer > p {
    flex: 1 1 auto;
  }
  @keyframes dialog-in {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
  @keyframes backdrop-in {
    from {
      opacity: 0;
    }
  }
  @media (max-width: 480px) {
    .dialog,
    .dialog.medium,
    .dialog.wide {
      inline-size: calc(100vw - 16px);
      max-block-size: calc(100dvh - 16px);
    }
    .dialog > footer > .button {
      flex: 1 1 auto;
    }
  }
`
