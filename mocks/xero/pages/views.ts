/**
 * What each page is given: plain facts, so that the pages know nothing of the simulator's state.
 * Amounts are in whole units with their decimals (24.15); days are `YYYY-MM-DD`.
 */

/** A form's destination and what it carries along unseen (the authorise query, a request's id). */
export interface FormTarget {
  action: string
  hidden: Readonly<Record<string, string>>
}

export interface PersonView {
  id: string
  name: string
  email: string
  /** What this person is good for in a test: "One organisation". */
  note: string
}

/** The form posts `person=<id>`, or `press=cancel`. */
export interface SignInView {
  form: FormTarget
  app: string
  people: readonly PersonView[]
}

export interface OrganisationChoice {
  id: string
  name: string
  /** "United Kingdom · GBP" */
  detail: string
  /** The person's role there, and whether that role may connect an app. */
  role: string
  allowed: boolean
  connected: boolean
  chosen: boolean
}

/** The form posts `organisation=<id>` once per ticked organisation and `press=allow` or `press=cancel`. */
export interface ConsentView {
  form: FormTarget
  app: string
  person: {name: string; email: string}
  organisations: readonly OrganisationChoice[]
  scopes: readonly string[]
  /** Said above the choice, when the last attempt was refused: "Choose an organisation first." */
  refusal?: string | undefined
}

/** No organisation at all. The form posts `press=cancel`. */
export interface NoOrganisationView {
  form: FormTarget
  app: string
  person: {name: string; email: string}
}

/** No organisation in which this person's role may connect an app. The form posts `press=cancel`. */
export interface RefusalView extends NoOrganisationView {
  organisations: readonly {name: string; role: string}[]
}

/** A dead end without a way back to the app: a wrong client, redirect address or scope. */
export interface ErrorView {
  title: string
  sentence: string
  /** Xero's own words: "unauthorized_client : Invalid scope for client". */
  code?: string | undefined
  /** A way on, where there is one. */
  link?: {href: string; text: string} | undefined
}

/** The frame around every page of one organisation. */
export interface Frame {
  /** What precedes every address: '' at an origin's root, '/sub/path' below one. */
  base: string
  organisation: {name: string; shortCode: string; currency: string; country: string}
  /** The simulator's day, which may not be today. */
  today: string
  /** What became of the last press of a button. */
  notice?: {kind: 'done' | 'refused'; text: string} | undefined
}

export interface DocumentRow {
  id: string
  kind: 'invoice' | 'bill' | 'credit-note'
  number: string
  reference: string
  contact: {id: string; name: string}
  date: string
  due: string
  status: string
  currency: string
  total: number
  paid: number
  credited: number
  owed: number
  overdue: boolean
}

export interface BalanceView {
  currency: string
  receivable: {outstanding: number; overdue: number}
  payable: {outstanding: number; overdue: number}
}

export interface DashboardView extends Frame {
  balances: BalanceView
  counts: {contacts: number; items: number; invoices: Readonly<Record<string, number>>; bills: Readonly<Record<string, number>>}
  recent: readonly DocumentRow[]
}

export interface ContactRow {
  id: string
  name: string
  email: string
  customer: boolean
  supplier: boolean
  archived: boolean
  receivable: number
  payable: number
}

export interface ContactsView extends Frame {
  contacts: readonly ContactRow[]
  /** The words searched for, from `?search=`. */
  search: string
}

/** Its form posts `do=archive` or `do=restore` to the page's own address. */
export interface ContactView extends Frame {
  contact: {
    id: string
    name: string
    email: string
    archived: boolean
    customer: boolean
    supplier: boolean
    person: string
    accountNumber: string
    companyNumber: string
    taxNumber: string
    currency: string
    phones: readonly {kind: string; number: string}[]
    addresses: readonly {kind: string; lines: readonly string[]}[]
  }
  balances: BalanceView
  documents: readonly DocumentRow[]
}

export interface DocumentsView extends Frame {
  kind: 'invoice' | 'bill'
  /** The status looked at, from `?status=`; '' is all of them. */
  status: string
  documents: readonly DocumentRow[]
}

export interface LineView {
  item: string
  description: string
  quantity: number
  unitAmount: number
  discountRate: number
  account: string
  tax: string
  taxAmount: number
  amount: number
}

/** Its forms post `do=submit|approve|pay|void|delete` (and `amount`, `date`, `account` with `pay`) to the page's own address. */
export interface DocumentView extends Frame {
  document: DocumentRow & {
    lineAmountTypes: string
    lines: readonly LineView[]
    subTotal: number
    totalTax: number
    payments: readonly {date: string; amount: number; reference: string; account: string}[]
    url: string
    sentToContact: boolean
    history: readonly {at: string; change: string; who: string; details: string}[]
  }
  /** What Xero's rules allow now. */
  can: {submit: boolean; approve: boolean; pay: boolean; void: boolean; delete: boolean}
  /** Where a payment may go. */
  accounts: readonly {id: string; code: string; name: string}[]
}

export interface ItemRow {
  id: string
  code: string
  name: string
  description: string
  sold: boolean
  purchased: boolean
  tracked: boolean
  onHand: number
  salePrice: number | null
  saleAccount: string
  saleTax: string
  costPrice: number | null
  costAccount: string
  costTax: string
}

export interface ItemsView extends Frame {
  items: readonly ItemRow[]
}

/** The testing desk; its script reads everything else from the control addresses. */
export interface DeskView {
  base: string
}
