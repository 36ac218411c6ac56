import {expect} from 'chai'
import {after, before, beforeEach, describe, it} from 'node:test'
import {
  type Account,
  AccountType,
  BankTransaction,
  CreditNote,
  Invoice,
  LineAmountTypes,
  ManualJournal,
  PurchaseOrder,
  QuoteStatusCodes,
  XeroClient,
} from 'xero-node'
import type {MockXero} from '../../../mocks/xero/index.ts'
import {app, connect, serveXero} from './serve.ts'

const uk = 'Demo Company (UK)'
const line = {description: 'Work', quantity: 1, unitAmount: 100, accountCode: '200', taxType: 'OUTPUT2'}

describe('the rest of the Accounting API through the unmodified xero-node', () => {
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
    const connected = await connect(xero, served.base)
    tenant = connected.tenantId
    api.basePath = `${served.base}/api.xro/2.0`
    client.setTokenSet({access_token: connected.access})
    const made = await api.createContacts(tenant, {contacts: [{name: 'Documents Ltd', emailAddress: 'd@example.com'}]})
    contact = {contactID: made.body.contacts?.[0]?.contactID ?? ''}
  })
  beforeEach(() => xero.leave(uk, {minute: 60}))
  after(() => close())

  const sale = async (): Promise<string> => {
    const invoice = {
      type: Invoice.TypeEnum.ACCREC,
      contact,
      dueDate: '2026-12-22',
      status: Invoice.StatusEnum.AUTHORISED,
      lineItems: [line],
    }
    return (await api.createInvoices(tenant, {invoices: [invoice]})).body.invoices?.[0]?.invoiceID ?? ''
  }
  const state = async (id: string) => {
    const {body} = await api.getInvoice(tenant, id)
    const [one] = body.invoices ?? []
    return [String(one?.status), one?.amountDue, one?.amountCredited]
  }

  it('credits an invoice, and takes the credit back', async () => {
    const invoiceID = await sale()
    const note = {type: CreditNote.TypeEnum.ACCRECCREDIT, contact, status: CreditNote.StatusEnum.AUTHORISED, lineItems: [line]}
    const {body} = await api.createCreditNotes(tenant, {creditNotes: [note]})
    const id = body.creditNotes?.[0]?.creditNoteID ?? ''
    const made = await api.createCreditNoteAllocation(tenant, id, {
      allocations: [{invoice: {invoiceID}, amount: 120, date: '2026-11-22'}],
    })
    expect(await state(invoiceID)).to.deep.equal(['PAID', 0, 120])
    const one = await api.getCreditNote(tenant, id)
    expect([String(one.body.creditNotes?.[0]?.status), one.body.creditNotes?.[0]?.remainingCredit]).to.deep.equal(['PAID', 0])
    await api.deleteCreditNoteAllocations(tenant, id, made.body.allocations?.[0]?.allocationID ?? '')
    expect(await state(invoiceID)).to.deep.equal(['AUTHORISED', 120, 0])
    await api.updateCreditNote(tenant, id, {creditNotes: [{status: CreditNote.StatusEnum.VOIDED}]})
    expect(
      (await api.getCreditNotes(tenant, undefined, 'Status=="VOIDED"')).body.creditNotes?.map((each) => each.creditNoteID),
    ).to.include(id)
    expect(Buffer.from((await api.getCreditNoteAsPdf(tenant, id)).body).toString('latin1', 0, 5)).to.equal('%PDF-')
  })

  it('takes a prepayment and an overpayment, and sets them against an invoice', async () => {
    const invoiceID = await sale()
    const bankAccount: Account = {code: '090'}
    const enter = async (type: BankTransaction.TypeEnum, more: object) => {
      const {body} = await api.createBankTransactions(tenant, {
        bankTransactions: [{type, contact, bankAccount, lineItems: [line], ...more} as BankTransaction],
      })
      return body.bankTransactions?.[0]
    }
    const pre = await enter(BankTransaction.TypeEnum.RECEIVEPREPAYMENT, {})
    await api.createPrepaymentAllocations(tenant, pre?.prepaymentID ?? '', {
      allocations: [{invoice: {invoiceID}, amount: 100, date: '2026-11-22'}],
    })
    const over = await enter(BankTransaction.TypeEnum.RECEIVEOVERPAYMENT, {
      lineAmountTypes: LineAmountTypes.NoTax,
      lineItems: [{description: 'Over', unitAmount: 20}],
    })
    await api.createOverpaymentAllocations(tenant, over?.overpaymentID ?? '', {
      allocations: [{invoice: {invoiceID}, amount: 20, date: '2026-11-22'}],
    })
    expect(await state(invoiceID)).to.deep.equal(['PAID', 0, 120])
    expect((await api.getPrepayment(tenant, pre?.prepaymentID ?? '')).body.prepayments?.[0]?.remainingCredit).to.equal(20)
    expect((await api.getOverpayments(tenant)).body.overpayments).to.have.length(1)
    const listed = await api.getBankTransactions(tenant, undefined, 'Type=="RECEIVE-PREPAYMENT"')
    expect(listed.body.bankTransactions).to.have.length(1)
  })

  it('sends a quote and has it accepted', async () => {
    const {body} = await api.createQuotes(tenant, {quotes: [{contact, date: '2026-11-22', lineItems: [line]}]})
    const quote = body.quotes?.[0]
    for (const status of [QuoteStatusCodes.SENT, QuoteStatusCodes.ACCEPTED]) {
      await api.updateQuote(tenant, quote?.quoteID ?? '', {quotes: [{contact, date: '2026-11-22', status}]})
    }
    expect(String((await api.getQuote(tenant, quote?.quoteID ?? '')).body.quotes?.[0]?.status)).to.equal('ACCEPTED')
    expect((await api.getQuotes(tenant)).body.quotes?.length).to.be.greaterThan(0)
  })

  it('orders something', async () => {
    const bought = {description: 'Paper', quantity: 2, unitAmount: 4}
    const {body} = await api.createPurchaseOrders(tenant, {purchaseOrders: [{contact, date: '2026-11-22', lineItems: [bought]}]})
    const order = body.purchaseOrders?.[0]
    expect(order?.purchaseOrderNumber).to.match(/^PO-/)
    await api.updatePurchaseOrder(tenant, order?.purchaseOrderID ?? '', {
      purchaseOrders: [{status: PurchaseOrder.StatusEnum.SUBMITTED}],
    })
    const one = await api.getPurchaseOrderByNumber(tenant, order?.purchaseOrderNumber ?? '')
    expect(String(one.body.purchaseOrders?.[0]?.status)).to.equal('SUBMITTED')
  })

  it('posts a journal that balances, and none that does not', async () => {
    const lines = (amount: number) => [
      {lineAmount: 50, accountCode: '200', taxType: 'NONE'},
      {lineAmount: amount, accountCode: '260', taxType: 'NONE'},
    ]
    const journal = (amount: number) => ({
      narration: 'Accrual',
      status: ManualJournal.StatusEnum.POSTED,
      journalLines: lines(amount),
    })
    const {body} = await api.createManualJournals(tenant, {manualJournals: [journal(-50)]})
    expect(
      (await api.getManualJournal(tenant, body.manualJournals?.[0]?.manualJournalID ?? '')).body.manualJournals?.[0]
        ?.journalLines,
    ).to.have.length(2)
    const refused = await api
      .createManualJournals(tenant, {manualJournals: [journal(-49)]})
      .catch((error: unknown) => String(error))
    expect(refused).to.include('out by 1.00')
  })

  it('groups contacts', async () => {
    const {body} = await api.createContactGroup(tenant, {contactGroups: [{name: 'VIP'}]})
    const id = body.contactGroups?.[0]?.contactGroupID ?? ''
    await api.createContactGroupContacts(tenant, id, {contacts: [contact]})
    expect((await api.getContactGroup(tenant, id)).body.contactGroups?.[0]?.contacts?.[0]?.contactID).to.equal(contact.contactID)
    expect((await api.getContact(tenant, contact.contactID)).body.contacts?.[0]?.contactGroups?.[0]?.name).to.equal('VIP')
    await api.deleteContactGroupContact(tenant, id, contact.contactID)
    expect((await api.getContactGroup(tenant, id)).body.contactGroups?.[0]?.contacts).to.have.length(0)
  })

  it('tracks lines by category', async () => {
    const {body} = await api.getTrackingCategories(tenant)
    const category = body.trackingCategories?.[0]
    const option = category?.options?.[0]
    const tracking = [{name: category?.name ?? '', option: option?.name ?? ''}]
    const invoice = {type: Invoice.TypeEnum.ACCREC, contact, lineItems: [{...line, tracking}]}
    const made = await api.createInvoices(tenant, {invoices: [invoice]})
    expect(made.body.invoices?.[0]?.lineItems?.[0]?.tracking?.[0]?.trackingOptionID).to.equal(option?.trackingOptionID)
    const options = await api.createTrackingOptions(tenant, category?.trackingCategoryID ?? '', {name: 'Moon base'})
    await api.deleteTrackingOptions(tenant, category?.trackingCategoryID ?? '', options.body.options?.[0]?.trackingOptionID ?? '')
  })

  it('attaches a file and gives it back, byte for byte', async () => {
    const id = await sale()
    const bytes = Buffer.from([0, 1, 2, 250, 255])
    await api.createInvoiceAttachmentByFileName(tenant, id, 'scan 1.png', bytes, true)
    const {body} = await api.getInvoiceAttachments(tenant, id)
    expect(body.attachments?.[0]).to.include({fileName: 'scan 1.png', contentLength: 5})
    const back = await api.getInvoiceAttachmentByFileName(tenant, id, 'scan 1.png', 'image/png')
    expect(Buffer.from(back.body).equals(bytes)).to.equal(true)
    expect((await api.getInvoice(tenant, id)).body.invoices?.[0]?.hasAttachments).to.equal(true)
  })

  it('keeps notes beside what was done', async () => {
    const id = await sale()
    await api.createInvoiceHistory(tenant, id, {historyRecords: [{details: 'Called them'}]})
    const {body} = await api.getInvoiceHistory(tenant, id)
    expect(body.historyRecords?.map((each) => each.changes)).to.deep.equal(['Note', 'Created'])
  })

  it('makes, changes and deletes an account and a tax rate', async () => {
    const {body} = await api.createAccount(tenant, {code: '299', name: 'Other sales', type: AccountType.SALES})
    const id = body.accounts?.[0]?.accountID ?? ''
    expect((await api.updateAccount(tenant, id, {accounts: [{name: 'Still other sales'}]})).body.accounts?.[0]?.name).to.equal(
      'Still other sales',
    )
    expect(String((await api.deleteAccount(tenant, id)).body.accounts?.[0]?.status)).to.equal('DELETED')
    const rate = await api.createTaxRates(tenant, {taxRates: [{name: 'Odd', taxComponents: [{name: 'Odd', rate: 7.5}]}]})
    expect([rate.body.taxRates?.[0]?.effectiveRate, rate.body.taxRates?.[0]?.taxType]).to.deep.equal([7.5, 'TAX003'])
  })

  it('adds up: assets are what liabilities and equity are, debits are credits', async () => {
    const rows = async (report: Promise<{body: {reports?: unknown[]}}>): Promise<Record<string, string[]>> => {
      const found: Record<string, string[]> = {}
      const walk = (value: unknown): void => {
        if (Array.isArray(value)) for (const each of value) walk(each)
        if (typeof value !== 'object' || value === null) return
        const {cells, rows: inner} = value as {cells?: {value?: string}[]; rows?: unknown}
        if (cells) found[cells[0]?.value ?? ''] = cells.slice(1).map((cell) => cell.value ?? '')
        walk(inner)
      }
      walk((await report).body.reports)
      return found
    }
    const sheet = await rows(api.getReportBalanceSheet(tenant))
    expect(sheet['Net Assets']).to.deep.equal(sheet['Total Equity'])
    const [debit, credit] = (await rows(api.getReportTrialBalance(tenant)))['Total'] ?? []
    expect(debit).to.equal(credit)
    expect(Number((await rows(api.getReportProfitAndLoss(tenant)))['Total Income']?.[0])).to.be.greaterThan(0)
    expect((await rows(api.getReportAgedReceivablesByContact(tenant, contact.contactID)))['Total']?.at(-1)).to.match(
      /^\d+\.\d\d$/,
    )
  })

  it('names its users', async () => {
    const {body} = await api.getUsers(tenant)
    expect(body.users?.map((each) => each.firstName)).to.include.members(['Ana', 'Rhys'])
  })
})
