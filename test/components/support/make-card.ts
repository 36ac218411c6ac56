import type {Balances, Card, Link, LinkedDocument, Pricing, RecordKind} from '../../../src/contract/card.ts'
import type {Permission} from '../../../src/contract/session.ts'

export const demo = {id: 'org-uk', name: 'Demo Company (UK)'}
export const elsewhere = {id: 'org-nz', name: 'Demo Company (NZ)'}
export const viewOnly: Permission = {allowed: false, because: 'view-only', ask: ['Ana Lima', 'Tom Reed']}
/** The moment at which tests look. */
export const now = Date.parse('2026-11-12T14:05:00Z')

export const makeBalances = (rest: Partial<Balances> = {}): Balances => ({
  currency: 'GBP',
  receivable: {outstanding: '4820.50', overdue: '1250.00'},
  payable: {outstanding: '0.00', overdue: '0.00'},
  ...rest,
})

export const makePricing = (rest: Partial<Pricing> = {}): Pricing => ({
  currency: 'GBP',
  code: 'GB1-White',
  sale: {price: '40.0000', ledgerCode: '200', taxCode: 'OUTPUT2'},
  purchase: null,
  ...rest,
})

export const makeLink = (rest: Partial<Link> = {}): Link => ({
  target: {kind: 'contact', id: 'contact-1', name: 'Bayside Club', archived: false, email: 'secretarybob@bayside.club'},
  state: 'live',
  organisation: demo,
  openAt: 'https://accounting.example/app/!demo/contacts/contact/contact-1',
  linkedAt: '2026-11-01T09:00:00Z',
  syncedAt: '2026-11-12T14:00:00Z',
  balances: makeBalances(),
  pricing: null,
  ...rest,
})

export const makeDocument = (rest: Partial<LinkedDocument> = {}): LinkedDocument => ({
  id: 'invoice-1',
  kind: 'invoice',
  number: 'INV-0042',
  contact: 'Bayside Club',
  status: 'awaiting-payment',
  currency: 'GBP',
  date: '2026-11-01',
  due: '2026-12-01',
  overdue: false,
  total: '1284.50',
  paid: '400.00',
  credited: '0.00',
  outstanding: '884.50',
  state: 'live',
  organisation: demo,
  openAt: 'https://accounting.example/app/!demo/invoicing/view/invoice-1',
  syncedAt: '2026-11-12T14:00:00Z',
  expectedTotal: null,
  ...rest,
})

export const makeCard = (kind: RecordKind = 'contact', rest: Partial<Card> = {}): Card => ({
  key: {collection: 'customers', record: '7'},
  title: 'Bayside Club Ltd',
  kind,
  provider: {id: 'xero', name: 'Xero'},
  connection: 'connected',
  organisation: demo,
  link: null,
  documents: [],
  coverage: null,
  pending: [],
  syncedAt: null,
  suggestion: kind === 'contact' ? {name: 'Bayside Club Ltd', email: 'bob@bayside.club', code: null} : null,
  may: {link: {allowed: true}, sync: {allowed: true}, create: {allowed: true}},
  ...rest,
})
