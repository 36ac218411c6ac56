import {isGuid} from '../ids.ts'
import * as field from '../query/fields.ts'
import {invalid, notFound} from '../refusal.ts'
import type {Touched} from '../indexes.ts'
import type {Contact, Invoice} from '../records.ts'
import type {Books} from '../state.ts'
import {salesInvoiceNumbered} from '../rules/numbering.ts'
import {invoicesTo} from '../rules/position.ts'
import {credited, left, paid, settledInvoices, settledOn} from '../rules/settlement.ts'
import {flagged, listed, noContent, reply, type Call, type Operation} from './call.ts'
import {operationsOf, type Collection} from './collection.ts'
import {text, type Input} from './input.ts'
import {wireInvoice} from './invoice-wire.ts'
import {keep, writeInvoice} from './invoice-write.ts'
import {unitPlaces} from './items.ts'
import type {Listing} from './list.ts'
import {pdf} from './pdf.ts'

const own = field.own<Invoice>({
  InvoiceID: field.guid((row) => row.InvoiceID),
  InvoiceNumber: field.text((row) => row.InvoiceNumber),
  Type: field.text((row) => row.Type),
  Status: field.text((row) => row.Status),
  Reference: field.text((row) => row.Reference),
  'Contact.ContactID': field.guid((row) => row.ContactID),
  Date: field.day((row) => row.Date),
  DueDate: field.day((row) => row.DueDate),
  SubTotal: field.number((row) => row.SubTotal),
  TotalTax: field.number((row) => row.TotalTax),
  Total: field.number((row) => row.Total),
  CurrencyCode: field.text((row) => row.CurrencyCode),
  CurrencyRate: field.number((row) => row.CurrencyRate),
  LineAmountTypes: field.text((row) => row.LineAmountTypes),
  SentToContact: field.flag((row) => row.SentToContact),
  HasAttachments: field.flag((row) => row.HasAttachments),
  BrandingThemeID: field.guid((row) => row.BrandingThemeID),
  Url: field.text((row) => row.Url),
  UpdatedDateUTC: field.instant((row) => row.UpdatedDateUTC),
})

/** Tells which invoices are to contacts that changed. */
const toContacts = (books: Books): Touched<Invoice> =>
  books.invoices.touchedBy(
    books.contacts,
    ({ContactID}) => ContactID,
    (id) => invoicesTo(books, id).map(({InvoiceID}) => InvoiceID),
  )

function fields(books: Books): field.Fields<Invoice> {
  const contact = (row: Invoice): Contact | undefined => books.contacts.get(row.ContactID)
  return {
    ...own,
    ...field.touchedBy(() => [toContacts(books)], {
      'Contact.Name': field.text((row) => contact(row)?.Name),
      'Contact.ContactNumber': field.text((row) => contact(row)?.ContactNumber),
      'Contact.EmailAddress': field.text((row) => contact(row)?.EmailAddress),
    }),
    ...field.touchedBy(() => settledInvoices(books), {
      FullyPaidOnDate: field.day((row) => (row.Status === 'PAID' ? settledOn(books, row) : undefined)),
      AmountDue: field.number((row) => left(books, row)),
      AmountPaid: field.number((row) => paid(books, row)),
      AmountCredited: field.number((row) => credited(books, row)),
    }),
  }
}

const words = ({InvoiceNumber, Reference}: Invoice): string => `${InvoiceNumber}\n${Reference ?? ''}`

export const invoiceListing = (books: Books): Listing<Invoice> => ({
  table: books.invoices,
  type: 'Invoice',
  fields: fields(books),
  updated: (row) => row.UpdatedDateUTC,
  words,
  paged: true,
})

export const invoiceBy = (call: Call, idOrNumber: string | undefined): Invoice => {
  const wanted = idOrNumber ?? ''
  const invoice = isGuid(wanted) ? call.books.invoices.get(wanted.toLowerCase()) : salesInvoiceNumbered(call.books, wanted)
  if (!invoice) throw notFound()
  return invoice
}

/** The invoice that an element means: by its id, else a sales invoice of its number. */
function meant(call: Call, input: Input): Invoice | undefined {
  const id = text(input, 'InvoiceID')
  if (id !== undefined && id !== '') return invoiceBy(call, id)
  const number = text(input, 'InvoiceNumber')?.trim()
  return number && text(input, 'Type')?.toUpperCase() !== 'ACCPAY' ? salesInvoiceNumbered(call.books, number) : undefined
}

const sendable = new Set(['SUBMITTED', 'AUTHORISED', 'PAID'])

function emailInvoice(call: Call) {
  const invoice = invoiceBy(call, call.ids[0])
  if (invoice.Type !== 'ACCREC' || !sendable.has(invoice.Status)) throw invalid('Invoice not of valid status for sending')
  if (!call.books.contacts.get(invoice.ContactID)?.EmailAddress) throw invalid('The contact has no email address.')
  keep(call, {...invoice, SentToContact: true, UpdatedDateUTC: call.now}, 'UPDATE', invoice)
  return noContent()
}

const invoices: Collection<Invoice> = {
  name: 'Invoices',
  area: 'invoices',
  operations: {
    list: 'getInvoices',
    read: 'getInvoice',
    create: 'createInvoices',
    save: 'updateOrCreateInvoices',
    update: 'updateInvoice',
  },
  listing: (call) => ({
    ...invoiceListing(call.books),
    among: {
      InvoiceID: listed(call, 'IDs'),
      InvoiceNumber: listed(call, 'InvoiceNumbers'),
      'Contact.ContactID': listed(call, 'ContactIDs'),
      Status: listed(call, 'Statuses'),
    },
    only: flagged(call, 'createdByMyApp') ? (row) => row.CreatedBy === call.app.clientId : undefined,
    enforced: flagged(call, 'summaryOnly') || listed(call, 'Statuses') !== undefined,
  }),
  wire(call, row, asked) {
    const form = asked !== 'single' && flagged(call, 'summaryOnly') ? 'summary' : asked
    return wireInvoice(call.books, row, form, call.today, unitPlaces(call))
  },
  print: (call, row) => pdf(call.books, 'Invoice', row),
  by: invoiceBy,
  write(call, input, before, findings) {
    const invoice = writeInvoice(call, input, before, findings)
    return invoice && wireInvoice(call.books, invoice, 'written', call.today, unitPlaces(call))
  },
  meant,
}

export const invoiceOperations: Operation[] = [
  ...operationsOf(invoices),
  {
    name: 'getInvoiceAsPdf',
    method: 'GET',
    path: '/Invoices/{}/pdf',
    area: 'invoices',
    handle: (call) => pdf(call.books, 'Invoice', invoiceBy(call, call.ids[0])),
  },
  {name: 'emailInvoice', method: 'POST', path: '/Invoices/{}/Email', area: 'invoices', handle: emailInvoice},
  {
    name: 'getOnlineInvoice',
    method: 'GET',
    path: '/Invoices/{}/OnlineInvoice',
    area: 'invoices',
    handle(call) {
      const invoice = invoiceBy(call, call.ids[0])
      if (invoice.Type !== 'ACCREC' || !['AUTHORISED', 'PAID'].includes(invoice.Status)) throw notFound()
      const OnlineInvoiceUrl = `https://in.xero.com/${invoice.InvoiceID.replaceAll('-', '').slice(0, 22)}`
      return reply(call, 'OnlineInvoices', [{OnlineInvoiceUrl}])
    },
  },
]
