import {expect} from 'chai'
import type {BooksCaller} from './books-caller.ts'

// Everything here is computed from what the API answers: documents on one side, reports on the other.

interface Report {
  Rows: Row[]
}
interface Row {
  RowType: string
  Title?: string
  Cells?: {Value: string; Attributes?: {Value: string}[]}[]
  Rows?: Row[]
}
interface Document {
  Type: string
  Status: string
  CurrencyRate: number
  CurrencyCode: string
  Total: number
  TotalTax: number
  AmountDue?: number
  RemainingCredit?: number
  Contact: {ContactID: string}
  LineAmountTypes: string
  LineItems: {AccountCode?: string; LineAmount?: number; TaxAmount?: number}[]
}
interface Invoice extends Document {
  InvoiceID: string
  AmountPaid: number
  AmountCredited: number
  AmountDue: number
  Payments: {Amount: number}[]
  CreditNotes: {AppliedAmount: number}[]
  Prepayments: {AppliedAmount: number}[]
  Overpayments: {AppliedAmount: number}[]
}

const cents = (amount: number | string): number => Math.round(Number(amount) * 100)
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const inBase = (amount: number, {CurrencyRate}: {CurrencyRate: number}): number => cents(amount / CurrencyRate)
const counts = ({Status}: Document): boolean => Status === 'AUTHORISED' || Status === 'PAID'

async function report(books: BooksCaller, path: string): Promise<Report> {
  const {status, json} = await books.ask('GET', `/Reports/${path}`)
  expect(status, path).to.equal(200)
  return (json['Reports'] as Report[])[0] as Report
}

const every = (rows: readonly Row[]): Row[] => rows.flatMap((row) => [row, ...every(row.Rows ?? [])])
const cellsOf = (row: Row): string[] => (row.Cells ?? []).map((cell) => cell.Value)

/** The figure beside a title, in cents; nothing counts as zero. */
function figure({Rows}: Report, title: string): number {
  const found = every(Rows).find((row) => cellsOf(row)[0] === title)
  return found ? cents(cellsOf(found).at(-1) ?? '') : 0
}

/** What each account stands at by the trial balance, debits positive; its columns have to be equal. */
async function trialBalance(books: BooksCaller): Promise<Map<string, number>> {
  const {Rows} = await report(books, 'TrialBalance')
  const found = new Map<string, number>()
  let [debits, credits] = [0, 0]
  for (const row of every(Rows).filter((each) => each.RowType === 'Row')) {
    const [, debit = '', credit = ''] = cellsOf(row)
    debits += cents(debit || 0)
    credits += cents(credit || 0)
    const id = row.Cells?.[0]?.Attributes?.[0]?.Value ?? 'earlier profit'
    found.set(id, (found.get(id) ?? 0) + cents(debit || 0) - cents(credit || 0))
  }
  expect(debits, 'debits and credits').to.equal(credits)
  const total = every(Rows).find((row) => row.RowType === 'SummaryRow')
  expect(cents(cellsOf(total as Row)[1] ?? ''), 'the total of the debits').to.equal(debits)
  return found
}

const idOfSystem = (books: BooksCaller, name: string): string =>
  books.inside.books.accounts.find((account) => account.SystemAccount === name)?.AccountID ?? ''

