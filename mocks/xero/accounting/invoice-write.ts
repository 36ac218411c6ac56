import {nextId} from '../ids.ts'
import type {Invoice, InvoiceStatus} from '../records.ts'
import {totals} from '../rules/amounts.ts'
import {rateTo, subscribed} from '../rules/currency.ts'
import {round} from '../rules/decimal.ts'
import {lockRefusal} from '../rules/legality.ts'
import {nextNumber, numberTaken, takeApproval} from '../rules/numbering.ts'
import {settledByAnything} from '../rules/settlement.ts'
import {moveStock} from '../rules/stock.ts'
import {statusRefusal} from '../rules/transitions.ts'
import {announce} from '../webhooks/announce.ts'
import type {Call} from './call.ts'
import {contactOfDocument} from './contact-write.ts'
import type {Findings} from './elements.ts'
import {day, flag, has, number, text, word, type Input} from './input.ts'
import {unitPlaces} from './items.ts'
import {sentLines, writeLines} from './lines.ts'
import {relabelled} from './settled-invoice.ts'

const statuses = ['DRAFT', 'SUBMITTED', 'DELETED', 'AUTHORISED', 'PAID', 'VOIDED'] as const
const amountTypes = ['Exclusive', 'Inclusive', 'NoTax'] as const
const counted = new Set<InvoiceStatus>(['AUTHORISED', 'PAID', 'VOIDED'])

/** Writes one invoice or bill: over `before`, or as a new one. */
export function writeInvoice(call: Call, input: Input, before: Invoice | undefined, findings: Findings): Invoice | undefined {
  const status = word(input, 'Status', statuses) ?? before?.Status ?? 'DRAFT'
  const settled = before !== undefined && settledByAnything(call.books, before)
  const refusal = statusRefusal(before?.Status, status, settled)
  if (refusal !== undefined) {
    findings.errors.push(refusal)
    return undefined
  }
  if (before && status !== before.Status && (status === 'VOIDED' || status === 'DELETED'))
    return ended(call, before, status, findings)
  const Type = word(input, 'Type', ['ACCREC', 'ACCPAY']) ?? before?.Type
  if (!Type) {
    findings.errors.push('Invoice type must be specified: ACCREC or ACCPAY.')
    return undefined
  }
  if (before && Type !== before.Type) findings.errors.push('The type of an invoice cannot be changed.')
  const contact =
    has(input, 'Contact') || !before ? contactOfDocument(call, input, findings) : call.books.contacts.get(before.ContactID)
  const frozen = before !== undefined && (settled || before.Status === 'PAID')
  const types =
    (frozen ? before.LineAmountTypes : word(input, 'LineAmountTypes', amountTypes)) ?? before?.LineAmountTypes ?? 'Exclusive'
  const approved = counted.has(status)
  const LineItems = frozen
    ? relabelled(call, before, input, findings)
    : writeLines(
        call,
        input,
        before?.LineItems,
        {types, sale: Type === 'ACCREC', approved, contact, places: unitPlaces(call)},
        findings,
      )
  if (LineItems.length === 0) findings.errors.push('One or more line items must be specified')
  const amounts = sentLines(input) || types !== before?.LineAmountTypes || !before ? totals(LineItems, types) : pick(before)
  checkTotals(input, frozen ? pick(before) : amounts, findings)
  const Date = (frozen ? before.Date : day(input, 'Date')) ?? before?.Date ?? call.today
  const locked = lockRefusal(call.books, Date, before?.Date)
  if (locked !== undefined) findings.errors.push(locked)
  const DueDate = day(input, 'DueDate') ?? before?.DueDate
  if (approved && DueDate === undefined) findings.errors.push('Due date is required for an approved invoice.')
  const CurrencyCode =
    (frozen ? undefined : text(input, 'CurrencyCode')?.toUpperCase()) || before?.CurrencyCode || contact?.DefaultCurrency
  const currency = CurrencyCode || call.books.organisation.BaseCurrency
  if (!subscribed(call.books, currency)) findings.errors.push(`Organisation is not subscribed to currency ${currency}`)
  const invoice: Invoice = {
    HasAttachments: false,
    CreatedBy: call.app.clientId,
    ...before,
    Type,
    InvoiceID: before?.InvoiceID ?? nextId(call.state),
    InvoiceNumber: numberOf(call, input, Type, before, findings),
    // a settled invoice stays as settled as it is, whatever status comes along
    Status: frozen ? before.Status : status,
    ContactID: contact?.ContactID ?? '',
    Date,
    ...(DueDate !== undefined && {DueDate}),
    Reference: referenceOf(input, Type, findings) ?? before?.Reference,
    Url: urlOf(input, findings) ?? before?.Url,
    BrandingThemeID: themeOf(call, input, findings) ?? before?.BrandingThemeID ?? defaultTheme(call, Type),
    ExpectedPaymentDate: day(input, 'ExpectedPaymentDate') ?? before?.ExpectedPaymentDate,
    PlannedPaymentDate: day(input, 'PlannedPaymentDate') ?? before?.PlannedPaymentDate,
    SentToContact: sentOf(input, before, status, findings),
    LineAmountTypes: types,
    LineItems,
    ...(frozen ? pick(before) : amounts),
    CurrencyCode: currency,
    CurrencyRate: currency === call.books.organisation.BaseCurrency ? 1 : rateOf(call, input, before, currency),
    UpdatedDateUTC: call.now,
  }
  if (invoice.Total < 0 && findings.lines.size === 0) findings.errors.push('The total of an invoice cannot be negative.')
  if (findings.errors.length > 0 || findings.lines.size > 0) return undefined
  if (status === 'AUTHORISED' && before?.Status !== 'AUTHORISED' && Type === 'ACCREC' && !takeApproval(call.books)) {
    findings.errors.push('You have reached the limit of invoices you can approve')
    return undefined
  }
  return keep(call, settledIfNothingIsDue(invoice), before ? 'UPDATE' : 'CREATE', before)
}

