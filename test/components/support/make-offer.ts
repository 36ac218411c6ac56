import type {DocumentOffer, OfferedLine, Push} from '../../../src/contract/document.ts'
import type {LedgerCode, TaxCode} from '../../../src/contract/reference.ts'
import {demo} from './make-card.ts'

export const makeTaxCode = (rest: Partial<TaxCode> = {}): TaxCode => ({
  id: 'OUTPUT2',
  name: '20% (VAT on Income)',
  rate: '20',
  use: 'output',
  appliesTo: ['revenue'],
  status: 'active',
  ...rest,
})

export const makeLedgerCode = (rest: Partial<LedgerCode> = {}): LedgerCode => ({
  id: 'ledger-200',
  code: '200',
  name: 'Sales',
  type: 'Revenue',
  class: 'revenue',
  taxCode: 'OUTPUT2',
  status: 'active',
  selectable: true,
  ...rest,
})

export const makeLine = (rest: Partial<OfferedLine> = {}): OfferedLine => ({
  line: 'line-1',
  description: 'Site survey',
  quantity: '10',
  mapped: false,
  covered: '0',
  remaining: '10',
  unitPrice: '85.00',
  taxCode: {id: 'OUTPUT2', from: 'item'},
  ledgerCode: {id: 'ledger-200', from: 'collection'},
  ...rest,
})

export const makeOffer = (rest: Partial<DocumentOffer> = {}): DocumentOffer => ({
  key: {collection: 'jobs', record: '12'},
  kind: 'invoice',
  title: 'Job 12',
  provider: {id: 'xero', name: 'Xero'},
  organisation: demo,
  contact: {id: 'contact-1', name: 'Bayside Club', archived: false},
  contactRecord: {key: {collection: 'customers', record: '7'}, title: 'Bayside Club Ltd'},
  currency: 'GBP',
  taxMode: 'exclusive',
  date: '2026-11-12',
  due: '2026-12-12',
  reference: 'JOB-12',
  lines: [makeLine()],
  taxCodes: [
    makeTaxCode(),
    makeTaxCode({id: 'RROUTPUT', name: '5% (VAT on Income)', rate: '5'}),
    makeTaxCode({id: 'ZERORATEDOUTPUT', name: 'Zero Rated Income', rate: '0'}),
    makeTaxCode({
      id: 'NONE',
      name: 'No VAT',
      rate: '0',
      use: 'both',
      appliesTo: ['asset', 'equity', 'expense', 'liability', 'revenue'],
    }),
  ],
  ledgerCodes: [
    makeLedgerCode(),
    makeLedgerCode({id: 'ledger-260', code: '260', name: 'Other Revenue'}),
    makeLedgerCode({
      id: 'ledger-820',
      code: '825',
      name: 'Customer deposits',
      type: 'Current Liability',
      class: 'liability',
      taxCode: 'NONE',
    }),
  ],
  ...rest,
})

export const makePush = (rest: Partial<Push> = {}): Push => ({
  id: 'push-1',
  state: 'confirmed',
  askAgainAfter: null,
  document: null,
  complaints: [],
  ...rest,
})
