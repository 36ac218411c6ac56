import {situations, type Situation} from './index.ts'

/** Where in the mock Kinabase a situation is to be looked at, and what to do there. */
export interface Place {
  path: string
  /** Whether Xero has to be connected for it to show anything. */
  connected: boolean
  /** Before it is brought about. */
  first?: string
  /** Once it is there. */
  next?: string
}

const settings = '/settings/accounting'
const customer = '/c/customers/CUS-1002'
const job = '/c/jobs/JOB-1002'

const linkFirst = 'Link the customer Hollins & Daughters Bakery (CUS-1002) to its contact.'
const invoiceFirst = 'Link the customer Hollins & Daughters Bakery (CUS-1002), and create an invoice from its job (JOB-1002).'
const sync = 'Press Sync on the card.'
const syncCodes = 'Press Sync Reference Data in the menu of Xero on the settings page, then Create Invoice on a job.'
const linkTo = (name: string) => `Link this customer to “${name}”.`

const at = (path: string, more: Omit<Place, 'path' | 'connected'> = {}): Place => ({path, connected: true, ...more})
const unconnected = (next: string): Place => ({path: settings, connected: false, next})

const ofGroup: Record<string, Place> = {
  Nothing: {path: settings, connected: false},
  'Meanwhile in Xero': at(job, {first: invoiceFirst, next: sync}),
  'Contacts and names': at(customer, {first: linkFirst, next: sync}),
  Amounts: at('/c/customers/CUS-1009'),
  'The organisation’s settings': at('/c/jobs/JOB-1001', {first: linkFirst, next: syncCodes}),
  'Who may do what': unconnected('Connect as Ana Lima. Where Xero is connected already, choose Change Organisation.'),
  Time: at(settings),
  Limits: at(customer, {first: linkFirst, next: sync}),
  'The network': at(customer, {first: linkFirst, next: sync}),
}

const ofSituation: Record<string, Place> = {
  'two-thousand-contacts': at('/c/customers/CUS-1009', {next: 'Press Link and search.'}),
  'no-contacts': at('/c/customers/CUS-1009', {next: 'Press Link, or create the contact in Xero.'}),
  'hostile-names': at('/c/customers/CUS-1009', {next: 'Press Link and search for “Robert”, “javascript” or “HYPERLINK”.'}),
  'near-same-names': at('/c/customers/CUS-1009', {next: 'Press Link and search for “Smith”.'}),
  'long-names': at('/c/customers/CUS-1012', {next: 'Press Link and search for “Llanfair”.'}),
  'contacts-gone': at('/c/customers/CUS-1004', {
    first: 'Link the customer Marlow & Finch Architects (CUS-1004) to its contact.',
    next: sync,
  }),
  'rounding-penny': at('/c/customers/CUS-1009', {next: linkTo('Penny Wise')}),
  'four-decimals': at('/c/customers/CUS-1009', {next: linkTo('Four Places')}),
  'huge-amounts': at('/c/customers/CUS-1009', {next: linkTo('Big Numbers')}),
  'nothing-to-pay': at('/c/customers/CUS-1009', {next: linkTo('Free of Charge')}),
  'thousand-invoices': at('/c/customers/CUS-1009', {next: linkTo('Busy Year')}),
  'hundred-lines': at('/c/customers/CUS-1009', {next: linkTo('Long List')}),
  'currency-unsubscribed': at('/c/jobs/JOB-1001', {first: linkFirst, next: 'Press Create Invoice.'}),
  'period-locked': at(job, {first: linkFirst, next: 'Press Create Invoice, and create it.'}),
  'approvals-used-up': at(job, {first: invoiceFirst, next: 'Open the invoice in Xero and approve it there.'}),
  'items-gone': at('/c/products/PRD-1001', {first: 'Link the product Site survey (PRD-1001) to its item.', next: sync}),
  'organisation-renamed': at(settings, {next: 'Press Sync Reference Data in the menu of Xero.'}),
  'disconnected-in-xero': at(settings, {next: 'Press Sync Reference Data in the menu of Xero, or Sync on a linked card.'}),
  'revoked-mid-sync': at(settings, {next: 'Press Sync Reference Data in the menu of Xero, twice.'}),
  'organisation-gone': at(settings, {next: 'Press Sync Reference Data in the menu of Xero.'}),
  'token-expired': at(customer, {first: linkFirst, next: sync}),
  'weeks-later': at(customer, {first: linkFirst, next: sync}),
  'about-midnight': at(job, {first: linkFirst, next: 'Press Create Invoice, and look at its dates.'}),
  'lost-answer': at(job, {first: linkFirst, next: 'Press Create Invoice, and create it.'}),
  'late-execution': at(job, {first: linkFirst, next: 'Press Create Invoice, and create it.'}),
  'invoice-refused': at(job, {first: linkFirst, next: 'Press Create Invoice, and create it.'}),
  'refresh-refused': at(customer, {first: linkFirst, next: `Move the clock on by 30 minutes at the desk, next: ${sync}`}),
}

export function placeOf({id, group = ''}: Pick<Situation, 'id' | 'group'>): Place {
  const place = ofSituation[id] ?? ofGroup[group]
  if (!place) throw new Error(`Nobody says where “${id}” is to be looked at.`)
  return place
}

/** Named here, and in no deck. */
export const placesWithoutSituation = (): string[] =>
  Object.keys(ofSituation).filter((id) => !situations.some((each) => each.id === id))
