import {readFile} from 'node:fs/promises'
import {after, before, describe, it} from 'node:test'
import {expect} from 'chai'
import type {Page} from 'playwright-core'
import {axe} from '../../browser/accessible.ts'
import {openXero, type Opened} from './open.ts'

const home = 'Demo Company (UK)'

describe('the testing desk', () => {
  let opened: Opened
  before(async () => {
    opened = await openXero()
  })
  after(() => opened.close())

  /** Opens the desk, does something there, and leaves everything as it was. */
  const atDesk = async (work: (page: Page) => Promise<void>, path = '/_sim') => {
    opened.xero.reset()
    const {page, leave} = await opened.visit(path, {viewport: {width: 1280, height: 900}, acceptDownloads: true})
    await page.locator('#records tr').first().waitFor()
    await work(page)
    await leave()
  }
  const said = (page: Page, words: string) => page.getByRole('status').filter({hasText: words}).waitFor()

  it('is fit for everybody, wide and narrow, light and dark', async () => {
    await atDesk(async (page) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({colorScheme})
        expect(await axe(page)).to.deep.equal([])
      }
      await page.setViewportSize({width: 320, height: 800})
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.equal(320)
      expect(await axe(page)).to.deep.equal([])
    })
  })

  it('approves, pays and takes back what it lists', async () => {
    await atDesk(async (page) => {
      const invoice = () => opened.xero.in(home).invoice('INV-0042').Status
      await page.getByLabel('Search').fill('INV-0042')
      await said(page, '1 found.')
      await page.getByRole('button', {name: 'Approve INV-0042'}).click()
      await said(page, 'INV-0042: Approved.')
      expect(invoice()).to.equal('AUTHORISED')
      await page.getByRole('button', {name: 'Pay in full INV-0042'}).click()
      await said(page, 'INV-0042: Paid.')
      expect(invoice()).to.equal('PAID')
      await page.getByRole('button', {name: 'Take payment back INV-0042'}).click()
      await said(page, 'Payment taken back')
      expect(invoice()).to.equal('AUTHORISED')
    })
  })

  it('puts a contact away, and says in Xero’s words why something cannot be', async () => {
    await atDesk(async (page) => {
      await page.getByLabel('Show').selectOption('Contacts')
      await page.getByLabel('Search').fill('larkspur')
      await page.getByRole('button', {name: 'Archive Larkspur Dental Practice'}).click()
      await said(page, 'Archived.')
      await page.getByLabel('Show').selectOption('Invoices and bills')
      await page.getByLabel('Search').fill('INV-0048')
      const approve = page.getByRole('button', {name: 'Approve INV-0048'})
      await approve.waitFor()
      opened.xero.in(home).books.organisation.PeriodLockDate = '2026-11-22'
      await approve.click()
      await page.getByRole('alert').filter({hasText: 'lock date'}).waitFor()
    })
  })

  it('moves and holds the clock', async () => {
    await atDesk(async (page) => {
      const now = opened.xero.clock.now()
      await page.getByRole('button', {name: '+ 1 day'}).click()
      await said(page, 'The clock moved on')
      expect(opened.xero.clock.now() - now).to.equal(86_400_000)
      await page.getByText('23 Nov 2026').waitFor()
      await page.getByRole('button', {name: 'Let it run'}).click()
      await page.getByRole('button', {name: 'Hold it'}).click()
      await page.getByText('Stands still', {exact: true}).waitFor()
      expect(opened.xero.clock.frozen).to.equal(true)
    })
  })

  it('arms trouble and disarms it', async () => {
    await atDesk(async (page) => {
      await page.getByLabel('What goes wrong').selectOption('Too many at once: 429')
      await page.getByLabel('How often').fill('3')
      await page.getByRole('button', {name: 'Arm', exact: true}).click()
      await said(page, 'Armed.')
      const [fault] = opened.xero.faults.list()
      expect(fault).to.include({kind: 'limit', problem: 'concurrent', count: 3, path: '/api.xro/'})
      await page.getByText('struck 0 of 3').waitFor()
      await page.getByRole('button', {name: 'Disarm', exact: true}).click()
      await said(page, 'Disarmed.')
      expect(opened.xero.faults.list()).to.deep.equal([])
    })
  })

  it('starts in a situation, which its own address may name', async () => {
    await atDesk(async (page) => {
      await page.getByText('Every sales invoice has been approved and paid in full.').waitFor()
      await page.getByRole('button', {name: 'Start anew in it'}).click()
      await said(page, 'Now: Paid in Xero meanwhile.')
      expect(opened.xero.in(home).invoice('INV-0042').Status).to.equal('PAID')
      await page.getByRole('combobox', {name: 'Situation'}).selectOption('Xero is down for maintenance')
      await page.getByRole('button', {name: 'Bring it about'}).click()
      await said(page, 'Now: Xero is down')
      expect(opened.xero.in(home).invoice('INV-0042').Status).to.equal('PAID')
    }, '/_sim?situation=paid-meanwhile')
  })

  it('shows requests as they arrive, with their bodies and without their secrets', async () => {
    await atDesk(async (page) => {
      const body = 'grant_type=refresh_token&refresh_token=very-secret'
      await opened.xero.fetch(new Request(`${opened.origin}/connect/token`, {method: 'POST', body}))
      await page.getByText('/connect/token').click()
      await page.getByText('grant_type=refresh_token').waitFor()
      expect(await page.content()).not.to.contain('very-secret')
    })
  })

  it('shows a name that looks like code as a name', async () => {
    await atDesk(async (page) => {
      opened.xero.build.now()
      opened.xero.in(home).build.contact({Name: '<img src=x onerror=alert(1)>'})
      await page.getByLabel('Show').selectOption('Contacts')
      await page.getByLabel('Search').fill('onerror')
      await page.getByRole('link', {name: '<img src=x onerror=alert(1)>'}).click()
      await page.getByRole('heading', {name: '<img src=x onerror=alert(1)>'}).waitFor()
      expect(await page.locator('img').count()).to.equal(0)
      const {headers} = await opened.xero.fetch(new Request(`${opened.origin}/_sim`))
      expect(headers.get('content-security-policy')).to.match(
        /default-src 'none';.*require-trusted-types-for 'script'; trusted-types 'none'/,
      )
    })
  })

  it('exports everything and takes it back', async () => {
    await atDesk(async (page) => {
      opened.xero.in(home).approve('INV-0042')
      const download = page.waitForEvent('download')
      await page.getByRole('button', {name: 'Export state'}).click()
      const file = await (await download).path()
      expect(JSON.parse(await readFile(file, 'utf8'))).to.include({format: 1, seed: 'xero'})
      await page.getByRole('button', {name: 'Start anew', exact: true}).click()
      const asks = page.getByRole('dialog', {name: 'Start anew?'})
      await asks.getByText('What is here now goes away').waitFor()
      expect(await page.evaluate(() => document.activeElement?.textContent)).to.equal('Cancel')
      await asks.getByRole('button', {name: 'Start anew'}).click()
      await said(page, 'as it was at the start')
      expect(opened.xero.in(home).invoice('INV-0042').Status).to.equal('DRAFT')
      await page.locator('#import').setInputFiles(file)
      await said(page, 'Imported.')
      expect(opened.xero.in(home).invoice('INV-0042').Status).to.equal('AUTHORISED')
    })
  })
})
