import type {LineTracking, Priced} from './documents.ts'
import type {Day, Instant} from './records.ts'

// Records beside the documents: what moves money between them, repeats them, or stands in the journals.

export interface BatchPayment {
  BatchPaymentID: string
  AccountID: string
  Type: 'PAYBATCH' | 'RECBATCH'
  Status: 'AUTHORISED' | 'DELETED'
  Date: Day
  Reference?: string | undefined
  Particulars?: string | undefined
  Code?: string | undefined
  Details?: string | undefined
  Narrative?: string | undefined
  TotalAmount: number
  IsReconciled: boolean
  UpdatedDateUTC: Instant
}

export interface BankTransfer {
  BankTransferID: string
  FromAccountID: string
  ToAccountID: string
  Amount: number
  Date: Day
  CurrencyRate: number
  FromBankTransactionID: string
  ToBankTransactionID: string
  Reference?: string | undefined
  HasAttachments: boolean
  CreatedDateUTC: Instant
  UpdatedDateUTC: Instant
  Status: 'AUTHORISED' | 'DELETED'
}

export interface Schedule {
  Period: number
  Unit: 'WEEKLY' | 'MONTHLY'
  DueDate: number
  DueDateType:
    | 'DAYSAFTERBILLDATE'
    | 'DAYSAFTERBILLMONTH'
    | 'DAYSAFTERINVOICEDATE'
    | 'DAYSAFTERINVOICEMONTH'
    | 'OFCURRENTMONTH'
    | 'OFFOLLOWINGMONTH'
  StartDate: Day
  NextScheduledDate: Day
  EndDate?: Day | undefined
}

/** A template from which invoices are made when their day comes. */
export interface RepeatingInvoice extends Omit<Priced, 'Date'> {
  RepeatingInvoiceID: string
  Type: 'ACCREC' | 'ACCPAY'
  Status: 'DRAFT' | 'AUTHORISED' | 'DELETED'
  Schedule: Schedule
  ApprovedForSending: boolean
  SendCopy: boolean
  MarkAsSent: boolean
  IncludePDF: boolean
}

/** A line of a bill or of money spent that is billed on to a customer. Its status follows from both sides. */
export interface LinkedTransaction {
  LinkedTransactionID: string
  SourceTransactionID: string
  SourceLineItemID: string
  SourceTransactionTypeCode: 'ACCPAY' | 'SPEND'
  ContactID?: string | undefined
  TargetTransactionID?: string | undefined
  TargetLineItemID?: string | undefined
  UpdatedDateUTC: Instant
}

export interface PostedLine {
  AccountID: string
  Description?: string | undefined
  /** debits are positive */
  NetAmount: number
  TaxAmount: number
  TaxType?: string | undefined
  Tracking?: LineTracking[] | undefined
}

/** A journal as it was posted; what changes afterwards is reversed and posted anew. */
export interface Journal {
  JournalID: string
  JournalNumber: number
  JournalDate: Day
  CreatedDateUTC: Instant
  Reference?: string | undefined
  SourceID: string
  SourceType: string
  Lines: PostedLine[]
  /** takes back an earlier journal of the same source */
  Reverses?: string | undefined
}

export interface PaymentService {
  PaymentServiceID: string
  PaymentServiceName: string
  PaymentServiceUrl: string
  PayNowText: string
  PaymentServiceType: string
  /** the themes on whose invoices it stands */
  BrandingThemeIDs: string[]
}

export interface Budget {
  BudgetID: string
  Type: 'OVERALL' | 'TRACKING'
  Description: string
  UpdatedDateUTC: Instant
  Tracking: LineTracking[]
  BudgetLines: {AccountID: string; BudgetBalances: {Period: string; Amount: number; Notes: string}[]}[]
}

export interface Receipt extends Priced {
  ReceiptID: string
  ReceiptNumber: number
  UserID: string
  Status: 'DRAFT' | 'SUBMITTED' | 'AUTHORISED' | 'DECLINED' | 'VOIDED'
  Url?: string | undefined
}

export interface ExpenseClaim {
  ExpenseClaimID: string
  Status: 'SUBMITTED' | 'AUTHORISED' | 'PAID' | 'VOIDED' | 'DELETED'
  UserID: string
  ReceiptIDs: string[]
  PaymentDueDate?: Day | undefined
  ReportingDate?: Day | undefined
  UpdatedDateUTC: Instant
}
