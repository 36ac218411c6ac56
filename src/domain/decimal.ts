/** Decimal text as a whole number of `10 ** -scale`. */
export interface Scaled {
  readonly coefficient: bigint
  readonly scale: number
}

const shape = /^(-?)(\d+)(?:\.(\d+))?$/
/** No amount of money is as long; what is, is an attack on the multiplication. */
const longest = 40

/** True for what `parse` takes: digits, one point, a leading minus; no exponent, no spaces, no grouping. */
export const isDecimal = (text: string): boolean => text.length <= longest && shape.test(text)

export function parse(text: string): Scaled {
  const match = text.length <= longest ? shape.exec(text) : null
  if (!match) throw new RangeError(`Not a decimal: ${text.slice(0, longest)}`)
  const [, sign, whole, fraction = ''] = match
  return {coefficient: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length}
}

/** All places that the scale has, so that `2.50` stays `2.50`; never `-0`. */
export function format({coefficient, scale}: Scaled): string {
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString().padStart(scale + 1, '0')
  const sign = coefficient < 0n ? '-' : ''
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

export const power = (scale: number): bigint => 10n ** BigInt(scale)

/** Half away from zero, as the tax offices and Xero do it. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n
  const top = numerator < 0n ? -numerator : numerator
  const bottom = denominator < 0n ? -denominator : denominator
  const quotient = (2n * top + bottom) / (2n * bottom)
  return negative ? -quotient : quotient
}

/** The coefficient at another scale, rounded half away from zero where digits are lost. */
export const atScale = ({coefficient, scale}: Scaled, places: number): bigint =>
  scale <= places ? coefficient * power(places - scale) : divideRounded(coefficient, power(scale - places))

function combine(left: string, right: string, join: (left: bigint, right: bigint) => bigint): Scaled {
  const first = parse(left)
  const second = parse(right)
  const scale = Math.max(first.scale, second.scale)
  return {coefficient: join(atScale(first, scale), atScale(second, scale)), scale}
}

export const add = (left: string, right: string): string => format(combine(left, right, (first, second) => first + second))
export const subtract = (left: string, right: string): string => format(combine(left, right, (first, second) => first - second))
export const sum = (terms: Iterable<string>): string => [...terms].reduce(add, '0')

/** Exact: as many places as both factors together. */
export function multiply(left: string, right: string): string {
  const first = parse(left)
  const second = parse(right)
  return format({coefficient: first.coefficient * second.coefficient, scale: first.scale + second.scale})
}

/** By value, whatever the places: `1.0` equals `1`. */
export function compare(left: string, right: string): -1 | 0 | 1 {
  const {coefficient} = combine(left, right, (first, second) => first - second)
  return coefficient === 0n ? 0 : coefficient < 0n ? -1 : 1
}

export const isZero = (text: string): boolean => parse(text).coefficient === 0n
export const isNegative = (text: string): boolean => parse(text).coefficient < 0n

export const roundTo = (text: string, places: number): string =>
  format({coefficient: atScale(parse(text), places), scale: places})

/** How many digits after the point say something: one for `1.5000`. */
export function places(text: string): number {
  const {coefficient, scale} = parse(text)
  let left = scale
  for (let rest = coefficient; left > 0 && rest % 10n === 0n; rest /= 10n) left--
  return left
}

/** The shortest text of the same value: `4.0000` is `4`. */
export const trim = (text: string): string => roundTo(text, places(text))
