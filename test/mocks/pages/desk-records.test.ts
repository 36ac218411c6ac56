import {after, before, describe, it} from 'node:test'
import {expect} from 'chai'
import type {Locator, Page} from 'playwright-core'
import {axe} from '../../browser/accessible.ts'
import {openXero, type Opened} from './open.ts'

const home = 'Demo Company (UK)'

describe('records at the testing desk', () => {
  let opened: Opened
  before(async () => {
    opened = await openXero()
  })
  after(() => opened.close())

  const atDesk = async (work: (page: Page) => Promise<void>, {collection = 'invoices', search = ''} = {}) => {
    const {page, leave} = await opened.visit('/_sim', {viewport: {width: 1280, height: 900}})
    await page.locator('#records tr').first().waitFor()
    if (collection !== 'invoices') {
      await page.locator('#collection').selectOption(collection)
      await page.locator('#adding button').first().waitFor()
    }
    if (search !== '') {
      await page.locator('#search').fill(search)
      await said(page, 'found.')
    }
    await work(page)
    await leave()
  }
  const anew = (work: (page: Page) => Promise<void>, at: {collection?: string; search?: string} = {}) => {
    opened.xero.reset()
    return atDesk(work, at)
  }
  const said = (page: Page, words: string) => page.getByRole('status').filter({hasText: words}).waitFor()
  const dialogOf = (page: Page) => page.getByRole('dialog')
  const wrong = (field: Locator) =>
    field.evaluate((input) => document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent)
  const box = (page: Page, name: string) => dialogOf(page).getByRole('textbox', {name, exact: true})
  const choice = (page: Page, name: string) => dialogOf(page).getByRole('combobox', {name, exact: true})
  const books = () => opened.xero.in(home).books

  it('adds a contact, keeps what was typed when it is refused, and says why beside the field', async () => {
    await anew(
      async (page) => {
        await page.getByRole('button', {name: 'Add a contact'}).click()
        await box(page, 'Name').fill('larkspur dental practice')
        await box(page, 'E-mail').fill('nobody')
        await box(page, 'Last name').fill('Moss')
        await box(page, 'E-mail').press('Enter')
        await dialogOf(page).getByRole('alert').filter({hasText: 'See the 2 marked fields.'}).waitFor()
        expect(await wrong(box(page, 'E-mail'))).to.equal('Email address must be valid.')
        expect(await wrong(box(page, 'Name'))).to.contain('already assigned to another contact')
        expect(await box(page, 'Last name').inputValue()).to.equal('Moss')
        expect(await axe(page)).to.deep.equal([])
        await box(page, 'Name').fill('Bramble Bakery')
        await box(page, 'E-mail').fill('hello@bramble.example')
        await dialogOf(page).getByRole('button', {name: 'Add contact'}).click()
        await said(page, 'Bramble Bakery: Added.')
        const contact = books().contacts.find(({Name}) => Name === 'Bramble Bakery')
        expect(contact).to.include({EmailAddress: 'hello@bramble.example', LastName: 'Moss', ContactStatus: 'ACTIVE'})
        expect(contact).not.to.have.property('DefaultCurrency')
      },
      {collection: 'contacts'},
    )
  })

  it('changes a contact by the keyboard alone, and gives the focus back', async () => {
    await anew(
      async (page) => {
        await page.getByRole('button', {name: 'Edit Larkspur Dental Practice'}).focus()
        await page.keyboard.press('Enter')
        await box(page, 'Name').waitFor()
        await page.keyboard.press('Tab')
        await page.keyboard.type('post@larkspur.example')
        await page.keyboard.press('Enter')
        await said(page, 'Larkspur Dental Practice: Saved.')
        expect(books().contacts.find(({Name}) => Name.startsWith('Larkspur'))).to.include({
          EmailAddress: 'post@larkspur.example',
          ContactStatus: 'ACTIVE',
        })
        const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
        expect(await focused()).to.equal('Edit Larkspur Dental Practice')
        await page.keyboard.press('Enter')
        await box(page, 'Name').waitFor()
        await page.keyboard.press('Escape')
        expect(await focused()).to.equal('Edit Larkspur Dental Practice')
      },
      {collection: 'contacts', search: 'larkspur'},
    )
  })

  it('throws nothing typed away without being told to', async () => {
    await anew(
      async (page) => {
        await page.getByRole('button', {name: 'Edit INV-0042'}).click()
        await box(page, 'Reference').fill('PO 77')
        await page.keyboard.press('Escape')
        await dialogOf(page).getByText('What you wrote here is not saved.').waitFor()
        await dialogOf(page).getByRole('button', {name: 'Keep writing'}).click()
        expect(await box(page, 'Reference').inputValue()).to.equal('PO 77')
        await page.keyboard.press('Escape')
        await dialogOf(page).getByRole('button', {name: 'Throw it away'}).click()
        await dialogOf(page)
          .waitFor({state: 'detached'})
          .catch(() => undefined)
        expect(await page.locator('#editor').evaluate((dialog) => (dialog as HTMLDialogElement).open)).to.equal(false)
        expect(opened.xero.in(home).invoice('INV-0042').Reference).not.to.equal('PO 77')
      },
      {search: 'INV-0042'},
    )
  })

  it('adds an item, and changes its price, account and tax', async () => {
    await anew(
      async (page) => {
        await page.getByRole('button', {name: 'Add an item'}).click()
        await box(page, 'Code').fill('TAP')
        await box(page, 'Sale price').fill('many')
        await choice(page, 'Account of sales').selectOption('200')
        await dialogOf(page).getByRole('button', {name: 'Add item'}).click()
        await dialogOf(page).getByText('Write a figure such as 24.15.').waitFor()
        await box(page, 'Sale price').fill('24.155')
        await dialogOf(page).getByRole('button', {name: 'Add item'}).click()
        await said(page, 'TAP: Added.')
        await page.locator('#search').fill('TAP')
        await said(page, 'found.')
        await page.getByRole('button', {name: 'Edit TAP'}).click()
        await choice(page, 'Tax on sales').selectOption('ZERORATEDOUTPUT')
        await box(page, 'Sale price').fill('25')
        await dialogOf(page).getByRole('button', {name: 'Save changes'}).click()
        await said(page, 'TAP: Saved.')
        expect(books().items.find(({Code}) => Code === 'TAP')?.SalesDetails).to.include({
          UnitPrice: 25,
          AccountCode: '200',
          TaxType: 'ZERORATEDOUTPUT',
        })
      },
      {collection: 'items'},
    )
  })

  it('adds an invoice of two lines, changes one, and finds the refusal at its line', async () => {
    await anew(async (page) => {
      const lines = () => dialogOf(page).getByRole('group', {name: 'Line'})
      const inLine = (at: number, name: string) => lines().nth(at).getByRole('textbox', {name, exact: true})
      await page.getByRole('button', {name: 'Add an invoice'}).click()
      await choice(page, 'Contact').fill('Larkspur')
      await page.locator('#contact-names option').first().waitFor({state: 'attached'})
      await inLine(0, 'Description').fill('Repair')
      await inLine(0, 'Quantity').fill('2')
      await inLine(0, 'Price').fill('24.15')
      await lines().nth(0).getByRole('combobox', {name: 'Account'}).selectOption('200')
      await dialogOf(page).getByRole('button', {name: 'Add a line'}).click()
      await lines().nth(1).getByRole('combobox', {name: 'Item'}).fill('NO-SUCH')
      await dialogOf(page).getByRole('button', {name: 'Add invoice as a draft'}).click()
      await dialogOf(page).getByText('No active contact has this name.').waitFor()
      await choice(page, 'Contact').fill('Larkspur Dental Practice')
      await dialogOf(page).getByRole('button', {name: 'Add invoice as a draft'}).click()
      await dialogOf(page).getByText("Item code 'NO-SUCH' is not valid").waitFor()
      expect(await inLine(0, 'Price').inputValue()).to.equal('24.15')
      await dialogOf(page).getByRole('button', {name: 'Remove this line'}).nth(1).click()
      await dialogOf(page).getByRole('button', {name: 'Add invoice as a draft'}).click()
      await said(page, 'Added. 57.96 GBP in all.')
      const added = books().invoices.all().at(-1)
      expect(added).to.include({Status: 'DRAFT', Total: 57.96})
      await page.getByRole('button', {name: `Edit ${added?.InvoiceNumber}`}).click()
      await inLine(0, 'Quantity').fill('3')
      await dialogOf(page).getByRole('button', {name: 'Save changes'}).click()
      await said(page, 'Saved. 86.94 GBP in all.')
      expect(books().invoices.get(added?.InvoiceID)?.LineItems).to.have.length(1)
    })
  })

  it('credits a part, pays a part, and takes both back', async () => {
    await anew(
      async (page) => {
        const invoice = opened.xero.in(home).invoice('INV-0042')
        const sum = (part: number) => (invoice.Total - part).toFixed(2)
        await page.getByRole('button', {name: 'Approve INV-0042'}).click()
        await said(page, 'Approved.')
        const settle = async (how: string, amount: string, press: string) => {
          await page.getByRole('button', {name: 'Pay or credit INV-0042'}).click()
          await choice(page, 'How').selectOption(how)
          await box(page, 'Amount in GBP').fill(amount)
          await dialogOf(page).getByRole('button', {name: press}).click()
        }
        await settle('credit', String(invoice.Total + 1), 'Make credit note')
        await dialogOf(page).getByText('exceeds the amount outstanding').waitFor()
        await box(page, 'Amount in GBP').fill('10')
        await dialogOf(page).getByRole('button', {name: 'Make credit note'}).click()
        await said(
          page,
          `INV-0042: Credited. ${Number(sum(10)).toLocaleString('en-GB', {minimumFractionDigits: 2})} GBP is still owed.`,
        )
        await settle('pay', '5.5', 'Record payment')
        await said(page, 'INV-0042: Payment recorded.')
        await page.getByRole('button', {name: 'Take payment back INV-0042'}).click()
        await said(page, 'Payment taken back.')
        await page.getByRole('button', {name: 'Take credit back INV-0042'}).click()
        await said(page, 'Credit taken back.')
        expect(opened.xero.in(home).invoice('INV-0042').Status).to.equal('AUTHORISED')
        expect(books().creditNotes.all().at(-1)).to.include({Total: 10, Reference: 'INV-0042'})
      },
      {search: 'INV-0042'},
    )
  })

  it('shows in one tab what another did, and does not write over it unasked', async () => {
    await anew(
      async (page) => {
        await page.getByRole('button', {name: 'Edit INV-0042'}).click()
        await box(page, 'Reference').fill('from here')
        await atDesk(
          async (other) => {
            await other.getByRole('button', {name: 'Edit INV-0042'}).click()
            await box(other, 'Reference').fill('from there')
            await dialogOf(other).getByRole('button', {name: 'Save changes'}).click()
            await said(other, 'Saved.')
            await other.getByRole('button', {name: 'Approve INV-0042'}).click()
            await said(other, 'Approved.')
          },
          {search: 'INV-0042'},
        )
        await page.locator('#records').getByText('Approved').waitFor()
        await dialogOf(page).getByRole('button', {name: 'Save changes'}).click()
        await dialogOf(page).getByText('changed elsewhere').waitFor()
        expect(opened.xero.in(home).invoice('INV-0042').Reference).to.equal('from there')
        expect(await box(page, 'Reference').inputValue()).to.equal('from here')
        await dialogOf(page).getByRole('button', {name: 'Save over it'}).click()
        await said(page, 'Saved.')
        expect(opened.xero.in(home).invoice('INV-0042')).to.include({Reference: 'from here', Status: 'AUTHORISED'})
      },
      {search: 'INV-0042'},
    )
  })

  it('turns the pages of 2,000 contacts, and finds one by its words', async () => {
    opened.xero.bringAbout('two-thousand-contacts', 'anew')
    await atDesk(
      async (page) => {
        await said(page, '1 to 50 of 2,')
        await page.getByRole('button', {name: 'Next'}).click()
        await said(page, '51 to 100 of 2,')
        expect(await page.locator('#records tr').count()).to.equal(50)
        await page.locator('#search').fill('larkspur')
        await said(page, '1 found.')
      },
      {collection: 'contacts'},
    )
  })

  it('has dialogs that fit a narrow window, in both schemes', async () => {
    await anew(async (page) => {
      await page.setViewportSize({width: 320, height: 700})
      for (const [colorScheme, name] of [
        ['light', 'Edit INV-0048'],
        ['dark', 'Add an invoice'],
      ] as const) {
        await page.emulateMedia({colorScheme})
        await page.getByRole('button', {name}).click()
        await dialogOf(page).getByRole('heading').first().waitFor()
        expect(await axe(page), name).to.deep.equal([])
        expect(await page.locator('#editor').evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth)).to.equal(true)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.equal(320)
        await dialogOf(page).getByRole('button', {name: 'Cancel'}).click()
      }
    })
  })
})
