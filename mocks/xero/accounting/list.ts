import type {Fields} from '../query/fields.ts'
import {parseOrder} from '../query/order.ts'
import {pageAsked, type Cut} from '../query/page.ts'
import {parseWhere} from '../query/where.ts'
import {badWhere} from '../refusal.ts'
import type {Version} from '../indexes.ts'
import type {Table} from '../table.ts'
import type {Call} from './call.ts'

export interface Listing<Row extends object> {
  table: Table<Row>
  /** Xero's name of the type, as its messages say it */
  type: string
  fields: Fields<Row>
  /** when a record changed last; a type without it keeps the order in which it was made */
  updated?: ((row: Row) => number) | undefined
  /** what stands in the list when nothing else is asked; the name is its own among the lists of the table */
  standing?: {name: string; test: (row: Row) => boolean} | undefined
  /** what `searchTerm` is looked for in */
  words?: ((row: Row) => string) | undefined
  /** the records to choose from, when a parameter has found them already */
  from?: Row[] | undefined
  /** a further test, from the list's own parameters */
  only?: ((row: Row) => boolean) | undefined
  /** whether the list knows pages, and whether a parameter asked for them by the way */
  paged?: boolean | undefined
  enforced?: boolean | undefined
}

const most = 100_000

/** `yyyy-mm-ddThh:mm:ss` in UTC, also with a Z or as an HTTP date. */
export function modifiedSince(call: Call): number | undefined {
  const text = call.header('if-modified-since')
  if (text === undefined || text.trim() === '') return undefined
  const instant = Date.parse(/^\d{4}-\d{2}-\d{2}T[\d:.]+$/.test(text) ? `${text}Z` : text)
  return Number.isNaN(instant) ? undefined : instant
}

/** Every record that may be in the list, by its last change, as Xero lists them by itself. */
function candidates<Row extends object>({table, updated, standing, from}: Listing<Row>): readonly Version<Row>[] {
  if (from || !updated) return (from ?? table.all()).map((row, place) => ({row, place}))
  const byUpdate = (a: Row, b: Row): number => updated(a) - updated(b)
  return table.sorted(`${standing?.name ?? 'all'} by update`, byUpdate, standing?.test)
}

/** The records that a question asks for, in order and cut into pages. */
export function list<Row extends object>(call: Call, listing: Listing<Row>): Cut<Row> {
  const {fields, type, updated, words, paged} = listing
  const tests: ((version: Version<Row>) => boolean)[] = []
  const since = updated && modifiedSince(call)
  if (since !== undefined && updated) tests.push(({row}) => updated(row) >= since)
  const term = words && call.query('searchTerm')?.trim().toLowerCase()
  if (words && term) tests.push((version) => (version.words ??= words(version.row).toLowerCase()).includes(term))
  const {only} = listing
  if (only) tests.push(({row}) => only(row))
  const where = call.query('where')
  if (where !== undefined && where.trim() !== '') {
    const test = parseWhere(where, fields, type)
    tests.push(({row}) => test(row))
  }
  const order = call.query('order')
  const inOrder = order === undefined || order.trim() === '' ? undefined : parseOrder(order, fields, type)

  const found = passing(candidates(listing), tests)
  const asked = paged ? pageAsked(call.query('page'), call.query('pageSize'), listing.enforced) : undefined
  if (paged && !asked && found.length > most) throw badWhere('The request returns more than 100000 records. Ask for it in pages.')
  const [from, to] = asked ? [(asked.page - 1) * asked.pageSize, asked.page * asked.pageSize] : [0, found.length]
  const rows = inOrder
    ? inOrder(
        found.map(({row}) => row),
        from,
        to,
      )
    : found.slice(from, to).map(({row}) => row)
  if (!asked) return {rows}
  return {rows, pagination: {...asked, pageCount: Math.ceil(found.length / asked.pageSize), itemCount: found.length}}
}

function passing<Row>(
  versions: readonly Version<Row>[],
  tests: readonly ((version: Version<Row>) => boolean)[],
): readonly Version<Row>[] {
  const [first, ...more] = tests
  if (!first) return versions
  if (more.length === 0) return versions.filter(first)
  return versions.filter((version) => first(version) && more.every((test) => test(version)))
}
