import type {AccountRow} from './rows.ts'

interface Habits {
  currency: string
  /** tax types usual on a sale, a purchase, wages and the like */
  sale: string
  purchase: string
  none: string
  /** what the organisation calls its sales tax, with the account that keeps it */
  taxAccount: string
  bankNumbers: readonly [string, string]
  payroll: readonly AccountRow[]
}

/** The chart of accounts that organisations outside the United Kingdom start with. */
export function standardChart({currency, sale, purchase, none, taxAccount, bankNumbers, payroll}: Habits): readonly AccountRow[] {
  const claim = {ShowInExpenseClaims: true}
  const bank = (BankAccountNumber: string) => ({BankAccountNumber, BankAccountType: 'BANK', CurrencyCode: currency})
  return [
    ['090', 'Business Bank Account', 'BANK', none, bank(bankNumbers[0])],
    ['091', 'Business Savings Account', 'BANK', none, bank(bankNumbers[1])],
    ['200', 'Sales', 'REVENUE', sale],
    ['260', 'Other Revenue', 'REVENUE', sale],
    ['270', 'Interest Income', 'REVENUE', none],
    ['310', 'Cost of Goods Sold', 'DIRECTCOSTS', purchase],
    ['400', 'Advertising', 'EXPENSE', purchase, claim],
    ['404', 'Bank Fees', 'EXPENSE', none],
    ['408', 'Cleaning', 'EXPENSE', purchase, claim],
    ['412', 'Consulting & Accounting', 'EXPENSE', purchase],
    ['416', 'Depreciation', 'DEPRECIATN', none],
    ['420', 'Entertainment', 'EXPENSE', purchase, claim],
    ['425', 'Freight & Courier', 'EXPENSE', purchase, claim],
    ['429', 'General Expenses', 'EXPENSE', purchase, claim],
    ['433', 'Insurance', 'EXPENSE', purchase],
    ['437', 'Interest Expense', 'EXPENSE', none],
    ['441', 'Legal expenses', 'EXPENSE', purchase],
    ['445', 'Light, Power, Heating', 'EXPENSE', purchase],
    ['449', 'Motor Vehicle Expenses', 'EXPENSE', purchase, claim],
    ['453', 'Office Expenses', 'EXPENSE', purchase, claim],
    ['461', 'Printing & Stationery', 'EXPENSE', purchase, claim],
    ['469', 'Rent', 'EXPENSE', purchase],
    ['473', 'Repairs and Maintenance', 'EXPENSE', purchase, claim],
    ['477', 'Wages and Salaries', 'EXPENSE', none],
    ['485', 'Subscriptions', 'EXPENSE', purchase, claim],
    ['489', 'Telephone & Internet', 'EXPENSE', purchase, claim],
    ['493', 'Travel - National', 'EXPENSE', purchase, claim],
    ['494', 'Travel - International', 'EXPENSE', none, claim],
    ['497', 'Bank Revaluations', 'EXPENSE', none, {SystemAccount: 'BANKCURRENCYGAIN'}],
    ['498', 'Unrealised Currency Gains', 'EXPENSE', none, {SystemAccount: 'UNREALISEDCURRENCYGAIN'}],
    ['499', 'Realised Currency Gains', 'EXPENSE', none, {SystemAccount: 'REALISEDCURRENCYGAIN'}],
    ['505', 'Income Tax Expense', 'EXPENSE', none],
    ['610', 'Accounts Receivable', 'CURRENT', none, {SystemAccount: 'DEBTORS'}],
    ['620', 'Prepayments', 'CURRENT', none],
    ['630', 'Inventory', 'INVENTORY', none],
    ['710', 'Office Equipment', 'FIXED', purchase],
    ['711', 'Less Accumulated Depreciation on Office Equipment', 'FIXED', none],
    ['720', 'Computer Equipment', 'FIXED', purchase],
    ['721', 'Less Accumulated Depreciation on Computer Equipment', 'FIXED', none],
    ['800', 'Accounts Payable', 'CURRLIAB', none, {SystemAccount: 'CREDITORS'}],
    ['801', 'Unpaid Expense Claims', 'CURRLIAB', none, {SystemAccount: 'UNPAIDEXPCLM'}],
    ['820', taxAccount, 'CURRLIAB', none, {SystemAccount: 'GST'}],
    ...payroll,
    ['830', 'Income Tax Payable', 'CURRLIAB', none],
    ['835', 'Revenue Received in Advance', 'CURRLIAB', none],
    ['840', 'Historical Adjustment', 'CURRLIAB', none, {SystemAccount: 'HISTORICAL'}],
    ['850', 'Suspense', 'CURRLIAB', none],
    ['860', 'Rounding', 'CURRLIAB', none, {SystemAccount: 'ROUNDING'}],
    ['877', 'Tracking Transfers', 'CURRLIAB', none, {SystemAccount: 'TRACKINGTRANSFERS'}],
    ['880', 'Owner A Drawings', 'EQUITY', none, {EnablePaymentsToAccount: true}],
    ['881', 'Owner A Funds Introduced', 'EQUITY', none, {EnablePaymentsToAccount: true}],
    ['900', 'Loan', 'TERMLIAB', none],
    ['960', 'Retained Earnings', 'EQUITY', none, {SystemAccount: 'RETAINEDEARNINGS'}],
    ['970', 'Owner A Share Capital', 'EQUITY', none],
  ]
}
