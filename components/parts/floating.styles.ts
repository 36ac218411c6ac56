import {css} from 'lit'

/** What floats above the page: menus, tooltips and lists of options. */
export const floating = css`
  [popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
    font-size: var(--_body);
    font-weight: 400;
    line-height: 1.43;
    text-align: start;
    white-space: normal;
  }
  [popover]:popover-open {
    animation: float-in var(--_motion) ease-out;
  }
  @keyframes float-in {
    from {
      opacity: 0;
      transform: translateY(-4px);
    }
  }
  .menu {
    min-inline-size: 200px;
    max-inline-size: min(320px, calc(100vw - 16px));
    padding: 4px;
    overflow: auto;
  }
  .menu [role='menuitem'] {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 0 8px;
    align-items: center;
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 4px 8px;
    border: 0;
    border-radius: calc(var(--_radius) - 2px);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }
  .menu [role='menuitem']:is(:hover, :focus) {
    background: var(--_hover);
  }
  .menu [role='menuitem']:focus-visible {
    outline-offset: -2px;
  }
  .menu [role='menuitem'] > :not(svg) {
    grid-column: 2;
  }
  .menu [role='menuitem'].danger {
    color: var(--_danger-text);
  }
  .menu [role='menuitem'][aria-disabled='true'] {
    color: var(--_text-quiet);
    cursor: default;
  }
  .menu .note {
    padding: 8px;
    margin-block-end: 4px;
    border-block-end: 1px solid var(--_line);
  }
  .tip {
    max-inline-size: min(280px, calc(100vw - 16px));
    padding: 4px 8px;
    border-color: transparent;
    background: light-dark(#1c222b, #e9ecf1);
    color: light-dark(#ffffff, #14171b);
    font-size: var(--_small);
    pointer-events: none;
  }
  @media (forced-colors: active) {
    .tip {
      border-color: CanvasText;
    }
    .menu [role='menuitem']:is(:hover, :focus) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`
