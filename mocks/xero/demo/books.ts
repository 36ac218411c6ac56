import type {Builder, LineSpec, OrganisationBuilder} from '../build.ts'
import type {Invoice} from '../records.ts'
import {accountOf, contactOf, itemOf, taxRateOf} from './records-of-rows.ts'
import type {DemoCompany, DocumentRow, LineRow} from './rows.ts'

const dayLength = 86_400_000

/** Opens a demo organisation's books and writes everything into them; days count from the simulator's first day. */
export function openDemoCompany(build: Builder, company: DemoCompany): OrganisationBuilder {
  const created = build.now() - 900 * dayLength
  const books = build.organisation({
    ...company.facts,
    CreatedDateUTC: created,
    // behind everything that the demo holds, so that only what goes further back meets the lock
    PeriodLockDate: build.day(-400),
  })
  const settled = build.now() - 200 * dayLength
  for (const row of company.accounts) books.account(accountOf(row, settled))
  for (const row of company.taxRates) books.taxRate(taxRateOf(row))
  for (const [code, description] of company.currencies) books.currency(code, description)
  for (const name of company.brandingThemes) books.brandingTheme(name)
  for (const [category, options] of company.tracking) books.trackingCategory(category, options)
  company.contacts.forEach((row, index) => books.contact(contactOf(row, settled + index * 3_600_000)))
  for (const [name, contacts] of company.groups) books.contactGroup(name, contacts)
  company.items.forEach((row, index) => books.item(itemOf(row, settled + index * 3_600_000)))
  for (const row of company.invoices) writeDocument(build, books, company, row, true)
  for (const row of company.bills) writeDocument(build, books, company, row, false)
  return books
}

const lineOf = (row: LineRow): LineSpec => {
  const [what, quantity, third, account, tax, sixth] = row
  const changes = (typeof third === 'object' ? third : sixth) ?? {}
  return {
    Quantity: quantity,
    ...(typeof third === 'number'
      ? {Description: what, UnitAmount: third, AccountCode: account, TaxType: tax}
      : {ItemCode: what}),
    ...(changes.price === undefined ? {} : {UnitAmount: changes.price}),
    ...(changes.discount === undefined ? {} : {DiscountRate: changes.discount}),
    ...(changes.tax === undefined ? {} : {TaxType: changes.tax}),
    ...(changes.region === undefined ? {} : {tracking: {Region: changes.region}}),
  }
}

function writeDocument(
  build: Builder,
  books: OrganisationBuilder,
  company: DemoCompany,
  row: DocumentRow,
  sale: boolean,
): Invoice {
  const shared = {
    contact: row.to,
    LineAmountTypes: row.amounts,
    CurrencyCode: row.currency?.[0],
    CurrencyRate: row.currency?.[1],
  }
  const invoice = books.invoice({
    ...shared,
    Type: sale ? 'ACCREC' : 'ACCPAY',
    Status: row.status,
    Date: build.day(row.on),
    DueDate: build.day(row.due),
    Reference: sale ? (row.reference ?? '') : undefined,
    InvoiceNumber: row.number,
    SentToContact: row.sent,
    lines: row.lines.map(lineOf),
    UpdatedDateUTC: Math.min(build.now(), Date.parse(`${build.day(row.on)}T09:00:00Z`)),
  })
  const told = (on: number, hour: string, Changes: string, Details: string): void => {
    const DateUTC = Math.min(build.now(), Date.parse(`${build.day(on)}T${hour}:00Z`))
    books.books.history.put({
      HistoryID: build.id(),
      Endpoint: 'Invoices',
      ParentID: invoice.InvoiceID,
      Changes,
      DateUTC,
      User: 'Ana Lima',
      Details,
    })
  }
  told(
    row.on,
    '09:00',
    'Created',
    `${sale ? `${invoice.InvoiceNumber} to` : 'Bill from'} ${row.to} for ${invoice.Total.toFixed(2)}.`,
  )
  if (['AUTHORISED', 'VOIDED'].includes(row.status)) told(row.on, '09:05', 'Approved', '')
  if (row.status === 'VOIDED') told(row.on + 1, '09:00', 'Voided', row.reference ?? '')
  if (row.sent === true) told(row.on, '09:10', 'Invoice sent', 'Marked as sent.')
  if (row.credited !== undefined) credit(build, books, row, row.credited, invoice, sale)
  for (const [on, amount] of row.paid ?? []) {
    books.pay(invoice, {
      Date: build.day(on),
      Amount: amount === 'full' ? undefined : amount,
      Reference: sale ? row.to.slice(0, 18) : invoice.InvoiceNumber,
      account: company.bank,
    })
    told(on, '12:00', sale ? 'Payment received' : 'Payment made', '')
  }
  return invoice
}

function credit(
  build: Builder,
  books: OrganisationBuilder,
  row: DocumentRow,
  [on, lines]: NonNullable<DocumentRow['credited']>,
  invoice: Invoice,
  sale: boolean,
): void {
  const note = books.creditNote({
    contact: row.to,
    Type: sale ? 'ACCRECCREDIT' : 'ACCPAYCREDIT',
    Status: 'AUTHORISED',
    Date: build.day(on),
    Reference: invoice.InvoiceNumber,
    LineAmountTypes: row.amounts,
    CurrencyCode: row.currency?.[0],
    CurrencyRate: row.currency?.[1],
    lines: lines.map(lineOf),
  })
  books.allocate(note, invoice, note.Total, build.day(on))
}
