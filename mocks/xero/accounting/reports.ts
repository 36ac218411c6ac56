import type {Answer} from '../gate/idempotency.ts'
import type {Area} from '../gate/scopes.ts'
import {invalid} from '../refusal.ts'
import type {Account} from '../records.ts'
import {balances, isOfProfit, yearStart} from '../rules/ledger.ts'
import type {WireObject} from '../wire/json.ts'
import {aged} from './aged-reports.ts'
import type {Call, Operation} from './call.ts'
import {dayAsked, header, money, report, row, said, section, summary} from './report-rows.ts'

const named = (account: Account): string => (account.Code === undefined ? account.Name : `${account.Name} (${account.Code})`)

type Line = {account: Account; cents: bigint}

/** The accounts of some classes that carry anything. */
export const carrying = (call: Call, found: Map<string, bigint>, test: (account: Account) => boolean): Line[] =>
  call.books.accounts
    .all()
    .filter(test)
    .map((account) => ({account, cents: found.get(account.AccountID) ?? 0n}))
    .filter(({cents}) => cents !== 0n)

export const added = (lines: readonly Line[]): bigint => lines.reduce((sum, {cents}) => sum + cents, 0n)

/** A section of accounts with their total; `sign` shows credits as positive figures. */
const accountsSection = (title: string, lines: readonly Line[], sign: bigint): WireObject =>
  section(title, [
    ...lines.map(({account, cents}) => row([account.Name, money(sign * cents)], ['account', account.AccountID])),
    summary(`Total ${title}`, money(sign * added(lines))),
  ])

function trialBalance(call: Call): Answer {
  const date = dayAsked(call, 'date', call.today)
  const start = yearStart(call.books, date)
  const whole = balances(call.books, undefined, date)
  const year = balances(call.books, start, date)
  const sections = (['REVENUE', 'EXPENSE', 'ASSET', 'LIABILITY', 'EQUITY'] as const).map((kind) => {
    const lines = carrying(call, isOfProfitClass(kind) ? year : whole, (account) => account.Class === kind)
    return {kind, lines}
  })
  // the profit of earlier years stands in retained earnings, which no document posts to
  const all = sections.flatMap(({lines}) => lines)
  const out = added(all)
  const figures = (cents: bigint): string[] => (cents >= 0n ? [money(cents), ''] : ['', money(-cents)])
  const rows = sections
    .filter(({lines}) => lines.length > 0)
    .map(({kind, lines}) =>
      section(
        words[kind],
        lines.map(({account, cents}) =>
          row([named(account), ...figures(cents), ...figures(cents)], ['account', account.AccountID]),
        ),
      ),
    )
  const debits = all.reduce((sum, {cents}) => (cents > 0n ? sum + cents : sum), 0n) + (out < 0n ? -out : 0n)
  const earlier = out === 0n ? [] : [section('Equity', [row(['Retained Earnings', ...figures(-out), ...figures(-out)])])]
  return report(call, 'TrialBalance', 'Trial Balance', `As at ${said(date)}`, [
    header('Account', 'Debit', 'Credit', 'YTD Debit', 'YTD Credit'),
    ...rows,
    ...earlier,
    section('', [summary('Total', money(debits), money(debits), money(debits), money(debits))]),
  ])
}

const words = {REVENUE: 'Revenue', EXPENSE: 'Expenses', ASSET: 'Assets', LIABILITY: 'Liabilities', EQUITY: 'Equity'} as const
const isOfProfitClass = (kind: keyof typeof words): boolean => kind === 'REVENUE' || kind === 'EXPENSE'

