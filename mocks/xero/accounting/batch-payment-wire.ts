import * as field from '../query/fields.ts'
import type {BatchPayment, Payment} from '../records.ts'
import {wireDay, wireInstant} from '../wire/dates.ts'
import type {WireObject} from '../wire/json.ts'
import type {Call} from './call.ts'

export const batchFields = (call: Call): field.Fields<BatchPayment> => ({
  BatchPaymentID: field.guid((row) => row.BatchPaymentID),
  Type: field.text((row) => row.Type),
  Status: field.text((row) => row.Status),
  Reference: field.text((row) => row.Reference),
  Date: field.day((row) => row.Date),
  TotalAmount: field.number((row) => row.TotalAmount),
  IsReconciled: field.flag((row) => row.IsReconciled),
  'Account.AccountID': field.guid((row) => row.AccountID),
  'Account.Code': field.text((row) => call.books.accounts.get(row.AccountID)?.Code),
  UpdatedDateUTC: field.instant((row) => row.UpdatedDateUTC),
})

export const paymentsOfBatch = (call: Call, batch: BatchPayment): Payment[] =>
  call.books.payments.filter((row) => row.BatchPaymentID === batch.BatchPaymentID && row.Status !== 'DELETED')

const wireOne = (call: Call, payment: Payment): WireObject => ({
  Invoice: {
    InvoiceID: payment.InvoiceID,
    CurrencyCode: call.books.invoices.get(payment.InvoiceID ?? '')?.CurrencyCode,
    Payments: [],
    CreditNotes: [],
    Prepayments: [],
    Overpayments: [],
    HasErrors: false,
    IsDiscounted: false,
    LineItems: [],
  },
  PaymentID: payment.PaymentID,
  Reference: payment.Reference,
  Amount: payment.Amount,
  BankAmount: payment.Amount,
})

export const wireBatch = (call: Call, batch: BatchPayment): WireObject => ({
  Account: {AccountID: batch.AccountID, CurrencyCode: call.books.accounts.get(batch.AccountID)?.CurrencyCode},
  Reference: batch.Reference,
  Particulars: batch.Particulars,
  Code: batch.Code,
  Details: batch.Details,
  Narrative: batch.Narrative,
  BatchPaymentID: batch.BatchPaymentID,
  DateString: `${batch.Date} 00:00:00`,
  Date: wireDay(batch.Date),
  Payments: paymentsOfBatch(call, batch).map((payment) => wireOne(call, payment)),
  Type: batch.Type,
  Status: batch.Status,
  TotalAmount: batch.TotalAmount,
  UpdatedDateUTC: wireInstant(batch.UpdatedDateUTC),
  IsReconciled: batch.IsReconciled,
})
