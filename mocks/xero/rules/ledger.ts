import type {Account, Day} from '../records.ts'
import type {Books} from '../state.ts'
import {postings} from './postings.ts'

interface Entry {
  account: string
  /** debits are positive */
  cents: bigint
  date: Day
}

/** Everything that counts, as debits and credits of accounts. */
export function ledger(books: Books): Entry[] {
  const entries: Entry[] = []
  for (const {date, lines} of postings(books)) {
    for (const {account, cents} of lines) if (cents !== 0n) entries.push({account, cents, date})
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
