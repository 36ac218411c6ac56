import {expect} from 'chai'
import {after, before, describe, it} from 'node:test'
import {inXml, openProgram, type OpenedProgram} from './open.ts'

describe('a program that writes and reads XML, as the older PHP library does,', () => {
  let opened: OpenedProgram
  const ask = async (method: string, path: string, body?: string, more: Record<string, string> = {}) => {
    const own = {
      Accept: 'text/xml',
      'xero-tenant-id': opened.tenantId,
      ...(body !== undefined && {'Content-Type': 'text/xml'}),
      ...more,
    }
    const response = await opened.send(method, path, own, body)
    return {status: response.status, type: response.headers.get('content-type')?.split(';')[0], text: await response.text()}
  }
  const invoice = (more: string) =>
    `<Invoice><Type>ACCREC</Type><Contact><Name>PHP &lt;&amp;&gt; Sons</Name></Contact><Date>2026-11-01T00:00:00+00:00</Date>` +
    `<DueDate>2026-12-01T00:00:00+00:00</DueDate><LineAmountTypes>Exclusive</LineAmountTypes><Status>AUTHORISED</Status><LineItems><LineItem>` +
    `<Description>Work</Description><Quantity>1</Quantity><UnitAmount>99.95</UnitAmount><AccountCode>200</AccountCode></LineItem></LineItems>${more}</Invoice>`

  before(async () => {
    opened = await openProgram()
  })
  after(() => opened.close())

  it('finds entries two levels down, under whatever the envelope says first', async () => {
    const {status, type, text} = await ask('GET', '/Contacts?page=1&order=Name%20ASC&includeArchived=true')
    expect([status, type]).to.deep.equal([200, 'text/xml'])
    expect(text.match(/^ {4}<Contact>$/gm)?.length).to.be.greaterThan(50)
    expect(text).to.match(/<Phones>\s*<Phone>\s*<PhoneType>DDI<\/PhoneType>/)
  })

  it('makes with PUT, and changes with POST at the id that it was given', async () => {
    const made = await ask('PUT', '/Invoices', invoice('<Reference>From PHP</Reference>').replace('&lt;&amp;&gt;', '&amp;'))
    expect([made.status, inXml(made.text, 'Total'), inXml(made.text, 'Reference')], made.text).to.deep.equal([
      200,
      '119.94',
      'From PHP',
    ])
    const id = inXml(made.text, 'InvoiceID') ?? ''
    const changed = await ask(
      'POST',
      `/Invoices/${id}`,
      `<Invoice><InvoiceID>${id}</InvoiceID><Reference>Changed</Reference></Invoice>`,
    )
    expect([changed.status, inXml(changed.text, 'Reference')], changed.text).to.deep.equal([200, 'Changed'])
    const gone = await ask('POST', `/Invoices/${id}`, `<Invoice><InvoiceID>${id}</InvoiceID><Status>VOIDED</Status></Invoice>`)
    expect(inXml(gone.text, 'Status')).to.equal('OK')
    expect(opened.books.invoices.get(id)?.Status).to.equal('VOIDED')
  })

  it('asks with chained conditions and dates in its own forms', async () => {
    const conditions = 'IsCustomer=true AND ContactStatus=="ACTIVE" OR Name=="Nobody"'
    const found = await ask('GET', `/Contacts?where=${encodeURIComponent(conditions)}`)
    expect(found.text).to.match(/<IsCustomer>true<\/IsCustomer>/)
    const [own] = opened.books.invoices.all()
    const byContact = `Contact.ContactID=Guid("${own?.ContactID}") AND Date >= DateTime(2020, 01, 31)`
    expect((await ask('GET', `/Invoices?where=${encodeURIComponent(byContact)}`)).text).to.include(own?.InvoiceID)
    const since = {'If-Modified-Since': '2026-11-30T00:00:00+00:00'}
    expect((await ask('GET', '/Contacts', undefined, since)).text).not.to.include('<Contact>')
  })

  it('reads number, kind and messages of a refusal', async () => {
    const {status, text} = await ask('PUT', '/Contacts', '<Contact><Name>A &lt;b&gt;</Name></Contact>')
    expect([status, inXml(text, 'ErrorNumber'), inXml(text, 'Message')]).to.deep.equal([
      400,
      '10',
      'A validation exception occurred',
    ])
    expect(text).to.match(
      /<Elements>\s*<DataContractBase xsi:type="Contact">\s*<ValidationErrors>\s*<ValidationError>\s*<Message>/,
    )
    const broken = await ask('PUT', '/Contacts', '<Contact><Name>Caf&eacute;</Name></Contact>')
    expect(inXml(broken.text, 'Message')).to.match(/^Xml for post data was invalid, Reference to undeclared entity/)
  })

  it('fetches a PDF and a picture by asking for their kind', async () => {
    const [own] = opened.books.invoices.filter((row) => row.Status === 'AUTHORISED')
    const pdf = await ask('GET', `/Invoices/${own?.InvoiceID}`, undefined, {Accept: 'application/pdf'})
    expect([pdf.type, pdf.text.slice(0, 5)]).to.deep.equal(['application/pdf', '%PDF-'])
    const place = `/Invoices/${own?.InvoiceID}/Attachments/logo.png`
    const sent = await ask('POST', place, 'not really a picture', {'Content-Type': 'image/png'})
    expect(inXml(sent.text, 'MimeType')).to.equal('image/png')
    expect((await ask('GET', place, undefined, {Accept: 'image/png'})).text).to.equal('not really a picture')
  })

  it('pays with PUT and takes the payment back with a status', async () => {
    const own = opened.books.invoices.find((row) => row.Type === 'ACCREC' && row.Status === 'AUTHORISED')
    const paid = await ask(
      'PUT',
      '/Payments',
      `<Payment><Invoice><InvoiceID>${own?.InvoiceID}</InvoiceID></Invoice><Account><Code>090</Code></Account><Date>2026-11-20</Date><Amount>1.00</Amount></Payment>`,
    )
    const id = inXml(paid.text, 'PaymentID') ?? ''
    expect([paid.status, inXml(paid.text, 'Amount')], paid.text).to.deep.equal([200, '1.00'])
    const gone = await ask('POST', `/Payments/${id}`, `<Payment><PaymentID>${id}</PaymentID><Status>DELETED</Status></Payment>`)
    expect([gone.status, opened.books.payments.get(id)?.Status]).to.deep.equal([200, 'DELETED'])
  })

  it('learns of limits from headers alone', async () => {
    opened.xero.leave('Demo Company (UK)', {minute: 0})
    const response = await opened.send('GET', '/Contacts', {Accept: 'text/xml', 'xero-tenant-id': opened.tenantId})
    expect([response.status, response.headers.get('x-rate-limit-problem'), await response.text()]).to.deep.equal([
      429,
      'minute',
      '',
    ])
  })
})
