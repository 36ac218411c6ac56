import {isGuid} from '../ids.ts'
import * as field from '../query/fields.ts'
import {notFound} from '../refusal.ts'
import type {Overpayment, Prepayment} from '../records.ts'
import {allocationsOf, idOf, left, paymentsOf} from '../rules/settlement.ts'
import {wireDay, wireDayText, wireInstant} from '../wire/dates.ts'
import type {WireObject} from '../wire/json.ts'
import {allocationOperations, wireAllocation} from './allocations.ts'
import {reply, type Call, type Operation} from './call.ts'
import {wireDocumentContact, wireLine, type DocumentForm} from './document-wire.ts'
import {unitPlaces} from './items.ts'
import {list} from './list.ts'
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

const prepaymentBy = (call: Call, id: string | undefined): Prepayment => {
  const found = isGuid(id ?? '') ? call.books.prepayments.get(id?.toLowerCase()) : undefined
  if (!found) throw notFound()
  return found
}
const overpaymentBy = (call: Call, id: string | undefined): Overpayment => {
  const found = isGuid(id ?? '') ? call.books.overpayments.get(id?.toLowerCase()) : undefined
  if (!found) throw notFound()
  return found
}

export const creditOperations: Operation[] = [
  {
    name: 'getPrepayments',
    method: 'GET',
    path: '/Prepayments',
    area: 'payments',
    handle(call) {
      const found = list<Prepayment>(call, {
        table: call.books.prepayments,
        type: 'Prepayment',
        fields: fields(call, 'PrepaymentID'),
        updated: (row) => row.UpdatedDateUTC,
        only: referenced(call),
        paged: true,
      })
      const form = found.pagination ? 'page' : 'list'
      return reply(
        call,
        'Prepayments',
        found.rows.map((row) => wire(call, row, form)),
        found.pagination,
      )
    },
  },
  {
    name: 'getPrepayment',
    method: 'GET',
    path: '/Prepayments/{}',
    area: 'payments',
    handle: (call) => reply(call, 'Prepayments', [wire(call, prepaymentBy(call, call.ids[0]), 'single')]),
  },
  {
    name: 'getOverpayments',
    method: 'GET',
    path: '/Overpayments',
    area: 'payments',
    handle(call) {
      const found = list<Overpayment>(call, {
        table: call.books.overpayments,
        type: 'Overpayment',
        fields: fields(call, 'OverpaymentID'),
        updated: (row) => row.UpdatedDateUTC,
        paged: true,
      })
      const form = found.pagination ? 'page' : 'list'
      return reply(
        call,
        'Overpayments',
        found.rows.map((row) => wire(call, row, form)),
        found.pagination,
      )
    },
  },
  {
    name: 'getOverpayment',
    method: 'GET',
    path: '/Overpayments/{}',
    area: 'payments',
    handle: (call) => reply(call, 'Overpayments', [wire(call, overpaymentBy(call, call.ids[0]), 'single')]),
  },
  ...allocationOperations('Prepayments', 'Prepayment', prepaymentBy),
  ...allocationOperations('Overpayments', 'Overpayment', overpaymentBy),
]
