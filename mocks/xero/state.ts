import type {
  Account,
  Address,
  Allocation,
  Attachment,
  BankTransaction,
  BankTransfer,
  BatchPayment,
  BrandingTheme,
  Budget,
  Contact,
  ContactGroup,
  CreditNote,
  Currency,
  Day,
  Edition,
  ExpenseClaim,
  HistoryRecord,
  Instant,
  Invoice,
  Item,
  Journal,
  LinkedTransaction,
  ManualJournal,
  Overpayment,
  Payment,
  PaymentService,
  PaymentTerm,
  Phone,
  Prepayment,
  PurchaseOrder,
  Quote,
  Receipt,
  RepeatingInvoice,
  Role,
  TaxRate,
  TrackingCategory,
} from './records.ts'
import {Table} from './table.ts'

/** A person who can sign in to Xero. */
export interface Person {
  key: string
  userID: string
  firstName: string
  lastName: string
  email: string
}

export interface Member {
  person: string
  role: Role
  isSubscriber: boolean
}

export interface Organisation {
  OrganisationID: string
  Name: string
  LegalName: string
  Version: Edition
  CountryCode: string
  BaseCurrency: string
  OrganisationType: string
  OrganisationEntityType: string
  OrganisationStatus: 'ACTIVE' | 'GONE'
  IsDemoCompany: boolean
  Class: string
  TaxNumber?: string | undefined
  RegistrationNumber?: string | undefined
  FinancialYearEndDay: number
  FinancialYearEndMonth: number
  SalesTaxBasis: string
  SalesTaxPeriod?: string | undefined
  PeriodLockDate?: Day | undefined
  EndOfYearLockDate?: Day | undefined
  CreatedDateUTC: Instant
  Timezone: string
  /** minutes that the organisation's clock stands before UTC: decides what "today" is */
  UtcOffset: number
  ShortCode: string
  Addresses: Address[]
  Phones: Phone[]
  PaymentTerms: {Bills?: PaymentTerm | undefined; Sales?: PaymentTerm | undefined}
  /** what the next numbers are made of */
  Numbering: Record<'invoice' | 'creditNote' | 'quote' | 'purchaseOrder', {prefix: string; next: number}>
  /** how many invoices may still be approved; none means without limit */
  ApprovalsLeft?: number | undefined
  /** whether customers are reminded of overdue invoices */
  InvoiceReminders?: boolean | undefined
  /** the Construction Industry Scheme; organisations in the United Kingdom alone have it */
  CIS?: {Contractor: boolean; SubContractor: boolean; Rate?: number | undefined} | undefined
  members: Member[]
}

/** One organisation with all that it keeps. */
export interface Books {
  organisation: Organisation
  accounts: Table<Account>
  taxRates: Table<TaxRate>
  currencies: Table<Currency>
  brandingThemes: Table<BrandingTheme>
  trackingCategories: Table<TrackingCategory>
  contacts: Table<Contact>
  contactGroups: Table<ContactGroup>
  items: Table<Item>
  invoices: Table<Invoice>
  creditNotes: Table<CreditNote>
  prepayments: Table<Prepayment>
  overpayments: Table<Overpayment>
  allocations: Table<Allocation>
  payments: Table<Payment>
  quotes: Table<Quote>
  purchaseOrders: Table<PurchaseOrder>
  bankTransactions: Table<BankTransaction>
  manualJournals: Table<ManualJournal>
  batchPayments: Table<BatchPayment>
  bankTransfers: Table<BankTransfer>
  repeatingInvoices: Table<RepeatingInvoice>
  linkedTransactions: Table<LinkedTransaction>
  journals: Table<Journal>
  paymentServices: Table<PaymentService>
  budgets: Table<Budget>
  receipts: Table<Receipt>
  expenseClaims: Table<ExpenseClaim>
  attachments: Table<Attachment>
  history: Table<HistoryRecord>
}

/** One organisation that one person connected to one app. */
export interface Connection {
  id: string
  authEventId: string
  clientId: string
  userID: string
  tenantId: string
  createdDateUtc: Instant
  updatedDateUtc: Instant
}

export interface CodeGrant {
  code: string
  clientId: string
  userID: string
  redirectUri: string
  scope: string[]
  nonce?: string | undefined
  codeChallenge?: string | undefined
  authEventId: string
  at: Instant
  used: boolean
}

