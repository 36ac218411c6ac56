import {nextId} from '../ids.ts'
import type {Account, BankTransfer} from '../records.ts'
import {rateTo} from '../rules/currency.ts'
import {round} from '../rules/decimal.ts'
import {lockRefusal} from '../rules/legality.ts'
import type {WireObject} from '../wire/json.ts'
import {reconciled, transferFields, wireTransfer} from './bank-transfer-wire.ts'
import {accountNamed, byId, isOpenBank} from './by-id.ts'
import {flagged, type Call, type Operation} from './call.ts'
import {operationsOf} from './collection.ts'
import type {Findings} from './elements.ts'
import {record} from './history.ts'
import {day, number, text, type Input} from './input.ts'

/** Each side of a transfer stands among the bank transactions too. */
function side(
  call: Call,
  account: Account,
  Type: string,
  Amount: number,
  Date: string,
  CurrencyRate: number,
  Reference?: string,
) {
  return call.books.bankTransactions.put({
    BankTransactionID: nextId(call.state),
    BankAccountID: account.AccountID,
    Type,
    Status: 'AUTHORISED',
    Date,
    Reference,
    LineAmountTypes: 'NoTax',
    LineItems: [],
    SubTotal: Amount,
    TotalTax: 0,
    Total: Amount,
    CurrencyCode: account.CurrencyCode ?? call.books.organisation.BaseCurrency,
    CurrencyRate,
    IsReconciled: false,
    HasAttachments: false,
    UpdatedDateUTC: call.now,
    CreatedBy: call.app.clientId,
  }).BankTransactionID
}

function create(call: Call, input: Input, findings: Findings): WireObject | undefined {
  const {books} = call
  const from = accountNamed(books, input, 'FromBankAccount')
  const to = accountNamed(books, input, 'ToBankAccount')
  if (!isOpenBank(from)) findings.errors.push('FromBankAccount must be specified, and be an active account of type BANK.')
  if (!isOpenBank(to)) findings.errors.push('ToBankAccount must be specified, and be an active account of type BANK.')
  if (from && from === to) findings.errors.push('The bank accounts of a transfer must be different.')
  const Amount = round(number(input, 'Amount') ?? 0, 2)
  if (Amount <= 0) findings.errors.push('Transfer amount must be greater than zero')
  const Date = day(input, 'Date') ?? call.today
  const locked = lockRefusal(books, Date)
  if (locked !== undefined) findings.errors.push(locked)
  const Reference = text(input, 'Reference')
  if ((Reference ?? '').length > 255) findings.errors.push('The Reference field must not exceed 255 characters.')
  const base = books.organisation.BaseCurrency
  const [spent, received] = [from?.CurrencyCode ?? base, to?.CurrencyCode ?? base]
  if (spent !== received && spent !== base && received !== base)
    findings.errors.push('A transfer between two foreign currencies is not possible.')
  const sentRate = number(input, 'CurrencyRate')
  if (findings.errors.length > 0 || !from || !to) return undefined
  // the rate is of the foreign currency to the organisation's own
  const foreign = spent === base ? received : spent
  const CurrencyRate = foreign === base ? 1 : sentRate !== undefined && sentRate > 0 ? round(sentRate, 6) : rateTo(books, foreign)
  const arriving = spent === received ? Amount : round(spent === base ? Amount * CurrencyRate : Amount / CurrencyRate, 2)
  const rateOf = (currency: string): number => (currency === base ? 1 : CurrencyRate)
  const transfer = books.bankTransfers.put({
    BankTransferID: nextId(call.state),
    FromAccountID: from.AccountID,
    ToAccountID: to.AccountID,
    Amount,
    Date,
    CurrencyRate,
    FromBankTransactionID: side(call, from, 'SPEND-TRANSFER', Amount, Date, rateOf(spent), Reference),
    ToBankTransactionID: side(call, to, 'RECEIVE-TRANSFER', arriving, Date, rateOf(received), Reference),
    Reference,
    HasAttachments: false,
    CreatedDateUTC: call.now,
    UpdatedDateUTC: call.now,
    Status: 'AUTHORISED',
  })
  record(call, 'BankTransfers', transfer.BankTransferID, 'Created', `${from.Name} to ${to.Name} for ${Amount.toFixed(2)}.`)
  return wireTransfer(call, transfer, true)
}

function remove(call: Call, row: BankTransfer, input: Input, findings: Findings): WireObject | undefined {
  const sides = [row.FromBankTransactionID, row.ToBankTransactionID]
  if (text(input, 'Status')?.toUpperCase() !== 'DELETED')
    findings.errors.push('Bank transfers cannot be modified; only Status DELETED is allowed.')
  else if (row.Status === 'DELETED') findings.errors.push('The bank transfer is already deleted.')
  else if (sides.some((id) => reconciled(call, id))) findings.errors.push('A bank transfer that is reconciled cannot be deleted.')
  if (findings.errors.length > 0) return undefined
  for (const id of sides) {
    const found = call.books.bankTransactions.get(id)
    if (found) call.books.bankTransactions.put({...found, Status: 'DELETED', UpdatedDateUTC: call.now})
  }
  const removed = call.books.bankTransfers.put({...row, Status: 'DELETED', UpdatedDateUTC: call.now})
  record(call, 'BankTransfers', row.BankTransferID, 'Deleted', '')
  return wireTransfer(call, removed, true)
}

const one = (call: Call, id: string | undefined): BankTransfer => byId(call.books.bankTransfers, id)

export const bankTransferOperations: Operation[] = operationsOf<BankTransfer>({
  name: 'BankTransfers',
  area: 'bank',
  operations: {
    list: 'getBankTransfers',
    read: 'getBankTransfer',
    create: 'createBankTransfer',
    save: 'deleteBankTransfers',
    update: 'deleteBankTransfer',
  },
  listing: (call) => ({
    table: call.books.bankTransfers,
    type: 'BankTransfer',
    fields: transferFields(call),
    updated: (row) => row.UpdatedDateUTC,
    only: (row) => row.Status !== 'DELETED' || flagged(call, 'includeDeleted'),
  }),
  wire: (call, row) => wireTransfer(call, row),
  by: one,
  flag: 'HasValidationErrors',
  write: (call, input, before, findings) => (before ? remove(call, before, input, findings) : create(call, input, findings)),
  meant: (call, input) => one(call, text(input, 'BankTransferID')),
})
