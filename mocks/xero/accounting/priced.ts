import type {Contact, Line, LineAmountTypes} from '../records.ts'
import {totals} from '../rules/amounts.ts'
import {rateTo, subscribed} from '../rules/currency.ts'
import {round} from '../rules/decimal.ts'
import {lockRefusal} from '../rules/legality.ts'
import type {Call} from './call.ts'
import {contactOfDocument} from './contact-write.ts'
import type {Findings} from './elements.ts'
import {day, has, number, text, word, type Input} from './input.ts'
import {unitPlaces} from './items.ts'
import {writeLines} from './lines.ts'

/** What documents with lines and a total have in common. */
export interface Priced {
  ContactID: string
  Date: string
  Reference?: string | undefined
  LineAmountTypes: LineAmountTypes
  LineItems: Line[]
  SubTotal: number
  TotalTax: number
  Total: number
  CurrencyCode: string
  CurrencyRate: number
  BrandingThemeID?: string | undefined
}

export interface PricedRules {
  sale: boolean
  approved: boolean
  /** a document that does not count in the ledger is not held by lock dates */
  locks: boolean
  /** the only kind of amounts that the document knows */
  types?: LineAmountTypes | undefined
}

const amountTypes = ['Exclusive', 'Inclusive', 'NoTax'] as const

/** Incoming words of quotes are written in capitals; Xero takes either. */
const typesOf = (input: Input, before: Priced | undefined): LineAmountTypes =>
  word(input, 'LineAmountTypes', amountTypes) ?? before?.LineAmountTypes ?? 'Exclusive'

/** Reads what such documents share: contact, day, lines, totals, currency. */
export function writePriced(
  call: Call,
  input: Input,
  before: Priced | undefined,
  rules: PricedRules,
  findings: Findings,
): Priced {
  const contact: Contact | undefined =
    has(input, 'Contact') || !before ? contactOfDocument(call, input, findings) : call.books.contacts.get(before.ContactID)
  const types = rules.types ?? typesOf(input, before)
  const LineItems = writeLines(
    call,
    input,
    before?.LineItems,
    {types, sale: rules.sale, approved: rules.approved, contact, places: unitPlaces(call)},
    findings,
  )
  if (LineItems.length === 0) findings.errors.push('One or more line items must be specified')
  const Date = day(input, 'Date') ?? before?.Date ?? call.today
  const locked = rules.locks ? lockRefusal(call.books, Date, before?.Date) : undefined
  if (locked !== undefined) findings.errors.push(locked)
  const {BaseCurrency} = call.books.organisation
  const CurrencyCode =
    text(input, 'CurrencyCode')?.toUpperCase() || before?.CurrencyCode || contact?.DefaultCurrency || BaseCurrency
  if (!subscribed(call.books, CurrencyCode)) findings.errors.push(`Organisation is not subscribed to currency ${CurrencyCode}`)
  const rate = number(input, 'CurrencyRate')
  const Reference = text(input, 'Reference') ?? before?.Reference
  if ((Reference ?? '').length > 255) findings.errors.push('The Reference field must not exceed 255 characters.')
  return {
    ContactID: contact?.ContactID ?? '',
    Date,
    Reference,
    LineAmountTypes: types,
    LineItems,
    ...totals(LineItems, types),
    CurrencyCode,
    CurrencyRate: rate !== undefined && rate > 0 ? round(rate, 6) : (before?.CurrencyRate ?? rateTo(call.books, CurrencyCode)),
    BrandingThemeID: text(input, 'BrandingThemeID')?.toLowerCase() ?? before?.BrandingThemeID,
  }
}
