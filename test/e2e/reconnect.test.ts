import {after, before, describe, it} from 'node:test'
import {expect} from 'chai'
import type {Page} from 'playwright-core'
import {openProduct, type Product} from './harness.ts'
import {allow, card, linkTo, openRecord, panel, settings, signIn} from './steps.ts'

const home = 'Demo Company (UK)'

describe('a connection that Xero ended', () => {
  let product: Product
  let page: Page
  const chooser = () => page.getByRole('dialog', {name: 'Select Xero Organisation'})
  before(async () => {
    product = await openProduct()
    page = (await product.visit(settings)).page
    await signIn(page, 'Tom Reed')
    await allow(page)
    await chooser().getByText(home).click()
    await chooser().getByRole('button', {name: 'Connect to Selected Organisation'}).click()
    await page.getByText('Successfully connected to Xero').waitFor()
    await openRecord(page, '/c/customers/CUS-1002')
    await linkTo(page, 'Hollins & Daughters Bakery')
  })
  after(async () => product.close())

  it('is connected again with one press for the former of several organisations, and keeps its links', async () => {
    await page.goto(`${product.kinabase}${settings}?situation=token-idled-out`)
    const reconnect = panel(page).getByRole('button', {name: 'Reconnect'})
    await panel(page).getByText(home).waitFor()
    // Whoever needs Xero first notices: the server's own work, or this person.
    if (!(await reconnect.isVisible())) {
      await panel(page).getByRole('button', {name: 'More actions for Xero'}).click()
      await panel(page).getByRole('menuitem', {name: 'Sync Reference Data'}).click()
    }
    await reconnect.click()
    await page.getByRole('button', {name: /Tom Reed/}).click()
    await allow(page)
    await chooser()
      .getByRole('radio', {name: /Demo Company \(UK\)/, checked: true})
      .waitFor()
    await chooser().getByRole('button', {name: 'Connect to Selected Organisation'}).click()
    await page.getByText('Successfully connected to Xero').waitFor()
    await panel(page).getByText(home).waitFor()
    await openRecord(page, '/c/customers/CUS-1002')
    await card(page).getByText('Linked', {exact: true}).waitFor()
    await card(page).getByRole('button', {name: 'Sync'}).click()
    await card(page).getByRole('status').getByText('Synced').waitFor({state: 'attached'})
    expect(await card(page).getByRole('alert').count()).to.equal(0)
  })

  it('says on the page how long it lasts, by the clock that Xero goes by', async () => {
    await page.goto(`${product.kinabase}${settings}?situation=token-about-to-idle-out`)
    await panel(page)
      .getByText(/The connection ends on .* unless it is used before then/)
      .waitFor()
  })
})
