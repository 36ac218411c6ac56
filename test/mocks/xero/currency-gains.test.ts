import {expect} from 'chai'
import {describe, it} from 'node:test'
import {booksCaller, type Json} from './books-caller.ts'

describe('a rate that changes until a document is settled', () => {
  it('is a realised gain or loss, and leaves nothing owed', async () => {
    const books = await booksCaller('Demo Company (UK)')
    const {accounts, contacts} = books.inside.books
    const standing = async (SystemAccount: string): Promise<number> => {
      const id = accounts.find((row) => row.SystemAccount === SystemAccount)?.AccountID ?? ''
      const text = JSON.stringify((await books.ask('GET', '/Reports/TrialBalance')).json)
      const [, debit = '', credit = ''] =
        new RegExp(
          `"Cells":\\[{[^}]*"Attributes":\\[{"Value":"${id}"[^\\]]*\\]},{"Value":"([^"]*)"[^\\]]*\\]},{"Value":"([^"]*)"`,
        ).exec(text) ?? []
      return Math.round(Number(debit || 0) * 100 - Number(credit || 0) * 100)
    }
    const before = [await standing('DEBTORS'), await standing('REALISEDCURRENCYGAIN')]
    const Contact = {ContactID: contacts.find((row) => row.ContactStatus === 'ACTIVE')?.ContactID}
    const LineItems = [{Description: 'x', Quantity: 1, UnitAmount: 100, AccountCode: '200', TaxType: 'ZERORATEDOUTPUT'}]
    const sale = {
      Type: 'ACCREC',
      Contact,
      DueDate: '2026-12-22',
      Status: 'AUTHORISED',
      CurrencyCode: 'USD',
      CurrencyRate: 1.25,
      LineItems,
    }
    const {json} = await books.ask('PUT', '/Invoices', {Invoices: [sale]})
    const InvoiceID = (json['Invoices'] as Json[])[0]?.['InvoiceID']
    expect(await standing('DEBTORS')).to.equal((before[0] ?? 0) + 8000)
    const payment = {Invoice: {InvoiceID}, Account: {Code: '090'}, Amount: 100, CurrencyRate: 1.2}
    expect((await books.ask('PUT', '/Payments', {Payments: [payment]})).status).to.equal(200)
    // 100 dollars were owed as 80.00 and came in as 83.33
    expect([await standing('DEBTORS'), await standing('REALISEDCURRENCYGAIN')]).to.deep.equal([before[0], (before[1] ?? 0) - 333])
  })
})
