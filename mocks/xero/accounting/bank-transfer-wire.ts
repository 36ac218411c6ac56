import * as field from '../query/fields.ts'
import type {BankTransfer} from '../records.ts'
import {wireDay, wireInstant} from '../wire/dates.ts'
import type {WireObject} from '../wire/json.ts'
import type {Call} from './call.ts'

export const transferFields = (call: Call): field.Fields<BankTransfer> => ({
  BankTransferID: field.guid((row) => row.BankTransferID),
  Amount: field.number((row) => row.Amount),
  Date: field.day((row) => row.Date),
  Reference: field.text((row) => row.Reference),
  Status: field.text((row) => row.Status),
  HasAttachments: field.flag((row) => row.HasAttachments),
  'FromBankAccount.AccountID': field.guid((row) => row.FromAccountID),
  'FromBankAccount.Code': field.text((row) => call.books.accounts.get(row.FromAccountID)?.Code),
  'ToBankAccount.AccountID': field.guid((row) => row.ToAccountID),
  'ToBankAccount.Code': field.text((row) => call.books.accounts.get(row.ToAccountID)?.Code),
  CreatedDateUTC: field.instant((row) => row.CreatedDateUTC),
})

export const reconciled = (call: Call, id: string): boolean => call.books.bankTransactions.get(id)?.IsReconciled ?? false

export function wireTransfer(call: Call, row: BankTransfer, written = false): WireObject {
  const account = (id: string): WireObject => {
    const found = call.books.accounts.get(id)
    return {AccountID: id, Code: found?.Code, Name: found?.Name}
  }
  return {
    BankTransferID: row.BankTransferID,
    ...(!written && {
      CreatedDateUTCString: new Date(row.CreatedDateUTC).toISOString().slice(0, 19).replace('T', ' '),
      CreatedDateUTC: wireInstant(row.CreatedDateUTC),
    }),
    DateString: `${row.Date} 00:00:00`,
    Date: wireDay(row.Date),
    Status: row.Status,
    FromBankAccount: account(row.FromAccountID),
    ToBankAccount: account(row.ToAccountID),
    Amount: row.Amount,
    FromBankTransactionID: row.FromBankTransactionID,
    ToBankTransactionID: row.ToBankTransactionID,
    FromIsReconciled: reconciled(call, row.FromBankTransactionID),
    ToIsReconciled: reconciled(call, row.ToBankTransactionID),
    Reference: row.Reference,
    CurrencyRate: row.CurrencyRate,
    ...(written ? {ValidationErrors: []} : {HasAttachments: row.HasAttachments}),
  }
}
