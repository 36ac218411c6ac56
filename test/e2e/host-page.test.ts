import {after, before, describe, it} from 'node:test'
import {expect} from 'chai'
import {openProduct, type Product, type Visitor} from './harness.ts'

/** The mock Kinabase's own page, with the kit in it but nothing connected. */
describe('the host’s page', () => {
  let product: Product
  let visitor: Visitor
  before(async () => {
    product = await openProduct()
    visitor = await product.visit('/')
  })
  after(async () => product.close())

  it('leads by its links, back and forth, and hands the focus on', async () => {
    const {page} = visitor
    await page.getByRole('navigation', {name: 'Main'}).getByRole('link', {name: 'Customers'}).click()
    await page.getByRole('link', {name: 'Riverside Nursery'}).click()
    await page.getByRole('heading', {name: 'Riverside Nursery', level: 2}).waitFor()
    expect(new URL(page.url()).pathname).to.equal('/c/customers/CUS-1007')
    expect(await page.evaluate(() => document.activeElement?.id)).to.equal('details-title')
    await page.getByRole('link', {name: 'Close'}).click()
    await page.locator('#details').waitFor({state: 'hidden'})
    expect(await page.evaluate(() => document.activeElement?.textContent)).to.equal('Riverside Nursery')
    await page.goBack()
    await page.getByRole('heading', {name: 'Riverside Nursery', level: 2}).waitFor()
    expect(await page.title()).to.equal('CUS-1007 · Customers · Kinabase')
  })

  it('opens a record by its address, and follows a changed quantity', async () => {
    const {page} = visitor
    await page.goto(new URL('/c/jobs/JOB-1001', page.url()).href)
    const before = page.getByRole('row', {name: /Before tax/})
    await before.getByText('£8,211.25').waitFor()
    await page.getByLabel('Quantity of Wall panel, large').fill('13')
    await page.keyboard.press('Tab')
    await before.getByText('£8,323.25').waitFor()
    await page.reload()
    await before.getByText('£8,323.25').waitFor()
  })

  it('finds as one types, and says where nothing is', async () => {
    const {page} = visitor
    await page.goto(new URL('/c/suppliers', page.url()).href)
    await page.getByLabel('Find in Suppliers').fill('torr')
    await page.getByText('1 of 8').waitFor()
    await page.goto(new URL('/c/jobs/JOB-9', page.url()).href)
    await page.getByText('There is no job JOB-9.').waitFor()
    await page.getByRole('navigation', {name: 'Main'}).getByRole('link', {name: 'Jobs'}).click()
    await page.getByRole('link', {name: 'Workbench repairs'}).waitFor()
  })

  it('lets the tester be a regular user, for whom not everything is there', async () => {
    const {page} = await product.visit('/c/customers')
    const main = page.getByRole('navigation', {name: 'Main'})
    await main.getByRole('link', {name: 'Suppliers'}).waitFor()
    await page.getByLabel('You are').selectOption({label: 'Ivy Chen, Regular User'})
    await page.getByText('You can view these').waitFor()
    await main.getByRole('button', {name: /Ivy Chen/}).waitFor()
    expect(await main.getByRole('link', {name: 'Suppliers'}).count()).to.equal(0)
  })

  it('reaches its settings from the person’s name', async () => {
    const {page} = visitor
    await page.getByRole('button', {name: /Maya Fernandes/}).click()
    await page.getByRole('link', {name: 'Settings'}).click()
    await page.getByRole('link', {name: 'Accounting Integration'}).click()
    await page.getByRole('heading', {name: 'Accounting Integration', level: 1}).waitFor()
  })

  for (const [how, options] of [
    ['wide', {viewport: {width: 1280, height: 860}}],
    ['narrow and dark', {viewport: {width: 320, height: 640}, colorScheme: 'dark'}],
  ] as const) {
    it(`is accessible, and scrolls only downwards: ${how}`, async () => {
      const {page, axe} = await product.visit('/', options)
      for (const path of ['/c/jobs/JOB-1008', '/settings/people', '/settings/accounting']) {
        await page.goto(new URL(path, product.kinabase).href)
        await page.locator('#content h1, #content .empty').first().waitFor({state: 'attached'})
        expect(await axe(), path).to.deep.equal([])
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        expect(over, path).to.equal(0)
      }
    })
  }

  it('opens and closes its menu on a narrow screen', async () => {
    const {page} = await product.visit('/c/jobs', {viewport: {width: 320, height: 640}})
    const main = page.getByRole('navigation', {name: 'Main'})
    await main.waitFor({state: 'hidden'})
    await page.getByRole('button', {name: 'Menu'}).click()
    await main.getByRole('link', {name: 'Customers'}).waitFor()
    await page.keyboard.press('Escape')
    await main.waitFor({state: 'hidden'})
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).to.equal('Menu')
    await page.getByRole('button', {name: 'Menu'}).click()
    await main.getByRole('link', {name: 'Products'}).click()
    await main.waitFor({state: 'hidden'})
    await page.getByRole('heading', {name: 'Products'}).waitFor()
  })
})
