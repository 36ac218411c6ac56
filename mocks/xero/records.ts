// The records that the simulated Xero keeps. They carry Xero's own property names, so that the wire, a `where` and the
// state file all read alike. A calendar day is 'YYYY-MM-DD', an instant is milliseconds since 1970, money is a plain number
// that is exact at its scale (amounts are computed with integers, see rules/amounts.ts).

export type * from './documents.ts'
export type * from './further-records.ts'

export type Day = string
export type Instant = number
export type Edition = 'UK' | 'NZ' | 'AU' | 'US' | 'GLOBAL'
export type Role = 'READONLY' | 'INVOICEONLY' | 'STANDARD' | 'FINANCIALADVISER' | 'MANAGEDCLIENT' | 'CASHBOOKCLIENT'

export interface Address {
  AddressType: 'POBOX' | 'STREET' | 'DELIVERY'
  AddressLine1?: string | undefined
  AddressLine2?: string | undefined
  AddressLine3?: string | undefined
  AddressLine4?: string | undefined
  City?: string | undefined
  Region?: string | undefined
  PostalCode?: string | undefined
  Country?: string | undefined
  AttentionTo?: string | undefined
}

export interface Phone {
  PhoneType: 'DEFAULT' | 'DDI' | 'MOBILE' | 'FAX' | 'OFFICE'
  PhoneNumber?: string | undefined
  PhoneAreaCode?: string | undefined
  PhoneCountryCode?: string | undefined
}

export interface Account {
  AccountID: string
  Code?: string | undefined
  Name: string
  Status: 'ACTIVE' | 'ARCHIVED' | 'DELETED'
  Type: string
  TaxType?: string | undefined
  Class: 'ASSET' | 'EQUITY' | 'EXPENSE' | 'LIABILITY' | 'REVENUE'
  SystemAccount?: string | undefined
  Description?: string | undefined
  EnablePaymentsToAccount: boolean
  ShowInExpenseClaims: boolean
  BankAccountNumber?: string | undefined
  BankAccountType?: string | undefined
  CurrencyCode?: string | undefined
  ReportingCode?: string | undefined
  ReportingCodeName?: string | undefined
  HasAttachments: boolean
  UpdatedDateUTC: Instant
  AddToWatchlist: boolean
}

export interface TaxComponent {
  Name: string
  Rate: number
  IsCompound: boolean
  IsNonRecoverable: boolean
}

export interface TaxRate {
  Name: string
  TaxType: string
  ReportTaxType?: string | undefined
  CanApplyToAssets: boolean
  CanApplyToEquity: boolean
  CanApplyToExpenses: boolean
  CanApplyToLiabilities: boolean
  CanApplyToRevenue: boolean
  DisplayTaxRate: number
  EffectiveRate: number
  Status: 'ACTIVE' | 'DELETED' | 'ARCHIVED' | 'PENDING'
  TaxComponents: TaxComponent[]
}

export interface ContactPerson {
  FirstName?: string | undefined
  LastName?: string | undefined
  EmailAddress?: string | undefined
  IncludeInEmails: boolean
}

export interface PaymentTerm {
  Day: number
  Type: 'DAYSAFTERBILLDATE' | 'DAYSAFTERBILLMONTH' | 'OFCURRENTMONTH' | 'OFFOLLOWINGMONTH'
}

export interface Contact {
  ContactID: string
  ContactNumber?: string | undefined
  AccountNumber?: string | undefined
  ContactStatus: 'ACTIVE' | 'ARCHIVED' | 'GDPRREQUEST'
  Name: string
  FirstName?: string | undefined
  LastName?: string | undefined
  CompanyNumber?: string | undefined
  EmailAddress?: string | undefined
  BankAccountDetails?: string | undefined
  TaxNumber?: string | undefined
  AccountsReceivableTaxType?: string | undefined
  AccountsPayableTaxType?: string | undefined
  SalesDefaultAccountCode?: string | undefined
  PurchasesDefaultAccountCode?: string | undefined
  DefaultCurrency?: string | undefined
  Website?: string | undefined
  Discount?: number | undefined
  /** the rate at which a subcontractor's tax is held back, in the United Kingdom */
  CISRate?: number | undefined
  PaymentTerms?: {Bills?: PaymentTerm | undefined; Sales?: PaymentTerm | undefined} | undefined
  Addresses: Address[]
  Phones: Phone[]
  ContactPersons: ContactPerson[]
  UpdatedDateUTC: Instant
  HasAttachments: boolean
}

export interface ContactGroup {
  ContactGroupID: string
  Name: string
  Status: 'ACTIVE' | 'DELETED'
  ContactIDs: string[]
}

export interface ItemDetails {
  UnitPrice?: number | undefined
  AccountCode?: string | undefined
  COGSAccountCode?: string | undefined
  TaxType?: string | undefined
}

export interface Item {
  ItemID: string
  Code: string
  Name?: string | undefined
  Description?: string | undefined
  PurchaseDescription?: string | undefined
  UpdatedDateUTC: Instant
  PurchaseDetails: ItemDetails
  SalesDetails: ItemDetails
  IsTrackedAsInventory: boolean
  InventoryAssetAccountCode?: string | undefined
  TotalCostPool?: number | undefined
  QuantityOnHand?: number | undefined
  IsSold: boolean
  IsPurchased: boolean
}

export interface Currency {
  Code: string
  Description: string
}

export interface BrandingTheme {
  BrandingThemeID: string
  Name: string
  LogoUrl?: string | undefined
  Type: 'INVOICE'
  SortOrder: number
  CreatedDateUTC: Instant
}

export interface TrackingOption {
  TrackingOptionID: string
  Name: string
  Status: 'ACTIVE' | 'ARCHIVED' | 'DELETED'
}

export interface TrackingCategory {
  TrackingCategoryID: string
  Name: string
  Status: 'ACTIVE' | 'ARCHIVED' | 'DELETED'
  Options: TrackingOption[]
}

export interface Attachment {
  AttachmentID: string
  /** the document that it hangs on, e.g. Invoices and its id */
  Endpoint: string
  ParentID: string
  FileName: string
  MimeType: string
  ContentLength: number
  IncludeOnline: boolean
  /** base64, so that the whole state stays one JSON file */
  Content: string
}

export interface HistoryRecord {
  HistoryID: string
  Endpoint: string
  ParentID: string
  Changes: string
  DateUTC: Instant
  User: string
  Details: string
}