const pick = ({SubTotal, TotalTax, Total}: Invoice) => ({SubTotal, TotalTax, Total})

/** An approved invoice of nothing is paid at once. */
const settledIfNothingIsDue = (invoice: Invoice): Invoice =>
  invoice.Status === 'AUTHORISED' && invoice.Total === 0 ? {...invoice, Status: 'PAID'} : invoice

const changes: Partial<Record<InvoiceStatus, string>> = {
  AUTHORISED: 'Approved',
  VOIDED: 'Voided',
  DELETED: 'Deleted',
  SUBMITTED: 'Submitted',
  PAID: 'Paid',
}

/** Keeps an invoice, tells its history and its followers. */
export function keep(
  call: Pick<Call, 'state' | 'books' | 'now'> & {person?: Call['person']},
  invoice: Invoice,
  event: 'CREATE' | 'UPDATE',
  before?: Invoice,
): Invoice {
  const changed = before && before.Status !== invoice.Status ? changes[invoice.Status] : undefined
  const kept = call.books.invoices.put({...invoice, SoldGoods: moveStock(call.books, before, invoice)})
  call.books.history.put({
    HistoryID: nextId(call.state),
    Endpoint: 'Invoices',
    ParentID: invoice.InvoiceID,
    Changes: changed ?? (event === 'CREATE' ? 'Created' : 'Updated'),
    DateUTC: call.now,
    User: call.person ? `${call.person.firstName} ${call.person.lastName}` : 'System Generated',
    Details: `${invoice.Type === 'ACCREC' ? 'Invoice' : 'Bill'} ${invoice.InvoiceNumber} for ${invoice.Total.toFixed(2)}.`,
  })
  announce(call, 'INVOICE', invoice.InvoiceID, event)
  return kept
}

function ended(call: Call, before: Invoice, status: 'VOIDED' | 'DELETED', findings: Findings): Invoice | undefined {
  const locked = lockRefusal(call.books, before.Date)
  if (locked !== undefined) {
    findings.errors.push(locked)
    return undefined
  }
  return keep(call, {...before, Status: status, UpdatedDateUTC: call.now}, 'UPDATE', before)
}

function checkTotals(input: Input, amounts: {SubTotal: number; Total: number}, findings: Findings): void {
  for (const name of ['SubTotal', 'Total'] as const) {
    const sent = number(input, name)
    if (sent !== undefined && round(sent, 2) !== amounts[name]) {
      findings.errors.push('The invoice total does not equal the sum of the lines.')
      return
    }
  }
}

function numberOf(call: Call, input: Input, type: Invoice['Type'], before: Invoice | undefined, findings: Findings): string {
  const sent = text(input, 'InvoiceNumber')?.trim()
  if ((sent ?? '').length > 255) findings.errors.push('The InvoiceNumber field must not exceed 255 characters.')
  if (sent === undefined || sent === '')
    return before?.InvoiceNumber ?? (type === 'ACCREC' ? nextNumber(call.books, 'invoice') : '')
  if (type === 'ACCREC' && numberTaken(call.books, sent, before?.InvoiceID)) findings.errors.push('Invoice # must be unique.')
  return sent
}

function referenceOf(input: Input, type: Invoice['Type'], findings: Findings): string | undefined {
  const sent = text(input, 'Reference')
  if ((sent ?? '').length > 255) findings.errors.push('The Reference field must not exceed 255 characters.')
  return type === 'ACCREC' ? sent : undefined
}

function urlOf(input: Input, findings: Findings): string | undefined {
  const sent = text(input, 'Url')
  if (sent === undefined || sent === '') return undefined
  if (!/^https?:\/\/[^/\s]+/i.test(sent) || !URL.canParse(sent)) findings.errors.push('Url must be a valid absolute url.')
  else if (/xero/i.test(sent)) findings.errors.push('Url must not contain "xero".')
  return sent
}

function themeOf(call: Call, input: Input, findings: Findings): string | undefined {
  const sent = text(input, 'BrandingThemeID')?.toLowerCase()
  if (sent === undefined || sent === '') return undefined
  if (!call.books.brandingThemes.get(sent)) findings.errors.push('The branding theme could not be found.')
  return sent
}

const defaultTheme = (call: Call, type: Invoice['Type']): string | undefined =>
  type === 'ACCREC' ? call.books.brandingThemes.find((theme) => theme.SortOrder === 0)?.BrandingThemeID : undefined

function sentOf(input: Input, before: Invoice | undefined, status: InvoiceStatus, findings: Findings): boolean {
  const sent = flag(input, 'SentToContact')
  if (sent === undefined) return before?.SentToContact ?? false
  if (sent && status !== 'AUTHORISED' && status !== 'PAID') {
    findings.warnings.push('Only AUTHORISED invoices may have SentToContact updated.')
    return false
  }
  return sent
}

const rateOf = (call: Call, input: Input, before: Invoice | undefined, currency: string): number => {
  const sent = number(input, 'CurrencyRate')
  if (sent !== undefined && sent > 0) return round(sent, 6)
  return before?.CurrencyCode === currency ? before.CurrencyRate : rateTo(call.books, currency)
}
