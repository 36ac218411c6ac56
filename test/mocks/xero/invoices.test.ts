import {expect} from 'chai'
import {beforeEach, describe, it} from 'node:test'
import type {MockXero} from '../../../mocks/xero/index.ts'
import {openXero, type Caller} from './serve.ts'

interface Told {
  Message: string
}
type Row = Record<string, never> & {
  InvoiceID: string
  InvoiceNumber: string
  Status: string
  StatusAttributeString: string
  Total: number
  AmountDue: number
  LineItems: Record<string, unknown>[]
  ValidationErrors: Told[]
  Warnings: Told[]
}

const uk = 'Demo Company (UK)'
const line = {Description: 'Consulting', Quantity: 2, UnitAmount: 10.5, AccountCode: '200', TaxType: 'OUTPUT2'}

describe('invoices of the simulated Xero', () => {
  let xero: MockXero
  let call: Caller
  let contact = {ContactID: ''}
  beforeEach(async () => {
    ;({xero, call} = await openXero())
    contact = {ContactID: xero.in(uk).books.contacts.find((row) => row.ContactStatus === 'ACTIVE')?.ContactID ?? ''}
  })
  const sale = (more: object = {}) => ({Type: 'ACCREC', Contact: contact, DueDate: '2026-12-22', LineItems: [line], ...more})
  const send = async (invoices: object[], method = 'PUT', query = ''): Promise<{status: number; text: string; rows: Row[]}> => {
    const response = await call(method, `/Invoices${query}`, {Invoices: invoices})
    const text = await response.text()
    const body = JSON.parse(text) as {Invoices?: Row[]; Elements?: Row[]}
    return {status: response.status, text, rows: body.Invoices ?? body.Elements ?? []}
  }
  const one = async (more: object = {}, query = ''): Promise<Row> => {
    const {rows, text, status} = await send([sale(more)], 'PUT', query)
    expect(status, text).to.equal(200)
    return rows[0] as Row
  }
  const refused = async (more: object, method = 'PUT'): Promise<string[]> => {
    const {status, rows} = await send([sale(more)], method)
    expect(status).to.equal(400)
    return (rows[0]?.ValidationErrors ?? []).map((told) => told.Message)
  }
  const priced = (quantity: number, price: number, more: object = {}) => [
    {...line, Quantity: quantity, UnitAmount: price, ...more},
  ]

  it('writes numbers with a decimal, dates in both forms, and leaves out what has no value', async () => {
    const {text} = await send([sale({Date: '2026-11-22'})])
    expect(text).to.include('"Quantity":2.0').and.to.include('"SubTotal":21.0').and.to.include('"Total":25.2')
    expect(text).to.include('"DateString":"2026-11-22T00:00:00","Date":"/Date(1795305600000+0000)/"')
    expect(text).not.to.include('null').and.not.to.include('ItemCode')
  })

  it('rounds the price first, then the line, then each tax, halves away from zero', async () => {
    expect((await one({LineItems: priced(3, 1.005)})).LineItems[0]).to.include({
      UnitAmount: 1.01,
      LineAmount: 3.03,
      TaxAmount: 0.61,
    })
    expect((await one({LineItems: priced(3, 1.0055)}, '?unitdp=4')).LineItems[0]).to.include({
      UnitAmount: 1.0055,
      LineAmount: 3.02,
    })
    expect((await one({LineItems: priced(1, 10.825, {DiscountRate: 80})})).LineItems[0]).to.include({LineAmount: 2.17})
    expect((await one({LineItems: [...priced(-1, 2.165), line]})).LineItems[0]).to.include({LineAmount: -2.17})
  })

  it('takes the tax out of inclusive amounts', async () => {
    const invoice = await one({LineAmountTypes: 'Inclusive', LineItems: priced(1, 541.25)})
    expect(invoice).to.include({Total: 541.25, SubTotal: 451.04, TotalTax: 90.21})
  })

  it('leaves tax out where there is none', async () => {
    expect(await one({LineAmountTypes: 'NoTax'})).to.include({Total: 21, TotalTax: 0})
  })

  it('moves through its statuses, and refuses every other move', async () => {
    const {InvoiceID} = await one()
    const move = async (Status: string) => (await send([{InvoiceID, Status}], 'POST')).status
    expect(await move('VOIDED')).to.equal(400)
    expect(await move('SUBMITTED')).to.equal(200)
    expect(await move('DRAFT')).to.equal(200)
    expect(await move('AUTHORISED')).to.equal(200)
    expect(await move('DELETED')).to.equal(400)
    expect(await move('DRAFT')).to.equal(400)
    expect(await move('VOIDED')).to.equal(200)
    expect(await move('AUTHORISED')).to.equal(400)
  })

  it('keeps the total of a voided invoice, but nothing is due', async () => {
    const {InvoiceID} = await one({Status: 'AUTHORISED'})
    const {rows} = await send([{InvoiceID, Status: 'VOIDED'}], 'POST')
    expect(rows[0]).to.include({Total: 25.2, AmountDue: 0, AmountPaid: 0})
  })

  it('does not void what was paid in part, and says why', async () => {
    const {InvoiceID} = await one({Status: 'AUTHORISED'})
    xero.in(uk).pay(InvoiceID, {amount: 5})
    expect(await refused({InvoiceID, Status: 'VOIDED'}, 'POST')).to.deep.equal([
      'This document cannot be edited as it has a payment or credit note allocated to it.',
    ])
    const {rows} = await send([{InvoiceID, Reference: 'Still mine'}], 'POST')
    expect(rows[0]).to.include({Reference: 'Still mine', Total: 25.2, AmountDue: 20.2})
  })

  it('gives numbers in turn, and wants them unique', async () => {
    const first = await one()
    const second = await one()
    expect(Number(second.InvoiceNumber.slice(4)) - Number(first.InvoiceNumber.slice(4))).to.equal(1)
    expect(await refused({InvoiceNumber: first.InvoiceNumber.toLowerCase()})).to.deep.equal(['Invoice # must be unique.'])
    const bill = {Type: 'ACCPAY', InvoiceNumber: 'B-1', LineItems: [{Description: 'x', UnitAmount: 1}]}
    expect((await send([sale(bill), sale(bill)])).status).to.equal(200)
  })

  it('updates by number where a POST has no id', async () => {
    const {InvoiceNumber, InvoiceID} = await one()
    const {rows} = await send([sale({InvoiceNumber, Reference: 'Again'})], 'POST')
    expect(rows[0]).to.include({InvoiceID, Reference: 'Again'})
  })

  const refusals: [string, object, string][] = [
    [
      'an unknown account',
      {LineItems: [{...line, AccountCode: '999'}]},
      "Account code '999' is not a valid code for this document.",
    ],
    ['a bank account', {LineItems: [{...line, AccountCode: '090'}]}, "Account code '090' is not a valid code for this document."],
    [
      'an unknown tax type',
      {LineItems: [{...line, TaxType: 'NOPE'}]},
      'The TaxType code NOPE does not exist or cannot be used for this type of transaction.',
    ],
    [
      'a tax that does not fit the account',
      {LineItems: [{...line, TaxType: 'INPUT2'}]},
      "The TaxType code 'INPUT2' cannot be used with account code '200'.",
    ],
    [
      'a wrong line total',
      {LineItems: [{...line, LineAmount: 20}]},
      'The line total 20.00 does not match the expected line total 21.00',
    ],
    ['a wrong total', {Total: 1}, 'The invoice total does not equal the sum of the lines.'],
    ['a currency that is not subscribed', {CurrencyCode: 'JPY'}, 'Organisation is not subscribed to currency JPY'],
    ['no lines', {LineItems: []}, 'One or more line items must be specified'],
    [
      'an unknown contact',
      {Contact: {ContactID: '11111111-1111-4111-8111-111111111111'}},
      'The Contact could not be found. Ensure the Contact Id is valid.',
    ],
    [
      'too much of a discount',
      {LineItems: [{...line, DiscountRate: 127.83}]},
      "The discount rate '127.83' is invalid. Discount must not be greater than the line total.",
    ],
    ['a total below zero', {LineItems: priced(-1, 5)}, 'The total of an invoice cannot be negative.'],
    ['a relative link', {Url: '/here'}, 'Url must be a valid absolute url.'],
    [
      'a locked day',
      {Date: '2020-01-01'},
      'The document date cannot be before the period lock date, currently set at 2025-10-18.',
    ],
    ['status paid', {Status: 'PAID'}, 'An invoice cannot be created with status PAID'],
  ]
  for (const [what, more, message] of refusals) {
    it(`refuses ${what}`, async () => {
      xero.in(uk).books.organisation.PeriodLockDate = '2025-10-18'
      expect(await refused(more)).to.deep.equal([message])
    })
  }

  it('refuses an archived account and an archived contact', async () => {
    const {books} = xero.in(uk)
    const sales = books.accounts.find((row) => row.Code === '200')
    if (sales) books.accounts.put({...sales, Status: 'ARCHIVED'})
    expect(await refused({})).to.deep.equal([
      "Account code '200' has been archived, or has been deleted. Each line item must reference a valid account.",
    ])
    xero.in(uk).archive(contact.ContactID)
    expect((await refused({LineItems: [{Description: 'x'}]}))[0]).to.include('archived')
  })

  it('asks an approved invoice for due date and accounts, a draft for neither', async () => {
    const bare = {DueDate: null, LineItems: [{Description: 'x', UnitAmount: 1}]}
    expect((await one(bare)).Status).to.equal('DRAFT')
    expect(await refused({...bare, Status: 'AUTHORISED'})).to.have.length(2)
  })

  it("stops at the plan's last approval", async () => {
    xero.in(uk).books.organisation.ApprovalsLeft = 1
    await one({Status: 'AUTHORISED'})
    expect(await refused({Status: 'AUTHORISED'})).to.deep.equal(['You have reached the limit of invoices you can approve'])
  })

  it('warns where something was left undone', async () => {
    const {rows} = await send([sale({SentToContact: true})], 'PUT', '?summarizeErrors=false')
    expect(rows[0]).to.include({StatusAttributeString: 'WARNING', SentToContact: false})
    expect(rows[0]?.Warnings[0]?.Message).to.equal('Only AUTHORISED invoices may have SentToContact updated.')
  })

  it('keeps nothing of a refused request: no invoice, no number, no contact', async () => {
    const {books} = xero.in(uk)
    const before = [books.invoices.size, books.contacts.size, books.organisation.Numbering.invoice.next, books.history.size]
    const {status, rows} = await send([sale(), sale({Contact: {Name: 'Never was'}}), {Type: 'ACCREC'}])
    expect([status, rows.length]).to.deep.equal([400, 1])
    expect([
      books.invoices.size,
      books.contacts.size,
      books.organisation.Numbering.invoice.next,
      books.history.size,
    ]).to.deep.equal(before)
  })

  it('fills a line from its item, and keeps a line that names its id', async () => {
    const {InvoiceID, LineItems} = await one({LineItems: [{ItemCode: 'CONSULT', Quantity: 1}]})
    expect(LineItems[0]).to.include({UnitAmount: 95, AccountCode: '200', Description: 'Consulting by the hour'})
    const kept = {...LineItems[0], Quantity: 2, LineAmount: undefined, TaxAmount: undefined}
    const {rows} = await send([{InvoiceID, LineItems: [kept, line]}], 'POST')
    expect(rows[0]?.LineItems[0]).to.include({LineItemID: LineItems[0]?.['LineItemID'], LineAmount: 190})
    expect(rows[0]?.LineItems).to.have.length(2)
  })

  it('reads names in any case, a bare list, and one element by itself', async () => {
    const lower = {type: 'ACCREC', contact: {contactid: contact.ContactID}, lineitems: [{description: 'x'}]}
    for (const body of [{invoices: [lower]}, [lower], lower]) expect((await call('PUT', '/Invoices', body)).status).to.equal(200)
  })

  it('refuses a body that is none, with error 14', async () => {
    for (const body of ['', '{', '[1]', '"x"', {Invoices: [sale({LineItems: [{...line, Quantity: 'many'}]})]}]) {
      const response = await call('PUT', '/Invoices', body)
      expect([response.status, ((await response.json()) as Record<string, unknown>)['ErrorNumber']]).to.deep.equal([400, 14])
    }
  })

  it('tells what the app made, and no other', async () => {
    await one()
    const count = async (query: string): Promise<number> =>
      ((await (await call('GET', `/Invoices${query}`)).json()) as {Invoices: unknown[]}).Invoices.length
    expect(await count('?createdByMyApp=true')).to.equal(1)
    expect(await count('')).to.be.greaterThan(1)
  })
})
