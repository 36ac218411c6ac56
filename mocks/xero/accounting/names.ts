import {plainGuid, zeroGuid} from '../ids.ts'

// Incoming property names may have any case; these are Xero's own writings of them.
const words = `
Account AccountCode AccountID AccountNumber AccountsPayableTaxType AccountsReceivableTaxType Accounts AddToWatchlist AddressLine1
AddressLine2 AddressLine3 AddressLine4 AddressType Addresses AllocationID Allocations Amount Attachments AttentionTo BankAccount
BankAccountDetails BankAccountNumber BankAccountType BankTransactionID BankTransactions BatchPaymentID BatchPayments BrandingTheme BrandingThemeID
COGSAccountCode CanApplyToAssets CanApplyToEquity CanApplyToExpenses CanApplyToLiabilities CanApplyToRevenue City Code CompanyNumber
Contact ContactGroupID ContactGroups ContactID ContactNumber ContactPersons ContactStatus Contacts Country CreditNote CreditNoteID
CreditNoteNumber CreditNotes Currencies CurrencyCode CurrencyRate Date Day DefaultCurrency DeliveryAddress DeliveryDate
DeliveryInstructions Description Details DiscountAmount DiscountRate DueDate EmailAddress EnablePaymentsToAccount ExpectedArrivalDate
ExpectedPaymentDate ExpiryDate FirstName HistoryRecords IncludeInEmails InventoryAssetAccountCode Invoice InvoiceID InvoiceNumber
Invoices IsCompound IsNonRecoverable IsPurchased IsReconciled IsSold IsTrackedAsInventory Item ItemCode ItemID Items JournalLines
LastName LineAmount LineAmountTypes LineItemID LineItems ManualJournalID ManualJournals Name Narration Option Options Overpayment
OverpaymentID Payment PaymentID PaymentTerms Payments PhoneAreaCode PhoneCountryCode PhoneNumber PhoneType Phones PlannedPaymentDate
PostalCode Prepayment PrepaymentID PurchaseDescription PurchaseDetails PurchaseOrderID PurchaseOrderNumber PurchaseOrders
PurchasesDefaultAccountCode Bills Sales Quantity QuoteID QuoteNumber Quotes Rate Reference Region ReportTaxType SalesDefaultAccountCode
SalesDetails SentToContact ShowInExpenseClaims ShowOnCashBasisReports Status SubTotal Summary TaxAmount TaxComponents TaxNumber
TaxRates TaxType Telephone Terms Title Total TotalTax Tracking TrackingCategories TrackingCategoryID TrackingOptionID Type UnitAmount
UnitPrice Url Website
ApprovedForSending BankTransferID BankTransfers DueDateType EndDate ExpenseClaimID ExpenseClaims FromBankAccount FromTracking IncludePDF
LinkedTransactionID LinkedTransactions MarkAsSent Narrative NextScheduledDate Particulars PayNowText PaymentServiceID PaymentServiceName
PaymentServices PaymentServiceUrl Period ReceiptID Receipts RepeatingInvoiceID RepeatingInvoices Schedule SendCopy SourceLineItemID
SourceTransactionID StartDate TargetLineItemID TargetTransactionID ToBankAccount ToTracking Unit User UserID PaymentDueDate ReportingDate SystemAccount
Balance ConversionBalances ConversionDate Month Setup Year ReportingCode`
/** Xero's own writing of a name, by the name in lower case. */
export const knownNames: ReadonlyMap<string, string> = new Map(
  words
    .trim()
    .split(/\s+/)
    .map((word) => [word.toLowerCase(), word]),
)

/** The same value with Xero's writing of every property name that it knows, and of every id. */
export function withKnownNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKnownNames)
  if (typeof value !== 'object' || value === null) return value
  const renamed: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const [name, entry] of Object.entries(value)) {
    const known = knownNames.get(name.toLowerCase()) ?? name
    const id = typeof entry === 'string' && known.endsWith('ID') ? plainGuid(entry.trim()) : undefined
    // an id of zeros is what a program has that has none, and what a refusal echoes
    if (id !== zeroGuid) renamed[known] = id ?? withKnownNames(entry)
  }
  return renamed
}
