import {expect} from 'chai'
import {before, describe, it} from 'node:test'
import {openAnswers, type Answers} from './answers.ts'
import {withoutSpecification} from './specification.ts'

const line = {Description: 'x', Quantity: 1, UnitAmount: 20, AccountCode: '200'}

describe('the further answers of the simulated Xero fit the specification', {skip: withoutSpecification}, () => {
  let answer: Answers['answer']
  const made = async (path: string, collection: string, id: string, body: object): Promise<Record<string, string>> => {
    const [row] = (await answer('PUT', path, {[collection]: [body]}))[collection] ?? []
    expect(row?.[id], `${collection} ${id}`).to.be.a('string')
    return row as Record<string, string>
  }
  const contact = async () => ({ContactID: (await answer('GET', '/Contacts'))['Contacts']?.[0]?.['ContactID']})
  const invoice = async (Type: string) =>
    made('/Invoices', 'Invoices', 'InvoiceID', {
      Type,
      Contact: await contact(),
      DueDate: '2026-12-31',
      Status: 'AUTHORISED',
      LineItems: [{...line, AccountCode: Type === 'ACCREC' ? '200' : '400'}],
    })

  before(async () => {
    ;({answer} = await openAnswers())
  })

  it('batch payments', async () => {
    const {InvoiceID} = await invoice('ACCREC')
    const Payments = [{Invoice: {InvoiceID}, Amount: 5}]
    const batch = {Account: {Code: '090'}, Details: 'd', Payments}
    const {BatchPaymentID} = await made('/BatchPayments', 'BatchPayments', 'BatchPaymentID', batch)
    await answer('GET', '/BatchPayments')
    await answer('GET', `/BatchPayments/${BatchPaymentID}`)
    await answer('GET', `/Invoices/${InvoiceID}`)
    await answer('POST', '/BatchPayments', {BatchPaymentID, Status: 'DELETED'})
    const again = await made('/BatchPayments', 'BatchPayments', 'BatchPaymentID', batch)
    await answer('POST', `/BatchPayments/${again['BatchPaymentID']}`, {Status: 'DELETED'})
    await answer('PUT', '/BatchPayments', {BatchPayments: [{Account: {Code: '200'}}]}, 400)
  })

  it('bank transfers, also into another currency', async () => {
    const transfer = {FromBankAccount: {Code: '090'}, ToBankAccount: {Code: '092'}, Amount: 100, CurrencyRate: 1.15}
    const {BankTransferID, ToBankTransactionID} = await made('/BankTransfers', 'BankTransfers', 'BankTransferID', transfer)
    const arrived = await answer('GET', `/BankTransactions/${ToBankTransactionID}`)
    expect(arrived['BankTransactions']?.[0]).to.include({Total: 115, CurrencyCode: 'EUR'})
    await answer('GET', '/BankTransfers')
    await answer('GET', `/BankTransfers/${BankTransferID}`)
    await answer('GET', '/BankTransactions')
    const refused = await answer('POST', `/BankTransactions/${ToBankTransactionID}`, {Reference: 'r'}, 400)
    expect(JSON.stringify(refused)).to.include('bank transfer')
    await answer('POST', '/BankTransfers', {BankTransfers: [{BankTransferID, Status: 'DELETED'}]})
    await answer('POST', `/BankTransfers/${BankTransferID}`, {Status: 'DELETED'}, 400)
    await answer('PUT', '/BankTransfers', {BankTransfers: [{Amount: 1}]}, 400)
  })

  it('repeating invoices and linked transactions', async () => {
    const Schedule = {Period: 2, Unit: 'WEEKLY', DueDate: 7, DueDateType: 'DAYSAFTERBILLDATE', StartDate: '2026-12-01'}
    const template = {Type: 'ACCREC', Contact: await contact(), Schedule, LineItems: [line]}
    const {RepeatingInvoiceID} = await made('/RepeatingInvoices', 'RepeatingInvoices', 'RepeatingInvoiceID', template)
    await answer('GET', '/RepeatingInvoices')
    await answer('GET', `/RepeatingInvoices/${RepeatingInvoiceID}`)
    await answer('POST', '/RepeatingInvoices', {RepeatingInvoices: [{RepeatingInvoiceID, Status: 'DELETED'}]})
    await answer('PUT', '/RepeatingInvoices', {RepeatingInvoices: [{Type: 'ACCREC'}]}, 400)
    const bill = await invoice('ACCPAY')
    const [source] = bill['LineItems'] as unknown as {LineItemID: string}[]
    const linked = {SourceTransactionID: bill['InvoiceID'], SourceLineItemID: source?.LineItemID}
    const json = await answer('PUT', '/LinkedTransactions', linked)
    const id = String(json['LinkedTransactions']?.[0]?.['LinkedTransactionID'])
    await answer('GET', '/LinkedTransactions?page=1')
    await answer('GET', `/LinkedTransactions/${id}`)
    await answer('POST', `/LinkedTransactions/${id}`, {LinkedTransactions: [await contact()]})
    await answer('PUT', '/LinkedTransactions', linked, 400)
  })

  it('journals, budgets and payment services', async () => {
    const id = String((await answer('GET', '/Journals?offset=10'))['Journals']?.[0]?.['JournalID'])
    await answer('GET', `/Journals/${id}`)
    await answer('GET', '/Journals/11')
    await answer('GET', '/Journals?offset=x', undefined, 400)
    const budget = String((await answer('GET', '/Budgets'))['Budgets']?.[0]?.['BudgetID'])
    await answer('GET', `/Budgets/${budget}?DateFrom=2026-08-01`)
    const service = {PaymentServiceName: 'Pay', PaymentServiceUrl: 'https://pay.example'}
    const {PaymentServiceID} = await made('/PaymentServices', 'PaymentServices', 'PaymentServiceID', service)
    const theme = String((await answer('GET', '/BrandingThemes'))['BrandingThemes']?.[0]?.['BrandingThemeID'])
    await answer('POST', `/BrandingThemes/${theme}/PaymentServices`, {PaymentServices: [{PaymentServiceID}]})
    await answer('GET', `/BrandingThemes/${theme}/PaymentServices`)
    await answer('GET', '/PaymentServices')
    await answer('PUT', '/PaymentServices', {PaymentServices: [{PaymentServiceName: 'x'}]}, 400)
  })

  it('receipts and expense claims', async () => {
    const User = {UserID: (await answer('GET', '/Users'))['Users']?.[0]?.['UserID']}
    const receipt = {Contact: await contact(), User, LineItems: [{...line, AccountCode: '400'}]}
    const {ReceiptID} = await made('/Receipts', 'Receipts', 'ReceiptID', receipt)
    await answer('GET', '/Receipts')
    await answer('GET', `/Receipts/${ReceiptID}`)
    await answer('POST', `/Receipts/${ReceiptID}`, {Receipts: [{Reference: 'r'}]})
    const claim = {Status: 'SUBMITTED', User, Receipts: [{ReceiptID}]}
    const {ExpenseClaimID} = await made('/ExpenseClaims', 'ExpenseClaims', 'ExpenseClaimID', claim)
    await answer('GET', '/ExpenseClaims')
    await answer('POST', `/ExpenseClaims/${ExpenseClaimID}`, {ExpenseClaims: [{Status: 'AUTHORISED'}]})
    await answer('GET', `/ExpenseClaims/${ExpenseClaimID}`)
    await answer('PUT', '/ExpenseClaims', {ExpenseClaims: [claim]}, 400)
  })

  it('reports and settings', async () => {
    for (const name of ['ExecutiveSummary', 'BudgetSummary', 'BankSummary']) await answer('GET', `/Reports/${name}`)
    await answer('GET', '/Reports')
    await answer('GET', '/Reports/TenNinetyNine?reportYear=2025')
    await answer('GET', '/Reports/TenNinetyNine?reportYear=x', undefined, 400)
    await answer('GET', '/InvoiceReminders/Settings')
    const {OrganisationID} = (await answer('GET', '/Organisation'))['Organisations']?.[0] ?? {}
    await answer('GET', `/Organisation/${String(OrganisationID)}/CISSettings`)
    await answer('GET', `/Contacts/${String((await contact()).ContactID)}/CISSettings`)
    await answer('POST', '/Setup', {
      Accounts: [{Code: '200', Name: 'Sales of all kinds', Type: 'SALES'}],
      ConversionDate: {Month: 4, Year: 2026},
    })
  })
})
