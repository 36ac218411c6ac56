import {beforeEach, describe, it} from 'node:test'
import {expect} from 'chai'
import {atDesk, type Desk} from './desk.ts'

describe('what is done at the desk', () => {
  let desk: Desk
  beforeEach(() => {
    desk = atDesk()
  })
  const line = {Description: 'Repair', UnitAmount: '50', AccountCode: '200'}
  const invoice = {Type: 'ACCREC', Contact: {Name: 'Larkspur Dental Practice'}, DueDate: '2026-12-22', LineItems: [line]}

  it('is told to the webhooks of connected apps, as what an app does is', async () => {
    await desk.connect()
    const webhook = await desk.xero.webhooks.register({clientId: 'kit', url: 'http://localhost:9/w', key: 'k'})
    webhook.status = 'OK'
    const {id} = await desk.add('contacts', {Name: 'Bramble Bakery'})
    await desk.change(`contacts/${id}`, {EmailAddress: 'a@b.example'})
    const added = await desk.add('invoices', invoice)
    await desk.act(`invoices/${added.id}`, {do: 'approve'})
    await desk.act(`invoices/${added.id}`, {do: 'credit', amount: '20'})
    const [kept] = desk.xero.state.webhooks
    expect(kept?.events.map(({eventCategory, eventType}) => `${eventCategory} ${eventType}`)).to.deep.equal([
      'CONTACT CREATE',
      'CONTACT UPDATE',
      'INVOICE CREATE',
      'INVOICE UPDATE',
      'CREDITNOTE CREATE',
      'INVOICE UPDATE',
      'CREDITNOTE UPDATE',
    ])
  })

  it('is nobody’s app’s doing, and stands in the history under a name', async () => {
    const {call} = await desk.connect()
    const {id} = await desk.add('invoices', invoice)
    const own = (await (await call('/Invoices?createdByMyApp=true')).json()) as {Invoices: unknown[]}
    expect(own.Invoices).to.deep.equal([])
    const {HistoryRecords} = (await (await call(`/Invoices/${id}/History`)).json()) as {HistoryRecords: {User: string}[]}
    expect(HistoryRecords.map(({User}) => User)).to.deep.equal(['Ana Lima'])
  })

  it('can take a contact’s currency away again without harm to its next invoice', async () => {
    const contact = desk.books().contacts.find(({Name}) => Name === 'Larkspur Dental Practice')
    await desk.change(`contacts/${contact?.ContactID}`, {DefaultCurrency: 'EUR'})
    expect((await desk.add('invoices', invoice)).record['CurrencyCode']).to.equal('EUR')
    await desk.change(`contacts/${contact?.ContactID}`, {DefaultCurrency: ''})
    expect((await desk.add('invoices', invoice)).record['CurrencyCode']).to.equal('GBP')
  })

  it('is refused from a page of another origin, and when a file is larger than any state', async () => {
    const send = (headers: Record<string, string>) =>
      desk.xero.fetch(new Request('http://localhost:4401/_sim/api/import', {method: 'POST', headers, body: '{}'}))
    expect((await send({origin: 'http://elsewhere.example'})).status).to.equal(403)
    expect((await send({'content-length': String(300 * 1024 * 1024)})).status).to.equal(413)
  })
})
