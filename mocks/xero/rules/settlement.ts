import type {Touched} from '../indexes.ts'
import type {Allocation, CreditNote, Day, Invoice, Overpayment, Payment, Prepayment} from '../records.ts'
import type {Books} from '../state.ts'
import {fromUnits, round, toUnits} from './decimal.ts'

/** What can be paid, or set against something else. */
export type Settled = Invoice | CreditNote | Prepayment | Overpayment

export function idOf(document: Settled): string {
  if ('InvoiceID' in document) return document.InvoiceID
  if ('CreditNoteID' in document) return document.CreditNoteID
  return 'PrepaymentID' in document ? document.PrepaymentID : document.OverpaymentID
}

const paidBy = (row: Payment): (string | undefined)[] =>
  row.Status === 'DELETED' ? [] : [row.InvoiceID, row.CreditNoteID, row.PrepaymentID, row.OverpaymentID]

/** The payments of a document that stand. */
export const paymentsOf = (books: Books, id: string): Payment[] => books.payments.with('document', paidBy, id)

const allocatedTo = (row: Allocation): string[] => [row.InvoiceID, row.FromID]

/** What was set against an invoice, or what a credit was set against. */
export const allocationsOf = (books: Books, id: string): Allocation[] => books.allocations.with('document', allocatedTo, id)

/** Tells which invoices had something paid or set against them, on which their amounts hang. */
export const settledInvoices = ({invoices, payments, allocations}: Books): Touched<Invoice>[] => [
  invoices.touchedBy(payments, paidBy),
  invoices.touchedBy(allocations, allocatedTo),
]

const added = (rows: readonly {Amount: number}[]): bigint => rows.reduce((sum, row) => sum + toUnits(row.Amount, 2), 0n)

export const paid = (books: Books, document: Settled): number => fromUnits(added(paymentsOf(books, idOf(document))), 2)
export const credited = (books: Books, document: Settled): number => fromUnits(added(allocationsOf(books, idOf(document))), 2)

/** What is still owed of an invoice, or unspent of a credit. */
export function left(books: Books, document: Settled): number {
  if (document.Status === 'VOIDED' || document.Status === 'DELETED') return 0
  const id = idOf(document)
  const settled = [...paymentsOf(books, id), ...allocationsOf(books, id)]
  return settled.length === 0 ? round(document.Total, 2) : fromUnits(toUnits(document.Total, 2) - added(settled), 2)
}

export const settledByAnything = (books: Books, document: Settled): boolean =>
  paymentsOf(books, idOf(document)).length > 0 || allocationsOf(books, idOf(document)).length > 0

export const overdue = (invoice: Invoice, today: Day): boolean =>
  invoice.Status === 'AUTHORISED' && invoice.DueDate !== undefined && invoice.DueDate < today

/** The day on which the last part was settled. */
export const settledOn = (books: Books, document: Settled): Day | undefined =>
  [...paymentsOf(books, idOf(document)), ...allocationsOf(books, idOf(document))]
    .map((row) => row.Date)
    .toSorted()
    .at(-1)
