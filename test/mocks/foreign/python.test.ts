import {expect} from 'chai'
import {after, before, describe, it} from 'node:test'
import {noon} from '../xero/serve.ts'
import {openProgram, type OpenedProgram} from './open.ts'

/** What the older Python library sends along: XML out, JSON back, and a type even where there is no body. */
const headers = (tenantId: string, more: Record<string, string> = {}) => ({
  'Content-Type': 'application/xml',
  'Xero-tenant-id': tenantId,
  Accept: 'application/json',
  'User-Agent': 'pyxero/1.0 python-requests/2.32',
  ...more,
})

const bare = (id: string): string => id.replaceAll('-', '')

describe('a program that writes XML and reads JSON, as the older Python library does,', () => {
  let opened: OpenedProgram
  const ask = async (method: string, path: string, body?: string, more?: Record<string, string>) => {
    const response = await opened.send(method, path, headers(opened.tenantId, more), body)
    const text = await response.text()
    return {
      status: response.status,
      json: (text === '' ? {} : JSON.parse(text)) as Record<string, Record<string, string>[]>,
      response,
    }
  }
  const where = (path: string, ...parts: string[]) => ask('GET', `${path}?where=${encodeURIComponent(parts.join('&&'))}`)

  before(async () => {
    opened = await openProgram()
  })
  after(() => opened.close())

  it('reads the organisation by the plural of its name, and what it may do', async () => {
    expect((await ask('GET', '/Organisations')).json['Organisations']?.[0]?.['BaseCurrency']).to.equal('GBP')
    expect((await ask('GET', '/Organisations/Actions')).json['Actions']?.length).to.be.greaterThan(5)
  })

  it('filters by predicates in a row, in its own case', async () => {
    const [contact] = opened.books.contacts.filter((row) => (row.EmailAddress ?? '') !== '')
    const {json} = await where(
      '/Contacts',
      'EmailAddress!=null',
      `EmailAddress.startswith("${contact?.EmailAddress?.slice(0, 4)}")`,
    )
    expect(json['Contacts']?.map((row) => row['Name'])).to.include(contact?.Name)
    const one = await where('/Contacts', `ContactID==Guid("${contact?.ContactID}")`)
    expect(one.json['Contacts']).to.have.length(1)
    const named = await where('/Contacts', `Name.tolower()=="${contact?.Name.toLowerCase()}"`, 'IsSupplier==false')
    expect(named.status).to.equal(200)
    expect((await where('/Invoices', 'Date>=DateTime(2026,1,1)', 'Type=="ACCREC"')).json['Invoices']?.length).to.be.greaterThan(1)
  })

  it('asks for ids that have no hyphens', async () => {
    const [one, other] = opened.books.contacts.all()
    const ids = `${bare(one?.ContactID ?? '')},${bare(other?.ContactID ?? '')}`
    expect((await ask('GET', `/Contacts?IDs=${ids}`)).json['Contacts']).to.have.length(2)
    const [invoice] = opened.books.invoices.all()
    const {json} = await ask('GET', `/Invoices?ContactIDs=${bare(invoice?.ContactID ?? '')}&Statuses=${invoice?.Status}`)
    expect(json['Invoices']?.map((row) => row['InvoiceID'])).to.include(invoice?.InvoiceID)
  })

  it('asks what changed since a date that it writes as HTTP does', async () => {
    const since = new Date(noon + 3_600_000).toUTCString()
    expect((await ask('GET', '/Contacts', undefined, {'If-Modified-Since': since})).json['Contacts']).to.deep.equal([])
  })

  it('bounds orders by days without leading zeros', async () => {
    const [contact] = opened.books.contacts.all()
    const order = (date: string) =>
      `<PurchaseOrder><Contact><ContactID>${contact?.ContactID}</ContactID></Contact><Date>${date}T00:00:00</Date>` +
      '<LineItems><LineItem><Description>Chairs</Description><Quantity>1</Quantity><UnitAmount>10</UnitAmount></LineItem></LineItems></PurchaseOrder>'
    expect((await ask('PUT', '/PurchaseOrders', order('2026-02-03'))).status).to.equal(200)
    expect((await ask('PUT', '/PurchaseOrders', order('2026-02-05'))).status).to.equal(200)
    const {json} = await ask('GET', '/PurchaseOrders?DateFrom=2026-2-3&DateTo=2026-2-4')
    expect(json['PurchaseOrders']).to.have.length(1)
  })

  it('puts one and several, and saves again what it was given', async () => {
    const contact = (name: string) =>
      `<Contact><Name>${name}</Name><Addresses><Address><AddressType>STREET</AddressType><City>Leeds</City></Address></Addresses></Contact>`
    const {json} = await ask('PUT', '/Contacts', contact('Python one'))
    expect(json['Contacts']?.[0]?.['Addresses']).to.deep.include({AddressType: 'STREET', City: 'Leeds'})
    await ask('PUT', '/Contacts', `<Contacts>${contact('Python two')}${contact('Python three')}</Contacts>`)
    const id = String(json['Contacts']?.[0]?.['ContactID'])
    const saved = await ask('POST', '/Contacts', `<Contact><ContactID>${id}</ContactID><Name>Python one again</Name></Contact>`)
    expect([saved.status, saved.json['Contacts']?.[0]?.['ContactID']]).to.deep.equal([200, id])
    const account = (await where('/Accounts', 'Code=="400"')).json['Accounts']?.[0]
    const body = `<Account><AccountID>${String(account?.['AccountID'])}</AccountID><Description>Saved</Description></Account>`
    expect((await ask('POST', '/Accounts', body)).json['Accounts']?.[0]).to.include({Description: 'Saved', Code: '400'})
  })

  it('notes, attaches and sends, with and without a slash at the end', async () => {
    const invoice = opened.books.invoices.find((row) => row.Type === 'ACCREC' && row.Status === 'AUTHORISED')
    const place = `/Invoices/${invoice?.InvoiceID}`
    expect(
      (await ask('PUT', `${place}/history`, '<HistoryRecord><Details>Called them</Details></HistoryRecord>')).status,
    ).to.equal(200)
    expect((await ask('GET', `${place}/history/`)).json['HistoryRecords']?.[0]?.['Details']).to.equal('Called them')
    const file = {'Content-Type': 'text/xml', 'Content-Length': '4'}
    expect((await ask('PUT', `${place}/Attachments/note.xml?IncludeOnline=true`, '<a/>', file)).status).to.equal(200)
    expect((await ask('GET', `${place}/Attachments/`)).json['Attachments']?.[0]?.['MimeType']).to.equal('text/xml')
    const back = await opened.send('GET', `${place}/Attachments/note.xml`, headers(opened.tenantId))
    expect([back.headers.get('content-type'), await back.text()]).to.deep.equal(['text/xml', '<a/>'])
    await ask(
      'POST',
      '/Contacts',
      `<Contact><ContactID>${invoice?.ContactID}</ContactID><EmailAddress>a@b.example</EmailAddress></Contact>`,
    )
    expect((await ask('POST', `${place}/Email`)).status).to.equal(204)
  })

  it('sets a credit note against an invoice under the amount’s older name, and takes it off again', async () => {
    const invoice = opened.books.invoices.find((row) => row.Type === 'ACCREC' && row.Status === 'AUTHORISED')
    const {json} = await ask(
      'PUT',
      '/CreditNotes',
      `<CreditNote><Type>ACCRECCREDIT</Type><Status>AUTHORISED</Status><Contact><ContactID>${invoice?.ContactID}</ContactID></Contact>` +
        '<LineItems><LineItem><Description>Back</Description><Quantity>1</Quantity><UnitAmount>5</UnitAmount><AccountCode>200</AccountCode></LineItem></LineItems></CreditNote>',
    )
    const place = `/CreditNotes/${String(json['CreditNotes']?.[0]?.['CreditNoteID'])}/Allocations`
    const made = await ask(
      'PUT',
      place,
      `<Allocation><Invoice><InvoiceID>${invoice?.InvoiceID}</InvoiceID></Invoice><AppliedAmount>1.00</AppliedAmount></Allocation>`,
    )
    expect([made.status, made.json['Allocations']?.[0]?.['Amount']]).to.deep.equal([200, 1])
    const gone = await ask('DELETE', `${place}/${String(made.json['Allocations']?.[0]?.['AllocationID'])}`)
    expect(gone.status).to.equal(200)
  })

  it('reads what was wrong out of the JSON, the header or the sentence that it expects', async () => {
    const refused = await ask('PUT', '/Contacts', '<Contact><Name/></Contact>')
    const elements = refused.json['Elements'] as unknown as {ValidationErrors: {Message: string}[]}[]
    expect([refused.status, elements[0]?.ValidationErrors[0]?.Message]).to.deep.equal([400, 'The Contact Name cannot be empty.'])
    const unread = await ask('POST', '/Contacts', '<Contact><HasValidationErrors>false</HasValidationErrors></Contact>')
    expect(unread.json['Message']).to.include("The element 'HasValidationErrors' was not recognised.")
    opened.xero.clock.advance(31 * 60_000)
    const late = await ask('GET', '/Contacts')
    expect(late.status).to.equal(401)
    expect(late.json['Detail']).to.match(/^TokenExpired: /)
  })
})
