// What the pages of an organisation show, read from its books. Whoever routes them needs nothing else of this room.
import {contactPositions, positionTotals} from './positions.ts'
import type {Contact, Invoice} from '../records.ts'
import {allocationsOf, credited, left, overdue, paid, paymentsOf, settledByAnything} from '../rules/settlement.ts'
import {mayMove} from '../rules/transitions.ts'
import type {Books} from '../state.ts'
import type {
  ContactView,
  ContactsView,
  DashboardView,
  DocumentRow,
  DocumentView,
  DocumentsView,
  Frame,
  ItemsView,
} from './views.ts'

const countries: Record<string, string> = {
  GB: 'United Kingdom',
  NZ: 'New Zealand',
  US: 'United States',
  AU: 'Australia',
  IE: 'Ireland',
}

/** @param base what precedes every address @param today the organisation's day */
export const frameOf = ({organisation}: Books, base: string, today: string, notice?: Frame['notice']): Frame => ({
  base,
  organisation: {
    name: organisation.Name,
    shortCode: organisation.ShortCode,
    currency: organisation.BaseCurrency,
    country: countries[organisation.CountryCode] ?? organisation.CountryCode,
  },
  today,
  notice,
})

const rowOf = (books: Books, invoice: Invoice, today: string): DocumentRow => ({
  id: invoice.InvoiceID,
  kind: invoice.Type === 'ACCREC' ? 'invoice' : 'bill',
  number: invoice.InvoiceNumber,
  reference: invoice.Reference ?? '',
  contact: {id: invoice.ContactID, name: books.contacts.get(invoice.ContactID)?.Name ?? ''},
  date: invoice.Date,
  due: invoice.DueDate ?? '',
  status: invoice.Status,
  currency: invoice.CurrencyCode,
  total: invoice.Total,
  paid: paid(books, invoice),
  credited: credited(books, invoice),
  owed: left(books, invoice),
  overdue: overdue(invoice, today),
})

/** The newest first; at most so many, as a page of ten thousand rows helps nobody. */
const newest = (invoices: readonly Invoice[], most: number): Invoice[] =>
  invoices.toSorted((one, other) => other.UpdatedDateUTC - one.UpdatedDateUTC).slice(0, most)

const most = 200

const countsOf = (books: Books, type: Invoice['Type']): Record<string, number> => {
  const counts: Record<string, number> = {DRAFT: 0, SUBMITTED: 0, AUTHORISED: 0, PAID: 0}
  for (const invoice of books.invoices.values()) {
    if (invoice.Type === type) counts[invoice.Status] = (counts[invoice.Status] ?? 0) + 1
  }
  return counts
}

export const dashboardOf = (books: Books, frame: Frame): DashboardView => ({
  ...frame,
  balances: {currency: frame.organisation.currency, ...positionTotals(books, frame.today)},
  counts: {
    contacts: books.contacts.size,
    items: books.items.size,
    invoices: countsOf(books, 'ACCREC'),
    bills: countsOf(books, 'ACCPAY'),
  },
  recent: newest(books.invoices.all(), 10).map((invoice) => rowOf(books, invoice, frame.today)),
})

export function contactsOf(books: Books, frame: Frame, search = ''): ContactsView {
  const wanted = search.trim().toLowerCase()
  const found = books.contacts.filter((contact) => `${contact.Name} ${contact.EmailAddress ?? ''}`.toLowerCase().includes(wanted))
  const contacts = found
    .toSorted((one, other) => one.Name.localeCompare(other.Name, 'en-GB'))
    .slice(0, most)
    .map((contact) => {
      const position = contactPositions(books, contact, frame.today)
      return {
        id: contact.ContactID,
        name: contact.Name,
        email: contact.EmailAddress ?? '',
        customer: position.customer,
        supplier: position.supplier,
        archived: contact.ContactStatus === 'ARCHIVED',
        receivable: position.receivable.outstanding,
        payable: position.payable.outstanding,
      }
    })
  return {...frame, contacts, search}
}

const phoneKinds: Record<string, string> = {DEFAULT: 'Phone', DDI: 'Direct line', MOBILE: 'Mobile', FAX: 'Fax', OFFICE: 'Office'}
const written = (parts: readonly (string | undefined)[]): string[] => parts.flatMap((part) => (part ? [part] : []))

function factsOf(contact: Contact): Omit<ContactView['contact'], 'customer' | 'supplier'> {
  return {
    id: contact.ContactID,
    name: contact.Name,
    email: contact.EmailAddress ?? '',
    archived: contact.ContactStatus === 'ARCHIVED',
    person: written([contact.FirstName, contact.LastName]).join(' '),
    accountNumber: contact.AccountNumber ?? '',
    companyNumber: contact.CompanyNumber ?? '',
    taxNumber: contact.TaxNumber ?? '',
    currency: contact.DefaultCurrency ?? '',
    phones: contact.Phones.filter((phone) => phone.PhoneNumber).map((phone) => ({
      kind: phoneKinds[phone.PhoneType] ?? phone.PhoneType,
      number: written([phone.PhoneAreaCode, phone.PhoneNumber]).join(' '),
    })),
    addresses: contact.Addresses.map((address) => ({
      kind: address.AddressType === 'POBOX' ? 'Postal address' : 'Street address',
      lines: written([
        address.AddressLine1,
        address.AddressLine2,
        address.AddressLine3,
        address.AddressLine4,
        address.City,
        address.Region,
        address.PostalCode,
        address.Country,
      ]),
    })).filter((address) => address.lines.length > 0),
  }
}

