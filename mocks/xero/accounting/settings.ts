import * as field from '../query/fields.ts'
import {invalid, notFound} from '../refusal.ts'
import type {Account, BrandingTheme, Currency, TaxRate} from '../records.ts'
import {wireBareInstant, wireInstant} from '../wire/dates.ts'
import type {WireObject} from '../wire/json.ts'
import {reply, type Operation} from './call.ts'
import {elements, text} from './input.ts'
import {list} from './list.ts'

export const accountFields: field.Fields<Account> = {
  AccountID: field.guid((row) => row.AccountID),
  Code: field.text((row) => row.Code),
  Name: field.text((row) => row.Name),
  Status: field.text((row) => row.Status),
  Type: field.text((row) => row.Type),
  TaxType: field.text((row) => row.TaxType),
  Class: field.text((row) => row.Class),
  SystemAccount: field.text((row) => row.SystemAccount),
  Description: field.text((row) => row.Description),
  EnablePaymentsToAccount: field.flag((row) => row.EnablePaymentsToAccount),
  ShowInExpenseClaims: field.flag((row) => row.ShowInExpenseClaims),
  BankAccountNumber: field.text((row) => row.BankAccountNumber),
  BankAccountType: field.text((row) => row.BankAccountType),
  CurrencyCode: field.text((row) => row.CurrencyCode),
  ReportingCode: field.text((row) => row.ReportingCode),
  UpdatedDateUTC: field.instant((row) => row.UpdatedDateUTC),
}

export const wireAccount = (account: Account): WireObject => ({
  AccountID: account.AccountID,
  Code: account.Code,
  Name: account.Name,
  Status: account.Status,
  Type: account.Type,
  TaxType: account.TaxType,
  Description: account.Description,
  Class: account.Class,
  SystemAccount: account.SystemAccount,
  EnablePaymentsToAccount: account.EnablePaymentsToAccount,
  ShowInExpenseClaims: account.ShowInExpenseClaims,
  BankAccountNumber: account.Type === 'BANK' ? (account.BankAccountNumber ?? '') : undefined,
  BankAccountType: account.Type === 'BANK' ? (account.BankAccountType ?? 'BANK') : undefined,
  CurrencyCode: account.Type === 'BANK' ? account.CurrencyCode : undefined,
  ReportingCode: account.ReportingCode,
  ReportingCodeName: account.ReportingCodeName,
  HasAttachments: account.HasAttachments,
  UpdatedDateUTC: wireInstant(account.UpdatedDateUTC),
  AddToWatchlist: account.AddToWatchlist,
})

const taxRateFields: field.Fields<TaxRate> = {
  Name: field.text((row) => row.Name),
  TaxType: field.text((row) => row.TaxType),
  ReportTaxType: field.text((row) => row.ReportTaxType),
  Status: field.text((row) => row.Status),
  DisplayTaxRate: field.number((row) => row.DisplayTaxRate),
  EffectiveRate: field.number((row) => row.EffectiveRate),
  CanApplyToAssets: field.flag((row) => row.CanApplyToAssets),
  CanApplyToEquity: field.flag((row) => row.CanApplyToEquity),
  CanApplyToExpenses: field.flag((row) => row.CanApplyToExpenses),
  CanApplyToLiabilities: field.flag((row) => row.CanApplyToLiabilities),
  CanApplyToRevenue: field.flag((row) => row.CanApplyToRevenue),
}

export const wireTaxRate = (rate: TaxRate): WireObject => ({
  Name: rate.Name,
  TaxType: rate.TaxType,
  ReportTaxType: rate.ReportTaxType,
  CanApplyToAssets: rate.CanApplyToAssets,
  CanApplyToEquity: rate.CanApplyToEquity,
  CanApplyToExpenses: rate.CanApplyToExpenses,
  CanApplyToLiabilities: rate.CanApplyToLiabilities,
  CanApplyToRevenue: rate.CanApplyToRevenue,
  DisplayTaxRate: rate.DisplayTaxRate,
  EffectiveRate: rate.EffectiveRate,
  Status: rate.Status,
  TaxComponents: rate.TaxComponents.map((component) => ({...component})),
})

