import {html, type TemplateResult} from 'lit'

/** Each a single path of 16 by 16; circles and dots as arcs, so that one template draws all. */
const paths = {
  refresh: 'M13.5 8a5.5 5.5 0 1 1-1.6-3.9L13.5 5.7M13.5 2.5v3.2h-3.2',
  open: 'M9.5 2.5h4v4M13.5 2.5 8 8M6.5 3.5h-3a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1v-3',
  more: 'M7.65 3.5a.35.35 0 0 0 .7 0a.35.35 0 0 0-.7 0m0 4.5a.35.35 0 0 0 .7 0a.35.35 0 0 0-.7 0m0 4.5a.35.35 0 0 0 .7 0a.35.35 0 0 0-.7 0',
  link: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2A2.6 2.6 0 0 0 9 3.3l-.9.9M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l.9-.9',
  unlink: 'M10.6 9.1 12.7 7A2.6 2.6 0 0 0 9 3.3l-.9.9M5.4 6.9 3.3 9A2.6 2.6 0 0 0 7 12.7l.9-.9M3.5 3.5l9 9',
  check: 'm3 8.5 3.2 3.2L13 4.8',
  alert: 'M8 2.3 14.2 13H1.8zM8 6.5v3M8 11.2v.01',
  info: 'M2 8a6 6 0 0 0 12 0A6 6 0 0 0 2 8M8 7.5V11M8 5.2v.01',
  failed: 'M2 8a6 6 0 0 0 12 0A6 6 0 0 0 2 8M8 4.8v3.7M8 11v.01',
  search: 'M2.7 7a4.3 4.3 0 0 0 8.6 0a4.3 4.3 0 0 0-8.6 0m7.5 3.2 3.3 3.3',
  close: 'm3.8 3.8 8.4 8.4M12.2 3.8l-8.4 8.4',
  chevron: 'm4 6 4 4 4-4',
  plus: 'M8 3v10M3 8h10',
  building: 'M3.5 13.5v-10a1 1 0 0 1 1-1h5a1 1 0 0 1 1 1v10M10.5 6.5h1a1 1 0 0 1 1 1v6M2 13.5h12M6 5.5h2M6 8h2M6 10.5h2',
  copy: 'M7 5.5h5A1.5 1.5 0 0 1 13.5 7v5a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 12V7A1.5 1.5 0 0 1 7 5.5M10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5',
}

export type IconName = keyof typeof paths

/** One 16 px picture in the colour of its text. Never alone: whatever holds it has a name in words. */
export const icon = (name: IconName, spinning = false): TemplateResult =>
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
    <path d=${paths[name]} />
  </svg>`
