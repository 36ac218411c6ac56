import {nextId} from '../ids.ts'
import type {CreditNote, Day, Invoice, Overpayment, Payment, Prepayment} from '../records.ts'
import type {Books, State} from '../state.ts'
import {idOf, left, type Settled} from './settlement.ts'

interface At {
  state: State
  books: Books
  now: number
}

const put = (books: Books, document: Settled): void => {
  if ('InvoiceID' in document) books.invoices.put(document)
  else if ('CreditNoteID' in document) books.creditNotes.put(document)
  else if ('PrepaymentID' in document) books.prepayments.put(document)
  else books.overpayments.put(document)
}

/** Brings a document's status in line with what is left of it. */
export function settle({books, now}: At, id: string): Settled | undefined {
  const document: Invoice | CreditNote | Prepayment | Overpayment | undefined =
    books.invoices.get(id) ?? books.creditNotes.get(id) ?? books.prepayments.get(id) ?? books.overpayments.get(id)
  if (!document || (document.Status !== 'AUTHORISED' && document.Status !== 'PAID')) return document
  const settled = {...document, Status: left(books, document) <= 0 ? 'PAID' : 'AUTHORISED', UpdatedDateUTC: now} as Settled
  put(books, settled)
  return settled
}

export interface NewPayment {
  AccountID: string
  Date: Day
  Amount: number
  Reference?: string | undefined
  CurrencyRate?: number | undefined
  IsReconciled?: boolean | undefined
}

const kinds = {
  ACCREC: 'ACCRECPAYMENT',
  ACCPAY: 'ACCPAYPAYMENT',
  ACCRECCREDIT: 'ARCREDITPAYMENT',
  ACCPAYCREDIT: 'APCREDITPAYMENT',
  'RECEIVE-PREPAYMENT': 'ARPREPAYMENTPAYMENT',
  'SPEND-PREPAYMENT': 'APPREPAYMENTPAYMENT',
  'RECEIVE-OVERPAYMENT': 'AROVERPAYMENTPAYMENT',
  'SPEND-OVERPAYMENT': 'APOVERPAYMENTPAYMENT',
} as const

/** Enters a payment; whether it is allowed was decided before. */
export function enterPayment(at: At, document: Settled, payment: NewPayment): Payment {
  const entered: Payment = {
    PaymentID: nextId(at.state),
    ...('InvoiceID' in document && {InvoiceID: idOf(document)}),
    ...('CreditNoteID' in document && {CreditNoteID: idOf(document)}),
    ...('PrepaymentID' in document && {PrepaymentID: idOf(document)}),
    ...('OverpaymentID' in document && {OverpaymentID: idOf(document)}),
    AccountID: payment.AccountID,
    Date: payment.Date,
    Amount: payment.Amount,
    CurrencyRate: payment.CurrencyRate ?? document.CurrencyRate,
    Reference: payment.Reference,
    PaymentType: kinds[document.Type],
    Status: 'AUTHORISED',
    IsReconciled: payment.IsReconciled ?? false,
    UpdatedDateUTC: at.now,
  }
  at.books.payments.put(entered)
  settle(at, idOf(document))
  return entered
}
