import {isGuid, nextId} from '../ids.ts'
import {notFound} from '../refusal.ts'
import * as field from '../query/fields.ts'
import type {PurchaseOrder} from '../records.ts'
import {nextNumber} from '../rules/numbering.ts'
import {wireDay, wireDayText, wireInstant} from '../wire/dates.ts'
import type {WireObject} from '../wire/json.ts'
import {dayAsked, type Call, type Operation} from './call.ts'
import {operationsOf, type Collection} from './collection.ts'
import {wireDocumentContact, wireLine, type DocumentForm} from './document-wire.ts'
import type {Findings} from './elements.ts'
import {record} from './history.ts'
import {day, flag, text, word, type Input} from './input.ts'
import {unitPlaces} from './items.ts'
import {pdf} from './pdf.ts'
import {writePriced} from './priced.ts'

const statuses = ['DRAFT', 'SUBMITTED', 'AUTHORISED', 'BILLED', 'DELETED'] as const
const moves: Record<PurchaseOrder['Status'], readonly PurchaseOrder['Status'][]> = {
  DRAFT: ['DRAFT', 'SUBMITTED', 'AUTHORISED', 'DELETED'],
  SUBMITTED: ['SUBMITTED', 'DRAFT', 'AUTHORISED', 'DELETED'],
  AUTHORISED: ['AUTHORISED', 'BILLED', 'DELETED'],
  BILLED: ['BILLED', 'AUTHORISED', 'DELETED'],
  DELETED: [],
}

const fields = (call: Call): field.Fields<PurchaseOrder> => ({
  PurchaseOrderID: field.guid((row) => row.PurchaseOrderID),
  PurchaseOrderNumber: field.text((row) => row.PurchaseOrderNumber),
  Status: field.text((row) => row.Status),
  Reference: field.text((row) => row.Reference),
  'Contact.ContactID': field.guid((row) => row.ContactID),
  'Contact.Name': field.text((row) => call.books.contacts.get(row.ContactID)?.Name),
  Date: field.day((row) => row.Date),
  DeliveryDate: field.day((row) => row.DeliveryDate),
  Total: field.number((row) => row.Total),
  UpdatedDateUTC: field.instant((row) => row.UpdatedDateUTC),
})

function wire(call: Call, order: PurchaseOrder, form: DocumentForm): WireObject {
  const {books} = call
  return {
    PurchaseOrderID: order.PurchaseOrderID,
    PurchaseOrderNumber: order.PurchaseOrderNumber,
    DateString: wireDayText(order.Date),
    Date: wireDay(order.Date),
    DeliveryDateString: wireDayText(order.DeliveryDate),
    DeliveryDate: wireDay(order.DeliveryDate),
    ExpectedArrivalDate: wireDay(order.ExpectedArrivalDate),
    DeliveryAddress: order.DeliveryAddress,
    AttentionTo: order.AttentionTo,
    Telephone: order.Telephone,
    DeliveryInstructions: order.DeliveryInstructions,
    HasErrors: false,
    IsDiscounted: order.LineItems.some((line) => (line.DiscountRate ?? 0) > 0),
    Reference: order.Reference ?? '',
    SentToContact: order.SentToContact,
    CurrencyRate: order.CurrencyRate,
    CurrencyCode: order.CurrencyCode,
    Contact: wireDocumentContact(books, books.contacts.get(order.ContactID), form, call.today),
    BrandingThemeID: order.BrandingThemeID,
    Status: order.Status,
    LineAmountTypes: order.LineAmountTypes,
    LineItems: order.LineItems.map((line) => wireLine(books, line, form, unitPlaces(call))),
    SubTotal: order.SubTotal,
    TotalTax: order.TotalTax,
    Total: order.Total,
    UpdatedDateUTC: wireInstant(order.UpdatedDateUTC),
    HasAttachments: order.HasAttachments,
  }
}

