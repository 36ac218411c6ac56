import type {Account, TaxRate} from '../records.ts'
import type {Books} from '../state.ts'

const classFlags = {
  ASSET: 'CanApplyToAssets',
  EQUITY: 'CanApplyToEquity',
  EXPENSE: 'CanApplyToExpenses',
  LIABILITY: 'CanApplyToLiabilities',
  REVENUE: 'CanApplyToRevenue',
} as const

export const taxFits = (rate: TaxRate, account: Account): boolean => rate[classFlags[account.Class]]

const notForLines = new Set([
  'DEBTORS',
  'CREDITORS',
  'BANKCURRENCYGAIN',
  'REALISEDCURRENCYGAIN',
  'UNREALISEDCURRENCYGAIN',
  'UNPAIDEXPCLM',
])

export const accountCoded = (books: Books, code: string): Account | undefined =>
  books.accounts.with('code', (row) => row.Code?.toLowerCase(), code.toLowerCase()).at(-1)

/** Why a document's line cannot carry this account, in Xero's words. */
export function accountRefusal(books: Books, code: string): string | undefined {
  const account = accountCoded(books, code)
  if (!account) return `Account code '${code}' is not a valid code for this document.`
  if (account.Status !== 'ACTIVE') {
    return `Account code '${code}' has been archived, or has been deleted. Each line item must reference a valid account.`
  }
  const closed = account.Type === 'BANK' || notForLines.has(account.SystemAccount ?? '')
  return closed ? `Account code '${code}' is not a valid code for this document.` : undefined
}

/** Why a line cannot carry this tax type, alone or with its account. */
export function taxRefusal(books: Books, taxType: string, code: string | undefined): string | undefined {
  const rate = books.taxRates.get(taxType)
  if (rate?.Status !== 'ACTIVE')
    return `The TaxType code ${taxType} does not exist or cannot be used for this type of transaction.`
  const account = code === undefined ? undefined : accountCoded(books, code)
  return account && !taxFits(rate, account)
    ? `The TaxType code '${taxType}' cannot be used with account code '${code}'.`
    : undefined
}

/** Why nothing may be dated on one of these days: what a document was dated, and is to be. */
export function lockRefusal({organisation}: Books, ...days: (string | undefined)[]): string | undefined {
  const {PeriodLockDate, EndOfYearLockDate} = organisation
  const locked = [PeriodLockDate, EndOfYearLockDate]
    .filter((each) => each !== undefined)
    .toSorted()
    .at(-1)
  return locked !== undefined && days.some((day) => day !== undefined && day <= locked)
    ? `The document date cannot be before the period lock date, currently set at ${locked}.`
    : undefined
}
