import {expect} from 'chai'
import {after, before, describe, it} from 'node:test'
import {inXml, openProgram, type OpenedProgram} from './open.ts'

describe('a program that posts XML in a form and names no type that it accepts, as the older Ruby library does,', () => {
  let opened: OpenedProgram
  const ask = async (method: string, path: string, xml?: string) => {
    const form = {charset: 'utf-8', 'Xero-Tenant-Id': opened.tenantId, 'Content-Type': 'application/x-www-form-urlencoded'}
    const body = xml === undefined ? undefined : new URLSearchParams({xml}).toString()
    const response = await opened.send(method, path, form, body)
    return {status: response.status, text: await response.text()}
  }
  const where = async (path: string, condition: string) =>
    (await ask('GET', `${path}?where=${encodeURIComponent(condition)}`)).text

  before(async () => {
    opened = await openProgram()
  })
  after(() => opened.close())

  it('is answered in XML', async () => {
    const {status, text} = await ask('GET', '/Organisation')
    expect([status, inXml(text, 'ShortCode')]).to.deep.equal([200, '!uK7d4'])
  })

  it('asks by an id as text, by dates as text, and for what something is not', async () => {
    const [own, ...others] = opened.books.invoices.filter((row) => row.Type === 'ACCREC')
    const one = await where('/Invoices', `InvoiceID.ToString()=="${own?.InvoiceID}"`)
    expect(one.match(/<Invoice>/g)).to.have.length(1)
    const some = await where(
      '/Invoices',
      'Date>=DateTime.Parse("2026-01-01")&&DueDate<DateTime.Parse("2026-12-31T23:59:59")&&Type<>"ACCPAY"',
    )
    expect(some.match(/<Invoice>/g)?.length).to.be.within(1, others.length + 1)
  })

  it('saves several at once and learns of each how it went', async () => {
    const {status, text} = await ask(
      'POST',
      '/Contacts?summarizeErrors=false',
      '<Contacts><Contact><Name>Ruby + one &amp; two</Name></Contact><Contact><Name></Name></Contact></Contacts>',
    )
    expect([status, text.match(/<Contact status="(\w+)">/g)?.length]).to.deep.equal([200, 2])
    expect(inXml(text, 'Name')).to.equal('Ruby + one &amp; two')
    expect(text).to.include('<Contact status="ERROR">')
  })

  it('sends prices with as many places as it was told to', async () => {
    const item = '<Item><Code>RUBY</Code><SalesDetails><UnitPrice>0.1234</UnitPrice></SalesDetails></Item>'
    expect(inXml((await ask('PUT', '/Items?unitdp=4', item)).text, 'UnitPrice')).to.equal('0.1234')
  })

  it('adds options to a tracking category, several in one go', async () => {
    const [category] = opened.books.trackingCategories.all()
    const {text} = await ask(
      'PUT',
      `/TrackingCategories/${category?.TrackingCategoryID}/Options`,
      '<Options><Option><Name>Mars</Name></Option><Option><Name>Venus</Name></Option></Options>',
    )
    expect(text.match(/<Name>(?:Mars|Venus)<\/Name>/g)).to.have.length(2)
  })

  it('tells apart what is unknown, what is refused, and what has expired', async () => {
    expect((await ask('GET', '/Invoices/11111111-1111-4111-8111-111111111111')).status).to.equal(404)
    const refused = await ask('PUT', '/Invoices', '<Invoice><Type>ACCREC</Type></Invoice>')
    expect([refused.status, refused.text.startsWith('<ApiException'), inXml(refused.text, 'Type')]).to.deep.equal([
      400,
      true,
      'ValidationException',
    ])
    opened.xero.clock.advance(31 * 60_000)
    const late = await ask('GET', '/Organisation')
    expect([late.status, (JSON.parse(late.text) as {Detail: string}).Detail.split(':')[0]]).to.deep.equal([401, 'TokenExpired'])
  })
})
