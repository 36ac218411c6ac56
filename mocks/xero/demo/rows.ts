// The demo organisations as short rows: what a person would jot down. `books.ts` turns them into records.
import type {Account, Contact, InvoiceStatus, Item, LineAmountTypes} from '../records.ts'
import type {Organisation} from '../state.ts'

/** Code, name, type, usual tax type, and what is special about it. */
export type AccountRow = readonly [code: string, name: string, type: string, taxType: string, special?: Partial<Account>]

/** To which classes of account a rate may apply. */
export type Reach = 'all' | 'sales' | 'purchases' | 'capital' | 'liabilities' | 'income-and-liabilities'

export type TaxRateRow = readonly [
  taxType: string,
  name: string,
  report: string | undefined,
  rate: number | readonly (readonly [name: string, rate: number, compound?: 'compound'])[],
  reach: Reach,
  status?: 'ARCHIVED' | 'DELETED' | 'PENDING',
]

/** Name, first and last name of the person there, e-mail, and the rest. */
export type ContactRow = readonly [
  name: string,
  person: string,
  email: string,
  place?: readonly [street: string, city: string, postcode: string, country?: string] | undefined,
  phone?: readonly [area: string, number: string, country?: string] | undefined,
  special?: Partial<Contact>,
]

export type ItemRow = readonly [
  code: string,
  name: string,
  sale: readonly [price: number, account: string, tax: string] | null,
  purchase: readonly [price: number, account: string, tax: string] | null,
  special?: Partial<Item> & {opening?: readonly [quantity: number, costPool: number]},
]

/** An item by its code, or a line of words with price and account; then quantity, discount and tax where they differ. */
export type LineRow =
  | readonly [item: string, quantity: number, changes?: LineChanges]
  | readonly [words: string, quantity: number, price: number, account: string, tax: string, changes?: LineChanges]

export interface LineChanges {
  price?: number
  discount?: number
  tax?: string
  region?: string
}

/** `on` and `due` are days from the simulator's first day; `paid` lists payments as [day, amount], `'full'` pays it off. */
export interface DocumentRow {
  to: string
  on: number
  due: number
  status: Exclude<InvoiceStatus, 'PAID'>
  reference?: string
  number?: string
  lines: readonly LineRow[]
  amounts?: LineAmountTypes
  currency?: readonly [code: string, rate: number]
  paid?: readonly (readonly [on: number, amount: number | 'full'])[]
  /** credited in full or in part by a credit note that is made for it */
  credited?: readonly [on: number, lines: readonly LineRow[]]
  sent?: boolean
}

/** What a builder cannot know of an organisation by itself. */
export type OrganisationFacts = Omit<
  Organisation,
  | 'OrganisationID'
  | 'OrganisationStatus'
  | 'CreatedDateUTC'
  | 'Numbering'
  | 'IsDemoCompany'
  | 'Class'
  | 'members'
  | 'PeriodLockDate'
  | 'EndOfYearLockDate'
>

export interface DemoCompany {
  facts: OrganisationFacts
  bank: string
  accounts: readonly AccountRow[]
  taxRates: readonly TaxRateRow[]
  currencies: readonly (readonly [code: string, description: string])[]
  brandingThemes: readonly string[]
  tracking: readonly (readonly [category: string, options: readonly string[]])[]
  contacts: readonly ContactRow[]
  groups: readonly (readonly [name: string, contacts: readonly string[]])[]
  items: readonly ItemRow[]
  invoices: readonly DocumentRow[]
  bills: readonly DocumentRow[]
}
