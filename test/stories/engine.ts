import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import type {Browser, BrowserContext} from 'playwright-core'
import {hold, keep} from './approved.ts'

const record = new URL('approved/engine.json', import.meta.url)
const sample = new URL('approved/engine.png', import.meta.url)

/** What draws: `Chromium 156 on linux`. A newer one may draw the same page otherwise, and rightly so. */
const nameOf = (browser: Browser) => `Chromium ${browser.version().split('.', 1)[0]} on ${process.platform}`

/**
 * Text in the stories' own typeface, in each weight and size of the kit, controls, rounded borders, a shadow, curves: what
 * engines draw differently. Two that draw this alike draw the stories alike.
 */
const probe = `
  <h2>Invoice 1,284.50 − äöüß ŵĝĥ</h2><p>Total, subtotal; 12 Nov 2026 &amp; “quoted”</p><p class="small">0123456789 £€$ fi fl ffi</p>
  <button>Create draft</button> <input value="Timber Direct"> <input type="checkbox" checked> <input type="radio" checked>
  <select><option>20% (VAT on Income)</option></select>
  <div class="floating"><svg width="64" height="24" viewBox="0 0 64 24"><path d="M2 22C12 2 24 2 32 12s20 10 30-10" /></svg></div>`
const looks = `
  body {margin: 16px; inline-size: 420px; font: 0.875rem/1.43 'Inter Variable'; font-variant-numeric: tabular-nums; color-scheme: light}
  h2 {font-size: 16px; font-weight: 600} .small {font-size: 12px} button, input, select {font: inherit; font-weight: 500}
  .floating {padding: 8px; border: 1px solid #858f9e; border-radius: 6px; box-shadow: 0 8px 24px rgb(20 28 40 / 0.16)}
  path {fill: none; stroke: #1d5fc4; stroke-width: 1.5}`

export interface Engine {
  name: string
  picture: Buffer
  /** The engine that the pictures were approved on, where it is another one. */
  other: string | undefined
}

/** Draws the sample, and says whether the pictures were approved on an engine that draws it the same. */
export async function knowEngine(browser: Browser, context: BrowserContext, site: string): Promise<Engine> {
  const page = await context.newPage()
  // A page of the site that is no story: the typeface comes from there.
  await page.goto(`${site}iframe.html`)
  await page.evaluate(
    async ([body, styles]) => {
      await Promise.all(['400', '500', '600'].map((weight) => document.fonts.load(`${weight} 1rem "Inter Variable"`, 'aŵ£')))
      document.body.className = ''
      document.body.innerHTML = body!
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(styles!)
      document.adoptedStyleSheets = [sheet]
      await document.fonts.ready
    },
    [probe, looks],
  )
  const picture = await page.screenshot({clip: {x: 0, y: 0, width: 480, height: 300}, animations: 'disabled'})
  const name = nameOf(browser)
  const other = otherThan(name, picture)
  await page.close()
  return {name, picture, other}
}

function otherThan(name: string, picture: Buffer) {
  if (!existsSync(record) || !existsSync(sample)) return undefined
  const approved = (JSON.parse(readFileSync(record, 'utf8')) as {engine: string}).engine
  if (approved !== name) return approved
  return hold(readFileSync(sample), picture, 'light') ? `another ${approved}` : undefined
}

export function rememberEngine({name, picture}: Engine) {
  writeFileSync(record, `${JSON.stringify({engine: name}, null, 2)}\n`)
  writeFileSync(sample, keep(picture, 'light'))
}
