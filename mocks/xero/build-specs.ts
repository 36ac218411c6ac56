import type {Account, Contact, CreditNote, Day, Invoice, Item, ItemDetails, Line, LineAmountTypes, TaxRate} from './records.ts'
import type {Organisation} from './state.ts'

// What the builder is told: Xero's own property names, and only what matters.

type Unset<T> = {[Name in keyof T]?: T[Name] | undefined}

export type OrganisationSpec = Unset<Omit<Organisation, 'members'>> & {
  Name: string
  Version: Organisation['Version']
  CountryCode: string
  BaseCurrency: string
}
export type AccountSpec = Unset<Account> & {Name: string; Type: string}
export type TaxRateSpec = Unset<TaxRate> & {
  Name: string
  TaxType: string
  /** where it may be used, as letters of "AEXLR": assets, equity, expenses (X), liabilities, revenue; all of them by default */
  on?: string | undefined
  rate: number
}
export type ContactSpec = Unset<Contact> & {Name: string}
export type ItemSpec = Unset<Omit<Item, 'SalesDetails' | 'PurchaseDetails'>> & {
  Code: string
  SalesDetails?: ItemDetails | undefined
  PurchaseDetails?: ItemDetails | undefined
}
export type LineSpec = Unset<Omit<Line, 'Tracking'>> & {
  /** options by the name of their category: `{Region: 'North'}` */
  tracking?: Record<string, string> | undefined
}
export interface DocumentSpec {
  /** a contact's name or id */
  contact: string
  lines: readonly LineSpec[]
  Date: Day
  DueDate?: Day | undefined
  LineAmountTypes?: LineAmountTypes | undefined
  Reference?: string | undefined
  CurrencyCode?: string | undefined
  CurrencyRate?: number | undefined
  Status?: Invoice['Status'] | undefined
  SentToContact?: boolean | undefined
  UpdatedDateUTC?: number | undefined
  CreatedBy?: string | undefined
}
export interface InvoiceSpec extends DocumentSpec {
  Type: Invoice['Type']
  InvoiceNumber?: string | undefined
  Url?: string | undefined
}
export interface CreditNoteSpec extends DocumentSpec {
  Type: CreditNote['Type']
  CreditNoteNumber?: string | undefined
}
export interface PaymentSpec {
  Date: Day
  /** all that is still owed, by default */
  Amount?: number | undefined
  Reference?: string | undefined
  /** code, name or id of a bank account; the first one by default */
  account?: string | undefined
}
