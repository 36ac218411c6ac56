import type {Field} from '../data/collections.ts'
import type {Value} from '../records/record.ts'

const locale = 'en-GB'
const money = new Intl.NumberFormat(locale, {
  style: 'currency',
  currency: 'GBP',
  minimumFractionDigits: 2,
  maximumFractionDigits: 4,
})
const number = new Intl.NumberFormat(locale, {maximumFractionDigits: 4})
const date = new Intl.DateTimeFormat(locale, {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'})

export const isNumeric = ({type}: Field): boolean => type === 'number' || type === 'currency' || type === 'percentage'

export const amount = (value: number): string => money.format(value)

/** A field's value as people read it. */
export function shownValue(value: Value | undefined, {type}: Field): string {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'number') {
    if (type === 'currency') return money.format(value)
    return type === 'percentage' ? `${number.format(value)}%` : number.format(value)
  }
  if (type === 'date' && typeof value === 'string') return date.format(new Date(`${value}T00:00:00Z`))
  return String(value)
}

/** What reads from left to right in every language, and must not be broken over two lines. */
export const isWhole = ({type}: Field): boolean => type === 'phone' || type === 'date'
