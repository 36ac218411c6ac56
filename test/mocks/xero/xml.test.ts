import {expect} from 'chai'
import {describe, it} from 'node:test'
import {operations} from '../../../mocks/xero/accounting/operations.ts'
import {readXml, type XmlElement} from '../../../mocks/xero/xml/read-xml.ts'
import {openXero, type Caller} from './serve.ts'

const xml = {accept: 'application/xml', 'content-type': 'text/xml'}

const at = (element: XmlElement, ...path: string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((found, name) => found?.children.find((each) => each.name === name), element)
const said = (element: XmlElement, ...path: string[]): string | undefined => at(element, ...path)?.text

async function ask(call: Caller, ...question: Parameters<Caller>): Promise<{status: number; root: XmlElement; text: string}> {
  const [method, path, body, headers] = question
  const response = await call(method, path, body, {...xml, ...headers})
  const text = await response.text()
  expect(response.headers.get('content-type'), text).to.equal('text/xml; charset=utf-8')
  return {status: response.status, root: readXml(text), text}
}

const invoice = (more = '', number = '') =>
  `<Invoice><Type>ACCREC</Type>${number}<Contact><Name>Marks &amp; Daughters</Name></Contact><Date>2026-11-20T00:00:00</Date>` +
  `<DueDate>2026-12-20T00:00:00</DueDate><Status>AUTHORISED</Status><LineItems><LineItem><Description>Consulting</Description>` +
  `<Quantity>2.0000</Quantity><UnitAmount>10.50</UnitAmount><AccountCode>200</AccountCode></LineItem></LineItems>${more}</Invoice>`

describe('XML of the simulated Xero', () => {
  for (const accept of ['application/xml', 'text/xml', '*/*', 'text/html,application/xhtml+xml']) {
    it(`is the answer to Accept: ${accept}`, async () => {
      const {call} = await openXero()
      const {root} = await ask(call, 'GET', '/Organisation', undefined, {accept})
      expect([root.name, said(root, 'Status'), said(root, 'Organisations', 'Organisation', 'BaseCurrency')]).to.deep.equal([
        'Response',
        'OK',
        'GBP',
      ])
      expect(said(root, 'DateTimeUTC')).to.equal('2026-11-22T12:00:00.0000000Z')
    })
  }

  it('is not the answer to whoever would take JSON', async () => {
    const {call} = await openXero()
    const response = await call('GET', '/Organisation', undefined, {accept: 'application/json, text/plain, */*'})
    expect(response.headers.get('content-type')).to.equal('application/json; charset=utf-8')
  })

  it('writes dates, decimals and lists in the forms that XML has, and no more than the value itself', async () => {
    const {call} = await openXero()
    const {root, text} = await ask(call, 'PUT', '/Invoices', invoice())
    const made = at(root, 'Invoices', 'Invoice') as XmlElement
    expect([said(made, 'Date'), said(made, 'Total'), said(made, 'CurrencyRate')]).to.deep.equal([
      '2026-11-20T00:00:00',
      '25.20',
      '1.000000',
    ])
    const line = at(made, 'LineItems', 'LineItem') as XmlElement
    expect([said(line, 'Quantity'), said(line, 'UnitAmount'), said(line, 'LineAmount')]).to.deep.equal([
      '2.0000',
      '10.50',
      '21.00',
    ])
    expect(said(made, 'Contact', 'Name')).to.equal('Marks & Daughters')
    expect(text).not.to.match(/DateString|HasErrors|\/Date\(|<Prepayments/)
  })

  it('says more places of a price only where the program asked for them', async () => {
    const {call} = await openXero()
    const body = `<Items><Item><Code>FINE</Code><SalesDetails><UnitPrice>1.2345</UnitPrice></SalesDetails></Item></Items>`
    const price = async (query: string) => {
      const {root} = await ask(call, 'POST', `/Items${query}`, body)
      return said(root, 'Items', 'Item', 'SalesDetails', 'UnitPrice')
    }
    expect([await price('?unitdp=4'), await price('')]).to.deep.equal(['1.2345', '1.23'])
  })

  it('tells pages, reports and tracking', async () => {
    const {call} = await openXero()
    const {root} = await ask(call, 'GET', '/Contacts?page=2&pageSize=5')
    expect([said(root, 'PageInfo', 'Page'), said(root, 'PageInfo', 'PageSize')]).to.deep.equal(['2', '5'])
    expect(at(root, 'Contacts')?.children.map((each) => each.name)).to.deep.equal(Array(5).fill('Contact'))
    const report = at((await ask(call, 'GET', '/Reports/TrialBalance')).root, 'Reports', 'Report') as XmlElement
    expect(at(report, 'ReportTitles')?.children[0]?.text).to.equal('Trial Balance')
    expect(said(report, 'Rows', 'Row', 'Cells', 'Cell', 'Value')).to.equal('Account')
    const categories = (await ask(call, 'GET', '/TrackingCategories')).root
    expect(said(categories, 'TrackingCategories', 'TrackingCategory', 'Options', 'Option', 'Name')).to.be.a('string')
  })

  it('takes one entry, several, and both from a form’s field', async () => {
    const {xero, call} = await openXero()
    const count = () => xero.in('Demo Company (UK)').books.invoices.all().length
    const before = count()
    await ask(call, 'PUT', '/Invoices', invoice())
    await ask(call, 'PUT', '/Invoices', `<?xml version="1.0" encoding="utf-8"?>\n<Invoices>${invoice()}${invoice()}</Invoices>`)
    const form = {'content-type': 'application/x-www-form-urlencoded'}
    const {root} = await ask(call, 'POST', '/Invoices', `xml=${encodeURIComponent(invoice())}`, form)
    expect(said(root, 'Invoices', 'Invoice', 'Contact', 'Name')).to.equal('Marks & Daughters')
    await ask(call, 'POST', '/Invoices', new URLSearchParams({xml: invoice()}).toString(), form)
    await ask(call, 'POST', '/Invoices', invoice(), form)
    expect(count() - before).to.equal(6)
  })

  it('is taken from a program that wants JSON back', async () => {
    const {call} = await openXero()
    const response = await call('PUT', '/Contacts', '<Contact><Name>Half and half</Name></Contact>', {
      'content-type': 'application/xml',
    })
    expect(((await response.json()) as {Contacts: {Name: string}[]}).Contacts[0]?.Name).to.equal('Half and half')
  })

  it('marks each entry with how it went where errors are not summarised', async () => {
    const {call} = await openXero()
    const {status, text, root} = await ask(
      call,
      'PUT',
      '/Contacts?summarizeErrors=false',
      '<Contacts><Contact><Name>Good</Name></Contact><Contact><Name/></Contact></Contacts>',
    )
    expect([status, text.match(/<Contact status="\w+">/g)]).to.deep.equal([
      200,
      ['<Contact status="OK">', '<Contact status="ERROR">'],
    ])
    expect(said(at(root, 'Contacts')?.children[1] as XmlElement, 'ValidationErrors', 'ValidationError', 'Message')).to.be.a(
      'string',
    )
  })

  it('refuses with an ApiException that says of which kind each element is', async () => {
    const {call} = await openXero()
    const {status, root, text} = await ask(call, 'PUT', '/Invoices', '<Invoice><Type>ACCREC</Type></Invoice>')
    expect([status, root.name, said(root, 'ErrorNumber'), said(root, 'Type')]).to.deep.equal([
      400,
      'ApiException',
      '10',
      'ValidationException',
    ])
    expect(text).to.include('<DataContractBase xsi:type="Invoice">')
    expect(at(root, 'Elements', 'DataContractBase')?.children[0]?.name, 'what is wrong comes first').to.equal('ValidationErrors')
    const where = await ask(call, 'GET', '/Contacts?where=Nope')
    expect([where.status, said(where.root, 'Type')]).to.deep.equal([400, 'QueryParseException'])
  })

  it('leaves what the door says in JSON, and an unknown id without a body', async () => {
    const {call} = await openXero()
    const refused = await call('GET', '/Organisation', undefined, {...xml, 'xero-tenant-id': 'x'})
    expect([refused.status, refused.headers.get('content-type')]).to.deep.equal([403, 'application/json; charset=utf-8'])
    const nowhere = await call('GET', '/Invoices/00000000-0000-4000-8000-000000000000', undefined, xml)
    expect([nowhere.status, await nowhere.text()]).to.deep.equal([404, ''])
  })

  it('keeps the first answer under an idempotency key, in XML too', async () => {
    const {call} = await openXero()
    const key = {'idempotency-key': 'xml-1'}
    const first = await ask(call, 'PUT', '/Contacts', '<Contact><Name>Once</Name></Contact>', key)
    expect((await ask(call, 'PUT', '/Contacts', '<Contact><Name>Once</Name></Contact>', key)).text).to.equal(first.text)
    expect((await ask(call, 'PUT', '/Contacts', '<Contact><Name>Twice</Name></Contact>', key)).status).to.equal(400)
  })

  it('goes back as it came: an invoice that was read can be sent again', async () => {
    const {call} = await openXero()
    const {root, text} = await ask(call, 'PUT', '/Invoices', invoice())
    const id = said(root, 'Invoices', 'Invoice', 'InvoiceID') ?? ''
    const whole = (await ask(call, 'GET', `/Invoices/${id}`)).text
    const again = await ask(call, 'POST', `/Invoices/${id}`, /<Invoice>[^]*<\/Invoice>/.exec(whole)?.[0] ?? '')
    expect([again.status, said(again.root, 'Invoices', 'Invoice', 'Total')], text).to.deep.equal([200, '25.20'])
  })

  it('speaks of every collection in the singular', async () => {
    const {call} = await openXero()
    for (const {path} of operations.filter((each) => each.method === 'GET' && !each.path.includes('{}'))) {
      const question = path.startsWith('/Reports/Aged') ? `${path}?contactID=x` : path
      const response = await call('GET', question, undefined, {...xml, accept: 'text/xml'})
      const text = await response.text()
      if (response.status !== 200 || !text.startsWith('<')) continue
      const list = readXml(text).children.at(-1)
      for (const entry of list?.children ?? []) expect(entry.name, path).not.to.match(/(?<!s)s$/)
    }
  })

  const wrong: [what: string, body: string, says: RegExp][] = [
    ['no element', 'just text', /14.*Data at the root level is invalid\. Line 1/],
    ['no end', '<Invoice><Type>', /14.*Unexpected end of file/],
    ['two roots', '<Invoice/><Invoice/>', /14.*multiple root elements/],
    ['an unknown entity', '<Invoice><Type>&aacute;</Type></Invoice>', /14.*Reference to undeclared entity/],
    ['a document type', '<!DOCTYPE i [<!ENTITY a "x">]><Invoice><Type>&a;</Type></Invoice>', /14.*DTD is prohibited/],
    ['an external entity', '<!DOCTYPE i SYSTEM "file:///etc/passwd"><Invoice/>', /14.*DTD is prohibited/],
    ['a sign that XML has not', '<Invoice><Type>\u0002</Type></Invoice>', /14.*hexadecimal value 0x02, is an invalid character/],
    ['a great depth', `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`, /14.*maximum depth/],
    ['a name in another case', '<Invoice><type>ACCREC</type></Invoice>', /14.*The element 'type' was not recognised/],
    ['a name said twice', '<Invoice><Type>ACCREC</Type><Type>ACCPAY</Type></Invoice>', /14.*'Type' was not recognised/],
    ['what only JSON has', '<Invoice><HasErrors>false</HasErrors></Invoice>', /14.*'HasErrors' was not recognised/],
    ['a day that is none', '<Invoice><Date>20100510</Date></Invoice>', /14.*The string '20100510' is not a valid AllXsd value/],
    ['an amount that is none', '<Invoice><Total>ten</Total></Invoice>', /14.*Input string was not in a correct format/],
    ['another record', '<Contact><Name>A</Name></Contact>', /17.*This endpoint is expecting Invoice data/],
    ['nothing in the list', '<Invoices/>', /17.*No data has been processed/],
  ]
  for (const [what, body, says] of wrong) {
    it(`refuses ${what}`, async () => {
      const {call} = await openXero()
      const {status, root} = await ask(call, 'PUT', '/Invoices', body)
      expect(status).to.equal(400)
      expect(`${said(root, 'ErrorNumber')} ${said(root, 'Message')}`).to.match(says)
    })
  }
})
