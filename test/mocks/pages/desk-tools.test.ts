import {readFile, writeFile} from 'node:fs/promises'
import {after, before, describe, it} from 'node:test'
import {expect} from 'chai'
import type {Page} from 'playwright-core'
import {openXero, type Opened} from './open.ts'

const home = 'Demo Company (UK)'

describe('the tools of the testing desk', () => {
  let opened: Opened
  before(async () => {
    opened = await openXero()
  })
  after(() => opened.close())

  const atDesk = async (work: (page: Page) => Promise<void>) => {
    opened.xero.reset()
    const {page, leave} = await opened.visit('/_sim', {viewport: {width: 1280, height: 900}, acceptDownloads: true})
    await page.locator('#records tr').first().waitFor()
    await work(page)
    await leave()
  }
  const panel = (page: Page, name: string) => page.getByRole('region', {name, exact: true})
  const said = (page: Page, name: string, words: string) =>
    panel(page, name).getByRole('status').filter({hasText: words}).waitFor()
  const ask = (path: string, init?: RequestInit) => opened.xero.fetch(new Request(`${opened.origin}${path}`, init))

  it('arm trouble for one operation, by chance and for a time, and mark what is wrong with it', async () => {
    await atDesk(async (page) => {
      const trouble = panel(page, 'Trouble')
      await trouble.getByRole('combobox', {name: 'What goes wrong'}).selectOption('Answer trickles in')
      await trouble.getByRole('textbox', {name: 'Milliseconds'}).fill('slowly')
      await trouble.getByText('Narrow it, and when').click()
      await trouble.getByRole('combobox', {name: 'Operation'}).fill('createInvoices')
      expect(await page.locator('#operations option[value="createInvoices"]').count()).to.equal(1)
      await trouble.getByRole('textbox', {name: 'Chance in percent'}).fill('250')
      await trouble.getByRole('textbox', {name: 'Let pass first'}).fill('2')
      await trouble.getByLabel('Until, in UTC').fill('2026-11-22T11:00')
      await trouble.getByRole('button', {name: 'Arm', exact: true}).click()
      await trouble.getByText('See the 2 marked fields.').waitFor()
      await trouble.getByText('Write whole milliseconds').waitFor()
      await trouble.getByRole('textbox', {name: 'Milliseconds'}).fill('5')
      await trouble.getByRole('textbox', {name: 'Chance in percent'}).fill('50')
      await trouble.getByRole('button', {name: 'Arm', exact: true}).click()
      await said(page, 'Trouble', 'Armed.')
      expect(opened.xero.faults.list()[0]).to.include({
        kind: 'drip',
        milliseconds: 5,
        operation: 'createInvoices',
        probability: 0.5,
        skip: 2,
        until: Date.parse('2026-11-22T11:00:00Z'),
      })
      await trouble.getByText('createInvoices · 50% of calls · after 2').waitFor()
    })
  })

  it('set the clock to a moment, and leave it where it is when none is chosen', async () => {
    await atDesk(async (page) => {
      const clock = panel(page, 'Clock')
      await clock.getByRole('button', {name: 'Set'}).click()
      await clock.getByText('Choose a day and a time.').waitFor()
      await clock.getByLabel('Set it to, in UTC').fill('2027-02-28T23:30')
      await clock.getByRole('button', {name: 'Set'}).click()
      await clock.getByRole('time').filter({hasText: '28 Feb 2027, 23:30:00'}).waitFor()
      expect(opened.xero.clock.now()).to.equal(Date.parse('2027-02-28T23:30:00Z'))
    })
  })

  it('lock the books, and take the organisation away and back', async () => {
    await atDesk(async (page) => {
      const books = panel(page, 'Organisation')
      await books.getByLabel('Locked up to and with').fill('2026-11-21')
      await books.getByRole('button', {name: 'Set'}).click()
      await said(page, 'Organisation', 'Nothing may be dated on or before 2026-11-21.')
      expect(opened.xero.in(home).books.organisation.PeriodLockDate).to.equal('2026-11-21')
      await books.getByRole('button', {name: 'Take it away'}).click()
      await said(page, 'Organisation', 'The organisation is gone.')
      await books.getByRole('button', {name: 'Bring it back'}).click()
      await said(page, 'Organisation', 'The organisation is back.')
    })
  })

  it('show requests while they come, what still runs, and only those that are looked for', async () => {
    await atDesk(async (page) => {
      const requests = panel(page, 'Requests')
      const rows = requests.locator('#requests > li')
      opened.xero.faults.arm({kind: 'latency', milliseconds: 2500, path: '/connect/token', count: 1})
      const slow = ask('/connect/token', {method: 'POST', body: 'grant_type=refresh_token&refresh_token=very-secret'})
      await rows.filter({hasText: '/connect/token'}).filter({hasText: '…'}).waitFor()
      await ask('/api.xro/2.0/Contacts?page=1', {headers: {authorization: 'Bearer a-secret-token'}})
      await rows.filter({hasText: '/Contacts?page=1'}).filter({hasText: '401'}).waitFor()
      await rows.filter({hasText: '/Contacts?page=1'}).getByRole('group').click()
      await requests.getByText('authorization: Bearer #').waitFor()
      await requests.getByText('Refused with 401').waitFor()
      expect(await page.content()).not.to.contain('a-secret-token')
      await slow
      await rows.filter({hasText: '/connect/token'}).filter({hasText: '…'}).waitFor({state: 'detached'})
      expect(await rows.filter({hasText: '/connect/token'}).count()).to.equal(1)
      await requests.getByRole('searchbox', {name: 'Path or operation'}).fill('contacts')
      await rows.filter({hasText: '/connect/token'}).waitFor({state: 'detached'})
      expect(await rows.count()).to.equal(1)
      await requests.getByRole('combobox', {name: 'Answer'}).selectOption('5xx')
      await requests.getByText('No request fits.').waitFor()
    })
  })

  it('refuse a file that is none and change nothing, and bring back what an import replaced', async () => {
    await atDesk(async (page) => {
      const state = panel(page, 'State')
      const download = page.waitForEvent('download')
      await state.getByRole('button', {name: 'Export state'}).click()
      const file = await (await download).path()
      opened.xero.in(home).approve('INV-0042')
      const damaged = `${file}-damaged.json`
      await writeFile(damaged, (await readFile(file, 'utf8')).replace(/"UpdatedDateUTC":\d+/, '"UpdatedDateUTC":"never"'))
      await page.locator('#import').setInputFiles(damaged)
      await state
        .getByRole('alert')
        .filter({hasText: 'The state file is damaged'})
        .filter({hasText: 'Nothing was changed.'})
        .waitFor()
      expect(opened.xero.in(home).invoice('INV-0042').Status).to.equal('AUTHORISED')
      await page.locator('#import').setInputFiles(file)
      await said(page, 'State', 'Imported.')
      expect(opened.xero.in(home).invoice('INV-0042').Status).to.equal('DRAFT')
      await state.getByRole('button', {name: 'Undo the import'}).click()
      await said(page, 'State', 'It is as it was before.')
      expect(opened.xero.in(home).invoice('INV-0042').Status).to.equal('AUTHORISED')
      await state.getByRole('button', {name: 'Undo the import'}).waitFor({state: 'hidden'})
    })
  })

  it('show a situation that was brought about, and take it back', async () => {
    await atDesk(async (page) => {
      const situation = panel(page, 'Situation')
      await situation.getByRole('combobox', {name: 'Situation'}).selectOption('Paid in Xero meanwhile')
      await situation.getByRole('button', {name: 'Bring it about'}).click()
      await said(page, 'Situation', 'Now: Paid in Xero meanwhile.')
      expect(opened.xero.in(home).invoice('INV-0042').Status).to.equal('PAID')
      await situation.getByRole('button', {name: 'Take it back'}).click()
      await said(page, 'Situation', 'Taken back')
      expect(opened.xero.in(home).invoice('INV-0042').Status).to.equal('DRAFT')
    })
  })

  it('add a webhook, show whether it means to receive, and what was delivered', async () => {
    await atDesk(async (page) => {
      const webhooks = panel(page, 'Webhooks')
      await webhooks.getByText('Add a webhook').click()
      await webhooks.getByRole('textbox', {name: 'Address that is told'}).fill('somewhere')
      await webhooks.getByRole('button', {name: 'Add and ask its intent'}).click()
      await webhooks.getByText('Write a whole address').waitFor()
      await webhooks.getByRole('textbox', {name: 'Address that is told'}).fill('http://localhost:9/webhooks')
      await webhooks.getByRole('textbox', {name: 'Signing key'}).fill('a-signing-key')
      await webhooks.getByRole('button', {name: 'Add and ask its intent'}).click()
      await webhooks.getByText('Intent not shown').waitFor()
      await webhooks.getByText('http://localhost:9/webhooks').waitFor()
      await webhooks.getByText('Last deliveries').click()
      await webhooks.getByText('no answer').first().waitFor()
      await webhooks.getByRole('button', {name: 'Ask its intent again'}).click()
      await said(page, 'Webhooks', 'did not answer as it should')
      expect(JSON.stringify(await (await ask('/_sim/api/state')).json())).not.to.contain('a-signing-key')
    })
  })

  it('say so when the simulator answers no longer, and go on when it does', async () => {
    await atDesk(async (page) => {
      await page.route('**/_sim/api/state', (route) => route.fulfill({status: 404, body: 'gone'}))
      await page.getByRole('alert').filter({hasText: 'That cannot be done.'}).waitFor()
      await page.unroute('**/_sim/api/state')
      await page.getByRole('alert').filter({hasText: 'That cannot be done.'}).waitFor({state: 'hidden'})
    })
  })
})
