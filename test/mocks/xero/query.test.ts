import {expect} from 'chai'
import {before, describe, it} from 'node:test'
import type {MockXero} from '../../../mocks/xero/index.ts'
import {openXero, type Caller} from './serve.ts'

const uk = 'Demo Company (UK)'

describe('questions to the simulated Xero', () => {
  let xero: MockXero
  let call: Caller
  before(async () => {
    ;({xero, call} = await openXero({
      demo(build) {
        const ana = build.person('ana', 'Ana', 'Lima', 'ana.lima@example.com')
        const organisation = build.organisation({Name: uk, Version: 'UK', CountryCode: 'GB', BaseCurrency: 'GBP'})
        organisation.member(ana, 'STANDARD')
        for (let count = 1; count <= 120; count++) {
          organisation.contact({
            Name: `Contact ${String(count).padStart(3, '0')}`,
            EmailAddress: count % 2 ? `c${count}@odd.example` : undefined,
            UpdatedDateUTC: Date.parse('2026-01-01T00:00:00Z') + count * 1000,
            ...(count === 7 && {ContactStatus: 'ARCHIVED', ContactNumber: 'seven'}),
          })
        }
        organisation.account({Name: 'Sales', Code: '200', Type: 'REVENUE', TaxType: 'NONE'})
        for (const [index, day] of ['2026-01-15', '2026-02-15', '2026-03-15'].entries()) {
          const lines = [{Description: 'x', UnitAmount: 100 * (index + 1), AccountCode: '200'}]
          organisation.invoice({
            Type: 'ACCREC',
            contact: `Contact 00${index + 1}`,
            Date: day,
            DueDate: day,
            Status: 'AUTHORISED',
            lines,
          })
        }
      },
    }))
  })
  const ask = async (
    path: string,
    headers: Record<string, string> = {},
  ): Promise<{status: number; body: Record<string, never>}> => {
    xero.leave(uk, {minute: 60})
    const response = await call('GET', path, undefined, headers)
    return {status: response.status, body: (await response.json()) as Record<string, never>}
  }
  const contacts = async (query: string, headers: Record<string, string> = {}): Promise<string[]> =>
    ((await ask(`/Contacts?${query}`, headers)).body as unknown as {Contacts: {Name: string}[]}).Contacts.map((row) => row.Name)
  const where = (text: string): Promise<string[]> => contacts(`where=${encodeURIComponent(text)}`)
  const totals = async (text: string): Promise<number[]> =>
    ((await ask(`/Invoices?where=${encodeURIComponent(text)}`)).body as unknown as {Invoices: {Total: number}[]}).Invoices.map(
      (row) => row.Total,
    )

  it('come in pages when a page is asked for, and whole when not', async () => {
    const {body} = await ask('/Contacts?page=2&pageSize=50')
    expect(body['pagination']).to.deep.equal({page: 2, pageSize: 50, pageCount: 3, itemCount: 119})
    expect((body['Contacts'] as unknown as unknown[]).length).to.equal(50)
    expect(await contacts('')).to.have.length(119)
    expect((await ask('/Contacts')).body).not.to.have.property('pagination')
    expect(await contacts('page=99')).to.deep.equal([])
    expect((await ask('/Contacts?page=-3&pageSize=5000')).body['pagination']).to.include({page: 1, pageSize: 1000})
    expect((await ask('/Contacts?page=x&pageSize=0')).body['pagination']).to.include({page: 1, pageSize: 1})
  })

  it('understand comparisons, both kinds of junction, methods and null', async () => {
    expect(await where('Name=="contact 005"')).to.deep.equal(['Contact 005'])
    expect(await where('Name="Contact 005" OR Name="Contact 006"')).to.have.length(2)
    expect(await where('Name.Contains("T 01") AND EmailAddress != null')).to.have.length(5)
    expect(await where('EmailAddress==null && Name.StartsWith("Contact 00")')).to.have.length(4)
    expect(await where('EmailAddress!=null&&EmailAddress.EndsWith("ODD.example")')).to.have.length(59)
    expect(await where('Name.ToLower()=="contact 005"')).to.have.length(1)
    expect(await where('(Name=="Contact 001" || Name=="Contact 002") && !(Name=="Contact 001")')).to.deep.equal(['Contact 002'])
    expect(await where('IsCustomer==true')).to.have.length(3)
    expect(await where('IsCustomer')).to.have.length(3)
  })

  it('understand guids, days and amounts', async () => {
    const id = xero.in(uk).books.contacts.find((row) => row.Name === 'Contact 002')?.ContactID
    expect(await totals(`Contact.ContactID==guid("${id}")`)).to.deep.equal([200])
    expect(await totals('Date>=DateTime(2026, 02, 01) && Date < DateTime(2026,3,15)')).to.deep.equal([200])
    expect(await totals('AmountDue > 100.5 AND Contact.Name.Contains("003")')).to.deep.equal([300])
    expect(await totals('Type=="ACCPAY"')).to.deep.equal([])
  })

  it('understand today, days from it, and parts of a day', async () => {
    // it is noon of 22 November 2026
    expect(await totals('DueDate < DateTime.Now AND AmountDue > 0')).to.deep.equal([100, 200, 300])
    expect(await totals('Date > DateTime.Today.AddDays(-260)')).to.deep.equal([300])
    expect(await totals('Date == DateTime.Today.AddMonths(-9).AddDays(-7)')).to.deep.equal([200])
    expect(await totals('Date >= DateTime(2025, 02, 15).AddYears(1) && Date.Month < 3')).to.deep.equal([200])
    expect(await totals('Date.Year == 2026 AND Date.Day == 15 AND UpdatedDateUTC.Date <= DateTime.UtcNow')).to.have.length(3)
  })

  it('take thousands of alternatives', async () => {
    const names = Array.from({length: 20_000}, (_, count) => `Name=="Contact ${String(count + 119)}"`)
    expect(await where(names.join(' OR '))).to.deep.equal(['Contact 119', 'Contact 120'])
  })

  it('understand equality by a method, emptiness, and not', async () => {
    expect(await where('Name.Equals("contact 005")')).to.deep.equal(['Contact 005'])
    expect(await where('string.IsNullOrEmpty(EmailAddress)')).to.have.length(60)
    expect(await where('not string.IsNullOrEmpty(EmailAddress) AND NOT (Name == "Contact 001")')).to.have.length(58)
    const id = xero.in(uk).books.contacts.find((row) => row.Name === 'Contact 002')?.ContactID ?? ''
    expect(await totals(`Contact.ContactID == Guid("${id.replaceAll('-', '')}")`)).to.deep.equal([200])
  })

  const unreadable: [string, string][] = [
    ['Name==', 'Expression expected'],
    ['Name=="open', 'Unterminated string literal'],
    ['Nope=="x"', "No property or field 'Nope' exists in type 'Contact'"],
    ['Name==5', "Operator '==' incompatible with operand types 'String' and 'Decimal'"],
    ['Name=="a" Name=="b"', 'Syntax error'],
    ['(Name=="a"', "')' expected"],
    ['Name ~ "a"', 'Syntax error'],
    ['Name', "Expression of type 'Boolean' expected"],
    ['('.repeat(5000), 'Expression is too deep'],
    ['Name.Contains('.repeat(5000), 'Expression is too deep'],
    [`Name${'.ToLower()'.repeat(5000)}=="a"`, 'Expression is too deep'],
    ['Name.AddDays(1)==Name', "No applicable method 'AddDays' exists in type 'String'"],
    ['DateTime.Tomorrow==DateTime.Now', 'Syntax error'],
  ]
  for (const [text, message] of unreadable) {
    it(`refuse ${text.slice(0, 30)} with error 16`, async () => {
      const {status, body} = await ask(`/Contacts?where=${encodeURIComponent(text)}`)
      expect([status, body]).to.deep.equal([400, {ErrorNumber: 16, Type: 'QueryParseException', Message: message}])
    })
  }

  it('are ordered as asked, and by their last change otherwise', async () => {
    expect((await contacts('order=Name%20DESC&page=1'))[0]).to.equal('Contact 120')
    expect((await contacts('order=EmailAddress,Name+desc&page=1'))[0]).to.equal('Contact 120')
    expect((await contacts('page=1'))[0]).to.equal('Contact 001')
    expect((await ask('/Contacts?order=Nope')).status).to.equal(400)
    expect((await ask('/Contacts?order=Name%20UP')).status).to.equal(400)
  })

  it('look for a term in any case, and for ids, archived or not', async () => {
    expect(await contacts('searchTerm=CONTACT%20012')).to.deep.equal(['Contact 012'])
    expect(await contacts('searchTerm=seven')).to.deep.equal([])
    expect(await contacts('searchTerm=seven&includeArchived=true')).to.deep.equal(['Contact 007'])
    const id = xero.in(uk).books.contacts.find((row) => row.Name === 'Contact 007')?.ContactID
    expect(await contacts(`IDs=${id},11111111-1111-4111-8111-111111111111`)).to.deep.equal(['Contact 007'])
  })

  it('leave out what has not changed since', async () => {
    expect(await contacts('', {'if-modified-since': '2026-01-01T00:02:00'})).to.deep.equal(['Contact 120'])
    expect(await contacts('', {'if-modified-since': '2026-01-01T00:02:00.000Z'})).to.deep.equal(['Contact 120'])
    expect(await contacts('', {'if-modified-since': '2026-01-02T00:00:00'})).to.deep.equal([])
  })

  it('say less in a summary, and only pages carry lines and balances', async () => {
    const {body} = await ask('/Contacts?summaryOnly=true')
    expect(body).to.have.property('pagination')
    const [row] = body['Contacts'] as unknown as Record<string, unknown>[]
    expect(row).not.to.have.any.keys('Addresses', 'Balances', 'ContactGroups', 'IsCustomer')
    const [page] = (await ask('/Contacts?page=1')).body['Contacts'] as unknown as Record<string, unknown>[]
    expect(page?.['Balances']).to.deep.equal({
      AccountsReceivable: {Outstanding: 100, Overdue: 100},
      AccountsPayable: {Outstanding: 0, Overdue: 0},
    })
    const list = (await ask('/Invoices')).body['Invoices'] as unknown as Record<string, unknown>[]
    expect([list[0]?.['LineItems'], Object.keys(list[0]?.['Contact'] as object)]).to.deep.equal([[], ['ContactID', 'Name']])
    expect((await ask('/Invoices?Statuses=AUTHORISED')).body).to.have.property('pagination')
  })

  it('read the names of parameters in any case', async () => {
    expect((await ask('/Contacts?Page=1&PAGESIZE=2')).body['pagination']).to.include({page: 1, pageSize: 2})
  })
})
