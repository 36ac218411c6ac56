import type {DocumentStatus} from '../../src/contract/index.ts'

export const recordDocuments = {
  invoices: {
    heading: 'Invoices',
    empty: (provider: string) => `Invoices made from this record’s lines, and their payments in ${provider}, will show here.`,
    none: 'Nothing invoiced yet',
    part: 'Partly invoiced',
    full: 'Fully invoiced',
    over: 'Over-invoiced',
  },
  bills: {
    heading: 'Bills',
    empty: (provider: string) => `Bills made from this record’s lines, and their payments in ${provider}, will show here.`,
    none: 'Nothing billed yet',
    part: 'Partly billed',
    full: 'Fully billed',
    over: 'Over-billed',
  },
  openDocument: (number: string, provider: string) => `Open ${number} in ${provider}`,
  unlinkDocument: (number: string) => `Unlink ${number}`,
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
  settledShare: (settled: string, total: string) => `${settled} of ${total} settled`,
  differs: (provider: string, expected: string) => `${provider}’s total differs from the ${expected} shown before sending.`,
  checking: (provider: string) => `Checking with ${provider}…`,
  needsHuman: (provider: string) =>
    `${provider} did not say whether this was created. Look for it there before creating it again.`,

  linesDone: (done: string, all: string) => `${done} of ${all} lines`,
  lineCovered: (covered: string, quantity: string) => `${covered} of ${quantity}`,
  lineOver: (over: string) => `${over} too many`,
  lineGone: (covered: string) => `${covered} · no longer on this record`,
  showAll: (count: string) => `Show all ${count} lines`,
}
