import {expect} from 'chai'
import {describe, it} from 'node:test'
import type {NewDocument} from '../../../../src/server/provider.ts'
import {access, organisation, providerOver, type Asked} from './fake-xero.ts'

const id = (digit: number) => `${String(digit).padStart(8, '0')}-2222-4333-8444-555555555555`
const failing = (call: Promise<unknown>) =>
  call.then(
    () => expect.fail('resolved'),
    (reason: unknown) => reason as {code: string; complaints: unknown},
  )
const envelope = {Id: id(9), Status: 'OK', ProviderName: 'Kinabase', DateTimeUTC: '/Date(1789000000000)/'}
const answering = (body: object) => providerOver(() => Response.json({...envelope, ...body}))

const wireInvoice = {
  Type: 'ACCREC',
  InvoiceID: id(1),
  InvoiceNumber: 'INV-0055',
  Reference: 'JOB-7',
  AmountDue: 24.15,
  AmountPaid: 0.0,
  SentToContact: false,
  CurrencyRate: 1.0,
  HasErrors: false,
  Url: 'https://kinabase.example/push/1',
  Contact: {ContactID: id(2), Name: 'Ridgeway University', ContactGroups: [], HasValidationErrors: false},
  DateString: '2026-09-14T00:00:00',
  Date: '/Date(1789344000000+0000)/',
  DueDate: '/Date(1790553600000+0000)/',
  Status: 'AUTHORISED',
  LineAmountTypes: 'Exclusive',
  LineItems: [
    {
      Description: 'Half a day',
      UnitAmount: 10.5,
      TaxType: 'OUTPUT2',
      TaxAmount: 3.15,
      LineAmount: 21.0,
      AccountCode: '0200',
      Tracking: [],
      Quantity: 2.0,
      LineItemID: id(3),
    },
  ],
  SubTotal: 21.0,
  TotalTax: 3.15,
  Total: 24.15,
  CurrencyCode: 'NZD',
}
const newDocument: NewDocument = {
  kind: 'invoice',
  contact: id(2),
  currency: 'NZD',
  taxMode: 'exclusive',
  date: '2026-09-14',
  due: '2026-09-28',
  reference: 'JOB-7',
  marker: 'https://kinabase.example/push/1',
  lines: [{description: 'Half a day', quantity: '2.00', unitPrice: '10.5000', taxCode: 'OUTPUT2', ledgerCode: '0200'}],
}

describe('what Xero says of an organisation', () => {
  it('is said in our words', async () => {
    const {provider} = answering({
      Organisations: [
        {
          OrganisationID: organisation,
          Name: 'Demo Company (NZ)',
          BaseCurrency: 'NZD',
          CountryCode: 'NZ',
          IsDemoCompany: true,
          PeriodLockDate: '/Date(1774915200000+0000)/',
          EndOfYearLockDate: '/Date(1743379200000+0000)/',
          Timezone: 'NEWZEALANDSTANDARDTIME',
          ShortCode: '!Qj35V',
        },
      ],
    })
    expect(await provider.organisation(access)).to.deep.equal({
      id: organisation,
      name: 'Demo Company (NZ)',
      country: 'NZ',
      currency: 'NZD',
      timeZone: 'Pacific/Auckland',
      demo: true,
      shortCode: '!Qj35V',
      lockedUntil: '2026-03-31',
    })
  })
})

