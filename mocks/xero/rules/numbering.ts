import type {Books, Organisation} from '../state.ts'
import {onUndo} from '../table.ts'

const key = (number: string): string => number.toLowerCase()

const sales = (books: Books): Map<string, string> =>
  books.invoices.index(
    'sales by number',
    (rows) =>
      new Map(
        [...rows]
          .filter((row) => row.Type === 'ACCREC' && row.Status !== 'DELETED')
          .map((row) => [key(row.InvoiceNumber), row.InvoiceID]),
      ),
  )

/** Whether another sales invoice has the number. Bills may share theirs. */
export const numberTaken = (books: Books, number: string, self: string | undefined): boolean => {
  const holder = sales(books).get(key(number))
  return holder !== undefined && holder !== self
}

export const salesInvoiceNumbered = (books: Books, number: string) => books.invoices.get(sales(books).get(key(number)))

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
