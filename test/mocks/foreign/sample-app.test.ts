import {expect} from 'chai'
import {after, before, describe, it} from 'node:test'
import {
  Account,
  AccountType,
  BankTransaction,
  CurrencyCode,
  Invoice,
  LineAmountTypes,
  Receipt,
  TaxRate,
  TrackingCategory,
  TrackingOption,
  type AccountingApi,
} from 'xero-node'
import {openXeroNode, refusalOf, type Opened} from './open.ts'

const line = {description: 'Consulting services', taxType: 'NONE', quantity: 20, unitAmount: 100, accountCode: '429'}

describe('Xero’s sample app for xero-node, page by page,', () => {
  let opened: Opened
  let api: AccountingApi
  let org = ''
  let serial = 0
  const next = (): number => ++serial
  const contactId = async (): Promise<string> => (await api.getContacts(org)).body.contacts?.[0]?.contactID ?? ''

  before(async () => {
    opened = await openXeroNode()
    api = opened.client.accountingApi
    org = opened.tenantId
  })
  after(() => opened.close())

  it('accounts: makes one, changes its name alone, attaches a picture and reads it back both ways', async () => {
    const made = await api.createAccount(org, {
      name: `Foo${next()}`,
      code: `c:${next()}`,
      type: AccountType.EXPENSE,
      hasAttachments: true,
    })
    const id = made.body.accounts?.[0]?.accountID ?? ''
    expect((await api.getAccount(org, id)).body.accounts?.[0]?.name).to.match(/^Foo/)
    const changed = await api.updateAccount(org, id, {accounts: [{name: `Bar${next()}`}]})
    expect([changed.body.accounts?.[0]?.name, changed.body.accounts?.[0]?.code]).to.deep.equal([
      `Bar${serial}`,
      made.body.accounts?.[0]?.code,
    ])
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])
    const options = {headers: {'Content-Type': 'image/png'}}
    const attached = await api.createAccountAttachmentByFileName(org, id, 'xero-dev.png', picture, undefined, options)
    expect(attached.body.attachments?.[0]?.mimeType).to.equal('image/png')
    const attachmentId = attached.body.attachments?.[0]?.attachmentID ?? ''
    expect((await api.getAccountAttachments(org, id)).body.attachments).to.have.length(1)
    expect((await api.getAccountAttachmentById(org, id, attachmentId, 'image/png')).body.equals(picture)).to.equal(true)
    expect((await api.getAccountAttachmentByFileName(org, id, 'xero-dev.png', 'image/png')).body.equals(picture)).to.equal(true)
    expect((await api.deleteAccount(org, id)).response.status).to.equal(200)
  })

  it('bank transactions: spends twice, changes one by id, and deletes it by sending back what it read', async () => {
    const where = `Status=="${Account.StatusEnum.ACTIVE}" AND Type=="${Account.BankAccountTypeEnum.BANK}"`
    const bankAccount = {accountID: (await api.getAccounts(org, undefined, where)).body.accounts?.[0]?.accountID ?? ''}
    const contact = {contactID: await contactId()}
    const codes = (await api.getAccounts(org)).body.accounts?.filter(
      (each) => !['NONE', 'BASEXCLUDED'].includes(each.taxType ?? ''),
    )
    const lineItems = [{description: 'consulting', quantity: 1, unitAmount: 20, accountCode: codes?.[0]?.code ?? ''}]
    const one: BankTransaction = {
      type: BankTransaction.TypeEnum.SPEND,
      contact,
      lineItems,
      bankAccount,
      date: '2026-09-19T00:00:00',
    }
    const made = await api.createBankTransactions(org, {bankTransactions: [one, one]}, false)
    const id = made.body.bankTransactions?.[0]?.bankTransactionID ?? ''
    const changed = await api.updateOrCreateBankTransactions(
      org,
      {bankTransactions: [one, {...one, bankTransactionID: id, reference: 'Changed'}]},
      false,
    )
    expect(changed.body.bankTransactions?.map((each) => String(each.statusAttributeString))).to.deep.equal(['OK', 'OK'])
    const {body} = await api.getBankTransaction(org, id)
    const {updatedDateUTC: _when, contact: _who, ...read} = body.bankTransactions?.[0] as BankTransaction
    const gone = await api.updateBankTransaction(org, id, {
      bankTransactions: [{...read, status: BankTransaction.StatusEnum.DELETED}],
    })
    expect(String(gone.body.bankTransactions?.[0]?.status)).to.equal('DELETED')
  })

  it('bank transfers: opens two bank accounts and moves money between them', async () => {
    const account = async () => {
      const number = String(20_908_765_432_100 + next())
      const sent = {name: `Ima Bank: ${next()}`, code: `${next()}`, type: AccountType.BANK, bankAccountNumber: number}
      return (await api.createAccount(org, sent)).body.accounts?.[0] as Account
    }
    const [from, to] = [await account(), await account()]
    const made = await api.createBankTransfer(org, {
      bankTransfers: [
        {
          fromBankAccount: {accountID: from.accountID ?? '', name: from.name ?? ''},
          toBankAccount: {accountID: to.accountID ?? '', name: to.name ?? ''},
          amount: 1000,
        },
      ],
    })
    const id = made.body.bankTransfers?.[0]?.bankTransferID ?? ''
    expect((await api.getBankTransfer(org, id)).body.bankTransfers?.[0]?.amount).to.equal(1000)
    expect((await api.getBankTransfers(org)).body.bankTransfers?.length).to.be.greaterThan(0)
  })

  it('batch payments: approves an invoice and pays part of it in a batch', async () => {
    const made = await api.createInvoices(org, {
      invoices: [
        {
          type: Invoice.TypeEnum.ACCREC,
          contact: {contactID: await contactId()},
          date: '2026-05-27T00:00:00',
          dueDate: '2026-06-06T00:00:00',
          lineAmountTypes: LineAmountTypes.Exclusive,
          lineItems: [line],
          status: Invoice.StatusEnum.AUTHORISED,
        },
      ],
    })
    const invoice = {invoiceID: made.body.invoices?.[0]?.invoiceID ?? ''}
    const bank = (await api.getAccounts(org, undefined, 'Type=="BANK"')).body.accounts?.[0]?.accountID ?? ''
    const paid = await api.createBatchPayment(org, {
      batchPayments: [
        {
          account: {accountID: bank},
          reference: 'ref',
          date: '2026-08-01',
          payments: [{account: {code: '001'}, date: '2026-12-31', amount: 500, invoice}],
        },
      ],
    })
    expect(paid.body.batchPayments?.[0]?.batchPaymentID).to.be.a('string')
    expect((await api.getBatchPayments(org)).body.batchPayments).to.have.length.greaterThan(0)
  })

  it('contacts: makes, changes several without summarised errors, changes one by its id alone', async () => {
    const sent = () => ({name: `Rick James: ${next()}`, firstName: 'Rick', lastName: 'James', emailAddress: 'test@example.com'})
    const id = (await api.createContacts(org, {contacts: [sent()]})).body.contacts?.[0]?.contactID ?? ''
    const both = await api.updateOrCreateContacts(
      org,
      {contacts: [{...sent(), contactID: id, contactPersons: [{firstName: 'Joe', lastName: 'Schmo'}]}, sent()]},
      false,
    )
    expect(both.body.contacts?.map((each) => each.hasValidationErrors ?? false)).to.deep.equal([false, false])
    const {body} = await api.updateContact(org, id, {contacts: [{name: `Rick James Updated: ${next()}`}]})
    expect([body.contacts?.[0]?.name, body.contacts?.[0]?.firstName]).to.deep.equal([`Rick James Updated: ${serial}`, 'Rick'])
  })

  it('contact groups: makes one, puts a contact in and takes it out', async () => {
    const made = await api.createContactGroup(org, {contactGroups: [{name: `Ima Contact Group${next()}`}]})
    const id = made.body.contactGroups?.[0]?.contactGroupID ?? ''
    const contactID = await contactId()
    const joined = await api.createContactGroupContacts(org, id, {contacts: [{contactID}]})
    expect(joined.body.contacts?.[0]?.contactID).to.equal(contactID)
    expect((await api.getContactGroup(org, id)).body.contactGroups?.[0]?.contacts).to.have.length(1)
    expect((await api.deleteContactGroupContact(org, id, contactID)).response.status).to.equal(204)
    expect((await api.getContactGroups(org)).body.contactGroups?.length).to.be.greaterThan(0)
  })

  it('lists: everything that a page only counts', async () => {
    const lists = [
      api.getBrandingThemes(org),
      api.getCreditNotes(org),
      api.getCurrencies(org),
      api.getExpenseClaims(org),
      api.getInvoiceReminders(org),
      api.getJournals(org),
      api.getManualJournals(org),
      api.getOrganisations(org),
      api.getOverpayments(org),
    ]
    for (const {response} of await Promise.all(lists.slice(0, 5))) expect(response.status).to.equal(200)
    for (const {response} of await Promise.all(lists.slice(5))) expect(response.status).to.equal(200)
    expect((await api.getPayments(org)).body.payments).to.be.an('array')
    expect((await api.getPaymentServices(org)).body.paymentServices).to.be.an('array')
    expect((await api.getPrepayments(org)).body.prepayments).to.be.an('array')
    expect((await api.getPurchaseOrders(org)).body.purchaseOrders).to.be.an('array')
    const users = (await api.getUsers(org)).body.users
    expect((await api.getUser(org, users?.[0]?.userID ?? '')).body.users?.[0]?.emailAddress).to.be.a('string')
  })

  it('invoices: sends the same two at once without summarised errors, and learns which one failed', async () => {
    const contact = {contactID: await contactId()}
    const theme = (await api.getBrandingThemes(org)).body.brandingThemes?.[0]?.brandingThemeID ?? ''
    const sent: Invoice = {
      type: Invoice.TypeEnum.ACCREC,
      contact,
      expectedPaymentDate: '2026-10-20T00:00:00',
      invoiceNumber: `XERO:${next()}`,
      reference: `REF:${next()}`,
      brandingThemeID: theme,
      url: 'https://deeplink-to-your-site.com',
      hasAttachments: true,
      currencyCode: CurrencyCode.GBP,
      status: Invoice.StatusEnum.SUBMITTED,
      lineAmountTypes: LineAmountTypes.Inclusive,
      date: '2026-05-27T00:00:00',
      dueDate: '2026-06-06T00:00:00',
      lineItems: [line, {...line, description: 'Mega Consulting services', quantity: 10, unitAmount: 500}],
    }
    const made = (await api.createInvoices(org, {invoices: [sent, sent]}, false)).body.invoices ?? []
    expect(made.map((each) => each.hasErrors)).to.deep.equal([false, true])
    expect(made[1]?.validationErrors?.[0]?.message).to.equal('Invoice # must be unique.')
    const other: Invoice = {
      type: Invoice.TypeEnum.ACCREC,
      contact,
      status: Invoice.StatusEnum.SUBMITTED,
      date: '2026-05-27T00:00:00',
      dueDate: '2026-06-06T00:00:00',
      lineItems: [{...line, accountCode: '99999999'}],
    }
    const upserted = (await api.updateOrCreateInvoices(org, {invoices: [sent, other]}, false)).body.invoices ?? []
    expect(upserted.map((each) => each.hasErrors)).to.deep.equal([false, true])
    const id = made[0]?.invoiceID ?? ''
    expect(upserted[0]?.invoiceID, 'it was known by its number').to.equal(id)
    expect((await api.getInvoice(org, id)).body.invoices?.[0]?.total).to.equal(7000)
    const changed = await api.updateInvoice(org, id, {invoices: [{...sent, reference: `NEW-REF:${next()}`}]})
    expect(changed.body.invoices?.[0]?.reference).to.equal(`NEW-REF:${serial}`)
    expect((await api.getInvoices(org)).body.invoices?.length).to.be.greaterThan(5)
  })

  it('invoices: as PDF, by e-mail, filtered with everything at once, with a picture', async () => {
    const own = {headers: {accept: 'application/pdf'}}
    const sent = (await api.getInvoices(org, undefined, 'Type=="ACCREC" AND Status=="AUTHORISED"')).body.invoices ?? []
    const id = sent[0]?.invoiceID ?? ''
    expect((await api.getInvoiceAsPdf(org, id, own)).body.subarray(0, 5).toString()).to.equal('%PDF-')
    const contact = (await api.getInvoice(org, id)).body.invoices?.[0]?.contact?.contactID ?? ''
    await api.updateContact(org, contact, {contacts: [{contactID: contact, emailAddress: 'someone@example.com'}]})
    expect((await api.emailInvoice(org, id, {})).response.status).to.equal(204)
    const {body} = await api.getInvoices(
      org,
      new Date(2018),
      'Type=="ACCREC"',
      'reference DESC',
      undefined,
      undefined,
      undefined,
      ['PAID', 'DRAFT'],
      0,
      true,
      false,
      4,
      undefined,
      undefined,
      undefined,
      {headers: {contentType: 'application/json'}},
    )
    expect(new Set(body.invoices?.map((each) => String(each.status)))).to.deep.equal(new Set(['PAID', 'DRAFT']))
    const options = {headers: {'Content-Type': 'image/png'}}
    const file = await api.createInvoiceAttachmentByFileName(org, id, 'xero-dev.png', Buffer.from('x'), true, undefined, options)
    expect(file.body.attachments?.[0]?.includeOnline).to.equal(true)
  })

  it('items: makes, upserts by code, renames, deletes', async () => {
    const item = {
      code: `Foo${next()}`,
      name: 'Bar',
      purchaseDetails: {unitPrice: 375.5, taxType: 'NONE', accountCode: '429'},
      salesDetails: {unitPrice: 520.99, taxType: 'NONE', accountCode: '200'},
    }
    const id = (await api.createItems(org, {items: [item]})).body.items?.[0]?.itemID ?? ''
    const again = await api.updateOrCreateItems(org, {items: [{...item, name: `Bar${next()}`}]}, false)
    expect(again.body.items?.[0]?.itemID).to.equal(id)
    const renamed = await api.updateItem(org, id, {items: [{code: `Foo${next()}`, name: 'Bar - updated'}]})
    expect(renamed.body.items?.[0]?.name).to.equal('Bar - updated')
    expect((await api.deleteItem(org, id)).response.status).to.equal(204)
  })

  it('receipts: makes one of no date, and changes its line', async () => {
    const contact = {contactID: await contactId()}
    const user = {userID: (await api.getUsers(org)).body.users?.[0]?.userID ?? ''}
    const receipt = (description: string) => ({
      receipts: [
        {
          contact,
          reference: `Reference ${next()}`,
          lineItems: [{description, quantity: 2, unitAmount: 20, accountCode: '429', taxType: 'NONE', lineAmount: 40}],
          user,
          lineAmountTypes: LineAmountTypes.Inclusive,
          status: Receipt.StatusEnum.DRAFT,
          date: '2026-11-01',
        },
      ],
    })
    const id = (await api.createReceipt(org, receipt('Foobar'))).body.receipts?.[0]?.receiptID ?? ''
    const changed = await api.updateReceipt(org, id, receipt('UPDATED - Foobar'))
    expect(changed.body.receipts?.[0]?.lineItems?.[0]?.description).to.equal('UPDATED - Foobar')
    expect((await api.getReceipt(org, id)).body.receipts).to.have.length(1)
  })

  it('reports: each of them, with all that it may be asked for', async () => {
    const contact = await contactId()
    const reports = [
      await api.getReportTenNinetyNine(org, '2019'),
      await api.getReportAgedPayablesByContact(org, contact, '2019-12-31', '2019-01-01', '2019-12-31'),
      await api.getReportAgedReceivablesByContact(org, contact, '2019-12-31', '2019-01-01', '2019-12-31'),
      await api.getReportBalanceSheet(org, '2019-04-22', 7, 'QUARTER', undefined, undefined, true, false),
      await api.getReportBankSummary(org, '2019-01-01', '2019-12-31'),
      await api.getReportBudgetSummary(org, '2019-04-22', 6, 3),
      await api.getReportExecutiveSummary(org, '2019-04-22'),
      await api.getReportProfitAndLoss(
        org,
        '2019-01-01',
        '2019-12-31',
        6,
        'QUARTER',
        undefined,
        undefined,
        undefined,
        undefined,
        true,
        false,
      ),
      await api.getReportTrialBalance(org, '2019-04-22', false),
    ]
    expect((await api.getReportsList(org)).response.status).to.equal(200)
    for (const {body} of reports) expect(body.reports?.[0]).to.have.property('reportName')
    expect(reports[4]?.body.reports?.[0]).to.have.property('reportTitles').that.is.an('array')
  })

  it('tax rates: makes one of two components, and deletes it by its name', async () => {
    const rate: TaxRate = {
      name: `Tax Rate Name ${next()}`,
      reportTaxType: TaxRate.ReportTaxTypeEnum.OUTPUT,
      taxComponents: [
        {name: 'State Tax', rate: 7.5, isCompound: false, isNonRecoverable: false},
        {name: 'Local Sales Tax', rate: 0.625, isCompound: false, isNonRecoverable: false},
      ],
    }
    const made = await api.createTaxRates(org, {taxRates: [rate]})
    expect(made.body.taxRates?.[0]?.effectiveRate).to.equal(8.125)
    const gone = await api.updateTaxRate(org, {taxRates: [{...rate, status: TaxRate.StatusEnum.DELETED}]})
    expect(String(gone.body.taxRates?.[0]?.status)).to.equal('DELETED')
  })

  it('tracking: makes a category and an option, renames and deletes it', async () => {
    const known = (await api.getTrackingCategories(org)).body.trackingCategories ?? []
    if (known.length > 1) await api.deleteTrackingCategory(org, known[1]?.trackingCategoryID ?? '')
    const category: TrackingCategory = {name: `Tracking Category ${next()}`, status: TrackingCategory.StatusEnum.ACTIVE}
    const id = (await api.createTrackingCategory(org, category)).body.trackingCategories?.[0]?.trackingCategoryID ?? ''
    const option: TrackingOption = {name: `Tracking Option ${next()}`, status: TrackingOption.StatusEnum.ACTIVE}
    expect((await api.createTrackingOptions(org, id, option)).body.options?.[0]?.name).to.equal(`Tracking Option ${serial}`)
    const renamed = await api.updateTrackingCategory(org, id, {name: `${category.name} - updated`})
    expect(renamed.body.trackingCategories?.[0]?.name).to.match(/updated$/)
    const gone = await api.deleteTrackingCategory(org, id)
    expect(String(gone.body.trackingCategories?.[0]?.status)).to.equal('DELETED')
  })

  it('quotes and purchase orders: makes, reads and changes them by what the page sends', async () => {
    const contact = {contactID: await contactId()}
    const number = `QuoteNum:${next()}`
    const quote = {date: '2026-02-05', quoteNumber: number, contact, lineItems: [line]}
    const made = (await api.createQuotes(org, {quotes: [quote]})).body.quotes?.[0]
    const changed = await api.updateQuote(org, made?.quoteID ?? '', {
      quotes: [{...quote, title: 'A title', summary: 'A summary', quoteID: made?.quoteID ?? ''}],
    })
    expect(changed.body.quotes?.[0]?.title).to.equal('A title')
    const {body} = await api.getQuotes(
      org,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      contact.contactID,
      undefined,
      1,
      'Date DESC',
      number,
    )
    expect(body.quotes).to.have.length(1)
    const order = (await api.createPurchaseOrders(org, {purchaseOrders: [{contact, lineItems: [line], date: '2026-02-05'}]})).body
    const orderNumber = order.purchaseOrders?.[0]?.purchaseOrderNumber ?? ''
    expect((await api.getPurchaseOrderByNumber(org, orderNumber)).body.purchaseOrders?.[0]?.total).to.equal(2000)
  })

  it('hands its page an error that can be read', async () => {
    const {status, body} = await refusalOf(api.createContacts(org, {contacts: [{name: ''}]}))
    expect([status, body['Type']]).to.deep.equal([400, 'ValidationException'])
  })
})
