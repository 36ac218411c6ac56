import {isGuid, nextId} from '../ids.ts'
import {notFound} from '../refusal.ts'
import * as field from '../query/fields.ts'
import type {Quote} from '../records.ts'
import {nextNumber} from '../rules/numbering.ts'
import {wireDay, wireDayText, wireInstant} from '../wire/dates.ts'
import type {WireObject} from '../wire/json.ts'
import {dayAsked, type Call, type Operation} from './call.ts'
import {operationsOf, type Collection} from './collection.ts'
import {wireDocumentContact, wireLine, type DocumentForm} from './document-wire.ts'
import type {Findings} from './elements.ts'
import {record} from './history.ts'
import {day, text, word, type Input} from './input.ts'
import {unitPlaces} from './items.ts'
import {pdf} from './pdf.ts'
import {writePriced} from './priced.ts'

const statuses = ['DRAFT', 'SENT', 'DECLINED', 'ACCEPTED', 'INVOICED', 'DELETED'] as const
const moves: Record<Quote['Status'], readonly Quote['Status'][]> = {
  DRAFT: ['DRAFT', 'SENT', 'DELETED'],
  SENT: ['SENT', 'ACCEPTED', 'DECLINED', 'DRAFT', 'DELETED'],
  DECLINED: ['DECLINED', 'SENT', 'DRAFT', 'DELETED'],
  ACCEPTED: ['ACCEPTED', 'INVOICED', 'SENT', 'DRAFT', 'DELETED'],
  INVOICED: ['INVOICED', 'SENT', 'DRAFT', 'DELETED'],
  DELETED: [],
}

/** Quotes write the kinds of amounts in capitals. */
const amountTypes = {Exclusive: 'EXCLUSIVE', Inclusive: 'INCLUSIVE', NoTax: 'NOTAX'} as const

const fields = (call: Call): field.Fields<Quote> => ({
  QuoteID: field.guid((row) => row.QuoteID),
  QuoteNumber: field.text((row) => row.QuoteNumber),
  Status: field.text((row) => row.Status),
  Reference: field.text((row) => row.Reference),
  'Contact.ContactID': field.guid((row) => row.ContactID),
  'Contact.Name': field.text((row) => call.books.contacts.get(row.ContactID)?.Name),
  Date: field.day((row) => row.Date),
  ExpiryDate: field.day((row) => row.ExpiryDate),
  Total: field.number((row) => row.Total),
  UpdatedDateUTC: field.instant((row) => row.UpdatedDateUTC),
})

function wire(call: Call, quote: Quote, form: DocumentForm): WireObject {
  const {books} = call
  return {
    QuoteID: quote.QuoteID,
    QuoteNumber: quote.QuoteNumber,
    Reference: quote.Reference ?? '',
    Terms: quote.Terms,
    Contact: wireDocumentContact(books, books.contacts.get(quote.ContactID), form, call.today),
    LineItems: quote.LineItems.map((line) => wireLine(books, line, form, unitPlaces(call))),
    Date: wireDay(quote.Date),
    DateString: wireDayText(quote.Date),
    ExpiryDate: wireDay(quote.ExpiryDate),
    ExpiryDateString: wireDayText(quote.ExpiryDate),
    Status: quote.Status,
    CurrencyRate: quote.CurrencyRate,
    CurrencyCode: quote.CurrencyCode,
    SubTotal: quote.SubTotal,
    TotalTax: quote.TotalTax,
    Total: quote.Total,
    TotalDiscount: 0,
    Title: quote.Title,
    Summary: quote.Summary,
    BrandingThemeID: quote.BrandingThemeID,
    UpdatedDateUTC: wireInstant(quote.UpdatedDateUTC),
    LineAmountTypes: amountTypes[quote.LineAmountTypes],
  }
}

