import {left, allocationsOf, paymentsOf, settledByAnything} from '../rules/settlement.ts'
import {mayMove} from '../rules/transitions.ts'
import type {Contact, CreditNote, Invoice, Item} from '../records.ts'
import {contactRow, documentRow, itemRow} from '../site/rows.ts'
import type {Books} from '../state.ts'
import {shortHash} from '../witness.ts'
import {Wrong} from './asked.ts'

export const collections = ['contacts', 'items', 'invoices', 'credit-notes'] as const
export type Collection = (typeof collections)[number]
export type Kept = Contact | Item | Invoice | CreditNote

export const collectionOf = (name: string | undefined): Collection => {
  const found = collections.find((each) => each === name)
  if (!found) throw new Wrong('There is no such list.')
  return found
}

/** The record of a list, by its id, else by its number, code or name. */
export function recordOf(books: Books, collection: Collection, wanted: string | undefined): Kept {
  const id = wanted?.toLowerCase()
  const found =
    collection === 'contacts'
      ? (books.contacts.get(id) ?? books.contacts.find((row) => row.Name === wanted))
      : collection === 'items'
        ? (books.items.get(id) ?? books.items.find((row) => row.Code === wanted))
        : collection === 'invoices'
          ? (books.invoices.get(id) ?? books.invoices.find((row) => row.InvoiceNumber === wanted))
          : (books.creditNotes.get(id) ?? books.creditNotes.find((row) => row.CreditNoteNumber === wanted))
  if (!found) throw new Wrong('There is no such record any more.', [], 404)
  return found
}

/** Changes with every change of the record, also while the clock stands still. */
export const versionOf = (record: Kept): string => shortHash(JSON.stringify(record))

export function rowOf(books: Books, record: Kept, today: string) {
  if ('InvoiceID' in record || 'CreditNoteID' in record) return documentRow(books, record, today)
  return 'ItemID' in record ? itemRow(record) : contactRow(books, record, today)
}

const idOf = (record: Kept): string => {
  if ('InvoiceID' in record) return record.InvoiceID
  if ('CreditNoteID' in record) return record.CreditNoteID
  return 'ItemID' in record ? record.ItemID : record.ContactID
}

const historyOf = (books: Books, id: string) =>
  books.history
    .filter((entry) => entry.ParentID === id)
    .slice(-20)
    .toReversed()
    .map(({DateUTC, Changes, User, Details}) => ({at: DateUTC, change: Changes, who: User, details: Details}))

/** What was paid and credited of a document, or what a credit note was set against. */
const settlements = (books: Books, document: Invoice | CreditNote, id: string) => [
  ...paymentsOf(books, id).map(({Date, Amount, AccountID, Reference}) => ({
    kind: 'payment',
    date: Date,
    amount: Amount,
    with: [books.accounts.get(AccountID)?.Name, Reference].filter(Boolean).join(' · '),
  })),
  ...allocationsOf(books, id).map(({Date, Amount, FromID, InvoiceID}) => ({
    kind: 'credit',
    date: Date,
    amount: Amount,
    with:
      'InvoiceID' in document
        ? (books.creditNotes.get(FromID)?.CreditNoteNumber ?? 'a prepayment or overpayment')
        : books.invoices.get(InvoiceID)?.InvoiceNumber || 'a bill',
  })),
]

function documentFacts(books: Books, document: Invoice | CreditNote, id: string) {
  const settled = settledByAnything(books, document)
  const invoice = 'InvoiceID' in document
  return {
    contact: books.contacts.get(document.ContactID)?.Name ?? '',
    settlements: settlements(books, document, id),
    /** its figures stand fast once something was paid or credited */
    frozen: settled || document.Status === 'PAID',
    can: {
      edit: document.Status !== 'VOIDED' && document.Status !== 'DELETED',
      submit: mayMove(document.Status, 'SUBMITTED', settled),
      approve: document.Status !== 'PAID' && mayMove(document.Status, 'AUTHORISED', settled),
      pay: invoice && document.Status === 'AUTHORISED' && left(books, document) > 0,
      credit: invoice && document.Status === 'AUTHORISED' && left(books, document) > 0,
      void: mayMove(document.Status, 'VOIDED', settled),
      delete: mayMove(document.Status, 'DELETED', settled),
    },
  }
}

/** One record with all that the desk shows and lets be changed of it. */
export function recordView(books: Books, record: Kept, today: string) {
  const id = idOf(record)
  const document = 'InvoiceID' in record || 'CreditNoteID' in record ? documentFacts(books, record, id) : undefined
  return {id, version: versionOf(record), record, row: rowOf(books, record, today), ...document, history: historyOf(books, id)}
}
