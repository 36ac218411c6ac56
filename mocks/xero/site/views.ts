import type {ContactView, DashboardView, DocumentView, Frame, LineView} from '../pages/index.ts'
import type {Contact, Invoice, Line} from '../records.ts'
import {left, paymentsOf, settledByAnything} from '../rules/settlement.ts'
import {mayMove} from '../rules/transitions.ts'
import type {Books} from '../state.ts'
import {balancesOf, documentRow} from './rows.ts'

const lineView = (line: Line): LineView => ({
  item: line.ItemCode ?? '',
  description: line.Description ?? '',
  quantity: line.Quantity ?? 0,
  unitAmount: line.UnitAmount ?? 0,
  discountRate: line.DiscountRate ?? 0,
  account: line.AccountCode ?? '',
  tax: line.TaxType ?? '',
  taxAmount: line.TaxAmount ?? 0,
  amount: line.LineAmount ?? 0,
})

export function documentView(books: Books, invoice: Invoice, frame: Frame): DocumentView {
  const settled = settledByAnything(books, invoice)
  const account = (id: string): string => books.accounts.get(id)?.Name ?? ''
  return {
    ...frame,
    document: {
      ...documentRow(books, invoice, frame.today),
      lineAmountTypes: invoice.LineAmountTypes,
      lines: invoice.LineItems.map(lineView),
      subTotal: invoice.SubTotal,
      totalTax: invoice.TotalTax,
      payments: paymentsOf(books, invoice.InvoiceID).map((payment) => ({
        date: payment.Date,
        amount: payment.Amount,
        reference: payment.Reference ?? '',
        account: account(payment.AccountID),
      })),
      url: invoice.Url ?? '',
      sentToContact: invoice.SentToContact,
      history: books.history
        .filter((record) => record.ParentID === invoice.InvoiceID)
        .map((record) => ({
          at: new Date(record.DateUTC).toISOString(),
          change: record.Changes,
          who: record.User,
          details: record.Details,
        })),
    },
    can: {
      submit: mayMove(invoice.Status, 'SUBMITTED', settled),
      approve: invoice.Status !== 'PAID' && mayMove(invoice.Status, 'AUTHORISED', settled),
      pay: invoice.Status === 'AUTHORISED' && left(books, invoice) > 0,
      void: mayMove(invoice.Status, 'VOIDED', settled),
      delete: mayMove(invoice.Status, 'DELETED', settled),
    },
    accounts: books.accounts
      .filter((each) => each.Status === 'ACTIVE' && (each.Type === 'BANK' || each.EnablePaymentsToAccount))
      .map((each) => ({id: each.AccountID, code: each.Code ?? '', name: each.Name})),
  }
}

export function contactView(books: Books, contact: Contact, frame: Frame): ContactView {
  const addressLines = [
    'AttentionTo',
    'AddressLine1',
    'AddressLine2',
    'AddressLine3',
    'AddressLine4',
    'City',
    'Region',
    'PostalCode',
    'Country',
  ] as const
  const own = <Row extends {ContactID: string}>(row: Row): boolean => row.ContactID === contact.ContactID
  const documents = [...books.invoices.filter(own), ...books.creditNotes.filter(own)]
  const {ContactID, Name, ContactStatus} = contact
  const rows = documents.map((each) => documentRow(books, each, frame.today)).toSorted((a, b) => b.date.localeCompare(a.date))
  return {
    ...frame,
    contact: {
      id: ContactID,
      name: Name,
      email: contact.EmailAddress ?? '',
      archived: ContactStatus !== 'ACTIVE',
      customer: rows.some((row) => row.kind === 'invoice'),
      supplier: rows.some((row) => row.kind === 'bill'),
      person: [contact.FirstName, contact.LastName].filter((part) => part !== undefined).join(' '),
      accountNumber: contact.AccountNumber ?? '',
      companyNumber: contact.CompanyNumber ?? '',
      taxNumber: contact.TaxNumber ?? '',
      currency: contact.DefaultCurrency ?? '',
      phones: contact.Phones.filter((phone) => phone.PhoneNumber).map((phone) => ({
        kind: phone.PhoneType,
        number: [phone.PhoneCountryCode, phone.PhoneAreaCode, phone.PhoneNumber].filter(Boolean).join(' '),
      })),
      addresses: contact.Addresses.map((address) => ({
        kind: address.AddressType,
        lines: addressLines.flatMap((name) => (address[name] ? [address[name]] : [])),
      })).filter((address) => address.lines.length > 0),
    },
    balances: balancesOf(books, contact, frame.today),
    documents: rows,
  }
}

export function dashboardView(books: Books, frame: Frame): DashboardView {
  const count = (type: Invoice['Type']): Record<string, number> => {
    const found: Record<string, number> = {}
    for (const row of books.invoices.values()) if (row.Type === type) found[row.Status] = (found[row.Status] ?? 0) + 1
    return found
  }
  const recent = books.invoices.all().toSorted((a, b) => b.UpdatedDateUTC - a.UpdatedDateUTC)
  return {
    ...frame,
    balances: balancesOf(books, undefined, frame.today),
    counts: {contacts: books.contacts.size, items: books.items.size, invoices: count('ACCREC'), bills: count('ACCPAY')},
    recent: recent.slice(0, 10).map((row) => documentRow(books, row, frame.today)),
  }
}
