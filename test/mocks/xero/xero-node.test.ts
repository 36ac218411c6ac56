import {expect} from 'chai'
import {after, before, describe, it} from 'node:test'
import {Invoice, Phone, XeroClient} from 'xero-node'
import type {MockXero} from '../../../mocks/xero/index.ts'
import {app, connect, noon, serveXero} from './serve.ts'

/** xero-node rejects with JSON text. */
const refusal = async (call: Promise<unknown>): Promise<{response: {statusCode: number; body: Record<string, unknown>}}> => {
  try {
    await call
  } catch (error) {
    return JSON.parse(String(error)) as {response: {statusCode: number; body: Record<string, unknown>}}
  }
  throw new Error('It was not refused.')
}

describe('the unmodified xero-node, over HTTP', () => {
  let xero: MockXero
  let close: () => Promise<void>
  let tenant = ''
  const client = new XeroClient({
    clientId: app.clientId,
    clientSecret: app.clientSecret,
    redirectUris: app.redirectUris,
    scopes: [],
  })
  const api = client.accountingApi

  before(async () => {
    const served = await serveXero()
    ;({xero, close} = served)
    const connected = await connect(xero, served.base)
    tenant = connected.tenantId
    api.basePath = `${served.base}/api.xro/2.0`
    client.setTokenSet({access_token: connected.access, refresh_token: connected.refresh})
  })
  after(() => close())

  const contactId = async (): Promise<string> => {
    const {body} = await api.createContacts(tenant, {
      contacts: [{name: `Test contact ${Math.random()}`, emailAddress: 'a@example.com'}],
    })
    return body.contacts?.[0]?.contactID ?? ''
  }
  const draft = async (status: Invoice.StatusEnum = Invoice.StatusEnum.AUTHORISED) => {
    const {body} = await api.createInvoices(tenant, {
      invoices: [
        {
          type: Invoice.TypeEnum.ACCREC,
          contact: {contactID: await contactId()},
          date: '2026-11-22',
          dueDate: '2026-12-22',
          status,
          lineItems: [{description: 'Consulting', quantity: 2, unitAmount: 10.5, accountCode: '200', taxType: 'OUTPUT2'}],
        },
      ],
    })
    return body.invoices?.[0] as Invoice
  }

  it('reads the organisation and what the user may do', async () => {
    const {body} = await api.getOrganisations(tenant)
    expect(body.organisations?.[0]?.name).to.equal('Demo Company (UK)')
    expect(body.organisations?.[0]?.organisationID).to.equal(tenant)
    const actions = await api.getOrganisationActions(tenant)
    expect(actions.body.actions?.find((each) => each.name === 'CreateApprovedInvoice')?.status).to.equal('ALLOWED')
  })

  it('reads accounts, tax rates, currencies, themes', async () => {
    const accounts = await api.getAccounts(tenant, undefined, 'Status=="ACTIVE" AND Class=="REVENUE"', 'Code DESC')
    expect(accounts.body.accounts?.every((each) => String(each._class) === 'REVENUE')).to.equal(true)
    expect(accounts.body.accounts?.length).to.be.greaterThan(1)
    const account = await api.getAccount(tenant, accounts.body.accounts?.[0]?.accountID ?? '')
    expect(account.body.accounts).to.have.length(1)
    expect((await api.getTaxRates(tenant)).body.taxRates?.find((each) => each.taxType === 'OUTPUT2')?.effectiveRate).to.equal(20)
    expect((await api.getTaxRateByTaxType(tenant, 'OUTPUT2')).body.taxRates).to.have.length(1)
    expect((await api.getCurrencies(tenant)).body.currencies?.map((each) => String(each.code))).to.include('GBP')
    const themes = await api.getBrandingThemes(tenant)
    expect(themes.body.brandingThemes?.length).to.be.greaterThan(0)
    expect(
      (await api.getBrandingTheme(tenant, themes.body.brandingThemes?.[0]?.brandingThemeID ?? '')).body.brandingThemes,
    ).to.have.length(1)
  })

  it('creates, finds, changes and archives a contact', async () => {
    const name = 'Wren & Daughters Ltd'
    const made = await api.createContacts(tenant, {
      contacts: [
        {name, emailAddress: 'hello@wren.example', phones: [{phoneType: Phone.PhoneTypeEnum.DEFAULT, phoneNumber: '123'}]},
      ],
    })
    const id = made.body.contacts?.[0]?.contactID ?? ''
    const found = await api.getContacts(tenant, undefined, undefined, 'Name ASC', undefined, 1, false, false, 'wren &', 10)
    expect(found.body.contacts?.map((each) => each.contactID)).to.deep.equal([id])
    expect((await api.getContacts(tenant, undefined, `Name=="${name}"`)).body.contacts).to.have.length(1)
    const changed = await api.updateContact(tenant, id, {contacts: [{contactID: id, firstName: 'Ada'}]})
    expect(changed.body.contacts?.[0]?.firstName).to.equal('Ada')
    const clash = await refusal(api.createContacts(tenant, {contacts: [{name: name.toUpperCase()}]}))
    expect(clash.response.statusCode).to.equal(400)
    await api.updateOrCreateContacts(tenant, {contacts: [{contactID: id, contactStatus: 'ARCHIVED' as never}]})
    expect(
      (await api.getContacts(tenant, undefined, undefined, undefined, undefined, 1, false, false, 'wren &')).body.contacts,
    ).to.have.length(0)
    expect((await refusal(api.updateContact(tenant, id, {contacts: [{firstName: 'B'}]}))).response.statusCode).to.equal(400)
  })

  it('creates, changes and deletes an item', async () => {
    const made = await api.createItems(
      tenant,
      {items: [{code: 'NEW-1', name: 'New', salesDetails: {unitPrice: 1.2345, accountCode: '200'}}]},
      undefined,
      4,
    )
    const id = made.body.items?.[0]?.itemID ?? ''
    expect((await api.getItem(tenant, 'NEW-1', 4)).body.items?.[0]?.salesDetails?.unitPrice).to.equal(1.2345)
    expect((await api.getItem(tenant, id)).body.items?.[0]?.salesDetails?.unitPrice).to.equal(1.23)
    await api.updateItem(tenant, id, {items: [{code: 'NEW-1', name: 'Newer'}]})
    expect((await api.getItems(tenant, undefined, 'Code=="NEW-1"')).body.items?.[0]?.name).to.equal('Newer')
    expect((await api.deleteItem(tenant, id)).response.status).to.equal(204)
  })

  it('takes an invoice from draft to paid and back', async () => {
    const invoice = await draft(Invoice.StatusEnum.DRAFT)
    expect(invoice.total).to.equal(25.2)
    const approved = await api.updateInvoice(tenant, invoice.invoiceID ?? '', {
      invoices: [{status: Invoice.StatusEnum.AUTHORISED}],
    })
    expect(String(approved.body.invoices?.[0]?.status)).to.equal('AUTHORISED')
    const paid = await api.createPayment(tenant, {
      invoice: {invoiceID: invoice.invoiceID ?? ''},
      account: {code: '090'},
      date: '2026-11-22',
      amount: 25.2,
    })
    const one = await api.getInvoice(tenant, invoice.invoiceID ?? '')
    expect([String(one.body.invoices?.[0]?.status), one.body.invoices?.[0]?.amountDue]).to.deep.equal(['PAID', 0])
    await api.deletePayment(tenant, paid.body.payments?.[0]?.paymentID ?? '', {status: 'DELETED'})
    const open = await api.getInvoice(tenant, invoice.invoiceID ?? '')
    expect([String(open.body.invoices?.[0]?.status), open.body.invoices?.[0]?.amountDue]).to.deep.equal(['AUTHORISED', 25.2])
    expect((await api.getPayments(tenant, undefined, undefined, undefined, 1)).body.payments?.length).to.be.greaterThan(0)
    const voided = await api.updateInvoice(tenant, invoice.invoiceID ?? '', {invoices: [{status: Invoice.StatusEnum.VOIDED}]})
    expect(String(voided.body.invoices?.[0]?.status)).to.equal('VOIDED')
  })

  it('sends an invoice, gives its link and its PDF', async () => {
    const {invoiceID = ''} = await draft()
    expect((await api.emailInvoice(tenant, invoiceID, {})).response.status).to.equal(204)
    expect((await api.getOnlineInvoice(tenant, invoiceID)).body.onlineInvoices?.[0]?.onlineInvoiceUrl).to.match(
      /^https:\/\/in\.xero\.com\//,
    )
    expect(Buffer.from((await api.getInvoiceAsPdf(tenant, invoiceID)).body).toString('latin1', 0, 5)).to.equal('%PDF-')
  })

  it('lists invoices by number, status, contact, app and time', async () => {
    const invoice = await draft()
    const number = invoice.invoiceNumber ?? ''
    const byNumber = await api.getInvoices(tenant, undefined, undefined, undefined, undefined, [number])
    expect(byNumber.body.invoices?.[0]?.lineItems).to.deep.equal([])
    const mine = await api.getInvoices(
      tenant,
      undefined,
      undefined,
      'InvoiceNumber DESC',
      undefined,
      undefined,
      undefined,
      ['AUTHORISED'],
      1,
      false,
      true,
    )
    expect(mine.body.invoices?.map((each) => each.invoiceNumber)).to.include(number)
    expect(mine.body.invoices?.[0]?.lineItems).to.have.length(1)
    expect((await api.getInvoices(tenant, new Date(noon + 60_000))).body.invoices).to.have.length(0)
    const due = await api.getInvoices(tenant, undefined, 'AmountDue>=25 && DueDate==DateTime(2026, 12, 22)')
    expect(due.body.invoices?.map((each) => each.invoiceNumber)).to.include(number)
  })

  it('answers an unknown id with 404 and an empty body', async () => {
    const {response} = await refusal(api.getInvoice(tenant, '11111111-1111-4111-8111-111111111111'))
    expect([response.statusCode, response.body]).to.deep.equal([404, ''])
  })

  it('keeps the good ones when errors are not summarised', async () => {
    const good = {type: Invoice.TypeEnum.ACCREC, contact: {contactID: await contactId()}, lineItems: [{description: 'x'}]}
    const {body} = await api.createInvoices(tenant, {invoices: [good, {type: Invoice.TypeEnum.ACCREC}]}, false)
    expect(body.invoices?.map((each) => each.statusAttributeString)).to.deep.equal(['OK', 'ERROR'])
    expect(
      (await refusal(api.createInvoices(tenant, {invoices: [good, {type: Invoice.TypeEnum.ACCREC}]}))).response.statusCode,
    ).to.equal(400)
  })

  it('sees a lost answer as a broken connection, while the work is done', async () => {
    xero.faults.arm({kind: 'lost-answer', operation: 'createContacts', count: 1})
    const name = 'Lost answer Ltd'
    expect((await refusal(api.createContacts(tenant, {contacts: [{name}]}))).response.statusCode).to.equal(0)
    expect((await api.getContacts(tenant, undefined, `Name=="${name}"`)).body.contacts).to.have.length(1)
  })
})
