import type {Answer} from '../gate/idempotency.ts'
import {invalid} from '../refusal.ts'
import type {Account, Day} from '../records.ts'
import {balances, ledger} from '../rules/ledger.ts'
import type {Call} from './call.ts'
import {monthStart} from './report-months.ts'
import {header, money, report, row, said, section, summary} from './report-rows.ts'
import {dayAsked} from './report-rows.ts'

const banksOf = (call: Call): Account[] => call.books.accounts.filter((account) => account.Type === 'BANK')

/** What came in, and what went out, of each bank account between two days. */
export function movements(call: Call, from: Day, to: Day): Map<string, {received: bigint; spent: bigint}> {
  const found = new Map(banksOf(call).map((account) => [account.AccountID, {received: 0n, spent: 0n}]))
  for (const {account, cents, date} of ledger(call.books)) {
    const moved = found.get(account)
    if (!moved || date < from || date > to) continue
    if (cents > 0n) moved.received += cents
    else moved.spent -= cents
  }
  return found
}

export function bankSummary(call: Call): Answer {
  const to = dayAsked(call, 'toDate', call.today)
  const from = dayAsked(call, 'fromDate', monthStart(to))
  if (from > to) throw invalid('The fromDate cannot be after the toDate.')
  const [closing, moved] = [balances(call.books, undefined, to), movements(call, from, to)]
  const totals = [0n, 0n, 0n, 0n]
  const lines = banksOf(call).map((account) => {
    const {received, spent} = moved.get(account.AccountID) ?? {received: 0n, spent: 0n}
    const end = closing.get(account.AccountID) ?? 0n
    const figures = [end - received + spent, received, spent, end]
    for (const [at, figure] of figures.entries()) totals[at] = (totals[at] ?? 0n) + figure
    return row([account.Name, ...figures.map(money)], ['accountID', account.AccountID])
  })
  return report(call, 'BankSummary', 'Bank Summary', `From ${said(from)} to ${said(to)}`, [
    header('Bank Accounts', 'Opening Balance', 'Cash Received', 'Cash Spent', 'Closing Balance'),
    section('', [...lines, summary('Total', ...totals.map(money))]),
  ])
}
