import {nextId} from '../ids.ts'
import * as field from '../query/fields.ts'
import type {RepeatingInvoice, Schedule} from '../records.ts'
import {wireDay} from '../wire/dates.ts'
import type {WireObject} from '../wire/json.ts'
import {byId} from './by-id.ts'
import type {Call, Operation} from './call.ts'
import {operationsOf} from './collection.ts'
import {wireDocumentContact, wireLine} from './document-wire.ts'
import type {Findings} from './elements.ts'
import {record} from './history.ts'
import {flag, text, word, type Input} from './input.ts'
import {unitPlaces} from './items.ts'
import {writePriced} from './priced.ts'
import {scheduleOf} from './schedule-input.ts'

const fields = (call: Call): field.Fields<RepeatingInvoice> => ({
  RepeatingInvoiceID: field.guid((row) => row.RepeatingInvoiceID),
  Type: field.text((row) => row.Type),
  Status: field.text((row) => row.Status),
  Reference: field.text((row) => row.Reference),
  'Contact.ContactID': field.guid((row) => row.ContactID),
  'Contact.Name': field.text((row) => call.books.contacts.get(row.ContactID)?.Name),
  Total: field.number((row) => row.Total),
  CurrencyCode: field.text((row) => row.CurrencyCode),
  'Schedule.NextScheduledDate': field.day((row) => row.Schedule.NextScheduledDate),
})

const wireSchedule = (schedule: Schedule): WireObject => ({
  Period: schedule.Period,
  Unit: schedule.Unit,
  DueDate: schedule.DueDate,
  DueDateType: schedule.DueDateType,
  StartDate: wireDay(schedule.StartDate),
  EndDate: wireDay(schedule.EndDate),
  NextScheduledDate: wireDay(schedule.NextScheduledDate),
})

const wire = (call: Call, row: RepeatingInvoice): WireObject => ({
  Schedule: wireSchedule(row.Schedule),
  RepeatingInvoiceID: row.RepeatingInvoiceID,
  Type: row.Type,
  Reference: row.Reference,
  HasAttachments: row.HasAttachments,
  ApprovedForSending: row.ApprovedForSending,
  SendCopy: row.SendCopy,
  MarkAsSent: row.MarkAsSent,
  IncludePDF: row.IncludePDF,
  ID: row.RepeatingInvoiceID,
  Contact: wireDocumentContact(call.books, call.books.contacts.get(row.ContactID), 'page', call.today),
  Status: row.Status,
  LineAmountTypes: row.LineAmountTypes,
  LineItems: row.LineItems.map((line) => wireLine(call.books, line, 'page', unitPlaces(call))),
  SubTotal: row.SubTotal,
  TotalTax: row.TotalTax,
  Total: row.Total,
  BrandingThemeID: row.BrandingThemeID,
  CurrencyCode: row.CurrencyCode,
})

function create(call: Call, input: Input, findings: Findings): WireObject | undefined {
  const Type = word(input, 'Type', ['ACCREC', 'ACCPAY'])
  if (!Type) findings.errors.push('Type must be specified: ACCREC or ACCPAY.')
  const Status = word(input, 'Status', ['DRAFT', 'AUTHORISED', 'DELETED']) ?? 'DRAFT'
  if (Status === 'DELETED') findings.errors.push('A repeating invoice can only be created as DRAFT or AUTHORISED.')
  const Schedule = scheduleOf(call, input, findings)
  const sale = Type === 'ACCREC'
  const sends = ['ApprovedForSending', 'SendCopy', 'MarkAsSent', 'IncludePDF'] as const
  const [ApprovedForSending = false, SendCopy = false, MarkAsSent = false, IncludePDF = false] = sends.map((name) =>
    flag(input, name),
  )
  if (ApprovedForSending && (!sale || Status !== 'AUTHORISED'))
    findings.errors.push('ApprovedForSending can only be set on AUTHORISED repeating invoices of type ACCREC.')
  if ((SendCopy || IncludePDF) && !ApprovedForSending)
    findings.errors.push('SendCopy and IncludePDF can only be set together with ApprovedForSending.')
  const priced = writePriced(call, input, undefined, {sale, approved: Status === 'AUTHORISED', locks: false}, findings)
  if (findings.errors.length > 0 || findings.lines.size > 0 || !Type || !Schedule) return undefined
  const {Date: _date, ...rest} = priced
  const row = call.books.repeatingInvoices.put({
    ...rest,
    RepeatingInvoiceID: nextId(call.state),
    Type,
    Status,
    Schedule,
    ApprovedForSending,
    SendCopy,
    MarkAsSent,
    IncludePDF,
    HasAttachments: false,
    CreatedBy: call.app.clientId,
    UpdatedDateUTC: call.now,
  })
  record(call, 'RepeatingInvoices', row.RepeatingInvoiceID, 'Created', `${Type} for ${row.Total.toFixed(2)}.`)
  return wire(call, row)
}

/** A template that stands can only be taken away. */
function remove(call: Call, row: RepeatingInvoice, input: Input, findings: Findings): WireObject | undefined {
  if (text(input, 'Status')?.toUpperCase() !== 'DELETED')
    findings.errors.push('Repeating invoices cannot be modified; only Status DELETED is allowed.')
  else if (row.Status === 'DELETED') findings.errors.push('The repeating invoice is already deleted.')
  if (findings.errors.length > 0) return undefined
  record(call, 'RepeatingInvoices', row.RepeatingInvoiceID, 'Deleted', '')
  return wire(call, call.books.repeatingInvoices.put({...row, Status: 'DELETED', UpdatedDateUTC: call.now}))
}

export const repeatingInvoiceOperations: Operation[] = operationsOf<RepeatingInvoice>({
  name: 'RepeatingInvoices',
  area: 'invoices',
  operations: {
    list: 'getRepeatingInvoices',
    read: 'getRepeatingInvoice',
    create: 'createRepeatingInvoices',
    save: 'updateOrCreateRepeatingInvoices',
    update: 'updateRepeatingInvoice',
  },
  listing: (call) => ({
    table: call.books.repeatingInvoices,
    type: 'RepeatingInvoice',
    fields: fields(call),
    only: (row) => row.Status !== 'DELETED',
  }),
  wire,
  by: (call, id) => byId(call.books.repeatingInvoices, id),
  write: (call, input, before, findings) => (before ? remove(call, before, input, findings) : create(call, input, findings)),
})
