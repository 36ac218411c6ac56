import {isGuid} from '../ids.ts'
import * as field from '../query/fields.ts'
import {invalid, notFound} from '../refusal.ts'
import type {Payment} from '../records.ts'
import {round} from '../rules/decimal.ts'
import {accountCoded, lockRefusal} from '../rules/legality.ts'
import {enterPayment, settle} from '../rules/pay.ts'
import {left, type Settled} from '../rules/settlement.ts'
import {announce} from '../webhooks/announce.ts'
import {wireDay, wireInstant} from '../wire/dates.ts'
import type {WireObject} from '../wire/json.ts'
import {reply, type Call, type Operation} from './call.ts'
import {writeElements, type Findings} from './elements.ts'
import {child, day, elements, flag, number, text, type Input} from './input.ts'
import {list} from './list.ts'

const documentOf = (call: Call, payment: Payment): Settled | undefined =>
  call.books.invoices.get(payment.InvoiceID) ??
  call.books.creditNotes.get(payment.CreditNoteID) ??
  call.books.prepayments.get(payment.PrepaymentID) ??
  call.books.overpayments.get(payment.OverpaymentID)

const fields = (call: Call): field.Fields<Payment> => ({
  PaymentID: field.guid((row) => row.PaymentID),
  Date: field.day((row) => row.Date),
  Amount: field.number((row) => row.Amount),
  Reference: field.text((row) => row.Reference),
  Status: field.text((row) => row.Status),
  PaymentType: field.text((row) => row.PaymentType),
  IsReconciled: field.flag((row) => row.IsReconciled),
  'Invoice.InvoiceID': field.guid((row) => row.InvoiceID),
  'Invoice.InvoiceNumber': field.text((row) => call.books.invoices.get(row.InvoiceID)?.InvoiceNumber),
  'Invoice.Type': field.text((row) => call.books.invoices.get(row.InvoiceID)?.Type),
  'Invoice.Contact.ContactID': field.guid((row) => call.books.invoices.get(row.InvoiceID)?.ContactID),
  'Invoice.Contact.Name': field.text((row) => call.books.contacts.get(call.books.invoices.get(row.InvoiceID)?.ContactID)?.Name),
  'CreditNote.CreditNoteNumber': field.text((row) => call.books.creditNotes.get(row.CreditNoteID)?.CreditNoteNumber),
  CurrencyRate: field.number((row) => row.CurrencyRate),
  'CreditNote.CreditNoteID': field.guid((row) => row.CreditNoteID),
  'Account.AccountID': field.guid((row) => row.AccountID),
  'Account.Code': field.text((row) => call.books.accounts.get(row.AccountID)?.Code),
  UpdatedDateUTC: field.instant((row) => row.UpdatedDateUTC),
})

function wireTarget(call: Call, payment: Payment): WireObject {
  const document = documentOf(call, payment)
  if (!document) return {}
  const contact = call.books.contacts.get(document.ContactID)
  const Contact = {
    ContactID: document.ContactID,
    Name: contact?.Name,
    ContactGroups: [],
    ContactPersons: [],
    HasValidationErrors: false,
  }
  if ('InvoiceID' in document) {
    const {Type, InvoiceID, InvoiceNumber, CurrencyCode} = document
    return {
      Invoice: {Type, InvoiceID, InvoiceNumber, IsDiscounted: false, HasErrors: false, Contact, LineItems: [], CurrencyCode},
    }
  }
  if ('CreditNoteID' in document) {
    const {Type, CreditNoteID, CreditNoteNumber} = document
    return {CreditNote: {Type, CreditNoteID, CreditNoteNumber, HasErrors: false, Contact, LineItems: []}}
  }
  return 'PrepaymentID' in document
    ? {Prepayment: {PrepaymentID: document.PrepaymentID, Contact, LineItems: []}}
    : {Overpayment: {OverpaymentID: document.OverpaymentID, Contact, LineItems: []}}
}

export function wirePayment(call: Call, payment: Payment): WireObject {
  const account = call.books.accounts.get(payment.AccountID)
  return {
    PaymentID: payment.PaymentID,
    BatchPaymentID: payment.BatchPaymentID,
    Date: wireDay(payment.Date),
    BankAmount: payment.Amount,
    Amount: payment.Amount,
    Reference: payment.Reference,
    CurrencyRate: payment.CurrencyRate,
    PaymentType: payment.PaymentType,
    Status: payment.Status,
    UpdatedDateUTC: wireInstant(payment.UpdatedDateUTC),
    HasAccount: true,
    IsReconciled: payment.IsReconciled,
    Account: account && {AccountID: account.AccountID, Code: account.Code, Name: account.Name},
    ...wireTarget(call, payment),
    HasValidationErrors: false,
  }
}

/** What is to be paid, by the id or the number of one of four kinds of document. */
function target(call: Call, input: Input): Settled | undefined {
  const {books} = call
  const invoice = child(input, 'Invoice')
  const note = child(input, 'CreditNote')
  const [prepayment, overpayment] = [child(input, 'Prepayment'), child(input, 'Overpayment')]
  const number = invoice && text(invoice, 'InvoiceNumber')
  const noteNumber = (note && text(note, 'CreditNoteNumber')) ?? text(input, 'CreditNoteNumber')
  return (
    books.invoices.get((invoice && text(invoice, 'InvoiceID')) || text(input, 'InvoiceID')) ??
    (number ? books.invoices.find((row) => row.InvoiceNumber === number) : undefined) ??
    books.creditNotes.get(note && text(note, 'CreditNoteID')) ??
    (noteNumber ? books.creditNotes.find((row) => row.CreditNoteNumber === noteNumber) : undefined) ??
    books.prepayments.get(prepayment && text(prepayment, 'PrepaymentID')) ??
    books.overpayments.get(overpayment && text(overpayment, 'OverpaymentID'))
  )
}

