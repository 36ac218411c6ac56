import type {CoverageLevel, DocumentStatus, LinkState, RecordKind} from '../../src/contract/index.ts'

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
  openDocument: (number: string, provider: string) => `Open ${number} in ${provider}`,
  unlinkDocument: (number: string) => `Unlink ${number}`,
  more: 'More',
  synced: (ago: string, moment: string) => `Last synced ${ago} (${moment})`,
  neverSynced: 'Never synced',
  justSynced: 'Synced',
  unlinkedNow: 'Unlinked',

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
  archivedWhy: (provider: string) => `Archived in ${provider}: no new documents can be made for it until it is restored there.`,
  foreignWhy: (organisation: string, date: string) =>
    `Belongs to ${organisation}, which is not the connected organisation. Shown as of ${date}.`,
  disconnectedWhy: (provider: string, date: string) => `${provider} is disconnected. Shown as of ${date}.`,
  missingWhy: (provider: string, date: string) => `No longer in ${provider}. Shown as of ${date}. Unlink it to link another.`,
  reconnectWhy: (provider: string, date: string) =>
    `${provider} needs to be reconnected by a System Administrator. Shown as of ${date}.`,
  oldWhy: (date: string) => `Shown as of ${date}. Sync to bring it up to date.`,
  never: 'an unknown date',

  noSync: {
    disconnected: (provider: string) => `Not connected to ${provider}`,
    foreign: (organisation: string) => `Belongs to ${organisation}`,
    reconnect: (provider: string) => `${provider} needs to be reconnected`,
  },

  inCurrency: (currency: string) => `In ${currency}`,
  balances: 'Balances',
  owedToYou: 'Receivable outstanding',
  owedToYouLate: 'Receivable overdue',
  owedByYou: 'Payable outstanding',
  owedByYouLate: 'Payable overdue',
  pricing: 'Prices',
  salePrice: 'Sale price',
  purchasePrice: 'Purchase price',
  saleCodes: 'Sale codes',
  purchaseCodes: 'Purchase codes',
  notSold: 'Not sold',
  notBought: 'Not bought',
  noPrice: 'No price',
  noCodes: 'None set',

  documents: {invoices: 'Invoices', bills: 'Bills'},
  status: {
    draft: 'Draft',
    'awaiting-approval': 'Awaiting approval',
    'awaiting-payment': 'Awaiting payment',
    paid: 'Paid',
    voided: 'Voided',
    deleted: 'Deleted',
  } satisfies Record<DocumentStatus, string>,
  unnumbered: {invoice: 'Invoice without a number', bill: 'Bill without a number'},
  total: 'Total',
  paid: 'Paid',
  credited: 'Credited',
  due: 'Due',
  dueOn: (date: string) => `Due ${date}`,
  overdueSince: (date: string) => `Overdue since ${date}`,
  overdue: 'Overdue',
  paidShare: (paid: string, total: string) => `${paid} of ${total} paid`,
  differs: (provider: string, expected: string) => `${provider}’s total differs from the ${expected} shown before sending.`,
  checking: (provider: string) => `Checking with ${provider}…`,
  needsHuman: (provider: string) =>
    `${provider} did not say whether this was created. Look for it there before creating it again.`,

  coverage: {
    invoices: {none: 'Nothing invoiced yet', part: 'Partly invoiced', full: 'Fully invoiced', over: 'Over-invoiced'},
    bills: {none: 'Nothing billed yet', part: 'Partly billed', full: 'Fully billed', over: 'Over-billed'},
  } satisfies Record<'invoices' | 'bills', Record<CoverageLevel, string>>,
  linesDone: (done: string, all: string) => `${done} of ${all} lines`,
  lineCovered: (covered: string, quantity: string) => `${covered} of ${quantity}`,
  lineOver: (over: string) => `${over} too many`,
  lineGone: (covered: string) => `${covered} · no longer on this record`,
  showAll: (count: string) => `Show all ${count} lines`,

  unlinkTitle: (name: string) => `Unlink ${name}?`,
  unlinkTarget: (provider: string) =>
    `The record stops showing figures from ${provider}. Nothing is changed or deleted in ${provider}, and you can link it again.`,
  unlinkDocumentWhy: (provider: string, total: string) =>
    `It stays in ${provider} for ${total}, but no longer counts here: its lines become invoiceable again, and could be billed twice.`,
}

export type RecordCardWords = typeof recordCard
