import {nextId} from '../ids.ts'
import {invalid} from '../refusal.ts'
import type {BatchPayment, Invoice} from '../records.ts'
import {round, sum} from '../rules/decimal.ts'
import {lockRefusal} from '../rules/legality.ts'
import {enterPayment} from '../rules/pay.ts'
import {left} from '../rules/settlement.ts'
import {announce} from '../webhooks/announce.ts'
import type {WireObject} from '../wire/json.ts'
import {batchFields, paymentsOfBatch, wireBatch} from './batch-payment-wire.ts'
import {accountNamed, byId, isOpenBank} from './by-id.ts'
import {reply, type Call, type Operation} from './call.ts'
import {operationsOf, type Collection} from './collection.ts'
import type {Findings} from './elements.ts'
import {record} from './history.ts'
import {child, children, day, elements, number, onlyElement, text, type Input} from './input.ts'
import {removePayment} from './payments.ts'

const lengths = {Reference: 255, Particulars: 12, Code: 12, Details: 18, Narrative: 18} as const

function wordsOf(input: Input, findings: Findings): Partial<Record<keyof typeof lengths, string>> {
  const found: Partial<Record<keyof typeof lengths, string>> = {}
  for (const [name, most] of Object.entries(lengths) as [keyof typeof lengths, number][]) {
    const sent = text(input, name)
    if (sent === undefined) continue
    if (sent.length > most) findings.errors.push(`The ${name} field must not exceed ${most} characters.`)
    found[name] = sent
  }
  return found
}

interface Part {
  invoice: Invoice
  Amount: number
  Reference: string | undefined
}

/** One invoice of a batch and what is paid of it. */
function partOf(call: Call, input: Input, findings: Findings): Part | undefined {
  const id = text(child(input, 'Invoice') ?? {}, 'InvoiceID')
  const invoice = call.books.invoices.get(id?.toLowerCase())
  const Amount = round(number(input, 'Amount') ?? 0, 2)
  if (!invoice) findings.errors.push('Invoice could not be found')
  else if (invoice.Status !== 'AUTHORISED') findings.errors.push('Payments can only be made against Authorised documents')
  else if (Amount <= 0) findings.errors.push('Payment amount must be greater than zero')
  else if (Amount > left(call.books, invoice)) {
    findings.errors.push('Payment amount exceeds the amount outstanding on this document')
  } else return {invoice, Amount, Reference: text(input, 'Reference') ?? text(input, 'Details')}
  return undefined
}

function create(call: Call, input: Input, findings: Findings): WireObject | undefined {
  const account = accountNamed(call.books, input, 'Account')
  if (!isOpenBank(account)) findings.errors.push('Account must be specified, and be an active account of type BANK.')
  const Date = day(input, 'Date') ?? call.today
  const locked = lockRefusal(call.books, Date)
  if (locked !== undefined) findings.errors.push(locked)
  const sent = children(input, 'Payments') ?? []
  if (sent.length === 0) findings.errors.push('A batch payment must contain at least one payment.')
  const parts = sent.map((each) => partOf(call, each, findings)).filter((part) => part !== undefined)
  const [first] = parts
  if (parts.some(({invoice}) => invoice.Type !== first?.invoice.Type))
    findings.errors.push('A batch payment cannot hold both invoices and bills.')
  if (new Set(parts.map(({invoice}) => invoice.InvoiceID)).size < parts.length)
    findings.errors.push('An invoice can be paid only once in a batch payment.')
  const currency = account?.CurrencyCode ?? call.books.organisation.BaseCurrency
  if (account && parts.some(({invoice}) => invoice.CurrencyCode !== currency))
    findings.errors.push(`All invoices of a batch payment must be in the currency of the bank account, ${currency}.`)
  const words = wordsOf(input, findings)
  if (findings.errors.length > 0 || !account || !first) return undefined
  const batch = call.books.batchPayments.put({
    ...words,
    BatchPaymentID: nextId(call.state),
    AccountID: account.AccountID,
    Type: first.invoice.Type === 'ACCREC' ? 'RECBATCH' : 'PAYBATCH',
    Status: 'AUTHORISED',
    Date,
    TotalAmount: sum(parts.map((part) => part.Amount)),
    IsReconciled: false,
    UpdatedDateUTC: call.now,
  })
  for (const {invoice, Amount, Reference} of parts) {
    const payment = enterPayment(call, invoice, {AccountID: account.AccountID, Date, Amount, Reference})
    call.books.payments.put({...payment, BatchPaymentID: batch.BatchPaymentID})
    announce(call, 'INVOICE', invoice.InvoiceID, 'UPDATE')
  }
  record(call, 'BatchPayments', batch.BatchPaymentID, 'Created', `${batch.Type} for ${batch.TotalAmount.toFixed(2)}.`)
  return wireBatch(call, batch)
}

/** A batch cannot be changed: only taken back as a whole. */
function remove(call: Call, batch: BatchPayment, input: Input) {
  if (text(input, 'Status')?.toUpperCase() !== 'DELETED')
    throw invalid('Batch payments cannot be modified; only Status DELETED is allowed.')
  if (batch.Status === 'DELETED') throw invalid('Batch payment is already deleted.')
  if (batch.IsReconciled || paymentsOfBatch(call, batch).some((row) => row.IsReconciled))
    throw invalid('A batch payment that is reconciled cannot be deleted.')
  const locked = lockRefusal(call.books, batch.Date)
  if (locked !== undefined) throw invalid(locked)
  for (const payment of paymentsOfBatch(call, batch)) removePayment(call, payment)
  const removed = call.books.batchPayments.put({...batch, Status: 'DELETED', UpdatedDateUTC: call.now})
  record(call, 'BatchPayments', batch.BatchPaymentID, 'Deleted', '')
  return reply(call, 'BatchPayments', [wireBatch(call, removed)])
}

const batchPayments: Collection<BatchPayment> = {
  name: 'BatchPayments',
  area: 'payments',
  operations: {list: 'getBatchPayments', read: 'getBatchPayment', create: 'createBatchPayment'},
  listing: (call) => ({
    table: call.books.batchPayments,
    type: 'BatchPayment',
    fields: batchFields(call),
    updated: (row) => row.UpdatedDateUTC,
  }),
  wire: wireBatch,
  by: (call, id) => byId(call.books.batchPayments, id),
  flag: 'HasValidationErrors',
  write: (call, input, _before, findings) => create(call, input, findings),
}
const {area, by} = batchPayments
const path = '/BatchPayments'

export const batchPaymentOperations: Operation[] = [
  ...operationsOf(batchPayments),
  {
    name: 'deleteBatchPayment',
    method: 'POST',
    path,
    area,
    handle(call) {
      const input = onlyElement(call, 'BatchPayments')
      return remove(call, by(call, text(input, 'BatchPaymentID')), input)
    },
  },
  {
    name: 'deleteBatchPaymentByUrlParam',
    method: 'POST',
    path: `${path}/{}`,
    area,
    handle: (call) => remove(call, by(call, call.ids[0]), elements(call, 'BatchPayments')[0] ?? {}),
  },
]
