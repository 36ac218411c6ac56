import {after, before, describe, it} from 'node:test'
import {expect} from 'chai'
import type {MockXero} from '../../../mocks/xero/index.ts'
import {caller, openXero, type Caller} from './serve.ts'

const uk = 'Demo Company (UK)'
const day = 86_400_000

const questions = [
  '/Contacts',
  '/Contacts?page=1',
  '/Contacts?page=2&pageSize=5',
  '/Contacts?summaryOnly=true',
  '/Contacts?includeArchived=true&page=1',
  '/Contacts?searchTerm=kept&page=1',
  '/Contacts?order=Name DESC&page=2&pageSize=4',
  '/Contacts?where=IsCustomer==true&page=1',
  '/Contacts?where=IsSupplier==true AND IsCustomer==false',
  '/Contacts?where=IsSupplier==true&includeArchived=true&order=IsCustomer DESC,Name',
  '/Contacts?where=Name.Contains("k") OR FirstName=="Kim"&order=UpdatedDateUTC DESC',
  '/Invoices?page=1',
  '/Invoices?page=3&pageSize=6',
  '/Invoices?searchTerm=kept&page=1',
  '/Invoices?Statuses=AUTHORISED,PAID&order=DueDate DESC',
  '/Invoices?where=AmountDue>50&order=AmountDue DESC&page=1',
  '/Invoices?where=AmountPaid>0 OR AmountCredited>0&page=1',
  '/Invoices?where=FullyPaidOnDate!=null&order=FullyPaidOnDate,InvoiceNumber',
  '/Invoices?where=Contact.Name.StartsWith("Kept")',
  '/Invoices?where=Contact.EmailAddress.Contains("kept") OR Contact.ContactNumber=="K-7"&page=1',
  '/Invoices?order=Contact.Name DESC&page=2&pageSize=7',
  '/Invoices?where=Contact.Name!="x"&order=Contact.ContactNumber DESC,Contact.EmailAddress,Contact.Name,InvoiceNumber&page=1',
  '/Invoices?InvoiceNumbers=kept-1,KEPT-2',
  '/Invoices?ContactIDs=CONTACT&summaryOnly=true',
  '/CreditNotes?page=1',
  '/Payments?page=1',
]