function accountOf(call: Call, input: Input, findings: Findings): string | undefined {
  const sent = child(input, 'Account')
  const id = sent && text(sent, 'AccountID')
  const code = (sent && text(sent, 'Code')) ?? text(input, 'Code')
  const account = id ? call.books.accounts.get(id.toLowerCase()) : code ? accountCoded(call.books, code) : undefined
  if (!account || account.Status !== 'ACTIVE') findings.errors.push('Account could not be found')
  else if (account.Type !== 'BANK' && !account.EnablePaymentsToAccount) {
    findings.errors.push('Account is not valid for payments. It must be a bank account or have payments enabled.')
  } else return account.AccountID
  return undefined
}

export function writePayment(call: Call, input: Input, findings: Findings): Payment | undefined {
  const document = target(call, input)
  const AccountID = accountOf(call, input, findings)
  const Amount = number(input, 'Amount')
  const Date = day(input, 'Date') ?? call.today
  if (!document) findings.errors.push('Invoice could not be found')
  else if (document.Status !== 'AUTHORISED') findings.errors.push('Payments can only be made against Authorised documents')
  if (Amount === undefined || Amount <= 0) findings.errors.push('Payment amount must be greater than zero')
  else if (document?.Status === 'AUTHORISED' && round(Amount, 2) > left(call.books, document)) {
    findings.errors.push('Payment amount exceeds the amount outstanding on this document')
  }
  const locked = lockRefusal(call.books, Date)
  if (locked !== undefined) findings.errors.push(locked)
  if (findings.errors.length > 0 || !document || AccountID === undefined || Amount === undefined) return undefined
  const payment = enterPayment(call, document, {
    AccountID,
    Date,
    Amount: round(Amount, 2),
    Reference: text(input, 'Reference'),
    CurrencyRate: number(input, 'CurrencyRate'),
    IsReconciled: flag(input, 'IsReconciled'),
  })
  if (payment.InvoiceID !== undefined) announce(call, 'INVOICE', payment.InvoiceID, 'UPDATE')
  return payment
}

function paymentBy(call: Call, id: string | undefined): Payment {
  const payment = isGuid(id ?? '') ? call.books.payments.get(id?.toLowerCase()) : undefined
  if (!payment) throw notFound()
  return payment
}

/** Takes a payment back: what it paid is owed again. */
export function removePayment(call: Pick<Call, 'state' | 'books' | 'now'>, payment: Payment): Payment {
  const removed = call.books.payments.put({...payment, Status: 'DELETED', UpdatedDateUTC: call.now})
  for (const id of [payment.InvoiceID, payment.CreditNoteID, payment.PrepaymentID, payment.OverpaymentID]) {
    if (id !== undefined) settle(call, id)
  }
  if (payment.InvoiceID !== undefined) announce(call, 'INVOICE', payment.InvoiceID, 'UPDATE')
  return removed
}

function removal(call: Call, payment: Payment, input: Input) {
  if (text(input, 'Status')?.toUpperCase() !== 'DELETED')
    throw invalid('Payments cannot be modified; only Status DELETED is allowed.')
  if (payment.Status === 'DELETED') throw invalid('Payment is already deleted.')
  const locked = lockRefusal(call.books, payment.Date)
  if (locked !== undefined) throw invalid(locked)
  return reply(call, 'Payments', [wirePayment(call, removePayment(call, payment))])
}

const write = (call: Call, inputs?: Input[]) =>
  writeElements(
    call,
    {
      collection: 'Payments',
      idName: 'PaymentID',
      flag: 'HasValidationErrors',
      write(input, findings) {
        const payment = writePayment(call, input, findings)
        return payment && wirePayment(call, payment)
      },
    },
    inputs,
  )

export const paymentOperations: Operation[] = [
  {
    name: 'getPayments',
    method: 'GET',
    path: '/Payments',
    area: 'payments',
    handle(call) {
      const found = list(call, {
        table: call.books.payments,
        type: 'Payment',
        fields: fields(call),
        updated: (row) => row.UpdatedDateUTC,
        paged: true,
      })
      return reply(
        call,
        'Payments',
        found.rows.map((row) => wirePayment(call, row)),
        found.pagination,
      )
    },
  },
  {
    name: 'getPayment',
    method: 'GET',
    path: '/Payments/{}',
    area: 'payments',
    handle: (call) => reply(call, 'Payments', [wirePayment(call, paymentBy(call, call.ids[0]))]),
  },
  {name: 'createPayments', method: 'PUT', path: '/Payments', area: 'payments', handle: (call) => write(call)},
  {
    name: 'createPayment',
    method: 'POST',
    path: '/Payments',
    area: 'payments',
    handle(call) {
      const inputs = elements(call, 'Payments')
      const [first] = inputs
      const id = first && text(first, 'PaymentID')
      return first && id && inputs.length === 1 ? removal(call, paymentBy(call, id), first) : write(call, inputs)
    },
  },
  {
    name: 'deletePayment',
    method: 'POST',
    path: '/Payments/{}',
    area: 'payments',
    handle: (call) => removal(call, paymentBy(call, call.ids[0]), elements(call, 'Payments')[0] ?? {}),
  },
]
