import type {LinkState, RecordKind} from '../../src/contract/index.ts'

export const recordCard = {
  loading: 'Loading accounting details',
  heading: {none: '', contact: 'Contact', item: 'Product or service', invoices: 'Invoices', bills: 'Bills'} satisfies Record<
    RecordKind,
    string
  >,
  accounting: 'Accounting',
  accountingOf: (record: string) => `Accounting: ${record}`,
  link: 'Link',
  sync: 'Sync',
  unlink: 'Unlink',
  dismiss: 'Dismiss',
  openIn: (provider: string) => `Open in ${provider}`,
  more: 'More',
  synced: (ago: string, moment: string) => `Last synced ${ago} (${moment})`,
  neverSynced: 'Never synced',
  justSynced: 'Synced',

  emptyContact: (provider: string) => `Link this record to a contact in ${provider} to see what is owed and what is overdue.`,
  emptyItem: (provider: string) => `Link this record to an item in ${provider} to see its prices.`,
  emptyInvoices: (provider: string) =>
    `Invoices made from this record’s lines, and their payments in ${provider}, will show here.`,
  emptyBills: (provider: string) => `Bills made from this record’s lines, and their payments in ${provider}, will show here.`,
  notConnected: 'No accounting system is connected yet.',
  howToConnect: 'A System Administrator connects one under Settings, Integrations, Accounting Integration.',

  state: (provider: string): Record<LinkState, string> => ({
    live: 'Linked',
    foreign: 'Other organisation',
    disconnected: 'Disconnected',
    missing: `Not in ${provider}`,
  }),
  archived: 'Archived',
  noSync: {
    disconnected: (provider: string) => `Not connected to ${provider}`,
    foreign: (organisation: string) => `Belongs to ${organisation}`,
    reconnect: (provider: string) => `${provider} needs to be reconnected`,
  },
}

export type RecordCardWords = typeof recordCard
