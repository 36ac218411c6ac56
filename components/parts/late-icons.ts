import {svg, type SVGTemplateResult, type TemplateResult} from 'lit'
import {draw, icon as restingIcon, type IconName} from './icons.ts'

const paths = {
  unlink: svg`<path d="M10.6 9.1 12.7 7A2.6 2.6 0 0 0 9 3.3l-.9.9M5.4 6.9 3.3 9A2.6 2.6 0 0 0 7 12.7l.9-.9M3.5 3.5l9 9" />`,
  search: svg`<circle cx="7" cy="7" r="4.3" /><path d="m10.2 10.2 3.3 3.3" />`,
  close: svg`<path d="m3.8 3.8 8.4 8.4M12.2 3.8l-8.4 8.4" />`,
  chevron: svg`<path d="m4 6 4 4 4-4" />`,
  plus: svg`<path d="M8 3v10M3 8h10" />`,
  building: svg`<path d="M3.5 13.5v-10a1 1 0 0 1 1-1h5a1 1 0 0 1 1 1v10M10.5 6.5h1a1 1 0 0 1 1 1v6M2 13.5h12M6 5.5h2M6 8h2M6 10.5h2" />`,
  copy: svg`<rect x="5.5" y="5.5" width="8" height="8" rx="1.5" /><path d="M10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5" />`,
} satisfies Record<string, SVGTemplateResult>

type LateIconName = keyof typeof paths
export type AnyIconName = IconName | LateIconName

const isLate = (name: AnyIconName): name is LateIconName => name in paths

/** All pictures, for what no element shows at rest. */
export const icon = (name: AnyIconName, spinning = false): TemplateResult =>
  isLate(name) ? draw(paths[name], spinning) : restingIcon(name, spinning)
