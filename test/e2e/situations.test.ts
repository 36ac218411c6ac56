import {after, before, describe, it} from 'node:test'
import {expect} from 'chai'
import type {Page} from 'playwright-core'
import {situations} from '../../mocks/situations/index.ts'
import {openProduct, type Product, type Visitor} from './harness.ts'
import {become, card, connect, linkTo, openRecord, panel, settings} from './steps.ts'

const home = 'Demo Company (UK)'
const strip = (page: Page) => page.locator('#bar').getByRole('status')
const picker = (page: Page) => page.getByRole('dialog', {name: 'Situations'})

async function openPicker(page: Page) {
  await page.getByRole('button', {name: 'Situations…'}).click()
  await picker(page).waitFor()
}

async function back(page: Page) {
  await page.getByRole('button', {name: 'Back to normal'}).click()
  await strip(page).getByText('Back to normal.').waitFor()
}

describe('situations in the tester’s bar', () => {
  let product: Product
  let visitor: Visitor
  let page: Page
  before(async () => {
    product = await openProduct()
    visitor = await product.visit(settings)
    page = visitor.page
  })
  after(async () => product.close())
  const now = () => product.serving.mock.situation

  it('connect for the tester first, where nothing is connected yet', async () => {
    await openPicker(page)
    await picker(page)
      .getByRole('radio', {name: /^The organisation is gone/})
      .check()
    await picker(page).getByText('Nothing is connected').waitFor()
    await picker(page).getByRole('button', {name: 'Connect as Ana Lima and bring it about'}).click()
    await strip(page).getByText('The organisation is gone').waitFor()
    await panel(page).getByText('Connected', {exact: true}).waitFor()
    expect(product.serving.mock.in(home).books.organisation.OrganisationStatus).to.equal('GONE')
    await back(page)
    expect(product.serving.mock.in(home).books.organisation.OrganisationStatus).to.equal('ACTIVE')
    await panel(page).getByText('Connected', {exact: true}).waitFor()
  })

  it('are found and brought about by the keyboard, and lead to where they show', async () => {
    await page.getByRole('button', {name: 'Situations…'}).focus()
    await page.keyboard.press('Enter')
    await picker(page).getByRole('searchbox').and(page.locator(':focus')).waitFor()
    await page.keyboard.type('day limit')
    await picker(page).getByText('2 of 61').waitFor()
    await page.keyboard.press('Enter')
    await picker(page)
      .getByRole('radio', {name: /^Day limit reached/, checked: true})
      .and(page.locator(':focus'))
      .waitFor()
    await page.keyboard.press('ArrowDown')
    await picker(page)
      .getByRole('radio', {name: /^Day limit near/, checked: true})
      .waitFor()
    await picker(page).getByText('Background work stands back').waitFor()
    await page.keyboard.press('Enter')
    await strip(page).getByText('Day limit near').waitFor()
    expect(new URL(page.url()).pathname).to.equal('/c/customers/CUS-1002')
    expect(now()).to.equal('day-limit-near')
  })

  it('are given up with Escape, and the focus goes back', async () => {
    await openPicker(page)
    await page.keyboard.press('Escape')
    await picker(page).waitFor({state: 'detached'})
    expect(await page.evaluate(() => document.activeElement?.textContent)).to.equal('Situations…')
  })

  it('take the place of one another, and go back to normal with what was done meanwhile', async () => {
    await openRecord(page, '/c/customers/CUS-1002')
    await linkTo(page, 'Hollins & Daughters Bakery')
    await page.goto(`${product.kinabase}/c/customers/CUS-1002?situation=contact-renamed`)
    await strip(page).getByText('Contacts renamed in Xero').waitFor()
    expect(new URL(page.url()).pathname).to.equal('/c/customers/CUS-1002')
    await card(page).getByRole('button', {name: 'Sync'}).click()
    await card(page).getByText('Hollins & Daughters Bakery (renamed)').first().waitFor()
    await page.goto(`${product.kinabase}/c/customers/CUS-1002?situation=maintenance`)
    await strip(page).getByText('Xero is down for maintenance').waitFor()
    await back(page)
    await card(page).getByRole('button', {name: 'Sync'}).click()
    await card(page).getByText('Hollins & Daughters Bakery', {exact: true}).first().waitFor()
    await page.reload()
    await card(page).getByText('Linked', {exact: true}).waitFor()
    expect(await strip(page).count(), 'said once').to.equal(0)
  })

  it('have the server forget a limit that it heard of', async () => {
    await page.goto(`${product.kinabase}/c/customers/CUS-1002?situation=day-limit-reached`)
    await strip(page).getByText('Day limit reached').waitFor()
    await card(page).getByRole('button', {name: 'Sync'}).click()
    await card(page)
      .getByRole('alert')
      .getByText(/limit|allowance/i)
      .first()
      .waitFor()
    await back(page)
    await card(page).getByRole('button', {name: 'Sync'}).click()
    await card(page).getByRole('alert').waitFor({state: 'detached'})
  })

  it('come by the address, once', async () => {
    const {page: other} = await product.visit('/?situation=period-locked')
    await strip(other).getByText('The books are closed').waitFor()
    expect(other.url()).to.equal(`${product.kinabase}/c/jobs/JOB-1001`.replace('1001', '1002'))
    const at = () => (JSON.parse(product.serving.mock.export()) as {situation: {at: number}}).situation.at
    const then = at()
    await other.reload()
    await strip(other).getByText('The books are closed').waitFor()
    expect(at(), 'brought about once').to.equal(then)
    await other.goto(`${product.kinabase}${settings}?situation=calm`)
    await strip(other).getByText('Back to normal.').waitFor()
    expect(other.url()).to.equal(product.kinabase + settings)
    expect(now()).to.equal(undefined)
    await other.context().close()
  })

  it('that nobody knows are said to be unknown, with those that are near', async () => {
    await page.goto(`${product.kinabase}/c/jobs?situation=day-limt%3Cimg%20src=x%3E`)
    await strip(page).getByText('There is no situation “day-limt<img src=x>”.').waitFor()
    expect(page.url()).to.equal(`${product.kinabase}/c/jobs`)
    expect(now()).to.equal(undefined)
    await page.getByRole('button', {name: 'Day limit reached'}).click()
    await strip(page).getByText('No call is left today for this organisation.').waitFor()
    await back(page)
    await page.goto(`${product.kinabase}/c/jobs?situation=xyzzy`)
    await strip(page).getByText('There is no situation “xyzzy”.').waitFor()
    await page.getByRole('button', {name: 'All situations'}).click()
    await picker(page).waitFor()
    await page.keyboard.press('Escape')
  })

  it('are there for people who may not connect, and say why they cannot', async () => {
    product.serving.mock.reset()
    const {page: other, complaints} = await product.visit(settings)
    complaints.allow(/status of 502/)
    await become(other, /Ivy Chen/)
    await openPicker(other)
    await picker(other)
      .getByRole('radio', {name: /^Xero cannot be reached/})
      .check()
    await picker(other)
      .getByRole('button', {name: /^Bring it about/})
      .click()
    await strip(other).getByText('Xero cannot be reached').waitFor()
    await back(other)
    await other.context().close()
  })

  for (const [how, options] of [
    ['wide', {}],
    ['narrow and dark', {viewport: {width: 320, height: 640}, colorScheme: 'dark'}],
  ] as const)
    it(`are accessible, and scroll only downwards: ${how}`, async () => {
      const {page: other, axe} = await product.visit('/?situation=hostile-names', options)
      await strip(other).getByText('Hostile names').waitFor()
      await other.getByRole('heading', {name: 'Pennine View Care Home'}).waitFor()
      const beside = () => other.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(await axe()).to.deep.equal([])
      expect(await beside()).to.equal(0)
      const summary = other.locator('#bar summary')
      if (how !== 'wide') await summary.click()
      await openPicker(other)
      expect(await axe({within: 'dialog'})).to.deep.equal([])
      expect(await beside()).to.equal(0)
      await other.context().close()
    })
})

