import {existsSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {expect} from 'chai'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {axe} from '../browser/accessible.ts'
import {hearComplaints} from '../browser/complaints.ts'
import type {Complaints} from '../browser/complaints.ts'
import {launch} from '../browser/launch.ts'
import {serveFolder} from './static-site.ts'
import type {Site} from './static-site.ts'
import {showStory, turnDarkAndRound} from './story-page.ts'

interface Entry {
  id: string
  type: 'story' | 'docs'
  title: string
  name: string
}

const folder = resolve('storybook-static')
if (!existsSync(`${folder}/index.json`)) throw new Error('Build it first: npm run storybook:build')
const entries = Object.values(
  (JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as {entries: Record<string, Entry>}).entries,
)
const stories = entries.filter(({type}) => type === 'story')
/** A story stands alone in its page: it needs no landmarks, nor a heading of the first level. */
const off = ['region', 'landmark-one-main', 'page-has-heading-one', 'bypass']

const lanes = 2

describe('every story renders, plays, passes axe and says nothing to the console', {concurrency: lanes}, () => {
  let browser: Browser
  let context: BrowserContext
  let site: Site
  /** Pages that rest between two stories. */
  const resting: {page: Page; complaints: Complaints}[] = []

  before(async () => {
    site = await serveFolder(folder, '/design/kit/')
    browser = await launch()
    context = await browser.newContext({viewport: {width: 900, height: 700}, reducedMotion: 'reduce', locale: 'en-GB'})
    // Nothing outside: the site works where there is no network.
    await context.route(
      (url) => url.host !== new URL(site.address).host,
      (route) => route.abort('blockedbyclient'),
    )
  })
  after(async () => {
    await browser.close()
    await site[Symbol.asyncDispose]()
  })

  async function open() {
    const page = await context.newPage()
    return {page, complaints: hearComplaints(page)}
  }

  it('is about many stories', () => {
    expect(stories.length).to.be.above(10)
  })

  for (const {id, title, name} of stories) {
    it(`${title}: ${name}`, async () => {
      const {page, complaints} = resting.pop() ?? (await open())
      try {
        await showStory(page, site.address, id)
        expect(await axe(page, {within: '#storybook-root', off}), 'axe').to.deep.equal([])
        await turnDarkAndRound(page)
        expect(await axe(page, {within: '#storybook-root', off}), 'axe, dark and right to left').to.deep.equal([])
        complaints.check()
        resting.push({page, complaints})
      } catch (error) {
        // What it left behind is not the next story's.
        await page.close()
        throw error
      }
    })
  }
})
