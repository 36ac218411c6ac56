import type {Invoice, Payment} from '../records.ts'
import {allocationsOf, credited, left, paid, paymentsOf, settledOn} from '../rules/settlement.ts'
import {lineAmount} from '../rules/amounts.ts'
import {minus, sum} from '../rules/decimal.ts'
import type {Books} from '../state.ts'
import {wireDay, wireDayText, wireInstant, wireInstantText} from '../wire/dates.ts'
import type {WireObject} from '../wire/json.ts'
import {wireAttachments} from './attachment-wire.ts'
import {wireDocumentContact, wireLine, type DocumentForm} from './document-wire.ts'

const wirePart = (payment: Payment): WireObject => ({
  PaymentID: payment.PaymentID,
  BatchPaymentID: payment.BatchPaymentID,
  Date: wireDay(payment.Date),
  Amount: payment.Amount,
  Reference: payment.Reference ?? '',
  CurrencyRate: payment.CurrencyRate,
  HasAccount: false,
  HasValidationErrors: false,
})

function credits(books: Books, invoice: Invoice) {
  const found = {CreditNotes: [] as WireObject[], Prepayments: [] as WireObject[], Overpayments: [] as WireObject[]}
  for (const allocation of allocationsOf(books, invoice.InvoiceID)) {
    const amounts = {Date: wireDay(allocation.Date), AppliedAmount: allocation.Amount}
    if (allocation.From === 'CreditNotes') {
      const note = books.creditNotes.get(allocation.FromID)
      if (!note) continue
      found.CreditNotes.push({
        CreditNoteID: note.CreditNoteID,
        CreditNoteNumber: note.CreditNoteNumber,
        ID: note.CreditNoteID,
        HasErrors: false,
        AppliedAmount: allocation.Amount,
        DateString: wireDayText(allocation.Date),
        Date: wireDay(allocation.Date),
        LineItems: [],
        Total: note.Total,
      })
    } else if (allocation.From === 'Prepayments') found.Prepayments.push({PrepaymentID: allocation.FromID, ...amounts})
    else found.Overpayments.push({OverpaymentID: allocation.FromID, ...amounts})
  }
  return found
}

/** An invoice or bill on the wire, with its keys in Xero's order. */
export function wireInvoice(books: Books, invoice: Invoice, form: DocumentForm, today: string, places: 2 | 4): WireObject {
  const written = form === 'written'
  const whole = form === 'single' || form === 'page' || written
  const summary = form === 'summary'
  const dead = invoice.Status === 'VOIDED' || invoice.Status === 'DELETED'
  const discounted = invoice.LineItems.filter((line) => line.DiscountRate || line.DiscountAmount)
  const undiscounted = discounted.map(({UnitAmount, Quantity}) => lineAmount({UnitAmount, Quantity}, 4))
  const discount = minus(sum(undiscounted), sum(discounted.map((line) => line.LineAmount ?? 0)))
  const {CreditNotes, Prepayments, Overpayments} = summary
    ? {CreditNotes: undefined, Prepayments: undefined, Overpayments: undefined}
    : credits(books, invoice)
  return {
    Type: invoice.Type,
    InvoiceID: invoice.InvoiceID,
    InvoiceNumber: invoice.InvoiceNumber,
    Reference: invoice.Type === 'ACCREC' ? (invoice.Reference ?? '') : invoice.Reference,
    Url: invoice.Url,
    Payments: summary || (written && invoice.Status === 'DRAFT') ? undefined : paymentsOf(books, invoice.InvoiceID).map(wirePart),
    CreditNotes: written && CreditNotes?.length === 0 ? undefined : CreditNotes,
    Prepayments,
    Overpayments,
    AmountDue: left(books, invoice),
    AmountPaid: dead ? 0 : paid(books, invoice),
    AmountCredited: written ? undefined : dead ? 0 : credited(books, invoice),
    SentToContact: invoice.SentToContact,
    CurrencyRate: invoice.CurrencyRate,
    IsDiscounted: invoice.LineItems.some((line) => (line.DiscountRate ?? 0) > 0 || (line.DiscountAmount ?? 0) > 0),
    HasAttachments: written || summary ? undefined : invoice.HasAttachments,
    HasErrors: false,
    ...(form === 'single' && {Attachments: wireAttachments(books, invoice.InvoiceID)}),
    ...(!summary && {InvoicePaymentServices: []}),
    ...(whole && !written && {InvoiceAddresses: []}),
    RepeatingInvoiceID: invoice.RepeatingInvoiceID,
    ...(written && {UpdatedDateUTCString: wireInstantText(invoice.UpdatedDateUTC)}),
    Contact: wireDocumentContact(books, books.contacts.get(invoice.ContactID), form, today),
    DateString: wireDayText(invoice.Date),
    Date: wireDay(invoice.Date),
    DueDateString: wireDayText(invoice.DueDate),
    DueDate: wireDay(invoice.DueDate),
    ExpectedPaymentDate: wireDay(invoice.ExpectedPaymentDate),
    PlannedPaymentDate: wireDay(invoice.PlannedPaymentDate),
    BrandingThemeID: invoice.BrandingThemeID,
    Status: invoice.Status,
    LineAmountTypes: invoice.LineAmountTypes,
    LineItems: summary ? undefined : whole ? invoice.LineItems.map((line) => wireLine(books, line, form, places)) : [],
    SubTotal: invoice.SubTotal,
    TotalTax: invoice.TotalTax,
    Total: invoice.Total,
    TotalDiscount: whole && discount > 0 ? discount : undefined,
    UpdatedDateUTC: wireInstant(invoice.UpdatedDateUTC),
    CurrencyCode: invoice.CurrencyCode,
    FullyPaidOnDate: invoice.Status === 'PAID' ? wireDay(settledOn(books, invoice)) : undefined,
  }
}
