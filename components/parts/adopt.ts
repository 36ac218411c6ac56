import type {CSSResult, LitElement} from 'lit'

/** Adds styles that came late to an element’s own; once. */
export function adopt(host: LitElement, ...styles: readonly CSSResult[]) {
  const root = host.renderRoot as ShadowRoot
  const sheets = styles.flatMap(({styleSheet}) => styleSheet ?? []).filter((sheet) => !root.adoptedStyleSheets.includes(sheet))
  if (sheets.length) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets]
}
