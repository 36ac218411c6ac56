import {expect} from 'chai'
import {after, before, describe, it} from 'node:test'
import {CurrencyCode, Invoice, LineAmountTypes, Receipt, type AccountingApi} from 'xero-node'
import {openXeroNode, refusalOf, type OpenedNode} from './open.ts'

const line = {description: 'Consulting services', taxType: 'NONE', quantity: 20, unitAmount: 100, accountCode: '429'}

describe('Xero’s sample app for xero-node, on the pages of its documents,', () => {
  let opened: OpenedNode
  let api: AccountingApi
  let org = ''
  let serial = 0
  const next = (): number => ++serial
  const contactId = async (): Promise<string> => (await api.getContacts(org)).body.contacts?.[0]?.contactID ?? ''

  before(async () => {
    opened = await openXeroNode()
    api = opened.client.accountingApi
    org = opened.tenantId
  })
  after(() => opened.close())

  it('contacts: makes, changes several without summarised errors, changes one by its id alone', async () => {
    const sent = () => ({name: `Rick James: ${next()}`, firstName: 'Rick', lastName: 'James', emailAddress: 'test@example.com'})
    const id = (await api.createContacts(org, {contacts: [sent()]})).body.contacts?.[0]?.contactID ?? ''
    const both = await api.updateOrCreateContacts(
      org,
      {contacts: [{...sent(), contactID: id, contactPersons: [{firstName: 'Joe', lastName: 'Schmo'}]}, sent()]},
      false,
    )
    expect(both.body.contacts?.map((each) => each.hasValidationErrors ?? false)).to.deep.equal([false, false])
    const {body} = await api.updateContact(org, id, {contacts: [{name: `Rick James Updated: ${next()}`}]})
    expect([body.contacts?.[0]?.name, body.contacts?.[0]?.firstName]).to.deep.equal([`Rick James Updated: ${serial}`, 'Rick'])
  })

  it('contact groups: makes one, puts a contact in and takes it out', async () => {
    const made = await api.createContactGroup(org, {contactGroups: [{name: `Ima Contact Group${next()}`}]})
    const id = made.body.contactGroups?.[0]?.contactGroupID ?? ''
    const contactID = await contactId()
    const joined = await api.createContactGroupContacts(org, id, {contacts: [{contactID}]})
    expect(joined.body.contacts?.[0]?.contactID).to.equal(contactID)
    expect((await api.getContactGroup(org, id)).body.contactGroups?.[0]?.contacts).to.have.length(1)
    expect((await api.deleteContactGroupContact(org, id, contactID)).response.status).to.equal(204)
    expect((await api.getContactGroups(org)).body.contactGroups?.length).to.be.greaterThan(0)
  })

  it('invoices: sends the same two at once without summarised errors, and learns which one failed', async () => {
    const contact = {contactID: await contactId()}
    const theme = (await api.getBrandingThemes(org)).body.brandingThemes?.[0]?.brandingThemeID ?? ''
    const sent: Invoice = {
      type: Invoice.TypeEnum.ACCREC,
      contact,
      expectedPaymentDate: '2026-10-20T00:00:00',
      invoiceNumber: `XERO:${next()}`,
      reference: `REF:${next()}`,
      brandingThemeID: theme,
      url: 'https://deeplink-to-your-site.com',
      hasAttachments: true,
      currencyCode: CurrencyCode.GBP,
      status: Invoice.StatusEnum.SUBMITTED,
      lineAmountTypes: LineAmountTypes.Inclusive,
      date: '2026-05-27T00:00:00',
      dueDate: '2026-06-06T00:00:00',
      lineItems: [line, {...line, description: 'Mega Consulting services', quantity: 10, unitAmount: 500}],
    }
    const made = (await api.createInvoices(org, {invoices: [sent, sent]}, false)).body.invoices ?? []
    expect(made.map((each) => each.hasErrors)).to.deep.equal([false, true])
    expect(made[1]?.validationErrors?.[0]?.message).to.equal('Invoice # must be unique.')
    const other: Invoice = {
      type: Invoice.TypeEnum.ACCREC,
      contact,
      status: Invoice.StatusEnum.SUBMITTED,
      date: '2026-05-27T00:00:00',
      dueDate: '2026-06-06T00:00:00',
      lineItems: [{...line, accountCode: '99999999'}],
    }
    const upserted = (await api.updateOrCreateInvoices(org, {invoices: [sent, other]}, false)).body.invoices ?? []
    expect(upserted.map((each) => each.hasErrors)).to.deep.equal([false, true])
    const id = made[0]?.invoiceID ?? ''
    expect(upserted[0]?.invoiceID, 'it was known by its number').to.equal(id)
    expect((await api.getInvoice(org, id)).body.invoices?.[0]?.total).to.equal(7000)
    const changed = await api.updateInvoice(org, id, {invoices: [Object.assign({}, sent, {reference: `NEW-REF:${next()}`})]})
    expect(changed.body.invoices?.[0]?.reference).to.equal(`NEW-REF:${serial}`)
    expect((await api.getInvoices(org)).body.invoices?.length).to.be.greaterThan(5)
  })

  it('invoices: as PDF, by e-mail, filtered with everything at once, with a picture', async () => {
    const own = {headers: {accept: 'application/pdf'}}
    const sent = (await api.getInvoices(org, undefined, 'Type=="ACCREC" AND Status=="AUTHORISED"')).body.invoices ?? []
    const id = sent[0]?.invoiceID ?? ''
    expect((await api.getInvoiceAsPdf(org, id, own)).body.subarray(0, 5).toString()).to.equal('%PDF-')
    const contact = (await api.getInvoice(org, id)).body.invoices?.[0]?.contact?.contactID ?? ''
    await api.updateContact(org, contact, {contacts: [{contactID: contact, emailAddress: 'someone@example.com'}]})
    expect((await api.emailInvoice(org, id, {})).response.status).to.equal(204)
    const {body} = await api.getInvoices(
      org,
      new Date(2018),
      'Type=="ACCREC"',
      'reference DESC',
      undefined,
      undefined,
      undefined,
      ['PAID', 'DRAFT'],
      0,
      true,
      false,
      4,
      undefined,
      undefined,
      undefined,
      {headers: {contentType: 'application/json'}},
    )
    expect(new Set(body.invoices?.map((each) => String(each.status)))).to.deep.equal(new Set(['PAID', 'DRAFT']))
    const options = {headers: {'Content-Type': 'image/png'}}
    const file = await api.createInvoiceAttachmentByFileName(org, id, 'xero-dev.png', Buffer.from('x'), true, undefined, options)
    expect(file.body.attachments?.[0]?.includeOnline).to.equal(true)
  })

  it('items: makes, upserts by code, renames, deletes', async () => {
    const item = {
      code: `Foo${next()}`,
      name: 'Bar',
      purchaseDetails: {unitPrice: 375.5, taxType: 'NONE', accountCode: '429'},
      salesDetails: {unitPrice: 520.99, taxType: 'NONE', accountCode: '200'},
    }
    const id = (await api.createItems(org, {items: [item]})).body.items?.[0]?.itemID ?? ''
    const again = await api.updateOrCreateItems(org, {items: [{...item, name: `Bar${next()}`}]}, false)
    expect(again.body.items?.[0]?.itemID).to.equal(id)
    const renamed = await api.updateItem(org, id, {items: [{code: `Foo${next()}`, name: 'Bar - updated'}]})
    expect(renamed.body.items?.[0]?.name).to.equal('Bar - updated')
    expect((await api.deleteItem(org, id)).response.status).to.equal(204)
  })

  it('receipts: makes one of no date, and changes its line', async () => {
    const contact = {contactID: await contactId()}
    const user = {userID: (await api.getUsers(org)).body.users?.[0]?.userID ?? ''}
    const receipt = (description: string) => ({
      receipts: [
        {
          contact,
          reference: `Reference ${next()}`,
          lineItems: [{description, quantity: 2, unitAmount: 20, accountCode: '429', taxType: 'NONE', lineAmount: 40}],
          user,
          lineAmountTypes: LineAmountTypes.Inclusive,
          status: Receipt.StatusEnum.DRAFT,
          date: '2026-11-01',
        },
      ],
    })
    const id = (await api.createReceipt(org, receipt('Foobar'))).body.receipts?.[0]?.receiptID ?? ''
    const changed = await api.updateReceipt(org, id, receipt('UPDATED - Foobar'))
    expect(changed.body.receipts?.[0]?.lineItems?.[0]?.description).to.equal('UPDATED - Foobar')
    expect((await api.getReceipt(org, id)).body.receipts).to.have.length(1)
  })

  it('quotes and purchase orders: makes, reads and changes them by what the page sends', async () => {
    const contact = {contactID: await contactId()}
    const number = `QuoteNum:${next()}`
    const quote = {date: '2026-02-05', quoteNumber: number, contact, lineItems: [line]}
    const made = (await api.createQuotes(org, {quotes: [quote]})).body.quotes?.[0]
    const changed = await api.updateQuote(org, made?.quoteID ?? '', {
      quotes: [{...quote, title: 'A title', summary: 'A summary', quoteID: made?.quoteID ?? ''}],
    })
    expect(changed.body.quotes?.[0]?.title).to.equal('A title')
    const {body} = await api.getQuotes(
      org,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      contact.contactID,
      undefined,
      1,
      'Date DESC',
      number,
    )
    expect(body.quotes).to.have.length(1)
    const order = (await api.createPurchaseOrders(org, {purchaseOrders: [{contact, lineItems: [line], date: '2026-02-05'}]})).body
    const orderNumber = order.purchaseOrders?.[0]?.purchaseOrderNumber ?? ''
    expect((await api.getPurchaseOrderByNumber(org, orderNumber)).body.purchaseOrders?.[0]?.total).to.equal(2000)
  })

  it('hands its page an error that can be read', async () => {
    const {status, body} = await refusalOf(api.createContacts(org, {contacts: [{name: ''}]}))
    expect([status, body['Type']]).to.deep.equal([400, 'ValidationException'])
  })
})
