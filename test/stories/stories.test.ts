import {existsSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {expect} from 'chai'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {axe} from '../browser/accessible.ts'
import {hearComplaints} from '../browser/complaints.ts'
import type {Complaints} from '../browser/complaints.ts'
import {launch} from '../browser/launch.ts'
import {approve, approveBy, clearResults, forget, holdAgainstApproved, isApproved, orphans} from './approved.ts'
import {knowEngine, rememberEngine} from './engine.ts'
import type {Engine} from './engine.ts'
import {takePicture} from './picture.ts'
import type {Look} from './picture.ts'
import {serveFolder} from './static-site.ts'
import type {Site} from './static-site.ts'
import {showStory, turn} from './story-page.ts'

interface Entry {
  id: string
  type: 'story' | 'docs'
  title: string
  name: string
  tags?: string[]
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
/** Set by the command that approves: what differs is the new picture. */
const approving = process.env['APPROVE_STORIES'] === 'yes'

describe(
  'every story renders, plays, passes axe, says nothing to the console and looks as approved',
  {concurrency: lanes},
  () => {
    let browser: Browser
    let context: BrowserContext
    let site: Site
    let engine: Engine
    const unlike: string[] = []
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
      clearResults()
      engine = await knowEngine(browser, context, site.address)
    })
    after(async () => {
      await browser.close()
      if (approving) {
        orphans(stories.map(({id}) => id)).forEach(forget)
        rememberEngine(engine)
        clearResults()
        console.log(`${unlike.length} pictures approved, drawn by ${engine.name}.`)
      } else if (engine.other) {
        console.log(
          `PICTURES NOT JUDGED: they were approved on ${engine.other}, and this is ${engine.name}. ` +
            (unlike.length ? `${unlike.length} are not the same here:\n${unlike.join('\n')}` : 'All are the same here, too.'),
        )
      }
      await site[Symbol.asyncDispose]()
    })

    async function open() {
      const page = await context.newPage()
      return {page, complaints: hearComplaints(page)}
    }

    /** A wrong picture is a fault, but for an engine that may draw otherwise: there it is told, and no more. */
    async function look(page: Page, id: string, as: Look) {
      let picture = await takePicture(page)
      let wrong = holdAgainstApproved(id, as, picture)
      // Once in some hundred pictures the browser hands over a half-drawn one: what is wrong is so twice alike.
      for (let again = 0; wrong !== undefined && again < 3; again++) {
        const next = await takePicture(page)
        if (next.equals(picture)) break
        picture = next
        wrong = holdAgainstApproved(id, as, picture)
      }
      if (wrong === undefined) return []
      unlike.push(`${id} in ${wrong}`)
      if (approving) approve(id, as, picture)
      return approving || (engine.other && isApproved(id, as)) ? [] : [wrong]
    }

    it('is about many stories', () => {
      expect(stories.length).to.be.above(10)
    })

    it('has no approved pictures of stories that are no more', () => {
      if (!approving) expect(orphans(stories.map(({id}) => id)), `drop them by ${approveBy}`).to.deep.equal([])
    })

    for (const {id, title, name, tags = []} of stories) {
      it(`${title}: ${name}`, async () => {
        const {page, complaints} = resting.pop() ?? (await open())
        const forced = tags.includes('forced-colours')
        // What axe reads are the colours that were asked for, and not those that the system puts in their place.
        const check = () => axe(page, {within: '#storybook-root', off: forced ? [...off, 'color-contrast'] : off})
        try {
          await page.setViewportSize({width: tags.includes('narrow-window') ? 320 : 900, height: 700})
          await page.emulateMedia({forcedColors: forced ? 'active' : 'none'})
          await showStory(page, site.address, id)
          expect(await check(), 'axe').to.deep.equal([])
          const unlikeHere = await look(page, id, 'light')
          await turn(page, {dark: true, rightToLeft: false})
          unlikeHere.push(...(await look(page, id, 'dark')))
          await turn(page, {dark: true, rightToLeft: true})
          expect(await check(), 'axe, dark and right to left').to.deep.equal([])
          await turn(page, {dark: false, rightToLeft: true})
          unlikeHere.push(...(await look(page, id, 'rtl')))
          complaints.check()
          expect(unlikeHere, `not as approved; if it should look so: ${approveBy}`).to.deep.equal([])
          resting.push({page, complaints})
        } catch (error) {
          // What it left behind is not the next story's.
          await page.close()
          throw error
        }
      })
    }
  },
)
