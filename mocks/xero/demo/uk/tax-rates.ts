import type {TaxRateRow} from '../rows.ts'

/** The tax rates of a United Kingdom organisation: the standing ones, older ones that are put away, and two of its own. */
// prettier-ignore
export const ukTaxRates: readonly TaxRateRow[] = [
  ['OUTPUT2', '20% (VAT on Income)', 'OUTPUT', 20, 'sales'],
  ['INPUT2', '20% (VAT on Expenses)', 'INPUT', 20, 'purchases'],
  ['RROUTPUT', '5% (VAT on Income)', 'OUTPUT', 5, 'sales'],
  ['RRINPUT', '5% (VAT on Expenses)', 'INPUT', 5, 'purchases'],
  ['ZERORATEDOUTPUT', 'Zero Rated Income', 'ZERORATEDOUTPUT', 0, 'sales'],
  ['ZERORATEDINPUT', 'Zero Rated Expenses', 'ZERORATEDINPUT', 0, 'purchases'],
  ['EXEMPTOUTPUT', 'Exempt Income', 'EXEMPTOUTPUT', 0, 'sales'],
  ['EXEMPTINPUT', 'Exempt Expenses', 'EXEMPTINPUT', 0, 'purchases'],
  ['NONE', 'No VAT', 'NONE', 0, 'all'],
  ['CAPEXOUTPUT2', '20% (VAT on Capital Sales)', 'CAPITALSALESOUTPUT', 20, 'capital'],
  ['CAPEXINPUT2', '20% (VAT on Capital Purchases)', 'CAPITALEXPENSESINPUT', 20, 'capital'],
  ['ECZROUTPUT', 'Zero Rated EC Goods Income', 'ECOUTPUT', 0, 'sales'],
  ['ECZROUTPUTSERVICES', 'Zero Rated EC Services', 'ECOUTPUTSERVICES', 0, 'sales'],
  ['ECACQUISITIONS', 'EC Acquisitions (20%)', 'ECACQUISITIONS', [['VAT on Income', -20], ['VAT on Expenses', 20]], 'purchases'],
  ['REVERSECHARGES', 'Reverse Charge Expenses (20%)', 'REVERSECHARGES', [['VAT on Income', -20], ['VAT on Expenses', 20]], 'purchases'],
  ['DRCHARGE20', 'Domestic Reverse Charge @ 20% (VAT on Income)', 'DRCHARGE', 0, 'sales'],
  ['DRCHARGE5', 'Domestic Reverse Charge @ 5% (VAT on Income)', 'DRCHARGE', 0, 'sales'],
  ['DRCHARGESUPPLY20', 'Domestic Reverse Charge @ 20% (VAT on Expenses)', 'DRCHARGESUPPLY', [['VAT on Income', -20], ['VAT on Expenses', 20]], 'purchases'],
  ['DRCHARGESUPPLY5', 'Domestic Reverse Charge @ 5% (VAT on Expenses)', 'DRCHARGESUPPLY', [['VAT on Income', -5], ['VAT on Expenses', 5]], 'purchases'],
  ['GSTONIMPORTS', 'VAT on Imports', 'GSTONIMPORTS', 0, 'liabilities'],
  ['OUTPUT', '17.5% (VAT on Income)', 'OUTPUT', 17.5, 'sales', 'DELETED'],
  ['INPUT', '17.5% (VAT on Expenses)', 'INPUT', 17.5, 'purchases', 'DELETED'],
  ['SROUTPUT', '15% (VAT on Income)', 'OUTPUT', 15, 'sales', 'DELETED'],
  ['SRINPUT', '15% (VAT on Expenses)', 'INPUT', 15, 'purchases', 'DELETED'],
  ['TAX001', '12.5% (VAT on Income)', 'OUTPUT', [['VAT', 12.5]], 'sales', 'ARCHIVED'],
  ['TAX002', 'Harbour levy 2% and VAT', 'OUTPUT', [['Harbour levy', 2], ['VAT', 20, 'compound']], 'sales'],
]
