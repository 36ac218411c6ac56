import type {Day, Instant, LineAmountTypes, LineTracking, SoldGoods} from '../records.ts'
import type {Books} from '../state.ts'
import {inBase, toUnits} from './decimal.ts'
import {settlements} from './settlement-postings.ts'

export interface PostingLine {
  account: string
  /** debits are positive */
  cents: bigint
  /** the tax that belongs to the line; it stands on the tax account in a line of its own */
  tax?: bigint | undefined
  taxType?: string | undefined
  description?: string | undefined
  tracking?: LineTracking[] | undefined
}

/** What one document, payment or journal puts into the ledger. */
export interface Posting {
  id: string
  type: string
  date: Day
  at: Instant
  reference?: string | undefined
  lines: PostingLine[]
}

interface Posted {
  Date: Day
  LineAmountTypes: LineAmountTypes
  CurrencyRate: number
  LineItems: readonly {
    AccountCode?: string | undefined
    LineAmount?: number | undefined
    TaxAmount?: number | undefined
    TaxType?: string | undefined
    Description?: string | undefined
    Tracking?: LineTracking[] | undefined
  }[]
}

const counts = (row: {Status: string}): boolean => row.Status === 'AUTHORISED' || row.Status === 'PAID'

const typeOfTransaction: Record<string, string> = {
  RECEIVE: 'CASHREC',
  SPEND: 'CASHPAID',
  'RECEIVE-PREPAYMENT': 'ARPREPAYMENT',
  'SPEND-PREPAYMENT': 'APPREPAYMENT',
  'RECEIVE-OVERPAYMENT': 'AROVERPAYMENT',
  'SPEND-OVERPAYMENT': 'APOVERPAYMENT',
}

/** Everything that counts, document by document. */
export function* postings(books: Books): Generator<Posting> {
  const byCode = new Map(books.accounts.all().map((account) => [account.Code, account.AccountID]))
  const system = (name: string): string => books.accounts.find((account) => account.SystemAccount === name)?.AccountID ?? name
  const debtors = system('DEBTORS')
  const creditors = system('CREDITORS')
  const tax = system('GST')
  const unpaidClaims = system('UNPAIDEXPCLM')

  /** A document's total on one side, its lines and taxes on the other. */
  const document = (posted: Posted, against: string, sign: bigint, owed?: string): PostingLine[] => {
    let total = 0n
    let allTaxes = 0n
    const lines: PostingLine[] = []
    for (const line of posted.LineItems) {
      const taxes = posted.LineAmountTypes === 'NoTax' ? 0n : inBase(line.TaxAmount ?? 0, posted.CurrencyRate)
      const amount = inBase(line.LineAmount ?? 0, posted.CurrencyRate)
      const net = posted.LineAmountTypes === 'Inclusive' ? amount - taxes : amount
      const account = owed ?? (line.AccountCode === undefined ? undefined : byCode.get(line.AccountCode))
      const {TaxType: taxType, Description: description, Tracking: tracking} = line
      if (account !== undefined) lines.push({account, cents: -sign * net, tax: -sign * taxes, taxType, description, tracking})
      allTaxes += taxes
      total += net + taxes
    }
    return [{account: against, cents: sign * total}, ...lines, {account: tax, cents: -sign * allTaxes}]
  }

  /** What goods had cost goes from the stock to the cost of what was sold. */
  const goods = (sold: readonly SoldGoods[] = []): PostingLine[] =>
    sold.flatMap(({ItemID, Cost}) => {
      const item = books.items.get(ItemID)
      const [asset, expense] = [item?.InventoryAssetAccountCode, item?.PurchaseDetails.COGSAccountCode].map((code) =>
        code === undefined ? undefined : byCode.get(code),
      )
      const cents = toUnits(Cost, 2)
      if (asset === undefined || expense === undefined || cents === 0n) return []
      return [
        {account: expense, cents, description: item?.Name},
        {account: asset, cents: -cents, description: item?.Name},
      ]
    })

  for (const row of books.invoices.values()) {
    if (!counts(row)) continue
    const sale = row.Type === 'ACCREC'
    const reference = row.Reference || row.InvoiceNumber
    const lines = [...document(row, sale ? debtors : creditors, sale ? 1n : -1n), ...goods(row.SoldGoods)]
    yield {id: row.InvoiceID, type: row.Type, date: row.Date, at: row.UpdatedDateUTC, reference, lines}
  }
  for (const row of books.creditNotes.values()) {
    if (!counts(row)) continue
    const sale = row.Type === 'ACCRECCREDIT'
    const lines = document(row, sale ? debtors : creditors, sale ? -1n : 1n)
    yield {id: row.CreditNoteID, type: row.Type, date: row.Date, at: row.UpdatedDateUTC, reference: row.CreditNoteNumber, lines}
  }
  const prepaid = new Map<string, PostingLine[]>()
  for (const row of books.bankTransactions.values()) {
    const type = typeOfTransaction[row.Type]
    if (row.Status !== 'AUTHORISED' || type === undefined) continue
    // an overpayment names no account: it stands against what is owed
    const receives = row.Type.startsWith('RECEIVE')
    const owed = row.Type.endsWith('-OVERPAYMENT') ? (receives ? debtors : creditors) : undefined
    const lines = document(row, row.BankAccountID, receives ? 1n : -1n, owed)
    yield {id: row.BankTransactionID, type, date: row.Date, at: row.UpdatedDateUTC, reference: row.Reference, lines}
    if (row.PrepaymentID !== undefined) prepaid.set(row.PrepaymentID, lines)
  }
  for (const row of books.bankTransfers.values()) {
    if (row.Status !== 'AUTHORISED') continue
    const from = books.bankTransactions.get(row.FromBankTransactionID)
    const cents = inBase(row.Amount, from?.CurrencyRate ?? 1)
    const lines = [
      {account: row.ToAccountID, cents},
      {account: row.FromAccountID, cents: -cents},
    ]
    yield {id: row.BankTransferID, type: 'TRANSFER', date: row.Date, at: row.UpdatedDateUTC, reference: row.Reference, lines}
  }
  yield* settlements(books, {debtors, creditors, gains: system('REALISEDCURRENCYGAIN')}, prepaid)
  for (const row of books.manualJournals.values()) {
    if (row.Status !== 'POSTED') continue
    let allTaxes = 0n
    const lines: PostingLine[] = []
    for (const line of row.JournalLines) {
      const taxes = row.LineAmountTypes === 'NoTax' ? 0n : toUnits(line.TaxAmount ?? 0, 2)
      const amount = toUnits(line.LineAmount, 2)
      const cents = row.LineAmountTypes === 'Inclusive' ? amount - taxes : amount
      const account = byCode.get(line.AccountCode)
      if (account !== undefined) lines.push({account, cents, tax: taxes, taxType: line.TaxType, description: line.Description})
      allTaxes += taxes
    }
    lines.push({account: tax, cents: allTaxes})
    yield {id: row.ManualJournalID, type: 'MANJOURNAL', date: row.Date, at: row.UpdatedDateUTC, reference: row.Narration, lines}
  }
  for (const row of books.expenseClaims.values()) {
    if (!counts(row)) continue
    const receipts = row.ReceiptIDs.map((id) => books.receipts.get(id)).filter((receipt) => receipt !== undefined)
    const date = row.ReportingDate ?? receipts[0]?.Date ?? ''
    const lines = receipts.flatMap((receipt) => document(receipt, unpaidClaims, -1n))
    yield {id: row.ExpenseClaimID, type: 'EXPCLAIM', date, at: row.UpdatedDateUTC, lines}
  }
}
