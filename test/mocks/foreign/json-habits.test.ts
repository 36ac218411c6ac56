import {expect} from 'chai'
import {after, before, describe, it} from 'node:test'
import {openProgram, type OpenedProgram} from './open.ts'

type Row = Record<string, unknown>

describe('a program that sends JSON of its own making', () => {
  let opened: OpenedProgram
  let contact: {ContactID: string}
  const line = {Description: 'Work', Quantity: 1, UnitAmount: 10, AccountCode: '200'}
  const ask = async (method: string, path: string, body?: unknown, more: Record<string, string> = {}) => {
    const own = {accept: 'application/json', 'content-type': 'application/json', 'xero-tenant-id': opened.tenantId, ...more}
    const response = await opened.send(
      method,
      path,
      own,
      body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    )
    const json = JSON.parse((await response.text()) || '{}') as Record<string, Row[]>
    return {status: response.status, json, first: Object.values(json).at(-1)?.[0] ?? {}}
  }
  const make = (more: Row = {}) => ask('PUT', '/Invoices', {Type: 'ACCREC', Contact: contact, LineItems: [line], ...more})

  before(async () => {
    opened = await openProgram()
    contact = {ContactID: opened.books.contacts.all()[0]?.ContactID ?? ''}
  })
  after(() => opened.close())

  it('writes days as it likes', async () => {
    const days = [
      '2026-03-01',
      '2026-03-01T00:00:00',
      '2026-03-01T00:00:00.0000000Z',
      '2026-03-01 00:00:00',
      '2026-3-1',
      '/Date(1772323200000+0000)/',
      '/Date(1772323200000)/',
    ]
    for (const Date of days) {
      const {first, status} = await make({Date})
      expect([status, first['DateString']], Date).to.deep.equal([200, '2026-03-01T00:00:00'])
    }
    expect((await make({Date: '2026-02-30'})).status).to.equal(400)
  })

  it('leaves fields empty instead of leaving them out', async () => {
    const empty = Object.fromEntries(
      'Date DueDate Reference CurrencyCode BrandingThemeID Url InvoiceNumber Status LineAmountTypes CurrencyRate'
        .split(' ')
        .map((name) => [name, '']),
    )
    const {status, first} = await make({
      ...empty,
      LineItems: [{...line, DiscountRate: '', TaxType: '', ItemCode: '', Tracking: [], LineItemID: '', TaxAmount: ''}],
    })
    expect([status, first['Status'], first['Total']]).to.deep.equal([200, 'DRAFT', 12])
    const nothing = await make({
      DueDate: null,
      Reference: null,
      LineItems: [{...line, TaxType: null, Tracking: null, DiscountRate: null}],
    })
    expect(nothing.status).to.equal(200)
    expect(
      (await ask('PUT', '/Accounts', {Code: 'E1', Name: 'Empty', Type: 'EXPENSE', TaxType: '', Description: ''})).status,
    ).to.equal(200)
    const item = {
      Code: 'E1',
      Name: '',
      Description: '',
      SalesDetails: {UnitPrice: '', AccountCode: '', TaxType: ''},
      PurchaseDetails: {},
    }
    expect((await ask('PUT', '/Items', item)).status).to.equal(200)
  })

  it('sends what Xero does not know, amounts as text, and codes as numbers', async () => {
    const odd = {Quantity: '1.5000', UnitAmount: '10.00', AccountCode: 200, Unknown: {Deep: [1]}}
    const {status, first} = await make({LineItems: [{...line, ...odd}], HasAttachments: false, Foo: [1]})
    expect([status, first['SubTotal']]).to.deep.equal([200, 15])
  })

  it('sends one by itself, in a list, in its collection, and in its collection without a list', async () => {
    const invoice = {Type: 'ACCREC', Contact: contact, LineItems: [line]}
    for (const body of [invoice, [invoice], {Invoices: [invoice]}, {Invoices: invoice}, {invoices: [invoice]}])
      expect((await ask('PUT', '/Invoices', body)).status, JSON.stringify(body)).to.equal(200)
    const camel = {
      type: 'accrec',
      contact: {contactid: contact.ContactID.toUpperCase()},
      lineitems: [line],
      status: 'draft',
      lineamounttypes: 'inclusive',
    }
    expect((await ask('PUT', '/Invoices', camel)).first['Total']).to.equal(10)
  })

  it('is told that it sent nothing', async () => {
    for (const body of ['[]', '{"Invoices":[]}']) {
      const {status, json} = await ask('PUT', '/Invoices', body)
      expect([status, json['ErrorNumber'], json['Type']]).to.deep.equal([400, 17, 'NoDataProcessedException'])
    }
  })

  it('says that its JSON is a form, as curl does when nobody tells it otherwise', async () => {
    const form = {'content-type': 'application/x-www-form-urlencoded'}
    expect((await ask('PUT', '/Contacts', '{"Name":"Made with curl = easy & quick"}', form)).first['Name']).to.equal(
      'Made with curl = easy & quick',
    )
  })

  it('writes ids in capitals, without hyphens, or in braces', async () => {
    const bare = contact.ContactID.replaceAll('-', '')
    for (const id of [contact.ContactID.toUpperCase(), bare, `{${contact.ContactID}}`]) {
      expect((await make({Contact: {ContactID: id}})).status, id).to.equal(200)
      expect((await ask('GET', `/Contacts/${encodeURIComponent(id)}`)).first['ContactID']).to.equal(contact.ContactID)
      expect((await ask('GET', `/Contacts?IDs=${encodeURIComponent(id)}`)).json['Contacts']).to.have.length(1)
      expect((await ask('GET', '/Organisation', undefined, {'xero-tenant-id': opened.tenantId.toUpperCase()})).status).to.equal(
        200,
      )
    }
  })

  it('sends an id of zeros where it has none, and sends what was refused once it is mended', async () => {
    const none = '00000000-0000-0000-0000-000000000000'
    const made = await make({InvoiceID: none, BrandingThemeID: none, LineItems: [{...line, LineItemID: none}]})
    expect([made.status, made.first['InvoiceID'] === none]).to.deep.equal([200, false])
    const refused = await ask('POST', '/Contacts', {Name: 'A <b>', EmailAddress: 'a@b.example'})
    const mended = {...refused.json['Elements']?.[0], Name: 'A b'}
    expect((await ask('POST', '/Contacts', mended)).status).to.equal(200)
  })

  it('says a list again and again instead of by comma', async () => {
    const {json} = await ask('GET', '/Invoices?Statuses=DRAFT&Statuses=PAID')
    expect(new Set(json['Invoices']?.map((row) => row['Status']))).to.deep.equal(new Set(['DRAFT', 'PAID']))
    const [one, other] = opened.books.contacts.all()
    expect((await ask('GET', `/Contacts?IDs[]=${one?.ContactID}&IDs[]=${other?.ContactID}`)).json['Contacts']).to.have.length(2)
  })

  it('names records by number, code or type, in paths of any case and with a slash at the end', async () => {
    const number = String((await make()).first['InvoiceNumber'])
    expect((await ask('GET', `/invoices/${number}/`)).first['InvoiceNumber']).to.equal(number)
    expect((await ask('POST', `/Invoices/${number}`, {Reference: 'By number'})).first['Reference']).to.equal('By number')
    expect(
      (await ask('POST', '/Invoices', {InvoiceNumber: number, Reference: 'By number, again'})).first['InvoiceNumber'],
    ).to.equal(number)
    const [item] = opened.books.items.all()
    expect((await ask('GET', `/ITEMS/${item?.Code}`)).first['ItemID']).to.equal(item?.ItemID)
    expect((await ask('GET', '/taxrates/none')).first['TaxType']).to.equal('NONE')
    expect((await ask('GET', '//Contacts/')).status).to.equal(200)
  })

  it('asks what changed since, in whatever form of a moment', async () => {
    const forms = [
      '2026-11-30T00:00:00',
      '2026-11-30T00:00:00Z',
      '2026-11-30T00:00:00.000Z',
      '2026-11-30T00:00:00+00:00',
      'Mon, 30 Nov 2026 00:00:00 GMT',
      '2026-11-30',
      '2026-11-30 00:00:00',
    ]
    for (const since of forms) {
      const headers = {'if-modified-since': since}
      expect((await ask('GET', '/Contacts', undefined, headers)).json['Contacts'], since).to.deep.equal([])
      expect(
        (await ask('GET', '/Contacts', undefined, {'if-modified-since': since.replace('2026', '2020')})).json['Contacts'],
        since,
      ).to.have.length.greaterThan(5)
    }
  })

  it('asks for payments by what they paid', async () => {
    const [payment] = opened.books.payments.all()
    const paid = opened.books.invoices.get(payment?.InvoiceID)
    const conditions = [
      `Invoice.Contact.ContactID==guid("${paid?.ContactID}")`,
      `Invoice.Type=="${paid?.Type}"`,
      'CurrencyRate==1',
    ]
    const {json} = await ask('GET', `/Payments?where=${encodeURIComponent(conditions.join(' && '))}`)
    expect(json['Payments']?.map((row) => row['PaymentID'])).to.include(payment?.PaymentID)
  })

  it('is told of another API that it is not there, and of its own operation likewise', async () => {
    for (const path of [
      '/files.xro/1.0/Files',
      '/assets.xro/1.0/Assets',
      '/payroll.xro/1.0/Employees',
      '/projects.xro/2.0/Projects',
    ]) {
      const response = await fetch(`${opened.base}${path}`, {headers: {authorization: `Bearer ${opened.access}`}})
      const {Message} = (await response.json()) as {Message: string}
      expect([response.status, Message]).to.deep.equal([
        501,
        `The simulated Xero does not offer ${/the \w+ ?\w* API/.exec(Message)?.[0]}.`,
      ])
    }
    expect((await ask('GET', '/Employees')).status).to.equal(501)
  })
})
