import {KitError} from '../../../contract/failure.ts'
import {roundTo, trim} from '../../../domain/decimal.ts'

const shape = /^-?\d{1,10}(\.\d+)?$/

/**
 * The decimal text of a number of Xero's JSON. `String` gives the shortest text that reads back as the same number, which for
 * up to 14 digits is the text that was sent. What is longer or finer than asked for is refused, never rounded.
 */
export function decimalText(value: number, places: number): string {
  const text = String(value)
  const fraction = text.split('.')[1]?.length ?? 0
  if (!shape.test(text) || fraction > places) throw new KitError('bad-reply', `Xero sent a number that cannot be: ${text}`)
  return Object.is(value, -0) ? '0' : text
}

/** An amount of money: two places, shown even where they are zero. */
export function amountText(value: number): string {
  const text = decimalText(value, 2)
  const [whole, fraction = ''] = text.split('.')
  return `${whole}.${fraction.padEnd(2, '0')}`
}

/** A rate of tax: compound rates may have more places than we keep. */
export function rateText(value: number): string {
  const text = String(value)
  if (!shape.test(text)) throw new KitError('bad-reply', `Xero sent a rate that cannot be: ${text}`)
  return trim(roundTo(text, 4))
}

/** The number to be sent, which JSON writes as the same decimal again. */
export function wireNumber(text: string): number {
  const number = Number(text)
  const bare = text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text
  if (!Number.isFinite(number) || (String(number) !== bare && bare !== '-0'))
    throw new KitError('invalid-request', `Not a number that can be sent unchanged: ${text}`)
  return number === 0 ? 0 : number
}
