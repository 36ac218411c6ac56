import type {Connection, ConnectionOverview, OrganisationChoice, ProviderInfo} from '../../../src/contract/connection.ts'
import type {KitLocale} from '../../../src/context/locale.ts'
import {makeLocale} from '../../../components/base/locale.ts'
import {pseudoPack} from '../../../components/base/pseudo.ts'

/** When every test happens. */
export const now = Date.parse('2026-11-22T12:00:00Z')

export const british: KitLocale = makeLocale('en-GB', {now: () => now, timeZone: 'UTC'})
export const pseudo: KitLocale = makeLocale('en-XA', {now: () => now, timeZone: 'UTC', pack: pseudoPack})

export const xero: ProviderInfo = {id: 'xero', name: 'Xero', available: true, organisations: 'many'}
export const quickBooks: ProviderInfo = {id: 'quickbooks', name: 'QuickBooks', available: false, organisations: 'one'}

export const makeChoice = (change: Partial<OrganisationChoice> = {}): OrganisationChoice => ({
  id: 'org-uk',
  name: 'Demo Company (UK)',
  since: '2026-11-12T09:30:00Z',
  current: false,
  taken: false,
  ...change,
})

export const makeConnection = (change: Partial<Connection> = {}): Connection => ({
  provider: 'xero',
  state: 'connected',
  organisation: {
    id: 'org-uk',
    name: 'Demo Company (UK)',
    country: 'GB',
    currency: 'GBP',
    timeZone: 'Europe/London',
    demo: true,
  },
  connectedBy: 'Maya Fernandes',
  connectedAt: '2026-11-12T09:30:00Z',
  expiresAt: '2027-01-11T09:30:00Z',
  reference: {state: 'complete', syncedAt: '2026-11-22T11:55:00Z', taxCodes: 14, ledgerCodes: 98},
  links: 38,
  documents: 12,
  ...change,
})

export const makeOverview = (change: Partial<ConnectionOverview> = {}): ConnectionOverview => ({
  providers: [xero, quickBooks],
  connection: null,
  pending: null,
  manage: {allowed: true},
  ...change,
})
