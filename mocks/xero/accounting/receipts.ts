import {nextId} from '../ids.ts'
import * as field from '../query/fields.ts'
import type {Receipt} from '../records.ts'
import {accountCoded} from '../rules/legality.ts'
import {wireDay, wireInstant} from '../wire/dates.ts'
import type {WireObject} from '../wire/json.ts'
import {byId} from './by-id.ts'
import type {Call, Operation} from './call.ts'
import {operationsOf} from './collection.ts'
import {wireDocumentContact, wireLine, type DocumentForm} from './document-wire.ts'
import type {Findings} from './elements.ts'
import {record} from './history.ts'
import {child, text, word, type Input} from './input.ts'
import {unitPlaces} from './items.ts'
import {writePriced} from './priced.ts'
import {wireUser} from './users.ts'

const fields = (call: Call): field.Fields<Receipt> => ({
  ReceiptID: field.guid((row) => row.ReceiptID),
  ReceiptNumber: field.number((row) => row.ReceiptNumber),
  Status: field.text((row) => row.Status),
  Reference: field.text((row) => row.Reference),
  'User.UserID': field.guid((row) => row.UserID),
  'Contact.ContactID': field.guid((row) => row.ContactID),
  'Contact.Name': field.text((row) => call.books.contacts.get(row.ContactID)?.Name),
  Date: field.day((row) => row.Date),
  Total: field.number((row) => row.Total),
  UpdatedDateUTC: field.instant((row) => row.UpdatedDateUTC),
})

export const wireReceipt = (call: Call, row: Receipt, form: DocumentForm): WireObject => ({
  ReceiptID: row.ReceiptID,
  ReceiptNumber: row.ReceiptNumber,
  Status: row.Status,
  User: wireUser(call, row.UserID),
  Contact: wireDocumentContact(call.books, call.books.contacts.get(row.ContactID), form, call.today),
  Date: wireDay(row.Date),
  UpdatedDateUTC: wireInstant(row.UpdatedDateUTC),
  Reference: row.Reference ?? '',
  LineAmountTypes: row.LineAmountTypes,
  LineItems: form === 'list' ? [] : row.LineItems.map((line) => wireLine(call.books, line, form, unitPlaces(call))),
  SubTotal: row.SubTotal,
  TotalTax: row.TotalTax,
  Total: row.Total,
  ID: row.ReceiptID,
  Url: row.Url,
  HasAttachments: row.HasAttachments,
})

/** The person of the organisation that an element names. */
export function userOf(call: Call, input: Input, before: string | undefined, findings: Findings): string | undefined {
  const id = text(child(input, 'User') ?? {}, 'UserID')?.toLowerCase() ?? before
  if (!wireUser(call, id)) findings.errors.push('A valid User must be specified.')
  return id
}

function write(call: Call, input: Input, before: Receipt | undefined, findings: Findings): WireObject | undefined {
  const Status = word(input, 'Status', ['DRAFT', 'SUBMITTED', 'AUTHORISED', 'DECLINED', 'VOIDED']) ?? 'DRAFT'
  if (before && before.Status !== 'DRAFT' && before.Status !== 'DECLINED')
    findings.errors.push('Only receipts of status DRAFT or DECLINED can be changed.')
  if (Status !== 'DRAFT' && !(before && Status === 'VOIDED'))
    findings.errors.push('A receipt can only be saved as DRAFT; expense claims move it on.')
  const UserID = userOf(call, input, before?.UserID, findings)
  const priced = writePriced(call, input, before, {sale: false, approved: true, locks: true}, findings)
  priced.LineItems.forEach((line, at) => {
    const account = line.AccountCode === undefined ? undefined : accountCoded(call.books, line.AccountCode)
    if (account && !account.ShowInExpenseClaims)
      findings.lines.set(at, [
        ...(findings.lines.get(at) ?? []),
        `Account code '${line.AccountCode}' is not a valid code for this document.`,
      ])
  })
  if (findings.errors.length > 0 || findings.lines.size > 0 || UserID === undefined) return undefined
  const numbers = call.books.receipts.filter((row) => row.UserID === UserID).map((row) => row.ReceiptNumber)
  const row = call.books.receipts.put({
    HasAttachments: false,
    CreatedBy: call.app.clientId,
    ...before,
    ...priced,
    ReceiptID: before?.ReceiptID ?? nextId(call.state),
    ReceiptNumber: before?.ReceiptNumber ?? Math.max(0, ...numbers) + 1,
    UserID,
    Status,
    Url: text(input, 'Url') ?? before?.Url,
    UpdatedDateUTC: call.now,
  })
  record(
    call,
    'Receipts',
    row.ReceiptID,
    before ? 'Updated' : 'Created',
    `Receipt ${row.ReceiptNumber} for ${row.Total.toFixed(2)}.`,
  )
  return wireReceipt(call, row, 'written')
}

export const receiptOperations: Operation[] = operationsOf<Receipt>({
  name: 'Receipts',
  area: 'expenses',
  operations: {list: 'getReceipts', read: 'getReceipt', create: 'createReceipt', update: 'updateReceipt'},
  listing: (call) => ({
    table: call.books.receipts,
    type: 'Receipt',
    fields: fields(call),
    updated: (row) => row.UpdatedDateUTC,
  }),
  wire: wireReceipt,
  by: (call, id) => byId(call.books.receipts, id),
  write,
})
