import type {Value} from './fields.ts'

const collator = new Intl.Collator('en', {sensitivity: 'base'})

// Xero orders text as a person would: the collator's order of single ASCII characters, by which most texts are told apart at once.
const ascii = Array.from({length: 128}, (_, code) => String.fromCharCode(code))
const ranks = Uint8Array.from(ascii, (one) => ascii.filter((other) => collator.compare(other, one) < 0).length)
/** What the collator passes over: control characters. */
const ignored = ranks[0]!

/** As the collator compares, in a tenth of the time where both are ASCII up to where they differ, and one further. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)]
    if (one > 127 || other > 127) return collator.compare(a, b)
    const [first, second] = [ranks[one]!, ranks[other]!]
    if (first === ignored || second === ignored) return collator.compare(a, b)
    if (first !== second)
      return a.charCodeAt(at + 1) > 127 || b.charCodeAt(at + 1) > 127 ? collator.compare(a, b) : first - second
  }
  const rest = a.length > b.length ? a : b
  for (let at = length; at < rest.length; at++) {
    const code = rest.charCodeAt(at)
    if (code > 127 || ranks[code] === ignored) return collator.compare(a, b)
  }
  return a.length - b.length
}

/** The order of two values of a field: what has none comes first. */
export function compareValues(a: Value, b: Value): number {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  return a < b ? -1 : 1
}
