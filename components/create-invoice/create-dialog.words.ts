import type {DocumentKind, Origin, TaxMode} from '../../src/contract/document.ts'
import type {Field} from './draft-line.ts'

export const createDialog = {
  heading: {
    invoice: (title: string) => `Create invoice from ${title}`,
    bill: (title: string) => `Create bill from ${title}`,
  } satisfies Record<DocumentKind, unknown>,
  loading: 'Loading the lines',
  to: {invoice: 'To', bill: 'From'},
  currency: 'Currency',
  date: 'Date',
  due: 'Due',
  reference: 'Reference',
  amountsAre: 'Amounts are',
  taxModes: {exclusive: 'Tax exclusive', inclusive: 'Tax inclusive', none: 'No tax'} satisfies Record<TaxMode, string>,
  noContact: (record: string) => `${record} is not linked to a contact yet, so nobody can be billed.`,
  noContactRecord: 'This record names nobody who could be billed. Choose its customer or supplier first.',
  linkContact: 'Link',
  archivedContact: (name: string, provider: string) =>
    `${name} is archived in ${provider}. Restore it there before creating documents.`,

  noLines: 'This record has no lines to create a document from. Add lines to the record first.',
  tickAll: 'Tick all lines',
  tickedOf: (ticked: string, all: string) => `${ticked} of ${all} ticked`,
  find: 'Find a line',
  noneFound: (query: string) => `No line matches “${query}”.`,
  lines: 'Lines',
  columns: {
    description: 'Description',
    quantity: 'Quantity',
    unitPrice: 'Unit price',
    taxCode: 'Tax code',
    ledgerCode: 'Ledger code',
  } satisfies Record<Field, string>,
  amount: 'Amount',
  include: 'Include',
  tick: (description: string) => `Include ${description}`,
  cell: (column: string, description: string) => `${column}, ${description}`,
  unnamed: (number: string) => `line ${number}`,
  choose: 'Choose…',
  noTax: 'No tax on this document',
  left: (remaining: string, quantity: string) => `${remaining} of ${quantity} left`,
  covered: {invoice: 'Invoiced in full', bill: 'Billed in full'},
  mapped: 'Mapped field',
  was: (value: string) => `was ${value}`,
  empty: 'empty',
  over: (over: string) => `${over} too many`,
  origin: {
    line: 'from the line',
    item: 'default of the item',
    contact: 'default of the contact',
    collection: 'default of the collection',
    'ledger-code': 'default of the ledger code',
  } satisfies Record<Origin, string>,
  rate: (rate: string) => `${rate}%`,
  suggested: 'Suggested',
  allCodes: 'All',
  pair: (ledger: string) => `Not with ${ledger}`,
  notWith: (ledger: string) => `Cannot be used with ${ledger}`,

  issue: {
    missing: {
      description: 'Enter a description',
      quantity: 'Enter a quantity',
      unitPrice: 'Enter a price',
      taxCode: 'Choose a tax code',
      ledgerCode: 'Choose a ledger code',
    } satisfies Record<Field, string>,
    'not-a-number': 'Not a number',
    'too-precise': 'At most 4 decimal places',
    'too-large': 'At most 10 digits',
    'not-positive': 'Must be more than 0',
    'not-offered': 'No longer offered; choose another',
  },

  subtotal: 'Subtotal',
  tax: 'Tax',
  total: 'Total',
  unknownRate: 'rate not known',
  createFor: {
    invoice: (total: string) => `Create draft invoice · ${total}`,
    bill: (total: string) => `Create draft bill · ${total}`,
  } satisfies Record<DocumentKind, unknown>,
  sending: 'Creating…',
  why: {
    nothing: 'Tick at least one line.',
    tooMany: (most: string) => `Tick at most ${most} lines; create the rest as another document.`,
    wrong: (count: number, shown: string) => (count === 1 ? 'One line needs attention.' : `${shown} lines need attention.`),
    negative: 'The total must not be negative.',
    contact: 'Link a contact first.',
    archived: 'The contact is archived.',
    over: 'Agree to go beyond what is left, or lower the quantities.',
  },
  showWrong: 'Show',
  agreeOver: (count: number, shown: string) =>
    count === 1 ? 'Go beyond what is left on 1 line' : `Go beyond what is left on ${shown} lines`,

  checking: (provider: string) => `Checking with ${provider}…`,
  checkingWhy: (provider: string) =>
    `${provider} has not answered yet. Nothing is created twice. You may close this: the record shows the outcome.`,
  needsHuman: (provider: string) =>
    `${provider} did not say whether this was created. Look for it there before creating it again.`,
  notThere: 'It is not there',
  refused: (provider: string) => `${provider} did not accept this`,
  refusedWhy: 'Nothing was created and what you entered is kept. Correct it and create it again.',
  created: {
    invoice: (number: string) => `Draft invoice ${number} created`,
    bill: (number: string) => `Draft bill ${number} created`,
  } satisfies Record<DocumentKind, unknown>,
  createdFor: (total: string, contact: string) => `${total} for ${contact}`,
  mismatch: (provider: string, actual: string, expected: string) =>
    `${provider}’s total is ${actual}; here it was ${expected}. Look at it in ${provider} before approving it.`,
  openIn: (provider: string) => `Open in ${provider}`,
  done: 'Done',
  organisationChanged: (organisation: string) =>
    `${organisation} is no longer the connected organisation, so its codes and contacts do not apply.`,
  lineCovered: 'Somebody else has put some of these lines on a document. Nothing was sent; what is left is shown anew.',
  reopen: 'Open it anew',
  restored: 'What you entered before is still here.',
  startOver: 'Start over',

  shortcuts: 'Keyboard shortcuts',
  shortcutList: [
    ['Enter ↓', 'The same field of the next line'],
    ['Shift Enter ↑', 'The same field of the line before'],
    ['Space', 'Tick or untick a line'],
    ['/', 'Find a line'],
    ['Ctrl Enter', 'Create'],
    ['?', 'Show or hide these shortcuts'],
  ] as readonly (readonly [string, string])[],
}
export type CreateDialogWords = typeof createDialog
