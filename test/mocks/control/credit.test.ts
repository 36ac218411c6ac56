import {beforeEach, describe, it} from 'node:test'
import {expect} from 'chai'
import {left} from '../../../mocks/xero/rules/settlement.ts'
import {atDesk, home, type Desk} from './desk.ts'

describe('crediting a document', () => {
  let desk: Desk
  beforeEach(() => {
    desk = atDesk()
  })
  const approved = () => desk.xero.in(home).approve('INV-0042')
  const noteOf = (id: string) => {
    const allocation = desk.books().allocations.find(({InvoiceID}) => InvoiceID === id)
    return desk.books().creditNotes.get(allocation?.FromID)
  }

  it('makes an approved credit note with the same lines and settles both', async () => {
    const invoice = approved()
    const told = await desk.act(`invoices/${invoice.InvoiceID}`, {do: 'credit'})
    expect(told).to.include({http: 200, owed: 0, credited: invoice.Total})
    const note = noteOf(invoice.InvoiceID)
    expect(note).to.include({Status: 'PAID', Total: invoice.Total, TotalTax: invoice.TotalTax, Reference: 'INV-0042'})
    expect(note?.CreditNoteNumber).to.match(/^CN-/)
    expect(note?.LineItems.map(({Description}) => Description)).to.deep.equal(
      invoice.LineItems.map(({Description}) => Description),
    )
    expect(desk.xero.in(home).invoice('INV-0042').Status).to.equal('PAID')
  })

  it('credits a part to the penny, on a bill too', async () => {
    const bill = desk.books().invoices.find(({Type, Status, InvoiceID}) => {
      const document = desk.books().invoices.get(InvoiceID)
      return Type === 'ACCPAY' && Status === 'AUTHORISED' && document !== undefined && left(desk.books(), document) > 20
    })
    const id = bill?.InvoiceID ?? ''
    const owed = bill ? left(desk.books(), bill) : 0
    const told = await desk.act(`invoices/${id}`, {do: 'credit', amount: '10.01', date: '2026-11-20', reference: 'Broken'})
    expect(told).to.include({http: 200, credited: 10.01, owed: Math.round((owed - 10.01) * 100) / 100})
    expect(noteOf(id)).to.include({Type: 'ACCPAYCREDIT', Total: 10.01, Date: '2026-11-20', Reference: 'Broken', Status: 'PAID'})
  })

  it('is refused beside the amount or the day, and keeps no credit note then', async () => {
    const {InvoiceID, Total} = approved()
    const count = desk.books().creditNotes.size
    const refused = async (body: object) => {
      const {problems} = await desk.act(`invoices/${InvoiceID}`, {do: 'credit', ...body})
      return problems?.map(({field}) => field)
    }
    expect(await refused({amount: String(Total + 0.01)})).to.deep.equal(['amount'])
    expect(await refused({amount: '0'})).to.deep.equal(['amount'])
    expect(await refused({amount: 'all'})).to.deep.equal(['amount'])
    expect(await refused({date: 'tomorrow'})).to.deep.equal(['date'])
    desk.books().organisation.PeriodLockDate = '2026-11-22'
    expect(await refused({date: '2026-11-01'})).to.deep.equal(['date'])
    expect(desk.books().creditNotes.size).to.equal(count)
  })

  it('is refused on a draft, and taken back leaves the credit to be given again', async () => {
    const draft = desk.xero.in(home).invoice('INV-0042')
    expect((await desk.act(`invoices/${draft.InvoiceID}`, {do: 'credit'})).http).to.equal(400)
    const {InvoiceID} = approved()
    await desk.act(`invoices/${InvoiceID}`, {do: 'credit'})
    const note = noteOf(InvoiceID)
    expect(await desk.act(`invoices/${InvoiceID}`, {do: 'uncredit'})).to.include({http: 200, credited: 0})
    expect(desk.books().creditNotes.get(note?.CreditNoteID)?.Status).to.equal('AUTHORISED')
    const voided = await desk.act(`credit-notes/${note?.CreditNoteID}`, {do: 'void'})
    expect(voided['status']).to.equal('VOIDED')
  })
})
