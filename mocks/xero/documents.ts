import type {Day, Instant} from './records.ts'

// The documents among the records: what has lines, a total, a status.

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

export interface Priced {
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
  /** what the tracked items that it sells had cost, while it counts */
  SoldGoods?: SoldGoods[] | undefined
}

/** Pieces of a tracked item that were sold, at their average cost on that day. */
export interface SoldGoods {
  ItemID: string
  Quantity: number
  Cost: number
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
