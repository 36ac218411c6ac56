import type {Books} from '../state.ts'
import {round} from './decimal.ts'

// What one US dollar buys. Xero takes the day's rate from XE.com; here it stands still, so that runs repeat.
const perDollar: Record<string, number> = {USD: 1, GBP: 0.79, EUR: 0.92, NZD: 1.66, AUD: 1.52, CAD: 1.36, SGD: 1.34, JPY: 149.5}

export const rateTo = (books: Books, currency: string): number => {
  const base = books.organisation.BaseCurrency
  return currency === base ? 1 : round((perDollar[currency] ?? 1) / (perDollar[base] ?? 1), 6)
}

export const subscribed = (books: Books, currency: string): boolean =>
  currency === books.organisation.BaseCurrency || books.currencies.get(currency) !== undefined
