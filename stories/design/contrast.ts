/** What must stand out from what, and by how much: text 4.5 : 1, borders and icons 3 : 1. */
const pairs: Readonly<Record<string, readonly [ground: string, least: number]>> = {
  accent: ['surface', 4.5],
  'on-accent': ['accent', 4.5],
  text: ['surface', 4.5],
  'text-quiet': ['surface', 4.5],
  'line-strong': ['surface', 3],
  ...Object.fromEntries(
    ['ok', 'info', 'warning', 'danger'].flatMap((role) => [
      [`${role}-text`, [`${role}-surface`, 4.5]],
      [`${role}-line`, ['surface', 3]],
    ]),
  ),
}

export interface Contrast {
  ratio: number
  enough: boolean
  ground: string
}

/** How far a token's colour stands out from its ground; nothing where it needs not. */
export function contrastOf(name: string, colourOf: (name: string) => string): Contrast | undefined {
  const short = name.replace('--xero-kit-', '')
  const [ground, least] = pairs[short] ?? []
  if (!ground || !least) return undefined
  const [one, other] = [colourOf(name), colourOf(`--xero-kit-${ground}`)].map(luminance) as [number, number]
  const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
  return {ratio, enough: ratio >= least, ground}
}

function luminance(colour: string) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const level = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
