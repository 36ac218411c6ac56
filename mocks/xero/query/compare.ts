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

/** How many letters all texts among the values begin with. */
export function sharedBeginning(values: readonly Value[]): number {
  let shared: string | undefined
  for (const value of values) {
    if (typeof value !== 'string') continue
    shared ??= value
    if (value.startsWith(shared)) continue
    let length = 0
    while (length < value.length && value.charCodeAt(length) === shared.charCodeAt(length)) length++
    shared = shared.slice(0, length)
  }
  return shared?.length ?? 0
}

/** How many letters of a text go into a number. */
export const compared = 7

/**
 * A number such that two values that differ in it are in its order: of a text, the ranks of its first letters behind those
 * that all share. None (NaN) where letters are among them that the collator may rank by their neighbours.
 */
export function numberOf(value: Value, shared: number): number {
  if (value === null) return Number.NEGATIVE_INFINITY
  if (typeof value !== 'string') return Number(value)
  let number = 0
  for (let at = shared; at <= shared + compared; at++) {
    const rank = at < value.length ? (ranks[value.charCodeAt(at)] ?? ignored) : 0
    if (at < value.length && rank === ignored) return Number.NaN
    if (at < shared + compared) number = number * 128 + rank
  }
  return number
}

/** The order of two values of a field: what has none comes first. */
export function compareValues(a: Value, b: Value): number {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  return a < b ? -1 : 1
}
