import {nextId} from '../ids.ts'
import * as field from '../query/fields.ts'
import type {Account, BankTransaction, Overpayment, Prepayment} from '../records.ts'
import {accountCoded, lockRefusal} from '../rules/legality.ts'
import {idOf, settledByAnything} from '../rules/settlement.ts'
import {announce} from '../webhooks/announce.ts'
import {wireDay, wireDayText, wireInstant} from '../wire/dates.ts'
import type {WireObject} from '../wire/json.ts'
import {byId} from './by-id.ts'
import type {Call, Operation} from './call.ts'
import {operationsOf} from './collection.ts'
import {wireDocumentContact, wireLine, type DocumentForm} from './document-wire.ts'
import type {Findings} from './elements.ts'
import {record} from './history.ts'
import {child, flag, text, word, type Input} from './input.ts'
import {unitPlaces} from './items.ts'
import {writePriced} from './priced.ts'
import {referenced} from './references.ts'
import {settledRefusal} from './settled-invoice.ts'

const types = ['RECEIVE', 'SPEND', 'RECEIVE-PREPAYMENT', 'SPEND-PREPAYMENT', 'RECEIVE-OVERPAYMENT', 'SPEND-OVERPAYMENT'] as const

const fields = (call: Call): field.Fields<BankTransaction> => ({
  BankTransactionID: field.guid((row) => row.BankTransactionID),
  Type: field.text((row) => row.Type),
  Status: field.text((row) => row.Status),
  Reference: field.text((row) => row.Reference),
  IsReconciled: field.flag((row) => row.IsReconciled),
  'Contact.ContactID': field.guid((row) => row.ContactID),
  'Contact.Name': field.text((row) => call.books.contacts.get(row.ContactID)?.Name),
  'BankAccount.AccountID': field.guid((row) => row.BankAccountID),
  'BankAccount.Code': field.text((row) => call.books.accounts.get(row.BankAccountID)?.Code),
  'BankAccount.Name': field.text((row) => call.books.accounts.get(row.BankAccountID)?.Name),
  Date: field.day((row) => row.Date),
  SubTotal: field.number((row) => row.SubTotal),
  TotalTax: field.number((row) => row.TotalTax),
  Total: field.number((row) => row.Total),
  LineAmountTypes: field.text((row) => row.LineAmountTypes),
  HasAttachments: field.flag((row) => row.HasAttachments),
  CurrencyCode: field.text((row) => row.CurrencyCode),
  UpdatedDateUTC: field.instant((row) => row.UpdatedDateUTC),
})

function wire(call: Call, row: BankTransaction, form: DocumentForm): WireObject {
  const {books} = call
  const bank = books.accounts.get(row.BankAccountID)
  return {
    BankTransactionID: row.BankTransactionID,
    BankAccount: bank && {AccountID: bank.AccountID, Code: bank.Code, Name: bank.Name},
    Type: row.Type,
    Reference: row.Reference,
    Url: row.Url,
    IsReconciled: row.IsReconciled,
    PrepaymentID: row.PrepaymentID,
    OverpaymentID: row.OverpaymentID,
    HasAttachments: row.HasAttachments,
    Contact: wireDocumentContact(books, books.contacts.get(row.ContactID), form, call.today),
    DateString: wireDayText(row.Date),
    Date: wireDay(row.Date),
    Status: row.Status,
    LineAmountTypes: row.LineAmountTypes,
    LineItems: form === 'list' ? [] : row.LineItems.map((line) => wireLine(books, line, form, unitPlaces(call))),
    SubTotal: row.SubTotal,
    TotalTax: row.TotalTax,
    Total: row.Total,
    UpdatedDateUTC: wireInstant(row.UpdatedDateUTC),
    CurrencyCode: row.CurrencyCode,
    CurrencyRate: row.CurrencyRate,
  }
}

function bankOf(call: Call, input: Input, before: BankTransaction | undefined, findings: Findings): Account | undefined {
  const sent = child(input, 'BankAccount')
  const id = sent && text(sent, 'AccountID')
  const code = sent && text(sent, 'Code')
  const found = id
    ? call.books.accounts.get(id.toLowerCase())
    : code
      ? accountCoded(call.books, code)
      : call.books.accounts.get(before?.BankAccountID)
  if (found?.Type === 'BANK' && found.Status === 'ACTIVE') return found
  findings.errors.push('Bank account must be specified, and be an active account of type BANK.')
  return undefined
}

