import type {KitLocale} from '../../src/context/locale.ts'
import {formatWords} from './format.words.ts'

const minute = 60_000
const hour = 60 * minute
const dayLong = 24 * hour

/** A true minus sign, which is as wide as the digits; `Intl` writes a hyphen in English. */
const signed = (text: string) => text.replace('-', '−')

/** Writes numbers, money, dates and lists as one language does. */
export class Format {
  readonly #locale: KitLocale

  constructor(locale: KitLocale) {
    this.#locale = locale
  }

  count(value: number) {
    return this.#number(0).format(value)
  }

  /** `£1,284.50`: exact, from decimal text. */
  money(amount: string, currency: string) {
    return signed(this.#money(currency).format(amount as Intl.StringNumericLiteral))
  }

  /** `1,284.50`, with the currency's decimal places, where the currency stands elsewhere. */
  amount(amount: string, currency: string) {
    return this.#decimal(amount, this.#places(currency))
  }

  /** A price per unit: as an amount, but up to four decimal places. */
  price(amount: string, currency: string) {
    const places = this.#places(currency)
    return this.#decimal(amount, places, Math.max(4, places))
  }

  /** A quantity or a rate: up to four decimal places, none that are not needed. */
  quantity(value: string) {
    return this.#decimal(value, 0, 4)
  }

  /** `12 Nov 2026` of a `YYYY-MM-DD`. */
  day(day: string) {
    return this.#date(`${day}T00:00Z`, {timeZone: 'UTC'})
  }

  /** The day of a moment, where the reader is. */
  date(moment: string) {
    return this.#date(moment, {})
  }

  /** `12 Nov 2026, 14:05 GMT`. */
  moment(moment: string) {
    return this.#date(moment, {hour: '2-digit', minute: '2-digit', timeZoneName: 'short'})
  }

  /** “5 minutes ago”, “yesterday”; the date from seven days on. */
  ago(moment: string) {
    const {now, lang, translate} = this.#locale
    // Two clocks never agree: what happened “in 3 seconds” happened now.
    const past = Math.max(0, now() - Date.parse(moment))
    if (past < minute) return translate('format', formatWords).justNow
    if (past >= 7 * dayLong) return this.date(moment)
    const [unit, length] =
      past < hour ? (['minute', minute] as const) : past < dayLong ? (['hour', hour] as const) : (['day', dayLong] as const)
    return kept(Intl.RelativeTimeFormat, lang, {numeric: 'auto'}).format(-Math.floor(past / length), unit)
  }

  /** Whether a moment is less than so many days away. */
  isWithinDays(moment: string, days: number) {
    return Date.parse(moment) - this.#locale.now() < days * dayLong
  }

  /** “Ana Lima, Tom Reed or Noor Haddad”. */
  anyOf(names: readonly string[]) {
    return kept(Intl.ListFormat, this.#locale.lang, {type: 'disjunction'}).format(names)
  }

  /** “2 added, 1 changed”. */
  list(parts: readonly string[]) {
    return kept(Intl.ListFormat, this.#locale.lang, {type: 'unit'}).format(parts)
  }

  /** The name of a country from its two letters. */
  country(code: string) {
    return kept(Intl.DisplayNames, this.#locale.lang, {type: 'region', fallback: 'code'}).of(code) ?? code
  }

  #money(currency: string) {
    return kept(Intl.NumberFormat, this.#locale.lang, {style: 'currency', currency})
  }

  #places(currency: string) {
    return this.#money(currency).resolvedOptions().maximumFractionDigits ?? 2
  }

  #decimal(value: string, least: number, most = least) {
    return signed(this.#number(least, most).format(value as Intl.StringNumericLiteral))
  }

  #number(least: number, most = least) {
    return kept(Intl.NumberFormat, this.#locale.lang, {minimumFractionDigits: least, maximumFractionDigits: most})
  }

  #date(moment: string, options: Intl.DateTimeFormatOptions) {
    const {lang, timeZone} = this.#locale
    const day = {day: 'numeric', month: 'short', year: 'numeric', timeZone} as const
    return kept(Intl.DateTimeFormat, lang, {...day, ...options}).format(new Date(moment))
  }
}

const all = new Map<string, unknown>()

/** An `Intl` object of one language and purpose: made when it is first needed, then kept, as making one is slow. */
export function kept<O, F>(kind: new (lang: string, options: O) => F, lang: string, options: O): F {
  const key = JSON.stringify([kind.name, lang, options])
  let one = all.get(key) as F | undefined
  if (!one) all.set(key, (one = new kind(lang, options)))
  return one
}
