import {classOfType} from '../account-class.ts'
import {nextId} from '../ids.ts'
import {invalid, notFound} from '../refusal.ts'
import type {Account, TaxComponent, TaxRate} from '../records.ts'
import {sum} from '../rules/decimal.ts'
import {accountCoded} from '../rules/legality.ts'
import {accountUsed, recodeAccount} from '../rules/recode.ts'
import {reply, type Call, type Operation} from './call.ts'
import {children, elements, flag, number, text, word, type Input} from './input.ts'
import {wireAccount, wireTaxRate} from './settings.ts'

/** Whether the account has to stay. */
export const inUse = (call: Call, account: Account): boolean => accountUsed(call.books, account.Code, account.AccountID)

export function writeAccount(call: Call, input: Input, before: Account | undefined): Account {
  const Code = text(input, 'Code')?.trim() ?? before?.Code
  const Name = text(input, 'Name')?.trim() ?? before?.Name ?? ''
  const Type = text(input, 'Type')?.toUpperCase() ?? before?.Type ?? ''
  const Class = classOfType(Type)
  const wrong: string[] = []
  if (Name === '') wrong.push('The account name must be specified.')
  if (Name.length > 150) wrong.push('The Name field must not exceed 150 characters.')
  if (!Class) wrong.push('The account type must be specified.')
  if ((Code === undefined || Code === '') && Type !== 'BANK') wrong.push('The account code must be specified.')
  if ((Code ?? '').length > 10) wrong.push('The Code field must not exceed 10 characters.')
  const holder = Code ? accountCoded(call.books, Code) : undefined
  if (holder && holder.AccountID !== before?.AccountID && holder.Status !== 'DELETED') wrong.push('Please enter a unique Code.')
  const namesake = call.books.accounts.find((row) => row.Status === 'ACTIVE' && row.Name.toLowerCase() === Name.toLowerCase())
  if (namesake && namesake.AccountID !== before?.AccountID) wrong.push('Please enter a unique Name.')
  const BankAccountNumber = text(input, 'BankAccountNumber') ?? before?.BankAccountNumber
  if (Type === 'BANK' && !BankAccountNumber) wrong.push('The bank account number must be specified.')
  const TaxType = text(input, 'TaxType') || (before?.TaxType ?? 'NONE')
  if (call.books.taxRates.get(TaxType)?.Status !== 'ACTIVE' && TaxType !== 'NONE') {
    wrong.push(`The TaxType code ${TaxType} does not exist or cannot be used for this type of transaction.`)
  }
  if (before?.SystemAccount) wrong.push('A system account cannot be changed.')
  if (wrong.length > 0 || !Class) throw invalid(...wrong)
  if (before?.Code && Code && Code !== before.Code) recodeAccount(call.books, before.Code, Code)
  return call.books.accounts.put({
    HasAttachments: false,
    AddToWatchlist: flag(input, 'AddToWatchlist') ?? before?.AddToWatchlist ?? false,
    AccountID: nextId(call.state),
    ...before,
    Code,
    Name,
    Type,
    Class,
    TaxType,
    Status: word(input, 'Status', ['ACTIVE', 'ARCHIVED']) ?? before?.Status ?? 'ACTIVE',
    Description: text(input, 'Description') ?? before?.Description,
    EnablePaymentsToAccount: flag(input, 'EnablePaymentsToAccount') ?? before?.EnablePaymentsToAccount ?? false,
    ShowInExpenseClaims: flag(input, 'ShowInExpenseClaims') ?? before?.ShowInExpenseClaims ?? false,
    BankAccountNumber,
    ...(Type === 'BANK' && {
      BankAccountType: text(input, 'BankAccountType') ?? before?.BankAccountType ?? 'BANK',
      CurrencyCode: text(input, 'CurrencyCode') ?? before?.CurrencyCode ?? call.books.organisation.BaseCurrency,
    }),
    UpdatedDateUTC: call.now,
  })
}

