import type {Fields} from '../query/fields.ts'
import {parseOrder} from '../query/order.ts'
import {cut, type Cut} from '../query/page.ts'
import {parseWhere} from '../query/where.ts'
import {badWhere} from '../refusal.ts'
import type {Table} from '../table.ts'
import type {Call} from './call.ts'

export interface Listing<Row extends object> {
  table: Table<Row>
  /** Xero's name of the type, as its messages say it */
  type: string
  fields: Fields<Row>
  /** when a record changed last; a type without it keeps the order in which it was made */
  updated?: ((row: Row) => number) | undefined
  /** what stands in the list when nothing else is asked, known under a name until a record changes */
  standing?: {name: string; test: (row: Row) => boolean} | undefined
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

/** The standing records by their last change, as Xero lists them by itself; sorted once per change. */
export function inOrder<Row extends object>({table, updated, standing}: Listing<Row>): Row[] {
  const sorted = updated ? table.index('by update', (rows) => [...rows].sort((a, b) => updated(a) - updated(b))) : table.all()
  return standing ? table.index(`standing: ${standing.name}`, () => sorted.filter(standing.test)) : sorted
}

/** The records that a question asks for, in order and cut into pages. */
export function list<Row extends object>(call: Call, listing: Listing<Row>): Cut<Row> {
  const {fields, type, updated, only} = listing
  const since = updated && modifiedSince(call)
  const where = call.query('where')
  const test = where === undefined || where.trim() === '' ? undefined : parseWhere(where, fields, type)
  const order = call.query('order')
  const compare = order === undefined || order.trim() === '' ? undefined : parseOrder(order, fields, type)

  let rows = listing.from ?? inOrder(listing)
  if (since !== undefined && updated) rows = rows.filter((row) => updated(row) >= since)
  if (only) rows = rows.filter(only)
  if (test) rows = rows.filter(test)
  if (compare) rows = [...rows].sort(compare)
  if (!listing.paged) return {rows}
  const page = cut(rows, call.query('page'), call.query('pageSize'), listing.enforced)
  if (!page.pagination && rows.length > most) throw badWhere('The request returns more than 100000 records. Ask for it in pages.')
  return page
}
