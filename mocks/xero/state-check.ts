// What a state file has to hold so that nothing breaks on it later. The records carry Xero's own names, and a name means the
// same kind of value wherever it stands; so one list of names serves all tables.

type Row = Readonly<Record<string, unknown>>
type Kind = 'text' | 'figure' | 'instant' | 'day' | 'rows' | 'texts' | 'part'

const names: Record<Kind, string> = {
  text:
    'Name Code Reference Description Status Type Class EmailAddress FirstName LastName InvoiceNumber CreditNoteNumber ' +
    'QuoteNumber PurchaseOrderNumber ContactNumber ContactStatus AccountNumber CompanyNumber TaxNumber DefaultCurrency ' +
    'CurrencyCode TaxType AccountCode COGSAccountCode ItemCode LineAmountTypes PurchaseDescription InventoryAssetAccountCode ' +
    'SystemAccount SalesDefaultAccountCode PurchasesDefaultAccountCode AccountsReceivableTaxType AccountsPayableTaxType ' +
    'AddressType PhoneType PhoneNumber PhoneAreaCode PhoneCountryCode Url Endpoint ParentID FileName MimeType Content Changes ' +
    'User Details PaymentType From FromID Narration SourceID SourceType Title Summary Terms LegalName Version CountryCode ' +
    'BaseCurrency OrganisationStatus ShortCode Timezone Option prefix person role BankAccountNumber Unit DueDateType Notes ' +
    'AccountID ContactID InvoiceID CreditNoteID PrepaymentID OverpaymentID PaymentID ItemID LineItemID BrandingThemeID ' +
    'OrganisationID TrackingCategoryID TrackingOptionID AllocationID BankAccountID BankTransactionID Website City Region ' +
    'PostalCode Country AttentionTo AddressLine1 AddressLine2 AddressLine3 AddressLine4',
  figure:
    'UnitAmount TaxAmount LineAmount Quantity DiscountRate DiscountAmount SubTotal TotalTax Total TotalDiscount CurrencyRate ' +
    'Amount UnitPrice QuantityOnHand TotalCostPool EffectiveRate DisplayTaxRate Rate Day UtcOffset FinancialYearEndDay ' +
    'FinancialYearEndMonth ContentLength SortOrder JournalNumber NetAmount ReceiptNumber next ApprovalsLeft Discount CISRate ' +
    'TotalAmount',
  instant: 'UpdatedDateUTC CreatedDateUTC DateUTC at createdDateUtc updatedDateUtc usedAt dueAt eventDateUtc',
  day:
    'Date DueDate ExpectedPaymentDate PlannedPaymentDate ExpiryDate DeliveryDate ExpectedArrivalDate PeriodLockDate ' +
    'EndOfYearLockDate StartDate NextScheduledDate EndDate JournalDate PaymentDueDate ReportingDate',
  rows:
    'LineItems Tracking Addresses Phones ContactPersons TaxComponents Options JournalLines Lines BudgetLines BudgetBalances ' +
    'members events',
  texts: 'ContactIDs ReceiptIDs BrandingThemeIDs scope',
  part: 'SalesDetails PurchaseDetails PaymentTerms Schedule Numbering Bills Sales CIS invoice creditNote quote purchaseOrder',
}
const kinds = new Map(
  Object.entries(names).flatMap(([kind, list]) => list.split(' ').map((name) => [name, kind as Kind] as const)),
)

