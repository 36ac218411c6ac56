import {after, before, describe, it} from 'node:test'
import {expect} from 'chai'
import type {Page} from 'playwright-core'
import {openProduct, type Product} from './harness.ts'
import {allow, become, connect, panel, settings, signIn} from './steps.ts'

describe('a sign-in that does not end well', () => {
  let product: Product
  let page: Page
  before(async () => {
    product = await openProduct()
    page = (await product.visit(settings)).page
  })
  after(async () => product.close())

  /** Back on the settings page, with a sentence, nothing connected and nothing left in the address. */
  async function endsWith(sentence: RegExp) {
    await page.waitForURL((url) => url.origin === product.kinabase && url.pathname === settings)
    await panel(page).getByText(sentence).first().waitFor()
    await panel(page).getByRole('button', {name: 'Connect to Xero'}).waitFor()
    expect(new URL(page.url()).search).to.equal('')
    expect(await page.getByText('Successfully connected').count()).to.equal(0)
    await page.reload()
    await panel(page).getByRole('button', {name: 'Connect to Xero'}).waitFor()
    expect(await panel(page).getByText(sentence).count(), 'said once').to.equal(0)
  }

  it('says that it was cancelled', async () => {
    await signIn(page, 'Ana Lima')
    await page.getByRole('button', {name: 'Cancel'}).click()
    await endsWith(/was cancelled/)
  })

  it('says which role is needed where the person may only read', async () => {
    await signIn(page, 'Rhys Evans')
    await page.getByRole('button', {name: 'Return to Kinabase'}).click()
    await endsWith(/needs the Standard or Advisor user role/)
  })

  it('says that the person has no organisation', async () => {
    await signIn(page, 'Noor Haddad')
    await page.getByRole('button', {name: 'Return to Kinabase'}).click()
    await endsWith(/login has no organisation/)
  })

  it('refuses a state that it did not give', async () => {
    await signIn(page, 'Ana Lima')
    await page.goto(`${product.kinabase}/accounting/callback/xero?code=abc&state=not-the-one`)
    await endsWith(/This sign-in was not started here/)
  })

  it('refuses a callback out of nowhere', async () => {
    const {page: stranger} = await product.visit('/accounting/callback/xero?code=abc&state=xyz')
    await stranger.waitForURL((url) => url.pathname === settings)
    await panel(stranger).getByText('This sign-in was not started here').first().waitFor()
    expect(new URL(stranger.url()).search).to.equal('')
    await stranger.context().close()
  })

  it('leaves nothing connected when the choice of an organisation is given up', async () => {
    await signIn(page, 'Tom Reed')
    await allow(page)
    const dialog = page.getByRole('dialog', {name: 'Select Xero Organisation'})
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({state: 'hidden'})
    await panel(page).getByRole('button', {name: 'Connect to Xero'}).waitFor()
    await page.reload()
    await panel(page).getByRole('button', {name: 'Connect to Xero'}).waitFor()
    expect(await page.getByRole('dialog').count()).to.equal(0)
  })

  it('refuses the same way back twice, and stays connected', async () => {
    let wayBack = ''
    const codes = () =>
      product.serving.mock.witness.filter(({path, body}) => path === '/connect/token' && body.includes('authorization_code'))
    const before = codes().length
    page.on('request', (request) => {
      if (request.url().includes('/callback/xero?')) wayBack = request.url()
    })
    await connect(page)
    await page.goto(wayBack)
    await page.waitForURL((url) => url.pathname === settings)
    await panel(page).getByText('Connected', {exact: true}).waitFor()
    expect(await page.getByText('Successfully connected').count()).to.equal(0)
    expect(codes(), 'the code went out once').to.have.length(before + 1)
  })

  it('explains who may manage it, and refuses others at the server too', async () => {
    for (const role of [/Ben Okafor/, /Ivy Chen/]) {
      await become(page, role)
      await page.goto(product.kinabase + settings)
      await panel(page).getByRole('button', {name: 'More actions for Xero'}).click()
      await panel(page)
        .getByRole('menu')
        .getByText(/Only System Administrators.*Ask Maya Fernandes or Helen Ashworth/)
        .waitFor()
      await panel(page).getByRole('menuitem', {name: 'Disconnect'}).click({force: true})
      expect(await page.getByRole('dialog').count()).to.equal(0)
      const status = await page.evaluate(async () => {
        const answer = await fetch('/accounting/disconnect', {
          method: 'POST',
          headers: {'content-type': 'application/json', 'x-kit-call': '1'},
          body: '{}',
        })
        return [answer.status, ((await answer.json()) as {failure: {code: string}}).failure.code]
      })
      expect(status).to.deep.equal([403, 'role-required'])
    }
    await become(page, /Maya/)
  })

  it('prompts to upgrade on a lower plan, keeps what is known, and goes on after the upgrade', async () => {
    await page.goto(product.kinabase + settings)
    await Promise.all([page.waitForEvent('load'), page.getByLabel('Plan').selectOption('Pro')])
    await panel(page)
      .getByText(/part of the Max plan/i)
      .first()
      .waitFor()
    await panel(page).getByText('Demo Company (UK)').waitFor()
    await Promise.all([page.waitForEvent('load'), page.getByLabel('Plan').selectOption('Max')])
    await panel(page).getByRole('button', {name: 'More actions for Xero'}).waitFor()
    await panel(page).getByText('Connected', {exact: true}).waitFor()
  })
})