export function contactOf(books: Books, frame: Frame, contact: Contact): ContactView {
  const position = contactPositions(books, contact, frame.today)
  const documents = books.invoices.filter((invoice) => invoice.ContactID === contact.ContactID)
  return {
    ...frame,
    contact: {...factsOf(contact), customer: position.customer, supplier: position.supplier},
    balances: {currency: frame.organisation.currency, receivable: position.receivable, payable: position.payable},
    documents: newest(documents, most).map((invoice) => rowOf(books, invoice, frame.today)),
  }
}

export function documentsOf(books: Books, frame: Frame, kind: 'invoice' | 'bill', status = ''): DocumentsView {
  const type = kind === 'invoice' ? 'ACCREC' : 'ACCPAY'
  const found = books.invoices.filter((invoice) => invoice.Type === type && (status === '' || invoice.Status === status))
  return {...frame, kind, status, documents: newest(found, most).map((invoice) => rowOf(books, invoice, frame.today))}
}

const moment = new Intl.DateTimeFormat('en-GB', {dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC'})

export function documentOf(books: Books, frame: Frame, invoice: Invoice): DocumentView {
  const settled = settledByAnything(books, invoice)
  const accountNamed = (account: {Code?: string | undefined; Name: string} | undefined): string =>
    account ? written([account.Code, account.Name]).join(' ') : ''
  const accountsByCode = new Map(books.accounts.all().map((account) => [account.Code, account]))
  const open = invoice.Status === 'AUTHORISED' && left(books, invoice) > 0
  return {
    ...frame,
    document: {
      ...rowOf(books, invoice, frame.today),
      lineAmountTypes: invoice.LineAmountTypes,
      lines: invoice.LineItems.map((line) => ({
        item: line.ItemCode ?? '',
        description: line.Description ?? '',
        quantity: line.Quantity ?? 0,
        unitAmount: line.UnitAmount ?? 0,
        discountRate: line.DiscountRate ?? 0,
        account: accountNamed(accountsByCode.get(line.AccountCode)) || (line.AccountCode ?? ''),
        tax: books.taxRates.get(line.TaxType)?.Name ?? line.TaxType ?? '',
        taxAmount: line.TaxAmount ?? 0,
        amount: line.LineAmount ?? 0,
      })),
      subTotal: invoice.SubTotal,
      totalTax: invoice.TotalTax,
      payments: [
        ...paymentsOf(books, invoice.InvoiceID).map((payment) => ({
          date: payment.Date,
          amount: payment.Amount,
          reference: payment.Reference ?? '',
          account: accountNamed(books.accounts.get(payment.AccountID)),
        })),
        ...allocationsOf(books, invoice.InvoiceID).map((row) => ({
          date: row.Date,
          amount: row.Amount,
          reference: books.creditNotes.get(row.FromID)?.CreditNoteNumber ?? '',
          account: ({CreditNotes: 'Credit note', Prepayments: 'Prepayment', Overpayments: 'Overpayment'} as const)[row.From],
        })),
      ],
      url: invoice.Url ?? '',
      sentToContact: invoice.SentToContact,
      history: books.history
        .filter((record) => record.ParentID === invoice.InvoiceID)
        .map((record) => ({
          at: `${moment.format(record.DateUTC)} UTC`,
          change: record.Changes,
          who: record.User,
          details: record.Details,
        })),
    },
    can: {
      submit: invoice.Status === 'DRAFT',
      approve: mayMove(invoice.Status, 'AUTHORISED', settled) && invoice.Status !== 'PAID',
      pay: open,
      void: mayMove(invoice.Status, 'VOIDED', settled),
      delete: mayMove(invoice.Status, 'DELETED', settled),
    },
    accounts: books.accounts
      .filter((account) => account.Status === 'ACTIVE' && (account.Type === 'BANK' || account.EnablePaymentsToAccount))
      .map((account) => ({id: account.AccountID, code: account.Code ?? '', name: account.Name})),
  }
}

export function itemsOf(books: Books, frame: Frame): ItemsView {
  const accounts = new Map(books.accounts.all().map((account) => [account.Code, `${account.Code ?? ''} ${account.Name}`]))
  const items = books.items
    .all()
    .toSorted((one, other) => one.Code.localeCompare(other.Code, 'en-GB'))
    .slice(0, most)
    .map((item) => ({
      id: item.ItemID,
      code: item.Code,
      name: item.Name ?? '',
      description: item.Description ?? item.PurchaseDescription ?? '',
      sold: item.IsSold,
      purchased: item.IsPurchased,
      tracked: item.IsTrackedAsInventory,
      onHand: item.QuantityOnHand ?? 0,
      salePrice: item.SalesDetails.UnitPrice ?? null,
      saleAccount: accounts.get(item.SalesDetails.AccountCode) ?? '',
      saleTax: books.taxRates.get(item.SalesDetails.TaxType)?.Name ?? '',
      costPrice: item.PurchaseDetails.UnitPrice ?? null,
      costAccount: accounts.get(item.PurchaseDetails.AccountCode ?? item.InventoryAssetAccountCode) ?? '',
      costTax: books.taxRates.get(item.PurchaseDetails.TaxType)?.Name ?? '',
    }))
  return {...frame, items}
}