const document = 'ContactID Date LineAmountTypes LineItems SubTotal TotalTax Total CurrencyCode CurrencyRate UpdatedDateUTC'
const needed: Record<string, string> = {
  organisation:
    'OrganisationID Name Version CountryCode BaseCurrency OrganisationStatus ShortCode UtcOffset Numbering members ' +
    'FinancialYearEndDay FinancialYearEndMonth CreatedDateUTC Addresses Phones PaymentTerms',
  numbering: 'invoice creditNote quote purchaseOrder',
  series: 'prefix next',
  accounts: 'AccountID Name Status Type Class UpdatedDateUTC',
  taxRates: 'TaxType Name Status EffectiveRate TaxComponents',
  currencies: 'Code',
  brandingThemes: 'BrandingThemeID Name SortOrder CreatedDateUTC',
  trackingCategories: 'TrackingCategoryID Name Status Options',
  contacts: 'ContactID Name ContactStatus Addresses Phones ContactPersons UpdatedDateUTC',
  contactGroups: 'ContactGroupID Name Status ContactIDs',
  items: 'ItemID Code SalesDetails PurchaseDetails UpdatedDateUTC',
  invoices: `InvoiceID InvoiceNumber Type Status ${document}`,
  creditNotes: `CreditNoteID CreditNoteNumber Type Status ${document}`,
  prepayments: `PrepaymentID Type Status ${document}`,
  overpayments: `OverpaymentID Type Status ${document}`,
  quotes: `QuoteID QuoteNumber Status ${document}`,
  purchaseOrders: `PurchaseOrderID PurchaseOrderNumber Status ${document}`,
  bankTransactions: `BankTransactionID Type Status BankAccountID ${document.replace('ContactID ', '')}`,
  repeatingInvoices: `RepeatingInvoiceID Type Status Schedule ${document.replace('Date ', '')}`,
  receipts: `ReceiptID Status ReceiptNumber ${document}`,
  allocations: 'AllocationID From FromID InvoiceID Amount Date',
  payments: 'PaymentID AccountID Date Amount CurrencyRate PaymentType Status UpdatedDateUTC',
  manualJournals: 'ManualJournalID Narration Date Status LineAmountTypes JournalLines UpdatedDateUTC',
  batchPayments: 'AccountID Type Status Date TotalAmount UpdatedDateUTC',
  bankTransfers: 'Amount Date CurrencyRate CreatedDateUTC UpdatedDateUTC Status',
  linkedTransactions: 'UpdatedDateUTC',
  journals: 'JournalNumber JournalDate CreatedDateUTC SourceID SourceType Lines',
  budgets: 'Type Description UpdatedDateUTC Tracking BudgetLines',
  expenseClaims: 'Status ReceiptIDs UpdatedDateUTC',
  paymentServices: 'BrandingThemeIDs',
  attachments: 'Endpoint ParentID FileName MimeType ContentLength Content',
  history: 'Endpoint ParentID Changes DateUTC User Details',
  people: 'key userID firstName lastName email',
  connections: 'id authEventId clientId userID tenantId createdDateUtc updatedDateUtc',
  consents: 'clientId userID scope',
  codes: 'code clientId userID redirectUri scope at',
  refreshTokens: 'token clientId userID scope at',
  webhooks: 'id clientId url key status events',
}
const childNeeds: Record<string, string> = {
  LineItems: 'LineItemID Tracking',
  Tracking: 'TrackingCategoryID TrackingOptionID',
  Options: 'TrackingOptionID Name Status',
  members: 'person role',
  Addresses: 'AddressType',
  Phones: 'PhoneType',
  Schedule: 'StartDate NextScheduledDate',
  TaxComponents: 'Name Rate',
  Lines: 'AccountID NetAmount TaxAmount',
  BudgetLines: 'AccountID BudgetBalances',
  JournalLines: 'LineAmount AccountCode',
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)
const isDay = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`))

const tests: Record<Kind, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  figure: (value) => typeof value === 'number' && Math.abs(value) < 1e15,
  instant: (value) => typeof value === 'number' && Math.abs(value) < 8e15,
  day: isDay,
  rows: (value) => Array.isArray(value) && value.every(isRow),
  texts: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
  part: isRow,
}

const wrong = (where: string): never => {
  throw new Error(`The state file is damaged: ${where} is not what it should be.`)
}

function checkRow(row: Row, where: string, needs: string | undefined, depth = 0): void {
  if (depth > 8) wrong(where)
  for (const name of needs?.split(' ') ?? []) if (row[name] === undefined || row[name] === null) wrong(`${where}.${name}`)
  for (const [name, value] of Object.entries(row)) {
    // a schedule counts the days until something is due where a document names the day
    const kind = name === 'DueDate' && 'DueDateType' in row ? 'figure' : kinds.get(name)
    if (kind === undefined || value === undefined || value === null) continue
    const here = `${where}.${name}`
    if (!tests[kind](value)) wrong(here)
    if (kind === 'rows') for (const each of value as Row[]) checkRow(each, here, childNeeds[name], depth + 1)
    if (kind === 'part') checkRow(value as Row, here, childNeeds[name], depth + 1)
  }
}

function checkList(value: unknown, name: string): void {
  if (value === undefined) return
  if (!Array.isArray(value)) return wrong(name)
  for (const [at, row] of value.entries()) {
    if (!isRow(row)) return wrong(`${name} ${at + 1}`)
    checkRow(row, `${name} ${at + 1}`, needed[name])
    // an id or name that stands in no list above is text as well
    for (const need of needed[name]?.split(' ') ?? [])
      if (!kinds.has(need) && typeof row[need] !== 'string') wrong(`${name} ${at + 1}.${need}`)
  }
}

/** Throws an Error with the place where a state file is not what it should be. `idNames` tells the id of each table. */
export function checkState(kept: Row, idNames: Readonly<Record<string, string>>): void {
  for (const name of ['people', 'connections', 'consents', 'codes', 'refreshTokens', 'webhooks']) checkList(kept[name], name)
  if (kept['books'] !== undefined && !Array.isArray(kept['books'])) wrong('books')
  const seen = new Set<unknown>()
  for (const books of (kept['books'] ?? []) as unknown[]) {
    const organisation = isRow(books) ? books['organisation'] : undefined
    if (!isRow(books) || !isRow(organisation)) throw new Error('The state file has books without an organisation.')
    checkRow(organisation, 'organisation', needed['organisation'])
    const numbering = organisation['Numbering'] as Row
    checkRow(numbering, 'organisation.Numbering', needed['numbering'])
    for (const [name, series] of Object.entries(numbering))
      checkRow(series as Row, `organisation.Numbering.${name}`, needed['series'])
    if (seen.has(organisation['OrganisationID'])) wrong('organisation.OrganisationID')
    seen.add(organisation['OrganisationID'])
    for (const [name, id] of Object.entries(idNames)) {
      checkList(books[name], name)
      for (const [at, row] of ((books[name] ?? []) as Row[]).entries())
        if (typeof row[id] !== 'string') wrong(`${name} ${at + 1}.${id}`)
    }
  }
}
