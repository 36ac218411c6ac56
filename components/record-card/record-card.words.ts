import type {LinkState, RecordKind} from '../../src/contract/index.ts'

export const recordCard = {
  loading: 'Loading accounting details',
  heading: {none: '', contact: 'Contact', item: 'Product or service', invoices: 'Invoices', bills: 'Bills'} satisfies Record<
    RecordKind,
    string
  >,
  accounting: 'Accounting',
  accountingOf: (record: string) => `Accounting: ${record}`,
  sync: 'Sync',
  unlink: 'Unlink',
  dismiss: 'Dismiss',
  openIn: (provider: string) => `Open in ${provider}`,
  more: 'More',
  synced: (ago: string, moment: string) => `Last synced ${ago} (${moment})`,
  neverSynced: 'Never synced',
  justSynced: 'Synced',

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
