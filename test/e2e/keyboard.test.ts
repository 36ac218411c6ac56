import {after, before, describe, it} from 'node:test'
import {expect} from 'chai'
import type {Locator, Page} from 'playwright-core'
import {openProduct, type Product} from './harness.ts'
import {card, openRecord, panel, settings} from './steps.ts'

describe('the main job without a mouse', () => {
  let product: Product
  let page: Page
  before(async () => {
    product = await openProduct()
    page = (await product.visit(settings)).page
  })
  after(async () => product.close())

  /** Tabs until something has the focus, as a person would; it must come within reach. */
  async function tabTo(wanted: Locator, most = 60) {
    await wanted.waitFor()
    for (let pressed = 0; pressed < most; pressed++) {
      if (await wanted.evaluate((element) => element.matches(':focus'))) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Not reached by ${most} tabs: ${String(wanted)}`)
  }
  const press = async (wanted: Locator, key = 'Enter') => {
    await tabTo(wanted)
    await page.keyboard.press(key)
  }

  it('connects', async () => {
    await press(panel(page).getByRole('button', {name: 'Connect to Xero'}))
    await press(page.getByRole('button', {name: /Tom Reed/}))
    await press(page.getByRole('button', {name: 'Allow access'}))
    const dialog = page.getByRole('dialog', {name: 'Select Xero Organisation'})
    await tabTo(dialog.getByRole('radio').first())
    await page.keyboard.press('Space')
    await press(dialog.getByRole('button', {name: 'Connect to Selected Organisation'}))
    await page.getByText('Successfully connected to Xero').waitFor()
  })

  it('links a customer, by letters and arrows', async () => {
    await openRecord(page, '/c/customers/CUS-1002')
    await press(card(page).getByRole('button', {name: 'Link', exact: true}))
    const dialog = page.getByRole('dialog', {name: 'Link to a contact'})
    await dialog.waitFor()
    await page.keyboard.type('Hollins & D')
    const found = dialog.getByRole('button', {name: /^Hollins & Daughters Bakery/})
    await press(found)
    await card(page).getByText('Linked', {exact: true}).waitFor()
  })

  it('creates an invoice, and gives the focus back', async () => {
    await openRecord(page, '/c/jobs/JOB-1002')
    await press(card(page).getByRole('button', {name: 'Create Invoice'}))
    const dialog = page.getByRole('dialog', {name: /^Create invoice from/})
    await tabTo(dialog.getByLabel(/^Quantity/).first())
    await page.keyboard.press('Control+A')
    await page.keyboard.type('1')
    await page.keyboard.press('Control+Enter')
    const done = page.getByRole('dialog', {name: /^Draft invoice .* created$/}).getByRole('button', {name: 'Done'})
    await press(done)
    await page.getByRole('dialog').waitFor({state: 'detached'})
    await card(page).getByText('Draft', {exact: true}).waitFor()
    const focused = await page.evaluate(() => {
      let element = document.activeElement
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
      return element?.textContent?.trim()
    })
    expect(focused).to.equal('Create Invoice')
  })

  it('opens and leaves a menu, and asks before disconnecting with the focus on the safe choice', async () => {
    await page.goto(product.kinabase + settings)
    const more = panel(page).getByRole('button', {name: 'More actions for Xero'})
    await press(more)
    await panel(page).getByRole('menu').waitFor()
    await page.keyboard.press('Escape')
    expect(await more.evaluate((element) => element.matches(':focus'))).to.equal(true)
    await page.keyboard.press('Enter')
    await panel(page).getByRole('menuitem', {name: 'Sync Reference Data'}).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    const cancel = dialog.getByRole('button', {name: /Cancel|Keep/})
    await cancel.waitFor()
    expect(await cancel.evaluate((element) => element.matches(':focus'))).to.equal(true)
    await page.keyboard.press('Escape')
    await dialog.waitFor({state: 'detached'})
    await panel(page).getByText('Connected', {exact: true}).waitFor()
  })
})
