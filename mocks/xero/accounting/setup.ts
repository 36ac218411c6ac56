import {invalid, notImplemented, Refusal} from '../refusal.ts'
import type {Account} from '../records.ts'
import {accountCoded} from '../rules/legality.ts'
import {attempt} from '../table.ts'
import {reply, type Call, type Operation} from './call.ts'
import {child, children, elements, number, text, type Input} from './input.ts'
import {inUse, writeAccount} from './settings-write.ts'

type Outcome = 'New' | 'Updated' | 'System' | 'Errored'

/** The account that an entry of the new chart means: a system account by what it is, any other by its code. */
const meant = (call: Call, input: Input): Account | undefined => {
  const system = text(input, 'SystemAccount')
  const code = text(input, 'Code')?.trim()
  return system
    ? call.books.accounts.find((row) => row.SystemAccount === system)
    : code
      ? accountCoded(call.books, code)
      : undefined
}

function written(call: Call, input: Input, kept: Set<string>): Outcome {
  const before = meant(call, input)
  if (before) kept.add(before.AccountID)
  if (before?.SystemAccount) return 'System'
  try {
    kept.add(attempt(() => writeAccount(call, input, before)).AccountID)
    return before ? 'Updated' : 'New'
  } catch (error) {
    if (error instanceof Refusal) return 'Errored'
    throw error
  }
}

/** What the new chart does not name goes, unless something hangs on it. */
function removed(call: Call, kept: ReadonlySet<string>): {Deleted: number; Locked: number} {
  const others = call.books.accounts.filter((row) => row.Status === 'ACTIVE' && !row.SystemAccount && !kept.has(row.AccountID))
  const idle = others.filter((row) => row.Type !== 'BANK' && !inUse(call, row))
  for (const account of idle) call.books.accounts.put({...account, Status: 'DELETED', UpdatedDateUTC: call.now})
  return {Deleted: idle.length, Locked: others.length - idle.length}
}

/** How an organisation is brought over from another program: its chart of accounts. Its balances are not. */
export const setup: Operation = {
  name: 'postSetup',
  method: 'POST',
  path: '/Setup',
  area: 'settings',
  handle(call) {
    const [input = {}] = elements(call, 'Setup')
    const balances = children(input, 'ConversionBalances') ?? []
    if (balances.some((row) => (number(row, 'Balance') ?? 0) !== 0)) throw notImplemented('conversion balances')
    const date = child(input, 'ConversionDate') ?? {}
    const [month, year] = [number(date, 'Month'), number(date, 'Year')]
    if (month !== undefined && (month < 1 || month > 12)) throw invalid('The month of the conversion date must be from 1 to 12.')
    if (year !== undefined && year <= 2006) throw invalid('The year of the conversion date must be later than 2006.')
    const chart = children(input, 'Accounts') ?? []
    const kept = new Set<string>()
    const outcomes = chart.map((account) => written(call, account, kept))
    const gone = chart.length > 0 ? removed(call, kept) : {Deleted: 0, Locked: 0}
    const count = (outcome: Outcome): number => outcomes.filter((each) => each === outcome).length
    const [New, Updated] = [count('New'), count('Updated')]
    return reply(call, 'ImportSummary', {
      Accounts: {
        Total: call.books.accounts.filter((row) => row.Status === 'ACTIVE').length,
        New,
        Updated,
        ...gone,
        System: count('System'),
        Errored: count('Errored'),
        Present: chart.length > 0,
        NewOrUpdated: New + Updated,
      },
      Organisation: {Present: month !== undefined || year !== undefined},
    })
  },
}
