import {expect} from 'chai'
import {after, before, describe, it} from 'node:test'
import {Invoice, RequestEmpty, XeroClient, type AccountingApi} from 'xero-node'
import type {XeroApp} from '../../../mocks/xero/index.ts'
import {app, noon, serveXero} from '../xero/serve.ts'

const broad =
  'accounting.transactions accounting.contacts accounting.settings accounting.reports.read payroll.settings payroll.employees payroll.timesheets assets'
const granular =
  'accounting.invoices accounting.payments accounting.banktransactions accounting.contacts accounting.settings accounting.reports.aged.read accounting.reports.trialbalance.read'

describe('a program with a custom connection, as Xero’s server for assistants is,', () => {
  let base = ''
  let close: () => Promise<void>
  let api: AccountingApi
  const machine: XeroApp = {...app, scopes: 'granular'}

  const grant = async (scope: string | undefined, form: Record<string, string> = {}) => {
    const credentials = Buffer.from(`${machine.clientId}:${machine.clientSecret}`).toString('base64')
    const response = await fetch(`${base}/connect/token`, {
      method: 'POST',
      headers: {
        Authorization: `Basic ${credentials}`,
        'Content-Type': 'application/x-www-form-urlencoded',
        Accept: 'application/json',
      },
      body: new URLSearchParams({grant_type: 'client_credentials', ...(scope !== undefined && {scope}), ...form}).toString(),
    })
    return {status: response.status, json: (await response.json()) as Record<string, string>}
  }

  before(async () => {
    ;({base, close} = await serveXero({apps: [machine], now: noon}))
    const client = new XeroClient({
      clientId: machine.clientId,
      clientSecret: machine.clientSecret,
      grantType: 'client_credentials',
    })
    client.accountingApi.basePath = `${base}/api.xro/2.0`
    api = client.accountingApi
    const {json} = await grant(granular)
    client.setTokenSet({access_token: json['access_token'] ?? '', token_type: 'Bearer'})
  })
  after(() => close())

  it('asks for the older scopes first, is refused, and falls back to the newer ones', async () => {
    expect(await grant(broad)).to.deep.equal({status: 400, json: {error: 'invalid_scope'}})
    const {status, json} = await grant(granular)
    expect([status, json['scope'], json['refresh_token'], json['id_token']]).to.deep.equal([200, granular, undefined, undefined])
    expect((await grant(undefined)).status, 'all that it has').to.equal(200)
    expect((await grant(granular.replaceAll(' ', ','))).json['scope'], 'joined by commas, as xero-node joins them').to.equal(
      granular,
    )
  })

  it('finds its one organisation, and may leave its name out', async () => {
    expect((await api.getOrganisations('')).body.organisations?.[0]?.name).to.equal('Demo Company (UK)')
    const {json} = await grant(granular)
    const headers = {Authorization: `Bearer ${json['access_token']}`, Accept: 'application/json'}
    expect(await (await fetch(`${base}/connections`, {headers})).json()).to.have.length(1)
    expect((await fetch(`${base}/api.xro/2.0/Organisation`, {headers})).status).to.equal(200)
  })

  it('changes a draft, approves it with its status alone, and sends it', async () => {
    const contactID =
      (await api.createContacts('', {contacts: [{name: 'Assistant', emailAddress: 'a@b.example'}]})).body.contacts?.[0]
        ?.contactID ?? ''
    const line = {description: 'Work', quantity: 1, unitAmount: 50, accountCode: '200', taxType: 'OUTPUT2'}
    const draft: Invoice = {
      type: Invoice.TypeEnum.ACCREC,
      contact: {contactID},
      lineItems: [line],
      date: '2026-11-20',
      dueDate: '2026-12-20',
      status: Invoice.StatusEnum.DRAFT,
    }
    const id = (await api.createInvoices('', {invoices: [draft]}, true)).body.invoices?.[0]?.invoiceID ?? ''
    const lines = [{...line, unitAmount: 60}]
    const changed = await api.updateInvoice('', id, {invoices: [{lineItems: lines, reference: 'R1', dueDate: '2026-12-24'}]})
    expect([changed.body.invoices?.[0]?.total, changed.body.invoices?.[0]?.reference]).to.deep.equal([72, 'R1'])
    const approved = await api.updateInvoice('', id, {invoices: [{status: Invoice.StatusEnum.AUTHORISED}]})
    expect(String(approved.body.invoices?.[0]?.status)).to.equal('AUTHORISED')
    expect((await api.emailInvoice('', id, new RequestEmpty())).response.status).to.equal(204)
    expect((await api.getInvoice('', id)).body.invoices?.[0]?.sentToContact).to.equal(true)
  })

  it('looks for payments by invoice, number and reference', async () => {
    const invoice = (await api.getInvoices('', undefined, 'Type=="ACCREC" AND Status=="AUTHORISED"')).body.invoices?.[0]
    const account = {code: '090'}
    const paid = await api.createPayment('', {
      invoice: {invoiceID: invoice?.invoiceID ?? ''},
      account,
      amount: 1,
      date: '2026-11-20',
      reference: 'P1',
    })
    const id = paid.body.payments?.[0]?.paymentID ?? ''
    const conditions = [
      `Invoice.InvoiceID==guid("${invoice?.invoiceID}")`,
      `Invoice.InvoiceNumber=="${invoice?.invoiceNumber}"`,
      `PaymentID==guid("${id}")`,
      'Reference=="P1"',
    ]
    const {body} = await api.getPayments('', undefined, conditions.join(' AND '), 'UpdatedDateUTC DESC', 1, 10)
    expect(body.payments?.map((each) => each.paymentID)).to.deep.equal([id])
  })

  it('renames the options of a tracking category all at once', async () => {
    const {body} = await api.getTrackingCategories('')
    const category = body.trackingCategories?.[0]
    const options = category?.options ?? []
    await Promise.all(
      options.slice(0, 3).map((option) =>
        api.updateTrackingOptions('', category?.trackingCategoryID ?? '', option.trackingOptionID ?? '', {
          name: `${option.name} *`,
        }),
      ),
    )
    const after =
      (await api.getTrackingCategory('', category?.trackingCategoryID ?? '')).body.trackingCategories?.[0]?.options ?? []
    expect(after.filter((option) => option.name?.endsWith(' *'))).to.have.length(Math.min(3, options.length))
  })

  it('gives its older app all that it asks for, payroll and assets too, though nothing answers to them', async () => {
    const {base: elsewhere, close: end} = await serveXero({apps: [app], now: noon})
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      scope: broad,
      client_id: app.clientId,
      client_secret: app.clientSecret,
    })
    const answer = await fetch(`${elsewhere}/connect/token`, {method: 'POST', body})
    expect([answer.status, ((await answer.json()) as Record<string, string>)['scope']]).to.deep.equal([200, broad])
    await end()
  })
})
