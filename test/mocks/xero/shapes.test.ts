import {expect} from 'chai'
import {before, describe, it} from 'node:test'
import {booksCaller, type BooksCaller, type Json} from './books-caller.ts'

const words = (text: string): string[] => text.trim().split(/\s+/)

describe('the shapes that Xero was seen to answer in', () => {
  let books: BooksCaller
  let Contact: Json
  before(async () => {
    books = await booksCaller('Demo Company (UK)')
    Contact = {ContactID: books.inside.books.contacts.find((row) => row.ContactStatus === 'ACTIVE')?.ContactID}
  })
  const line = {Description: 'Consulting', Quantity: 2, UnitAmount: 10.5, AccountCode: '200', TaxType: 'OUTPUT2'}
  const sale = (more: Json = {}) => ({
    Type: 'ACCREC',
    Contact,
    Date: '2026-11-22',
    DueDate: '2026-12-22',
    LineItems: [line],
    ...more,
  })
  const first = (json: Json, collection: string): Json => (json[collection] as Json[])[0] as Json
  const put = async (path: string, element: Json): Promise<Json> => {
    const collection = /^\/(\w+)/.exec(path)?.[1] ?? ''
    return first((await books.ask('PUT', path, {[collection]: [element]})).json, collection)
  }

  it('have the keys of an invoice that was just made in their order', async () => {
    const made = await put('/Invoices', sale({Reference: 'R'}))
    // as recorded; what this one adds over the recording is told apart below
    const recorded = words(
      `Type InvoiceID InvoiceNumber Reference Prepayments Overpayments AmountDue AmountPaid SentToContact CurrencyRate IsDiscounted
      HasErrors InvoicePaymentServices UpdatedDateUTCString Contact DateString Date DueDateString DueDate BrandingThemeID Status
      LineAmountTypes LineItems SubTotal TotalTax Total UpdatedDateUTC CurrencyCode`,
    )
    expect(Object.keys(made)).to.deep.equal(recorded)
    const [written] = made['LineItems'] as Json[]
    expect(Object.keys(written as Json).filter((key) => key !== 'ValidationErrors')).to.deep.equal(
      words('Description UnitAmount TaxType TaxAmount LineAmount AccountCode Tracking Quantity LineItemID AccountID'),
    )
    const contact = made['Contact'] as {Addresses: Json[]; IsCustomer: boolean}
    expect(contact.IsCustomer).to.equal(true)
    expect(contact.Addresses.map((address) => address['AddressType'])).to.deep.equal(['STREET', 'POBOX'])
  })

  it('have the keys of a contact, an account, an item and the organisation in theirs', async () => {
    const order = (json: Json, expected: string) => {
      const keys = words(expected)
      expect(Object.keys(json).filter((key) => keys.includes(key))).to.deep.equal(keys.filter((key) => key in json))
    }
    const contact = first((await books.ask('GET', '/Contacts?page=1')).json, 'Contacts')
    order(
      contact,
      `ContactID ContactNumber AccountNumber ContactStatus Name FirstName LastName EmailAddress BankAccountDetails TaxNumber Addresses
      Phones UpdatedDateUTC ContactGroups IsSupplier IsCustomer DefaultCurrency ContactPersons Balances HasAttachments HasValidationErrors`,
    )
    expect((contact['Addresses'] as Json[]).map((each) => each['AddressType'])).to.deep.equal(['POBOX', 'STREET'])
    expect((contact['Phones'] as Json[]).map((each) => each['PhoneType'])).to.deep.equal(['DDI', 'DEFAULT', 'FAX', 'MOBILE'])
    const bank = first((await books.ask('GET', '/Accounts?where=Type%3D%3D%22BANK%22')).json, 'Accounts')
    order(
      bank,
      `AccountID Code Name Status Type TaxType Class EnablePaymentsToAccount ShowInExpenseClaims BankAccountNumber BankAccountType
      CurrencyCode ReportingCode ReportingCodeName HasAttachments UpdatedDateUTC AddToWatchlist`,
    )
    const item = {Code: 'SHAPE', Name: 'Shape', SalesDetails: {UnitPrice: 1}, PurchaseDetails: {UnitPrice: 1}}
    expect(Object.keys(await put('/Items', item))).to.deep.equal(
      words(
        'ItemID Code UpdatedDateUTC PurchaseDetails SalesDetails Name IsTrackedAsInventory IsSold IsPurchased ValidationErrors',
      ),
    )
    const organisation = first((await books.ask('GET', '/Organisation')).json, 'Organisations')
    order(
      organisation,
      `Name LegalName PaysTax Version OrganisationType BaseCurrency CountryCode IsDemoCompany OrganisationStatus TaxNumber
      FinancialYearEndDay FinancialYearEndMonth SalesTaxBasis SalesTaxPeriod DefaultSalesTax DefaultPurchasesTax PeriodLockDate
      CreatedDateUTC OrganisationEntityType Timezone ShortCode OrganisationID Edition Class Addresses Phones ExternalLinks PaymentTerms`,
    )
    expect(organisation['CreatedDateUTC']).to.match(/^\/Date\(\d+\)\/$/)
  })

  it('write the envelope’s moment without an offset, days and changes with one', async () => {
    const {json} = await books.ask('GET', '/Invoices?page=1')
    expect(json['DateTimeUTC']).to.match(/^\/Date\(\d+\)\/$/)
    expect(Object.keys(json)).to.deep.equal(['Id', 'Status', 'ProviderName', 'DateTimeUTC', 'pagination', 'Invoices'])
    const row = first(json, 'Invoices')
    for (const name of ['Date', 'UpdatedDateUTC']) expect(row[name]).to.match(/^\/Date\(\d+\+0000\)\/$/)
  })

  it('read days in Xero’s own form, with and without a time', async () => {
    for (const Date of ['/Date(1795305600000+0000)/', '/Date(1795305600000)/', '2026-11-22T00:00:00', '2026-11-22T23:30:00Z'])
      expect(await put('/Invoices', sale({Date})), Date).to.include({DateString: '2026-11-22T00:00:00'})
  })

  it('show what was credited only when read again, and the attachments of a document by itself', async () => {
    const made = await put('/Invoices', sale({Status: 'AUTHORISED'}))
    expect(made).not.to.have.property('AmountCredited')
    const id = String(made['InvoiceID'])
    await books.ask('PUT', `/Invoices/${id}/Attachments/a.txt`, 'text')
    const single = first((await books.ask('GET', `/Invoices/${id}`)).json, 'Invoices')
    expect(single).to.include({AmountCredited: 0, HasAttachments: true})
    expect((single['Attachments'] as Json[])[0]).to.include({FileName: 'a.txt', MimeType: 'text/plain', ContentLength: 4})
    const unknown = first((await books.ask('PUT', `/Invoices/${id}/Attachments/a.constructor`, 'x')).json, 'Attachments')
    expect(unknown['MimeType']).to.equal('application/octet-stream')
    const summary = first((await books.ask('GET', `/Invoices?summaryOnly=true&IDs=${id}`)).json, 'Invoices')
    expect(summary).not.to.have.any.keys('LineItems', 'Payments', 'HasAttachments')
  })

  it('take account and tax from the contact where neither line nor item names them', async () => {
    const {row} = {
      row: await put('/Contacts', {
        Name: 'Default',
        SalesDefaultAccountCode: '260',
        AccountsReceivableTaxType: 'ZERORATEDOUTPUT',
      }),
    }
    const LineItems = [{Description: 'x', Quantity: 1, UnitAmount: 10}]
    const made = await put('/Invoices', sale({Contact: {ContactID: row['ContactID']}, LineItems}))
    expect((made['LineItems'] as Json[])[0]).to.include({AccountCode: '260', TaxType: 'ZERORATEDOUTPUT', TaxAmount: 0})
  })

  it('keep a tax that was said, take an amount off a line, and show a price to four places only when asked', async () => {
    const made = await put('/Invoices', sale({LineItems: [{...line, TaxAmount: 4.21}]}))
    expect(made).to.include({TotalTax: 4.21, Total: 25.21})
    const less = await put('/Invoices', sale({LineItems: [{...line, DiscountAmount: 1.25}]}))
    expect(less).to.include({SubTotal: 19.75, IsDiscounted: true, TotalDiscount: 1.25})
    const fine = first(
      (await books.ask('PUT', '/Invoices?unitdp=4', {Invoices: [sale({LineItems: [{...line, UnitAmount: 1.2345}]})]})).json,
      'Invoices',
    )
    const price = async (query: string): Promise<unknown> => {
      const row = first((await books.ask('GET', `/Invoices/${String(fine['InvoiceID'])}${query}`)).json, 'Invoices')
      return (row['LineItems'] as Json[])[0]?.['UnitAmount']
    }
    expect([await price(''), await price('?unitdp=4')]).to.deep.equal([1.23, 1.2345])
    const coarse = await put('/Invoices', sale({LineItems: [{...line, UnitAmount: 1.2345}]}))
    const kept = first((await books.ask('GET', `/Invoices/${String(coarse['InvoiceID'])}?unitdp=4`)).json, 'Invoices')
    expect((kept['LineItems'] as Json[])[0]).to.include({UnitAmount: 1.23})
  })
})
