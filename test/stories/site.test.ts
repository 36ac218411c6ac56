import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {expect} from 'chai'
import type {Browser, Page} from 'playwright-core'
import {hearComplaints} from '../browser/complaints.ts'
import {launch} from '../browser/launch.ts'
import {serveFolder} from './static-site.ts'
import type {Site} from './static-site.ts'

const folder = resolve('storybook-static')
interface Entry {
  type: 'story' | 'docs'
  title: string
  name: string
}
const {entries} = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as {entries: Record<string, Entry>}

describe('the site of stories, below a path and without a network', () => {
  let browser: Browser
  let site: Site
  let page: Page
  const asked: string[] = []

  before(async () => {
    site = await serveFolder(folder, '/design/kit/')
    browser = await launch()
    const context = await browser.newContext({viewport: {width: 1500, height: 900}, reducedMotion: 'reduce'})
    await context.route(
      (url) => url.host !== new URL(site.address).host,
      (route) => {
        asked.push(route.request().url())
        return route.abort('blockedbyclient')
      },
    )
    page = await context.newPage()
  })
  after(async () => {
    await browser.close()
    await site[Symbol.asyncDispose]()
  })

  it('shows an element’s whole range on one page', async () => {
    const complaints = hearComplaints(page)
    await page.goto(`${site.address}?path=/docs/link-dialog--docs&globals=theme:dark`)
    const docs = page.frameLocator('#storybook-preview-iframe')
    await docs.locator('h3', {hasText: 'Nothing Found'}).waitFor({timeout: 60_000})
    const headings = await docs.locator('h3').allTextContents()
    const names = Object.values(entries).filter(({type, title}) => type === 'story' && title === 'Link dialog')
    expect(names.map(({name}) => name).filter((name) => !headings.includes(name))).to.deep.equal([])
    complaints.check()
    expect(asked, 'asked of others').to.deep.equal([])
  })

  it('has situation, theme, direction, language, density and width in its toolbar', async () => {
    for (const choice of ['A calm day', 'Dark', 'Left to right', 'English', 'Regular', 'Full width'])
      await page.locator('button', {hasText: choice}).first().waitFor({timeout: 10_000})
  })
})
