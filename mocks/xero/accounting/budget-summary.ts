import type {Answer} from '../gate/idempotency.ts'
import {invalid} from '../refusal.ts'
import type {Account, Day} from '../records.ts'
import {toUnits} from '../rules/decimal.ts'
import type {WireObject} from '../wire/json.ts'
import type {Call} from './call.ts'
import {longOf, monthStart, shortOf} from './report-months.ts'
import {header, money, report, row, section, summary} from './report-rows.ts'
import {dayAsked} from './report-rows.ts'

/** Whole number of a query, within bounds. */
function wholeAsked(call: Call, name: string, otherwise: number, most: number): number {
  const sent = call.query(name)
  if (sent === undefined || sent === '') return otherwise
  const value = Number(sent)
  if (!Number.isInteger(value) || value < 1 || value > most) throw invalid(`The ${name} must be between 1 and ${most}.`)
  return value
}

export function budgetSummary(call: Call): Answer {
  const start = monthStart(dayAsked(call, 'date', call.today))
  const [periods, timeframe] = [wholeAsked(call, 'periods', 12, 12), wholeAsked(call, 'timeframe', 1, 12)]
  if (![1, 3, 12].includes(timeframe)) throw invalid('The timeframe must be 1, 3 or 12.')
  const budget = call.books.budgets.find((each) => each.Type === 'OVERALL')
  const columns = Array.from({length: periods}, (_none, at) => monthStart(start, at * timeframe))
  const figure = (balances: readonly {Period: string; Amount: number}[], from: Day): bigint => {
    const [first, after] = [from.slice(0, 7), monthStart(from, timeframe).slice(0, 7)]
    return balances.reduce((sum, each) => (each.Period >= first && each.Period < after ? sum + toUnits(each.Amount, 2) : sum), 0n)
  }
  const lines = (budget?.BudgetLines ?? []).flatMap((each) => {
    const account = call.books.accounts.get(each.AccountID)
    return account ? [{account, figures: columns.map((from) => figure(each.BudgetBalances, from))}] : []
  })
  const of = (test: (account: Account) => boolean) => lines.filter(({account}) => test(account))
  const added = (some: typeof lines): bigint[] =>
    columns.map((_from, at) => some.reduce((sum, {figures}) => sum + (figures[at] ?? 0n), 0n))
  const less = (from: bigint[], by: bigint[]): bigint[] => from.map((value, at) => value - (by[at] ?? 0n))
  const income = of((account) => account.Class === 'REVENUE')
  const direct = of((account) => account.Type === 'DIRECTCOSTS')
  const expenses = of((account) => account.Class === 'EXPENSE' && account.Type !== 'DIRECTCOSTS')
  const gross = less(added(income), added(direct))
  const block = (title: string, some: typeof lines): WireObject[] =>
    some.length === 0
      ? []
      : [
          section(title, [
            ...some.map(({account, figures}) => row([account.Name, ...figures.map(money)], ['account', account.AccountID])),
            summary(`Total ${title}`, ...added(some).map(money)),
          ]),
        ]
  const named = (day: Day): string => shortOf(day).replace(/^(\w{3})\w* \d\d/, '$1-')
  const span = [start, monthStart(start, periods * timeframe - 1)].map(longOf)
  return report(call, 'BudgetSummary', 'Budget Summary', span.join(' to '), [
    header('Account', ...columns.map(named)),
    ...block('Income', income),
    ...block('Less Cost of Sales', direct),
    section('', [summary('Gross Profit', ...gross.map(money))]),
    ...block('Less Operating Expenses', expenses),
    section('', [summary('Total Expenses', ...added(expenses).map(money))]),
    section('', [summary('Net Profit', ...less(gross, added(expenses)).map(money))]),
  ])
}