// What is kept to answer faster is compared with the answers of a simulator that has just read the same state.
describe('what is kept to answer faster', () => {
  let xero: MockXero
  let call: Caller
  let fresh: MockXero
  let ask: Caller
  let contact = ''

  const enter = async () => {
    fresh.import(xero.export())
    call = await caller(xero, undefined, {organisations: [uk]})
    ask = await caller(fresh, undefined, {organisations: [uk]})
  }

  const told = async (one: Caller, question: string) => {
    const path = encodeURI(question.replace('CONTACT', contact))
    const answer = await one('GET', path, undefined, {'if-modified-since': question.endsWith('?page=1') ? '' : '2020-01-01'})
    const text = await answer.text()
    return [question, answer.status, text.replace(/"Id":"[^"]+"/, '')]
  }

  const same = async () => {
    for (const simulator of [xero, fresh]) simulator.leave(uk, {day: 1000, minute: 1000, appMinute: 1000})
    fresh.import(xero.export())
    fresh.leave(uk, {day: 1000, minute: 1000, appMinute: 1000})
    for (const question of questions) {
      const [kept, anew] = [await told(call, question), await told(ask, question)]
      expect(kept[1], question).to.equal(200)
      expect(kept).to.deep.equal(anew)
    }
  }

  const write = async (path: string, body: unknown, method = 'POST'): Promise<Record<string, unknown>[]> => {
    const answer = await call(method, path, body)
    const read = (await answer.json()) as Record<string, unknown>
    expect(answer.status, JSON.stringify(read)).to.equal(200)
    return Object.values(read).find((each) => Array.isArray(each)) as Record<string, unknown>[]
  }

  const invoice = (InvoiceNumber: string, more: object = {}) => ({
    Type: 'ACCREC',
    Contact: {ContactID: contact},
    InvoiceNumber,
    Status: 'AUTHORISED',
    Date: '2026-11-20',
    DueDate: '2026-12-10',
    LineItems: [{Description: 'Kept', Quantity: 2, UnitAmount: 60, AccountCode: '200'}],
    ...more,
  })

  before(async () => {
    ;({xero} = await openXero())
    ;({xero: fresh} = await openXero())
    await enter()
    contact = String((await write('/Contacts', {Contacts: [{Name: 'Kept Ltd'}]}))[0]?.['ContactID'])
    await same()
  })
  after(() => xero.reset())

  const changes: Record<string, () => unknown> = {
    'a new invoice': () => write('/Invoices', {Invoices: [invoice('KEPT-1'), invoice('KEPT-2')]}),
    'another name of a contact': () =>
      write('/Contacts', {Contacts: [{ContactID: contact, Name: 'Zoe & Sons', FirstName: 'Kim'}]}),
    'another number and address of a contact': () =>
      write('/Contacts', {Contacts: [{ContactID: contact, ContactNumber: 'K-7', EmailAddress: 'kim@kept.example'}]}),
    async 'a refused change of a contact, taken back'() {
      const bad = {Contacts: [{ContactID: contact, Name: 'Lost & Sons', EmailAddress: 'lost@kept.example'}, {Name: ''}]}
      expect((await call('POST', '/Contacts', bad)).status).to.equal(400)
    },
    'an invoice that goes to another contact': async () => {
      const [other] = await write('/Contacts', {Contacts: [{Name: 'Kept Elsewhere'}]})
      await write('/Invoices', {Invoices: [invoice('KEPT-3')]})
      await write('/Invoices', {Invoices: [invoice('KEPT-3', {Contact: {ContactID: other?.['ContactID']}})]})
    },
    'a part payment': () => xero.in(uk).pay('KEPT-1', {amount: 50}),
    'a payment of the rest': () => xero.in(uk).pay('KEPT-1'),
    'a payment taken back': () => xero.in(uk).unpay('KEPT-1'),
    'refused payments, taken back': async () => {
      const rows = ['KEPT-1', 'NO-SUCH'].map((InvoiceNumber) => ({Invoice: {InvoiceNumber}, Account: {Code: '090'}, Amount: 7}))
      const answer = await call('PUT', '/Payments', {Payments: rows})
      expect(answer.status).to.equal(400)
      expect(await answer.text()).to.contain('NO-SUCH')
    },
    'refused allocations, taken back': async () => {
      const LineItems = [{Description: 'x', Quantity: 1, UnitAmount: 20, AccountCode: '200'}]
      const row = {Type: 'ACCRECCREDIT', Status: 'AUTHORISED', Contact: {ContactID: contact}, Date: '2026-11-20', LineItems}
      const [note] = await write('/CreditNotes', {CreditNotes: [row]})
      await same()
      const Allocations = ['KEPT-1', 'NO-SUCH'].map((InvoiceNumber) => ({Invoice: {InvoiceNumber}, Amount: 7}))
      const answer = await call('PUT', `/CreditNotes/${String(note?.['CreditNoteID'])}/Allocations`, {Allocations})
      expect(answer.status).to.equal(400)
      expect((await answer.text()).match(/"ValidationErrors":\[\{/g)).to.have.length(1)
    },
    'a credit note': () => xero.in(uk).credit('KEPT-2'),
    'a credit taken back': () => xero.in(uk).uncredit('KEPT-2'),
    async 'days that pass, after which something is overdue'() {
      xero.clock.advance(25 * day)
      await enter()
    },
    'an edited invoice': () => write('/Invoices', {Invoices: [invoice('KEPT-2', {DueDate: '2027-03-01', Reference: 'kept'})]}),
    'a refused request, taken back': async () => {
      const bad = {Invoices: [invoice('KEPT-9'), invoice('KEPT-8', {Contact: {}})]}
      expect((await call('POST', '/Invoices', bad)).status).to.equal(400)
    },
    'a bill': () =>
      write('/Invoices', {
        Invoices: [
          invoice('B-1', {Type: 'ACCPAY', LineItems: [{Description: 'x', Quantity: 1, UnitAmount: 9, AccountCode: '429'}]}),
        ],
      }),
    'a credit note from a supplier': async () => {
      const [other] = await write('/Contacts', {Contacts: [{Name: 'Kept Supplies'}]})
      const LineItems = [{Description: 'x', Quantity: 1, UnitAmount: 9, AccountCode: '429'}]
      const row = {Type: 'ACCPAYCREDIT', Contact: {ContactID: other?.['ContactID']}, Date: '2026-11-20', LineItems}
      const [note] = await write('/CreditNotes', {CreditNotes: [row]})
      await same()
      await write('/CreditNotes', {CreditNotes: [{CreditNoteID: note?.['CreditNoteID'], Status: 'DELETED'}]})
    },
    async 'a draft, deleted'() {
      const [other] = await write('/Contacts', {Contacts: [{Name: 'Kept Briefly'}]})
      const Contact = {ContactID: other?.['ContactID']}
      await write('/Invoices', {Invoices: [invoice('KEPT-5', {Status: 'DRAFT', Contact})]})
      await same()
      await write('/Invoices', {Invoices: [{InvoiceNumber: 'KEPT-5', Status: 'DELETED'}]})
      expect(await (await call('GET', `/Contacts/${String(Contact.ContactID)}`)).text()).to.contain('"IsCustomer":false')
    },
    'a voided invoice': () => xero.in(uk).void('KEPT-2'),
    'a contact put away': () => xero.in(uk).archive('Zoe & Sons'),
    'a contact fetched back': () => xero.in(uk).restore('Zoe & Sons'),
    'an overpayment': () => {
      const bank = xero.in(uk).books.accounts.find((row) => row.Type === 'BANK')?.AccountID
      const row = {Type: 'RECEIVE-OVERPAYMENT', Contact: {ContactID: contact}, BankAccount: {AccountID: bank}}
      return write(
        '/BankTransactions',
        {BankTransactions: [{...row, LineItems: [{Description: 'Too much', LineAmount: 5}]}]},
        'PUT',
      )
    },
    async 'a group of contacts'() {
      const [group] = await write('/ContactGroups', {ContactGroups: [{Name: 'Kept ones'}]}, 'PUT')
      await write(`/ContactGroups/${String(group?.['ContactGroupID'])}/Contacts`, {Contacts: [{ContactID: contact}]}, 'PUT')
    },
    'a whole new start': () => xero.import(xero.export()),
  }
  for (const [name, change] of Object.entries(changes)) {
    it(`is right after ${name}`, async () => {
      const before = xero.export()
      await change()
      if (!/refused|new start/.test(name)) expect(xero.export() === before, 'it changed nothing').to.equal(false)
      await same()
    })
  }
})
