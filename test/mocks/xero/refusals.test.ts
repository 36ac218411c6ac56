import {expect} from 'chai'
import {beforeEach, describe, it} from 'node:test'
import {booksCaller, type BooksCaller, type Json} from './books-caller.ts'
import {bought, line, sender, type Row, type Sending} from './send.ts'

describe('what the simulated Xero refuses', () => {
  let books: BooksCaller
  let Contact: Sending['Contact']
  let send: Sending['send']
  let make: Sending['make']
  let moved: Sending['moved']
  let sale: Sending['sale']
  beforeEach(async () => {
    books = await booksCaller('Demo Company (UK)')
    ;({Contact, send, make, moved, sale} = sender(books))
  })

  describe('of contacts', () => {
    const refused = async (element: Json, method = 'PUT') => {
      const {status, told} = await send(method, '/Contacts', element)
      expect(status).to.equal(400)
      return told
    }

    it('a name that an active contact has, in any case and with any spaces; not that of an archived one', async () => {
      const {ContactID} = await make('/Contacts', {Name: 'Fern & Sons'})
      const taken = (name: string) =>
        `The contact name ${name} is already assigned to another contact. The contact name must be unique across all active contacts.`
      for (const Name of ['fern & SONS', '  Fern  &   Sons ']) {
        expect(await refused({Name})).to.deep.equal([taken(Name.trim().replaceAll(/\s+/g, ' '))])
      }
      const {row} = await send('PUT', '/Contacts', {Name: 'Fern & Sons'})
      expect(row).to.include({ContactID: '00000000-0000-0000-0000-000000000000', HasValidationErrors: true})
      await send('POST', '/Contacts', {ContactID, ContactStatus: 'ARCHIVED'})
      const second = await make('/Contacts', {Name: 'Fern & Sons'})
      expect(second.ContactID).not.to.equal(ContactID)
      const back = await send('POST', '/Contacts', {ContactID, ContactStatus: 'ACTIVE'})
      expect(back.told).to.deep.equal([taken('Fern & Sons')])
    })

    it('a number that another has', async () => {
      await make('/Contacts', {Name: 'Numbered', ContactNumber: 'n-1'})
      expect(await refused({Name: 'Other', ContactNumber: 'n-1'})).to.deep.equal([
        'The contact number n-1 is already assigned to another contact.',
      ])
    })

    it('what is too long, too many or not an address, and a currency that is not subscribed', async () => {
      const persons = Array.from({length: 6}, (_, at) => ({FirstName: String(at), LastName: 'x'}))
      const cases: [Json, string][] = [
        [{Name: 'a<b'}, 'The contact name cannot contain the characters < or >.'],
        [{Name: 'x'.repeat(256)}, 'The Name field must not exceed 255 characters.'],
        [{Name: 'a', AccountNumber: 'x'.repeat(51)}, 'The AccountNumber field must not exceed 50 characters.'],
        [{Name: 'a', EmailAddress: 'nobody'}, 'Email address must be valid.'],
        [{Name: 'a', DefaultCurrency: 'JPY'}, 'Organisation is not subscribed to currency JPY'],
        [{Name: 'a', ContactPersons: persons}, 'A maximum of 5 ContactPersons is allowed.'],
        [{Name: 'a', ContactPersons: [{EmailAddress: 'no'}]}, 'Email address must be valid.'],
        [
          {Name: 'a', Addresses: [{AddressType: 'STREET', PostalCode: 'x'.repeat(51)}]},
          'The PostalCode field must not exceed 50 characters.',
        ],
        [
          {Name: 'a', Phones: [{PhoneType: 'MOBILE', PhoneAreaCode: 'x'.repeat(11)}]},
          'The PhoneAreaCode field must not exceed 10 characters.',
        ],
      ]
      for (const [element, message] of cases) expect(await refused(element), message).to.deep.equal([message])
    })

    it('an id that is unknown, for the whole request and with an empty page', async () => {
      const {status, json} = await books.ask('POST', '/Contacts', {
        Contacts: [{Name: 'Fine'}, {ContactID: '11111111-1111-4111-8111-111111111111', Name: 'Gone'}],
      })
      expect([status, json]).to.deep.equal([404, {}])
      expect(books.inside.books.contacts.find((row) => row.Name === 'Fine')).to.equal(undefined)
    })

    it('an edit of an archived one', async () => {
      const {ContactID} = await make('/Contacts', {Name: 'Archived'})
      expect((await send('POST', `/Contacts/${ContactID}`, {ContactStatus: 'ARCHIVED'})).status).to.equal(200)
      expect((await send('POST', `/Contacts/${ContactID}`, {FirstName: 'Ada'})).told).to.deep.equal([
        'The specified contact details matched an archived contact. Archived contacts cannot currently be edited via the API.',
      ])
      const listed = await books.rows('/Contacts?where=Name%3D%3D%22Archived%22', 'Contacts')
      expect(listed).to.have.length(0)
    })

    it('a PUT of what is there, where a POST changes it, by number first and by name else', async () => {
      const {ContactID} = await make('/Contacts', {Name: 'Upsert', ContactNumber: 'u-1'})
      const byName = await send('POST', '/Contacts', {Name: 'UPSERT', FirstName: 'Ada'})
      const byNumber = await send('POST', '/Contacts', {Name: 'Renamed', ContactNumber: 'u-1'})
      expect([byName.row.ContactID, byNumber.row.ContactID]).to.deep.equal([ContactID, ContactID])
      expect((await send('PUT', '/Contacts', {Name: 'Renamed'})).status).to.equal(400)
    })
  })

  describe('of items', () => {
    it('a code that is taken, too long or missing; what is used; half a tracked item', async () => {
      await make('/Items', {Code: 'A-1', SalesDetails: {UnitPrice: 1, AccountCode: '200'}})
      const cases: [Json, string][] = [
        [{Code: 'a-1'}, "Price List Item with Code 'a-1' already exists"],
        [{Code: 'x'.repeat(31)}, 'The Code field must not exceed 30 characters.'],
        [{Code: 'B', Name: 'x'.repeat(51)}, 'The Name field must not exceed 50 characters.'],
        [{Name: 'No code'}, 'Price List Item Code must be supplied'],
        [{Code: 'B', SalesDetails: {AccountCode: '999'}}, "Account code '999' is not a valid code for this document."],
        [{Code: 'B', InventoryAssetAccountCode: '200'}, "Account code '200' is not a valid inventory asset account."],
      ]
      for (const [element, message] of cases) {
        const {status, told} = await send('PUT', '/Items', element)
        expect([status, told], message).to.deep.equal([400, [message]])
      }
      expect((await send('POST', '/Items', {Code: 'A-1', Name: 'Again'})).row).to.include({Name: 'Again'})
      await make('/Invoices', sale({LineItems: [{ItemCode: 'A-1', Quantity: 1}]}))
      expect((await books.ask('DELETE', '/Items/A-1')).status).to.equal(400)
      await make('/Items', {Code: 'A-2'})
      expect((await books.ask('DELETE', '/Items/A-2')).status).to.equal(204)
      const tracked = {InventoryAssetAccountCode: '630', PurchaseDetails: {COGSAccountCode: '310'}}
      expect(await make('/Items', {Code: 'T', ...tracked})).to.include({IsTrackedAsInventory: true, QuantityOnHand: 0})
      expect(await make('/Items', {Code: 'H', InventoryAssetAccountCode: '630'})).to.include({IsTrackedAsInventory: false})
    })

    it('more places than two of a price, unless four are asked for', async () => {
      const price = async (query: string, Code: string) => {
        const {json} = await books.ask('PUT', `/Items${query}`, {Items: [{Code, SalesDetails: {UnitPrice: 1.23456}}]})
        expect((json['Items'] as Row[])[0]?.['UpdatedDateUTC']).to.match(/^\/Date\(\d+\)\/$/)
        const [read] = await books.rows<Json>(`/Items/${Code}?unitdp=4`, 'Items')
        expect(read?.['UpdatedDateUTC']).to.match(/^\/Date\(\d+\+0000\)\/$/)
        return (read as {SalesDetails: {UnitPrice: number}}).SalesDetails.UnitPrice
      }
      expect([await price('', 'P2'), await price('?unitdp=4', 'P4')]).to.deep.equal([1.23, 1.2346])
    })
  })

  it('numbers of credit notes, orders and quotes that are taken, but gives those of deleted documents again', async () => {
    const kinds: [string, string, Json, string][] = [
      ['/CreditNotes', 'CreditNoteNumber', {Type: 'ACCRECCREDIT', Contact, LineItems: [line]}, 'Credit Note # must be unique.'],
      [
        '/PurchaseOrders',
        'PurchaseOrderNumber',
        {Contact, Date: '2026-11-22', LineItems: [bought]},
        'Order number must be unique',
      ],
      ['/Quotes', 'QuoteNumber', {Contact, Date: '2026-11-22', LineItems: [line]}, 'Quote # must be unique.'],
      ['/Invoices', 'InvoiceNumber', sale(), 'Invoice # must be unique.'],
    ]
    for (const [path, name, element, message] of kinds) {
      const first = await make(path, {...element, [name]: 'N-1'})
      expect((await send('PUT', path, {...element, [name]: 'N-1'})).told, path).to.deep.equal([message])
      const id = first[`${path.slice(1, -1)}ID`]
      expect((await send('POST', `${path}/${String(id)}`, {Status: 'DELETED'})).status, path).to.equal(200)
      await make(path, {...element, [name]: 'N-1'})
    }
  })

  it('no number that comes next: it passes over those that sales have, and not those of bills', async () => {
    const {InvoiceNumber} = await make('/Invoices', sale())
    const after = (by: number) => `INV-${String(Number(InvoiceNumber.slice(4)) + by).padStart(4, '0')}`
    await make('/Invoices', sale({InvoiceNumber: after(1)}))
    await make('/Invoices', sale({Type: 'ACCPAY', InvoiceNumber: after(2), LineItems: [bought]}))
    expect((await make('/Invoices', sale())).InvoiceNumber).to.equal(after(2))
  })

  it('takes no approval of a small plan for what it refuses', async () => {
    books.inside.books.organisation.ApprovalsLeft = 1
    const {status} = await books.ask('PUT', '/Invoices', {Invoices: [sale({Status: 'AUTHORISED'}), {Type: 'ACCREC'}]})
    expect([status, books.inside.books.organisation.ApprovalsLeft]).to.deep.equal([400, 1])
  })

  it('moves of orders and quotes that skip a step', async () => {
    const moves: [string, Json, string[], string][] = [
      ['/Quotes', {Contact, LineItems: [line]}, ['SENT', 'ACCEPTED', 'INVOICED'], 'Quote not of valid status for modification'],
      [
        '/PurchaseOrders',
        {Contact, LineItems: [bought]},
        ['SUBMITTED', 'AUTHORISED', 'BILLED'],
        'Purchase order not of valid status for modification',
      ],
    ]
    for (const [path, element, steps, message] of moves) {
      const made = await make(path, element)
      const address = `${path}/${String(made[`${path.slice(1, -1)}ID`])}`
      for (const [at, Status] of steps.entries()) {
        const last = steps.at(-1)
        if (at < steps.length - 1)
          expect((await send('POST', address, {Status: last})).told, `${path} ${at}`).to.deep.equal([message])
        expect(await moved(address, Status)).to.deep.equal([200, Status])
      }
      expect((await send('POST', address, {Status: 'DELETED'})).status).to.equal(200)
      expect((await send('POST', address, {Status: steps[0]})).told).to.deep.equal([message])
    }
  })

  it('accounts whose code or name is taken, and changes of the system’s own', async () => {
    const account = {Code: 'X1', Name: 'Extra', Type: 'EXPENSE'}
    const write = async (body: Json, place = '', method = 'PUT') => {
      const {status, json} = await books.ask(method, `/Accounts${place}`, body)
      return status === 200 ? 'fine' : (json['Elements'] as Row[])[0]?.ValidationErrors?.map((told) => told.Message).join()
    }
    expect(await write(account)).to.equal('fine')
    expect(await write({...account, Name: 'Other'})).to.equal('Please enter a unique Code.')
    expect(await write({...account, Code: 'X2'})).to.equal('Please enter a unique Name.')
    expect(await write({...account, Code: 'X'.repeat(11), Name: 'Long'})).to.equal(
      'The Code field must not exceed 10 characters.',
    )
    const debtors = books.inside.books.accounts.find((row) => row.SystemAccount === 'DEBTORS')?.AccountID ?? ''
    expect(await write({Name: 'Mine now'}, `/${debtors}`, 'POST')).to.equal('A system account cannot be changed.')
    expect((await books.ask('DELETE', `/Accounts/${debtors}`)).status).to.equal(400)
  })

  it('accounts and tax rates that a line may not carry', async () => {
    const told = async (LineItems: Json[], more: Json = {}) => (await send('PUT', '/Invoices', sale({LineItems, ...more}))).told
    for (const AccountCode of ['610', '800', '498', '499']) {
      expect(await told([{...line, AccountCode, TaxType: 'NONE'}])).to.deep.equal([
        `Account code '${AccountCode}' is not a valid code for this document.`,
      ])
    }
    const deleted = books.inside.books.taxRates.find((row) => row.Status === 'DELETED')?.TaxType
    expect(await told([{...line, TaxType: deleted}])).to.deep.equal([
      `The TaxType code ${deleted} does not exist or cannot be used for this type of transaction.`,
    ])
    const order = await send('PUT', '/PurchaseOrders', {Contact, LineItems: [bought], CurrencyCode: 'JPY'})
    expect(order.told).to.deep.equal(['Organisation is not subscribed to currency JPY'])
    expect(await told([{...bought, DiscountRate: 5}], {Type: 'ACCPAY'})).to.include(
      'Discounts are not allowed on this type of transaction.',
    )
    const Tracking = ['A', 'B', 'C'].map((Name) => ({Name, Option: 'x'}))
    expect(await told([{...line, Tracking}])).to.include('A maximum of 2 tracking categories is allowed on a line.')
    expect(await told([{AccountCode: '200'}])).to.deep.equal(['Description must be specified.'])
    expect((await make('/Invoices', sale({LineItems: [{Description: 'Only words'}]})))['Total']).to.equal(0)
  })

  it('links to Xero and themes that are not there; a bill has no reference', async () => {
    expect((await send('PUT', '/Invoices', sale({Url: 'https://go.xero.com/x'}))).told).to.deep.equal([
      'Url must not contain "xero".',
    ])
    const BrandingThemeID = '11111111-1111-4111-8111-111111111111'
    expect((await send('PUT', '/Invoices', sale({BrandingThemeID}))).told).to.deep.equal([
      'The branding theme could not be found.',
    ])
    const bill = await make('/Invoices', sale({Type: 'ACCPAY', Reference: 'mine', LineItems: [bought]}))
    expect(bill).not.to.have.property('Reference')
  })
})
