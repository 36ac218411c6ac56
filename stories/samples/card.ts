import type {Card, Coverage, Link, LinkedDocument, LineCoverage} from '../../src/contract/card.ts'
import {allowed} from './connection.ts'
import {daysAgo, minutesAgo} from './moments.ts'

const organisation = {id: 'org-uk', name: 'Demo Company (UK)'}
const openAt = 'https://go.xero.example/app/!demo/contacts/contact/1'

export const aLink = (over: Partial<Link> = {}): Link => ({
  target: {
    kind: 'contact',
    id: 'contact-1',
    name: 'Bright Harbour Ltd',
    archived: false,
    email: 'accounts@brightharbour.example',
  },
  state: 'live',
  organisation,
  openAt,
  linkedAt: daysAgo(30),
  syncedAt: minutesAgo(5),
  balances: {
    currency: 'GBP',
    receivable: {outstanding: '4820.50', overdue: '1200.00'},
    payable: {outstanding: '310.00', overdue: '0.00'},
  },
  pricing: null,
  ...over,
})

export const aDocument = (over: Partial<LinkedDocument> = {}): LinkedDocument => ({
  id: 'invoice-1',
  kind: 'invoice',
  number: 'INV-0042',
  contact: 'Bright Harbour Ltd',
  status: 'awaiting-payment',
  currency: 'GBP',
  date: '2026-11-02',
  due: '2026-12-02',
  overdue: false,
  total: '1284.50',
  paid: '400.00',
  credited: '0.00',
  outstanding: '884.50',
  state: 'live',
  organisation,
  openAt,
  syncedAt: minutesAgo(5),
  expectedTotal: null,
  ...over,
})

export const aLine = (over: Partial<LineCoverage> = {}): LineCoverage => ({
  line: 'line-1',
  description: 'Fit kitchen units',
  quantity: '12',
  covered: '12',
  remaining: '0',
  level: 'full',
  ...over,
})

export const coverage: Coverage = {
  level: 'part',
  lines: [
    aLine(),
    aLine({line: 'line-2', description: 'Worktops, oak, 40 mm', quantity: '3', covered: '1', remaining: '2', level: 'part'}),
    aLine({line: 'line-3', description: 'Electrician, day rate', quantity: '2.5', covered: '0', remaining: '2.5', level: 'none'}),
    aLine({line: 'line-4', description: 'Skip hire', quantity: '1', covered: '2', remaining: '0', level: 'over'}),
  ],
}

/** A customer that nobody has linked. */
export const aCard = (over: Partial<Card> = {}): Card => ({
  key: {collection: 'customers', record: 'customer-1'},
  title: 'Bright Harbour Ltd',
  kind: 'contact',
  provider: {id: 'xero', name: 'Xero'},
  connection: 'connected',
  organisation,
  link: null,
  documents: [],
  coverage: null,
  pending: [],
  syncedAt: null,
  suggestion: {name: 'Bright Harbour Ltd', email: 'accounts@brightharbour.example', code: null},
  may: {link: allowed, sync: allowed, create: allowed},
  ...over,
})

export const aCustomer = (over: Partial<Card> = {}): Card => aCard({link: aLink(), syncedAt: minutesAgo(5), ...over})

export const aJob = (over: Partial<Card> = {}): Card =>
  aCard({
    key: {collection: 'jobs', record: 'job-1'},
    title: 'Kitchen at 4 Quay Street',
    kind: 'invoices',
    suggestion: null,
    coverage: {
      level: 'none',
      lines: coverage.lines.map((line) => ({...line, covered: '0', remaining: line.quantity ?? '0', level: 'none'})),
    },
    ...over,
  })

export const aBilledJob = (over: Partial<Card> = {}): Card =>
  aJob({documents: [aDocument()], coverage, syncedAt: minutesAgo(5), ...over})