const accountBy = (call: Call): Account => {
  const account = call.books.accounts.get(call.ids[0]?.toLowerCase())
  if (!account || account.Status === 'DELETED') throw notFound()
  return account
}

const flags = [
  'CanApplyToAssets',
  'CanApplyToEquity',
  'CanApplyToExpenses',
  'CanApplyToLiabilities',
  'CanApplyToRevenue',
] as const

function componentsOf(input: Input): TaxComponent[] | undefined {
  return children(input, 'TaxComponents')?.map((each) => ({
    Name: text(each, 'Name') ?? '',
    Rate: number(each, 'Rate') ?? 0,
    IsCompound: flag(each, 'IsCompound') ?? false,
    IsNonRecoverable: flag(each, 'IsNonRecoverable') ?? false,
  }))
}

function writeTaxRate(call: Call, input: Input): TaxRate {
  const sent = text(input, 'TaxType')
  const before =
    call.books.taxRates.get(sent) ??
    call.books.taxRates.find((row) => row.Status === 'ACTIVE' && row.Name === text(input, 'Name'))
  const Name = text(input, 'Name')?.trim() ?? before?.Name ?? ''
  const TaxComponents = componentsOf(input) ?? before?.TaxComponents ?? []
  if (Name === '') throw invalid('The tax rate name must be specified.')
  if (TaxComponents.length === 0) throw invalid('At least one tax component must be specified.')
  if (TaxComponents.some((each) => each.Rate < 0 || each.Rate > 100))
    throw invalid('The rate of a tax component must be between 0 and 100.')
  const made = call.books.taxRates.filter((row) => row.TaxType.startsWith('TAX')).length
  const rate = sum(
    TaxComponents.map((each) => each.Rate),
    4,
  )
  const applies = Object.fromEntries(flags.map((name) => [name, flag(input, name) ?? before?.[name] ?? true]))
  return call.books.taxRates.put({
    ...before,
    ...applies,
    Name,
    TaxType: before?.TaxType ?? `TAX${String(made + 1).padStart(3, '0')}`,
    ReportTaxType: text(input, 'ReportTaxType') ?? before?.ReportTaxType,
    DisplayTaxRate: rate,
    EffectiveRate: rate,
    Status: word(input, 'Status', ['ACTIVE', 'DELETED', 'ARCHIVED']) ?? before?.Status ?? 'ACTIVE',
    TaxComponents,
  } as TaxRate)
}

const taxRates = (call: Call) =>
  reply(
    call,
    'TaxRates',
    elements(call, 'TaxRates').map((input) => wireTaxRate(writeTaxRate(call, input))),
  )

export const settingsWriteOperations: Operation[] = [
  {
    name: 'createAccount',
    method: 'PUT',
    path: '/Accounts',
    area: 'settings',
    handle: (call) => reply(call, 'Accounts', [wireAccount(writeAccount(call, elements(call, 'Accounts')[0] ?? {}, undefined))]),
  },
  {
    name: 'updateAccount',
    method: 'POST',
    path: '/Accounts/{}',
    area: 'settings',
    handle: (call) =>
      reply(call, 'Accounts', [wireAccount(writeAccount(call, elements(call, 'Accounts')[0] ?? {}, accountBy(call)))]),
  },
  {
    name: 'deleteAccount',
    method: 'DELETE',
    path: '/Accounts/{}',
    area: 'settings',
    handle(call) {
      const account = accountBy(call)
      if (account.SystemAccount || inUse(call, account))
        throw invalid('This account cannot be deleted: it is used or belongs to the system.')
      return reply(call, 'Accounts', [
        wireAccount(call.books.accounts.put({...account, Status: 'DELETED', UpdatedDateUTC: call.now})),
      ])
    },
  },
  {name: 'createTaxRates', method: 'PUT', path: '/TaxRates', area: 'settings', handle: taxRates},
  {name: 'updateTaxRate', method: 'POST', path: '/TaxRates', area: 'settings', handle: taxRates},
]
