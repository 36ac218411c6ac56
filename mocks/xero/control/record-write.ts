import {bookkeeper} from '../bookkeeper.ts'
import {Forbidden, performInside} from '../inside.ts'
import type {CreditNote, Invoice, Item, Line} from '../records.ts'
import type {Books, Person} from '../state.ts'
import type {World} from '../world.ts'
import {Wrong, type Problem} from './asked.ts'
import {formProblems} from './form-checks.ts'
import {problemsOf} from './record-problems.ts'
import {recordOf, versionOf, type Collection, type Kept} from './record-view.ts'

type Sent = Record<string, unknown>

export interface Place {
  world: World
  books: Books
  collection: Collection
}

const api = {
  contacts: {add: 'createContacts', change: 'updateContact', name: 'Contacts', id: 'ContactID'},
  items: {add: 'createItems', change: 'updateItem', name: 'Items', id: 'ItemID'},
  invoices: {add: 'createInvoices', change: 'updateInvoice', name: 'Invoices', id: 'InvoiceID'},
  'credit-notes': {add: 'createCreditNotes', change: 'updateCreditNote', name: 'CreditNotes', id: 'CreditNoteID'},
} as const

/** Who stands in the history for what is done at the desk: the subscriber, else the first who belongs to the organisation. */
export function personOf({state}: World, {organisation}: Books): Person | undefined {
  const member = organisation.members.find((each) => each.isSubscriber) ?? organisation.members[0]
  return state.people.find((each) => each.key === member?.person)
}

export const keeperOf = (world: World, books: Books) => bookkeeper(world, books, personOf(world, books))

const refuse = (problems: readonly Problem[]): never => {
  throw new Wrong([...new Set(problems.map(({message}) => message))].join(' ') || 'That cannot be done.', problems)
}

/** Does something by the rules; what they forbid is told where the tester wrote it. */
export function ruled<Result>(collection: string, sent: Sent, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof Forbidden) return refuse(problemsOf(collection, error, sent))
    throw error
  }
}

const isSent = (value: unknown): value is Sent => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What the API would pass over in silence, the desk says. */
function passedOver(sent: Sent, before: Kept | undefined): Problem[] {
  const problems: Problem[] = []
  const item = before && 'ItemID' in before ? (before as Item) : undefined
  for (const name of ['SalesDetails', 'PurchaseDetails'] as const) {
    const side = sent[name]
    if (isSent(side) && side['UnitPrice'] === '' && item?.[name].UnitPrice !== undefined)
      problems.push({field: `${name}.UnitPrice`, message: 'A price can be changed, not taken away. Write 0 for none.'})
  }
  if (sent['DueDate'] === '' && before && 'DueDate' in before && before.DueDate !== undefined)
    problems.push({field: 'DueDate', message: 'A due date can be changed, not taken away.'})
  return problems
}

/** The contact by its name among the active ones; one that stays as it was is not sent, so that it may be archived. */
function withContact({books}: Place, sent: Sent, before: Kept | undefined): Sent {
  const contact = sent['Contact']
  if (!isSent(contact) || typeof contact['Name'] !== 'string') return sent
  const {Contact: _contact, ...rest} = sent
  const name = contact['Name'].trim().toLowerCase()
  const former = before && 'Date' in before ? books.contacts.get(before.ContactID) : undefined
  if (former?.Name.toLowerCase() === name) return rest
  const found = books.contacts.find((row) => row.ContactStatus === 'ACTIVE' && row.Name.toLowerCase() === name)
  if (found) return {...rest, Contact: {ContactID: found.ContactID}}
  const message = name === '' ? 'Choose a contact.' : 'No active contact has this name. Add the contact first.'
  return refuse([{field: 'Contact.Name', message}])
}

const words = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

const same = (before: unknown, sent: unknown): boolean =>
  sent === undefined || words(before) === words(sent) || (sent !== '' && Number(before) === Number(sent))

/** A line keeps what the desk does not show of it, and the tax that somebody wrote by hand while its figures stay. */
function withKept(line: Sent, before: Line | undefined, sameTypes: boolean): Sent {
  const filled = Object.fromEntries(
    Object.entries(line).filter(([name, value]) => value !== '' || (before && name === 'Description')),
  )
  if (!before) return filled
  const figures = ['Quantity', 'UnitAmount', 'DiscountRate', 'TaxType', 'ItemCode', 'AccountCode'] as const
  const untouched = sameTypes && figures.every((name) => same(before[name], line[name]))
  return {
    Tracking: before.Tracking,
    ...(before.DiscountAmount !== undefined &&
      same(before.DiscountRate, line['DiscountRate']) && {DiscountAmount: before.DiscountAmount}),
    ...(untouched && {TaxAmount: before.TaxAmount}),
    ...filled,
  }
}

function withLines(sent: Sent, before: Kept | undefined): Sent {
  const lines = sent['LineItems']
  if (!Array.isArray(lines)) return sent
  const document = before && 'LineItems' in before ? (before as Invoice | CreditNote) : undefined
  const sameTypes = same(document?.LineAmountTypes, sent['LineAmountTypes'])
  const LineItems = (lines as unknown[]).map((line) => {
    if (!isSent(line)) return refuse([{field: '', message: 'A line is a list of properties.'}])
    return withKept(
      line,
      document?.LineItems.find(({LineItemID}) => LineItemID === line['LineItemID']),
      sameTypes,
    )
  })
  if (LineItems.length === 0) return refuse([{field: '', message: 'One or more line items must be specified'}])
  return {...sent, LineItems}
}

function unchangedSince(record: Kept, version: unknown): void {
  if (typeof version === 'string' && version !== versionOf(record))
    throw new Wrong('This was changed elsewhere since you opened it. Nothing is saved yet.', [], 409)
}

/** Adds a record, or changes the one of that id, through the API's own operations. Answers the record as it is kept. */
export function writeRecord(place: Place, body: Sent, id?: string): Kept {
  const {world, books, collection} = place
  const {version, ...sent} = body
  const before = id === undefined ? undefined : recordOf(books, collection, id)
  if (before) unchangedSince(before, version)
  const problems = [...formProblems(sent), ...passedOver(sent, before)]
  if (problems.length > 0) return refuse(problems)
  const asked = withLines(withContact(place, sent, before), before)
  const {add, change, name, id: idName} = api[collection]
  const answer = ruled(collection, sent, () =>
    performInside(world, books, personOf(world, books), before ? change : add, before && id ? [id] : [], asked),
  )
  const [written] = answer[name] as [Record<string, string>]
  return recordOf(books, collection, written[idName])
}
