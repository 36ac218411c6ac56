import {expect} from 'chai'
import {before, describe, it} from 'node:test'
import type {MockXero} from '../../mocks/xero/index.ts'
import {openXero, type Caller} from '../mocks/xero/serve.ts'
import {specification, withoutSpecification} from './specification.ts'

/** What Xero's real answers carry although its specification does not name it, as recordings show. */
const recorded =
  /\/(Id|Status|ProviderName|DateTimeUTC|\w*DateString|HasAccount|InvoicePaymentServices|UpdatedDateUTCString|HasErrors|ID|AccountID|DateUTCString|HasValidationErrors|ValidationErrors|IsDiscounted) is not known$/

describe('every answer of the simulated Xero fits the specification', {skip: withoutSpecification}, () => {
  let xero: MockXero
  let call: Caller
  const answer = async (method: string, path: string, body?: unknown, status = 200): Promise<Record<string, never>> => {
    xero.leave('Demo Company (UK)', {minute: 60})
    const response = await call(method, path, body)
    const text = await response.text()
    expect(response.status, `${method} ${path}: ${text.slice(0, 400)}`).to.equal(status)
    const json = JSON.parse(text) as Record<string, never>
    const [place = ''] = path.split('?')
    const problems = specification?.checkAnswer({method, path: place}, status, json, status === 200) ?? []
    const surprising = problems.filter((problem) => !recorded.test(problem) && !problem.startsWith('No answer 400'))
    expect(surprising, `${method} ${path}`).to.deep.equal([])
    return json
  }
  const first = async (path: string, collection: string, id: string): Promise<string> => {
    const json = (await answer('GET', path)) as unknown as Record<string, Record<string, string>[]>
    return json[collection]?.[0]?.[id] ?? ''
  }
  before(async () => {
    ;({xero, call} = await openXero())
  })

  it('organisation and settings', async () => {
    await answer('GET', '/Organisation')
    await answer('GET', '/Organisation/Actions')
    await answer('GET', `/Accounts/${await first('/Accounts', 'Accounts', 'AccountID')}`)
    await answer('GET', `/TaxRates/${await first('/TaxRates', 'TaxRates', 'TaxType')}`)
    await answer('GET', '/Currencies')
    const theme = await first('/BrandingThemes', 'BrandingThemes', 'BrandingThemeID')
    await answer('GET', `/BrandingThemes/${theme}`)
  })

  it('contacts', async () => {
    const id = await first('/Contacts?page=1', 'Contacts', 'ContactID')
    await answer('GET', '/Contacts')
    await answer('GET', '/Contacts?summaryOnly=true&includeArchived=true')
    await answer('GET', `/Contacts/${id}`)
    await answer('PUT', '/Contacts', {Contacts: [{Name: 'Contract'}]})
    await answer('POST', '/Contacts', {Contacts: [{Name: 'Contract', FirstName: 'Ada'}]})
    await answer('POST', `/Contacts/${id}`, {Contacts: [{FirstName: 'Ada'}]})
    await answer('PUT', '/Contacts', {Contacts: [{Name: 'Contract'}]}, 400)
  })

  it('items', async () => {
    const id = await first('/Items?unitdp=4', 'Items', 'ItemID')
    await answer('GET', `/Items/${id}`)
    await answer('PUT', '/Items', {Items: [{Code: 'SPEC', SalesDetails: {UnitPrice: 1}}]})
    await answer('POST', '/Items', {Items: [{Code: 'SPEC', Name: 'Spec'}]})
    await answer('POST', `/Items/${id}`, {Items: [{Name: 'Spec'}]})
    await answer('PUT', '/Items', {Items: [{Code: 'SPEC'}]}, 400)
  })

  it('invoices and payments', async () => {
    const contact = await first('/Contacts', 'Contacts', 'ContactID')
    await answer('GET', '/Invoices')
    await answer('GET', '/Invoices?summaryOnly=true')
    const id = await first('/Invoices?page=1&pageSize=1000', 'Invoices', 'InvoiceID')
    await answer('GET', `/Invoices/${id}`)
    const line = {Description: 'x', Quantity: 1, UnitAmount: 20, AccountCode: '200'}
    const sale = {Type: 'ACCREC', Contact: {ContactID: contact}, DueDate: '2026-12-31', Status: 'AUTHORISED', LineItems: [line]}
    const made = (await answer('PUT', '/Invoices', {Invoices: [sale]})) as unknown as {Invoices: {InvoiceID: string}[]}
    const InvoiceID = made.Invoices[0]?.InvoiceID
    await answer('POST', `/Invoices/${InvoiceID}`, {Invoices: [{Reference: 'R'}]})
    await answer('POST', '/Invoices', {Invoices: [{InvoiceID, Reference: 'R2'}]})
    await answer('GET', `/Invoices/${InvoiceID}/OnlineInvoice`)
    await answer('PUT', '/Invoices', {Invoices: [{Type: 'ACCREC'}]}, 400)
    const payment = await answer('POST', '/Payments', {Invoice: {InvoiceID}, Account: {Code: '090'}, Amount: 5})
    const {PaymentID} = (payment as unknown as {Payments: [{PaymentID: string}]}).Payments[0]
    await answer('PUT', '/Payments', {Payments: [{Invoice: {InvoiceID}, Account: {Code: '090'}, Amount: 5}]})
    await answer('GET', '/Payments?page=1')
    await answer('GET', `/Payments/${PaymentID}`)
    await answer('POST', `/Payments/${PaymentID}`, {Status: 'DELETED'})
    await answer('PUT', '/Payments', {Payments: [{Amount: 5}]}, 400)
  })
})
