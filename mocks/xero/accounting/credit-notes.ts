import {isGuid, nextId} from '../ids.ts'
import * as field from '../query/fields.ts'
import {notFound} from '../refusal.ts'
import type {CreditNote} from '../records.ts'
import {lockRefusal} from '../rules/legality.ts'
import {nextNumber} from '../rules/numbering.ts'
import {allocationsOf, left, paymentsOf, settledByAnything, settledOn} from '../rules/settlement.ts'
import {statusRefusal} from '../rules/transitions.ts'
import {announce} from '../webhooks/announce.ts'
import {wireDay, wireDayText, wireInstant} from '../wire/dates.ts'
import type {WireObject} from '../wire/json.ts'
import {allocationOperations, wireAllocation} from './allocations.ts'
import {flagged, type Call, type Operation} from './call.ts'
import {operationsOf, type Collection} from './collection.ts'
import {wireDocumentContact, wireLine, type DocumentForm} from './document-wire.ts'
import type {Findings} from './elements.ts'
import {record} from './history.ts'
import {day, flag, has, text, word, type Input} from './input.ts'
import {unitPlaces} from './items.ts'
import {pdf} from './pdf.ts'
import {writePriced} from './priced.ts'
import {settledRefusal} from './settled-invoice.ts'

const fields = (call: Call): field.Fields<CreditNote> => ({
  CreditNoteID: field.guid((row) => row.CreditNoteID),
  CreditNoteNumber: field.text((row) => row.CreditNoteNumber),
  Type: field.text((row) => row.Type),
  Status: field.text((row) => row.Status),
  Reference: field.text((row) => row.Reference),
  'Contact.ContactID': field.guid((row) => row.ContactID),
  'Contact.Name': field.text((row) => call.books.contacts.get(row.ContactID)?.Name),
  Date: field.day((row) => row.Date),
  SubTotal: field.number((row) => row.SubTotal),
  TotalTax: field.number((row) => row.TotalTax),
  Total: field.number((row) => row.Total),
  CurrencyRate: field.number((row) => row.CurrencyRate),
  RemainingCredit: field.number((row) => left(call.books, row)),
  CurrencyCode: field.text((row) => row.CurrencyCode),
  UpdatedDateUTC: field.instant((row) => row.UpdatedDateUTC),
})

function wireCreditNote(call: Call, note: CreditNote, form: DocumentForm): WireObject {
  const {books} = call
  const whole = form !== 'list' && form !== 'summary'
  return {
    CreditNoteID: note.CreditNoteID,
    CreditNoteNumber: note.CreditNoteNumber,
    Payments: paymentsOf(books, note.CreditNoteID).map((payment) => ({
      PaymentID: payment.PaymentID,
      Date: wireDay(payment.Date),
      Amount: payment.Amount,
      Reference: payment.Reference ?? '',
      CurrencyRate: payment.CurrencyRate,
      HasAccount: false,
      HasValidationErrors: false,
    })),
    ID: note.CreditNoteID,
    HasErrors: false,
    CurrencyRate: note.CurrencyRate,
    Type: note.Type,
    Reference: note.Reference ?? '',
    SentToContact: note.SentToContact,
    RemainingCredit: left(books, note),
    Allocations: allocationsOf(books, note.CreditNoteID).map((each) => wireAllocation(call, each)),
    HasAttachments: note.HasAttachments,
    Contact: wireDocumentContact(books, books.contacts.get(note.ContactID), form, call.today),
    DateString: wireDayText(note.Date),
    Date: wireDay(note.Date),
    DueDateString: wireDayText(note.DueDate),
    DueDate: wireDay(note.DueDate),
    BrandingThemeID: note.BrandingThemeID,
    Status: note.Status,
    LineAmountTypes: note.LineAmountTypes,
    LineItems: whole ? note.LineItems.map((line) => wireLine(books, line, form, unitPlaces(call))) : [],
    SubTotal: note.SubTotal,
    TotalTax: note.TotalTax,
    Total: note.Total,
    UpdatedDateUTC: wireInstant(note.UpdatedDateUTC),
    CurrencyCode: note.CurrencyCode,
    FullyPaidOnDate: note.Status === 'PAID' ? wireDay(settledOn(books, note)) : undefined,
  }
}

const statuses = ['DRAFT', 'SUBMITTED', 'DELETED', 'AUTHORISED', 'PAID', 'VOIDED'] as const

