import type {LedgerCode, TaxCode} from '../../../contract/index.ts'
import {rateText} from './decimal-text.ts'
import type {WireAccount, WireTaxRate} from './wire.ts'

type LedgerClass = LedgerCode['class']
type Use = TaxCode['use']

/** Each account type's word, and the class that it belongs to. */
export const accountTypes: Record<string, {word: string; class: LedgerClass}> = {
  BANK: {word: 'Bank', class: 'asset'},
  CURRENT: {word: 'Current Asset', class: 'asset'},
  FIXED: {word: 'Fixed Asset', class: 'asset'},
  INVENTORY: {word: 'Inventory', class: 'asset'},
  NONCURRENT: {word: 'Non-current Asset', class: 'asset'},
  PREPAYMENT: {word: 'Prepayment', class: 'asset'},
  EQUITY: {word: 'Equity', class: 'equity'},
  DEPRECIATN: {word: 'Depreciation', class: 'expense'},
  DIRECTCOSTS: {word: 'Direct Costs', class: 'expense'},
  EXPENSE: {word: 'Expense', class: 'expense'},
  OVERHEADS: {word: 'Overhead', class: 'expense'},
  SUPERANNUATIONEXPENSE: {word: 'Superannuation', class: 'expense'},
  WAGESEXPENSE: {word: 'Wages', class: 'expense'},
  CURRLIAB: {word: 'Current Liability', class: 'liability'},
  LIABILITY: {word: 'Liability', class: 'liability'},
  TERMLIAB: {word: 'Non-current Liability', class: 'liability'},
  PAYG: {word: 'PAYG', class: 'liability'},
  PAYGLIABILITY: {word: 'PAYG', class: 'liability'},
  SUPERANNUATIONLIABILITY: {word: 'Superannuation', class: 'liability'},
  WAGESPAYABLELIABILITY: {word: 'Wages Payable', class: 'liability'},
  REVENUE: {word: 'Revenue', class: 'revenue'},
  SALES: {word: 'Sales', class: 'revenue'},
  OTHERINCOME: {word: 'Other Income', class: 'revenue'},
}
const classes = new Map<string | null, LedgerClass>([
  ['ASSET', 'asset'],
  ['EQUITY', 'equity'],
  ['EXPENSE', 'expense'],
  ['LIABILITY', 'liability'],
  ['REVENUE', 'revenue'],
])

/** `CURRLIAB` becomes *Current Liability*; a type of tomorrow is shown as Xero writes it, with one capital. */
const typeWord = (type: string): string =>
  accountTypes[type]?.word ?? (type.charAt(0).toUpperCase() + type.slice(1).toLowerCase()).slice(0, 50)

export function toLedgerCode(wire: WireAccount): LedgerCode {
  const ledgerClass = classes.get(wire.Class) ?? accountTypes[wire.Type]?.class ?? 'asset'
  const active = wire.Status === null || wire.Status === 'ACTIVE'
  return {
    id: wire.AccountID,
    code: wire.Code,
    name: wire.Name.toWellFormed().slice(0, 255),
    type: typeWord(wire.Type),
    class: ledgerClass,
    taxCode: wire.TaxType ?? null,
    status: active ? 'active' : 'archived',
    selectable: active && wire.Code !== null && wire.Type !== 'BANK' && wire.SystemAccount === null,
  }
}

/** On which side of the books a rate may stand. Xero says so by the classes it applies to; for the rest by its report. */
function useOf(wire: WireTaxRate): Use {
  const report = wire.ReportTaxType ?? wire.TaxType
  if (wire.TaxType.endsWith('IMPORTS') || report.endsWith('IMPORTS')) return 'none'
  if (wire.CanApplyToRevenue && wire.CanApplyToExpenses) return 'both'
  if (wire.CanApplyToRevenue) return 'output'
  if (wire.CanApplyToExpenses) return 'input'
  const name = /OUTPUT|INPUT|EXPENSES/.test(report) ? report : wire.TaxType
  if (/OUTPUT/.test(name)) return 'output'
  return /INPUT|EXPENSES/.test(name) ? 'input' : 'none'
}

export function toTaxCode(wire: WireTaxRate): TaxCode {
  const applies: [boolean | null, LedgerClass][] = [
    [wire.CanApplyToAssets, 'asset'],
    [wire.CanApplyToEquity, 'equity'],
    [wire.CanApplyToExpenses, 'expense'],
    [wire.CanApplyToLiabilities, 'liability'],
    [wire.CanApplyToRevenue, 'revenue'],
  ]
  const rate = wire.EffectiveRate ?? wire.DisplayTaxRate
  return {
    id: wire.TaxType,
    name: wire.Name.toWellFormed().slice(0, 255),
    rate: rate === null ? null : rateText(rate),
    use: useOf(wire),
    appliesTo: applies.flatMap(([applicable, ledgerClass]) => (applicable ? [ledgerClass] : [])),
    status: wire.Status === null || wire.Status === 'ACTIVE' ? 'active' : 'archived',
  }
}
