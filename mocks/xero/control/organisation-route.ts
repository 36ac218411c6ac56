import {todayOf} from '../accounting/call.ts'
import type {Books} from '../state.ts'
import {booksBy, most, text, Wrong, type Asked} from './asked.ts'
import {choices} from './choices.ts'
import {formProblems} from './form-checks.ts'
import {act} from './record-act.ts'
import {collectionOf, recordOf, recordView, rowOf, type Collection, type Kept} from './record-view.ts'
import {writeRecord} from './record-write.ts'

/** What a tester's words are looked for in. */
function wordsOf(books: Books, record: Kept): string {
  if ('ItemID' in record) return `${record.Code} ${record.Name ?? ''} ${record.Description ?? ''}`
  if ('ContactStatus' in record)
    return `${record.Name} ${record.EmailAddress ?? ''} ${record.FirstName ?? ''} ${record.LastName ?? ''}`
  const number = 'InvoiceID' in record ? record.InvoiceNumber : record.CreditNoteNumber
  return `${number} ${record.Reference ?? ''} ${books.contacts.get(record.ContactID)?.Name ?? ''}`
}

const statusOf = (record: Kept): string => {
  if ('ItemID' in record) return ''
  return 'ContactStatus' in record ? record.ContactStatus : record.Status
}

const tables = {contacts: 'contacts', items: 'items', invoices: 'invoices', 'credit-notes': 'creditNotes'} as const

/** In the order of what changed last; contacts and items by name and code, as a tester looks for them. */
function inOrder(books: Books, collection: Collection): Kept[] {
  const rows: Kept[] = books[tables[collection]].all()
  if (collection === 'contacts' || collection === 'items') {
    const key = (row: Kept): string => ('ItemID' in row ? row.Code : 'Name' in row ? row.Name : '').toLowerCase()
    return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
  }
  return rows.toReversed().toSorted((a, b) => b.UpdatedDateUTC - a.UpdatedDateUTC)
}

function list({query}: Asked, books: Books, collection: Collection, today: string) {
  const search = (query.get('search') ?? '').trim().toLowerCase()
  const status = query.get('status') ?? ''
  const found = inOrder(books, collection).filter(
    (row) =>
      (status === '' || collection === 'items' || statusOf(row) === status) &&
      (search === '' || wordsOf(books, row).toLowerCase().includes(search)),
  )
  const size = most(query, 'most', 200)
  const pages = Math.max(1, Math.ceil(found.length / size))
  const page = Math.min(pages, most(query, 'page', 1))
  const rows = found.slice((page - 1) * size, page * size).map((row) => rowOf(books, row, today))
  return {total: found.length, page, pages, rows}
}

const day = /^\d{4}-\d{2}-\d{2}$/

function settings(books: Books, body: Record<string, unknown>) {
  const {organisation} = books
  const status = text(body['status'])
  const lockDate = text(body['lockDate'])
  if (lockDate !== undefined && (!day.test(lockDate) || formProblems({Date: lockDate}).length > 0)) {
    const message = 'Write a day such as 2026-11-22.'
    throw new Wrong(message, [{field: 'lockDate', message}])
  }
  if (status === 'GONE' || status === 'ACTIVE') organisation.OrganisationStatus = status
  if ('lockDate' in body) organisation.PeriodLockDate = lockDate
  return {status: organisation.OrganisationStatus, lockDate: organisation.PeriodLockDate ?? null}
}

/** One organisation: its settings, its lists, and each record to look at, add, change and act upon. */
export function organisationRoute(asked: Asked): unknown {
  const {world, method, parts, body} = asked
  const books = booksBy(world, parts[1])
  const today = todayOf(books, world.clock.now())
  const [, , name, id, ...more] = parts
  if (name === undefined) return method === 'POST' ? settings(books, body) : {choices: choices(books)}
  if (name === 'choices') return choices(books)
  const collection = collectionOf(name)
  if (more.length > 0) throw new Wrong('There is no such control address.', [], 404)
  const place = {world, books, collection}
  if (method === 'POST' && id === undefined) return recordView(books, writeRecord(place, body), today)
  if (method === 'PUT' && id !== undefined) return recordView(books, writeRecord(place, body, id), today)
  if (method === 'POST' && id !== undefined) {
    const record = act(place, id, body)
    return record ? rowOf(books, record, today) : {gone: true}
  }
  return id === undefined ? list(asked, books, collection, today) : recordView(books, recordOf(books, collection, id), today)
}
