import {nextId} from '../ids.ts'
import * as field from '../query/fields.ts'
import type {ExpenseClaim, Receipt} from '../records.ts'
import {sum} from '../rules/decimal.ts'
import {lockRefusal} from '../rules/legality.ts'
import {wireDay, wireInstant} from '../wire/dates.ts'
import type {WireObject} from '../wire/json.ts'
import {byId} from './by-id.ts'
import type {Call, Operation} from './call.ts'
import {operationsOf} from './collection.ts'
import type {Findings} from './elements.ts'
import {record} from './history.ts'
import {children, day, text, word, type Input} from './input.ts'
import {userOf, wireReceipt} from './receipts.ts'
import {wireUser} from './users.ts'

const receiptsOf = (call: Call, claim: ExpenseClaim): Receipt[] =>
  claim.ReceiptIDs.map((id) => call.books.receipts.get(id)).filter((receipt) => receipt !== undefined)

const totalOf = (call: Call, claim: ExpenseClaim): number => sum(receiptsOf(call, claim).map((receipt) => receipt.Total))

/** Claims are paid in Xero itself; what is owed of one is all or nothing. */
const dueOf = (call: Call, claim: ExpenseClaim): number =>
  claim.Status === 'SUBMITTED' || claim.Status === 'AUTHORISED' ? totalOf(call, claim) : 0

const fields = (call: Call): field.Fields<ExpenseClaim> => ({
  ExpenseClaimID: field.guid((row) => row.ExpenseClaimID),
  Status: field.text((row) => row.Status),
  'User.UserID': field.guid((row) => row.UserID),
  Total: field.number((row) => totalOf(call, row)),
  AmountDue: field.number((row) => dueOf(call, row)),
  PaymentDueDate: field.day((row) => row.PaymentDueDate),
  ReportingDate: field.day((row) => row.ReportingDate),
  UpdatedDateUTC: field.instant((row) => row.UpdatedDateUTC),
})

const wire = (call: Call, claim: ExpenseClaim, whole: boolean): WireObject => ({
  ExpenseClaimID: claim.ExpenseClaimID,
  Status: claim.Status,
  UpdatedDateUTC: wireInstant(claim.UpdatedDateUTC),
  User: wireUser(call, claim.UserID),
  Receipts: whole ? receiptsOf(call, claim).map((receipt) => wireReceipt(call, receipt, 'page')) : [],
  Payments: [],
  Total: totalOf(call, claim),
  AmountDue: dueOf(call, claim),
  AmountPaid: claim.Status === 'PAID' ? totalOf(call, claim) : 0,
  PaymentDueDate: wireDay(claim.PaymentDueDate),
  ReportingDate: wireDay(claim.ReportingDate),
})

/** The receipts that a claim gathers: drafts of the same person. */
function gathered(call: Call, input: Input, UserID: string | undefined, findings: Findings): string[] {
  const ids = (children(input, 'Receipts') ?? []).map((each) => text(each, 'ReceiptID')?.toLowerCase())
  if (ids.length === 0) findings.errors.push('An expense claim must contain at least one receipt.')
  return [...new Set(ids)].flatMap((id) => {
    const receipt = call.books.receipts.get(id)
    if (!receipt) findings.errors.push('Receipt could not be found')
    else if (receipt.Status !== 'DRAFT') findings.errors.push('Only receipts of status DRAFT can be submitted.')
    else if (receipt.UserID !== UserID) findings.errors.push('All receipts of an expense claim must be of its User.')
    return receipt ? [receipt.ReceiptID] : []
  })
}

function move(call: Call, claim: ExpenseClaim, status: Receipt['Status']): void {
  for (const receipt of receiptsOf(call, claim)) {
    call.books.receipts.put({...receipt, Status: status, UpdatedDateUTC: call.now})
  }
}

function create(call: Call, input: Input, findings: Findings): WireObject | undefined {
  const Status = word(input, 'Status', ['SUBMITTED', 'AUTHORISED', 'PAID', 'VOIDED', 'DELETED']) ?? 'SUBMITTED'
  if (Status !== 'SUBMITTED') findings.errors.push('An expense claim can only be created as SUBMITTED.')
  const UserID = userOf(call, input, undefined, findings)
  const ReceiptIDs = gathered(call, input, UserID, findings)
  if (findings.errors.length > 0 || UserID === undefined) return undefined
  const ExpenseClaimID = nextId(call.state)
  const claim = call.books.expenseClaims.put({ExpenseClaimID, Status: 'SUBMITTED', UserID, ReceiptIDs, UpdatedDateUTC: call.now})
  move(call, claim, 'SUBMITTED')
  record(call, 'ExpenseClaims', ExpenseClaimID, 'Created', `Claim for ${totalOf(call, claim).toFixed(2)}.`)
  return wire(call, claim, true)
}

const words = {SUBMITTED: 'Updated', AUTHORISED: 'Approved', VOIDED: 'Voided', DELETED: 'Deleted'} as const

function update(call: Call, input: Input, before: ExpenseClaim, findings: Findings): WireObject | undefined {
  const Status = word(input, 'Status', ['SUBMITTED', 'AUTHORISED', 'VOIDED', 'DELETED']) ?? 'SUBMITTED'
  const allowed: Record<string, string[]> = {
    SUBMITTED: ['SUBMITTED', 'AUTHORISED', 'DELETED'],
    AUTHORISED: ['AUTHORISED', 'VOIDED'],
  }
  if (!allowed[before.Status]?.includes(Status)) findings.errors.push('Expense claim not of valid status for modification')
  const PaymentDueDate = day(input, 'PaymentDueDate') ?? before.PaymentDueDate
  const approves = Status === 'AUTHORISED'
  const ReportingDate = day(input, 'ReportingDate') ?? before.ReportingDate ?? (approves ? call.today : undefined)
  const locked = ReportingDate === undefined ? undefined : lockRefusal(call.books, ReportingDate)
  if (locked !== undefined) findings.errors.push(locked)
  if (findings.errors.length > 0) return undefined
  const claim = call.books.expenseClaims.put({...before, Status, PaymentDueDate, ReportingDate, UpdatedDateUTC: call.now})
  // the receipts of a claim that is deleted may be claimed again
  move(call, claim, Status === 'DELETED' ? 'DRAFT' : Status)
  record(call, 'ExpenseClaims', claim.ExpenseClaimID, words[Status], '')
  return wire(call, claim, true)
}

export const expenseClaimOperations: Operation[] = operationsOf<ExpenseClaim>({
  name: 'ExpenseClaims',
  area: 'expenses',
  operations: {
    list: 'getExpenseClaims',
    read: 'getExpenseClaim',
    create: 'createExpenseClaims',
    update: 'updateExpenseClaim',
  },
  listing: (call) => ({
    table: call.books.expenseClaims,
    type: 'ExpenseClaim',
    fields: fields(call),
    updated: (row) => row.UpdatedDateUTC,
  }),
  wire: (call, row, form) => wire(call, row, form === 'single'),
  by: (call, id) => byId(call.books.expenseClaims, id),
  write: (call, input, before, findings) => (before ? update(call, input, before, findings) : create(call, input, findings)),
})
