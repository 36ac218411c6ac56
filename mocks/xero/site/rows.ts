import {positionOf} from '../rules/position.ts'
import type {BalanceView, ContactRow, DocumentRow, Frame, ItemRow} from '../pages/index.ts'
import type {Contact, CreditNote, Invoice, Item} from '../records.ts'
import {fromUnits} from '../rules/decimal.ts'
import {credited, idOf, left, overdue, paid} from '../rules/settlement.ts'
import type {Books} from '../state.ts'

// The facts of records as the pages and the control addresses show them.

export function documentRow(books: Books, document: Invoice | CreditNote, today: string): DocumentRow {
  const contact = books.contacts.get(document.ContactID)
  const invoice = 'InvoiceID' in document ? document : undefined
  return {
    id: idOf(document),
    kind: !invoice ? 'credit-note' : invoice.Type === 'ACCREC' ? 'invoice' : 'bill',
    number: 'CreditNoteNumber' in document ? document.CreditNoteNumber : document.InvoiceNumber,
    reference: document.Reference ?? '',
    contact: {id: document.ContactID, name: contact?.Name ?? ''},
    date: document.Date,
    due: document.DueDate ?? '',
    status: document.Status,
    currency: document.CurrencyCode,
    total: document.Total,
    paid: paid(books, document),
    credited: credited(books, document),
    owed: left(books, document),
    overdue: invoice !== undefined && overdue(invoice, today),
  }
}

export function balancesOf(books: Books, contact: Contact | undefined, today: string): BalanceView {
  const positions = (contact ? [contact] : books.contacts.all()).map((each) => positionOf(books, each, today))
  const added = (side: 'receivable' | 'payable', part: 'outstanding' | 'overdue'): number =>
    fromUnits(
      positions.reduce((sum, position) => sum + (position?.[side][part] ?? 0n), 0n),
      2,
    )
  const of = (side: 'receivable' | 'payable') => ({outstanding: added(side, 'outstanding'), overdue: added(side, 'overdue')})
  return {currency: books.organisation.BaseCurrency, receivable: of('receivable'), payable: of('payable')}
}

export function contactRow(books: Books, contact: Contact, today: string): ContactRow {
  const position = positionOf(books, contact, today)
  return {
    id: contact.ContactID,
    name: contact.Name,
    email: contact.EmailAddress ?? '',
    customer: position?.customer ?? false,
    supplier: position?.supplier ?? false,
    archived: contact.ContactStatus !== 'ACTIVE',
    receivable: fromUnits(position?.receivable.outstanding ?? 0n, 2),
    payable: fromUnits(position?.payable.outstanding ?? 0n, 2),
  }
}

export const itemRow = (item: Item): ItemRow => ({
  id: item.ItemID,
  code: item.Code,
  name: item.Name ?? '',
  description: item.Description ?? '',
  sold: item.IsSold,
  purchased: item.IsPurchased,
  tracked: item.IsTrackedAsInventory,
  onHand: item.QuantityOnHand ?? 0,
  salePrice: item.SalesDetails.UnitPrice ?? null,
  saleAccount: item.SalesDetails.AccountCode ?? '',
  saleTax: item.SalesDetails.TaxType ?? '',
  costPrice: item.PurchaseDetails.UnitPrice ?? null,
  costAccount: item.PurchaseDetails.AccountCode ?? item.PurchaseDetails.COGSAccountCode ?? '',
  costTax: item.PurchaseDetails.TaxType ?? '',
})

export const frameOf = (books: Books, base: string, today: string, notice?: Frame['notice']): Frame => ({
  base,
  organisation: {
    name: books.organisation.Name,
    shortCode: books.organisation.ShortCode,
    currency: books.organisation.BaseCurrency,
    country: books.organisation.CountryCode,
  },
  today,
  notice,
})
