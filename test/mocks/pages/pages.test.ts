import {after, before, describe, it} from 'node:test'
import {expect} from 'chai'
import type {Page} from 'playwright-core'
import {axe} from '../../browser/accessible.ts'
import {openXero, type Opened} from './open.ts'

const home = 'Demo Company (UK)'
const question = (origin: string, changes: Record<string, string> = {}) =>
  `/identity/connect/authorize?${new URLSearchParams({
    response_type: 'code',
    client_id: 'kit',
    redirect_uri: `${origin}/back`,
    scope: 'offline_access accounting.contacts accounting.invoices accounting.settings.read',
    state: 'a state',
    ...changes,
  }).toString()}`

describe('the pages of the simulated Xero', () => {
  let opened: Opened
  before(async () => {
    opened = await openXero()
  })
  after(() => opened.close())

  const app = (path: string) => `/app/!uK7d4${path}`
  const numbered = (number: string) => opened.xero.in(home).invoice(number)
  const fit = async (page: Page, where: string) => {
    await page.setViewportSize({width: 1100, height: 800})
    await page.emulateMedia({colorScheme: 'light'})
    expect(await axe(page), where).to.deep.equal([])
    await page.emulateMedia({colorScheme: 'dark'})
    await page.setViewportSize({width: 320, height: 800})
    expect(await axe(page), `${where}, dark and narrow`).to.deep.equal([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${where}, narrow`).to.equal(320)
    expect(await page.getByText('nothing here is real').count(), where).to.equal(1)
  }

  it('are fit for everybody, wide and narrow, light and dark', async () => {
    const customer = numbered('INV-0014').ContactID
    const places = [
      '',
      '/contacts?search=r',
      `/contacts/contact/${customer}`,
      '/invoices?status=DRAFT',
      '/bills?status=PAID',
      '/items',
    ]
    for (const number of ['INV-0014', 'INV-0042', 'GL-91377']) {
      const {Type, InvoiceID} = numbered(number)
      places.push(`/${Type === 'ACCREC' ? 'invoicing' : 'bills'}/view/${InvoiceID}`)
    }
    const {page, leave} = await opened.visit(app(''))
    for (const place of places) {
      await page.goto(`${opened.origin}${app(place)}`)
      await fit(page, place)
    }
    await leave()
  })

  it('lead from sign-in to consent and back, or say why not', async () => {
    const {page, leave} = await opened.visit(question(opened.origin))
    await fit(page, 'sign-in')
    await page.getByRole('button', {name: 'Tom Reed'}).click()
    await fit(page, 'consent')
    expect(await page.getByRole('checkbox').count()).to.equal(3)
    for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
    await page.getByRole('button', {name: 'Allow access'}).click()
    await page.getByRole('alert').filter({hasText: 'Choose an organisation first.'}).waitFor()
    await page.goto(`${opened.origin}${question(opened.origin)}`)
    await page.getByRole('button', {name: 'Noor Haddad'}).click()
    await fit(page, 'no organisation')
    await page.goto(`${opened.origin}${question(opened.origin)}`)
    await page.getByRole('button', {name: 'Rhys Evans'}).click()
    await fit(page, 'read-only')
    await leave()
  })

  it('end in an error page where the app asks what it may not', async () => {
    const {page} = await opened.visit(question(opened.origin, {scope: 'accounting.everything'}))
    await fit(page, 'error')
    await page.getByText('unauthorized_client : Invalid scope for client').waitFor()
    await page.context().close()
  })

  it('approve and pay an invoice without a script, and refuse too much', async () => {
    const draft = numbered('INV-0044')
    const {page, leave} = await opened.visit(app(`/invoicing/view/${draft.InvoiceID}`), {javaScriptEnabled: false})
    await page.getByRole('button', {name: 'Approve'}).click()
    await page.getByText('Awaiting payment').waitFor()
    await page.getByLabel('Amount in GBP').fill('100.00')
    await page.getByRole('button', {name: 'Record payment'}).click()
    await page.getByText('Payment recorded.').waitFor()
    expect(opened.xero.in(home).books.payments.find((payment) => payment.InvoiceID === draft.InvoiceID)?.Amount).to.equal(100)
    await page.getByLabel('Amount in GBP').fill('999999')
    await page.getByRole('button', {name: 'Record payment'}).click()
    await page.getByText('exceeds the amount outstanding').waitFor()
    await leave()
  })

  it('delete a draft, void what is approved, and offer nothing for what is done with', async () => {
    const buttons = async (number: string) => {
      const {page, leave} = await opened.visit(app(`/invoicing/view/${numbered(number).InvoiceID}`))
      const names = await page.getByRole('main').getByRole('button').allInnerTexts()
      await leave()
      return names
    }
    expect(await buttons('INV-0041')).to.deep.equal(['Approve', 'Submit for approval', 'Delete'])
    expect(await buttons('INV-0040')).to.deep.equal(['Approve', 'Delete'])
    expect(await buttons('INV-0038')).to.deep.equal(['Void', 'Record payment'])
    expect(await buttons('INV-0014')).to.deep.equal(['Record payment'])
    for (const done of ['INV-0001', 'INV-0005', 'INV-0045']) expect(await buttons(done), done).to.deep.equal([])
  })

  it('put a contact away and bring it back', async () => {
    const {page, leave} = await opened.visit(app('/contacts?search=larkspur'))
    await page.getByRole('link', {name: 'Larkspur Dental Practice'}).click()
    await page.getByRole('button', {name: 'Archive'}).click()
    await page.getByRole('button', {name: 'Restore'}).click()
    await page.getByRole('button', {name: 'Archive'}).waitFor()
    await leave()
  })
})
