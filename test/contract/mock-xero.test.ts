import {expect} from 'chai'
import {before, describe, it} from 'node:test'
import {operations} from '../../mocks/xero/accounting/operations.ts'
import {checked, openAnswers, type Answers} from './answers.ts'
import './mock-xero-further.suite.ts'
import './mock-xero-remaining.suite.ts'
import {withoutSpecification} from './specification.ts'

describe('every answer of the simulated Xero fits the specification', {skip: withoutSpecification}, () => {
  let answer: Answers['answer']
  const first = async (path: string, collection: string, id: string): Promise<string> => {
    const json = (await answer('GET', path)) as unknown as Record<string, Record<string, string>[]>
    return json[collection]?.[0]?.[id] ?? ''
  }
  before(async () => {
    ;({answer} = await openAnswers())
  })

  it('organisation and settings', async () => {
    await answer('GET', '/Organisation')
    await answer('GET', '/Organisation/Actions')
    await answer('GET', `/Accounts/${await first('/Accounts', 'Accounts', 'AccountID')}`)
    await answer('GET', `/TaxRates/${await first('/TaxRates', 'TaxRates', 'TaxType')}`)
    await answer('GET', '/Currencies')
    const theme = await first('/BrandingThemes', 'BrandingThemes', 'BrandingThemeID')
    await answer('GET', `/BrandingThemes/${theme}`)
  })

  it('contacts', async () => {
    const id = await first('/Contacts?page=1', 'Contacts', 'ContactID')
    await answer('GET', '/Contacts')
    await answer('GET', '/Contacts?summaryOnly=true&includeArchived=true')
    await answer('GET', `/Contacts/${id}`)
    await answer('PUT', '/Contacts', {Contacts: [{Name: 'Contract'}]})
    await answer('POST', '/Contacts', {Contacts: [{Name: 'Contract', FirstName: 'Ada'}]})
    await answer('POST', `/Contacts/${id}`, {Contacts: [{FirstName: 'Ada'}]})
    await answer('PUT', '/Contacts', {Contacts: [{Name: 'Contract'}]}, 400)
  })

  it('items', async () => {
    const id = await first('/Items?unitdp=4', 'Items', 'ItemID')
    await answer('GET', `/Items/${id}`)
    await answer('PUT', '/Items', {Items: [{Code: 'SPEC', SalesDetails: {UnitPrice: 1}}]})
    await answer('POST', '/Items', {Items: [{Code: 'SPEC', Name: 'Spec'}]})
    await answer('POST', `/Items/${id}`, {Items: [{Name: 'Spec'}]})
    await answer('PUT', '/Items', {Items: [{Code: 'SPEC'}]}, 400)
  })

  it('invoices and payments', async () => {
    const contact = await first('/Contacts', 'Contacts', 'ContactID')
    await answer('GET', '/Invoices')
    await answer('GET', '/Invoices?summaryOnly=true')
    const id = await first('/Invoices?page=1&pageSize=1000', 'Invoices', 'InvoiceID')
    await answer('GET', `/Invoices/${id}`)
    const line = {Description: 'x', Quantity: 1, UnitAmount: 20, AccountCode: '200'}
    const sale = {Type: 'ACCREC', Contact: {ContactID: contact}, DueDate: '2026-12-31', Status: 'AUTHORISED', LineItems: [line]}
    const made = (await answer('PUT', '/Invoices', {Invoices: [sale]})) as unknown as {Invoices: {InvoiceID: string}[]}
    const InvoiceID = made.Invoices[0]?.InvoiceID
    await answer('POST', `/Invoices/${InvoiceID}`, {Invoices: [{Reference: 'R'}]})
    await answer('POST', '/Invoices', {Invoices: [{InvoiceID, Reference: 'R2'}]})
    await answer('GET', `/Invoices/${InvoiceID}/OnlineInvoice`)
    await answer('PUT', '/Invoices', {Invoices: [{Type: 'ACCREC'}]}, 400)
    const payment = await answer('POST', '/Payments', {Invoice: {InvoiceID}, Account: {Code: '090'}, Amount: 5})
    const {PaymentID} = (payment as unknown as {Payments: [{PaymentID: string}]}).Payments[0]
    await answer('PUT', '/Payments', {Payments: [{Invoice: {InvoiceID}, Account: {Code: '090'}, Amount: 5}]})
    await answer('GET', '/Payments?page=1')
    await answer('GET', `/Payments/${PaymentID}`)
    await answer('POST', `/Payments/${PaymentID}`, {Status: 'DELETED'})
    await answer('PUT', '/Payments', {Payments: [{Amount: 5}]}, 400)
  })

  const line = {Description: 'x', Quantity: 1, UnitAmount: 20, AccountCode: '200'}
  const made = async (path: string, collection: string, id: string, body: object): Promise<string> => {
    const json = (await answer('PUT', path, {[collection]: [body]})) as unknown as Record<string, Record<string, string>[]>
    return json[collection]?.[0]?.[id] ?? ''
  }
  const anyContact = async () => ({ContactID: await first('/Contacts', 'Contacts', 'ContactID')})
  const invoice = async (Contact: object) =>
    made('/Invoices', 'Invoices', 'InvoiceID', {
      Type: 'ACCREC',
      Contact,
      DueDate: '2026-12-31',
      Status: 'AUTHORISED',
      LineItems: [line],
    })

  it('credit notes and their allocations', async () => {
    const Contact = await anyContact()
    const InvoiceID = await invoice(Contact)
    const note = {Type: 'ACCRECCREDIT', Contact, Status: 'AUTHORISED', LineItems: [line]}
    const id = await made('/CreditNotes', 'CreditNotes', 'CreditNoteID', note)
    const allocation = await made(`/CreditNotes/${id}/Allocations`, 'Allocations', 'AllocationID', {
      Invoice: {InvoiceID},
      Amount: 5,
    })
    await answer('GET', '/CreditNotes?page=1')
    await answer('GET', `/CreditNotes/${id}`)
    await answer('GET', `/Invoices/${InvoiceID}`)
    await answer('DELETE', `/CreditNotes/${id}/Allocations/${allocation}`)
    await answer('POST', `/CreditNotes/${id}`, {CreditNotes: [{Reference: 'r'}]})
    await answer('PUT', '/CreditNotes', {CreditNotes: [{Type: 'ACCRECCREDIT'}]}, 400)
  })

  it('bank transactions, prepayments and overpayments', async () => {
    const Contact = await anyContact()
    const InvoiceID = await invoice(Contact)
    const bank = {Contact, BankAccount: {Code: '090'}, LineItems: [line]}
    const id = await made('/BankTransactions', 'BankTransactions', 'BankTransactionID', {Type: 'RECEIVE', ...bank})
    await answer('POST', `/BankTransactions/${id}`, {BankTransactions: [{Reference: 'r'}]})
    await answer('GET', `/BankTransactions/${id}`)
    await answer('GET', '/BankTransactions?page=1')
    const prepayment = await made('/BankTransactions', 'BankTransactions', 'PrepaymentID', {Type: 'RECEIVE-PREPAYMENT', ...bank})
    await made(`/Prepayments/${prepayment}/Allocations`, 'Allocations', 'AllocationID', {Invoice: {InvoiceID}, Amount: 5})
    await answer('GET', `/Prepayments/${prepayment}`)
    await answer('GET', '/Prepayments?page=1')
    const over = {...bank, LineItems: [{Description: 'x', UnitAmount: 7}], LineAmountTypes: 'NoTax'}
    const overpayment = await made('/BankTransactions', 'BankTransactions', 'OverpaymentID', {
      Type: 'RECEIVE-OVERPAYMENT',
      ...over,
    })
    await made(`/Overpayments/${overpayment}/Allocations`, 'Allocations', 'AllocationID', {Invoice: {InvoiceID}, Amount: 5})
    await answer('GET', `/Overpayments/${overpayment}`)
    await answer('GET', '/Overpayments')
    await answer('GET', `/Invoices/${InvoiceID}`)
  })

  it('quotes and purchase orders', async () => {
    const Contact = await anyContact()
    const quote = await made('/Quotes', 'Quotes', 'QuoteID', {Contact, Date: '2026-11-22', LineItems: [line]})
    await answer('GET', `/Quotes/${quote}`)
    await answer('GET', '/Quotes?page=1')
    await answer('POST', `/Quotes/${quote}`, {Quotes: [{Status: 'SENT'}]})
    const bought = {Description: 'x', Quantity: 1, UnitAmount: 20}
    const order = await made('/PurchaseOrders', 'PurchaseOrders', 'PurchaseOrderID', {
      Contact,
      Date: '2026-11-22',
      LineItems: [bought],
    })
    await answer('GET', `/PurchaseOrders/${order}`)
    await answer('GET', '/PurchaseOrders?page=1')
    await answer('POST', `/PurchaseOrders/${order}`, {PurchaseOrders: [{Status: 'SUBMITTED'}]})
  })

  it('manual journals', async () => {
    const JournalLines = [
      {LineAmount: 10, AccountCode: '200', TaxType: 'NONE'},
      {LineAmount: -10, AccountCode: '260', TaxType: 'NONE'},
    ]
    const id = await made('/ManualJournals', 'ManualJournals', 'ManualJournalID', {
      Narration: 'n',
      Status: 'POSTED',
      JournalLines,
    })
    await answer('GET', `/ManualJournals/${id}`)
    await answer('GET', '/ManualJournals?page=1')
    await answer('POST', `/ManualJournals/${id}`, {ManualJournals: [{Narration: 'm'}]})
  })

  it('groups, tracking, users', async () => {
    const group = await made('/ContactGroups', 'ContactGroups', 'ContactGroupID', {Name: 'Spec'})
    await answer('PUT', `/ContactGroups/${group}/Contacts`, {Contacts: [await anyContact()]})
    await answer('GET', `/ContactGroups/${group}`)
    await answer('GET', '/ContactGroups')
    const category = await first('/TrackingCategories', 'TrackingCategories', 'TrackingCategoryID')
    await answer('GET', `/TrackingCategories/${category}`)
    const option = await made(`/TrackingCategories/${category}/Options`, 'Options', 'TrackingOptionID', {Name: 'Spec'})
    await answer('DELETE', `/TrackingCategories/${category}/Options/${option}`)
    await answer('GET', `/Users/${await first('/Users', 'Users', 'UserID')}`)
  })

  it('accounts and tax rates that are written', async () => {
    const id = await made('/Accounts', 'Accounts', 'AccountID', {Code: 'SPEC', Name: 'Spec', Type: 'SALES'})
    await answer('POST', `/Accounts/${id}`, {Name: 'Spec 2'})
    await answer('DELETE', `/Accounts/${id}`)
    await answer('PUT', '/TaxRates', {TaxRates: [{Name: 'Spec', TaxComponents: [{Name: 'a', Rate: 5.5}]}]})
  })

  it('attachments and notes', async () => {
    const id = await invoice(await anyContact())
    await answer('PUT', `/Invoices/${id}/Attachments/a.txt`, 'text')
    await answer('GET', `/Invoices/${id}/Attachments`)
    await answer('PUT', `/Invoices/${id}/History`, {HistoryRecords: [{Details: 'Note'}]})
    await answer('GET', `/Invoices/${id}/History`)
  })

  it('reports', async () => {
    const contact = await first('/Contacts?page=1', 'Contacts', 'ContactID')
    for (const name of ['TrialBalance', 'ProfitAndLoss', 'BalanceSheet', 'BankSummary']) await answer('GET', `/Reports/${name}`)
    for (const name of ['AgedReceivablesByContact', 'AgedPayablesByContact'])
      await answer('GET', `/Reports/${name}?contactId=${contact}`)
  })
})

describe('of the operations that the simulated Xero offers', {skip: withoutSpecification}, () => {
  it('every one was held against the specification', () => {
    // nobody publishes reports here, so that none can be read
    const without = ['getReportFromId']
    const missed = operations.map(({name}) => name).filter((name) => !checked.has(name))
    expect(missed).to.deep.equal(without)
  })
})
