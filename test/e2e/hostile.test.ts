import {describe, it} from 'node:test'
import {expect} from 'chai'
import {openProduct} from './harness.ts'
import {card, connect, linkTo, openCreateDialog, openRecord, settings} from './steps.ts'

const name = '"><img src=x onerror=alert(1)><script>alert(2)</script> {{7*7}} \u202Eevil\u202C مرحبا'

describe('a contact with a hostile name', () => {
  it('is text wherever it is shown', async () => {
    await using product = await openProduct()
    const {page} = await product.visit(settings)
    await connect(page)
    const contact = product.serving.mock
      .in('Demo Company (UK)')
      .books.contacts.all()
      .find(({Name}) => Name === 'Hollins & Daughters Bakery')!
    contact.Name = name
    page.on('dialog', () => expect.fail('a script of the name ran'))

    await openRecord(page, '/c/customers/CUS-1002')
    await linkTo(page, 'img src=x')
    await card(page).getByText('<script>alert(2)</script>').first().waitFor()
    await openRecord(page, '/c/jobs/JOB-1002')
    const dialog = await openCreateDialog(page)
    await dialog.getByText('<script>alert(2)</script>').first().waitFor()
    expect(await page.locator('img[src=x], script:not([src])').count()).to.equal(0)
  })
})
