import type {KitLocale} from '../../src/context/locale.ts'
import {formatWords} from './format.words.ts'

type Decimal = Intl.StringNumericLiteral

/** Writes numbers, money and dates of one language. Each `Intl` object is made when it is first needed, then kept. */
export interface Format {
  /** `£1,284.50`: exact, from decimal text. */
  money(amount: string, currency: string): string
  /** `1,284.50`, with the currency's decimal places, where the currency stands elsewhere. */
  amount(amount: string, currency: string): string
  /** A price per unit: as an amount, but up to four decimal places. */
  price(amount: string, currency: string): string
  /** A quantity or a rate: up to four decimal places, none that are not needed. */
  quantity(value: string): string
  count(value: number): string
  /** `12 Nov 2026` of a `YYYY-MM-DD`. */
  day(day: string): string
  /** The day of a moment, where the reader is. */
  date(moment: string): string
  /** `12 Nov 2026, 14:05 GMT`. */
  moment(moment: string): string
  /** “5 minutes ago”, “yesterday”; the date from seven days on. */
  ago(moment: string): string
  /** Whether a moment is less than so many days away. */
  isWithinDays(moment: string, days: number): boolean
  /** “Ana Lima, Tom Reed or Noor Haddad”. */
  anyOf(names: readonly string[]): string
  /** “2 added, 1 changed”. */
  list(parts: readonly string[]): string
  /** The name of a country from its two letters. */
  country(code: string): string
  /** Orders names as the language does. */
  compare(a: string, b: string): number
}

const formats = new WeakMap<KitLocale, Format>()

export function formatOf(locale: KitLocale): Format {
  let format = formats.get(locale)
  if (!format) formats.set(locale, (format = makeFormat(locale)))
  return format
}

/** One `Intl` object per key, made late. */
function late<V>(make: (key: string) => V): (key: string) => V {
  const made = new Map<string, V>()
  return (key) => {
    let value = made.get(key)
    if (!value) made.set(key, (value = make(key)))
    return value
  }
}

/** A true minus sign, which is as wide as the digits; `Intl` writes a hyphen in English. */
const signed = (text: string) => text.replace('-', '−')

const minute = 60_000
const hour = 60 * minute
const dayLong = 24 * hour

function makeFormat({lang, now, timeZone, translate}: KitLocale): Format {
  const money = late((currency) => new Intl.NumberFormat(lang, {style: 'currency', currency}))
  const places = (currency: string) => money(currency).resolvedOptions().maximumFractionDigits ?? 2
  const fixed = late((range) => {
    const [least, most] = range.split('-').map(Number)
    return new Intl.NumberFormat(lang, {minimumFractionDigits: least!, maximumFractionDigits: most!})
  })
  const dates = late(
    (kind) =>
      new Intl.DateTimeFormat(lang, {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        timeZone: kind === 'day' ? 'UTC' : timeZone,
        ...(kind === 'moment' && {hour: '2-digit', minute: '2-digit', timeZoneName: 'short'}),
      }),
  )
  const relative = late(() => new Intl.RelativeTimeFormat(lang, {numeric: 'auto'}))
  const either = late(() => new Intl.ListFormat(lang, {type: 'disjunction'}))
  const lists = late(() => new Intl.ListFormat(lang, {type: 'unit'}))
  const countries = late(() => new Intl.DisplayNames(lang, {type: 'region', fallback: 'code'}))
  const collator = late(() => new Intl.Collator(lang, {numeric: true}))

  return {
    money: (amount, currency) => signed(money(currency).format(amount as Decimal)),
    amount: (amount, currency) => signed(fixed(`${places(currency)}-${places(currency)}`).format(amount as Decimal)),
    price: (amount, currency) => signed(fixed(`${places(currency)}-${Math.max(4, places(currency))}`).format(amount as Decimal)),
    quantity: (value) => signed(fixed('0-4').format(value as Decimal)),
    count: (value) => fixed('0-0').format(value),
    day: (day) => dates('day').format(new Date(`${day}T00:00Z`)),
    date: (moment) => dates('date').format(new Date(moment)),
    moment: (moment) => dates('moment').format(new Date(moment)),
    ago(moment) {
      // Two clocks never agree: what happened “in 3 seconds” happened now.
      const past = Math.max(0, now() - Date.parse(moment))
      if (past < minute) return translate('format', formatWords).justNow
      if (past >= 7 * dayLong) return dates('date').format(new Date(moment))
      const [unit, length] =
        past < hour ? (['minute', minute] as const) : past < dayLong ? (['hour', hour] as const) : (['day', dayLong] as const)
      return relative('').format(-Math.floor(past / length), unit)
    },
    isWithinDays: (moment, days) => Date.parse(moment) - now() < days * dayLong,
    anyOf: (names) => either('').format(names),
    list: (parts) => lists('').format(parts),
    country: (code) => countries('').of(code) ?? code,
    compare: (a, b) => collator('').compare(a, b),
  }
}
