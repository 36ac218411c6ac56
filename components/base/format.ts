import type {KitLocale} from '../../src/context/locale.ts'
import {formatWords} from './format.words.ts'

/** Writes counts and dates of one language; `amounts.ts` adds numbers and money. Each `Intl` object is made when it is first needed, then kept. */
export interface Format {
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
  /** The name of a country from its two letters. */
  country(code: string): string
}

const formats = new WeakMap<KitLocale, Format>()

export function formatOf(locale: KitLocale): Format {
  let format = formats.get(locale)
  if (!format) formats.set(locale, (format = makeFormat(locale)))
  return format
}

/** One `Intl` object per key, made late. */
export function late<V>(make: (key: string) => V): (key: string) => V {
  const made = new Map<string, V>()
  return (key) => {
    let value = made.get(key)
    if (!value) made.set(key, (value = make(key)))
    return value
  }
}

const minute = 60_000
const hour = 60 * minute
const dayLong = 24 * hour

function makeFormat({lang, now, timeZone, translate}: KitLocale): Format {
  const counts = late(() => new Intl.NumberFormat(lang, {maximumFractionDigits: 0}))
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
  const countries = late(() => new Intl.DisplayNames(lang, {type: 'region', fallback: 'code'}))

  return {
    count: (value) => counts('').format(value),
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
    country: (code) => countries('').of(code) ?? code,
  }
}
