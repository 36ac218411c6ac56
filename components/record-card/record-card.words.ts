import type {LinkState, RecordKind} from '../../src/contract/index.ts'
import type {Staleness} from './card-state.ts'

/** Why figures may be out of date: of the accounting system or (foreign) the organisation, and the day that they are of. */
const why: Record<Staleness | 'archived', (name: string, date: string) => string> = {
  archived: (provider) => `Archived in ${provider}: no new documents can be made for it until it is restored there.`,
  foreign: (organisation, date) => `Belongs to ${organisation}, which is not the connected organisation. Shown as of ${date}.`,
  disconnected: (provider, date) => `${provider} is disconnected. Shown as of ${date}.`,
  missing: (provider, date) => `No longer in ${provider}. Shown as of ${date}. Unlink it to link another.`,
  'needs-reconnect': (provider, date) => `${provider} needs to be reconnected by a System Administrator. Shown as of ${date}.`,
  old: (_provider, date) => `Shown as of ${date}. Sync to bring it up to date.`,
}

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
  openIn: (provider: string) => `Open in ${provider}`,
  more: 'More',
  synced: (ago: string, moment: string) => `Last synced ${ago} (${moment})`,
  neverSynced: 'Never synced',
  justSynced: 'Synced',

  notConnected: 'No accounting system is connected yet.',
  howToConnect: 'A System Administrator connects one under Settings, Integrations, Accounting Integration.',

  state: (provider: string): Record<LinkState | 'archived', string> => ({
    live: 'Linked',
    foreign: 'Other organisation',
    disconnected: 'Disconnected',
    missing: `Not in ${provider}`,
    archived: 'Archived',
  }),
  unreachable: {
    disconnected: (provider: string) => `Not connected to ${provider}`,
    'needs-reconnect': (provider: string) => `${provider} needs to be reconnected`,
  },
  belongsTo: (organisation: string) => `Belongs to ${organisation}`,
  why,
  unknownDate: 'an unknown date',
}

export type RecordCardWords = typeof recordCard
