import fc from 'fast-check'
import type {BooksCaller, Json} from './books-caller.ts'

const kinds = [
  'sale',
  'bill',
  'credit to a customer',
  'credit from a supplier',
  'payment',
  'payment in part',
  'payment taken back',
  'refund',
  'money in',
  'money out',
  'prepayment',
  'overpayment',
  'set against',
  'set against no more',
  'void',
  'edit',
  'journal',
  'transfer',
  'money in voided',
  'journal voided',
  'goods in',
  'goods out',
] as const

/** One thing that somebody does; the numbers choose what it is done to, and for how much. */
export interface Step {
  kind: (typeof kinds)[number]
  at: number
  amount: number
  day: number
  types: string
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.nat(10_000),
  amount: fc.integer({min: 1, max: 250_000}).map((cents) => cents / 100),
  day: fc.integer({min: 0, max: 400}),
  types: fc.constantFrom('Exclusive', 'Inclusive', 'NoTax'),
})

export const steps = fc.array(step, {minLength: 50, maxLength: 70, size: 'max'})

const pick = <Row>(rows: readonly Row[], at: number): Row | undefined => rows[at % Math.max(rows.length, 1)]
const dayOf = (before: number): string => new Date(Date.parse('2026-11-22') - before * 86_400_000).toISOString().slice(0, 10)

