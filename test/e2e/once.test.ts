import {after, before, describe, it} from 'node:test'
import {expect} from 'chai'
import type {Page} from 'playwright-core'
import type {Complaints} from '../browser/complaints.ts'
import {openProduct, type Product} from './harness.ts'
import {card, connect, linkTo, openCreateDialog, openRecord, settings} from './steps.ts'

/** Whatever people and networks do, one intent makes one invoice. */
describe('an invoice that is asked for more than once', () => {
  let product: Product
  let page: Page
  let complaints: Complaints
  before(async () => {
    product = await openProduct()
    ;({page, complaints} = await product.visit(settings))
    await connect(page)
    await openRecord(page, '/c/customers/CUS-1002')
    await linkTo(page, 'Hollins & Daughters Bakery')
    await openRecord(page, '/c/customers/CUS-1004')
    await linkTo(page, 'Marlow & Finch Architects')
    await openRecord(page, '/c/customers/CUS-1006')
    await linkTo(page, 'Loch Arden Distillery')
  })
  after(async () => product.close())

  const made = (contact: string) =>
    product.serving.mock
      .in('Demo Company (UK)')
      .books.invoices.all()
      .filter(({Url}) => Url?.startsWith(product.kinabase) === true)
      .filter(({ContactID}) => {
        const {contacts} = product.serving.mock.in('Demo Company (UK)').books
        return contacts.all().find((each) => each.ContactID === ContactID)?.Name === contact
      })
  const createdDialog = (on: Page) => on.getByRole('dialog', {name: /^Draft invoice .* created$/})

  it('is made once by a double click', async () => {
    await openRecord(page, '/c/jobs/JOB-1002')
    const dialog = await openCreateDialog(page)
    await dialog.getByRole('button', {name: /^Create draft invoice/}).dblclick()
    await createdDialog(page).waitFor()
    expect(made('Hollins & Daughters Bakery')).to.have.length(1)
  })

  it('is made once by two tabs; the second is told and shown what is left', async () => {
    const {page: other} = await product.visit('/c/jobs/JOB-1004')
    await openRecord(page, '/c/jobs/JOB-1004')
    const [first, second] = [await openCreateDialog(page), await openCreateDialog(other)]
    await first.getByRole('button', {name: /^Create draft invoice/}).click()
    await createdDialog(page).waitFor()
    await second.getByRole('button', {name: /^Create draft invoice/}).click()
    await second.getByText(/Somebody else has put some of these lines on a document/).waitFor()
    expect(made('Marlow & Finch Architects')).to.have.length(1)
    await other.context().close()
  })

  it('is made once though Xero’s answer was lost, and is never called failed meanwhile', async () => {
    await openRecord(page, '/c/jobs/JOB-1006')
    product.serving.mock.faults.arm({kind: 'lost-answer', operation: 'createInvoices', count: 1})
    const dialog = await openCreateDialog(page)
    await dialog.getByRole('button', {name: /^Create draft invoice/}).click()
    await createdDialog(page).waitFor({timeout: 60_000})
    expect(made('Loch Arden Distillery')).to.have.length(1)
  })

  it('says that the network is gone when a part of the kit has still to come', async () => {
    const {page: other, complaints: heard} = await product.visit('/c/jobs/JOB-1005')
    heard.allow(/INTERNET_DISCONNECTED/)
    const create = card(other).getByRole('button', {name: 'Create Invoice'})
    await create.waitFor()
    await other.context().setOffline(true)
    await create.click()
    await card(other).getByRole('alert').getByText('You are offline').waitFor()
    await other.context().setOffline(false)
    await openCreateDialog(other)
    await other.context().close()
  })

  it('says that the network is gone, keeps what is shown, and goes on when it is back', async () => {
    await openRecord(page, '/c/jobs/JOB-1002')
    await card(page).getByText('Draft', {exact: true}).waitFor()
    complaints.allow(/INTERNET_DISCONNECTED/)
    await page.context().setOffline(true)
    await card(page).getByRole('button', {name: 'Sync'}).click()
    await card(page)
      .getByRole('alert')
      .getByText(/offline/i)
      .first()
      .waitFor()
    await card(page).getByText('Draft', {exact: true}).waitFor()
    await page.context().setOffline(false)
    await card(page).getByRole('button', {name: 'Sync'}).click()
    await card(page).getByRole('alert').waitFor({state: 'detached'})
  })
})
