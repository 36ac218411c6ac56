// The records that the simulated Xero keeps. They carry Xero's own property names, so that the wire, a `where` and the
// state file all read alike. A calendar day is 'YYYY-MM-DD', an instant is milliseconds since 1970, money is a plain number
// that is exact at its scale (amounts are computed with integers, see rules/amounts.ts).

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

export interface LineTracking {
  TrackingCategoryID: string
  TrackingOptionID: string
  Name: string
  Option: string
}

export interface Line {
  LineItemID: string
  ItemCode?: string | undefined
  Description?: string | undefined
  UnitAmount?: number | undefined
  TaxType?: string | undefined
  TaxAmount?: number | undefined
  LineAmount?: number | undefined
  AccountCode?: string | undefined
  Quantity?: number | undefined
  DiscountRate?: number | undefined
  DiscountAmount?: number | undefined
  Tracking: LineTracking[]
}

export type LineAmountTypes = 'Exclusive' | 'Inclusive' | 'NoTax'
export type InvoiceStatus = 'DRAFT' | 'SUBMITTED' | 'DELETED' | 'AUTHORISED' | 'PAID' | 'VOIDED'

interface Priced {
  ContactID: string
  Date: Day
  Reference?: string | undefined
  BrandingThemeID?: string | undefined
  LineAmountTypes: LineAmountTypes
  LineItems: Line[]
  SubTotal: number
  TotalTax: number
  Total: number
  TotalDiscount?: number | undefined
  CurrencyCode: string
  CurrencyRate: number
  UpdatedDateUTC: Instant
  HasAttachments: boolean
  /** the app that made it; none when a person made it in Xero itself */
  CreatedBy?: string | undefined
}

export interface Invoice extends Priced {
  Type: 'ACCREC' | 'ACCPAY'
  InvoiceID: string
  InvoiceNumber: string
  Status: InvoiceStatus
  DueDate?: Day | undefined
  ExpectedPaymentDate?: Day | undefined
  PlannedPaymentDate?: Day | undefined
  Url?: string | undefined
  SentToContact: boolean
  RepeatingInvoiceID?: string | undefined
}

export interface CreditNote extends Priced {
  Type: 'ACCRECCREDIT' | 'ACCPAYCREDIT'
  CreditNoteID: string
  CreditNoteNumber: string
  Status: InvoiceStatus
  DueDate?: Day | undefined
  SentToContact: boolean
}

export interface Prepayment extends Priced {
  Type: 'RECEIVE-PREPAYMENT' | 'SPEND-PREPAYMENT'
  PrepaymentID: string
  Status: 'AUTHORISED' | 'PAID' | 'VOIDED'
}

export interface Overpayment extends Priced {
  Type: 'RECEIVE-OVERPAYMENT' | 'SPEND-OVERPAYMENT'
  OverpaymentID: string
  Status: 'AUTHORISED' | 'PAID' | 'VOIDED'
}

/** A credit note, prepayment or overpayment set against an invoice. */
export interface Allocation {
  AllocationID: string
  From: 'CreditNotes' | 'Prepayments' | 'Overpayments'
  FromID: string
  InvoiceID: string
  Amount: number
  Date: Day
}

export interface Payment {
  PaymentID: string
  /** exactly one of the four says what was paid */
  InvoiceID?: string | undefined
  CreditNoteID?: string | undefined
  PrepaymentID?: string | undefined
  OverpaymentID?: string | undefined
  BatchPaymentID?: string | undefined
  AccountID: string
  Date: Day
  Amount: number
  CurrencyRate: number
  Reference?: string | undefined
  PaymentType: string
  Status: 'AUTHORISED' | 'DELETED'
  IsReconciled: boolean
  UpdatedDateUTC: Instant
}

export interface Quote extends Omit<Priced, 'LineAmountTypes'> {
  QuoteID: string
  QuoteNumber: string
  Status: 'DRAFT' | 'SENT' | 'DECLINED' | 'ACCEPTED' | 'INVOICED' | 'DELETED'
  LineAmountTypes: LineAmountTypes
  ExpiryDate?: Day | undefined
  Title?: string | undefined
  Summary?: string | undefined
  Terms?: string | undefined
}

export interface PurchaseOrder extends Priced {
  PurchaseOrderID: string
  PurchaseOrderNumber: string
  Status: 'DRAFT' | 'SUBMITTED' | 'AUTHORISED' | 'BILLED' | 'DELETED'
  DeliveryDate?: Day | undefined
  ExpectedArrivalDate?: Day | undefined
  DeliveryAddress?: string | undefined
  AttentionTo?: string | undefined
  Telephone?: string | undefined
  DeliveryInstructions?: string | undefined
  SentToContact: boolean
}

export interface BankTransaction extends Omit<Priced, 'ContactID'> {
  ContactID?: string | undefined
  Type: string
  BankTransactionID: string
  BankAccountID: string
  Status: 'AUTHORISED' | 'DELETED' | 'VOIDED'
  IsReconciled: boolean
  Url?: string | undefined
  PrepaymentID?: string | undefined
  OverpaymentID?: string | undefined
}

export interface JournalLine {
  LineAmount: number
  AccountCode: string
  Description?: string | undefined
  TaxType?: string | undefined
  TaxAmount?: number | undefined
  Tracking: LineTracking[]
}

export interface ManualJournal {
  ManualJournalID: string
  Narration: string
  Date: Day
  Status: 'DRAFT' | 'POSTED' | 'DELETED' | 'VOIDED' | 'ARCHIVED'
  LineAmountTypes: LineAmountTypes
  JournalLines: JournalLine[]
  Url?: string | undefined
  ShowOnCashBasisReports: boolean
  HasAttachments: boolean
  UpdatedDateUTC: Instant
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
