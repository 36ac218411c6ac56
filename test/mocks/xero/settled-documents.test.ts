import {expect} from 'chai'
import {beforeEach, describe, it} from 'node:test'
import {booksCaller, type BooksCaller, type Json} from './books-caller.ts'

const settledRefusal = 'This document cannot be edited as it has a payment or credit note allocated to it.'
const lockRefusal = 'The document date cannot be before the period lock date, currently set at 2026-11-10.'

type Id = 'InvoiceID' | 'CreditNoteID' | 'BankTransactionID' | 'PrepaymentID' | 'PaymentID' | 'AllocationID'
interface Row extends Json, Record<Id, string> {
  Status: string
  Total: number
  AmountDue: number
  RemainingCredit: number
  LineItems: Json[]
  ValidationErrors: {Message: string}[]
}

describe('documents that are settled, or lie behind the lock date', () => {
  let books: BooksCaller
  let Contact: Json
  beforeEach(async () => {
    books = await booksCaller('Demo Company (UK)')
    Contact = {ContactID: books.inside.books.contacts.find((row) => row.ContactStatus === 'ACTIVE')?.ContactID}
  })

  const lines = [
    {Description: 'One', Quantity: 2, UnitAmount: 10, AccountCode: '200', TaxType: 'OUTPUT2'},
    {Description: 'Two', Quantity: 1, UnitAmount: 5, AccountCode: '200', TaxType: 'OUTPUT2'},
  ]
  const bought = lines.map((line) => ({...line, AccountCode: '429', TaxType: 'INPUT2'}))
  const sale = {Type: 'ACCREC', Status: 'AUTHORISED', Date: '2026-11-15', DueDate: '2026-12-15', LineItems: lines}
  const credit = {Type: 'ACCRECCREDIT', Status: 'AUTHORISED', Date: '2026-11-15', LineItems: lines}
  const money = {BankAccount: {Code: '090'}, Date: '2026-11-15', LineItems: lines}

  const send = async (path: string, element: Json, method = 'PUT'): Promise<{status: number; row: Row; told: string[]}> => {
    const collection = path.split('/').at(path.endsWith('Allocations') ? -1 : 1) ?? ''
    const {status, json} = await books.ask(method, path, {[collection]: [element]})
    const [row] = (json[collection] ?? json['Elements'] ?? []) as Row[]
    return {status, row: row as Row, told: (row?.ValidationErrors ?? []).map((each) => each.Message)}
  }
  const make = async (path: string, element: Json): Promise<Row> => {
    const {status, row, told} = await send(path, {Contact, ...element})
    expect(status, told.join()).to.equal(200)
    return row
  }
  const change = (path: string, element: Json) => send(path, element, 'POST')
  const pay = (target: Json, Amount: number) => make('/Payments', {...target, Account: {Code: '090'}, Date: '2026-11-16', Amount})

  it('keep what their amounts hang on', async () => {
    const {InvoiceID, LineItems} = await make('/Invoices', sale)
    await pay({Invoice: {InvoiceID}}, 5)
    const [first, second] = LineItems as [Json, Json]
    const refused: Json[] = [
      {LineItems: lines},
      {LineItems: [first]},
      {LineItems: [{...first, UnitAmount: 11, LineAmount: undefined, TaxAmount: undefined}, second]},
      {LineItems: [{LineItemID: first['LineItemID'], TaxType: 'ZERORATEDOUTPUT'}, second]},
      {Date: '2026-11-14'},
      {CurrencyCode: 'USD'},
      {LineAmountTypes: 'Inclusive'},
    ]
    for (const each of refused)
      expect((await change(`/Invoices/${InvoiceID}`, each)).told, JSON.stringify(each)).to.deep.equal([settledRefusal])
  })

  it('take a new reference, due date and number, and of a line the description, account and tracking', async () => {
    const {InvoiceID, LineItems} = await make('/Invoices', sale)
    await pay({Invoice: {InvoiceID}}, 30)
    const [first, second] = LineItems as [Json, Json]
    const tracking = books.inside.books.trackingCategories.find((row) => row.Status === 'ACTIVE')
    const Tracking = [{Name: tracking?.Name, Option: tracking?.Options[0]?.Name}]
    const changes = [{...first, Description: 'New', AccountCode: '260', Tracking}, second]
    const {status, row} = await change(`/Invoices/${InvoiceID}`, {
      Reference: 'R',
      DueDate: '2026-12-20',
      LineItems: changes,
      Status: 'AUTHORISED',
    })
    expect(status).to.equal(200)
    expect(row).to.include({Status: 'PAID', Reference: 'R', Total: 30, AmountDue: 0, DueDateString: '2026-12-20T00:00:00'})
    expect(row.LineItems[0]).to.include({Description: 'New', AccountCode: '260', UnitAmount: 10})
    expect((row.LineItems[0] as {Tracking: Json[]}).Tracking[0]).to.include({Name: tracking?.Name})
    const wrong = [{...first, AccountCode: '090'}, second]
    expect((await change(`/Invoices/${InvoiceID}`, {LineItems: wrong})).told).to.deep.equal([
      "Account code '090' is not a valid code for this document.",
    ])
  })

  it('hold a credit note that is set against an invoice', async () => {
    const {InvoiceID} = await make('/Invoices', sale)
    const {CreditNoteID} = await make('/CreditNotes', credit)
    expect((await send(`/CreditNotes/${CreditNoteID}/Allocations`, {Invoice: {InvoiceID}, Amount: 10})).status).to.equal(200)
    for (const each of [{LineItems: lines.slice(0, 1)}, {Status: 'VOIDED'}])
      expect((await change(`/CreditNotes/${CreditNoteID}`, each)).told).to.deep.equal([settledRefusal])
    const {row} = await change(`/CreditNotes/${CreditNoteID}`, {Reference: 'Kept', Status: 'AUTHORISED'})
    expect(row).to.include({Reference: 'Kept', Status: 'AUTHORISED', RemainingCredit: 20})
  })

  it('take a prepayment away with the money that it was made of, unless it was used', async () => {
    const {InvoiceID} = await make('/Invoices', sale)
    const {BankTransactionID, PrepaymentID} = await make('/BankTransactions', {Type: 'RECEIVE-PREPAYMENT', ...money})
    const path = `/BankTransactions/${BankTransactionID}`
    const {Allocations} = (
      await books.ask('PUT', `/Prepayments/${PrepaymentID}/Allocations`, {Allocations: [{Invoice: {InvoiceID}, Amount: 7}]})
    ).json as {Allocations: Row[]}
    expect((await change(path, {Status: 'DELETED'})).told).to.deep.equal([settledRefusal])
    await books.ask('DELETE', `/Prepayments/${PrepaymentID}/Allocations/${Allocations[0]?.AllocationID}`)
    expect((await change(path, {LineItems: lines})).told).to.deep.equal([
      'A prepayment or overpayment cannot be edited as a bank transaction.',
    ])
    expect((await change(path, {Status: 'DELETED'})).status).to.equal(200)
    const [gone] = await books.rows<Row>(`/Prepayments/${PrepaymentID}`, 'Prepayments')
    expect(gone).to.include({Status: 'VOIDED', RemainingCredit: 0})
  })

  it('put no tax on what was paid too much', async () => {
    const paid = await make('/BankTransactions', {Type: 'RECEIVE-OVERPAYMENT', ...money, LineAmountTypes: 'Exclusive'})
    expect(paid).to.include({Total: 25, TotalTax: 0, LineAmountTypes: 'NoTax'})
  })

  it('set a credit only against an invoice of its currency and contact', async () => {
    const {InvoiceID} = await make('/Invoices', {...sale, CurrencyCode: 'USD'})
    const {CreditNoteID} = await make('/CreditNotes', credit)
    const against = (Invoice: Json) => send(`/CreditNotes/${CreditNoteID}/Allocations`, {Invoice, Amount: 1})
    expect((await against({InvoiceID})).told).to.deep.equal(['The currencies of the credit and of the invoice differ.'])
    const other = books.inside.books.contacts.filter((row) => row.ContactStatus === 'ACTIVE')[1]?.ContactID
    const theirs = await make('/Invoices', {...sale, Contact: {ContactID: other}})
    expect((await against({InvoiceID: theirs.InvoiceID})).told).to.deep.equal([
      'The contacts of the credit and of the invoice differ.',
    ])
  })

  describe('behind the lock date', () => {
    const locking = (): void => {
      books.inside.books.organisation.PeriodLockDate = '2026-11-10'
    }
    const early = {Date: '2026-11-10'}

    it('cannot be made, on the day itself either', async () => {
      locking()
      const account = {Code: '090'}
      const {InvoiceID} = await make('/Invoices', sale)
      const JournalLines = [
        {LineAmount: 1, AccountCode: '200', TaxType: 'NONE'},
        {LineAmount: -1, AccountCode: '260', TaxType: 'NONE'},
      ]
      const all: [string, Json][] = [
        ['/Invoices', {...sale, ...early}],
        ['/CreditNotes', {...credit, ...early}],
        ['/BankTransactions', {Type: 'SPEND', ...money, LineItems: bought, ...early}],
        ['/Payments', {Invoice: {InvoiceID}, Account: account, Amount: 1, ...early}],
        ['/BatchPayments', {Account: account, Payments: [{Invoice: {InvoiceID}, Amount: 1}], ...early}],
        ['/ManualJournals', {Narration: 'n', Status: 'POSTED', JournalLines, ...early}],
      ]
      for (const [path, element] of all) {
        expect((await send(path, {Contact, ...element})).told, path).to.deep.equal([lockRefusal])
        expect((await send(path, {Contact, ...element, Date: '2026-11-11'})).status, path).to.equal(200)
      }
      const quote = await send('/Quotes', {Contact, LineItems: lines, ...early})
      expect(quote.status, 'a quote counts for nothing').to.equal(200)
    })

    it('cannot be changed, voided, or moved out from behind it', async () => {
      const {InvoiceID} = await make('/Invoices', {...sale, ...early})
      const {CreditNoteID} = await make('/CreditNotes', {...credit, ...early})
      const {BankTransactionID} = await make('/BankTransactions', {Type: 'SPEND', ...money, LineItems: bought, ...early})
      locking()
      for (const path of [`/Invoices/${InvoiceID}`, `/CreditNotes/${CreditNoteID}`, `/BankTransactions/${BankTransactionID}`]) {
        const ended = path.startsWith('/Bank') ? 'DELETED' : 'VOIDED'
        for (const each of [{Status: ended}, {Date: '2026-11-20'}]) {
          expect((await change(path, each)).told, `${path} ${JSON.stringify(each)}`).to.include(lockRefusal)
        }
      }
    })

    it('keep their payments and what was set against them', async () => {
      const {InvoiceID} = await make('/Invoices', {...sale, ...early})
      const {CreditNoteID} = await make('/CreditNotes', credit)
      const {PaymentID} = await make('/Payments', {Invoice: {InvoiceID}, Account: {Code: '090'}, Amount: 1, ...early})
      const allocations = `/CreditNotes/${CreditNoteID}/Allocations`
      const {row} = await send(allocations, {Invoice: {InvoiceID}, Amount: 1, ...early})
      locking()
      expect((await send(allocations, {Invoice: {InvoiceID}, Amount: 1, ...early})).told).to.deep.equal([lockRefusal])
      const answers = [
        await books.ask('POST', `/Payments/${PaymentID}`, {Status: 'DELETED'}),
        await books.ask('DELETE', `${allocations}/${row.AllocationID}`),
      ]
      for (const {status, json} of answers) expect([status, JSON.stringify(json)].join()).to.match(/^400.*period lock date/)
    })

    it('goes by the later of the two lock dates', async () => {
      locking()
      books.inside.books.organisation.EndOfYearLockDate = '2026-11-12'
      expect((await send('/Invoices', {Contact, ...sale, Date: '2026-11-12'})).told[0]).to.include('2026-11-12')
      books.inside.books.organisation.EndOfYearLockDate = '2025-03-31'
      expect((await send('/Invoices', {Contact, ...sale, ...early})).told).to.deep.equal([lockRefusal])
    })
  })
})
