import {nextId} from './ids.ts'
import type {Budget, Day} from './records.ts'
import type {Books, State} from './state.ts'

/** Writes an overall budget: what each account, named by its code, is to come to in each month from the first on. */
export function writeBudget(
  state: State,
  books: Books,
  now: number,
  first: Day,
  accounts: Readonly<Record<string, readonly number[]>>,
): Budget {
  const [year, month] = first.split('-').map(Number)
  const period = (after: number): string => new Date(Date.UTC(year ?? 0, (month ?? 1) - 1 + after, 1)).toISOString().slice(0, 7)
  return books.budgets.put({
    BudgetID: nextId(state),
    Type: 'OVERALL',
    Description: 'Overall Budget',
    UpdatedDateUTC: now,
    Tracking: [],
    BudgetLines: Object.entries(accounts).flatMap(([code, amounts]) => {
      const account = books.accounts.find((row) => row.Code === code)
      const BudgetBalances = amounts.map((Amount, at) => ({Period: period(at), Amount, Notes: ''}))
      return account ? [{AccountID: account.AccountID, BudgetBalances}] : []
    }),
  })
}
