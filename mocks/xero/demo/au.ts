import type {DemoCompany} from './rows.ts'
import {standardChart} from './standard-chart.ts'

export const demoCompanyAu: DemoCompany = {
  facts: {
    Name: 'Demo Company (AU)',
    LegalName: 'Demo Company (AU) Pty Ltd',
    Version: 'AU',
    CountryCode: 'AU',
    BaseCurrency: 'AUD',
    OrganisationType: 'COMPANY',
    OrganisationEntityType: 'COMPANY',
    TaxNumber: '00 000 000 000',
    FinancialYearEndDay: 30,
    FinancialYearEndMonth: 6,
    SalesTaxBasis: 'ACCRUALS',
    SalesTaxPeriod: 'QUARTERLY1',
    Timezone: 'AUSEASTERNSTANDARDTIME',
    UtcOffset: 600,
    ShortCode: '!aU2q6',
    Addresses: [
      {
        AddressType: 'POBOX',
        AddressLine1: '23 Made-Up Street',
        City: 'Melbourne',
        Region: 'VIC',
        PostalCode: '3000',
        Country: 'Australia',
        AttentionTo: '',
      },
    ],
    Phones: [{PhoneType: 'OFFICE', PhoneNumber: '5550 0100', PhoneAreaCode: '03', PhoneCountryCode: '61'}],
    PaymentTerms: {},
  },
  bank: '090',
  accounts: standardChart({
    currency: 'AUD',
    sale: 'OUTPUT',
    purchase: 'INPUT',
    none: 'BASEXCLUDED',
    taxAccount: 'GST',
    bankNumbers: ['000000000000001', '000000000000002'],
    payroll: [
      ['804', 'Wages Payable - Payroll', 'CURRLIAB', 'BASEXCLUDED', {SystemAccount: 'WAGEPAYABLES'}],
      ['825', 'PAYG Withholdings Payable', 'PAYG', 'BASEXCLUDED'],
      ['826', 'Superannuation Payable', 'CURRLIAB', 'BASEXCLUDED'],
    ],
  }),
  // prettier-ignore
  taxRates: [
    ['OUTPUT', 'GST on Income', 'OUTPUT', 10, 'sales'],
    ['INPUT', 'GST on Expenses', 'INPUT', 10, 'purchases'],
    ['EXEMPTOUTPUT', 'GST Free Income', 'EXEMPTOUTPUT', 0, 'sales'],
    ['EXEMPTEXPENSES', 'GST Free Expenses', 'EXEMPTEXPENSES', 0, 'purchases'],
    ['EXEMPTCAPITAL', 'GST Free Capital', 'EXEMPTCAPITAL', 0, 'purchases'],
    ['CAPEXINPUT', 'GST on Capital', 'CAPEXINPUT', 10, 'purchases'],
    ['EXEMPTEXPORT', 'GST Free Exports', 'EXEMPTEXPORT', 0, 'sales'],
    ['BASEXCLUDED', 'BAS Excluded', 'BASEXCLUDED', 0, 'all'],
    ['INPUTTAXED', 'Input Taxed', 'INPUTTAXED', 0, 'all'],
    ['GSTONIMPORTS', 'GST on Imports', 'GSTONIMPORTS', 0, 'liabilities'],
    ['GSTONCAPIMPORTS', 'GST on Capital Imports', 'GSTONCAPIMPORTS', 0, 'liabilities'],
    ['NONE', 'No GST', 'NONE', 0, 'all'],
  ],
  currencies: [['AUD', 'Australian Dollar']],
  brandingThemes: ['Standard'],
  tracking: [],
  // prettier-ignore
  contacts: [
    ['Wattle Street Clinic', 'Dr Lena Hume', 'reception@wattle-clinic.example', ['10 Wattle Street', 'Ballarat', '3350'], ['03', '5550 0101', '61']],
    ['Redgum Cabins', 'Bruce Tolley', 'stay@redgum-cabins.example', ['River Road', 'Echuca', '3564'], ['03', '5550 0102', '61']],
    ['Kookaburra Kids', 'Yasmin Lowe', 'hello@kookaburrakids.example'],
    ['Saltbush Foods', 'Ned Farrow', 'ned@saltbush.example'],
    ['Billabong Street Rentals', 'Leasing', 'rent@billabong-street.example', undefined, undefined, {PurchasesDefaultAccountCode: '469'}],
    ['Southern Cross Cabling', 'Accounts', 'accounts@sc-cabling.example'],
  ],
  groups: [],
  // prettier-ignore
  items: [
    ['HOUR', 'Service hour', [120, '200', 'OUTPUT'], null, {Description: 'Service by the hour'}],
    ['MEAL', 'Meal box', [14.5, '200', 'EXEMPTOUTPUT'], [6.8, '310', 'EXEMPTEXPENSES'], {Description: 'Meal box'}],
    ['LIGHT', 'Light fitting', [64, '200', 'OUTPUT'], [29.5, '310', 'INPUT'], {Description: 'Light fitting'}],
    ['WIRE', 'Wire, per metre', null, [0.9125, '310', 'INPUT'], {PurchaseDescription: 'Wire, per metre'}],
  ],
  // prettier-ignore
  invoices: [
    {to: 'Wattle Street Clinic', on: -50, due: -20, status: 'AUTHORISED', reference: 'Rooms 1–3', lines: [['LIGHT', 9], ['HOUR', 4]], paid: [[-18, 'full']], sent: true},
    {to: 'Redgum Cabins', on: -37, due: -7, status: 'AUTHORISED', reference: 'Cabin 6', lines: [['LIGHT', 3]], sent: true},
    {to: 'Saltbush Foods', on: -3, due: 27, status: 'DRAFT', reference: 'Canteen', lines: [['MEAL', 60]]},
  ],
  // prettier-ignore
  bills: [
    {to: 'Billabong Street Rentals', on: -28, due: -14, status: 'AUTHORISED', number: 'RENT', lines: [['Rent, one month', 1, 1980, '469', 'INPUT']], paid: [[-14, 'full']]},
    {to: 'Southern Cross Cabling', on: -10, due: 20, status: 'AUTHORISED', number: 'SC-61', lines: [['WIRE', 400]]},
  ],
}
