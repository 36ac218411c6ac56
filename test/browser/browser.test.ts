import {existsSync, rmSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {after, before, describe, it} from 'node:test'
import {expect} from 'chai'
import type {Browser} from 'playwright-core'
import {axe} from './accessible.ts'
import {hearComplaints} from './complaints.ts'
import {launch} from './launch.ts'
import {screenshot} from './screenshot.ts'

/** A page with one of each fault, under the policy that the kit promises to live with. */
const policy = "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html"
const pages: Record<string, string> = {
  '/favicon.ico': ' ',
  '/fine': `<!doctype html><html lang="en"><title>Fine</title><main><h1>Fine</h1></main>`,
  '/bad': `<!doctype html><html lang="en"><title>Bad</title><main><h1>Bad</h1><img src="/picture.png"><p style="color:red">Red</p></main><script src="/bad.js"></script>`,
  '/bad.js': `console.warn('careful'); fetch('/accounting/cards'); try { document.body.innerHTML = 'x' } catch {} ; throw new Error('oops')`,
}

describe('the eyes of the browser tests', () => {
  let browser: Browser
  let address = ''
  const server = createServer((request, response) => {
    const body = pages[request.url ?? '']
    const type = request.url?.endsWith('.js') ? 'text/javascript' : 'text/html'
    response.writeHead(body ? 200 : 404, {'content-type': type, 'content-security-policy': policy}).end(body)
  })
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, resolve))
    address = `http://localhost:${(server.address() as AddressInfo).port}`
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    server.close()
  })

  it('see nothing on a page that is fine, and disturb it in nothing', async () => {
    const page = await browser.newPage()
    const complaints = hearComplaints(page)
    await page.goto(`${address}/fine`)
    expect(await axe(page)).to.deep.equal([])
    const picture = await screenshot(page, 'browser-test')
    expect(existsSync(picture)).to.equal(true)
    rmSync(picture)
    complaints.check()
    await page.close()
  })

  it('see each fault of a page that has them, and no refusal of the API', async () => {
    const page = await browser.newPage()
    const complaints = hearComplaints(page)
    await page.goto(`${address}/bad`, {waitUntil: 'networkidle'})
    const said = complaints.all.join('\n')
    expect(said).to.match(/console warning: careful/)
    expect(said).to.match(/uncaught: Error: oops/)
    expect(said).to.match(/404.*\/picture\.png/)
    expect(said).to.match(/TrustedHTML/)
    expect(said).to.match(/inline style/)
    expect(said).to.not.match(/accounting\/cards/)
    expect(() => complaints.check()).to.throw(/oops/)
    expect((await axe(page)).join('\n')).to.match(/image-alt/)
    await page.close()
  })
})
