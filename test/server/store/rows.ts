import type {ConnectionRow, DocumentRow, Flow, Grant, LinkRow, PushRow} from '../../../src/server/store/store.ts'
import type {LedgerCode, TaxCode} from '../../../src/contract/index.ts'

/** Rows that say only what a test is about; everything else is plain. */
export const aFlow = (change: Partial<Flow> = {}): Flow => ({
  id: 'flow-1',
  workspace: 'w1',
  user: 'maya',
  provider: 'xero',
  stateHash: 'state',
  browserHash: 'browser',
  sealed: 'sealed',
  returnTo: '/settings',
  stage: 'started',
  failure: null,
  grant: null,
  createdAt: 1000,
  ...change,
})

export const aGrant = (change: Partial<Grant> = {}): Grant => ({
  id: 'grant-1',
  workspace: 'w1',
  provider: 'xero',
  person: 'ana',
  event: null,
  state: 'live',
  generation: 1,
  sealed: 'tokens-1',
  previous: null,
  previousAt: null,
  expiresAt: 1_800_000,
  refreshedAt: 1000,
  leaseOwner: null,
  leaseUntil: 0,
  unknownAt: null,
  ...change,
})

export const anOrganisation = (id = 'org-1'): ConnectionRow['organisation'] => ({
  id,
  name: `Organisation ${id}`,
  country: 'GB',
  currency: 'GBP',
  timeZone: 'Europe/London',
  demo: true,
  shortCode: '!abc',
})

export const aConnection = (change: Partial<ConnectionRow> = {}): ConnectionRow => ({
  id: 'connection-1',
  workspace: 'w1',
  provider: 'xero',
  grant: 'grant-1',
  remote: 'remote-1',
  organisation: anOrganisation(),
  state: 'connected',
  connectedBy: 'Maya Fernandes',
  connectedAt: 1000,
  usedAt: 1000,
  reference: {state: 'never', syncedAt: null},
  ...change,
})

export const aTaxCode = (change: Partial<TaxCode> = {}): TaxCode => ({
  id: 'OUTPUT2',
  name: '20% (VAT on Income)',
  rate: '20',
  use: 'output',
  appliesTo: ['revenue'],
  status: 'active',
  ...change,
})

export const aLedgerCode = (change: Partial<LedgerCode> = {}): LedgerCode => ({
  id: 'account-1',
  code: '200',
  name: 'Sales',
  type: 'Revenue',
  class: 'revenue',
  taxCode: 'OUTPUT2',
  status: 'active',
  selectable: true,
  ...change,
})

export const aLink = (change: Partial<LinkRow> = {}): LinkRow => ({
  workspace: 'w1',
  key: {collection: 'customers', record: 'c1'},
  provider: 'xero',
  organisation: {id: 'org-1', name: 'Organisation org-1', shortCode: null},
  target: {kind: 'contact', id: 'contact-1', name: 'Ridgeway', archived: false, email: null},
  title: 'Ridgeway',
  missing: false,
  linkedAt: 1000,
  linkedBy: 'Maya Fernandes',
  syncedAt: null,
  balances: null,
  pricing: null,
  ...change,
})

export const aDocument = (id = 'invoice-1', change: Partial<DocumentRow> = {}): DocumentRow => ({
  workspace: 'w1',
  key: {collection: 'jobs', record: 'j1'},
  provider: 'xero',
  organisation: {id: 'org-1', name: 'Organisation org-1', shortCode: null},
  document: {
    id,
    kind: 'invoice',
    number: 'INV-1',
    contact: 'Ridgeway',
    status: 'draft',
    currency: 'GBP',
    date: '2026-11-01',
    due: null,
    total: '120.00',
    paid: '0.00',
    credited: '0.00',
    outstanding: '120.00',
    expectedTotal: null,
  },
  lines: [{remote: 'r1', line: 'l1', description: 'Doors “fire” – 44 mm', quantity: '2'}],
  missing: false,
  push: null,
  createdAt: 1000,
  syncedAt: 1000,
  ...change,
})

export const aPush = (id = 'push-1', change: Partial<PushRow> = {}): PushRow => ({
  id,
  workspace: 'w1',
  user: 'maya',
  key: {collection: 'jobs', record: 'j1'},
  provider: 'xero',
  organisation: 'org-1',
  kind: 'invoice',
  body: '{ "kept":  "to the byte" }',
  bodyHash: 'hash',
  expected: {subtotal: '100.00', tax: '20.00', total: '120.00'},
  state: 'queued',
  attempt: 0,
  idempotencyKey: `${id}-0`,
  firstSentAt: null,
  lastSentAt: null,
  dueAt: null,
  leaseOwner: null,
  leaseUntil: 0,
  remote: null,
  failure: null,
  createdAt: 1000,
  ...change,
})
