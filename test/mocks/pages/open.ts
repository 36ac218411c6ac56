import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {listen} from '../../../mocks/node/listen.ts'
import {situations} from '../../../mocks/situations/index.ts'
import {createMockXero, type MockXero} from '../../../mocks/xero/index.ts'
import {hearComplaints} from '../../browser/complaints.ts'
import {launch} from '../../browser/launch.ts'

export interface Opened {
  xero: MockXero
  origin: string
  /** A new page at an address; whatever its console says counts against it. */
  visit(path: string, options?: BrowserContextOptions): Promise<{page: Page; leave(): Promise<void>}>
  close(): Promise<void>
}

export const firstMoment = Date.parse('2026-11-22T10:00:00Z')

/** The simulated Xero on a port, and a browser to look at it. */
export async function openXero(): Promise<Opened> {
  let fetch = (_request: Request): Promise<Response> => Promise.reject(new Error('Not yet'))
  const {origin, close} = await listen({what: 'the simulated Xero', port: 0, option: '--port'}, (request) => fetch(request))
  const xero = createMockXero({
    base: origin,
    now: firstMoment,
    situations,
    apps: [
      {clientId: 'kit', clientSecret: 's', name: 'Kinabase', redirectUris: [`${origin}/back`], scopes: 'granular', tier: 'core'},
    ],
  })
  fetch = (request) => xero.fetch(request)
  const browser: Browser = await launch()
  return {
    xero,
    origin,
    async visit(path, options = {}) {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      const complaints = hearComplaints(page, {api: /\/_sim\/api\/|\/view\//})
      await page.goto(`${origin}${path}`)
      return {
        page,
        async leave() {
          complaints.check()
          await context.close()
        },
      }
    },
    async close() {
      await browser.close()
      await close()
    },
  }
}
