/**
 * What an entry of a list is called in XML: the list's name in the singular. `Tracking` alone says nothing of what it lists.
 */
export function singular(list: string): string {
  if (list === 'Tracking') return 'TrackingCategory'
  if (list.endsWith('ies')) return `${list.slice(0, -3)}y`
  if (list.endsWith('sses') || list.endsWith('xes')) return list.slice(0, -2)
  return list.endsWith('s') ? list.slice(0, -1) : list
}

/** Names that stand for a list even where it has no entry to tell by. */
export const lists: ReadonlySet<string> = new Set(
  (
    'Accounts Addresses Allocations Attachments BankTransactions BankTransfers BatchPayments ContactGroups ContactPersons Contacts ' +
    'CreditNotes Currencies ExpenseClaims HistoryRecords InvoiceAddresses InvoicePaymentServices Invoices Items JournalLines LineItems ' +
    'LinkedTransactions ManualJournals Options Overpayments PaymentServices Payments Phones Prepayments PurchaseOrders ' +
    'PurchasesTrackingCategories Quotes Receipts RepeatingInvoices SalesTrackingCategories TaxComponents TaxRates Tracking ' +
    'TrackingCategories ValidationErrors Warnings'
  ).split(' '),
)

const elsewhere: Record<string, string> = {History: 'HistoryRecords', Organisation: 'Organisations'}

/** The collection that an operation's path is about; undefined where its body is not read. */
export function collectionOf(path: string): string | undefined {
  const last = path.split('/').findLast((part) => part !== '' && part !== '{}')
  return last === 'Email' ? undefined : last && (elsewhere[last] ?? last)
}
