import type {
  Connection,
  ConnectionOverview,
  Organisation,
  OrganisationChoice,
  ProviderInfo,
} from '../../src/contract/connection.ts'
import type {Permission} from '../../src/contract/session.ts'
import {daysAgo, minutesAgo} from './moments.ts'

export const xero: ProviderInfo = {id: 'xero', name: 'Xero', available: true, organisations: 'many'}
export const quickBooks: ProviderInfo = {id: 'quickbooks', name: 'QuickBooks Online', available: false, organisations: 'one'}

export const allowed: Permission = {allowed: true}
export const onlyAdministrators: Permission = {allowed: false, because: 'role-required', ask: ['Ana Lima', 'Tom Reed']}
export const onlyOnMax: Permission = {allowed: false, because: 'plan-required', ask: ['Ana Lima']}
export const onlyViewing: Permission = {allowed: false, because: 'view-only', ask: []}

export const anOrganisation = (over: Partial<Organisation> = {}): Organisation => ({
  id: 'org-uk',
  name: 'Demo Company (UK)',
  country: 'GB',
  currency: 'GBP',
  timeZone: 'Europe/London',
  demo: true,
  ...over,
})

export const aConnection = (over: Partial<Connection> = {}): Connection => ({
  provider: 'xero',
  state: 'connected',
  organisation: anOrganisation(),
  connectedBy: 'Ana Lima',
  connectedAt: daysAgo(40),
  expiresAt: daysAgo(-60),
  reference: {state: 'complete', syncedAt: minutesAgo(12), taxCodes: 14, ledgerCodes: 61},
  links: 38,
  documents: 112,
  ...over,
})

export const anOverview = (over: Partial<ConnectionOverview> = {}): ConnectionOverview => ({
  providers: [xero, quickBooks],
  connection: aConnection(),
  pending: null,
  manage: allowed,
  ...over,
})

export const organisations: OrganisationChoice[] = [
  {id: 'org-uk', name: 'Demo Company (UK)', since: daysAgo(40), current: true, taken: false},
  {id: 'org-nz', name: 'Demo Company (NZ)', since: daysAgo(12), current: false, taken: false},
  {id: 'org-us', name: 'Demo Company (US)', since: null, current: false, taken: true},
]
