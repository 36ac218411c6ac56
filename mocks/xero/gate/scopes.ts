// Which scopes open an operation: either family, and the read form where nothing is written.

const areas = {
  settings: ['accounting.settings'],
  contacts: ['accounting.contacts'],
  invoices: ['accounting.invoices', 'accounting.transactions'],
  items: ['accounting.settings', 'accounting.invoices', 'accounting.transactions'],
  payments: ['accounting.payments', 'accounting.transactions'],
  bank: ['accounting.banktransactions', 'accounting.transactions'],
  journals: ['accounting.manualjournals', 'accounting.transactions'],
  attachments: ['accounting.attachments'],
  trialbalance: ['accounting.reports.trialbalance.read', 'accounting.reports.read'],
  profitandloss: ['accounting.reports.profitandloss.read', 'accounting.reports.read'],
  balancesheet: ['accounting.reports.balancesheet.read', 'accounting.reports.read'],
  aged: ['accounting.reports.aged.read', 'accounting.reports.read'],
  banksummary: ['accounting.reports.banksummary.read', 'accounting.reports.read'],
  executivesummary: ['accounting.reports.executivesummary.read', 'accounting.reports.read'],
  budgetsummary: ['accounting.reports.budgetsummary.read', 'accounting.reports.read'],
  publishedreports: ['accounting.reports.taxreports.read', 'accounting.reports.read'],
  tenninetynine: ['accounting.reports.tenninetynine.read', 'accounting.reports.read'],
  generalledger: ['accounting.journals.read'],
  budgets: ['accounting.budgets.read'],
  paymentservices: ['paymentservices'],
  // the scope of classic expenses is closed to new apps, so that only the broad one opens them
  expenses: ['accounting.transactions', 'accounting.classicexpenses'],
} as const

export type Area = keyof typeof areas

export function allowed(area: Area, write: boolean, scopes: readonly string[]): boolean {
  return areas[area].some(
    (scope) => scopes.includes(scope) || (!write && !scope.endsWith('.read') && scopes.includes(`${scope}.read`)),
  )
}

const always = [
  'openid',
  'profile',
  'email',
  'offline_access',
  'files',
  'files.read',
  'assets',
  'assets.read',
  'projects',
  'projects.read',
  ...'employees payruns payslip timesheets settings'.split(' ').flatMap((name) => [`payroll.${name}`, `payroll.${name}.read`]),
]
const shared = ['settings', 'contacts', 'attachments'].flatMap((name) => [`accounting.${name}`, `accounting.${name}.read`])
const others = ['accounting.budgets.read', 'accounting.journals.read', 'accounting.reports.tenninetynine.read', 'paymentservices']
const granular = [
  ...['invoices', 'payments', 'banktransactions', 'manualjournals'].flatMap((name) => [
    `accounting.${name}`,
    `accounting.${name}.read`,
  ]),
  ...'aged balancesheet banksummary budgetsummary executivesummary profitandloss trialbalance taxreports'
    .split(' ')
    .map((name) => `accounting.reports.${name}.read`),
]
const broad = ['accounting.transactions', 'accounting.transactions.read', 'accounting.reports.read']

/** Whether an app of that family may ask for the scope. Older apps were given the granular ones too. */
export const knownScope = (scope: string, family: 'granular' | 'broad'): boolean =>
  [...always, ...shared, ...others, ...granular].includes(scope) || (family === 'broad' && broad.includes(scope))
