import {css} from 'lit'

/**
 * What a host may set (`--xero-kit-*`) and what the kit makes of it (`--_*`, private). Light and dark follow the page’s
 * `color-scheme`. Text on its surface meets 4.5 : 1, borders of controls and icons 3 : 1, in both.
 */
export const tokens = css`
  :host {
    --_accent: var(--xero-kit-accent, light-dark(#1d5fc4, #7fb2ff));
    --_accent-strong: var(--xero-kit-accent-strong, light-dark(#174d9f, #a5c9ff));
    --_on-accent: var(--xero-kit-on-accent, light-dark(#ffffff, #0b1a30));
    --_accent-surface: var(--xero-kit-accent-surface, light-dark(#edf3fd, #1a2a43));

    --_surface: var(--xero-kit-surface, light-dark(#ffffff, #191c21));
    --_surface-raised: var(--xero-kit-surface-raised, light-dark(#ffffff, #22262d));
    --_surface-sunken: var(--xero-kit-surface-sunken, light-dark(#f5f6f8, #14171b));
    --_hover: var(--xero-kit-hover, light-dark(#f0f2f5, #2b3038));
    --_text: var(--xero-kit-text, light-dark(#1c222b, #e9ecf1));
    --_text-quiet: var(--xero-kit-text-quiet, light-dark(#586273, #a3adbc));
    --_line: var(--xero-kit-line, light-dark(#dfe3e9, #343a44));
    --_line-strong: var(--xero-kit-line-strong, light-dark(#858f9e, #788496));

    --_ok-text: var(--xero-kit-ok-text, light-dark(#14663a, #7fd6a4));
    --_ok-surface: var(--xero-kit-ok-surface, light-dark(#e9f6ee, #12301f));
    --_ok-line: var(--xero-kit-ok-line, light-dark(#3d9a68, #3f8a60));
    --_info-text: var(--xero-kit-info-text, light-dark(#1b4f9c, #9cc4ff));
    --_info-surface: var(--xero-kit-info-surface, light-dark(#ebf2fd, #16273f));
    --_info-line: var(--xero-kit-info-line, light-dark(#4f86d3, #4c7cc0));
    --_warning-text: var(--xero-kit-warning-text, light-dark(#7a4a00, #f0c274));
    --_warning-surface: var(--xero-kit-warning-surface, light-dark(#fdf4e0, #33270f));
    --_warning-line: var(--xero-kit-warning-line, light-dark(#b57d1c, #9a7430));
    --_danger-text: var(--xero-kit-danger-text, light-dark(#a3241c, #ffaca3));
    --_danger-surface: var(--xero-kit-danger-surface, light-dark(#fdeeec, #3a1917));
    --_danger-line: var(--xero-kit-danger-line, light-dark(#d2564c, #b8544c));

    --_radius: var(--xero-kit-radius, 6px);
    --_control: var(--xero-kit-control-height, 32px);
    --_control-compact: 28px;
    --_control-comfortable: 40px;
    --_shadow: var(--xero-kit-shadow, 0 8px 24px light-dark(rgb(20 28 40 / 0.16), rgb(0 0 0 / 0.5)));
    --_body: var(--xero-kit-font-size, 0.875rem);
    --_small: calc(var(--_body) * 12 / 14);
    --_title: calc(var(--_body) * 16 / 14);
    --_motion: 160ms;

    display: block;
    box-sizing: border-box;
    color: var(--_text);
    font-size: var(--_body);
    line-height: 1.43;
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
  }
  fieldset {
    border: 0;
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2,
  h3 {
    font-size: var(--_title);
    font-weight: 600;
    line-height: 1.25;
  }
  svg {
    flex: none;
  }
  a {
    color: var(--_accent);
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .quiet {
    color: var(--_text-quiet);
  }
  .small {
    font-size: var(--_small);
  }
  .figures {
    font-variant-numeric: tabular-nums;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    :host {
      --_control: var(--xero-kit-control-height, 44px);
      --_control-compact: 44px;
      --_control-comfortable: 44px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0s;
    }
  }
`
