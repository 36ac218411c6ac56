import type {Answer} from '../gate/idempotency.ts'
import {notFound} from '../refusal.ts'
import type {Day, Invoice} from '../records.ts'
import {toUnits} from '../rules/decimal.ts'
import {allocationsOf, idOf, paymentsOf, type Settled} from '../rules/settlement.ts'
import type {Call} from './call.ts'
import {dayAsked, header, money, report, row, said, section, summary} from './report-rows.ts'

/** One document of the report: what it comes to, what of it was settled until the day, what is left. Credits are negative. */
interface Owed {
  document: Settled
  reference: string
  figures: [total: bigint, paid: bigint, credited: bigint, due: bigint]
}

const creditsOf = {
  ACCREC: ['ACCRECCREDIT', 'RECEIVE-OVERPAYMENT'],
  ACCPAY: ['ACCPAYCREDIT', 'SPEND-OVERPAYMENT'],
} as const

const amounts = (rows: readonly {Amount: number; Date: Day}[], until: Day): bigint =>
  rows.reduce((total, row) => (row.Date <= until ? total + toUnits(row.Amount, 2) : total), 0n)

function owedOf(call: Call, document: Settled, sign: bigint, until: Day): Owed['figures'] {
  const id = idOf(document)
  const total = toUnits(document.Total, 2)
  const paid = amounts(paymentsOf(call.books, id), until)
  const credited = amounts(allocationsOf(call.books, id), until)
  return [sign * total, sign * paid, sign * credited, sign * (total - paid - credited)]
}

/** What a contact owes, or is owed, document by document, as it stood on a day. */
export const aged =
  (type: Invoice['Type'], id: string, name: string) =>
  (call: Call): Answer => {
    const {books} = call
    const contact = books.contacts.get((call.query('contactId') ?? call.query('contactID'))?.toLowerCase())
    if (!contact) throw notFound()
    const date = dayAsked(call, 'date', call.today)
    const from = dayAsked(call, 'fromDate', '0000-01-01')
    const to = dayAsked(call, 'toDate', date)
    const meant = (each: Settled): boolean =>
      each.ContactID === contact.ContactID &&
      (each.Status === 'AUTHORISED' || each.Status === 'PAID') &&
      each.Date >= from &&
      each.Date <= to
    const credits: readonly string[] = creditsOf[type]
    const isCredit = (each: Settled): boolean => credits.includes(each.Type) && meant(each)
    const found: Owed[] = [
      ...books.invoices
        .filter((each) => each.Type === type && meant(each))
        .map((each) => ({
          document: each,
          reference: each.Reference || each.InvoiceNumber,
          figures: owedOf(call, each, 1n, date),
        })),
      ...books.creditNotes
        .filter(isCredit)
        .map((each) => ({document: each, reference: each.CreditNoteNumber, figures: owedOf(call, each, -1n, date)})),
      ...books.overpayments
        .filter(isCredit)
        .map((each) => ({document: each, reference: 'Overpayment', figures: owedOf(call, each, -1n, date)})),
    ]
    const open = found.filter(({figures}) => figures[3] !== 0n)
    const totals = open.reduce((sums, {figures}) => figures.map((value, at) => value + (sums[at] ?? 0n)), [0n, 0n, 0n, 0n])
    const lines = open.map(({document, reference, figures}) => {
      const due = 'InvoiceID' in document ? document.DueDate : undefined
      const overdue = due !== undefined && due < date
      return row(
        [`${document.Date}T00:00:00`, reference, due ?? '', overdue ? 'Overdue' : '', ...figures.map(money)],
        ['invoiceID', idOf(document)],
      )
    })
    return report(call, id, name, `As at ${said(date)}`, [
      header('Date', 'Reference', 'Due Date', '', 'Total', 'Paid', 'Credited', 'Due'),
      section('', [...lines, summary('Total', '', '', '', ...totals.map(money))]),
    ])
  }
