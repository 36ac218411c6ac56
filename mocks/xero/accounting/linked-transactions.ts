import {isGuid, nextId} from '../ids.ts'
import {invalid} from '../refusal.ts'
import type {BankTransaction, Invoice, LinkedTransaction} from '../records.ts'
import {wireInstant} from '../wire/dates.ts'
import type {WireObject} from '../wire/json.ts'
import {byId} from './by-id.ts'
import {noContent, type Call, type Operation} from './call.ts'
import {operationsOf, type Collection} from './collection.ts'
import type {Findings} from './elements.ts'
import {text, type Input} from './input.ts'

type Status = 'APPROVED' | 'DRAFT' | 'ONDRAFT' | 'BILLED' | 'VOIDED'
type Source = Invoice | BankTransaction

const sourceOf = (call: Call, id: string | undefined): Source | undefined =>
  call.books.invoices.get(id?.toLowerCase()) ?? call.books.bankTransactions.get(id?.toLowerCase())

const gone = (status: string): boolean => status === 'VOIDED' || status === 'DELETED'
const counts = (status: string): boolean => status === 'AUTHORISED' || status === 'PAID'

/** What has become of a billable expense follows from the bill that it comes from and the invoice that it went to. */
function statusOf(call: Call, row: LinkedTransaction): Status {
  const source = sourceOf(call, row.SourceTransactionID)
  if (!source || gone(source.Status)) return 'VOIDED'
  const target = call.books.invoices.get(row.TargetTransactionID)
  if (target && !gone(target.Status)) return counts(target.Status) ? 'BILLED' : 'ONDRAFT'
  return counts(source.Status) ? 'APPROVED' : 'DRAFT'
}

const wire = (call: Call, row: LinkedTransaction): WireObject => ({
  LinkedTransactionID: row.LinkedTransactionID,
  SourceTransactionID: row.SourceTransactionID,
  SourceLineItemID: row.SourceLineItemID,
  ContactID: row.ContactID,
  TargetTransactionID: row.TargetTransactionID,
  TargetLineItemID: row.TargetLineItemID,
  Status: statusOf(call, row),
  Type: 'BILLABLEEXPENSE',
  UpdatedDateUTC: wireInstant(row.UpdatedDateUTC),
  SourceTransactionTypeCode: row.SourceTransactionTypeCode,
})

const idOf = (input: Input, name: string): string | undefined => text(input, name)?.toLowerCase() || undefined

/** The customer to whom it is billed, and the invoice on which it is: both may be left for later. */
function targetOf(call: Call, input: Input, before: LinkedTransaction | undefined, findings: Findings) {
  const ContactID = idOf(input, 'ContactID') ?? before?.ContactID
  const TargetTransactionID = idOf(input, 'TargetTransactionID') ?? before?.TargetTransactionID
  const TargetLineItemID = idOf(input, 'TargetLineItemID') ?? before?.TargetLineItemID
  if (ContactID !== undefined && !call.books.contacts.get(ContactID)) findings.errors.push('The Contact could not be found.')
  const target = call.books.invoices.get(TargetTransactionID)
  if (TargetTransactionID !== undefined) {
    if (target?.Type !== 'ACCREC' || gone(target.Status))
      findings.errors.push('The TargetTransactionID must be the id of a sales invoice.')
    else if (ContactID === undefined) findings.errors.push('ContactID must be specified together with a TargetTransactionID.')
    else if (target.ContactID !== ContactID)
      findings.errors.push('The ContactID does not match the contact of the target transaction.')
  }
  if (TargetLineItemID !== undefined && !target?.LineItems.some((line) => line.LineItemID === TargetLineItemID))
    findings.errors.push('The TargetLineItemID and TargetTransactionID do not match')
  return {ContactID, TargetTransactionID, TargetLineItemID}
}

function write(call: Call, input: Input, before: LinkedTransaction | undefined, findings: Findings): WireObject | undefined {
  const SourceTransactionID = idOf(input, 'SourceTransactionID') ?? before?.SourceTransactionID ?? ''
  const SourceLineItemID = idOf(input, 'SourceLineItemID') ?? before?.SourceLineItemID ?? ''
  const source = sourceOf(call, SourceTransactionID)
  if (source?.Type !== 'ACCPAY' && source?.Type !== 'SPEND')
    findings.errors.push('The SourceTransactionID must be the id of a bill or of a spend money transaction.')
  else if (!before && gone(source.Status)) findings.errors.push('The source transaction has been deleted or voided.')
  else if (!source.LineItems.some((line) => line.LineItemID === SourceLineItemID))
    findings.errors.push('The SourceLineItemID and SourceTransactionID do not match')
  const taken = call.books.linkedTransactions.find(
    (row) => row.SourceLineItemID === SourceLineItemID && row.LinkedTransactionID !== before?.LinkedTransactionID,
  )
  if (taken) findings.errors.push('The source line item is already part of a linked transaction.')
  if (before && statusOf(call, before) === 'BILLED') findings.errors.push('A billed linked transaction cannot be changed.')
  const target = targetOf(call, input, before, findings)
  if (findings.errors.length > 0) return undefined
  const row = call.books.linkedTransactions.put({
    LinkedTransactionID: before?.LinkedTransactionID ?? nextId(call.state),
    SourceTransactionID,
    SourceLineItemID,
    SourceTransactionTypeCode: source?.Type === 'ACCPAY' ? 'ACCPAY' : 'SPEND',
    ...target,
    UpdatedDateUTC: call.now,
  })
  return wire(call, row)
}

const filters = ['LinkedTransactionID', 'SourceTransactionID', 'ContactID', 'TargetTransactionID'] as const

const linkedTransactions: Collection<LinkedTransaction> = {
  name: 'LinkedTransactions',
  area: 'invoices',
  operations: {
    list: 'getLinkedTransactions',
    read: 'getLinkedTransaction',
    create: 'createLinkedTransaction',
    update: 'updateLinkedTransaction',
  },
  listing(call) {
    const wanted = filters.map((name) => [name, call.query(name)?.toLowerCase()] as const).filter(([, id]) => id)
    if (wanted.some(([, id]) => !isGuid(id ?? ''))) throw invalid('The id is not a valid GUID.')
    const status = call.query('Status')?.toUpperCase()
    return {
      table: call.books.linkedTransactions,
      type: 'LinkedTransaction',
      fields: {},
      updated: (row) => row.UpdatedDateUTC,
      only: (row) => wanted.every(([name, id]) => row[name] === id) && (!status || statusOf(call, row) === status),
      paged: true,
      enforced: true,
    }
  },
  bare: true,
  wire,
  by: (call, id) => byId(call.books.linkedTransactions, id),
  flag: 'HasValidationErrors',
  single: true,
  write,
}

export const linkedTransactionOperations: Operation[] = [
  ...operationsOf(linkedTransactions),
  {
    name: 'deleteLinkedTransaction',
    method: 'DELETE',
    path: '/LinkedTransactions/{}',
    area: linkedTransactions.area,
    handle(call) {
      const row = linkedTransactions.by(call, call.ids[0])
      if (statusOf(call, row) === 'BILLED') throw invalid('A billed linked transaction cannot be deleted.')
      call.books.linkedTransactions.delete(row.LinkedTransactionID)
      return noContent()
    },
  },
]
