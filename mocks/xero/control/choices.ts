import {accountRefusal} from '../rules/legality.ts'
import type {Books} from '../state.ts'

/** What the desk's forms choose from: accounts and tax rates as they fit documents, bank accounts, currencies. */
export function choices(books: Books) {
  const active = books.accounts.filter((account) => account.Status === 'ACTIVE')
  return {
    accounts: active
      .filter(({Code}) => Code !== undefined && accountRefusal(books, Code) === undefined)
      .map(({Code, Name, Type}) => ({code: Code, name: Name, type: Type}))
      .toSorted((a, b) => (String(a.code) < String(b.code) ? -1 : 1)),
    banks: active
      .filter(({Type, EnablePaymentsToAccount}) => Type === 'BANK' || EnablePaymentsToAccount)
      .map(({AccountID, Code, Name}) => ({id: AccountID, code: Code ?? '', name: Name})),
    taxRates: books.taxRates
      .filter(({Status}) => Status === 'ACTIVE')
      .map(({TaxType, Name, EffectiveRate}) => ({type: TaxType, name: Name, rate: EffectiveRate})),
    currencies: books.currencies.all().map(({Code}) => Code),
    items: books.items
      .all()
      .slice(0, 1000)
      .map(({Code, Name}) => ({code: Code, name: Name ?? ''})),
  }
}
