import {expect} from 'chai'
import {beforeEach, describe, it} from 'node:test'
import {booksCaller, type BooksCaller, type Json} from './books-caller.ts'
import {bought, line, sender, type Row, type Sending} from './send.ts'

describe('what the simulated Xero refuses of money', () => {
  let books: BooksCaller
  let Contact: Sending['Contact']
  let send: Sending['send']
  let make: Sending['make']
  let moved: Sending['moved']
  let sale: Sending['sale']
  let approved: Sending['approved']
  beforeEach(async () => {
    books = await booksCaller('Demo Company (UK)')
    ;({Contact, send, make, moved, sale, approved} = sender(books))
  })

  it('payments that are too much, of nothing, into no bank, or for what is not approved', async () => {
    const {InvoiceID} = await approved()
    const draft = await make('/Invoices', sale())
    const cases: [Json, string][] = [
      [{Amount: 24.01}, 'Payment amount exceeds the amount outstanding on this document'],
      [{Amount: 0}, 'Payment amount must be greater than zero'],
      [{Amount: -1}, 'Payment amount must be greater than zero'],
      [
        {Amount: 1, Account: {Code: '200'}},
        'Account is not valid for payments. It must be a bank account or have payments enabled.',
      ],
      [{Amount: 1, Account: {Code: '999'}}, 'Account could not be found'],
      [{Amount: 1, Invoice: {InvoiceID: draft.InvoiceID}}, 'Payments can only be made against Authorised documents'],
      [{Amount: 1, Invoice: {InvoiceNumber: 'none such'}}, 'Invoice could not be found'],
    ]
    for (const [more, message] of cases) {
      const {status, told} = await send('PUT', '/Payments', {Invoice: {InvoiceID}, Account: {Code: '090'}, ...more})
      expect([status, told], message).to.deep.equal([400, [message]])
    }
    const {PaymentID} = (await make('/Payments', {Invoice: {InvoiceID}, Account: {Code: '090'}, Amount: 24})) as Row & {
      PaymentID: string
    }
    const [paid] = await books.rows<Row>(`/Invoices/${InvoiceID}`, 'Invoices')
    expect(paid).to.include({Status: 'PAID', AmountDue: 0, FullyPaidOnDate: '/Date(1795305600000+0000)/'})
    const remove = async () => (await books.ask('POST', `/Payments/${PaymentID}`, {Status: 'DELETED'})).status
    expect([await remove(), await remove()]).to.deep.equal([200, 400])
    const [owing] = await books.rows<Row>(`/Invoices/${InvoiceID}`, 'Invoices')
    expect(owing).to.include({Status: 'AUTHORISED', AmountDue: 24, AmountPaid: 0})
  })

  it('to set more against an invoice than it owes or than is left of the credit', async () => {
    const {InvoiceID} = await approved()
    const credit = (UnitAmount: number) =>
      make('/CreditNotes', {Type: 'ACCRECCREDIT', Contact, Status: 'AUTHORISED', LineItems: [{...line, UnitAmount}]})
    const small = String((await credit(5))['CreditNoteID'])
    const large = String((await credit(100))['CreditNoteID'])
    const against = (id: string, Amount: number) => send('PUT', `/CreditNotes/${id}/Allocations`, {Invoice: {InvoiceID}, Amount})
    expect((await against(small, 6.01)).told).to.deep.equal(['The amount exceeds the remaining credit'])
    expect((await against(large, 24.01)).told).to.deep.equal(['The amount exceeds the amount outstanding on the invoice'])
    expect((await against(large, 0)).told).to.deep.equal(['The allocated amount must be greater than zero'])
    const {row} = await against(small, 6)
    const status = async () => (await books.rows<Row>(`/CreditNotes/${small}`, 'CreditNotes'))[0]?.Status
    expect(await status()).to.equal('PAID')
    expect((await against(small, 1)).told).to.include('Only an AUTHORISED credit can be allocated.')
    const {json} = await books.ask('DELETE', `/CreditNotes/${small}/Allocations/${String(row['AllocationID'])}`)
    expect([json['IsDeleted'], await status()]).to.deep.equal([true, 'AUTHORISED'])
    const [invoice] = await books.rows<Row>(`/Invoices/${InvoiceID}`, 'Invoices')
    expect(invoice).to.include({AmountDue: 24, AmountCredited: 0})
  })

  it('money in an account that is no bank, journals that are out, and edits of what has ended', async () => {
    const spend = {Type: 'SPEND', Contact, BankAccount: {Code: '090'}, LineItems: [bought]}
    expect((await send('PUT', '/BankTransactions', {...spend, BankAccount: {Code: '200'}})).told).to.deep.equal([
      'Bank account must be specified, and be an active account of type BANK.',
    ])
    const spent = await make('/BankTransactions', spend)
    const path = `/BankTransactions/${String(spent['BankTransactionID'])}`
    expect((await send('POST', path, {Status: 'DELETED'})).status).to.equal(200)
    expect((await send('POST', path, {Reference: 'late'})).told).to.deep.equal([
      'This bank transaction cannot be edited any more.',
    ])

    const lines = (back: number) => [
      {LineAmount: 10, AccountCode: '200', TaxType: 'NONE'},
      {LineAmount: back, AccountCode: '260', TaxType: 'NONE'},
    ]
    const journal = {Narration: 'n', Status: 'POSTED'}
    expect((await send('PUT', '/ManualJournals', {...journal, JournalLines: lines(-9.99)})).told).to.deep.equal([
      'The total debits must equal the total credits. The journal is out by 0.01.',
    ])
    const posted = await make('/ManualJournals', {...journal, JournalLines: lines(-10)})
    const place = `/ManualJournals/${String(posted['ManualJournalID'])}`
    expect((await send('POST', place, {Status: 'VOIDED'})).status).to.equal(200)
    expect((await send('POST', place, {Narration: 'late'})).told).to.deep.equal([
      'Manual journal not of valid status for modification',
    ])
  })

  it('deletes what was submitted, pays what comes to nothing, and keeps a paid invoice from going back', async () => {
    const submitted = await make('/Invoices', sale({Status: 'SUBMITTED'}))
    expect(await moved(`/Invoices/${submitted.InvoiceID}`, 'DELETED')).to.deep.equal([200, 'DELETED'])
    const nothing = await approved({LineItems: [{...line, UnitAmount: 0}]})
    expect(nothing.Status).to.equal('PAID')
    expect((await send('POST', `/Invoices/${nothing.InvoiceID}`, {Status: 'DRAFT'})).told).to.deep.equal([
      'Invoice not of valid status for modification',
    ])
  })

  it('one bad element refuses all, unless each is to be told apart', async () => {
    const two = {Contacts: [{Name: 'Good'}, {Name: ''}]}
    const all = await books.ask('PUT', '/Contacts', two)
    expect([all.status, books.inside.books.contacts.find((row) => row.Name === 'Good')]).to.deep.equal([400, undefined])
    const {status, json} = await books.ask('PUT', '/Contacts?summarizeErrors=false', two)
    const rows = json['Contacts'] as Row[]
    expect([status, ...rows.map((row) => row['StatusAttributeString'])]).to.deep.equal([200, 'OK', 'ERROR'])
    expect(books.inside.books.contacts.find((row) => row.Name === 'Good')).to.be.an('object')
  })
})
