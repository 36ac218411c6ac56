import type {Answer} from '../gate/idempotency.ts'
import type {Budget} from '../records.ts'
import {wireInstant} from '../wire/dates.ts'
import type {WireObject} from '../wire/json.ts'
import {byId} from './by-id.ts'
import {dayAsked, listed, reply, type Call, type Operation} from './call.ts'

type Span = [from: string, to: string]

/** The months asked for. */
function spanOf(call: Call): Span {
  const month = (name: string, otherwise: string): string => {
    return dayAsked(call, name)?.slice(0, 7) ?? otherwise
  }
  return [month('DateFrom', '0000-00'), month('DateTo', '9999-99')]
}

const wire = (call: Call, budget: Budget, span: Span | undefined): WireObject => ({
  BudgetID: budget.BudgetID,
  Status: 'APPROVED',
  Type: budget.Type,
  Description: budget.Description,
  UpdatedDateUTC: wireInstant(budget.UpdatedDateUTC),
  BudgetLines: span
    ? budget.BudgetLines.map(({AccountID, BudgetBalances}) => ({
        AccountID,
        AccountCode: call.books.accounts.get(AccountID)?.Code,
        BudgetBalances: BudgetBalances.filter(({Period}) => Period >= span[0] && Period <= span[1]).map((each) => ({...each})),
      }))
    : [],
  Tracking: budget.Tracking.map(({TrackingCategoryID, Name, TrackingOptionID, Option}) => ({
    TrackingCategoryID,
    Name,
    TrackingOptionID,
    Option,
  })),
})

function getBudgets(call: Call): Answer {
  const wanted = listed(call, 'IDs')?.map((id) => id.toLowerCase())
  const span = spanOf(call)
  // only budgets that are asked for by their ids come with their lines
  const rows = call.books.budgets.filter((row) => wanted?.includes(row.BudgetID) ?? true)
  return reply(
    call,
    'Budgets',
    rows.map((row) => wire(call, row, wanted && span)),
  )
}

const area = 'budgets'

export const budgetOperations: Operation[] = [
  {name: 'getBudgets', method: 'GET', path: '/Budgets', area, handle: getBudgets},
  {
    name: 'getBudget',
    method: 'GET',
    path: '/Budgets/{}',
    area,
    handle: (call) => reply(call, 'Budgets', [wire(call, byId(call.books.budgets, call.ids[0]), spanOf(call))]),
  },
]
