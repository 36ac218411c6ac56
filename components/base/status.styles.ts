import {css} from 'lit'

/** Chips and skeletons, and the roles that a chip or an alert takes: `.ok`, `.info`, `.warning` or `.danger`. */
export const status = css`
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 1px 8px;
    border: 1px solid var(--_line-strong);
    border-radius: 999px;
    background: var(--_surface-sunken);
    color: var(--_text-quiet);
    font-size: var(--_small);
    font-weight: 500;
    line-height: 18px;
    white-space: nowrap;
  }
  .ok {
    --_role-text: var(--_ok-text);
    --_role-surface: var(--_ok-surface);
    --_role-line: var(--_ok-line);
  }
  .info {
    --_role-text: var(--_info-text);
    --_role-surface: var(--_info-surface);
    --_role-line: var(--_info-line);
  }
  .warning {
    --_role-text: var(--_warning-text);
    --_role-surface: var(--_warning-surface);
    --_role-line: var(--_warning-line);
  }
  .danger {
    --_role-text: var(--_danger-text);
    --_role-surface: var(--_danger-surface);
    --_role-line: var(--_danger-line);
  }
  .chip:is(.ok, .info, .warning, .danger) {
    border-color: var(--_role-line);
    background: var(--_role-surface);
    color: var(--_role-text);
  }
  .skeleton {
    display: block;
    block-size: 12px;
    border-radius: 4px;
    background: var(--_line);
    /* Nothing for 150 ms: what comes sooner than that needs no stand-in. */
    opacity: 0;
    animation:
      appear 1ms linear 150ms forwards,
      breathe 1.6s ease-in-out 150ms infinite;
  }
  @keyframes appear {
    to {
      opacity: 1;
    }
  }
  @keyframes breathe {
    50% {
      opacity: 0.45;
    }
  }
  .spin {
    animation: spin 900ms linear infinite;
  }
  @keyframes spin {
    to {
      transform: rotate(1turn);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton {
      animation: appear 1ms linear 150ms forwards;
    }
    .spin {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .skeleton {
      background: GrayText;
    }
  }
`
