import type {Secret} from '../../secret.ts'

/** Whom a call is made for. */
export interface Caller {
  token: Secret
  organisation: string
}

/** What Xero says is left of its allowances; null where an answer does not say. */
export interface Limits {
  day: number | null
  minute: number | null
}

/** Xero's JSON as it came over the wire, not looked at yet. */
export interface Answer {
  body: unknown
  limits: Limits
}

export interface ContactQuery {
  ids?: string[]
  searchTerm?: string
  order?: 'Name ASC'
  includeArchived?: boolean
  page?: number
  pageSize?: number
}

export interface InvoiceQuery {
  ids?: string[]
  createdByMyApp?: boolean
  modifiedSince?: Date
  page?: number
  pageSize?: number
}

/** Bodies are in xero-node's own words; `wire-keys.ts` holds what each is called on the wire. */
export interface ContactBody {
  name: string
  emailAddress?: string
}
export interface ItemBody {
  code: string
  name: string
}
export interface LineBody {
  description: string
  quantity: number
  unitAmount: number
  lineAmount: number
  taxType: string
  accountID?: string
  accountCode?: string
}
export interface InvoiceBody {
  type: 'ACCREC' | 'ACCPAY'
  status: 'DRAFT'
  contact: {contactID: string}
  lineAmountTypes: 'Exclusive' | 'Inclusive' | 'NoTax'
  currencyCode: string
  date: string
  dueDate?: string
  reference?: string
  invoiceNumber?: string
  url: string
  lineItems: LineBody[]
}

/**
 * How the Accounting API is called: just the operations that we use. Unit amounts always go with four decimal places, and
 * creating is always PUT, which never overwrites. Rejects with `KitError` alone; neither token nor body is in it.
 */
export interface Transport {
  getOrganisation(caller: Caller): Promise<Answer>
  getAccounts(caller: Caller): Promise<Answer>
  getTaxRates(caller: Caller): Promise<Answer>
  getContacts(caller: Caller, query: ContactQuery): Promise<Answer>
  getItems(caller: Caller): Promise<Answer>
  /** By its id or its code. */
  getItem(caller: Caller, idOrCode: string): Promise<Answer>
  getInvoices(caller: Caller, query: InvoiceQuery): Promise<Answer>
  createContact(caller: Caller, contact: ContactBody, idempotencyKey: string): Promise<Answer>
  createItem(caller: Caller, item: ItemBody, idempotencyKey: string): Promise<Answer>
  createInvoice(caller: Caller, invoice: InvoiceBody, idempotencyKey: string): Promise<Answer>
}