function write(call: Call, input: Input, before: PurchaseOrder | undefined, findings: Findings): WireObject | undefined {
  const Status = word(input, 'Status', statuses) ?? before?.Status ?? 'DRAFT'
  if (before ? !moves[before.Status].includes(Status) : Status === 'DELETED' || Status === 'BILLED') {
    findings.errors.push('Purchase order not of valid status for modification')
    return undefined
  }
  const rules = {sale: false, approved: Status === 'AUTHORISED' || Status === 'BILLED', locks: false}
  const priced = Status === 'DELETED' && before ? before : writePriced(call, input, before, rules, findings)
  const PurchaseOrderNumber =
    text(input, 'PurchaseOrderNumber')?.trim() || before?.PurchaseOrderNumber || nextNumber(call.books, 'purchaseOrder')
  const holder = call.books.purchaseOrders.find(
    (row) => row.PurchaseOrderNumber === PurchaseOrderNumber && row.Status !== 'DELETED',
  )
  if (holder && holder.PurchaseOrderID !== before?.PurchaseOrderID) findings.errors.push('Order number must be unique')
  if (findings.errors.length > 0 || findings.lines.size > 0) return undefined
  const words = ['DeliveryAddress', 'AttentionTo', 'Telephone', 'DeliveryInstructions'] as const
  const order = call.books.purchaseOrders.put({
    HasAttachments: false,
    CreatedBy: call.app.clientId,
    ...before,
    ...priced,
    ...Object.fromEntries(words.map((name) => [name, text(input, name) ?? before?.[name]])),
    PurchaseOrderID: before?.PurchaseOrderID ?? nextId(call.state),
    PurchaseOrderNumber,
    Status,
    DeliveryDate: day(input, 'DeliveryDate') ?? before?.DeliveryDate,
    ExpectedArrivalDate: day(input, 'ExpectedArrivalDate') ?? before?.ExpectedArrivalDate,
    SentToContact: flag(input, 'SentToContact') ?? before?.SentToContact ?? false,
    UpdatedDateUTC: call.now,
  })
  record(
    call,
    'PurchaseOrders',
    order.PurchaseOrderID,
    before ? 'Updated' : 'Created',
    `Purchase order ${PurchaseOrderNumber} for ${order.Total.toFixed(2)}.`,
  )
  return wire(call, order, 'written')
}

function by(call: Call, id: string | undefined): PurchaseOrder {
  const found = isGuid(id ?? '')
    ? call.books.purchaseOrders.get(id?.toLowerCase())
    : call.books.purchaseOrders.find((row) => row.PurchaseOrderNumber === id)
  if (!found) throw notFound()
  return found
}

const area = 'invoices'

const purchaseOrders: Collection<PurchaseOrder> = {
  name: 'PurchaseOrders',
  area,
  operations: {
    list: 'getPurchaseOrders',
    read: 'getPurchaseOrder',
    create: 'createPurchaseOrders',
    save: 'updateOrCreatePurchaseOrders',
    update: 'updatePurchaseOrder',
  },
  listing(call) {
    const [from, to] = [dayAsked(call, 'DateFrom'), dayAsked(call, 'DateTo')]
    const status = call.query('Status')?.toUpperCase()
    return {
      table: call.books.purchaseOrders,
      type: 'PurchaseOrder',
      fields: fields(call),
      updated: (row) => row.UpdatedDateUTC,
      only: (row) =>
        (from === undefined || row.Date >= from) &&
        (to === undefined || row.Date <= to) &&
        (status === undefined || row.Status === status),
      paged: true,
    }
  },
  wire: (call, row, form) => wire(call, row, form === 'list' ? 'page' : form),
  print: (call, row) => pdf(call.books, 'Purchase order', row),
  by,
  write,
  meant(call, input) {
    const id = text(input, 'PurchaseOrderID')
    const number = text(input, 'PurchaseOrderNumber')
    if (id) return by(call, id)
    return number
      ? call.books.purchaseOrders.find((row) => row.PurchaseOrderNumber === number && row.Status !== 'DELETED')
      : undefined
  },
}

export const purchaseOrderOperations: Operation[] = [
  ...operationsOf(purchaseOrders),
  {
    name: 'getPurchaseOrderAsPdf',
    method: 'GET',
    path: '/PurchaseOrders/{}/pdf',
    area,
    handle: (call) => pdf(call.books, 'Purchase order', by(call, call.ids[0])),
  },
]
