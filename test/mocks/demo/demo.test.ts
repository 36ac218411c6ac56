import {describe, it} from 'node:test'
import {expect} from 'chai'
import {classOfType} from '../../../mocks/xero/build.ts'
import {demo, personNotes} from '../../../mocks/xero/demo/index.ts'
import {sum} from '../../../mocks/xero/rules/decimal.ts'
import {left, overdue, paid} from '../../../mocks/xero/rules/settlement.ts'
import {booksNamed, demoState, firstDay} from './books-of.ts'

const state = demoState()
const uk = booksNamed(state, 'Demo Company (UK)')

describe('the demo companies', () => {
  it('are the same for the same seed, to the last id', () => {
    expect(JSON.stringify(demoState('a'))).to.equal(JSON.stringify(demoState('a')))
    expect(JSON.stringify(demoState('a'))).not.to.equal(JSON.stringify(demoState('b')))
  })

  it('hold what a newcomer is promised', () => {
    expect(state.books.map((books) => books.organisation.Version)).to.deep.equal(['UK', 'NZ', 'US', 'AU', 'GLOBAL'])
    expect(uk.contacts.size).to.be.at.least(60)
    expect(uk.items.size).to.equal(30)
    expect(new Set(uk.invoices.all().map((invoice) => `${invoice.Type} ${invoice.Status}`))).to.have.lengthOf(12)
  })

  it('give every person of the sign-in page a note, and a place or none', () => {
    expect(state.people.map((person) => person.key)).to.deep.equal(Object.keys(personNotes))
    const seats = (key: string) =>
      state.books.flatMap(({organisation}) =>
        organisation.members.filter((member) => member.person === key).map((member) => member.role),
      )
    expect(seats('ana')).to.deep.equal(['FINANCIALADVISER'])
    expect(seats('tom')).to.have.lengthOf(3)
    expect(seats('noor')).to.deep.equal([])
    expect(seats('rhys')).to.deep.equal(['READONLY'])
    expect(demo).to.be.a('function')
  })

  it('have short codes of their own, one with a sign that needs care in an address', () => {
    const codes = state.books.map((books) => books.organisation.ShortCode)
    expect(new Set(codes)).to.have.lengthOf(5)
    expect(codes.every((code) => /^![\w-]{5}$/.test(code))).to.equal(true)
    expect(codes.some((code) => code.includes('-'))).to.equal(true)
  })
})

describe('the charts of accounts', () => {
  it('cover every class and type', () => {
    const all = state.books.flatMap((books) => books.accounts.all())
    expect(new Set(all.map((account) => account.Type))).to.have.lengthOf(18)
    for (const {accounts, organisation} of state.books) {
      expect(new Set(accounts.all().map((account) => account.Class)), organisation.Name).to.have.lengthOf(5)
    }
    for (const account of all) expect(account.Class, account.Name).to.equal(classOfType(account.Type))
  })

  it('have each code and each system account once', () => {
    for (const {accounts, organisation} of state.books) {
      const codes = accounts.all().map((account) => account.Code)
      expect(new Set(codes), organisation.Name).to.have.lengthOf(codes.length)
      const system = accounts.all().flatMap((account) => account.SystemAccount ?? [])
      expect(new Set(system), organisation.Name).to.have.lengthOf(system.length)
      expect(system, organisation.Name).to.include.members(['DEBTORS', 'CREDITORS', 'GST', 'ROUNDING', 'RETAINEDEARNINGS'])
    }
  })
})

