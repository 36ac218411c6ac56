import {expect} from 'chai'
import {describe, it} from 'node:test'
import {addsUp} from './adds-up.ts'
import {booksCaller, type Json} from './books-caller.ts'

describe('the code of an account or item', () => {
  it('changes in everything that names it, and nothing falls out of the ledger', async () => {
    const books = await booksCaller('Demo Company (UK)')
    const {accounts, invoices, items} = books.inside.books
    const sales = accounts.find((row) => row.Code === '200')
    const named = (Code: string) =>
      invoices.filter((row) => row.LineItems.some((line) => line.AccountCode === Code)).length +
      items.filter((row) => row.SalesDetails.AccountCode === Code).length
    const before = named('200')
    expect(before).to.be.greaterThan(0)
    expect((await books.ask('POST', `/Accounts/${sales?.AccountID}`, {Code: '201'})).status).to.equal(200)
    expect([named('200'), named('201')]).to.deep.equal([0, before])
    await addsUp(books)

    const item = items.all()[0]
    const using = (code: string | undefined) =>
      invoices.filter((row) => row.LineItems.some((line) => line.ItemCode === code)).length
    const lines = using(item?.Code)
    await books.ask('POST', `/Items/${item?.ItemID}`, {Items: [{Code: 'RENAMED'}]})
    expect(using('RENAMED')).to.equal(lines)
  })

  it('is free again once the account is deleted, and no account that is used is', async () => {
    const books = await booksCaller('Demo Company (UK)')
    const make = async (Name: string) => {
      const {status, json} = await books.ask('PUT', '/Accounts', {Code: 'F1', Name, Type: 'EXPENSE'})
      return status === 200 ? String((json['Accounts'] as Json[])[0]?.['AccountID']) : undefined
    }
    const first = await make('First')
    expect((await books.ask('DELETE', `/Accounts/${first}`)).status).to.equal(200)
    const second = await make('Second')
    expect(second).to.be.a('string')
    const JournalLines = [
      {LineAmount: 10, AccountCode: 'F1', TaxType: 'NONE'},
      {LineAmount: -10, AccountCode: '260', TaxType: 'NONE'},
    ]
    await books.ask('PUT', '/ManualJournals', {Narration: 'n', Status: 'POSTED', JournalLines})
    expect((await books.ask('DELETE', `/Accounts/${second}`)).status).to.equal(400)
  })

  it('stands beside what version 19 of the specification added', async () => {
    const books = await booksCaller('Demo Company (UK)')
    const tracked = books.inside.books.items.find((row) => row.IsTrackedAsInventory)
    const [item] = await books.rows(`/Items/${tracked?.ItemID}`, 'Items')
    expect(item).to.include({QuantityAvailable: tracked?.QuantityOnHand, QuantityOnBackOrder: 0})
    const ContactID = books.inside.books.contacts.find((row) => row.ContactStatus === 'ACTIVE')?.ContactID
    const spend = {Type: 'SPEND', Contact: {ContactID}, BankAccount: {Code: '090'}}
    const LineItems = [{Description: 'x', Quantity: 1, UnitAmount: 1, AccountCode: '429'}]
    for (const Reference of ['One', 'Two', 'Three']) await books.ask('PUT', '/BankTransactions', {...spend, Reference, LineItems})
    const found = await books.rows<{Reference: string}>('/BankTransactions?References=one,three', 'BankTransactions')
    expect(found.map((row) => row.Reference)).to.deep.equal(['One', 'Three'])
  })
})
