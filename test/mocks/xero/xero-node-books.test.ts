import {expect} from 'chai'
import {after, before, beforeEach, describe, it} from 'node:test'
import {ExpenseClaim, Invoice, LineAmountTypes, Receipt, type ReportWithRow, XeroClient} from 'xero-node'
import type {MockXero} from '../../../mocks/xero/index.ts'
import {allScopes, app, connect, openXero, serveXero} from './serve.ts'

const uk = 'Demo Company (UK)'
const scope = `${allScopes} accounting.journals.read accounting.budgets.read paymentservices`

describe('books, claims and reports through the unmodified xero-node', () => {
  let xero: MockXero
  let close: () => Promise<void>
  let tenant = ''
  let contact = {contactID: ''}
  const client = new XeroClient({
    clientId: app.clientId,
    clientSecret: app.clientSecret,
    redirectUris: app.redirectUris,
    scopes: [],
  })
  const api = client.accountingApi

  before(async () => {
    const served = await serveXero()
    ;({xero, close} = served)
    const connected = await connect(xero, served.base, {scope})
    tenant = connected.tenantId
    api.basePath = `${served.base}/api.xro/2.0`
    client.setTokenSet({access_token: connected.access})
    const made = await api.createContacts(tenant, {contacts: [{name: 'Books Ltd'}]})
    contact = {contactID: made.body.contacts?.[0]?.contactID ?? ''}
  })
  beforeEach(() => xero.leave(uk, {minute: 60}))
  after(() => close())

  const refusal = async (work: Promise<unknown>): Promise<string> => work.then(() => 'no refusal').catch(String)

  /** Every journal, page by page, as an application that copies the ledger reads them. */
  const allJournals = async () => {
    const found = []
    for (let offset = 0; ;) {
      const {body} = await api.getJournals(tenant, undefined, offset)
      const page = body.journals ?? []
      found.push(...page)
      if (page.length < 100) return found
      offset = page.at(-1)?.journalNumber ?? 0
    }
  }

  it('journals balance, are numbered upwards, and take back what is voided', async () => {
    const first = await allJournals()
    expect(first.length).to.be.greaterThan(100)
    expect(first.map((each) => each.journalNumber)).to.deep.equal(first.map((_each, at) => at + 1))
    for (const journal of first) {
      const out = (journal.journalLines ?? []).reduce((sum, line) => sum + Math.round((line.netAmount ?? 0) * 100), 0)
      expect(out, `journal ${journal.journalNumber}`).to.equal(0)
    }
    const line = {description: 'Work', quantity: 1, unitAmount: 100, accountCode: '200', taxType: 'OUTPUT2'}
    const sale = {type: Invoice.TypeEnum.ACCREC, contact, dueDate: '2026-12-22', status: Invoice.StatusEnum.AUTHORISED}
    const invoiceID = (await api.createInvoices(tenant, {invoices: [{...sale, lineItems: [line]}]})).body.invoices?.[0]?.invoiceID
    const offset = first.length
    const [posted] = (await api.getJournals(tenant, undefined, offset)).body.journals ?? []
    expect([posted?.journalNumber, posted?.sourceID, String(posted?.sourceType)]).to.deep.equal([offset + 1, invoiceID, 'ACCREC'])
    const figures = posted?.journalLines?.map((each) => [each.accountCode, each.netAmount, each.taxAmount, each.grossAmount])
    expect(figures).to.deep.equal([
      ['610', 120, 0, 120],
      ['200', -100, -20, -120],
      ['820', -20, 0, -20],
    ])
    await api.updateInvoice(tenant, invoiceID ?? '', {invoices: [{status: Invoice.StatusEnum.VOIDED}]})
    const later = (await api.getJournals(tenant, undefined, offset + 1)).body.journals ?? []
    expect(later.map((each) => [each.sourceID, each.journalLines?.[0]?.netAmount])).to.deep.equal([[invoiceID, -120]])
    const one = await api.getJournalByNumber(tenant, offset + 1)
    expect(one.body.journals?.[0]?.journalID).to.equal(posted?.journalID)
    expect((await api.getJournal(tenant, posted?.journalID ?? '')).body.journals?.[0]?.journalNumber).to.equal(offset + 1)
    const cash = (await api.getJournals(tenant, undefined, 0, true)).body.journals ?? []
    const types = new Set(cash.map((each) => String(each.sourceType)))
    expect([types.has('ACCREC'), types.has('ACCRECPAYMENT')]).to.deep.equal([false, true])
  })

  it('puts a payment service onto a theme', async () => {
    const service = {paymentServiceName: 'Pay Up', paymentServiceUrl: 'https://pay.example/', payNowText: 'Pay Up now'}
    const made = (await api.createPaymentService(tenant, {paymentServices: [service]})).body.paymentServices?.[0]
    expect(made).to.include({paymentServiceName: 'Pay Up', paymentServiceType: 'Custom'})
    expect(await refusal(api.createPaymentService(tenant, {paymentServices: [service]}))).to.include('must be unique')
    const theme = (await api.getBrandingThemes(tenant)).body.brandingThemes?.[0]?.brandingThemeID ?? ''
    const {paymentServiceID = ''} = made ?? {}
    await api.createBrandingThemePaymentServices(tenant, theme, {paymentServices: [{paymentServiceID}]})
    const found = (await api.getBrandingThemePaymentServices(tenant, theme)).body.paymentServices
    expect(found?.map((each) => each.paymentServiceID)).to.deep.equal([paymentServiceID])
    expect((await api.getPaymentServices(tenant)).body.paymentServices).to.have.length(1)
  })

  it('shows the budget, whole or some months of it', async () => {
    const [budget] = (await api.getBudgets(tenant)).body.budgets ?? []
    expect([String(budget?.type), budget?.budgetLines]).to.deep.equal(['OVERALL', []])
    const id = budget?.budgetID ?? ''
    const months = async (to?: string, from?: string) =>
      (await api.getBudget(tenant, id, to, from)).body.budgets?.[0]?.budgetLines?.[0]?.budgetBalances?.length
    expect([await months(), await months('2026-09-30', '2026-08-01')]).to.deep.equal([12, 2])
  })

  it('claims expenses: receipts are gathered, approved, and stand in the ledger', async () => {
    const [user] = (await api.getUsers(tenant)).body.users ?? []
    const me = {userID: user?.userID ?? ''}
    const receipt = {
      contact,
      user: me,
      lineAmountTypes: LineAmountTypes.NoTax,
      status: Receipt.StatusEnum.DRAFT,
      lineItems: [{description: 'Taxi', quantity: 2, unitAmount: 20, accountCode: '400'}],
    }
    const made = (await api.createReceipt(tenant, {receipts: [receipt]})).body.receipts?.[0]
    const receiptID = made?.receiptID ?? ''
    expect([Number(made?.receiptNumber), made?.total, made?.user?.firstName]).to.deep.equal([1, 40, user?.firstName])
    const closed = {...receipt, lineItems: [{description: 'No', unitAmount: 1, accountCode: '200'}]}
    expect(await refusal(api.createReceipt(tenant, {receipts: [closed]}))).to.include('not a valid code')
    await api.updateReceipt(tenant, receiptID, {receipts: [{...receipt, reference: 'Airport'}]})
    await api.createReceiptAttachmentByFileName(tenant, receiptID, 'r.txt', Buffer.from('r'))
    const claimed = {user: me, receipts: [{receiptID, lineItems: []} as unknown as Receipt]}
    const claim = (await api.createExpenseClaims(tenant, {expenseClaims: [claimed]})).body.expenseClaims?.[0]
    const id = claim?.expenseClaimID ?? ''
    expect([String(claim?.status), claim?.amountDue, String(claim?.receipts?.[0]?.status)]).to.deep.equal([
      'SUBMITTED',
      40,
      'SUBMITTED',
    ])
    expect(await refusal(api.createExpenseClaims(tenant, {expenseClaims: [claimed]}))).to.include('DRAFT')
    const move = (status: ExpenseClaim.StatusEnum) => api.updateExpenseClaim(tenant, id, {expenseClaims: [{status}]})
    await move(ExpenseClaim.StatusEnum.AUTHORISED)
    const journal = (await allJournals()).find((each) => each.sourceID === id)
    expect(journal?.journalLines?.map((each) => [each.accountCode, each.netAmount])).to.deep.equal([
      ['801', -40],
      ['400', 40],
    ])
    await move(ExpenseClaim.StatusEnum.VOIDED)
    expect(String((await api.getReceipt(tenant, receiptID)).body.receipts?.[0]?.status)).to.equal('VOIDED')
    expect((await api.getExpenseClaims(tenant, undefined, 'Status=="VOIDED"')).body.expenseClaims).to.have.length(1)
    expect(await refusal(move(ExpenseClaim.StatusEnum.AUTHORISED))).to.include('not of valid status')
  })

  it('sums up: cash, profit, budget', async () => {
    const cells = (report: ReportWithRow | undefined): Record<string, string[]> => {
      const lines = report?.rows?.flatMap((row) => (row.cells ? [row] : ((row.rows ?? []) as (typeof row)[]))) ?? []
      return Object.fromEntries(
        lines.map(({cells: own = []}) => [own[0]?.value ?? '', own.slice(1).map(({value}) => value ?? '')]),
      )
    }
    const bank = cells((await api.getReportBankSummary(tenant, '2026-09-01', '2026-11-22')).body.reports?.[0])
    const [opening, received, spent, closing] = (bank['Total'] ?? []).map(Number)
    expect([received, spent]).to.satisfy((both: number[]) => both.every((figure) => figure > 0))
    expect(((opening ?? 0) + (received ?? 0) - (spent ?? 0)).toFixed(2)).to.equal(closing?.toFixed(2))
    const executive = cells((await api.getReportExecutiveSummary(tenant, '2026-11-22')).body.reports?.[0])
    expect(executive['Closing bank balance']?.[0]).to.equal(closing?.toFixed(2))
    expect(executive[''] ?? []).to.deep.equal(['Nov 2026', 'Oct 2026', 'Variance'])
    const budget = cells((await api.getReportBudgetSummary(tenant, '2026-07-01', 2, 3)).body.reports?.[0])
    expect(budget['Account']).to.deep.equal(['Jul-26', 'Oct-26'])
    expect(budget['Sales']).to.deep.equal(['27000.00', '27000.00'])
    expect((await api.getReportsList(tenant)).body.reports).to.deep.equal([])
  })

  it('knows its reminders and the construction scheme', async () => {
    xero.in(uk).books.organisation.CIS = {Contractor: true, SubContractor: false}
    expect((await api.getInvoiceReminders(tenant)).body.invoiceReminders?.[0]?.enabled).to.equal(false)
    const own = (await api.getOrganisationCISSettings(tenant, tenant)).body.cISSettings?.[0]
    expect(own?.cISContractorEnabled).to.equal(true)
    const {body} = await api.getContactCISSettings(tenant, contact.contactID)
    expect(body.cISSettings?.[0]?.cISEnabled).to.equal(false)
  })
})

describe('who may read the journals', () => {
  it('is only whom the scope allows', async () => {
    const {call} = await openXero()
    for (const path of ['/Journals', '/Budgets', '/PaymentServices']) expect((await call('GET', path)).status, path).to.equal(401)
    const granular = {...app, scopes: 'granular' as const}
    const scopes = 'openid offline_access accounting.payments accounting.banktransactions.read'
    const other = await openXero({apps: [granular]}, {app: granular, scope: scopes})
    const statuses = ['/BatchPayments', '/BankTransfers', '/RepeatingInvoices', '/Receipts'].map(
      async (path) => (await other.call('GET', path)).status,
    )
    expect(await Promise.all(statuses)).to.deep.equal([200, 200, 401, 401])
    expect((await other.call('PUT', '/BankTransfers', {})).status).to.equal(401)
  })
})
