import type {Invoice} from '../records.ts'
import type {Books, Organisation} from '../state.ts'
import {onUndo} from '../table.ts'

const key = (number: string): string => number.toLowerCase()

const salesNumber = (row: Invoice): string | undefined =>
  row.Type === 'ACCREC' && row.Status !== 'DELETED' ? key(row.InvoiceNumber) : undefined

export const salesInvoiceNumbered = (books: Books, number: string): Invoice | undefined =>
  books.invoices.with('sales number', salesNumber, key(number)).at(-1)

/** Whether another sales invoice has the number. Bills may share theirs. */
export const numberTaken = (books: Books, number: string, self: string | undefined): boolean => {
  const holder = salesInvoiceNumbered(books, number)
  return holder !== undefined && holder.InvoiceID !== self
}

/** Takes the next number of a series, passing over those in use. */
export function nextNumber(books: Books, kind: keyof Organisation['Numbering']): string {
  const series = books.organisation.Numbering[kind]
  const before = series.next
  onUndo(() => {
    series.next = before
  })
  for (;;) {
    const number = `${series.prefix}${String(series.next++).padStart(4, '0')}`
    if (kind !== 'invoice' || !numberTaken(books, number, undefined)) return number
  }
}

/** Takes one of the approvals that a small plan has left. */
export function takeApproval({organisation}: Books): boolean {
  const left = organisation.ApprovalsLeft
  if (left === undefined) return true
  if (left <= 0) return false
  organisation.ApprovalsLeft = left - 1
  onUndo(() => {
    organisation.ApprovalsLeft = left
  })
  return true
}
