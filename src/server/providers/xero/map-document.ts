import {KitError} from '../../../contract/failure.ts'
import type {DocumentStatus, TaxMode} from '../../../contract/index.ts'
import {multiply, roundTo} from '../../../domain/decimal.ts'
import type {NewDocument, RemoteDocument, RemoteLine} from '../../provider.ts'
import {calendarDay} from './calendar-day.ts'
import {amountText, decimalText, wireNumber} from './decimal-text.ts'
import type {InvoiceBody, LineBody} from './transport.ts'
import type {WireInvoice, WireLine} from './wire.ts'

const statuses: Record<WireInvoice['Status'], DocumentStatus> = {
  DRAFT: 'draft',
  SUBMITTED: 'awaiting-approval',
  AUTHORISED: 'awaiting-payment',
  PAID: 'paid',
  VOIDED: 'voided',
  DELETED: 'deleted',
}
const taxModes: Record<WireInvoice['LineAmountTypes'], TaxMode> = {Exclusive: 'exclusive', Inclusive: 'inclusive', NoTax: 'none'}
const amountTypes = {exclusive: 'Exclusive', inclusive: 'Inclusive', none: 'NoTax'} as const
const kinds = {ACCREC: 'invoice', ACCPAY: 'bill'} as const
const types = {invoice: 'ACCREC', bill: 'ACCPAY'} as const

const toLine = (wire: WireLine): RemoteLine => ({
  id: wire.LineItemID,
  description: wire.Description ?? '',
  quantity: decimalText(wire.Quantity ?? 0, 4),
  unitPrice: decimalText(wire.UnitAmount ?? 0, 4),
  amount: amountText(wire.LineAmount ?? 0),
  tax: amountText(wire.TaxAmount ?? 0),
  taxCode: wire.TaxType,
  ledgerCode: wire.AccountCode,
})

/** Whether it is one of the two kinds that we know; Xero has more, such as prepayments, in the same list. */
export const isKnownKind = (wire: {Type: string}): boolean => Object.hasOwn(kinds, wire.Type)

export function toDocument(wire: WireInvoice): RemoteDocument {
  if (!isKnownKind(wire)) throw new KitError('bad-reply', `Xero sent a document of type ${wire.Type.slice(0, 30)}`)
  const paid = amountText(wire.AmountPaid ?? 0)
  return {
    kind: kinds[wire.Type as keyof typeof kinds],
    id: wire.InvoiceID,
    number: wire.InvoiceNumber,
    status: statuses[wire.Status],
    contact: {id: wire.Contact.ContactID, name: (wire.Contact.Name ?? '').slice(0, 255)},
    currency: wire.CurrencyCode,
    date: calendarDay(wire.DateString ?? wire.Date),
    due: calendarDay(wire.DueDateString ?? wire.DueDate),
    taxMode: taxModes[wire.LineAmountTypes],
    reference: wire.Reference,
    marker: wire.Url,
    lines: wire.LineItems.map(toLine),
    subtotal: amountText(wire.SubTotal),
    tax: amountText(wire.TotalTax),
    total: amountText(wire.Total),
    paid,
    credited: amountText(wire.AmountCredited ?? 0),
    outstanding: amountText(wire.AmountDue ?? 0),
  }
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/**
 * With `LineAmount`, so that Xero refuses a line that it would compute otherwise; without `TaxAmount`, which would override
 * Xero's own.
 */
const toLineBody = (line: NewDocument['lines'][number]): LineBody => ({
  description: line.description,
  quantity: wireNumber(line.quantity),
  unitAmount: wireNumber(line.unitPrice),
  lineAmount: wireNumber(roundTo(multiply(line.quantity, line.unitPrice), 2)),
  taxType: line.taxCode,
  ...(isId(line.ledgerCode) ? {accountID: line.ledgerCode} : {accountCode: line.ledgerCode}),
})

/** Of the contact nothing but its id: any other field would change the contact. A bill's reference is what Xero calls its number. */
export function toInvoiceBody(document: NewDocument): InvoiceBody {
  const named = document.kind === 'invoice' ? {reference: document.reference} : {invoiceNumber: document.reference}
  return {
    type: types[document.kind],
    status: 'DRAFT',
    contact: {contactID: document.contact},
    lineAmountTypes: amountTypes[document.taxMode],
    currencyCode: document.currency,
    date: document.date,
    ...(document.due === null ? {} : {dueDate: document.due}),
    ...(document.reference === '' ? {} : named),
    url: document.marker,
    lineItems: document.lines.map(toLineBody),
  }
}
