import type {Books} from '../state.ts'
import type {Table} from '../table.ts'

// Records name accounts and items by their code. A code that changes changes with them, as in Xero, where they hold on by id.

type Coded = Record<string, unknown>

const lineLists = ['LineItems', 'JournalLines'] as const

/** The same record with the new code wherever one of the names holds the old one; undefined where nothing changes. */
function recoded(row: Coded, names: readonly string[], from: string, to: string): Coded | undefined {
  const changes: Coded = {}
  for (const name of names) if (row[name] === from) changes[name] = to
  for (const name of ['SalesDetails', 'PurchaseDetails', ...lineLists]) {
    const inside = row[name]
    if (Array.isArray(inside)) {
      const lines = (inside as Coded[]).map((line) => recoded(line, names, from, to) ?? line)
      if (lines.some((line, at) => line !== inside[at])) changes[name] = lines
    } else if (typeof inside === 'object' && inside !== null) {
      const details = recoded(inside as Coded, names, from, to)
      if (details) changes[name] = details
    }
  }
  return Object.keys(changes).length > 0 ? {...row, ...changes} : undefined
}

const holders = [
  'invoices',
  'creditNotes',
  'prepayments',
  'overpayments',
  'bankTransactions',
  'quotes',
  'purchaseOrders',
  'repeatingInvoices',
  'receipts',
  'manualJournals',
  'items',
  'contacts',
] as const

function recode(books: Books, names: readonly string[], from: string, to: string): void {
  for (const holder of holders) {
    const table = books[holder] as unknown as Table<Coded>
    for (const row of table.all()) {
      const changed = recoded(row, names, from, to)
      if (changed) table.put(changed)
    }
  }
}

const accountNames = [
  'AccountCode',
  'COGSAccountCode',
  'InventoryAssetAccountCode',
  'SalesDefaultAccountCode',
  'PurchasesDefaultAccountCode',
]

export const recodeAccount = (books: Books, from: string, to: string): void => recode(books, accountNames, from, to)
export const recodeItem = (books: Books, from: string, to: string): void => recode(books, ['ItemCode'], from, to)

/** Whether anything that is kept names the account. */
export function accountUsed(books: Books, code: string | undefined, id: string): boolean {
  const moved =
    books.payments.find((row) => row.AccountID === id) ??
    books.bankTransactions.find((row) => row.BankAccountID === id) ??
    books.bankTransfers.find((row) => row.FromAccountID === id || row.ToAccountID === id) ??
    books.batchPayments.find((row) => row.AccountID === id)
  if (moved) return true
  if (code === undefined) return false
  return holders.some((holder) => {
    const table = books[holder] as unknown as Table<Coded>
    return table.find((row) => recoded(row, accountNames, code, '') !== undefined) !== undefined
  })
}
