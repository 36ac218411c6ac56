import type {Account, Day, LineAmountTypes} from '../records.ts'
import type {Books} from '../state.ts'
import {divide, toUnits} from './decimal.ts'

interface Entry {
  account: string
  /** debits are positive */
  cents: bigint
  date: Day
}

interface Posted {
  Date: Day
  Total: number
  LineAmountTypes: LineAmountTypes
  CurrencyRate: number
  LineItems: readonly {AccountCode?: string | undefined; LineAmount?: number | undefined; TaxAmount?: number | undefined}[]
}

/** An amount of a document in the organisation's own currency. */
const inBase = (amount: number, rate: number): bigint => {
  const cents = toUnits(amount, 2)
  return rate === 1 || rate <= 0 ? cents : divide(cents * 1_000_000n, toUnits(rate, 6))
}

/** Everything that counts, as debits and credits of accounts. */
export function ledger(books: Books): Entry[] {
  const byCode = new Map(books.accounts.all().map((account) => [account.Code, account.AccountID]))
  const system = (name: string): string => books.accounts.find((account) => account.SystemAccount === name)?.AccountID ?? name
  const [debtors, creditors, tax] = [system('DEBTORS'), system('CREDITORS'), system('GST')]
  const entries: Entry[] = []
  const post = (account: string | undefined, cents: bigint, date: Day): void => {
    if (account !== undefined && cents !== 0n) entries.push({account, cents, date})
  }

  /** Posts a document: its total to one side, lines and taxes to the other. */
  const document = (posted: Posted, against: string, sign: bigint, otherwise?: string): void => {
    let total = 0n
    for (const line of posted.LineItems) {
      const taxes = posted.LineAmountTypes === 'NoTax' ? 0n : inBase(line.TaxAmount ?? 0, posted.CurrencyRate)
      const amount = inBase(line.LineAmount ?? 0, posted.CurrencyRate)
      const net = posted.LineAmountTypes === 'Inclusive' ? amount - taxes : amount
      post(line.AccountCode === undefined ? otherwise : byCode.get(line.AccountCode), -sign * net, posted.Date)
      post(tax, -sign * taxes, posted.Date)
      total += net + taxes
    }
    post(against, sign * total, posted.Date)
  }

  const counts = (row: {Status: string}): boolean => row.Status === 'AUTHORISED' || row.Status === 'PAID'
  for (const row of books.invoices.values()) {
    if (counts(row)) document(row, row.Type === 'ACCREC' ? debtors : creditors, row.Type === 'ACCREC' ? 1n : -1n)
  }
  for (const row of books.creditNotes.values()) {
    if (counts(row)) document(row, row.Type === 'ACCRECCREDIT' ? debtors : creditors, row.Type === 'ACCRECCREDIT' ? -1n : 1n)
  }
  for (const row of books.bankTransactions.values()) {
    if (row.Status !== 'AUTHORISED') continue
    // an overpayment's lines name no account: they stand against what is owed
    const receives = row.Type.startsWith('RECEIVE')
    document(row, row.BankAccountID, receives ? 1n : -1n, receives ? debtors : creditors)
  }
  for (const row of books.payments.values()) {
    if (row.Status === 'DELETED') continue
    // money comes in for sales, and back from suppliers
    const sales = row.PaymentType === 'ACCRECPAYMENT' || row.PaymentType.startsWith('AR')
    const sign = row.PaymentType === 'ACCRECPAYMENT' || row.PaymentType.startsWith('AP') ? 1n : -1n
    const cents = inBase(row.Amount, row.CurrencyRate)
    post(row.AccountID, sign * cents, row.Date)
    post(sales ? debtors : creditors, -sign * cents, row.Date)
  }
  for (const row of books.manualJournals.values()) {
    if (row.Status !== 'POSTED') continue
    for (const line of row.JournalLines) {
      const taxes = row.LineAmountTypes === 'NoTax' ? 0n : toUnits(line.TaxAmount ?? 0, 2)
      const amount = toUnits(line.LineAmount, 2)
      post(byCode.get(line.AccountCode), row.LineAmountTypes === 'Inclusive' ? amount - taxes : amount, row.Date)
      post(tax, taxes, row.Date)
    }
  }
  return entries
}

/** What stands on each account between two days, both counted. */
export function balances(books: Books, from: Day | undefined, to: Day): Map<string, bigint> {
  const found = new Map<string, bigint>()
  for (const entry of ledger(books)) {
    if (entry.date > to || (from !== undefined && entry.date < from)) continue
    found.set(entry.account, (found.get(entry.account) ?? 0n) + entry.cents)
  }
  return found
}

export const isOfProfit = (account: Account): boolean => account.Class === 'REVENUE' || account.Class === 'EXPENSE'

/** The first day of the financial year in which the day lies. */
export function yearStart(books: Books, day: Day): Day {
  const {FinancialYearEndDay, FinancialYearEndMonth} = books.organisation
  const year = Number(day.slice(0, 4))
  const start = (each: number): string =>
    new Date(Date.UTC(each, FinancialYearEndMonth - 1, FinancialYearEndDay + 1)).toISOString().slice(0, 10)
  return start(year) <= day ? start(year) : start(year - 1)
}
