import {expect} from 'chai'
import {before, describe, it} from 'node:test'
import {parents} from '../../mocks/xero/accounting/parents.ts'
import {openAnswers, type Answers} from './answers.ts'
import {withoutSpecification} from './specification.ts'

type Json = Record<string, unknown>

const line = {Description: 'x', Quantity: 1, UnitAmount: 20, AccountCode: '200'}
const bought = {...line, AccountCode: '400'}

describe('the remaining answers of the simulated Xero fit the specification', {skip: withoutSpecification}, () => {
  let answer: Answers['answer']
  const ids = new Map<string, string>()
  const id = (endpoint: string): string => ids.get(endpoint) ?? `no ${endpoint}`

  const make = async (path: string, element: Json, collection = path.slice(1)): Promise<Json> =>
    ((await answer('PUT', path, {[collection]: [element]}))[collection] ?? [])[0] ?? {}
  const keep = async (endpoint: string, name: string, element: Json): Promise<Json> => {
    const made = await make(`/${endpoint}`, element, endpoint)
    ids.set(endpoint, String(made[name]))
    return made
  }
  const one = async (path: string, collection: string): Promise<Json> => ((await answer('GET', path))[collection] ?? [])[0] ?? {}

  before(async () => {
    ;({answer} = await openAnswers())
    const Contact = {ContactID: (await one('/Contacts', 'Contacts'))['ContactID']}
    const User = {UserID: (await one('/Users', 'Users'))['UserID']}
    const BankAccount = {Code: '090'}
    const Account = BankAccount
    ids.set('Contacts', String(Contact.ContactID))
    ids.set('Accounts', String((await one('/Accounts', 'Accounts'))['AccountID']))
    await keep('Items', 'ItemID', {Code: 'REST'})
    const sale = {Type: 'ACCREC', Contact, DueDate: '2026-12-31', Status: 'AUTHORISED', LineItems: [line]}
    const {InvoiceID} = await keep('Invoices', 'InvoiceID', sale)
    await keep('CreditNotes', 'CreditNoteID', {Type: 'ACCRECCREDIT', Contact, Status: 'AUTHORISED', LineItems: [line]})
    await keep('Payments', 'PaymentID', {Invoice: {InvoiceID}, Account, Amount: 1})
    await keep('BatchPayments', 'BatchPaymentID', {Account, Payments: [{Invoice: {InvoiceID}, Amount: 1}]})
    const money = {Contact, BankAccount, LineItems: [line]}
    await keep('BankTransactions', 'BankTransactionID', {Type: 'RECEIVE', ...money})
    const prepaid = await make('/BankTransactions', {Type: 'RECEIVE-PREPAYMENT', ...money})
    ids.set('Prepayments', String(prepaid['PrepaymentID']))
    const over = await make('/BankTransactions', {Type: 'RECEIVE-OVERPAYMENT', ...money})
    ids.set('Overpayments', String(over['OverpaymentID']))
    await keep('Quotes', 'QuoteID', {Contact, Date: '2026-11-22', LineItems: [line]})
    await keep('PurchaseOrders', 'PurchaseOrderID', {Contact, Date: '2026-11-22', LineItems: [bought]})
    const JournalLines = [line, bought].map(({AccountCode}, at) => ({LineAmount: at ? -1 : 1, AccountCode, TaxType: 'NONE'}))
    await keep('ManualJournals', 'ManualJournalID', {Narration: 'n', JournalLines})
    const transfer = {FromBankAccount: BankAccount, ToBankAccount: {Code: '091'}, Amount: 10}
    await keep('BankTransfers', 'BankTransferID', transfer)
    const Schedule = {Period: 1, Unit: 'MONTHLY', DueDate: 7, DueDateType: 'DAYSAFTERBILLDATE', StartDate: '2026-12-01'}
    await keep('RepeatingInvoices', 'RepeatingInvoiceID', {Type: 'ACCREC', Contact, Schedule, LineItems: [line]})
    const {ReceiptID} = await keep('Receipts', 'ReceiptID', {Contact, User, LineItems: [bought]})
    await keep('ExpenseClaims', 'ExpenseClaimID', {Status: 'SUBMITTED', User, Receipts: [{ReceiptID}]})
  })

  it('notes on everything that takes them', async () => {
    for (const {endpoint} of parents) {
      await answer('PUT', `/${endpoint}/${id(endpoint)}/History`, {HistoryRecords: [{Details: 'Noted'}]})
      expect((await answer('GET', `/${endpoint}/${id(endpoint)}/History`))['HistoryRecords']?.[0]).to.include({Details: 'Noted'})
    }
  })

  it('attachments of everything that takes them', async () => {
    const taking = [...parents.filter((parent) => parent.attachment !== undefined).map((parent) => parent.endpoint), 'Accounts']
    const text = {'content-type': 'text/plain'}
    for (const endpoint of taking) {
      const path = `/${endpoint}/${id(endpoint)}/Attachments`
      await answer('PUT', `${path}/a.txt`, 'first', 200, text)
      await answer('POST', `${path}/a.txt`, 'second', 200, text)
      await answer('GET', path)
      await answer('GET', `${path}/a.txt`, undefined, 200, {accept: 'application/octet-stream'})
    }
  })

  it('documents as PDF', async () => {
    for (const endpoint of ['Invoices', 'CreditNotes', 'Quotes', 'PurchaseOrders'])
      await answer('GET', `/${endpoint}/${id(endpoint)}/pdf`, undefined, 200, {accept: 'application/pdf'})
  })

  it('updates of many at once', async () => {
    const change = async (endpoint: string, name: string, more: Json = {Reference: 'r'}) =>
      answer('POST', `/${endpoint}`, {[endpoint]: [{[name]: id(endpoint), ...more}]})
    await change('CreditNotes', 'CreditNoteID')
    await change('BankTransactions', 'BankTransactionID')
    await change('Quotes', 'QuoteID')
    await change('PurchaseOrders', 'PurchaseOrderID')
    await change('ManualJournals', 'ManualJournalID', {Narration: 'm'})
    const path = `/RepeatingInvoices/${id('RepeatingInvoices')}`
    await answer('POST', path, {RepeatingInvoices: [{Status: 'DELETED'}]})
  })

  it('settings that are added, changed and taken away', async () => {
    await answer('PUT', '/Currencies', {Code: 'SEK'})
    const rate = {Name: 'Rest', TaxComponents: [{Name: 'a', Rate: 5}]}
    const {TaxType} = await make('/TaxRates', rate)
    await answer('POST', '/TaxRates', {TaxRates: [{...rate, TaxType, Name: 'Rested'}]})
    const old = await one('/TrackingCategories', 'TrackingCategories')
    await answer('DELETE', `/TrackingCategories/${String(old['TrackingCategoryID'])}`)
    const made = await answer('PUT', '/TrackingCategories', {Name: 'Rest'})
    const category = `/TrackingCategories/${String(made['TrackingCategories']?.[0]?.['TrackingCategoryID'])}`
    await answer('POST', category, {Name: 'Rested'})
    const options = await answer('PUT', `${category}/Options`, {Name: 'One'})
    await answer('POST', `${category}/Options/${String(options['Options']?.[0]?.['TrackingOptionID'])}`, {Name: 'Two'})
    const {ContactGroupID} = await make('/ContactGroups', {Name: 'Rest'})
    const group = `/ContactGroups/${String(ContactGroupID)}`
    await answer('PUT', `${group}/Contacts`, {Contacts: [{ContactID: id('Contacts')}]})
    await answer('POST', group, {ContactGroups: [{Name: 'Rested'}]})
    await answer('DELETE', `${group}/Contacts/${id('Contacts')}`, undefined, 204)
    await answer('DELETE', `${group}/Contacts`, undefined, 204)
    await answer('DELETE', `/Items/${id('Items')}`, undefined, 204)
  })

  it('what is sent, and what is taken back', async () => {
    const contact = await make('/Contacts', {Name: 'Mailed', EmailAddress: 'mailed@example.com'})
    const sale = {Type: 'ACCREC', Contact: {ContactID: contact['ContactID']}, DueDate: '2026-12-31', Status: 'AUTHORISED'}
    const {InvoiceID} = await make('/Invoices', {...sale, LineItems: [line]})
    await answer('POST', `/Invoices/${String(InvoiceID)}/Email`, {}, 204)
    for (const credit of ['Prepayments', 'Overpayments']) {
      const path = `/${credit}/${id(credit)}/Allocations`
      const {AllocationID} = await make(path, {Invoice: {InvoiceID: id('Invoices')}, Amount: 1}, 'Allocations')
      await answer('DELETE', `${path}/${String(AllocationID)}`)
    }
    await answer('POST', `/BankTransfers/${id('BankTransfers')}`, {BankTransfers: [{Status: 'DELETED'}]})
    const {Contact: _, ...bill} = sale
    const bought1 = await make('/Invoices', {...bill, Contact: sale.Contact, Type: 'ACCPAY', LineItems: [bought]})
    const [source] = bought1['LineItems'] as Json[]
    const linked = {SourceTransactionID: bought1['InvoiceID'], SourceLineItemID: source?.['LineItemID']}
    const made = await answer('PUT', '/LinkedTransactions', linked)
    const linkedId = String(made['LinkedTransactions']?.[0]?.['LinkedTransactionID'])
    await answer('DELETE', `/LinkedTransactions/${linkedId}`, undefined, 204)
  })

  it('reports of their own', async () => {
    await answer('GET', '/Reports/TenNinetyNine?reportYear=2026')
    await answer('GET', '/Reports/TrialBalance')
  })
})