function writeCreditNote(call: Call, input: Input, before: CreditNote | undefined, findings: Findings): WireObject | undefined {
  const Status = word(input, 'Status', statuses) ?? before?.Status ?? 'DRAFT'
  const refusal = statusRefusal(before?.Status, Status, before !== undefined && settledByAnything(call.books, before))
  if (refusal !== undefined)
    findings.errors.push(refusal.replace('Invoice not', 'Credit note not').replace('An invoice', 'A credit note'))
  const Type = word(input, 'Type', ['ACCRECCREDIT', 'ACCPAYCREDIT']) ?? before?.Type
  if (!Type) findings.errors.push('Credit note type must be specified: ACCRECCREDIT or ACCPAYCREDIT.')
  if (findings.errors.length > 0 || !Type) return undefined
  const ended = before !== undefined && Status !== before.Status && (Status === 'VOIDED' || Status === 'DELETED')
  const settled = before !== undefined && settledByAnything(call.books, before)
  if (settled && ['LineItems', 'Date', 'LineAmountTypes', 'CurrencyCode', 'Contact'].some((name) => has(input, name)))
    findings.errors.push(settledRefusal)
  const locked = lockRefusal(call.books, before?.Date)
  if (ended && locked !== undefined) findings.errors.push(locked)
  const priced =
    ended || settled
      ? {...before, Reference: text(input, 'Reference') ?? before.Reference}
      : writePriced(
          call,
          input,
          before,
          {sale: Type === 'ACCRECCREDIT', approved: Status === 'AUTHORISED', locks: true},
          findings,
        )
  const sent = text(input, 'CreditNoteNumber')?.trim()
  const number = sent || before?.CreditNoteNumber || nextNumber(call.books, 'creditNote')
  const holder = call.books.creditNotes.find(
    (row) => row.CreditNoteNumber === number && row.Type === Type && row.Status !== 'DELETED',
  )
  if (Type === 'ACCRECCREDIT' && holder && holder.CreditNoteID !== before?.CreditNoteID)
    findings.errors.push('Credit Note # must be unique.')
  if (priced.Total < 0 && findings.lines.size === 0) findings.errors.push('The total of a credit note cannot be negative.')
  if (findings.errors.length > 0 || findings.lines.size > 0) return undefined
  const note: CreditNote = {
    HasAttachments: false,
    CreatedBy: call.app.clientId,
    ...before,
    ...priced,
    Type,
    CreditNoteID: before?.CreditNoteID ?? nextId(call.state),
    CreditNoteNumber: number,
    // a credit of nothing is spent at once, and one that is set against something stays as spent as it is
    Status: settled ? before.Status : Status === 'AUTHORISED' && priced.Total === 0 ? 'PAID' : Status,
    ...(day(input, 'DueDate') !== undefined && {DueDate: day(input, 'DueDate')}),
    SentToContact: flag(input, 'SentToContact') ?? before?.SentToContact ?? false,
    UpdatedDateUTC: call.now,
  }
  call.books.creditNotes.put(note)
  record(
    call,
    'CreditNotes',
    note.CreditNoteID,
    before ? 'Updated' : 'Created',
    `Credit note ${number} for ${note.Total.toFixed(2)}.`,
  )
  announce(call, 'CREDITNOTE', note.CreditNoteID, before ? 'UPDATE' : 'CREATE')
  return wireCreditNote(call, note, 'written')
}

export const creditNoteBy = (call: Call, idOrNumber: string | undefined): CreditNote => {
  const wanted = idOrNumber ?? ''
  const note = isGuid(wanted)
    ? call.books.creditNotes.get(wanted.toLowerCase())
    : call.books.creditNotes.find((row) => row.CreditNoteNumber === wanted)
  if (!note) throw notFound()
  return note
}

const area = 'invoices'

const creditNotes: Collection<CreditNote> = {
  name: 'CreditNotes',
  area,
  operations: {
    list: 'getCreditNotes',
    read: 'getCreditNote',
    create: 'createCreditNotes',
    save: 'updateOrCreateCreditNotes',
    update: 'updateCreditNote',
  },
  listing: (call) => ({
    table: call.books.creditNotes,
    type: 'CreditNote',
    fields: fields(call),
    updated: (row) => row.UpdatedDateUTC,
    paged: true,
    enforced: flagged(call, 'summaryOnly'),
  }),
  wire: wireCreditNote,
  print: (call, row) => pdf(call.books, 'Credit note', row),
  by: creditNoteBy,
  write: writeCreditNote,
  meant(call, input) {
    const id = text(input, 'CreditNoteID')
    const number = text(input, 'CreditNoteNumber')
    if (id) return creditNoteBy(call, id)
    return number ? call.books.creditNotes.find((row) => row.CreditNoteNumber === number && row.Status !== 'DELETED') : undefined
  },
}

export const creditNoteOperations: Operation[] = [
  ...operationsOf(creditNotes),
  {
    name: 'getCreditNoteAsPdf',
    method: 'GET',
    path: '/CreditNotes/{}/pdf',
    area,
    handle: (call) => pdf(call.books, 'Credit note', creditNoteBy(call, call.ids[0])),
  },
  ...allocationOperations('CreditNotes', 'CreditNote', creditNoteBy),
]