/** Does it through the API. Whether anything came of it: a refusal is no failure, it leaves the books as they were. */
export async function act(books: BooksCaller, {kind, at, amount, day, types}: Step): Promise<boolean> {
  const {accounts, contacts, invoices, creditNotes, payments, allocations, bankTransactions, manualJournals} = books.inside.books
  const {prepayments, overpayments} = books.inside.books
  const contact = pick(
    contacts.filter((row) => row.ContactStatus === 'ACTIVE' && row.DefaultCurrency === undefined),
    at,
  )
  const Contact = {ContactID: contact?.ContactID}
  const banks = accounts.filter((row) => row.Type === 'BANK' && row.Status === 'ACTIVE')
  const BankAccount = {AccountID: pick(banks, at)?.AccountID}
  const of = (revenue: boolean) =>
    accounts.filter(
      (row) => row.Status === 'ACTIVE' && !row.SystemAccount && (revenue ? row.Class === 'REVENUE' : row.Class === 'EXPENSE'),
    )
  const Date = dayOf(day)
  const lines = (revenue: boolean) => {
    const line = {Description: kind, Quantity: 1 + (at % 3), UnitAmount: amount, AccountCode: pick(of(revenue), at)?.Code}
    return [line, {...line, Quantity: 0.5, AccountCode: pick(of(revenue), at + 1)?.Code}]
  }
  const post = async (path: string, collection: string, element: Json, method = 'PUT'): Promise<boolean> =>
    (await books.ask(method, path, {[collection]: [element]})).status === 200
  const document = (Type: string, revenue: boolean): Json => ({
    Type,
    Contact,
    Date,
    DueDate: dayOf(day - 30),
    Status: 'AUTHORISED',
    LineAmountTypes: types,
    LineItems: lines(revenue),
  })
  const money = (Type: string, revenue: boolean): Json => ({
    Type,
    Contact,
    Date,
    BankAccount,
    LineAmountTypes: types,
    LineItems: lines(revenue),
  })
  const open = invoices.filter((row) => row.Status === 'AUTHORISED').map((row) => ({Invoice: {InvoiceID: row.InvoiceID}, row}))
  const credits = [
    ...creditNotes.filter((row) => row.Status === 'AUTHORISED').map((row) => ({of: 'CreditNote', id: row.CreditNoteID, row})),
    ...prepayments.filter((row) => row.Status === 'AUTHORISED').map((row) => ({of: 'Prepayment', id: row.PrepaymentID, row})),
    ...overpayments.filter((row) => row.Status === 'AUTHORISED').map((row) => ({of: 'Overpayment', id: row.OverpaymentID, row})),
  ]
  const pay = (target: Json, Amount: number) => post('/Payments', 'Payments', {...target, Account: BankAccount, Date, Amount})
  const due = async (id: string): Promise<number> =>
    (await books.rows<{AmountDue: number}>(`/Invoices/${id}`, 'Invoices'))[0]?.AmountDue ?? 0

  switch (kind) {
    case 'sale':
      return post('/Invoices', 'Invoices', document('ACCREC', true))
    case 'bill':
      return post('/Invoices', 'Invoices', document('ACCPAY', false))
    case 'credit to a customer':
      return post('/CreditNotes', 'CreditNotes', document('ACCRECCREDIT', true))
    case 'credit from a supplier':
      return post('/CreditNotes', 'CreditNotes', document('ACCPAYCREDIT', false))
    case 'goods in':
    case 'goods out': {
      const item = pick(
        books.inside.books.items.filter((row) => row.InventoryAssetAccountCode !== undefined && row.IsTrackedAsInventory),
        at,
      )
      const goods = {ItemCode: item?.Code, Quantity: 1 + (at % 7), UnitAmount: amount}
      const Type = kind === 'goods in' ? 'ACCPAY' : 'ACCREC'
      return item ? post('/Invoices', 'Invoices', {...document(Type, true), LineItems: [goods]}) : false
    }
    case 'payment': {
      const target = pick(open, at)
      return target ? pay({Invoice: target.Invoice}, await due(target.row.InvoiceID)) : false
    }
    case 'payment in part': {
      const target = pick(open, at)
      return target ? pay({Invoice: target.Invoice}, Math.round((await due(target.row.InvoiceID)) * 33) / 100) : false
    }
    case 'payment taken back': {
      const payment = pick(
        payments.filter((row) => row.Status === 'AUTHORISED'),
        at,
      )
      if (!payment) return false
      return (await books.ask('POST', `/Payments/${payment.PaymentID}`, {Status: 'DELETED'})).status === 200
    }
    case 'refund': {
      const credit = pick(credits, at)
      return credit ? pay({[credit.of]: {[`${credit.of}ID`]: credit.id}}, Math.min(amount, credit.row.Total)) : false
    }
    case 'money in':
      return post('/BankTransactions', 'BankTransactions', money('RECEIVE', true))
    case 'money out':
      return post('/BankTransactions', 'BankTransactions', money('SPEND', false))
    case 'prepayment':
      return post(
        '/BankTransactions',
        'BankTransactions',
        money(at % 2 ? 'RECEIVE-PREPAYMENT' : 'SPEND-PREPAYMENT', at % 2 === 1),
      )
    case 'overpayment': {
      const LineItems = [{Description: 'Too much', UnitAmount: amount}]
      const Type = at % 2 ? 'RECEIVE-OVERPAYMENT' : 'SPEND-OVERPAYMENT'
      return post('/BankTransactions', 'BankTransactions', {...money(Type, true), LineItems})
    }
    case 'set against': {
      const credit = pick(credits, at)
      const sale = credit?.row.Type.startsWith('RECEIVE') || credit?.row.Type === 'ACCRECCREDIT'
      const fitting = open.filter(({row}) => row.ContactID === credit?.row.ContactID && (row.Type === 'ACCREC') === sale)
      // there is seldom one by chance: this makes one
      let target = pick(fitting, at)
      if (!target && credit) {
        const made = {...document(sale ? 'ACCREC' : 'ACCPAY', sale), Contact: {ContactID: credit.row.ContactID}}
        await post('/Invoices', 'Invoices', made)
        const row = invoices.all().at(-1)
        target = row && {Invoice: {InvoiceID: row.InvoiceID}, row}
      }
      if (!credit || !target) return false
      const part = Math.min(await due(target.row.InvoiceID), credit.row.Total)
      const Amount = at % 3 === 0 ? part : Math.round(part * 37) / 100
      return post(`/${credit.of}s/${credit.id}/Allocations`, 'Allocations', {Invoice: target.Invoice, Amount, Date: dayOf(0)})
    }
    case 'set against no more': {
      const row = pick(allocations.all(), at)
      if (!row) return false
      return (await books.ask('DELETE', `/${row.From}/${row.FromID}/Allocations/${row.AllocationID}`)).status === 200
    }
    case 'void': {
      const [invoice, note] = [
        pick(open, at),
        pick(
          credits.filter((row) => row.of === 'CreditNote'),
          at,
        ),
      ]
      if (at % 3 === 0 && note) return post(`/CreditNotes/${note.id}`, 'CreditNotes', {Status: 'VOIDED'}, 'POST')
      return invoice ? post(`/Invoices/${invoice.row.InvoiceID}`, 'Invoices', {Status: 'VOIDED'}, 'POST') : false
    }
    case 'edit': {
      const sales = pick(
        invoices.filter((row) => row.Status === 'AUTHORISED' || row.Status === 'PAID'),
        at,
      )
      if (!sales) return false
      return post(`/Invoices/${sales.InvoiceID}`, 'Invoices', {LineItems: lines(sales.Type === 'ACCREC'), Date}, 'POST')
    }
    case 'journal': {
      const [from, to] = [pick(of(true), at), pick(of(false), at)]
      const JournalLines = [
        {LineAmount: amount, AccountCode: from?.Code, TaxType: 'NONE'},
        {LineAmount: -amount, AccountCode: to?.Code, TaxType: 'NONE'},
      ]
      return post('/ManualJournals', 'ManualJournals', {Narration: 'Moved', Date, Status: 'POSTED', JournalLines})
    }
    case 'transfer': {
      const [FromBankAccount, ToBankAccount] = [pick(banks, at), pick(banks, at + 1)].map((row) => ({AccountID: row?.AccountID}))
      return post('/BankTransfers', 'BankTransfers', {FromBankAccount, ToBankAccount, Amount: amount, Date})
    }
    case 'money in voided': {
      const row = pick(
        bankTransactions.filter((each) => each.Status === 'AUTHORISED'),
        at,
      )
      return row ? post(`/BankTransactions/${row.BankTransactionID}`, 'BankTransactions', {Status: 'DELETED'}, 'POST') : false
    }
    case 'journal voided': {
      const row = pick(
        manualJournals.filter((each) => each.Status === 'POSTED'),
        at,
      )
      return row ? post(`/ManualJournals/${row.ManualJournalID}`, 'ManualJournals', {Status: 'VOIDED'}, 'POST') : false
    }
  }
}
