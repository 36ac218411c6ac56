import {expect} from 'chai'
import {after, before, beforeEach, describe, it} from 'node:test'
import {type BankTransfer, type BatchPayment, Invoice, RepeatingInvoice, Schedule, XeroClient} from 'xero-node'
import type {MockXero} from '../../../mocks/xero/index.ts'
import {app, connect, serveXero} from './serve.ts'

const uk = 'Demo Company (UK)'
const day = 86_400_000

describe('money that moves, through the unmodified xero-node', () => {
  let xero: MockXero
  let close: () => Promise<void>
  let base = ''
  let tenant = ''
  let contact = {contactID: ''}
  const client = new XeroClient({
    clientId: app.clientId,
    clientSecret: app.clientSecret,
    redirectUris: app.redirectUris,
    scopes: [],
  })
  const api = client.accountingApi
  const signIn = async (): Promise<void> => {
    const connected = await connect(xero, base)
    tenant = connected.tenantId
    client.setTokenSet({access_token: connected.access})
  }

  before(async () => {
    ;({xero, close, base} = await serveXero())
    api.basePath = `${base}/api.xro/2.0`
    await signIn()
    const made = await api.createContacts(tenant, {contacts: [{name: 'Money Ltd'}]})
    contact = {contactID: made.body.contacts?.[0]?.contactID ?? ''}
  })
  beforeEach(() => xero.leave(uk, {minute: 60}))
  after(() => close())

  const invoice = async (type = Invoice.TypeEnum.ACCREC, unitAmount = 100) => {
    const accountCode = type === Invoice.TypeEnum.ACCREC ? '200' : '400'
    const one = {
      type,
      contact,
      dueDate: '2026-12-22',
      status: Invoice.StatusEnum.AUTHORISED,
      lineItems: [{description: 'Work', quantity: 1, unitAmount, accountCode, taxType: 'NONE'}],
    }
    const {body} = await api.createInvoices(tenant, {invoices: [one]})
    return {invoiceID: body.invoices?.[0]?.invoiceID ?? '', lineItemID: body.invoices?.[0]?.lineItems?.[0]?.lineItemID ?? ''}
  }
  const statusOf = async (id: string): Promise<string> => String((await api.getInvoice(tenant, id)).body.invoices?.[0]?.status)
  const refusal = async (work: Promise<unknown>): Promise<string> => work.then(() => 'no refusal').catch(String)

  it('pays several invoices at once, and takes the batch back', async () => {
    const [a, b] = [await invoice(), await invoice()]
    const batch: BatchPayment = {
      account: {code: '090'},
      date: '2026-11-22',
      details: 'Batch',
      payments: [a, b].map(({invoiceID}) => ({invoice: {invoiceID}, amount: 100})),
    }
    const {body} = await api.createBatchPayment(tenant, {batchPayments: [batch]})
    const made = body.batchPayments?.[0]
    expect([String(made?.type), made?.totalAmount, made?.payments?.length]).to.deep.equal(['RECBATCH', 200, 2])
    expect([await statusOf(a.invoiceID), await statusOf(b.invoiceID)]).to.deep.equal(['PAID', 'PAID'])
    const id = made?.batchPaymentID ?? ''
    const payment = (await api.getPayment(tenant, made?.payments?.[0]?.paymentID ?? '')).body.payments?.[0]
    expect(payment?.batchPaymentID).to.equal(id)
    expect((await api.getBatchPayments(tenant, undefined, 'Status=="AUTHORISED"')).body.batchPayments).to.have.length(1)
    await api.createBatchPaymentHistoryRecord(tenant, id, {historyRecords: [{details: 'Sent to the bank'}]})
    expect((await api.getBatchPaymentHistory(tenant, id)).body.historyRecords).to.have.length(2)
    await api.deleteBatchPaymentByUrlParam(tenant, id, {status: 'DELETED'})
    expect(String((await api.getBatchPayment(tenant, id)).body.batchPayments?.[0]?.status)).to.equal('DELETED')
    expect(await statusOf(a.invoiceID)).to.equal('AUTHORISED')
    expect(await refusal(api.deleteBatchPayment(tenant, {batchPaymentID: id, status: 'DELETED'}))).to.include('already deleted')
  })

  it('refuses a batch of invoices and bills, of too much, or from no bank account', async () => {
    const [sale, bill] = [await invoice(), await invoice(Invoice.TypeEnum.ACCPAY)]
    const attempt = (payments: [{invoiceID: string}, number][], code = '090', more = {}) =>
      refusal(
        api.createBatchPayment(tenant, {
          batchPayments: [
            {account: {code}, ...more, payments: payments.map(([{invoiceID}, amount]) => ({invoice: {invoiceID}, amount}))},
          ],
        }),
      )
    const both: [{invoiceID: string}, number][] = [
      [sale, 1],
      [bill, 1],
    ]
    expect(await attempt(both)).to.include('both invoices and bills')
    expect(await attempt([[sale, 101]])).to.include('exceeds the amount outstanding')
    expect(await attempt([[sale, 1]], '200')).to.include('type BANK')
    expect(await attempt([[sale, 1]], '090', {details: 'x'.repeat(19)})).to.include('18 characters')
    expect(await statusOf(sale.invoiceID)).to.equal('AUTHORISED')
  })

  it('transfers between bank accounts, which both statements show', async () => {
    const transfer = {
      fromBankAccount: {code: '090'},
      toBankAccount: {code: '091'},
      amount: 50,
      date: '2026-11-22',
    } as BankTransfer
    const {body} = await api.createBankTransfer(tenant, {bankTransfers: [transfer]})
    const made = body.bankTransfers?.[0]
    const id = made?.bankTransferID ?? ''
    expect([String(made?.status), made?.amount, made?.currencyRate]).to.deep.equal(['AUTHORISED', 50, 1])
    const shown = await api.getBankTransaction(tenant, made?.toBankTransactionID ?? '')
    expect([String(shown.body.bankTransactions?.[0]?.type), shown.body.bankTransactions?.[0]?.total]).to.deep.equal([
      'RECEIVE-TRANSFER',
      50,
    ])
    await api.createBankTransferAttachmentByFileName(tenant, id, 'slip.txt', Buffer.from('slip'))
    const [one] = (await api.getBankTransfers(tenant)).body.bankTransfers ?? []
    expect([one?.fromBankAccount.code, one?.hasAttachments]).to.deep.equal(['090', true])
    await api.deleteBankTransfer(tenant, id, {status: 'DELETED'})
    expect((await api.getBankTransfers(tenant)).body.bankTransfers).to.have.length(0)
    expect((await api.getBankTransfers(tenant, undefined, undefined, undefined, true)).body.bankTransfers).to.have.length(1)
    const wrong = (from: string, to: string, amount: number) =>
      refusal(
        api.createBankTransfer(tenant, {
          bankTransfers: [{fromBankAccount: {code: from}, toBankAccount: {code: to}, amount} as BankTransfer],
        }),
      )
    expect(await wrong('090', '090', 1)).to.include('must be different')
    expect(await wrong('090', '200', 1)).to.include('ToBankAccount')
    expect(await wrong('090', '091', 0)).to.include('greater than zero')
  })

  it('bills an expense on to a customer', async () => {
    const [bill, sale] = [await invoice(Invoice.TypeEnum.ACCPAY), await invoice()]
    const source = {sourceTransactionID: bill.invoiceID, sourceLineItemID: bill.lineItemID}
    const {body} = await api.createLinkedTransaction(tenant, source)
    const id = body.linkedTransactions?.[0]?.linkedTransactionID ?? ''
    expect(String(body.linkedTransactions?.[0]?.status)).to.equal('APPROVED')
    expect(await refusal(api.createLinkedTransaction(tenant, source))).to.include('already part of a linked transaction')
    const other = {sourceTransactionID: sale.invoiceID, sourceLineItemID: sale.lineItemID}
    expect(await refusal(api.createLinkedTransaction(tenant, other))).to.include('SourceTransactionID')
    const target = {targetTransactionID: sale.invoiceID, targetLineItemID: sale.lineItemID}
    expect(await refusal(api.updateLinkedTransaction(tenant, id, {linkedTransactions: [target]}))).to.include('ContactID')
    await api.updateLinkedTransaction(tenant, id, {linkedTransactions: [{...target, ...contact}]})
    const found = await api.getLinkedTransactions(tenant, 1, undefined, undefined, contact.contactID, 'BILLED')
    expect(found.body.linkedTransactions?.map((each) => each.linkedTransactionID)).to.deep.equal([id])
    expect(await refusal(api.deleteLinkedTransaction(tenant, id))).to.include('billed')
    await api.updateInvoice(tenant, sale.invoiceID, {invoices: [{status: Invoice.StatusEnum.VOIDED}]})
    expect(String((await api.getLinkedTransaction(tenant, id)).body.linkedTransactions?.[0]?.status)).to.equal('APPROVED')
    await api.deleteLinkedTransaction(tenant, id)
    expect(JSON.parse(await refusal(api.getLinkedTransaction(tenant, id)))).to.have.nested.property('response.statusCode', 404)
  })

  it('makes invoices of a template as the clock passes their days', async () => {
    const template = {
      type: RepeatingInvoice.TypeEnum.ACCREC,
      contact,
      status: RepeatingInvoice.StatusEnum.AUTHORISED,
      reference: 'Rent [Month]',
      schedule: {
        period: 1,
        unit: Schedule.UnitEnum.MONTHLY,
        dueDate: 10,
        dueDateType: Schedule.DueDateTypeEnum.OFFOLLOWINGMONTH,
        startDate: '2026-11-30',
        endDate: '2027-02-15',
      },
      lineItems: [{description: 'Rent', quantity: 1, unitAmount: 500, accountCode: '200'}],
    } satisfies RepeatingInvoice
    const {body} = await api.createRepeatingInvoices(tenant, {repeatingInvoices: [template]})
    const id = body.repeatingInvoices?.[0]?.repeatingInvoiceID ?? ''
    const made = () =>
      xero
        .in(uk)
        .books.invoices.filter((row) => row.RepeatingInvoiceID === id)
        .map((row) => [row.Date, row.DueDate, row.Reference, row.Status, row.Total])
    expect(made()).to.deep.equal([])
    xero.clock.advance(8 * day)
    expect(made()).to.deep.equal([['2026-11-30', '2026-12-10', 'Rent November', 'AUTHORISED', 600]])
    xero.clock.advance(120 * day)
    expect(made().map(([date]) => date)).to.deep.equal(['2026-11-30', '2026-12-30', '2027-01-30'])
    await signIn()
    const [standing] = (await api.getRepeatingInvoice(tenant, id)).body.repeatingInvoices ?? []
    expect(new Date(standing?.schedule?.nextScheduledDate ?? '').toISOString().slice(0, 10)).to.equal('2027-02-28')
    const changed = {repeatingInvoices: [{...template, reference: 'Other'}]}
    expect(await refusal(api.updateRepeatingInvoice(tenant, id, changed))).to.include('only Status DELETED')
    await api.updateRepeatingInvoice(tenant, id, {repeatingInvoices: [{status: RepeatingInvoice.StatusEnum.DELETED}]})
    expect((await api.getRepeatingInvoices(tenant)).body.repeatingInvoices).to.have.length(0)
    const bare = await refusal(api.createRepeatingInvoices(tenant, {repeatingInvoices: [{...template, schedule: {period: 0}}]}))
    expect(bare).to.include('Schedule Period').and.to.include('Schedule Unit')
  })
})
