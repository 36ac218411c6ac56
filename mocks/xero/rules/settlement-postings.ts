import type {Allocation, Payment} from '../records.ts'
import type {Books} from '../state.ts'
import {divide, inBase, toUnits} from './decimal.ts'
import type {Posting, PostingLine} from './postings.ts'
import {allocationsOf, paymentsOf, type Settled} from './settlement.ts'

interface SystemAccounts {
  debtors: string
  creditors: string
  /** where it shows that a rate had changed until a document was settled */
  gains: string
}

const typeOfPayment = (kind: string): string => (/^A[RP](PRE|OVER)PAYMENT/.test(kind) ? kind.replace(/PAYMENT$/, '') : kind)

/**
 * What takes a prepayment back: its own lines turned round, in proportion to what of it was used. Each use takes what all
 * uses up to it come to less what those before it took, so that a prepayment that is used up leaves no penny behind.
 */
function takenBack(books: Books, id: string, total: number, lines: readonly PostingLine[], use: string): PostingLine[] {
  const uses = [
    ...allocationsOf(books, id).map((row) => ({id: row.AllocationID, amount: row.Amount})),
    ...paymentsOf(books, id).map((row) => ({id: row.PaymentID, amount: row.Amount})),
  ]
  const at = uses.findIndex((each) => each.id === use)
  const upTo = (count: number): bigint => uses.slice(0, count).reduce((sum, {amount}) => sum + toUnits(amount, 2), 0n)
  const [before, after] = [upTo(at), upTo(at + 1)]
  const whole = toUnits(total, 2)
  const part = (cents: bigint): bigint => (whole === 0n ? 0n : divide(cents * after, whole) - divide(cents * before, whole))
  // the first line is the bank account's: what it would be is what the rest comes to
  const rest = lines.slice(1).map((line) => ({...line, cents: -part(line.cents), tax: line.tax && -part(line.tax)}))
  return rest
}

const added = (lines: readonly PostingLine[]): bigint => lines.reduce((sum, {cents}) => sum + cents, 0n)

/** What payments put into the ledger, and what is set against invoices where that moves anything. */
export function* settlements(
  books: Books,
  {debtors, creditors, gains}: SystemAccounts,
  prepaid: ReadonlyMap<string, readonly PostingLine[]>,
): Generator<Posting> {
  const settledBy = (payment: Payment): Settled | undefined =>
    books.invoices.get(payment.InvoiceID) ??
    books.creditNotes.get(payment.CreditNoteID) ??
    books.prepayments.get(payment.PrepaymentID) ??
    books.overpayments.get(payment.OverpaymentID)

  /** What is missing to zero is a gain or a loss by exchange rates. */
  const balanced = (lines: PostingLine[]): PostingLine[] => {
    const out = added(lines)
    return out === 0n ? lines : [...lines, {account: gains, cents: -out}]
  }

  for (const row of books.payments.values()) {
    if (row.Status === 'DELETED') continue
    const document = settledBy(row)
    // money comes in for sales, and back from suppliers
    const owed = row.PaymentType === 'ACCRECPAYMENT' || row.PaymentType.startsWith('AR') ? debtors : creditors
    const sign = row.PaymentType === 'ACCRECPAYMENT' || row.PaymentType.startsWith('AP') ? 1n : -1n
    const bank = {account: row.AccountID, cents: sign * inBase(row.Amount, row.CurrencyRate)}
    const lines = row.PrepaymentID === undefined ? undefined : prepaid.get(row.PrepaymentID)
    const against =
      lines && document && row.PrepaymentID !== undefined
        ? takenBack(books, row.PrepaymentID, document.Total, lines, row.PaymentID)
        : [{account: owed, cents: -sign * inBase(row.Amount, document?.CurrencyRate ?? row.CurrencyRate)}]
    yield {
      id: row.PaymentID,
      type: typeOfPayment(row.PaymentType),
      date: row.Date,
      at: row.UpdatedDateUTC,
      reference: row.Reference,
      lines: balanced([bank, ...against]),
    }
  }

  const creditOf = (row: Allocation): Settled | undefined =>
    books.creditNotes.get(row.FromID) ?? books.prepayments.get(row.FromID) ?? books.overpayments.get(row.FromID)

  for (const row of books.allocations.values()) {
    const [invoice, credit] = [books.invoices.get(row.InvoiceID), creditOf(row)]
    if (!invoice || !credit) continue
    const sale = invoice.Type === 'ACCREC'
    const settled = {account: sale ? debtors : creditors, cents: (sale ? -1n : 1n) * inBase(row.Amount, invoice.CurrencyRate)}
    const lines = prepaid.get(row.FromID)
    // a credit note or overpayment stands against what is owed already: at equal rates there is nothing left to post
    const against = lines
      ? takenBack(books, row.FromID, credit.Total, lines, row.AllocationID)
      : [{account: settled.account, cents: (sale ? 1n : -1n) * inBase(row.Amount, credit.CurrencyRate)}]
    const moved = balanced([settled, ...against])
    if (!lines && added([settled, ...against]) === 0n) continue
    const type = row.From === 'Prepayments' ? 'PREPAYMENT' : row.From === 'Overpayments' ? 'OVERPAYMENT' : 'CREDITPAYMENT'
    yield {id: row.AllocationID, type: `${sale ? 'AR' : 'AP'}${type}`, date: row.Date, at: credit.UpdatedDateUTC, lines: moved}
  }
}
