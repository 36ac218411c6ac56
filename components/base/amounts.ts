import type {KitLocale} from '../../src/context/locale.ts'
import {formatOf, late, type Format} from './format.ts'

type Decimal = Intl.StringNumericLiteral

/** What a language writes besides counts and dates; no element needs it before it has figures to show. */
export interface Amounts extends Format {
  /** `£1,284.50`: exact, from decimal text. */
  money(amount: string, currency: string): string
  /** `1,284.50`, with the currency's decimal places, where the currency stands elsewhere. */
  amount(amount: string, currency: string): string
  /** A price per unit: as an amount, but up to four decimal places. */
  price(amount: string, currency: string): string
  /** A quantity or a rate: up to four decimal places, none that are not needed. */
  quantity(value: string): string
  /** “2 added, 1 changed”. */
  list(parts: readonly string[]): string
}

const known = new WeakMap<KitLocale, Amounts>()

export function amountsOf(locale: KitLocale): Amounts {
  let amounts = known.get(locale)
  if (!amounts) known.set(locale, (amounts = {...formatOf(locale), ...makeAmounts(locale)}))
  return amounts
}

/** A true minus sign, which is as wide as the digits; `Intl` writes a hyphen in English. */
const signed = (text: string) => text.replace('-', '−')

function makeAmounts({lang}: KitLocale): Omit<Amounts, keyof Format> {
  const money = late((currency) => new Intl.NumberFormat(lang, {style: 'currency', currency}))
  const places = (currency: string) => money(currency).resolvedOptions().maximumFractionDigits ?? 2
  const fixed = late((range) => {
    const [least, most] = range.split('-').map(Number)
    return new Intl.NumberFormat(lang, {minimumFractionDigits: least!, maximumFractionDigits: most!})
  })
  const lists = late(() => new Intl.ListFormat(lang, {type: 'unit'}))
  return {
    money: (amount, currency) => signed(money(currency).format(amount as Decimal)),
    amount: (amount, currency) => signed(fixed(`${places(currency)}-${places(currency)}`).format(amount as Decimal)),
    price: (amount, currency) => signed(fixed(`${places(currency)}-${Math.max(4, places(currency))}`).format(amount as Decimal)),
    quantity: (value) => signed(fixed('0-4').format(value as Decimal)),
    list: (parts) => lists('').format(parts),
  }
}
