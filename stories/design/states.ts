/** What a designer looks for in each element, in the order of `ranges`. */
export const states = [
  'loading',
  'empty',
  'filled',
  'long',
  'many',
  'offline',
  'not allowed by role',
  'not allowed by plan',
  'disconnected',
  'foreign organisation',
  'stale',
  'busy',
  'narrow',
  'dark',
  'right to left',
  'forced colours',
] as const
export type State = (typeof states)[number]

/** The stories that show it, by the last part of their ids; or why it cannot be. */
export type Cell = readonly [string, ...string[]] | {never: string}

export interface Range {
  title: string
  states: Readonly<Record<State, Cell>>
}

const never = (reason: string): Cell => ({never: reason})
const handed = 'It is handed its organisations and asks nobody; the panel around it shows this.'
const unseen = never('It shows nothing itself.')
const surroundings = {
  narrow: ['narrow'],
  dark: ['dark'],
  'right to left': ['right-to-left'],
  'forced colours': ['forced-colours'],
} as const

export const ranges: readonly Range[] = [
  {
    title: 'Connect panel',
    states: {
      loading: ['loading'],
      empty: ['never-connected'],
      filled: ['connected', 'just-connected', 'menu'],
      long: ['long-names', 'pseudo-text'],
      many: ['many-providers'],
      offline: ['offline'],
      'not allowed by role': ['not-allowed-by-role', 'connected-not-allowed-by-role'],
      'not allowed by plan': ['not-allowed-by-plan', 'connected-not-allowed-by-plan'],
      disconnected: ['disconnected', 'needs-reconnect', 'disconnecting'],
      'foreign organisation': ['changing-organisation', 'organisation-taken'],
      stale: ['reference-data-incomplete'],
      busy: ['connecting', 'pulling-reference-data'],
      ...surroundings,
    },
  },
  {
    title: 'Organisation picker',
    states: {
      loading: never(handed),
      empty: ['none', 'nothing-found'],
      filled: ['several', 'chosen', 'namesakes'],
      long: ['long-names', 'pseudo-text'],
      many: ['many'],
      offline: never(handed),
      'not allowed by role': never('Only who may choose is asked to choose.'),
      'not allowed by plan': never('Only who may choose is asked to choose.'),
      disconnected: never('It chooses what to connect.'),
      'foreign organisation': ['several'],
      stale: never('Its list is as old as the question.'),
      busy: ['disabled'],
      ...surroundings,
    },
  },
  {
    title: 'Record card',
    states: {
      loading: ['loading'],
      empty: ['unlinked', 'product-unlinked', 'job-without-invoices'],
      filled: ['customer', 'product', 'job', 'bills', 'every-status', 'total-differs', 'archived', 'missing'],
      long: ['long-names', 'pseudo-text', 'german-numbers'],
      many: ['many-invoices', 'many-lines', 'many-cards'],
      offline: ['offline'],
      'not allowed by role': ['view-only', 'job-view-only'],
      'not allowed by plan': ['not-on-this-plan'],
      disconnected: ['disconnected', 'needs-reconnect', 'never-connected'],
      'foreign organisation': ['foreign', 'foreign-invoices'],
      stale: ['stale'],
      busy: ['syncing', 'checking', 'needs-human'],
      ...surroundings,
      narrow: ['narrow', 'wide'],
    },
  },
  {
    title: 'Link dialog',
    states: {
      loading: ['searching'],
      empty: ['nothing-found', 'form-incomplete'],
      filled: ['found', 'items', 'form', 'linked', 'linked-elsewhere'],
      long: ['long-names'],
      many: ['many'],
      offline: ['search-offline'],
      'not allowed by role': ['view-only-meanwhile'],
      'not allowed by plan': ['plan-lowered-meanwhile'],
      disconnected: ['not-connected', 'needs-reconnect'],
      'foreign organisation': ['organisation-changed'],
      stale: ['gone-from-xero', 'already-linked'],
      busy: ['creating', 'checking', 'needs-human'],
      ...surroundings,
    },
  },
  {
    title: 'Create invoice',
    states: {
      loading: ['loading'],
      empty: ['without-lines', 'without-contact', 'without-customer', 'nothing-set-up'],
      filled: ['button', 'open', 'bill', 'tax-inclusive', 'without-tax', 'in-dollars', 'created', 'created-with-another-total'],
      long: ['long-names', 'pseudo-text', 'german-numbers'],
      many: ['thousand-lines'],
      offline: ['unread-offline', 'offline'],
      'not allowed by role': ['not-allowed-to-edit', 'no-longer-allowed'],
      'not allowed by plan': ['not-allowed-by-plan', 'plan-lowered-meanwhile'],
      disconnected: ['disconnected', 'needs-reconnect', 'not-connected'],
      'foreign organisation': ['organisation-changed'],
      stale: ['lines-taken-meanwhile', 'archived-contact'],
      busy: ['sending', 'checking', 'needs-human'],
      ...surroundings,
    },
  },
  {
    title: 'Provider',
    states: {
      ...(Object.fromEntries(states.map((state) => [state, unseen])) as Record<State, Cell>),
      filled: ['in-german'],
      long: ['in-another-language'],
    },
  },
]
