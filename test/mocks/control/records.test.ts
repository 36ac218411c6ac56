import {beforeEach, describe, it} from 'node:test'
import {expect} from 'chai'
import {atDesk, type Desk} from './desk.ts'

describe('records at the control addresses', () => {
  let desk: Desk
  beforeEach(() => {
    desk = atDesk()
  })
  const fields = (told: {problems?: {field: string}[]}) => told.problems?.map(({field}) => field)
  const line = {Description: 'Repair', Quantity: '2', UnitAmount: '24.15', AccountCode: '200', TaxType: 'OUTPUT2'}
  const invoice = {Type: 'ACCREC', Contact: {Name: 'Larkspur Dental Practice'}, DueDate: '2026-12-22', LineItems: [line]}

  it('add and change a contact, and an app sees it among what changed since', async () => {
    const {call} = await desk.connect()
    const added = await desk.add('contacts', {Name: 'Bramble Bakery', EmailAddress: 'hello@bramble.example'})
    expect(added).to.nested.include({http: 200, 'record.Name': 'Bramble Bakery', 'record.ContactStatus': 'ACTIVE'})
    desk.xero.clock.advance(60_000)
    const since = new Date(desk.xero.clock.now()).toISOString().slice(0, 19)
    await desk.change(`contacts/${added.id}`, {EmailAddress: 'post@bramble.example', version: added.version})
    const answer = await call('/Contacts', {headers: {'if-modified-since': since}})
    const {Contacts} = (await answer.json()) as {Contacts: {Name: string; EmailAddress: string}[]}
    expect(Contacts.map(({Name, EmailAddress}) => [Name, EmailAddress])).to.deep.equal([
      ['Bramble Bakery', 'post@bramble.example'],
    ])
  })

  it('refuse a contact where the mistake was written', async () => {
    const told = await desk.add('contacts', {Name: 'larkspur dental practice', EmailAddress: 'nobody', DefaultCurrency: 'XYZ'})
    expect(told.http).to.equal(400)
    expect(fields(told)).to.deep.equal(['Name', 'EmailAddress', 'DefaultCurrency'])
    expect(fields(await desk.add('contacts', {Name: ''}))).to.deep.equal(['Name'])
    expect(fields(await desk.add('contacts', {Name: 'x'.repeat(256)}))).to.deep.equal(['Name'])
  })

  it('archive a contact, refuse to change it then, and make it active again', async () => {
    const id = desk.books().contacts.find(({Name}) => Name === 'Larkspur Dental Practice')?.ContactID ?? ''
    await desk.change(`contacts/${id}`, {ContactStatus: 'ARCHIVED'})
    const told = await desk.change(`contacts/${id}`, {ContactStatus: 'ARCHIVED', EmailAddress: 'a@b.example'})
    expect(told.problems).to.deep.equal([
      {field: 'ContactStatus', message: 'An archived contact cannot be changed: make it active first.'},
    ])
    const active = await desk.change(`contacts/${id}`, {ContactStatus: 'ACTIVE', EmailAddress: 'a@b.example'})
    expect(active.record).to.include({ContactStatus: 'ACTIVE', EmailAddress: 'a@b.example'})
  })

  it('add, change and delete an item, each side refused by itself', async () => {
    const SalesDetails = {UnitPrice: '24.1550', AccountCode: '200', TaxType: 'OUTPUT2'}
    const added = await desk.add('items', {Code: 'TAP', Name: 'Tap', SalesDetails})
    expect(added.record['SalesDetails']).to.deep.include({UnitPrice: 24.155, AccountCode: '200'})
    const twice = await desk.add('items', {Code: 'tap'})
    expect(fields(twice)).to.deep.equal(['Code'])
    const wrong = await desk.change(`items/${added.id}`, {
      SalesDetails,
      PurchaseDetails: {UnitPrice: 'much', AccountCode: '999999', TaxType: ''},
    })
    expect(fields(wrong)).to.deep.equal(['PurchaseDetails.UnitPrice'])
    const account = await desk.change(`items/${added.id}`, {SalesDetails, PurchaseDetails: {AccountCode: '999999'}})
    expect(fields(account)).to.deep.equal(['PurchaseDetails.AccountCode'])
    expect(fields(await desk.change(`items/${added.id}`, {SalesDetails: {UnitPrice: ''}}))).to.deep.equal([
      'SalesDetails.UnitPrice',
    ])
    expect(await desk.act(`items/${added.id}`, {do: 'delete'})).to.include({http: 200, gone: true})
    expect(desk.books().items.get(added.id)).to.equal(undefined)
  })

  it('make an invoice with number and totals, and change lines that keep what the desk does not show', async () => {
    const added = await desk.add('invoices', invoice)
    expect(added.record).to.include({Status: 'DRAFT', Total: 57.96, SubTotal: 48.3, TotalTax: 9.66})
    expect(added.record['InvoiceNumber']).to.match(/^INV-\d+$/)
    expect(added.history.map(({change, who}) => [change, who])).to.deep.equal([['Created', 'Ana Lima']])
    const [kept] = added.record['LineItems'] as {LineItemID: string}[]
    const category = desk.books().trackingCategories.all()[0]
    const option = category?.Options[0]
    const Tracking = [{Name: category?.Name ?? '', Option: option?.Name ?? ''}]
    const traced = await desk.change(`invoices/${added.id}`, {LineItems: [{...kept, ...line, Tracking}]})
    const LineItems = [{LineItemID: kept?.LineItemID, ...line, Description: 'Repair of a tap'}]
    const changed = await desk.change(`invoices/${added.id}`, {Reference: 'PO 7', LineItems, version: traced.version})
    expect(changed.record).to.include({Reference: 'PO 7', Total: 57.96})
    const [after] = changed.record['LineItems'] as {LineItemID: string; Tracking: unknown[]}[]
    expect(after).to.include({LineItemID: kept?.LineItemID, Description: 'Repair of a tap'})
    expect(after?.Tracking).to.have.length(category ? 1 : 0)
  })

  it('refuse an invoice at the field and at the line', async () => {
    const told = await desk.add('invoices', {
      ...invoice,
      Contact: {Name: 'Nobody at all'},
    })
    expect(told.problems).to.deep.equal([
      {field: 'Contact.Name', message: 'No active contact has this name. Add the contact first.'},
    ])
    const lines = [line, {...line, AccountCode: '090', TaxType: 'NOTHING', ItemCode: 'none'}]
    expect(fields(await desk.add('invoices', {...invoice, LineItems: lines}))).to.deep.equal([
      'LineItems.1.ItemCode',
      'LineItems.1.AccountCode',
      'LineItems.1.TaxType',
    ])
    const figures = await desk.add('invoices', {...invoice, Date: '2026-02-30', LineItems: [{...line, Quantity: '1,5'}]})
    expect(fields(figures)).to.have.members(['Date', 'LineItems.0.Quantity'])
    expect(fields(await desk.add('invoices', {...invoice, InvoiceNumber: 'INV-0042'}))).to.deep.equal(['InvoiceNumber'])
    desk.books().organisation.PeriodLockDate = '2026-12-31'
    expect(fields(await desk.add('invoices', invoice))).to.deep.equal(['Date'])
  })

  it('do not write over what was changed elsewhere', async () => {
    const {InvoiceID} = desk.xero.in('Demo Company (UK)').invoice('INV-0042')
    const opened = await desk.view(`invoices/${InvoiceID}`)
    await desk.change(`invoices/${InvoiceID}`, {Reference: 'mine', version: opened.version})
    const late = await desk.change(`invoices/${InvoiceID}`, {Reference: 'theirs', version: opened.version})
    expect(late.http).to.equal(409)
    expect(desk.books().invoices.get(InvoiceID)?.Reference).to.equal('mine')
    expect((await desk.change(`invoices/${InvoiceID}`, {Reference: 'theirs'})).http).to.equal(200)
  })

  it('are listed in pages and found by their words', async () => {
    desk.xero.bringAbout('two-thousand-contacts', 'anew')
    const all = await desk.view('contacts?most=50')
    expect(all['total']).to.be.at.least(2000)
    expect(all['pages']).to.equal(Math.ceil(Number(all['total']) / 50))
    const last = await desk.view('contacts?most=50&page=9999')
    expect(last['page']).to.equal(all['pages'])
    expect(await desk.view('contacts?status=ARCHIVED&search=nobody')).to.include({total: 0, page: 1, pages: 1})
  })
})