/** A prepayment or overpayment is entered as a bank transaction and becomes a credit of its own. */
function creditOf(call: Call, row: BankTransaction): Partial<BankTransaction> {
  const {
    Type,
    Status: _status,
    BankAccountID: _bank,
    BankTransactionID: _id,
    IsReconciled: _reconciled,
    Url: _url,
    ...priced
  } = row
  const credit = {...priced, ContactID: row.ContactID ?? '', Status: 'AUTHORISED' as const}
  if (Type === 'RECEIVE-PREPAYMENT' || Type === 'SPEND-PREPAYMENT') {
    const {PrepaymentID} = call.books.prepayments.put({...credit, Type, PrepaymentID: nextId(call.state)})
    announce(call, 'PREPAYMENT', PrepaymentID, 'CREATE')
    return {PrepaymentID}
  }
  if (Type === 'RECEIVE-OVERPAYMENT' || Type === 'SPEND-OVERPAYMENT') {
    const {OverpaymentID} = call.books.overpayments.put({...credit, Type, OverpaymentID: nextId(call.state)})
    announce(call, 'OVERPAYMENT', OverpaymentID, 'CREATE')
    return {OverpaymentID}
  }
  return {}
}

/** The prepayment or overpayment goes when the money does that it was made of. */
function endCredit(call: Call, credit: Prepayment | Overpayment): void {
  const ended = {...credit, Status: 'VOIDED' as const, UpdatedDateUTC: call.now}
  if ('PrepaymentID' in ended) call.books.prepayments.put(ended)
  else call.books.overpayments.put(ended)
  announce(call, 'PrepaymentID' in ended ? 'PREPAYMENT' : 'OVERPAYMENT', idOf(ended), 'UPDATE')
}

/** There is no tax on what was paid too much. */
const untaxed = (type: string): 'NoTax' | undefined => (type.endsWith('-OVERPAYMENT') ? 'NoTax' : undefined)

function write(call: Call, input: Input, before: BankTransaction | undefined, findings: Findings): WireObject | undefined {
  const Status = word(input, 'Status', ['AUTHORISED', 'DELETED', 'VOIDED']) ?? before?.Status ?? 'AUTHORISED'
  if (before && before.Status !== 'AUTHORISED') findings.errors.push('This bank transaction cannot be edited any more.')
  if (!before && Status !== 'AUTHORISED') findings.errors.push('A bank transaction can only be created as AUTHORISED.')
  const credit = before && (call.books.prepayments.get(before.PrepaymentID) ?? call.books.overpayments.get(before.OverpaymentID))
  if (credit && Status === 'AUTHORISED')
    findings.errors.push('A prepayment or overpayment cannot be edited as a bank transaction.')
  if (credit && settledByAnything(call.books, credit)) findings.errors.push(settledRefusal)
  const locked = lockRefusal(call.books, before?.Date)
  if (locked !== undefined) findings.errors.push(locked)
  if (before?.Type.endsWith('-TRANSFER')) findings.errors.push('A bank transfer cannot be edited as a bank transaction.')
  const Type = word(input, 'Type', types) ?? before?.Type
  if (before && Type !== before.Type) findings.errors.push('The type of a bank transaction cannot be changed.')
  if (!Type) findings.errors.push('Type must be specified: RECEIVE or SPEND.')
  const bank = bankOf(call, input, before, findings)
  if (findings.errors.length > 0 || !Type || !bank) return undefined
  const known = before && {...before, ContactID: before.ContactID ?? ''}
  const ended = Status !== 'AUTHORISED' && known
  const approved = !Type.includes('OVERPAYMENT')
  const priced = ended
    ? known
    : writePriced(call, input, known, {sale: Type.startsWith('RECEIVE'), approved, locks: true, types: untaxed(Type)}, findings)
  const least = Type.endsWith('PAYMENT') ? 0.01 : 0
  if (priced.Total < least && findings.lines.size === 0)
    findings.errors.push('The total of a bank transaction must be greater than zero.')
  if (findings.errors.length > 0 || findings.lines.size > 0) return undefined
  const row: BankTransaction = {
    HasAttachments: false,
    CreatedBy: call.app.clientId,
    ...before,
    ...priced,
    Type,
    BankTransactionID: before?.BankTransactionID ?? nextId(call.state),
    BankAccountID: bank.AccountID,
    Status,
    IsReconciled: flag(input, 'IsReconciled') ?? before?.IsReconciled ?? false,
    Url: text(input, 'Url') ?? before?.Url,
    UpdatedDateUTC: call.now,
  }
  if (credit) endCredit(call, credit)
  call.books.bankTransactions.put(before ? row : {...row, ...creditOf(call, row)})
  record(call, 'BankTransactions', row.BankTransactionID, before ? 'Updated' : 'Created', `${Type} for ${row.Total.toFixed(2)}.`)
  return wire(call, call.books.bankTransactions.get(row.BankTransactionID) ?? row, 'written')
}

export const bankTransactionOperations: Operation[] = operationsOf<BankTransaction>({
  name: 'BankTransactions',
  area: 'bank',
  operations: {
    list: 'getBankTransactions',
    read: 'getBankTransaction',
    create: 'createBankTransactions',
    save: 'updateOrCreateBankTransactions',
    update: 'updateBankTransaction',
  },
  listing: (call) => ({
    table: call.books.bankTransactions,
    type: 'BankTransaction',
    fields: fields(call),
    updated: (row) => row.UpdatedDateUTC,
    only: referenced(call),
    paged: true,
  }),
  wire,
  by: (call, id) => byId(call.books.bankTransactions, id),
  write,
})