describe("Xero's tax rates and accounts", () => {
  const rate = (TaxType: string, applies: string, more: object = {}) => ({
    Name: TaxType,
    TaxType,
    Status: 'ACTIVE',
    EffectiveRate: 15.0,
    CanApplyToAssets: applies.includes('A'),
    CanApplyToEquity: applies.includes('Q'),
    CanApplyToExpenses: applies.includes('E'),
    CanApplyToLiabilities: applies.includes('L'),
    CanApplyToRevenue: applies.includes('R'),
    ...more,
  })

  it('say on which side they are used', async () => {
    const {provider} = answering({
      TaxRates: [
        rate('OUTPUT2', 'AQLR'),
        rate('INPUT2', 'AQEL', {EffectiveRate: 12.5}),
        rate('NONE', 'AQELR', {EffectiveRate: 0.0}),
        rate('GSTONIMPORTS', 'L'),
        rate('CAPEXINPUT', 'A', {ReportTaxType: 'CAPEXINPUT'}),
        rate('CAPEXOUTPUT', 'A', {Status: 'DELETED'}),
        rate('OUTPUT', 'AQLR', {Status: 'ARCHIVED', EffectiveRate: undefined}),
        rate('CAN001', 'AQELR', {EffectiveRate: 15.47375}),
      ],
    })
    const codes = await provider.taxCodes(access)
    expect(codes.map(({id: code, use, rate: percent, status}) => [code, use, percent, status].join(' '))).to.deep.equal([
      'OUTPUT2 output 15 active',
      'INPUT2 input 12.5 active',
      'NONE both 0 active',
      'GSTONIMPORTS none 15 active',
      'CAPEXINPUT input 15 active',
      'CAPEXOUTPUT output 15 archived',
      'OUTPUT output  archived',
      'CAN001 both 15.4738 active',
    ])
    expect(codes[0]?.appliesTo).to.deep.equal(['asset', 'equity', 'liability', 'revenue'])
  })

  it('say what a line may carry', async () => {
    const account = (Type: string, more: object = {}) => ({
      AccountID: id(1),
      Code: '0200',
      Name: 'Sales',
      Status: 'ACTIVE',
      Type,
      Class: 'REVENUE',
      TaxType: 'OUTPUT2',
      ...more,
    })
    const {provider} = answering({
      Accounts: [
        account('REVENUE'),
        account('BANK', {Class: 'ASSET', Code: '', TaxType: 'NONE'}),
        account('CURRLIAB', {Class: 'LIABILITY', SystemAccount: 'GST'}),
        account('OVERHEADS', {Class: 'EXPENSE', Status: 'ARCHIVED'}),
        account('DIRECTCOSTS', {Class: 'EXPENSE', SystemAccount: '', Code: undefined}),
        account('SOMETHINGNEW', {Class: 'EQUITY'}),
        account('constructor', {Class: 'constructor'}),
      ],
    })
    const codes = await provider.ledgerCodes(access)
    expect(
      codes.map(({code, type, class: of, status, selectable}) => [code, type, of, status, selectable].join(' | ')),
    ).to.deep.equal([
      '0200 | Revenue | revenue | active | true',
      ' | Bank | asset | active | false',
      '0200 | Current Liability | liability | active | false',
      '0200 | Overhead | expense | archived | false',
      ' | Direct Costs | expense | active | false',
      '0200 | Somethingnew | equity | active | true',
      '0200 | Constructor | asset | active | true',
    ])
  })
})

describe('contacts and items of Xero', () => {
  const contact = {
    ContactID: id(2),
    ContactStatus: 'ACTIVE',
    Name: '<img src=x onerror=alert(1)>',
    EmailAddress: '',
    AccountNumber: 'R-7',
    Balances: {AccountsReceivable: {Outstanding: 849.5, Overdue: 100.0}, AccountsPayable: {Outstanding: 0.0, Overdue: 0.0}},
  }

  it('are read many by one call, archived ones too, with what is owed', async () => {
    const {provider, asked} = answering({Contacts: [contact, {ContactID: id(4), Name: 'New', ContactStatus: 'ARCHIVED'}]})
    const ids = Array.from({length: 60}, (_, index) => id(index))
    const read = await provider.readTargets(access, 'contact', [...ids, ids[0]!], 'NZD')
    expect(asked.map(({query}) => [query['IDs']?.split(',').length, query['includeArchived'], query['page']])).to.deep.equal([
      [50, 'true', '1'],
      [10, 'true', '1'],
    ])
    expect(read[0]).to.deep.equal({
      kind: 'contact',
      id: id(2),
      name: '<img src=x onerror=alert(1)>',
      detail: 'R-7',
      email: null,
      archived: false,
      balances: {
        currency: 'NZD',
        receivable: {outstanding: '849.50', overdue: '100.00'},
        payable: {outstanding: '0.00', overdue: '0.00'},
      },
      pricing: null,
    })
    expect(read[1]?.archived).to.equal(true)
    expect(read[1]?.balances?.receivable.outstanding).to.equal('0.00')
  })

  it('are searched by one call; the list of items serves the next keystrokes', async () => {
    const items = ['BOOK', 'PEN', 'NOTEBOOK'].map((Code, index) => ({ItemID: id(index + 1), Code, Name: Code.toLowerCase()}))
    const {provider, asked, clock} = providerOver(({path}: Asked) =>
      Response.json(
        path.endsWith('Items')
          ? {Items: items}
          : {pagination: {page: 1, pageSize: 20, pageCount: 3, itemCount: 42}, Contacts: [contact]},
      ),
    )
    const people = await provider.search(access, 'contact', ' ridge ')
    expect(people.more).to.equal(true)
    expect(asked[0]?.query).to.deep.equal({
      searchTerm: 'ridge',
      order: 'Name ASC',
      includeArchived: 'true',
      page: '1',
      pageSize: '20',
    })
    expect((await provider.search(access, 'item', 'book')).found.map(({detail}) => detail)).to.deep.equal(['BOOK', 'NOTEBOOK'])
    expect((await provider.search(access, 'item', 'Pen')).found).to.have.length(1)
    expect(asked).to.have.length(2)
    clock.pass(61_000)
    await provider.search(access, 'item', 'pen')
    expect(asked).to.have.length(3)
  })

  it('carry prices of up to four places', async () => {
    const item = {
      ItemID: id(5),
      Code: 'DAY',
      Name: 'A day',
      IsSold: true,
      IsPurchased: false,
      SalesDetails: {UnitPrice: 412.3456, AccountCode: '200', TaxType: 'OUTPUT2'},
      PurchaseDetails: {},
    }
    const {provider, asked} = answering({Items: [item]})
    const [read] = await provider.readTargets(access, 'item', [id(5)], 'GBP')
    expect(asked[0]).to.deep.include({path: `/api.xro/2.0/Items/${id(5)}`, query: {unitdp: '4'}})
    expect(read?.pricing).to.deep.equal({
      currency: 'GBP',
      code: 'DAY',
      sale: {price: '412.3456', ledgerCode: '200', taxCode: 'OUTPUT2'},
      purchase: null,
    })
  })

  it('that are gone are left out', async () => {
    const {provider} = providerOver(() => new Response('', {status: 404}))
    expect(await provider.readTargets(access, 'item', [id(5)], 'GBP')).to.deep.equal([])
    expect(await provider.findTarget(access, {kind: 'item', name: 'A day', code: 'DAY'})).to.equal(null)
  })

  it('are made with PUT, and found by their exact name', async () => {
    const {provider, asked} = answering({Contacts: [{...contact, Name: 'Ridgeway  university', HasValidationErrors: false}]})
    const target = {kind: 'contact', name: 'Ridgeway University', email: 'a@b.example'} as const
    expect((await provider.createTarget(access, target, 'push-1')).id).to.equal(id(2))
    expect(asked[0]?.method).to.equal('PUT')
    expect(JSON.parse(asked[0]!.body)).to.deep.equal({Contacts: [{Name: 'Ridgeway University', EmailAddress: 'a@b.example'}]})
    expect((await provider.findTarget(access, target))?.id).to.equal(id(2))
    expect(await provider.findTarget(access, {...target, name: 'Ridgeway'})).to.equal(null)
  })

  it('were not made where Xero marks them so, whatever its status', async () => {
    const {provider} = answering({
      Contacts: [{...contact, HasValidationErrors: true, ValidationErrors: [{Message: 'Email address must be valid.'}]}],
    })
    const failure = await failing(provider.createTarget(access, {kind: 'contact', name: 'X', email: 'x'}, 'k'))
    expect(failure).to.deep.include({code: 'provider-refused', complaints: [{path: '', message: 'Email address must be valid.'}]})
  })
})