/** Answers what stands on the inventory accounts, in cents. */
export async function addsUp(books: BooksCaller): Promise<number> {
  const invoices = await books.rows<Invoice>('/Invoices?page=1&pageSize=1000', 'Invoices')
  const notes = await books.rows<Document>('/CreditNotes?page=1&pageSize=1000', 'CreditNotes')
  const overpayments = await books.rows<Document>('/Overpayments?page=1&pageSize=1000', 'Overpayments')
  const base = books.inside.books.organisation.BaseCurrency

  for (const each of invoices.filter(counts)) {
    const parts = [...each.CreditNotes, ...each.Prepayments, ...each.Overpayments].map((part) => cents(part.AppliedAmount))
    expect(cents(each.AmountPaid), each.InvoiceID).to.equal(sum(each.Payments.map((payment) => cents(payment.Amount))))
    expect(cents(each.AmountCredited), each.InvoiceID).to.equal(sum(parts))
    expect(cents(each.AmountDue), each.InvoiceID).to.equal(
      cents(each.Total) - cents(each.AmountPaid) - cents(each.AmountCredited),
    )
    expect(each.AmountDue, each.InvoiceID).to.be.at.least(0)
    expect(each.Status === 'PAID', `${each.InvoiceID} is ${each.Status} and owes ${each.AmountDue}`).to.equal(
      each.AmountDue === 0,
    )
  }
  for (const each of [...notes, ...overpayments].filter(counts)) {
    expect(each.RemainingCredit, 'what is left of a credit').to.be.at.least(0)
    expect(each.Status === 'PAID').to.equal(each.RemainingCredit === 0)
  }

  const standing = await trialBalance(books)
  const at = (name: string): number => standing.get(idOfSystem(books, name)) ?? 0
  // amounts in a foreign currency may be a penny off by every part that was settled
  const foreign = [...invoices, ...notes].filter((each) => each.CurrencyCode !== base).length
  const near = foreign * 3
  const owed = (types: readonly string[]): number =>
    sum(
      [...invoices, ...notes, ...overpayments]
        .filter((each) => counts(each) && types.includes(each.Type))
        .map((each) => inBase(each.AmountDue ?? -(each.RemainingCredit ?? 0), each)),
    )
  expect(at('DEBTORS'), 'debtors').to.be.closeTo(owed(['ACCREC', 'ACCRECCREDIT', 'RECEIVE-OVERPAYMENT']), near)
  expect(-at('CREDITORS'), 'creditors').to.be.closeTo(owed(['ACCPAY', 'ACCPAYCREDIT', 'SPEND-OVERPAYMENT']), near)

  // nothing here is paid at another rate than it was invoiced at, so that nothing may be gained or lost
  expect(at('REALISEDCURRENCYGAIN'), 'gains by exchange rates').to.be.closeTo(0, near)

  const sheet = await report(books, 'BalanceSheet')
  expect(figure(sheet, 'Net Assets'), 'the balance sheet').to.equal(figure(sheet, 'Total Equity'))
  expect(figure(sheet, 'Total Assets') - figure(sheet, 'Total Liabilities')).to.equal(figure(sheet, 'Net Assets'))

  const {FinancialYearEndDay: day, FinancialYearEndMonth: month} = books.inside.books.organisation
  const starts = [2026, 2025].map((each) => new Date(Date.UTC(each, month - 1, day + 1)).toISOString().slice(0, 10))
  const start = starts.find((each) => each <= '2026-11-22') ?? ''
  const year = await report(books, `ProfitAndLoss?fromDate=${start}&toDate=2026-11-22`)
  expect(figure(year, 'Net Profit'), 'the profit of the year').to.equal(figure(sheet, 'Current Year Earnings'))
  const ever = await report(books, 'ProfitAndLoss?fromDate=1990-01-01&toDate=2026-11-22')
  const earlier = figure(ever, 'Net Profit') - figure(year, 'Net Profit')
  expect(figure(sheet, 'Retained Earnings'), 'the profit of earlier years').to.equal(earlier)

  await journalsAddUp(books, standing, start)
  await agedReportsAddUp(books)

  const banks = await report(books, 'BankSummary?fromDate=1990-01-01&toDate=2026-11-22')
  for (const row of every(banks.Rows).filter((each) => each.RowType === 'Row')) {
    const [, opening = '', received = '', spent = '', closing = ''] = cellsOf(row)
    expect(cents(opening) + cents(received) - cents(spent)).to.equal(cents(closing))
    expect(cents(closing), 'a bank account').to.equal(standing.get(row.Cells?.[0]?.Attributes?.[0]?.Value ?? '') ?? 0)
  }
  const inventory = books.inside.books.accounts.filter((account) => account.Type === 'INVENTORY')
  return sum(inventory.map((account) => standing.get(account.AccountID) ?? 0))
}

/** Each journal is of itself zero, and all of them together are the trial balance. */
async function journalsAddUp(books: BooksCaller, standing: ReadonlyMap<string, number>, yearStart: string): Promise<void> {
  type Journal = {JournalNumber: number; JournalDate: string; JournalLines: {AccountID: string; NetAmount: number}[]}
  const found = new Map<string, number>()
  const first = Date.parse(`${yearStart}T00:00:00Z`)
  const ofProfit = new Set(
    books.inside.books.accounts.filter(({Class}) => Class === 'REVENUE' || Class === 'EXPENSE').map((row) => row.AccountID),
  )
  for (let offset = 0; ;) {
    const journals = await books.rows<Journal>(`/Journals?offset=${offset}`, 'Journals')
    if (journals.length === 0) break
    for (const {JournalNumber, JournalDate, JournalLines} of journals) {
      expect(sum(JournalLines.map((line) => cents(line.NetAmount))), `journal ${JournalNumber}`).to.equal(0)
      const earlier = Number(/\d+/.exec(JournalDate)?.[0]) < first
      for (const {AccountID, NetAmount} of JournalLines) {
        const id = earlier && ofProfit.has(AccountID) ? 'earlier profit' : AccountID
        found.set(id, (found.get(id) ?? 0) + cents(NetAmount))
      }
      offset = JournalNumber
    }
  }
  const retained = idOfSystem(books, 'RETAINEDEARNINGS')
  const together = (map: ReadonlyMap<string, number>): number => (map.get('earlier profit') ?? 0) + (map.get(retained) ?? 0)
  expect(together(found), 'retained earnings').to.equal(together(standing))
  for (const [id, amount] of found)
    if (id !== 'earlier profit' && id !== retained) expect(standing.get(id) ?? 0, id).to.equal(amount)
}

/** What a contact owes by the aged report is what its balance says. */
async function agedReportsAddUp(books: BooksCaller): Promise<void> {
  type Contact = {ContactID: string; Balances?: Record<string, {Outstanding: number; Overdue: number}>}
  const contacts = await books.rows<Contact>('/Contacts?page=1&pageSize=1000&includeArchived=true', 'Contacts')
  for (const {ContactID, Balances} of contacts) {
    for (const [side, place] of [
      ['AccountsReceivable', 'AgedReceivablesByContact'],
      ['AccountsPayable', 'AgedPayablesByContact'],
    ] as const) {
      const aged = await report(books, `${place}?contactId=${ContactID}`)
      const rows = every(aged.Rows).filter((row) => row.RowType === 'Row')
      const due = sum(rows.map((row) => cents(cellsOf(row).at(-1) ?? '')))
      expect(due, `${place} of ${ContactID}`).to.equal(cents(Balances?.[side]?.Outstanding ?? 0))
      expect(figure(aged, 'Total'), 'its total').to.equal(due)
      const overdue = sum(rows.filter((row) => cellsOf(row)[3] === 'Overdue').map((row) => cents(cellsOf(row).at(-1) ?? '')))
      expect(overdue, 'what is overdue').to.equal(cents(Balances?.[side]?.Overdue ?? 0))
    }
  }
}
