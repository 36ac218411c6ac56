import type {Answer} from '../gate/idempotency.ts'
import type {Account, Day} from '../records.ts'
import {fromUnits, toUnits} from '../rules/decimal.ts'
import {balances} from '../rules/ledger.ts'
import type {WireObject} from '../wire/json.ts'
import {movements} from './bank-summary.ts'
import type {Call} from './call.ts'
import {dayBefore, longOf, monthStart, shortOf} from './report-months.ts'
import {header, money, report, row, section} from './report-rows.ts'
import {dayAsked} from './report-rows.ts'

/** The figures of one month, in hundredths. */
function monthOf(call: Call, start: Day) {
  const end = dayBefore(monthStart(start, 1))
  const [moved, standing] = [balances(call.books, start, end), balances(call.books, undefined, end)]
  const total = (from: Map<string, bigint>, test: (account: Account) => boolean): bigint =>
    call.books.accounts.filter(test).reduce((sum, account) => sum + (from.get(account.AccountID) ?? 0n), 0n)
  let [received, spent] = [0n, 0n]
  for (const bank of movements(call, start, end).values()) [received, spent] = [received + bank.received, spent + bank.spent]
  const other = -total(moved, (account) => account.Type === 'OTHERINCOME')
  const income = -total(moved, (account) => account.Class === 'REVENUE') - other
  const direct = total(moved, (account) => account.Type === 'DIRECTCOSTS')
  const expenses = total(moved, (account) => account.Class === 'EXPENSE') - direct
  const issued = call.books.invoices.filter(
    (each) =>
      each.Type === 'ACCREC' &&
      (each.Status === 'AUTHORISED' || each.Status === 'PAID') &&
      each.Date >= start &&
      each.Date <= end,
  )
  const invoiced = issued.reduce((sum, each) => sum + toUnits(each.Total, 2), 0n)
  return {
    received,
    spent,
    bank: total(standing, (account) => account.Type === 'BANK'),
    income,
    direct,
    other,
    expenses,
    gross: income - direct,
    profit: income - direct + other - expenses,
    debtors: total(standing, (account) => account.SystemAccount === 'DEBTORS'),
    creditors: total(standing, (account) => account.SystemAccount === 'CREDITORS'),
    net: total(standing, (account) => account.Class === 'ASSET' || account.Class === 'LIABILITY'),
    count: BigInt(issued.length) * 100n,
    average: issued.length === 0 ? 0n : invoiced / BigInt(issued.length),
  }
}

const percent = (part: bigint, whole: bigint): string =>
  whole === 0n ? '0.0%' : `${((fromUnits(part, 2) / Math.abs(fromUnits(whole, 2))) * 100).toFixed(1)}%`

export function executiveSummary(call: Call): Answer {
  const start = monthStart(dayAsked(call, 'date', call.today))
  const earlier = monthStart(start, -1)
  const [now, then] = [monthOf(call, start), monthOf(call, earlier)]
  const line = (title: string, name: keyof typeof now, say = money): WireObject =>
    row([title, say(now[name]), say(then[name]), percent(now[name] - then[name], then[name])])
  const count = (hundredths: bigint): string => String(hundredths / 100n)
  const margin = (title: string, name: 'gross' | 'profit'): WireObject =>
    row([title, percent(now[name], now.income), percent(then[name], then.income), '0.0%'])
  const surplus = (month: typeof now): bigint => month.received - month.spent
  return report(call, 'ExecutiveSummary', 'Executive Summary', `For the month of ${longOf(start)}`, [
    header('', shortOf(start), shortOf(earlier), 'Variance'),
    section('Cash', [
      line('Cash received', 'received'),
      line('Cash spent', 'spent'),
      row([
        'Cash surplus (deficit)',
        money(surplus(now)),
        money(surplus(then)),
        percent(surplus(now) - surplus(then), surplus(then)),
      ]),
      line('Closing bank balance', 'bank'),
    ]),
    section('Profitability', [
      line('Income', 'income'),
      line('Direct costs', 'direct'),
      line('Gross profit (loss)', 'gross'),
      line('Other Income', 'other'),
      line('Expenses', 'expenses'),
      line('Profit (loss)', 'profit'),
    ]),
    section('Balance Sheet', [line('Debtors', 'debtors'), line('Creditors', 'creditors'), line('Net assets', 'net')]),
    section('Income', [line('Number of invoices issued', 'count', count), line('Average value of invoices', 'average')]),
    section('Performance', [margin('Gross profit margin', 'gross'), margin('Net profit margin', 'profit')]),
  ])
}
