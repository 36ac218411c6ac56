import type {DemoCompany} from '../rows.ts'
import {ukAccounts} from './accounts.ts'
import {ukBills} from './bills.ts'
import {ukContacts, ukGroups} from './contacts.ts'
import {ukInvoices} from './invoices.ts'
import {ukItems} from './items.ts'
import {ukTaxRates} from './tax-rates.ts'

export const demoCompanyUk: DemoCompany = {
  facts: {
    Name: 'Demo Company (UK)',
    LegalName: 'Demo Company (UK) Limited',
    Version: 'UK',
    CountryCode: 'GB',
    BaseCurrency: 'GBP',
    OrganisationType: 'COMPANY',
    OrganisationEntityType: 'COMPANY',
    TaxNumber: '000000000',
    RegistrationNumber: '00000000',
    FinancialYearEndDay: 31,
    FinancialYearEndMonth: 3,
    SalesTaxBasis: 'ACCRUAL',
    SalesTaxPeriod: 'QUARTERLY1',
    Timezone: 'GMTSTANDARDTIME',
    UtcOffset: 0,
    ShortCode: '!uK7d4',
    Addresses: [
      {
        AddressType: 'POBOX',
        AddressLine1: '23 Made-Up Street',
        City: 'Leeds',
        PostalCode: 'LS1 0XX',
        Country: 'United Kingdom',
        AttentionTo: '',
      },
    ],
    Phones: [{PhoneType: 'OFFICE', PhoneNumber: '555 0100', PhoneAreaCode: '0113', PhoneCountryCode: '44'}],
    PaymentTerms: {Bills: {Day: 20, Type: 'OFFOLLOWINGMONTH'}, Sales: {Day: 30, Type: 'DAYSAFTERBILLDATE'}},
  },
  bank: '090',
  accounts: ukAccounts,
  taxRates: ukTaxRates,
  currencies: [
    ['GBP', 'British Pound'],
    ['EUR', 'Euro'],
    ['USD', 'United States Dollar'],
  ],
  brandingThemes: ['Standard', 'Special Projects', 'Very orange invoice'],
  tracking: [
    ['Region', ['North', 'South', 'Scotland', 'Wales']],
    ['Department', ['Goods', 'Services']],
  ],
  contacts: ukContacts,
  groups: ukGroups,
  items: ukItems,
  invoices: ukInvoices,
  bills: ukBills,
}
