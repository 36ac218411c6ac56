// Exact decimals: a number is taken by its shortest decimal writing and kept as an integer of a given scale.

const powers = (scale: number): bigint => 10n ** BigInt(scale)

/** Integer division that rounds halves away from zero, as Xero does (2.165 becomes 2.17). */
export function divide(numerator: bigint, denominator: bigint): bigint {
  if (denominator < 0n) return divide(-numerator, -denominator)
  const sign = numerator < 0n ? -1n : 1n
  const size = numerator * sign
  return sign * ((size * 2n + denominator) / (denominator * 2n))
}

function plain(value: number): string {
  const text = String(value)
  if (!text.includes('e')) return text
  const [mantissa = '0', exponent = '0'] = text.split('e')
  const [whole = '0', fraction = ''] = mantissa.replace('-', '').split('.')
  const sign = mantissa.startsWith('-') ? '-' : ''
  const shift = Number(exponent)
  const digits = whole + fraction
  const point = whole.length + shift
  if (point <= 0) return `${sign}0.${'0'.repeat(Math.min(-point, 30))}${digits}`
  return `${sign}${digits.padEnd(Math.min(point, 60), '0').slice(0, point)}.${digits.slice(point) || '0'}`
}

/** The value as a whole number of units of 10^-scale, rounded half away from zero. */
export function toUnits(value: number, scale: number): bigint {
  const text = plain(Number.isFinite(value) ? value : 0)
  const negative = text.startsWith('-')
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.')
  const digits = BigInt(whole + fraction)
  const excess = fraction.length - scale
  const scaled = excess > 0 ? divide(digits, powers(excess)) : digits * powers(-excess)
  return negative ? -scaled : scaled
}

/** The number nearest to so many units: exact for every amount that Xero accepts. */
export function fromUnits(units: bigint, scale: number): number {
  const negative = units < 0n
  const digits = (negative ? -units : units).toString().padStart(scale + 1, '0')
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`
  return Number(negative ? `-${text}` : text)
}

export const round = (value: number, scale: number): number => fromUnits(toUnits(value, scale), scale)

export const sum = (values: Iterable<number>, scale = 2): number => {
  let total = 0n
  for (const value of values) total += toUnits(value, scale)
  return fromUnits(total, scale)
}

export const minus = (from: number, ...values: number[]): number => sum([from, ...values.map((value) => -value)])

/** An amount in hundredths of the organisation's own currency; the rate says what one unit of it buys. */
export const inBase = (amount: number, rate: number): bigint => {
  const cents = toUnits(amount, 2)
  return rate === 1 || rate <= 0 ? cents : divide(cents * 1_000_000n, toUnits(rate, 6))
}
