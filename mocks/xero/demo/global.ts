import type {DemoCompany} from './rows.ts'
import {standardChart} from './standard-chart.ts'

export const demoCompanyGlobal: DemoCompany = {
  facts: {
    Name: 'Demo Company (Global)',
    LegalName: 'Demo Company (Global)',
    Version: 'GLOBAL',
    CountryCode: 'IE',
    BaseCurrency: 'EUR',
    OrganisationType: 'COMPANY',
    OrganisationEntityType: 'COMPANY',
    TaxNumber: 'IE0000000',
    FinancialYearEndDay: 31,
    FinancialYearEndMonth: 12,
    SalesTaxBasis: 'ACCRUALS',
    SalesTaxPeriod: 'MONTHLY',
    Timezone: 'GMTSTANDARDTIME',
    UtcOffset: 0,
    ShortCode: '!gL5x1',
    Addresses: [
      {
        AddressType: 'POBOX',
        AddressLine1: '23 Made-Up Street',
        City: 'Cork',
        PostalCode: 'T12 0000',
        Country: 'Ireland',
        AttentionTo: '',
      },
    ],
    Phones: [{PhoneType: 'OFFICE', PhoneNumber: '555 0100', PhoneAreaCode: '21', PhoneCountryCode: '353'}],
    PaymentTerms: {},
  },
  bank: '090',
  accounts: standardChart({
    currency: 'EUR',
    sale: 'OUTPUT',
    purchase: 'INPUT',
    none: 'NONE',
    taxAccount: 'Sales Tax',
    bankNumbers: ['IE00TEST00000000000001', 'IE00TEST00000000000002'],
    payroll: [['825', 'Employee Tax Payable', 'CURRLIAB', 'NONE']],
  }),
  // prettier-ignore
  taxRates: [
    ['INPUT', 'Tax on Purchases', 'INPUT', 23, 'all'],
    ['OUTPUT', 'Tax on Sales', 'OUTPUT', 23, 'all'],
    ['NONE', 'Tax Exempt', 'NONE', 0, 'all'],
    ['GSTONIMPORTS', 'Sales Tax on Imports', 'GSTONIMPORTS', 0, 'liabilities'],
  ],
  currencies: [['EUR', 'Euro']],
  brandingThemes: ['Standard'],
  tracking: [],
  // prettier-ignore
  contacts: [
    ['Shandon Clockworks', 'Aoife Byrne', 'aoife@shandon-clockworks.example', ['2 Bell Lane', 'Cork', 'T23 0000', 'Ireland'], ['21', '555 0101', '353']],
    ['Atlantic Weavers', 'Cian Walsh', 'accounts@atlantic-weavers.example'],
    ['Leeside Rowing Club', 'Orla Keane', 'treasurer@leeside-rowing.example'],
    ['Corrib Couriers', 'Accounts', 'accounts@corrib-couriers.example', undefined, undefined, {PurchasesDefaultAccountCode: '425'}],
    ['Glen Properties', 'Leasing', 'rent@glen-properties.example', undefined, undefined, {PurchasesDefaultAccountCode: '469'}],
  ],
  groups: [],
  // prettier-ignore
  items: [
    ['REPAIR', 'Repair, per hour', [70, '200', 'OUTPUT'], null, {Description: 'Repair by the hour'}],
    ['CLOTH', 'Cloth, per metre', [32.5, '200', 'OUTPUT'], [18.25, '310', 'INPUT'], {Description: 'Cloth, per metre'}],
    ['BOOK', 'Book', [15, '200', 'NONE'], [8, '310', 'NONE'], {Description: 'Book'}],
  ],
  // prettier-ignore
  invoices: [
    {to: 'Shandon Clockworks', on: -44, due: -14, status: 'AUTHORISED', reference: 'Bell tower', lines: [['REPAIR', 5.75]], sent: true},
    {to: 'Atlantic Weavers', on: -12, due: 18, status: 'AUTHORISED', reference: 'Samples', lines: [['CLOTH', 14]], paid: [[-1, 100]], sent: true},
    {to: 'Leeside Rowing Club', on: -1, due: 29, status: 'DRAFT', reference: '', lines: [['BOOK', 10]]},
  ],
  // prettier-ignore
  bills: [
    {to: 'Glen Properties', on: -25, due: -11, status: 'AUTHORISED', number: 'RENT', lines: [['Rent, one month', 1, 1400, '469', 'INPUT']], paid: [[-11, 'full']]},
    {to: 'Corrib Couriers', on: -8, due: 22, status: 'AUTHORISED', number: 'CC 12', lines: [['Parcels', 9, 8.35, '425', 'INPUT']]},
  ],
}
