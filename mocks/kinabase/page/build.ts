type Attributes = Record<string, string | boolean | undefined>
type Child = Node | string | null

function fill<Built extends Element>(built: Built, attributes: Attributes, children: readonly Child[]): Built {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) built.setAttribute(name, '')
    else if (typeof value === 'string') built.setAttribute(name, value)
  }
  built.append(...children.filter((child) => child !== null))
  return built
}

/** Makes an element. Text goes in as text, never as markup. */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] => fill(document.createElement(tag), attributes, children)

/** Makes an element of the kit, which the page knows by its tag alone. */
export const kitElement = (tag: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement =>
  fill(document.createElement(tag), attributes, children)

const svg = 'http://www.w3.org/2000/svg'

const shapes = {
  customers: 'M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8ZM2.75 13.5c.4-2.4 2.5-3.75 5.25-3.75s4.85 1.35 5.25 3.75',
  suppliers:
    'M1.75 4h7.5v7h-7.5zM9.25 6.5h2.9l2.1 2.25V11h-5M4.5 13a1.25 1.25 0 1 0 0-2.5 1.25 1.25 0 0 0 0 2.5ZM11.5 13a1.25 1.25 0 1 0 0-2.5 1.25 1.25 0 0 0 0 2.5Z',
  products: 'M8 1.75 14 5v6l-6 3.25L2 11V5zM2 5l6 3.25L14 5M8 8.25v6',
  jobs: 'M2 5.25h12v8H2zM5.5 5V2.75h5V5M2 8.75h12',
  'tax-codes': 'M3.5 12.5l9-9M5 6.25a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM11 12.75a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z',
  'ledger-codes': 'M3 2.25h8.5a1.5 1.5 0 0 1 1.5 1.5v10H4.5A1.5 1.5 0 0 1 3 12.25zM3 12.25a1.5 1.5 0 0 1 1.5-1.5H13M6 5.25h4',
  menu: 'M2.25 4.25h11.5M2.25 8h11.5M2.25 11.75h11.5',
  close: 'M4 4l8 8M12 4l-8 8',
  settings:
    'M2.5 4.5h6M11.5 4.5h2M2.5 11.5h2M7.5 11.5h6M10 6.25a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5ZM6 13.25a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5Z',
  lock: 'M4 7.25h8v6H4zM5.75 7V5a2.25 2.25 0 0 1 4.5 0v2',
} as const
export type IconName = keyof typeof shapes
export const isIcon = (name: string): name is IconName => Object.hasOwn(shapes, name)

/** A drawing beside a word that says the same. */
export function icon(name: IconName): SVGSVGElement {
  const path = document.createElementNS(svg, 'path')
  path.setAttribute('d', shapes[name])
  const drawing = document.createElementNS(svg, 'svg')
  const attributes = {
    viewBox: '0 0 16 16',
    width: '16',
    height: '16',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.5',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  }
  return fill(drawing, attributes, [path])
}

/** Puts new content in the place of the old. */
export function show(place: Element, ...children: Child[]): void {
  place.replaceChildren(...children.filter((child) => child !== null))
}

export const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (!found) throw new Error(`The page has no #${id}`)
  return found
}
