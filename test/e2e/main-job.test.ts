import {after, before, describe, it} from 'node:test'
import {expect} from 'chai'
import type {Page} from 'playwright-core'
import {openProduct, type Product} from './harness.ts'
import {allow, card, linkTo, openCreateDialog, openRecord, panel, settings, signIn} from './steps.ts'

/** The whole job as a newcomer does it, in one go: each step stands on the one before. */
describe('from connecting to a paid invoice', () => {
  let product: Product
  let page: Page
  before(async () => {
    product = await openProduct()
    page = (await product.visit(settings)).page
  })
  after(async () => product.close())

  it('connects, choosing one of three organisations, and says so once', async () => {
    await signIn(page, 'Tom Reed')
    await allow(page)
    const dialog = page.getByRole('dialog', {name: 'Select Xero Organisation'})
    const confirm = dialog.getByRole('button', {name: 'Connect to Selected Organisation'})
    await confirm.waitFor()
    expect((await confirm.isDisabled()) || (await confirm.getAttribute('aria-disabled')) === 'true').to.equal(true)
    await dialog.getByText('Demo Company (UK)').click()
    await confirm.click()
    await page.getByText('Successfully connected to Xero').waitFor()
    await panel(page).getByText('Demo Company (UK)').waitFor()
    expect(page.url()).to.equal(`${product.kinabase}${settings}`)
    await page.reload()
    await panel(page).getByText('Connected', {exact: true}).waitFor()
    expect(await page.getByText('Successfully connected to Xero').count()).to.equal(0)
  })

  it('has pulled tax and ledger codes without a click, and the host lists them', async () => {
    await panel(page)
      .getByText(/\d+ tax codes, \d+ ledger codes/)
      .waitFor()
    await page.getByRole('link', {name: 'Tax Codes'}).click()
    await page.getByRole('row', {name: /20% \(VAT on Income\).*20.*Output.*Active/i}).waitFor()
    await page.getByRole('link', {name: 'Ledger Codes'}).click()
    await page
      .getByRole('row', {name: /200.*Sales.*Revenue/i})
      .first()
      .waitFor()
  })

  it('links a customer, and shows what is owed each way', async () => {
    const there = await openRecord(page, '/c/customers/CUS-1002')
    await linkTo(page, 'Hollins & Daughters Bakery')
    for (const figure of ['Receivable outstanding', 'Receivable overdue', 'Payable outstanding', 'Payable overdue'])
      await there.getByText(figure).waitFor()
    const open = there.getByRole('link', {name: 'Open in Xero'})
    expect(await open.getAttribute('target')).to.equal('_blank')
    expect(await open.getAttribute('rel')).to.contain('noopener')
    const [xero] = await Promise.all([page.waitForEvent('popup'), open.click()])
    await xero.getByRole('heading', {name: 'Hollins & Daughters Bakery'}).waitFor()
    expect(await xero.getByText('Demo Company (UK)').count()).to.be.greaterThan(0)
    await xero.close()
  })

  it('creates a new contact in Xero from a record, and never a second of the same name', async () => {
    const there = await openRecord(page, '/c/customers/CUS-1011')
    const contacts = () => product.serving.mock.in('Demo Company (UK)').books.contacts.all()
    const before = contacts().length
    const create = async () => {
      await there.getByRole('button', {name: 'Link', exact: true}).click()
      await page.getByRole('dialog').getByRole('button', {name: 'Create a new contact in Xero'}).click()
      await page.getByRole('dialog').getByRole('button', {name: 'Create and link'}).click()
    }
    await create()
    await there.getByText('Linked', {exact: true}).waitFor()
    expect(contacts()).to.have.length(before + 1)
    await openRecord(page, '/c/customers/CUS-1001')
    await create()
    await page
      .getByRole('dialog')
      .getByText(/Xero already has “Larkspur Dental Practice”/)
      .waitFor()
    expect(contacts()).to.have.length(before + 1)
    await page
      .getByRole('dialog')
      .getByRole('button', {name: /^Larkspur Dental Practice/})
      .or(page.getByRole('dialog').getByRole('option'))
      .first()
      .click()
    await there.getByText('Linked', {exact: true}).waitFor()
  })

  it('creates a draft whose totals are those that were shown, with a quantity and a code changed', async () => {
    await openRecord(page, '/c/jobs/JOB-1001')
    const dialog = await openCreateDialog(page)
    await dialog.getByLabel(/^Quantity, Wall panel, large/).fill('5')
    await dialog.getByRole('checkbox', {name: /Delivery/}).uncheck()
    const button = dialog.getByRole('button', {name: /^Create draft invoice/})
    const label = (await button.textContent())!.trim()
    const total = /£([\d,]+\.\d\d)/.exec(label)![1]!.replaceAll(',', '')
    // 4,850.00 + 5 × 112.00 + 7 × 48.00 + 26.5 × 62.50, and a fifth of each line on top.
    expect(total).to.equal('8882.70')
    await button.click()
    await page
      .getByRole('dialog', {name: /^Draft invoice .* created$/})
      .getByRole('button', {name: 'Done'})
      .click()
    const {invoices} = product.serving.mock.in('Demo Company (UK)').books
    const made = invoices.all().filter(({Reference}) => Reference === 'PO-7714')
    expect(made).to.have.length(1)
    expect(made[0]!.Status).to.equal('DRAFT')
    await card(page).getByText('Draft', {exact: true}).waitFor()
    await card(page).getByText('Partly invoiced').click()
    await card(page).getByText('5 of 12', {exact: true}).waitFor()
  })

  it('loses nothing when everything is stopped and started again', async () => {
    await product.restart()
    await page.reload()
    await card(page).getByText('Draft', {exact: true}).waitFor()
    await openRecord(page, '/c/customers/CUS-1002')
    await card(page).getByText('Hollins & Daughters Bakery').first().waitFor()
    await page.goto(product.kinabase + settings)
    await panel(page).getByText('Demo Company (UK)').waitFor()
  })

  it('sees the invoice approved and paid in Xero after a sync', async () => {
    const there = await openRecord(page, '/c/jobs/JOB-1001')
    const [xero] = await Promise.all([page.waitForEvent('popup'), there.getByRole('link', {name: /^Open .* in Xero$/}).click()])
    await xero.getByRole('button', {name: 'Approve'}).click()
    await xero.getByText('Awaiting payment').first().waitFor()
    const amount = xero.getByLabel(/^Amount in/)
    await amount.fill('1000.00')
    await xero.getByRole('button', {name: 'Record payment'}).click()
    await xero.getByText('1,000.00').first().waitFor()
    await xero.close()
    await there.getByRole('button', {name: 'Sync'}).click()
    await there.getByText('Awaiting payment', {exact: true}).waitFor()
    await there.getByText('£7,882.70').first().waitFor()
  })

  it('offers only what is left the next time', async () => {
    const dialog = await openCreateDialog(page)
    expect(await dialog.getByLabel(/^Quantity, Wall panel, large/).inputValue()).to.equal('7')
    await dialog.getByText('7 of 12 left').waitFor()
    await page.keyboard.press('Escape')
  })

  it('syncs reference data twice with nothing to change', async () => {
    await page.goto(product.kinabase + settings)
    for (let time = 0; time < 2; time++) {
      await panel(page).getByRole('button', {name: 'More actions for Xero'}).click()
      await panel(page).getByRole('menuitem', {name: 'Sync Reference Data'}).click()
      await panel(page).getByText('Nothing had changed').waitFor()
      await panel(page).getByRole('button', {name: 'Dismiss'}).click()
    }
  })

  it('changes the organisation: old links are kept and labelled, and come back', async () => {
    const change = async (to: string) => {
      await page.goto(product.kinabase + settings)
      await panel(page).getByRole('button', {name: 'More actions for Xero'}).click()
      await panel(page).getByRole('menuitem', {name: 'Change Organisation'}).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText(to).click()
      await dialog
        .getByRole('button', {name: /Organisation$/})
        .last()
        .click()
      await panel(page).getByText(`${to} is now the connected organisation`).waitFor()
    }
    await change('Demo Company (NZ)')
    const there = await openRecord(page, '/c/customers/CUS-1002')
    await there.getByText('Other organisation').waitFor()
    await there.getByText(/Belongs to Demo Company \(UK\), which is not the connected organisation/).waitFor()
    await change('Demo Company (UK)')
    await openRecord(page, '/c/customers/CUS-1002')
    await card(page).getByText('Linked', {exact: true}).waitFor()
  })

  it('disconnects: Xero is told, and what was last known stays', async () => {
    await page.goto(product.kinabase + settings)
    await panel(page).getByRole('button', {name: 'More actions for Xero'}).click()
    await panel(page).getByRole('menuitem', {name: 'Disconnect'}).click()
    const dialog = page.getByRole('dialog')
    await dialog
      .getByText(/\d+ links/)
      .first()
      .waitFor()
    await dialog.getByRole('button', {name: 'Disconnect Xero'}).click()
    await panel(page).getByText('Xero is disconnected').waitFor()
    const organisation = product.serving.mock.in('Demo Company (UK)').books.organisation.OrganisationID
    expect(product.serving.mock.state.connections.filter(({tenantId}) => tenantId === organisation)).to.have.length(0)
    const there = await openRecord(page, '/c/customers/CUS-1002')
    await there.getByText('Disconnected', {exact: true}).waitFor()
    await there.getByText('Receivable outstanding').waitFor()
  })
})
