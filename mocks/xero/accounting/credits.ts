import * as field from '../query/fields.ts'
import type {Overpayment, Prepayment} from '../records.ts'
import {allocationsOf, idOf, left, paymentsOf} from '../rules/settlement.ts'
import {wireDay, wireDayText, wireInstant} from '../wire/dates.ts'
import type {WireObject} from '../wire/json.ts'
import {allocationOperations, wireAllocation} from './allocations.ts'
import {byId} from './by-id.ts'
import type {Call, Operation} from './call.ts'
import {operationsOf, type Collection} from './collection.ts'
import {wireDocumentContact, wireLine, type DocumentForm} from './document-wire.ts'
import {unitPlaces} from './items.ts'
import {referenced} from './references.ts'

type Credit = Prepayment | Overpayment

const fields = <Row extends Credit>(call: Call, idName: string): field.Fields<Row> => ({
  [idName]: field.guid((row: Row) => idOf(row)),
  Type: field.text((row) => row.Type),
  Status: field.text((row) => row.Status),
  Reference: field.text((row) => row.Reference),
  'Contact.ContactID': field.guid((row) => row.ContactID),
  'Contact.Name': field.text((row) => call.books.contacts.get(row.ContactID)?.Name),
  Date: field.day((row) => row.Date),
  Total: field.number((row) => row.Total),
  RemainingCredit: field.number((row) => left(call.books, row)),
  CurrencyCode: field.text((row) => row.CurrencyCode),
  UpdatedDateUTC: field.instant((row) => row.UpdatedDateUTC),
})

function wire(call: Call, credit: Credit, form: DocumentForm): WireObject {
  const {books} = call
  const id = idOf(credit)
  return {
    ...('PrepaymentID' in credit ? {PrepaymentID: id} : {OverpaymentID: id}),
    Type: credit.Type,
    Contact: wireDocumentContact(books, books.contacts.get(credit.ContactID), form, call.today),
    DateString: wireDayText(credit.Date),
    Date: wireDay(credit.Date),
    Status: credit.Status,
    LineAmountTypes: credit.LineAmountTypes,
    LineItems: form === 'list' ? [] : credit.LineItems.map((line) => wireLine(books, line, form, unitPlaces(call))),
    SubTotal: credit.SubTotal,
    TotalTax: credit.TotalTax,
    Total: credit.Total,
    Reference: 'PrepaymentID' in credit ? credit.Reference : undefined,
    UpdatedDateUTC: wireInstant(credit.UpdatedDateUTC),
    CurrencyCode: credit.CurrencyCode,
    CurrencyRate: credit.CurrencyRate,
    RemainingCredit: left(books, credit),
    Allocations: allocationsOf(books, id).map((each) => wireAllocation(call, each)),
    Payments: paymentsOf(books, id).map((payment) => ({
      PaymentID: payment.PaymentID,
      Date: wireDay(payment.Date),
      Amount: payment.Amount,
    })),
    HasAttachments: credit.HasAttachments,
  }
}

const prepayments: Collection<Prepayment> = {
  name: 'Prepayments',
  area: 'payments',
  operations: {list: 'getPrepayments', read: 'getPrepayment'},
  listing: (call) => ({
    table: call.books.prepayments,
    type: 'Prepayment',
    fields: fields(call, 'PrepaymentID'),
    updated: (row) => row.UpdatedDateUTC,
    only: referenced(call),
    paged: true,
  }),
  wire,
  by: (call, id) => byId(call.books.prepayments, id),
}

const overpayments: Collection<Overpayment> = {
  name: 'Overpayments',
  area: 'payments',
  operations: {list: 'getOverpayments', read: 'getOverpayment'},
  listing: (call) => ({
    table: call.books.overpayments,
    type: 'Overpayment',
    fields: fields(call, 'OverpaymentID'),
    updated: (row) => row.UpdatedDateUTC,
    paged: true,
  }),
  wire,
  by: (call, id) => byId(call.books.overpayments, id),
}

export const creditOperations: Operation[] = [
  ...operationsOf(prepayments),
  ...operationsOf(overpayments),
  ...allocationOperations('Prepayments', 'Prepayment', prepayments.by),
  ...allocationOperations('Overpayments', 'Overpayment', overpayments.by),
]
