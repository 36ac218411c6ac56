import {after, before, describe, it} from 'node:test'
import {expect} from 'chai'
import type {BrowserContextOptions, Page} from 'playwright-core'
import type {Product, Visitor} from './harness.ts'
import {openProduct} from './harness.ts'
import {card, connect, linkTo, openCreateDialog, openRecord, panel, settings} from './steps.ts'

interface Look {
  name: string
  options: BrowserContextOptions
  direction?: 'rtl'
  /** Rules of axe that cannot judge here. */
  off?: string[]
}

const looks: Look[] = [
  {name: 'light', options: {colorScheme: 'light'}},
  {name: 'dark', options: {colorScheme: 'dark'}},
  {name: 'right to left', options: {}, direction: 'rtl'},
  {name: '320 px', options: {viewport: {width: 320, height: 640}}},
  // 1280 px at 200 % are 640 of them.
  {name: '200 % zoom', options: {viewport: {width: 640, height: 400}, deviceScaleFactor: 2}},
  // The browser puts the colours in place when it paints; axe reads the page's own.
  {name: 'forced colours', options: {forcedColors: 'active'}, off: ['color-contrast']},
]

const places: {name: string; open: (page: Page) => Promise<unknown>}[] = [
  {name: 'settings', open: async (page) => panel(page).getByText('Connected', {exact: true}).waitFor()},
  {
    name: 'customer',
    open: async (page) => {
      await openRecord(page, '/c/customers/CUS-1002')
      await card(page).getByText('Receivable outstanding').waitFor()
    },
  },
  {
    name: 'link',
    open: async (page) => {
      await openRecord(page, '/c/customers/CUS-1005')
      await card(page).getByRole('button', {name: 'Link', exact: true}).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'job',
    open: async (page) => {
      await openRecord(page, '/c/jobs/JOB-1002')
      await card(page).getByRole('button', {name: 'Create Invoice'}).waitFor()
    },
  },
  {
    name: 'create',
    open: async (page) => {
      await openRecord(page, '/c/jobs/JOB-1002')
      await openCreateDialog(page)
    },
  },
]

describe('how it looks', () => {
  let product: Product
  before(async () => {
    product = await openProduct()
    const {page} = await product.visit(settings)
    await connect(page)
    await openRecord(page, '/c/customers/CUS-1002')
    await linkTo(page, 'Hollins & Daughters Bakery')
    await page.context().close()
  })
  after(async () => product.close())

  for (const {name, options, direction, off = []} of looks)
    it(`holds in ${name}: nothing for axe, nothing beside the page`, async () => {
      const visitor: Visitor = await product.visit(settings, options)
      const {page} = visitor
      if (direction) {
        await page.evaluate((to) => localStorage.setItem('direction', to), direction)
        await page.reload()
      }
      for (const place of places) {
        await place.open(page)
        await visitor.screenshot(`look-${place.name}-${name.replaceAll(/\W+/g, '-')}`)
        expect(await visitor.axe({off}), place.name).to.deep.equal([])
        const beside = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        expect(beside, `${place.name}: sideways scrolling`).to.be.at.most(0)
      }
      await page.context().close()
    })
})
