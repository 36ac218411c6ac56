import type {DocumentOffer, OfferedLine, Push} from '../../src/contract/document.ts'
import type {LedgerCode, TaxCode} from '../../src/contract/reference.ts'

const aTaxCode = (over: Partial<TaxCode>): TaxCode => ({
  id: 'OUTPUT2',
  name: '20% (VAT on Income)',
  rate: '20',
  use: 'output',
  appliesTo: ['revenue', 'asset', 'liability', 'equity'],
  status: 'active',
  ...over,
})

export const taxCodes: TaxCode[] = [
  aTaxCode({}),
  aTaxCode({id: 'RROUTPUT', name: '5% (VAT on Income)', rate: '5'}),
  aTaxCode({id: 'ZERORATEDOUTPUT', name: 'Zero Rated Income', rate: '0'}),
  aTaxCode({id: 'EXEMPTOUTPUT', name: 'Exempt Income', rate: '0'}),
  aTaxCode({
    id: 'NONE',
    name: 'No VAT',
    rate: '0',
    use: 'both',
    appliesTo: ['asset', 'equity', 'expense', 'liability', 'revenue'],
  }),
]

const aLedgerCode = (over: Partial<LedgerCode>): LedgerCode => ({
  id: 'account-200',
  code: '200',
  name: 'Sales',
  type: 'Revenue',
  class: 'revenue',
  taxCode: 'OUTPUT2',
  status: 'active',
  selectable: true,
  ...over,
})

export const ledgerCodes: LedgerCode[] = [
  aLedgerCode({}),
  aLedgerCode({id: 'account-260', code: '260', name: 'Other Revenue'}),
  aLedgerCode({id: 'account-270', code: '270', name: 'Interest Income', taxCode: 'EXEMPTOUTPUT'}),
  aLedgerCode({id: 'account-820', code: '820', name: 'VAT', type: 'Current Liability', class: 'liability', selectable: false}),
]

export const anOfferedLine = (over: Partial<OfferedLine> = {}): OfferedLine => ({
  line: 'line-1',
  description: 'Fit kitchen units',
  quantity: '12',
  mapped: false,
  covered: '0',
  remaining: '12',
  unitPrice: '45.00',
  taxCode: {id: 'OUTPUT2', from: 'collection'},
  ledgerCode: {id: 'account-200', from: 'collection'},
  ...over,
})

const lines: OfferedLine[] = [
  anOfferedLine(),
  anOfferedLine({
    line: 'line-2',
    description: 'Worktops, oak, 40 mm',
    quantity: '3',
    covered: '1',
    remaining: '2',
    unitPrice: '189.9950',
  }),
  anOfferedLine({
    line: 'line-3',
    description: 'Electrician, day rate',
    quantity: '2.5',
    remaining: '2.5',
    mapped: true,
    unitPrice: '280.00',
  }),
  anOfferedLine({line: 'line-4', description: 'Skip hire', quantity: '1', covered: '1', remaining: '0', unitPrice: '240.00'}),
]

export const anOffer = (over: Partial<DocumentOffer> = {}): DocumentOffer => ({
  key: {collection: 'jobs', record: 'job-1'},
  kind: 'invoice',
  title: 'Kitchen at 4 Quay Street',
  provider: {id: 'xero', name: 'Xero'},
  organisation: {id: 'org-uk', name: 'Demo Company (UK)'},
  contact: {id: 'contact-1', name: 'Bright Harbour Ltd', archived: false},
  contactRecord: {key: {collection: 'customers', record: 'customer-1'}, title: 'Bright Harbour Ltd'},
  currency: 'GBP',
  taxMode: 'exclusive',
  date: '2026-11-12',
  due: '2026-12-12',
  reference: 'Kitchen at 4 Quay Street',
  lines,
  taxCodes,
  ledgerCodes,
  ...over,
})

export const manyLines = (count: number): OfferedLine[] =>
  Array.from({length: count}, (_, index) =>
    anOfferedLine({line: `line-${index}`, description: `Part ${index + 1} of the job`, unitPrice: `${(index % 90) + 10}.25`}),
  )

export const aPush = (over: Partial<Push> = {}): Push => ({
  id: 'push-1',
  state: 'confirmed',
  askAgainAfter: null,
  document: null,
  complaints: [],
  ...over,
})
