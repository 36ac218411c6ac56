import type {Operation} from './call.ts'
import {settingsWriteOperations} from './settings-write.ts'
import {reportOperations} from './reports.ts'
import {quoteOperations} from './quotes.ts'
import {purchaseOrderOperations} from './purchase-orders.ts'
import {manualJournalOperations} from './manual-journals.ts'
import {creditOperations} from './credits.ts'
import {bankTransactionOperations} from './bank-transactions.ts'
import {bankTransferOperations} from './bank-transfers.ts'
import {budgetOperations} from './budgets.ts'
import {expenseClaimOperations} from './expense-claims.ts'
import {furtherSettingsOperations} from './further-settings.ts'
import {journalOperations} from './journals.ts'
import {paymentServiceOperations} from './payment-services.ts'
import {receiptOperations} from './receipts.ts'
import {reportSummaryOperations} from './report-summaries.ts'
import {batchPaymentOperations} from './batch-payments.ts'
import {linkedTransactionOperations} from './linked-transactions.ts'
import {saving} from './save.ts'
import {repeatingInvoiceOperations} from './repeating-invoices.ts'
import {userOperations} from './users.ts'
import {setup} from './setup.ts'
import {trackingOperations} from './tracking.ts'
import {historyOperations} from './history.ts'
import {creditNoteOperations} from './credit-notes.ts'
import {contactGroupOperations} from './contact-groups.ts'
import {attachmentOperations} from './attachments.ts'
import {contactOperations} from './contacts.ts'
import {invoiceOperations} from './invoices.ts'
import {itemOperations} from './items.ts'
import {organisationOperations} from './organisation.ts'
import {paymentOperations} from './payments.ts'
import {settingsOperations} from './settings.ts'

/** Every operation that the simulated Xero offers. */
export const operations: readonly Operation[] = [
  ...organisationOperations,
  ...settingsOperations,
  ...contactOperations,
  ...itemOperations,
  ...invoiceOperations,
  ...paymentOperations,
  ...settingsWriteOperations,
  ...reportOperations,
  ...quoteOperations,
  ...purchaseOrderOperations,
  ...manualJournalOperations,
  ...creditOperations,
  ...bankTransactionOperations,
  ...userOperations,
  ...trackingOperations,
  ...historyOperations,
  ...creditNoteOperations,
  ...contactGroupOperations,
  ...attachmentOperations,
  ...batchPaymentOperations,
  ...bankTransferOperations,
  ...repeatingInvoiceOperations,
  ...linkedTransactionOperations,
  ...journalOperations,
  ...paymentServiceOperations,
  ...budgetOperations,
  ...receiptOperations,
  ...expenseClaimOperations,
  ...reportSummaryOperations,
  ...furtherSettingsOperations,
  setup,
]

interface Known {
  operation: Operation
  parts: string[]
}

const byMethod = new Map<string, Known[]>()
for (const operation of operations) {
  const known = byMethod.get(operation.method) ?? []
  known.push({operation, parts: operation.path.slice(1).toLowerCase().split('/')})
  byMethod.set(operation.method, known)
}

for (const create of byMethod.get('PUT') ?? []) {
  const posts = byMethod.get('POST') ?? []
  const update = posts.find((each) => each.operation.path === `${create.operation.path}/{}`)
  if (create.parts.length > 1 || !update || posts.some((each) => each.operation.path === create.operation.path)) continue
  posts.push({operation: saving(create.operation, update.operation), parts: create.parts})
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Finds the operation for a path below /api.xro/2.0; fixed words win over places. */
export function route(method: string, path: string): {operation: Operation; ids: string[]} | undefined {
  const parts = path.split('/').filter((part) => part !== '')
  // one name in the plural, as all others are, is understood too
  if (parts[0]?.toLowerCase() === 'organisations') parts[0] = 'Organisation'
  const fits = (known: Known): boolean =>
    known.parts.length === parts.length && known.parts.every((part, at) => part === '{}' || part === parts[at]?.toLowerCase())
  const found = (byMethod.get(method) ?? []).filter(fits).toSorted((a, b) => places(a) - places(b))[0]
  if (!found) return undefined
  return {operation: found.operation, ids: parts.filter((_part, at) => found.parts[at] === '{}').map(decoded)}
}

const places = (known: Known): number => known.parts.filter((part) => part === '{}').length

// Xero's other endpoints: known, so that the refusal can say 501 and not 404.
const endpoints = new Set(
  (
    'accounts banktransactions banktransfers batchpayments brandingthemes budgets contactgroups contacts creditnotes currencies ' +
    'employees expenseclaims invoicereminders invoices items journals linkedtransactions manualjournals organisation overpayments payments ' +
    'paymentservices prepayments purchaseorders quotes receipts repeatinginvoices reports setup taxrates trackingcategories users'
  ).split(' '),
)

export const knownEndpoint = (path: string): boolean => endpoints.has(path.split('/')[1]?.toLowerCase() ?? '')