function profitAndLoss(call: Call): Answer {
  const to = dayAsked(call, 'toDate', call.today)
  const from = dayAsked(call, 'fromDate', `${to.slice(0, 7)}-01`)
  if (from > to) throw invalid('The fromDate cannot be after the toDate.')
  const found = balances(call.books, from, to)
  const income = carrying(call, found, (account) => account.Class === 'REVENUE')
  const direct = carrying(call, found, (account) => account.Type === 'DIRECTCOSTS')
  const expenses = carrying(call, found, (account) => account.Class === 'EXPENSE' && account.Type !== 'DIRECTCOSTS')
  const gross = -added(income) - added(direct)
  return report(call, 'ProfitAndLoss', 'Profit and Loss', `${said(from)} to ${said(to)}`, [
    header('', said(to)),
    accountsSection('Income', income, -1n),
    ...(direct.length > 0 ? [accountsSection('Less Cost of Sales', direct, 1n)] : []),
    section('', [row(['Gross Profit', money(gross)])]),
    accountsSection('Less Operating Expenses', expenses, 1n),
    section('', [row(['Net Profit', money(gross - added(expenses))])]),
  ])
}

const assetGroups = {
  Bank: ['BANK'],
  'Current Assets': ['CURRENT', 'INVENTORY', 'PREPAYMENT'],
  'Fixed Assets': ['FIXED'],
  'Non-current Assets': ['NONCURRENT'],
}
const liabilityGroups = {'Current Liabilities': ['CURRLIAB', 'PAYG'], 'Non-current Liabilities': ['LIABILITY', 'TERMLIAB']}

function balanceSheet(call: Call): Answer {
  const date = dayAsked(call, 'date', call.today)
  const found = balances(call.books, undefined, date)
  const sections = (kind: Account['Class'], groups: Readonly<Record<string, readonly string[]>>, sign: bigint) =>
    Object.entries(groups).flatMap(([title, types]) => {
      const lines = carrying(call, found, (account) => account.Class === kind && types.includes(account.Type))
      return lines.length > 0 ? [accountsSection(title, lines, sign)] : []
    })
  const owned = added(carrying(call, found, (account) => account.Class === 'ASSET'))
  const owing = -added(carrying(call, found, (account) => account.Class === 'LIABILITY'))
  const equity = carrying(call, found, (account) => account.Class === 'EQUITY')
  const profit = -added(carrying(call, balances(call.books, yearStart(call.books, date), date), isOfProfit))
  // the profit of earlier years stands in retained earnings, which no document posts to
  const earlier = -added(carrying(call, found, isOfProfit)) - profit
  const isRetained = ({account}: Line): boolean => account.SystemAccount === 'RETAINEDEARNINGS'
  const retained = earlier - added(equity.filter(isRetained))
  return report(call, 'BalanceSheet', 'Balance Sheet', `As at ${said(date)}`, [
    header('', said(date)),
    section('Assets', []),
    ...sections('ASSET', assetGroups, 1n),
    section('', [summary('Total Assets', money(owned))]),
    section('Liabilities', []),
    ...sections('LIABILITY', liabilityGroups, -1n),
    section('', [summary('Total Liabilities', money(owing))]),
    section('', [row(['Net Assets', money(owned - owing)])]),
    section('Equity', [
      ...equity
        .filter((line) => !isRetained(line))
        .map(({account, cents}) => row([account.Name, money(-cents)], ['account', account.AccountID])),
      row(['Current Year Earnings', money(profit)]),
      ...(retained === 0n ? [] : [row(['Retained Earnings', money(retained)])]),
      summary('Total Equity', money(profit + earlier - added(equity))),
    ]),
  ])
}

export const reportOperation = (name: string, place: string, area: Area, handle: (call: Call) => Answer): Operation => ({
  name: `getReport${name}`,
  method: 'GET',
  path: `/Reports/${place}`,
  area,
  handle,
})

export const reportOperations: Operation[] = [
  reportOperation('TrialBalance', 'TrialBalance', 'trialbalance', trialBalance),
  reportOperation('ProfitAndLoss', 'ProfitAndLoss', 'profitandloss', profitAndLoss),
  reportOperation('BalanceSheet', 'BalanceSheet', 'balancesheet', balanceSheet),
  reportOperation(
    'AgedReceivablesByContact',
    'AgedReceivablesByContact',
    'aged',
    aged('ACCREC', 'AgedReceivablesByContact', 'Aged Receivables By Contact'),
  ),
  reportOperation(
    'AgedPayablesByContact',
    'AgedPayablesByContact',
    'aged',
    aged('ACCPAY', 'AgedPayablesByContact', 'Aged Payables By Contact'),
  ),
]