export interface RefreshGrant {
  token: string
  clientId: string
  userID: string
  scope: string[]
  authEventId: string
  at: Instant
  /** when it was used first: from then on it has its 30 minutes of grace */
  usedAt?: Instant | undefined
  revoked: boolean
}

export interface Consent {
  clientId: string
  userID: string
  scope: string[]
}

export interface Webhook {
  id: string
  clientId: string
  url: string
  key: string
  status: 'PENDING' | 'OK' | 'DISABLED'
  /** which events it is subscribed to; all when left out */
  categories?: string[] | undefined
  events: WebhookEvent[]
  sequence: number
  /** what its app was set up with when it was registered, so that what a tester puts in its place is let be */
  setUp?: string | undefined
  /** the last so many that were tried */
  deliveries?: WebhookDelivery[] | undefined
}

export interface WebhookDelivery {
  at: Instant
  /** when it only asked whether the address means to receive */
  kind?: string | undefined
  events?: number | undefined
  attempt?: number | undefined
  /** 0 when there was no answer in time, or one with a body or a cookie */
  status: number
}

export interface WebhookEvent {
  sequence: number
  resourceUrl: string
  resourceId: string
  eventDateUtc: Instant
  eventType: 'CREATE' | 'UPDATE'
  eventCategory: string
  tenantId: string
  attempts: number
  dueAt: Instant
  delivered: boolean
}

export interface State {
  format: 1
  seed: string
  /** how many ids were handed out: with the seed, it decides the next */
  ids: number
  people: Person[]
  books: Books[]
  connections: Table<Connection>
  consents: Consent[]
  codes: Table<CodeGrant>
  refreshTokens: Table<RefreshGrant>
  webhooks: Webhook[]
}

/** The tables of an organisation's books, each with the name of its rows' id. */
export const idNames = {
  accounts: 'AccountID',
  taxRates: 'TaxType',
  currencies: 'Code',
  brandingThemes: 'BrandingThemeID',
  trackingCategories: 'TrackingCategoryID',
  contacts: 'ContactID',
  contactGroups: 'ContactGroupID',
  items: 'ItemID',
  invoices: 'InvoiceID',
  creditNotes: 'CreditNoteID',
  prepayments: 'PrepaymentID',
  overpayments: 'OverpaymentID',
  allocations: 'AllocationID',
  payments: 'PaymentID',
  quotes: 'QuoteID',
  purchaseOrders: 'PurchaseOrderID',
  bankTransactions: 'BankTransactionID',
  manualJournals: 'ManualJournalID',
  batchPayments: 'BatchPaymentID',
  bankTransfers: 'BankTransferID',
  repeatingInvoices: 'RepeatingInvoiceID',
  linkedTransactions: 'LinkedTransactionID',
  journals: 'JournalID',
  paymentServices: 'PaymentServiceID',
  budgets: 'BudgetID',
  receipts: 'ReceiptID',
  expenseClaims: 'ExpenseClaimID',
  attachments: 'AttachmentID',
  history: 'HistoryID',
} as const

export type Kept = {readonly [Name in keyof Books]?: unknown}

/** Empty books for an organisation, or books brought back from a state file. */
export function openBooks(organisation: Organisation, kept: Kept = {}): Books {
  const opened: Record<string, unknown> = {organisation}
  for (const [name, id] of Object.entries(idNames)) {
    const rows = kept[name as keyof Books]
    opened[name] = new Table<Record<string, unknown>>(id, Array.isArray(rows) ? (rows as Record<string, unknown>[]) : [])
  }
  return opened as unknown as Books
}

export function emptyState(seed: string): State {
  return {
    format: 1,
    seed,
    ids: 0,
    people: [],
    books: [],
    connections: new Table<Connection>('id'),
    consents: [],
    codes: new Table<CodeGrant>('code'),
    refreshTokens: new Table<RefreshGrant>('token'),
    webhooks: [],
  }
}

/** Writes one state over another in place, so that whoever holds the state sees the new one. */
export function replaceState(target: State, source: State): void {
  Object.assign(target, source)
}

/** A number that another takes the place of with every change of the books, but for changes of the named tables. */
export function revisionApartFrom(books: Books, ...apart: (keyof typeof idNames)[]): number {
  let revision = 0
  for (const name of Object.keys(idNames) as (keyof typeof idNames)[]) if (!apart.includes(name)) revision += books[name].revision
  return revision
}

export const booksOf = (state: State, tenantId: string | null | undefined): Books | undefined =>
  state.books.find((books) => books.organisation.OrganisationID === tenantId)