/** Two of each group: that each of the deck comes about is tried without a browser. */
const looked = situations.filter(({group}, index) => situations.findIndex((one) => one.group === group) >= index - 1)

describe('situations of every group over the product as it starts', () => {
  let product: Product
  let visitor: Visitor
  before(async () => {
    product = await openProduct()
    visitor = await product.visit(settings)
    await connect(visitor.page)
    await openRecord(visitor.page, '/c/customers/CUS-1002')
    await linkTo(visitor.page, 'Hollins & Daughters Bakery')
  })
  after(async () => product.close())

  for (const {id, title} of looked)
    it(`is brought about, and leaves the pages whole: ${title}`, async () => {
      const {page, complaints} = visitor
      const answer = await fetch(`${product.xero}/_sim/api/situations`, {
        method: 'POST',
        body: JSON.stringify({id, instead: true}),
      })
      expect(answer.status).to.equal(200)
      await page.goto(`${product.kinabase}/c/customers/CUS-1002`)
      await card(page).getByText('Receivable outstanding').waitFor()
      await page.getByRole('button', {name: /Maya Fernandes/}).click()
      await page.getByRole('link', {name: 'Settings'}).click()
      await page.getByRole('link', {name: 'Accounting Integration'}).click()
      await panel(page).getByText(home).first().waitFor()
      if (id !== 'calm') await strip(page).getByText(title, {exact: true}).waitFor()
      expect(complaints.all).to.deep.equal([])
    })
})