describe('what the demo companies use', () => {
  it('exists: every tax type, account, item and currency that is named', () => {
    for (const books of state.books) {
      const {organisation, taxRates, accounts, contacts, items, invoices, creditNotes, currencies} = books
      const codes = new Set(accounts.all().map((account) => account.Code))
      const goods = new Set(items.all().map((item) => item.Code))
      const tax = (type: string | undefined, where: string): void => {
        if (type !== undefined) expect(taxRates.get(type), `${organisation.Name}: ${type} of ${where}`).to.be.an('object')
      }
      const account = (code: string | undefined, where: string): void => {
        if (code !== undefined) expect(codes.has(code), `${organisation.Name}: account ${code} of ${where}`).to.equal(true)
      }
      for (const each of accounts.all()) tax(each.TaxType, each.Name)
      for (const each of contacts.all()) {
        tax(each.AccountsReceivableTaxType, each.Name)
        tax(each.AccountsPayableTaxType, each.Name)
        account(each.PurchasesDefaultAccountCode, each.Name)
        if (each.DefaultCurrency !== undefined) expect(currencies.get(each.DefaultCurrency), each.Name).to.be.an('object')
      }
      for (const each of items.all()) {
        for (const details of [each.SalesDetails, each.PurchaseDetails]) {
          tax(details.TaxType, each.Code)
          account(details.AccountCode, each.Code)
          account(details.COGSAccountCode, each.Code)
        }
      }
      for (const each of [...invoices.all(), ...creditNotes.all()]) {
        expect(contacts.get(each.ContactID), each.Reference ?? '').to.be.an('object')
        expect(currencies.get(each.CurrencyCode), each.CurrencyCode).to.be.an('object')
        for (const line of each.LineItems) {
          expect(line.LineAmount, line.Description ?? '').to.be.a('number')
          expect(line.AccountCode, line.Description ?? '').to.be.a('string')
          tax(line.TaxType, line.Description ?? '')
          account(line.AccountCode, line.Description ?? '')
          if (line.ItemCode !== undefined) expect(goods.has(line.ItemCode), line.ItemCode).to.equal(true)
        }
      }
    }
  })

  it('is legal: no line has a tax rate that its account may not bear, or that is no longer in use', () => {
    const flag = {
      ASSET: 'CanApplyToAssets',
      EQUITY: 'CanApplyToEquity',
      EXPENSE: 'CanApplyToExpenses',
      LIABILITY: 'CanApplyToLiabilities',
      REVENUE: 'CanApplyToRevenue',
    } as const
    for (const {accounts, taxRates, invoices} of state.books) {
      for (const line of invoices.all().flatMap((invoice) => invoice.LineItems)) {
        const account = accounts.find((each) => each.Code === line.AccountCode)
        const rate = taxRates.get(line.TaxType)
        expect(rate?.Status, line.TaxType ?? '').to.equal('ACTIVE')
        expect(account?.Status, line.AccountCode ?? '').to.equal('ACTIVE')
        expect(account && rate?.[flag[account.Class]], `${line.TaxType ?? ''} on ${account?.Name ?? ''}`).to.equal(true)
      }
    }
  })

  it('is as long as Xero takes it', () => {
    for (const {contacts, items, accounts} of state.books) {
      for (const {Name} of contacts.all()) {
        expect(Name.length).to.be.within(1, 255)
        expect(Name).to.equal(Name.trim().replaceAll(/\s+/g, ' ').replaceAll(/[<>]/g, ''))
      }
      for (const {Code, Name = ''} of items.all()) {
        expect(Code.length, Code).to.be.within(1, 30)
        expect(Name.length, Code).to.be.within(1, 50)
      }
      for (const {Code = ''} of accounts.all()) expect(Code.length, Code).to.be.at.most(10)
    }
  })

  it('has each contact name once among the active ones, whatever its case', () => {
    for (const {contacts} of state.books) {
      const names = contacts.filter((each) => each.ContactStatus === 'ACTIVE').map((each) => each.Name.toLowerCase())
      expect(new Set(names)).to.have.lengthOf(names.length)
    }
  })
})

describe('the documents of the demo companies', () => {
  it('add up: lines to totals, payments and credits to what is owed', () => {
    for (const books of state.books) {
      for (const invoice of books.invoices.all()) {
        const amounts = sum(invoice.LineItems.map((line) => line.LineAmount ?? 0))
        const expected = invoice.LineAmountTypes === 'Inclusive' ? amounts : sum([amounts, invoice.TotalTax])
        expect(invoice.Total, invoice.InvoiceNumber).to.equal(expected)
        const owed = left(books, invoice)
        expect(owed, invoice.InvoiceNumber).to.be.at.least(0)
        if (invoice.Status === 'PAID') expect(owed, invoice.InvoiceNumber).to.equal(0)
        if (invoice.Status === 'AUTHORISED') expect(owed, invoice.InvoiceNumber).to.be.above(0)
        if (['DRAFT', 'SUBMITTED', 'VOIDED', 'DELETED'].includes(invoice.Status)) expect(paid(books, invoice)).to.equal(0)
      }
      for (const note of books.creditNotes.all()) {
        const spent = sum(books.allocations.filter((row) => row.FromID === note.CreditNoteID).map((row) => row.Amount))
        expect(spent).to.equal(note.Total)
      }
    }
  })

  it('are dated so that some are late, some due today and none from the future', () => {
    const today = '2026-11-22'
    const waiting = uk.invoices.filter((invoice) => overdue(invoice, today))
    expect(waiting.filter((invoice) => invoice.Type === 'ACCREC')).to.have.length.above(5)
    expect(waiting.filter((invoice) => invoice.Type === 'ACCPAY')).to.have.length.above(2)
    expect(uk.invoices.find((invoice) => invoice.DueDate === today && invoice.Status === 'AUTHORISED')).to.be.an('object')
    for (const books of state.books) {
      for (const invoice of books.invoices.all()) {
        expect(invoice.Date <= today, invoice.InvoiceNumber).to.equal(true)
        expect(invoice.UpdatedDateUTC, invoice.InvoiceNumber).to.be.at.most(firstDay)
        expect(invoice.Date > (books.organisation.PeriodLockDate ?? '')).to.equal(true)
      }
      for (const payment of books.payments.all()) expect(payment.Date <= today).to.equal(true)
      for (const record of books.history.all()) expect(record.DateUTC).to.be.at.most(firstDay)
    }
  })

  it('move with the first day, so that late ones are late in any year', () => {
    const later = booksNamed(demoState('demo', Date.parse('2031-02-03T23:30:00Z')), 'Demo Company (UK)')
    expect(later.invoices.filter((invoice) => overdue(invoice, '2031-02-03'))).to.have.lengthOf(
      uk.invoices.filter((invoice) => overdue(invoice, '2026-11-22')).length,
    )
  })

  it('number sales without a gap', () => {
    const numbers = uk.invoices.filter((invoice) => invoice.Type === 'ACCREC').map((invoice) => invoice.InvoiceNumber)
    numbers.forEach((number, index) => expect(number).to.equal(`INV-${String(index + 1).padStart(4, '0')}`))
    expect(uk.organisation.Numbering.invoice.next).to.equal(numbers.length + 1)
  })
})
