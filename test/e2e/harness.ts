import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {serve} from '../../mocks/serve/index.ts'
import type {Serving} from '../../mocks/serve/index.ts'
import {axe} from '../browser/accessible.ts'
import {hearComplaints} from '../browser/complaints.ts'
import type {Complaints} from '../browser/complaints.ts'
import {launch} from '../browser/launch.ts'
import {screenshot} from '../browser/screenshot.ts'
import {copyBlankDatabase} from '../database/blank.ts'
import {triedPage} from './page.ts'

/** One person at a browser of their own. */
export interface Visitor {
  page: Page
  complaints: Complaints
  /** What axe finds on the page or in a part of it; nothing where all is well. */
  axe(options?: {within?: string; off?: string[]}): Promise<string[]>
  /** A picture into `test-results/`. */
  screenshot(name: string): Promise<string>
}

export interface Product extends AsyncDisposable {
  /** The mock Kinabase's origin, and the simulated Xero's. */
  readonly kinabase: string
  readonly xero: string
  readonly serving: Serving
  /** A new person, with no cookies. Everything that their page complains of fails the test at its end. */
  visit(path?: string, options?: BrowserContextOptions): Promise<Visitor>
  /** Stops the product and starts it again on the same ports and folder, as after a crash of the machine. */
  restart(): Promise<void>
  /** Ends everything; throws if a page complained. */
  close(): Promise<void>
}

/** The whole product, as `npm start` gives it, on free ports with a folder of its own, and a real browser. */
export async function openProduct(): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'kit-e2e-'))
  await copyBlankDatabase(join(folder, 'database/postgres'))
  const lines: string[] = []
  const log = (line: string) => void lines.push(line)
  const built = await triedPage()
  let serving = await serve({port: 0, xeroPort: 0, folder, fresh: false, log, page: built})
  const ports = {port: Number(new URL(serving.kinabase).port), xeroPort: Number(new URL(serving.xero).port)}
  const visitors: Visitor[] = []
  let browser: Browser | undefined

  async function close() {
    await browser?.close()
    await serving.close()
    rmSync(folder, {recursive: true, force: true})
    try {
      for (const {complaints} of visitors) complaints.check()
    } catch (error) {
      const broken = lines.filter((line) => line.includes('"error"')).slice(-20)
      throw new Error(`${(error as Error).message}\nThe server said:\n${broken.join('\n')}`, {cause: error})
    }
  }

  return {
    get kinabase() {
      return serving.kinabase
    },
    get xero() {
      return serving.xero
    },
    get serving() {
      return serving
    },
    async visit(path = '/', options = {}) {
      browser ??= await launch()
      const context = await browser.newContext({
        viewport: {width: 1280, height: 860},
        locale: 'en-GB',
        timezoneId: 'Europe/London',
        reducedMotion: 'reduce',
        ...options,
      })
      context.setDefaultTimeout(15_000)
      const page = await context.newPage()
      const complaints = hearComplaints(page)
      const visitor: Visitor = {
        page,
        complaints,
        axe: (within) => axe(page, within),
        screenshot: (name) => screenshot(page, name),
      }
      visitors.push(visitor)
      await page.goto(new URL(path, serving.kinabase).href)
      return visitor
    },
    async restart() {
      await serving.close()
      serving = await serve({...ports, folder, fresh: false, log, page: built})
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}
