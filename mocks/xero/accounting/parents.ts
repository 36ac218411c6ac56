import type {Area} from '../gate/scopes.ts'
import type {Table} from '../table.ts'
import type {Call} from './call.ts'

/** A kind of record that can carry notes and attachments. */
export interface Parent {
  endpoint: string
  area: Area
  history: {get: string; create: string}
  /** how its attachment operations are called; none where it takes no attachments */
  attachment?: string | undefined
  /** the id of the record that an id or number names */
  find(call: Call, idOrNumber: string): string | undefined
  /** marks the record as having attachments */
  mark(call: Call, id: string): void
}

type Named = Record<string, unknown>

const parent = (
  endpoint: string,
  area: Area,
  name: string,
  table: (call: Call) => unknown,
  more: {number?: string; plural?: boolean; record?: boolean; attachment?: boolean} = {},
): Parent => {
  const rows = (call: Call): Table<Named> => table(call) as Table<Named>
  return {
    endpoint,
    area,
    history: {
      get: `get${name}${more.plural ? 's' : ''}History`,
      create: `create${name}History${more.record ? 'Record' : ''}`,
    },
    ...(more.attachment !== false && {attachment: name}),
    find(call, wanted) {
      const found =
        rows(call).get(wanted.toLowerCase()) ?? (more.number && rows(call).find((row) => row[more.number ?? ''] === wanted))
      return found ? rows(call).idOf(found) : undefined
    },
    mark(call, id) {
      const found = rows(call).get(id)
      if (found && 'HasAttachments' in found) rows(call).put({...found, HasAttachments: true})
    },
  }
}

export const parents: readonly Parent[] = [
  parent('Invoices', 'invoices', 'Invoice', (call) => call.books.invoices, {number: 'InvoiceNumber'}),
  parent('Contacts', 'contacts', 'Contact', (call) => call.books.contacts, {number: 'ContactNumber'}),
  parent('CreditNotes', 'invoices', 'CreditNote', (call) => call.books.creditNotes, {number: 'CreditNoteNumber'}),
  parent('Items', 'items', 'Item', (call) => call.books.items, {number: 'Code', attachment: false}),
  parent('Payments', 'payments', 'Payment', (call) => call.books.payments, {attachment: false}),
  parent('Prepayments', 'payments', 'Prepayment', (call) => call.books.prepayments, {attachment: false}),
  parent('Overpayments', 'payments', 'Overpayment', (call) => call.books.overpayments, {attachment: false}),
  parent('Quotes', 'invoices', 'Quote', (call) => call.books.quotes, {number: 'QuoteNumber'}),
  parent('PurchaseOrders', 'invoices', 'PurchaseOrder', (call) => call.books.purchaseOrders, {number: 'PurchaseOrderNumber'}),
  parent('BankTransactions', 'bank', 'BankTransaction', (call) => call.books.bankTransactions, {plural: true, record: true}),
  parent('ManualJournals', 'journals', 'ManualJournal', (call) => call.books.manualJournals, {plural: true, record: true}),
  parent('BatchPayments', 'payments', 'BatchPayment', (call) => call.books.batchPayments, {record: true, attachment: false}),
  parent('BankTransfers', 'bank', 'BankTransfer', (call) => call.books.bankTransfers, {record: true}),
  parent('RepeatingInvoices', 'invoices', 'RepeatingInvoice', (call) => call.books.repeatingInvoices),
  parent('Receipts', 'expenses', 'Receipt', (call) => call.books.receipts),
  parent('ExpenseClaims', 'expenses', 'ExpenseClaim', (call) => call.books.expenseClaims, {attachment: false}),
]

/** Accounts carry attachments, but no notes. */
export const accountParent: Parent = parent('Accounts', 'settings', 'Account', (call) => call.books.accounts)
