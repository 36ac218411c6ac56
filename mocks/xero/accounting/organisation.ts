import type {Books} from '../state.ts'
import {wireBareInstant, wireDay} from '../wire/dates.ts'
import type {WireObject} from '../wire/json.ts'
import {reply, type Operation} from './call.ts'
import {wireAddress, wirePhone} from './contact-wire.ts'

export function wireOrganisation({organisation: own}: Books): WireObject {
  return {
    Name: own.Name,
    LegalName: own.LegalName,
    PaysTax: own.SalesTaxBasis !== 'NONE',
    Version: own.Version,
    OrganisationType: own.OrganisationType,
    BaseCurrency: own.BaseCurrency,
    CountryCode: own.CountryCode,
    IsDemoCompany: own.IsDemoCompany,
    OrganisationStatus: own.OrganisationStatus,
    RegistrationNumber: own.RegistrationNumber,
    TaxNumber: own.TaxNumber,
    FinancialYearEndDay: own.FinancialYearEndDay,
    FinancialYearEndMonth: own.FinancialYearEndMonth,
    SalesTaxBasis: own.SalesTaxBasis,
    SalesTaxPeriod: own.SalesTaxPeriod,
    DefaultSalesTax: 'Remember previous',
    DefaultPurchasesTax: 'Remember previous',
    PeriodLockDate: wireDay(own.PeriodLockDate),
    EndOfYearLockDate: wireDay(own.EndOfYearLockDate),
    CreatedDateUTC: wireBareInstant(own.CreatedDateUTC),
    OrganisationEntityType: own.OrganisationEntityType,
    Timezone: own.Timezone,
    ShortCode: own.ShortCode,
    OrganisationID: own.OrganisationID,
    Edition: 'BUSINESS',
    Class: own.Class,
    Addresses: own.Addresses.map(wireAddress),
    Phones: own.Phones.map(wirePhone),
    ExternalLinks: [],
    PaymentTerms: {
      ...(own.PaymentTerms.Bills && {Bills: {...own.PaymentTerms.Bills}}),
      ...(own.PaymentTerms.Sales && {Sales: {...own.PaymentTerms.Sales}}),
    },
  }
}

const actions = (
  'AttachFilesToDocuments CreateApprovedBankTransaction CreateApprovedBill CreateApprovedInvoice CreateBankAccount CreateDraftBill ' +
  'CreateDraftInvoice CreateManualJournal CreatePurchaseOrder CreateRepeatingInvoice EditContact UseMulticurrency'
).split(' ')
const forInvoicers = new Set(['AttachFilesToDocuments', 'CreateDraftInvoice', 'CreateDraftBill', 'EditContact'])

export const organisationOperations: Operation[] = [
  {
    name: 'getOrganisations',
    method: 'GET',
    path: '/Organisation',
    area: 'settings',
    handle: (call) => reply(call, 'Organisations', [wireOrganisation(call.books)]),
  },
  {
    name: 'getOrganisationActions',
    method: 'GET',
    path: '/Organisation/Actions',
    area: 'settings',
    handle(call) {
      const role = call.member?.role
      const may = (Name: string): boolean => {
        if (Name === 'UseMulticurrency' && call.books.currencies.size < 2) return false
        if (role === 'READONLY') return false
        return role === 'INVOICEONLY' ? forInvoicers.has(Name) : true
      }
      return reply(
        call,
        'Actions',
        actions.map((Name) => ({Name, Status: may(Name) ? 'ALLOWED' : 'NOT-ALLOWED'})),
      )
    },
  },
]
