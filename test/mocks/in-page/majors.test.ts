import {copyFileSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {after, before, describe, it} from 'node:test'
import {expect} from 'chai'
import {build} from 'esbuild'
import type {Browser} from 'playwright-core'
import {hearComplaints} from '../../browser/complaints.ts'
import {launch} from '../../browser/launch.ts'
import {serveFolder} from '../../stories/static-site.ts'

/** What is installed as MSW 2 and as MSW 3. */
const majors = {'MSW 2': 'msw2', 'MSW 3': 'msw'}
const expected = {before: null, organisation: 'Demo Company (UK)', refusal: 'invalid-request', elsewhere: 200, after: 404}

describe('startMocks in a page below a path', () => {
  let browser: Browser
  const folders: string[] = []
  before(async () => {
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    for (const folder of folders) rmSync(folder, {recursive: true, force: true})
  })

  /** A built page as a design site serves it, with the worker's script of that major beside it, or without. */
  async function built(msw: string, worker: boolean): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), 'kit-in-page-'))
    folders.push(folder)
    const {metafile} = await build({
      entryPoints: [join(import.meta.dirname, 'page.ts')],
      outdir: folder,
      bundle: true,
      splitting: true,
      format: 'esm',
      metafile: true,
      conditions: ['browser'],
      alias: {msw},
      logLevel: 'error',
    })
    const used = Object.keys(metafile.inputs).flatMap((path) => /node_modules\/(msw2?)\//.exec(path)?.[1] ?? [])
    expect([...new Set(used)]).to.deep.equal([msw])
    writeFileSync(
      join(folder, 'index.html'),
      '<!doctype html><title>In the page</title><link rel="icon" href="data:,"><script type="module" src="page.js"></script>',
    )
    if (worker)
      copyFileSync(fileURLToPath(import.meta.resolve(`${msw}/mockServiceWorker.js`)), join(folder, 'mockServiceWorker.js'))
    return folder
  }

  async function visit(folder: string) {
    await using site = await serveFolder(folder, '/some/where/')
    const context = await browser.newContext()
    const page = await context.newPage()
    const complaints = hearComplaints(page)
    await page.goto(`${site.address}index.html`)
    await page.waitForFunction('typeof walk === "function"')
    const seen = await page.evaluate(`walk('/some/where')`)
    await context.close()
    return {seen, complaints}
  }

  for (const [name, msw] of Object.entries(majors)) {
    it(`answers through the worker of ${name}`, async () => {
      const {seen, complaints} = await visit(await built(msw, true))
      expect(seen).to.deep.equal({by: 'worker', ...expected})
      complaints.check()
    })

    it(`answers without the worker of ${name} where it is not served`, async () => {
      const {seen} = await visit(await built(msw, false))
      expect(seen).to.deep.equal({by: 'fetch', ...expected})
    })
  }
})
