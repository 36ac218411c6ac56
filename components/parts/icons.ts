import {html, svg, type SVGTemplateResult, type TemplateResult} from 'lit'

const paths = {
  refresh: svg`<path d="M13.5 8a5.5 5.5 0 1 1-1.6-3.9L13.5 5.7M13.5 2.5v3.2h-3.2" />`,
  open: svg`<path d="M9.5 2.5h4v4M13.5 2.5 8 8M6.5 3.5h-3a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1v-3" />`,
  more: svg`<path d="M8 3.5v.01M8 8v.01M8 12.5v.01" stroke-width="2.2" />`,
  link: svg`<path d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2A2.6 2.6 0 0 0 9 3.3l-.9.9M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l.9-.9" />`,
  check: svg`<path d="m3 8.5 3.2 3.2L13 4.8" />`,
  alert: svg`<path d="M8 2.3 14.2 13H1.8zM8 6.5v3M8 11.2v.01" />`,
  info: svg`<circle cx="8" cy="8" r="6" /><path d="M8 7.5V11M8 5.2v.01" />`,
  failed: svg`<circle cx="8" cy="8" r="6" /><path d="M8 4.8v3.7M8 11v.01" />`,
} satisfies Record<string, SVGTemplateResult>

export type IconName = keyof typeof paths

/** One 16 px picture in the colour of its text. Never alone: whatever holds it has a name in words. */
export const icon = (name: IconName, spinning = false): TemplateResult => draw(paths[name], spinning)

export const draw = (path: SVGTemplateResult, spinning = false): TemplateResult =>
  html`<svg
    class=${spinning ? 'spin' : ''}
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${path}
  </svg>`
