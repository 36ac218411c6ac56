import type {CSSResult} from 'lit'

/** A property that a host may set, as the kit's own styles name it. */
export interface Token {
  /** `--xero-kit-accent` */
  name: string
  group: string
  /** What it is where no host says otherwise; a colour has one for each scheme. */
  usual: {light: string; dark: string} | {any: string}
}

const groups: readonly (readonly [string, RegExp])[] = [
  ['Accent', /accent/],
  ['Surfaces', /surface$|surface-raised|surface-sunken|hover/],
  ['Text and lines', /text|line/],
  ['Shape and type', /./],
]
const roles = ['ok', 'info', 'warning', 'danger']

/** All tokens, read from the styles themselves: none can be forgotten here. */
export function readTokens({cssText}: CSSResult): Token[] {
  const found = new Map<string, Token>()
  for (const [, name, value] of cssText.matchAll(/:\s*var\((--xero-kit-[\w-]+),\s*([^;]+)\);/g)) {
    if (found.has(name!)) continue
    const [, light, dark] = /^light-dark\((#\w+),\s*(#\w+)\)$/.exec(value!.trim()) ?? []
    found.set(name!, {name: name!, group: groupOf(name!), usual: light && dark ? {light, dark} : {any: value!.trim()}})
  }
  return [...found.values()]
}

/** What the kit does not let a host set: its private name, and its value where nothing else asks for more. */
export function readFixed({cssText}: CSSResult): [name: string, value: string][] {
  const [plain = ''] = cssText.split('@media', 1)
  return [...plain.matchAll(/--_([\w-]+):\s*([^;]+);/g)].flatMap(([, name, value]) =>
    value!.startsWith('var(--xero-kit-') ? [] : [[name!, value!.trim()] as [string, string]],
  )
}

function groupOf(name: string) {
  const short = name.replace('--xero-kit-', '')
  const role = roles.find((one) => short.startsWith(`${one}-`))
  if (role) return `Status: ${role}`
  return groups.find(([, pattern]) => pattern.test(short))![0]
}
