import {expect} from 'chai'
import {describe, it} from 'node:test'
import {openXero} from './serve.ts'

const books = 'Demo Company (UK)'

describe('a chart of accounts brought over', () => {
  it('makes what is new, changes what is known, takes away what hangs on nothing, and says how many of each', async () => {
    const {xero, call} = await openXero()
    const accounts = () => xero.in(books).books.accounts.filter((row) => row.Status === 'ACTIVE')
    const known = accounts()
    const system = known.filter((row) => row.SystemAccount)
    const chart = [
      {Code: '200', Name: 'Sales of every kind', Type: 'SALES'},
      {Code: 'N1', Name: 'Brought over', Type: 'OVERHEADS'},
      {Code: 'N2', Name: 'Of no type'},
      {Code: '610', Name: 'Accounts Receivable', Type: 'CURRENT', SystemAccount: 'DEBTORS'},
    ]
    const response = await call('POST', '/Setup', {Accounts: chart, ConversionDate: {Month: 4, Year: 2026}})
    const {ImportSummary} = (await response.json()) as {ImportSummary: Record<string, Record<string, number | boolean>>}
    const told = ImportSummary['Accounts'] ?? {}
    expect(told).to.include({New: 1, Updated: 1, System: 1, Errored: 1, NewOrUpdated: 2, Present: true, Total: accounts().length})
    expect(ImportSummary['Organisation']).to.deep.equal({Present: true})
    expect(accounts().map((row) => row.Name)).to.include.members(['Sales of every kind', 'Brought over'])
    expect(accounts().filter((row) => row.SystemAccount)).to.have.length(system.length)
    expect(told['Deleted']).to.be.greaterThan(0)
    const used = new Set(
      xero
        .in(books)
        .books.invoices.all()
        .flatMap((row) => row.LineItems.map((line) => line.AccountCode)),
    )
    for (const {Code} of known.filter((row) => used.has(row.Code)))
      expect(
        accounts().some((row) => row.Code === Code),
        `${Code} is in use`,
      ).to.equal(true)
  })

  it('does not take balances, and says so', async () => {
    const {call} = await openXero()
    const ConversionBalances = [{AccountCode: '200', Balance: -10}]
    expect((await call('POST', '/Setup', {ConversionBalances})).status).to.equal(501)
    expect((await call('POST', '/Setup', {ConversionDate: {Month: 13, Year: 2026}})).status).to.equal(400)
  })
})