describe('documents of Xero', () => {
  it('are read in our words', async () => {
    const {provider, asked} = answering({Invoices: [wireInvoice]})
    expect(await provider.readDocuments(access, [id(1)])).to.deep.equal([
      {
        kind: 'invoice',
        id: id(1),
        number: 'INV-0055',
        status: 'awaiting-payment',
        contact: {id: id(2), name: 'Ridgeway University'},
        currency: 'NZD',
        date: '2026-09-14',
        due: '2026-09-28',
        taxMode: 'exclusive',
        reference: 'JOB-7',
        marker: 'https://kinabase.example/push/1',
        lines: [
          {
            id: id(3),
            description: 'Half a day',
            quantity: '2',
            unitPrice: '10.5',
            amount: '21.00',
            tax: '3.15',
            taxCode: 'OUTPUT2',
            ledgerCode: '0200',
          },
        ],
        subtotal: '21.00',
        tax: '3.15',
        total: '24.15',
        paid: '0.00',
        credited: '0.00',
        outstanding: '24.15',
      },
    ])
    expect(asked[0]?.query).to.deep.equal({IDs: id(1), page: '1', unitdp: '4'})
  })

  it('are made as drafts, with the amounts that Xero is to check and no tax of ours', async () => {
    const {provider, asked} = answering({Invoices: [{...wireInvoice, Status: 'DRAFT'}]})
    expect((await provider.createDocument(access, newDocument, 'push-1-1')).id).to.equal(id(1))
    expect(asked[0]?.headers.get('idempotency-key')).to.equal('push-1-1')
    expect(JSON.parse(asked[0]!.body)).to.deep.equal({
      Invoices: [
        {
          Type: 'ACCREC',
          Status: 'DRAFT',
          Contact: {ContactID: id(2)},
          LineAmountTypes: 'Exclusive',
          CurrencyCode: 'NZD',
          Date: '2026-09-14',
          DueDate: '2026-09-28',
          Reference: 'JOB-7',
          Url: 'https://kinabase.example/push/1',
          LineItems: [
            {Description: 'Half a day', Quantity: 2, UnitAmount: 10.5, LineAmount: 21, TaxType: 'OUTPUT2', AccountCode: '0200'},
          ],
        },
      ],
    })
  })

  it('name the ledger code by its id where that is known, and a bill’s reference as Xero does', async () => {
    const {provider, asked} = answering({Invoices: [{...wireInvoice, Type: 'ACCPAY', Status: 'DRAFT'}]})
    const lines = [{...newDocument.lines[0]!, ledgerCode: id(7)}]
    await provider.createDocument(access, {...newDocument, kind: 'bill', due: null, taxMode: 'none', lines}, 'k')
    const [body] = (JSON.parse(asked[0]!.body) as {Invoices: Record<string, unknown>[]}).Invoices
    expect(body).to.include({Type: 'ACCPAY', InvoiceNumber: 'JOB-7', LineAmountTypes: 'NoTax'})
    expect(body).not.to.have.any.keys('Reference', 'DueDate')
    expect((body!['LineItems'] as object[])[0]).to.include({AccountID: id(7)})
  })

  for (const [what, body, code] of [
    ['no id', {Invoices: [{...wireInvoice, InvoiceID: undefined}]}, 'bad-reply'],
    ['an id of zeros', {Invoices: [{...wireInvoice, InvoiceID: '00000000-0000-0000-0000-000000000000'}]}, 'bad-reply'],
    ['an empty list', {Invoices: []}, 'bad-reply'],
    ['no list', {}, 'bad-reply'],
    ['two documents', {Invoices: [wireInvoice, wireInvoice]}, 'bad-reply'],
    ['another contact', {Invoices: [{...wireInvoice, Contact: {ContactID: id(8), Name: 'Y'}}]}, 'bad-reply'],
    ['an amount that cannot be', {Invoices: [{...wireInvoice, Total: 24.155}]}, 'bad-reply'],
    ['an amount beyond all measure', {Invoices: [{...wireInvoice, Total: 1e21}]}, 'bad-reply'],
    [
      'a mark of errors',
      {Invoices: [{...wireInvoice, HasErrors: true, ValidationErrors: [{Message: 'No.'}]}]},
      'provider-refused',
    ],
    ['an element that says ERROR', {Invoices: [{...wireInvoice, StatusAttributeString: 'ERROR'}]}, 'provider-refused'],
  ] as const) {
    it(`were not surely made where the answer has ${what}`, async () => {
      expect((await failing(answering(body).provider.createDocument(access, newDocument, 'k'))).code).to.equal(code)
    })
  }

  it('are found again by their marker, over all pages', async () => {
    const {provider, asked} = providerOver(({query}: Asked) =>
      Response.json({
        pagination: {page: Number(query['page']), pageSize: 100, pageCount: 2, itemCount: 101},
        Invoices: [query['page'] === '2' ? wireInvoice : {...wireInvoice, Url: 'https://kinabase.example/push/2'}],
      }),
    )
    const found = await provider.findDocuments(access, 'invoice', 'https://kinabase.example/push/1', '2026-09-14T00:00:00Z')
    expect(found).to.have.length(1)
    expect(asked.map(({query}) => query['page'])).to.deep.equal(['1', '2'])
    expect(asked[0]?.query).to.include({createdByMyApp: 'true'})
    expect(asked[0]?.headers.get('if-modified-since')).to.equal('2026-09-14T00:00:00.000Z')
    expect(await provider.findDocuments(access, 'bill', 'https://kinabase.example/push/1', '2026-09-14T00:00:00Z')).to.deep.equal(
      [],
    )
  })

  it('cannot be sent with a number that JSON would change', async () => {
    const lines = [{...newDocument.lines[0]!, quantity: '12345678901234567.1234'}]
    const {provider, asked} = answering({})
    expect((await failing(provider.createDocument(access, {...newDocument, lines}, 'k'))).code).to.equal('invalid-request')
    expect(asked).to.have.length(0)
  })
})

describe("Xero's pages", () => {
  const {provider} = answering({})
  const at = (kind: 'contact' | 'item' | 'invoice' | 'bill', shortCode: string | null = '!Qj35V') =>
    provider.pageOf({kind, id: id(1)}, {shortCode})
  it('open in the right organisation', () => {
    expect(at('invoice')).to.equal(`http://xero.test/app/!Qj35V/invoicing/view/${id(1)}`)
    expect(at('contact')).to.equal(`http://xero.test/app/!Qj35V/contacts/contact/${id(1)}`)
    expect(at('bill')).to.equal(
      `http://xero.test/organisationlogin/default.aspx?shortcode=!Qj35V&redirecturl=/AccountsPayable/Edit.aspx?InvoiceID=${id(1)}`,
    )
    expect(at('item')).to.equal(
      'http://xero.test/organisationlogin/default.aspx?shortcode=!Qj35V&redirecturl=/Accounts/Inventory',
    )
    expect(at('invoice', null)).to.equal(null)
  })
})
