import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {expect} from 'chai'
import type {Page} from 'playwright-core'
import {launch} from '../browser/launch.ts'
import {copyBlankDatabase} from '../database/blank.ts'
import {openProduct, type Product} from './harness.ts'
import {startProcess} from './started.ts'
import {card, connect, linkTo, openCreateDialog, openRecord, settings} from './steps.ts'

const organisation = 'Demo Company (UK)'

/** Connected and linked, with a draft invoice of the job. */
async function makeInvoice(page: Page) {
  await connect(page)
  await openRecord(page, '/c/customers/CUS-1002')
  await linkTo(page, 'Hollins & Daughters Bakery')
  await openRecord(page, '/c/jobs/JOB-1002')
  const dialog = await openCreateDialog(page)
  await dialog.getByRole('button', {name: /^Create draft invoice/}).click()
  await card(page).getByText('Draft', {exact: true}).waitFor()
}

const status = (page: Page, words: string | RegExp) => card(page).locator('li .chip').filter({hasText: words}).first()

async function until(holds: () => boolean) {
  for (let time = 0; !holds(); time++) {
    if (time > 100) throw new Error('It never holds.')
    await new Promise((next) => setTimeout(next, 100))
  }
}

/** Reads the card again, as somebody who comes by would, until it says so. Nobody presses Sync. */
async function seenOn(page: Page, words: string) {
  for (let time = 0; time < 40; time++) {
    await page.reload()
    await status(page, /./).waitFor()
    if (await status(page, words).isVisible()) return
    await page.waitForTimeout(250)
  }
  throw new Error(`The card never says ${words}.`)
}

describe('what a bookkeeper does in Xero', () => {
  let product: Product
  let page: Page
  before(async () => {
    product = await openProduct()
    page = (await product.visit(settings)).page
    await makeInvoice(page)
  })
  after(() => product.close())

  const webhook = () => product.serving.mock.state.webhooks[0]!
  const ours = () => {
    const {invoices} = product.serving.mock.in(organisation).books
    return invoices.find(({Url}) => Url?.includes('/accounting/pushes/') ?? false)!
  }

  it('is on the card a moment later, without Sync', async () => {
    const there = await openRecord(page, '/c/jobs/JOB-1002')
    const [xero] = await Promise.all([page.waitForEvent('popup'), there.getByRole('link', {name: /^Open .* in Xero$/}).click()])
    await xero.getByRole('button', {name: 'Approve'}).click()
    await xero.getByText('Awaiting payment').first().waitFor()
    await seenOn(page, 'Awaiting payment')
    await xero.getByRole('button', {name: 'Record payment'}).click()
    await xero.getByText('Paid').first().waitFor()
    await xero.close()
    await seenOn(page, 'Paid')
    expect(webhook().status).to.equal('OK')
    expect(webhook().events.filter(({attempts}) => attempts > 0)).to.deep.equal([])
  })

  it('stays with Xero where the address refuses it, and the desk shows it', async () => {
    const {mock, work} = product.serving
    // All that was told of so far is delivered and read.
    await until(() => webhook().events.length === 0)
    while ((await work()) > 0);
    const right = webhook().key
    // As if the key had been changed on one side only.
    webhook().key = 'of another app'
    mock.in(organisation).unpay(ours().InvoiceID)
    const there = await product.visit(`${product.xero}/_sim`)
    const panel = there.page.getByRole('region', {name: 'Webhooks'})
    await panel.getByText(/^\d+ events? waits?$/).waitFor()
    await panel
      .getByText(/attempt 2 · 401$/)
      .first()
      .waitFor({state: 'attached'})
    mock.clock.advance(25 * 3_600_000)
    await panel.getByText('Switched off').waitFor()
    await there.screenshot('webhook-switched-off')
    await openRecord(page, '/c/jobs/JOB-1002')
    await status(page, 'Paid').waitFor()

    webhook().key = right
    await panel.getByRole('button', {name: 'Ask its intent again'}).click()
    await panel.getByText('Delivers').waitFor()
    await seenOn(page, 'Awaiting payment')
  })
})

describe('a machine that dies between a message of Xero and reading what it is about', () => {
  it('reads it after the next start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kit-webhook-'))
    await copyBlankDatabase(join(folder, 'database/postgres'))
    const browser = await launch()
    let started = startProcess(['--port', '0', '--xero-port', '0', '--data', folder])
    try {
      const [, kinabase] = await started.says(/embedded\s+(http:\/\/localhost:\d+)/)
      const [, xero] = await started.says(/simulated Xero\s+(http:\/\/localhost:\d+)/)
      const ask = async (path: string, body?: unknown) =>
        (await fetch(`${xero}/_sim/api${path}`, {
          ...(body !== undefined && {method: 'POST', headers: {'content-type': 'application/json'}, body: JSON.stringify(body)}),
        }).then((answer) => answer.json())) as never
      const page = await browser.newPage({locale: 'en-GB'})
      await page.goto(kinabase! + settings)
      await makeInvoice(page)

      // What is told is kept at once; but Xero cannot be asked about it before the plug is pulled.
      const {organisations} = (await ask('/state')) as {organisations: {id: string; name: string}[]}
      const {id} = organisations.find(({name}) => name === organisation)!
      const {rows} = (await ask(`/organisations/${id}/invoices?status=DRAFT&search=JOB-1002`)) as {rows: {id: string}[]}
      const told = async () =>
        ((await ask('/state')) as {webhooks: {sequence: number; waiting: number}[]}).webhooks.map(
          ({sequence, waiting}) => sequence - waiting,
        )[0]!
      const before = await told()
      await ask('/faults', {kind: 'status', status: 503, path: '/api.xro/'})
      await ask(`/organisations/${id}/invoices/${rows[0]!.id}`, {do: 'approve'})
      while ((await told()) === before) await page.waitForTimeout(20)
      await started.kill('SIGKILL')

      const ports = [kinabase!, xero!].map((address) => new URL(address).port)
      started = startProcess(['--port', ports[0]!, '--xero-port', ports[1]!, '--data', folder])
      await started.says(/simulated Xero\s+(http:\/\/localhost:\d+)/)
      // What it was in the middle of is taken over by then.
      await ask('/clock', {advance: 5 * 60_000})
      await seenOn(page, 'Awaiting payment')
    } finally {
      await browser.close()
      await started.kill('SIGKILL')
      rmSync(folder, {recursive: true, force: true})
    }
  })
})