function write(call: Call, input: Input, before: Quote | undefined, findings: Findings): WireObject | undefined {
  const Status = word(input, 'Status', statuses) ?? before?.Status ?? 'DRAFT'
  if (before ? !moves[before.Status].includes(Status) : Status !== 'DRAFT' && Status !== 'SENT') {
    findings.errors.push('Quote not of valid status for modification')
    return undefined
  }
  const priced =
    Status === 'DELETED' && before
      ? before
      : writePriced(call, input, before, {sale: true, approved: false, locks: false}, findings)
  const QuoteNumber = text(input, 'QuoteNumber')?.trim() || before?.QuoteNumber || nextNumber(call.books, 'quote')
  const holder = call.books.quotes.find((row) => row.QuoteNumber === QuoteNumber && row.Status !== 'DELETED')
  if (holder && holder.QuoteID !== before?.QuoteID) findings.errors.push('Quote # must be unique.')
  if (findings.errors.length > 0 || findings.lines.size > 0) return undefined
  const quote = call.books.quotes.put({
    HasAttachments: false,
    CreatedBy: call.app.clientId,
    ...before,
    ...priced,
    QuoteID: before?.QuoteID ?? nextId(call.state),
    QuoteNumber,
    Status,
    ExpiryDate: day(input, 'ExpiryDate') ?? before?.ExpiryDate,
    Title: text(input, 'Title') ?? before?.Title,
    Summary: text(input, 'Summary') ?? before?.Summary,
    Terms: text(input, 'Terms') ?? before?.Terms,
    UpdatedDateUTC: call.now,
  })
  record(call, 'Quotes', quote.QuoteID, before ? 'Updated' : 'Created', `Quote ${QuoteNumber} for ${quote.Total.toFixed(2)}.`)
  return wire(call, quote, 'written')
}

function by(call: Call, id: string | undefined): Quote {
  const found = isGuid(id ?? '')
    ? call.books.quotes.get(id?.toLowerCase())
    : call.books.quotes.find((row) => row.QuoteNumber === id)
  if (!found) throw notFound()
  return found
}

/** The list's own parameters: days, contact, status, number. */
function only(call: Call): (row: Quote) => boolean {
  const [from, to, expiresFrom, expiresTo] = ['DateFrom', 'DateTo', 'ExpiryDateFrom', 'ExpiryDateTo'].map((name) =>
    dayAsked(call, name),
  )
  const contact = call.query('ContactID')?.toLowerCase()
  const status = call.query('Status')?.toUpperCase()
  const number = call.query('QuoteNumber')
  return (row) =>
    (from === undefined || row.Date >= from) &&
    (to === undefined || row.Date <= to) &&
    (expiresFrom === undefined || (row.ExpiryDate ?? '') >= expiresFrom) &&
    (expiresTo === undefined || (row.ExpiryDate !== undefined && row.ExpiryDate <= expiresTo)) &&
    (contact === undefined || row.ContactID === contact) &&
    (status === undefined || row.Status === status) &&
    (number === undefined || row.QuoteNumber === number)
}

const area = 'invoices'

const quotes: Collection<Quote> = {
  name: 'Quotes',
  area,
  operations: {
    list: 'getQuotes',
    read: 'getQuote',
    create: 'createQuotes',
    save: 'updateOrCreateQuotes',
    update: 'updateQuote',
  },
  listing: (call) => ({
    table: call.books.quotes,
    type: 'Quote',
    fields: fields(call),
    updated: (row) => row.UpdatedDateUTC,
    only: only(call),
    paged: true,
  }),
  // quotes come in pages, but without the figures about them
  bare: true,
  wire: (call, row, form) => wire(call, row, form === 'list' ? 'page' : form),
  print: (call, row) => pdf(call.books, 'Quote', row),
  by,
  write,
  meant(call, input) {
    const id = text(input, 'QuoteID')
    const number = text(input, 'QuoteNumber')
    if (id) return by(call, id)
    return number ? call.books.quotes.find((row) => row.QuoteNumber === number && row.Status !== 'DELETED') : undefined
  },
}

export const quoteOperations: Operation[] = [
  ...operationsOf(quotes),
  {
    name: 'getQuoteAsPdf',
    method: 'GET',
    path: '/Quotes/{}/pdf',
    area,
    handle: (call) => pdf(call.books, 'Quote', by(call, call.ids[0])),
  },
]
