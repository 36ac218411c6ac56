import {notFound} from '../refusal.ts'
import {bankSummary} from './bank-summary.ts'
import {budgetSummary} from './budget-summary.ts'
import {reply, type Operation} from './call.ts'
import {executiveSummary} from './executive-summary.ts'
import {reportOperation} from './reports.ts'
import {tenNinetyNine} from './ten-ninety-nine.ts'

export const reportSummaryOperations: Operation[] = [
  reportOperation('BankSummary', 'BankSummary', 'banksummary', bankSummary),
  reportOperation('ExecutiveSummary', 'ExecutiveSummary', 'executivesummary', executiveSummary),
  reportOperation('BudgetSummary', 'BudgetSummary', 'budgetsummary', budgetSummary),
  tenNinetyNine,
  // reports that an accountant publishes: nobody does here
  {
    name: 'getReportsList',
    method: 'GET',
    path: '/Reports',
    area: 'publishedreports',
    handle: (call) => reply(call, 'Reports', []),
  },
  {
    name: 'getReportFromId',
    method: 'GET',
    path: '/Reports/{}',
    area: 'publishedreports',
    handle() {
      throw notFound()
    },
  },
]