const currencyFields: field.Fields<Currency> = {
  Code: field.text((row) => row.Code),
  Description: field.text((row) => row.Description),
}

const wireTheme = (theme: BrandingTheme): WireObject => ({
  BrandingThemeID: theme.BrandingThemeID,
  Name: theme.Name,
  LogoUrl: theme.LogoUrl,
  Type: theme.Type,
  SortOrder: theme.SortOrder,
  CreatedDateUTC: wireBareInstant(theme.CreatedDateUTC),
})

export const settingsOperations: Operation[] = [
  {
    name: 'getAccounts',
    method: 'GET',
    path: '/Accounts',
    area: 'settings',
    handle(call) {
      const found = list(call, {
        table: call.books.accounts,
        type: 'Account',
        fields: accountFields,
        updated: (row) => row.UpdatedDateUTC,
        only: (row) => row.Status !== 'DELETED',
      })
      return reply(call, 'Accounts', found.rows.map(wireAccount))
    },
  },
  {
    name: 'getAccount',
    method: 'GET',
    path: '/Accounts/{}',
    area: 'settings',
    handle(call) {
      const account = call.books.accounts.get(call.ids[0]?.toLowerCase())
      if (!account) throw notFound()
      return reply(call, 'Accounts', [wireAccount(account)])
    },
  },
  {
    name: 'getTaxRates',
    method: 'GET',
    path: '/TaxRates',
    area: 'settings',
    handle(call) {
      const found = list(call, {table: call.books.taxRates, type: 'TaxRate', fields: taxRateFields})
      const wanted = call.query('TaxType')
      return reply(call, 'TaxRates', found.rows.filter((row) => wanted === undefined || row.TaxType === wanted).map(wireTaxRate))
    },
  },
  {
    name: 'getTaxRateByTaxType',
    method: 'GET',
    path: '/TaxRates/{}',
    area: 'settings',
    handle(call) {
      const rate = call.books.taxRates.find((row) => row.TaxType.toLowerCase() === call.ids[0]?.toLowerCase())
      if (!rate) throw notFound()
      return reply(call, 'TaxRates', [wireTaxRate(rate)])
    },
  },
  {
    name: 'getCurrencies',
    method: 'GET',
    path: '/Currencies',
    area: 'settings',
    handle(call) {
      const found = list(call, {table: call.books.currencies, type: 'Currency', fields: currencyFields})
      return reply(
        call,
        'Currencies',
        found.rows.map((row) => ({Code: row.Code, Description: row.Description})),
      )
    },
  },
  {
    name: 'createCurrency',
    method: 'PUT',
    path: '/Currencies',
    area: 'settings',
    handle(call) {
      const [input = {}] = elements(call, 'Currencies')
      const Code = text(input, 'Code')?.toUpperCase() ?? ''
      if (!/^[A-Z]{3}$/.test(Code)) throw invalid('Currency code is required')
      const currency = call.books.currencies.put({Code, Description: text(input, 'Description') ?? currencyName(Code)})
      return reply(call, 'Currencies', [{...currency}])
    },
  },
  {
    name: 'getBrandingThemes',
    method: 'GET',
    path: '/BrandingThemes',
    area: 'settings',
    handle: (call) => reply(call, 'BrandingThemes', call.books.brandingThemes.all().map(wireTheme)),
  },
  {
    name: 'getBrandingTheme',
    method: 'GET',
    path: '/BrandingThemes/{}',
    area: 'settings',
    handle(call) {
      const theme = call.books.brandingThemes.get(call.ids[0]?.toLowerCase())
      if (!theme) throw notFound()
      return reply(call, 'BrandingThemes', [wireTheme(theme)])
    },
  },
]

const currencyName = (code: string): string => {
  try {
    return new Intl.DisplayNames('en', {type: 'currency'}).of(code) ?? code
  } catch {
    return code
  }
}
