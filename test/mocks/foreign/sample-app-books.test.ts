import {expect} from 'chai'
import {after, before, describe, it} from 'node:test'
import {
  Account,
  AccountType,
  BankTransaction,
  Invoice,
  LineAmountTypes,
  TaxRate,
  TrackingCategory,
  TrackingOption,
  type AccountingApi,
} from 'xero-node'
import {openXeroNode, type OpenedNode} from './open.ts'

const line = {description: 'Consulting services', taxType: 'NONE', quantity: 20, unitAmount: 100, accountCode: '429'}

describe('Xero’s sample app for xero-node, on the pages of its books,', () => {
  let opened: OpenedNode
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
      {bankTransactions: [one, Object.assign({}, one, {bankTransactionID: id, reference: 'Changed'})]},
      false,
    )
    expect(changed.body.bankTransactions?.map((each) => String(each.statusAttributeString))).to.deep.equal(['OK', 'OK'])
    const {body} = await api.getBankTransaction(org, id)
    const read = Object.assign({}, body.bankTransactions?.[0])
    delete read.updatedDateUTC
    delete read.contact
    const gone = await api.updateBankTransaction(org, id, {
      bankTransactions: [Object.assign(read, {status: BankTransaction.StatusEnum.DELETED})],
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
    const gone = await api.updateTaxRate(org, {taxRates: [Object.assign({}, rate, {status: TaxRate.StatusEnum.DELETED})]})
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
})
