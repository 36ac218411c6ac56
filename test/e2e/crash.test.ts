import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, it} from 'node:test'
import {expect} from 'chai'
import {launch} from '../browser/launch.ts'
import {copyBlankDatabase} from '../database/blank.ts'
import {startProcess, type Started} from './started.ts'
import {card, connect, linkTo, openCreateDialog, openRecord, settings} from './steps.ts'

const addresses = async (started: Started) => {
  const [, kinabase] = await started.says(/embedded\s+(http:\/\/localhost:\d+)/)
  const [, xero] = await started.says(/simulated Xero\s+(http:\/\/localhost:\d+)/)
  return {kinabase: kinabase!, xero: xero!}
}
const portOf = (address: string) => new URL(address).port

interface Witnessed {
  requests: {method: string; path: string}[]
}

describe('a machine that dies while an invoice is being created', () => {
  it('makes it once, and shows it after the next start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kit-crash-'))
    await copyBlankDatabase(join(folder, 'database/postgres'))
    const browser = await launch()
    let started = startProcess(['--port', '0', '--xero-port', '0', '--data', folder])
    try {
      const {kinabase, xero} = await addresses(started)
      const ask = async (path: string, body?: unknown) =>
        (await fetch(`${xero}/_sim/api${path}`, {
          ...(body !== undefined && {method: 'POST', headers: {'content-type': 'application/json'}, body: JSON.stringify(body)}),
        }).then((answer) => answer.json())) as unknown
      const writes = async () =>
        ((await ask('/witness?most=1000')) as Witnessed).requests.filter(
          ({method, path}) => method === 'PUT' && path.endsWith('/Invoices'),
        ).length

      const page = await browser.newPage({locale: 'en-GB'})
      await page.goto(kinabase + settings)
      await connect(page)
      await openRecord(page, '/c/customers/CUS-1002')
      await linkTo(page, 'Hollins & Daughters Bakery')
      await openRecord(page, '/c/jobs/JOB-1002')
      const dialog = await openCreateDialog(page)
      await dialog
        .getByLabel(/^Description/)
        .first()
        .fill('Typed before the machine died')

      // Xero does the work and the answer is long in coming: then the plug is pulled.
      await ask('/faults', {kind: 'lost-answer', operation: 'createInvoices', count: 1})
      await dialog.getByRole('button', {name: /^Create draft invoice/}).click()
      while ((await writes()) === 0) await page.waitForTimeout(20)
      await started.kill('SIGKILL')

      started = startProcess(['--port', portOf(kinabase), '--xero-port', portOf(xero), '--data', folder])
      await addresses(started)
      // Past the time in which an answer may still come late.
      await ask('/clock', {advance: 10 * 60_000})
      await page.reload()
      await card(page).getByText('Draft', {exact: true}).waitFor({timeout: 30_000})
      const state = (await fetch(`${xero}/_sim/api/export`).then((answer) => answer.json())) as {
        books: {invoices: {LineItems: {Description?: string}[]}[]}[]
      }
      const made = state.books
        .flatMap(({invoices}) => invoices)
        .filter(({LineItems}) => LineItems.some(({Description}) => Description === 'Typed before the machine died'))
      expect(made).to.have.length(1)
    } finally {
      await browser.close()
      await started.kill('SIGKILL')
      rmSync(folder, {recursive: true, force: true})
    }
  })
})
