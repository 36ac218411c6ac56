import type {Field, Fields, Value} from '../query/fields.ts'
import {parseOrder} from '../query/order.ts'
import {pageAsked, type Cut} from '../query/page.ts'
import {parseWhere} from '../query/where.ts'
import {badWhere} from '../refusal.ts'
import type {Sorted} from '../indexes.ts'
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
  /** which values of fields are wanted, from parameters that list them */
  among?: Record<string, readonly string[] | undefined> | undefined
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

/** The records that may be in the list, by number, with their fields. */
interface Candidates<Row> {
  count: number
  row(at: number): Row
  each<Kept>(name: string, get: (row: Row) => Kept): (at: number) => Kept
  fields(): Fields<number>
}

/** A few records, or those of a table that stays small. */
const few = <Row>(rows: readonly Row[], fields: Fields<Row>): Candidates<Row> => ({
  count: rows.length,
  row: (at) => rows[at]!,
  each: (_name, get) => (at) => get(rows[at]!),
  fields: () => mapped(fields, (_name, {kind, get}) => ({kind, get: (at) => get(rows[at]!)})),
})

/** All records by their last change, as Xero lists them by itself; what is asked of them often is kept side by side. */
function many<Row extends object>(sorted: Sorted<Row>, fields: Fields<Row>): Candidates<Row> {
  const {versions} = sorted
  return {
    count: versions.length,
    row: (at) => versions[at]!.row,
    each(name, get) {
      const values = sorted.column(name, get)
      return (at) => values[at]!
    },
    fields: () =>
      mapped(fields, (name, {kind, get, touched}) => {
        if (!touched) return {kind, get: (at) => get(versions[at]!.row)}
        let values: readonly Value[] | undefined
        return {kind, lower: true, get: (at) => (values ??= sorted.column(name, (row) => lower(get(row)), touched))[at]!}
      }),
  }
}

const lower = (value: Value): Value => (typeof value === 'string' ? value.toLowerCase() : value)

const mapped = <Row>(fields: Fields<Row>, change: (name: string, each: Field<Row>) => Field<number>): Fields<number> =>
  Object.fromEntries(Object.entries(fields).map(([name, each]) => [name, change(name, each)]))

function candidates<Row extends object>({table, updated, standing, from, fields}: Listing<Row>): Candidates<Row> {
  if (from || !updated) return few(from ?? table.all(), fields)
  const byUpdate = (a: Row, b: Row): number => updated(a) - updated(b)
  return many(table.sorted(`${standing?.name ?? 'all'} by update`, byUpdate, standing?.test), fields)
}

const wordsOf = <Row>(among: Candidates<Row>, words: (row: Row) => string): ((at: number) => string) =>
  among.each('words', (row) => words(row).toLowerCase())

/** Gets ready what questions about a long list look at, so that the first is answered as soon as the others. */
export function prepare<Row extends object>(listing: Listing<Row>): void {
  const among = candidates(listing)
  if (listing.words) wordsOf(among, listing.words)
  if (listing.updated) among.each('updated', listing.updated)
  if (among.count > 0) for (const field of Object.values(among.fields())) field.get(0)
}

type Test = (at: number) => boolean

/** What a record has to be, by the question's parameters. */
function tests<Row extends object>(call: Call, listing: Listing<Row>, among: Candidates<Row>): Test[] {
  const {updated, words, only, type} = listing
  const all: Test[] = []
  for (const [name, wanted] of Object.entries(listing.among ?? {})) {
    const field = wanted && among.fields()[name]
    const set = new Set<Value>(wanted?.map((part) => part.toLowerCase()))
    if (field) all.push(field.lower ? (at) => set.has(field.get(at)) : (at) => set.has(lower(field.get(at))))
  }
  const since = updated && modifiedSince(call)
  if (since !== undefined && updated) {
    const instant = among.each('updated', updated)
    all.push((at) => instant(at) >= since)
  }
  const term = words && call.query('searchTerm')?.trim().toLowerCase()
  if (words && term) {
    const text = wordsOf(among, words)
    all.push((at) => text(at).includes(term))
  }
  if (only) all.push((at) => only(among.row(at)))
  const where = call.query('where')
  if (where !== undefined && where.trim() !== '') all.push(parseWhere(where, among.fields(), type, call.now))
  return all
}

function passing(count: number, all: readonly Test[]): number[] {
  const found: number[] = []
  for (let at = 0; at < count; at++) if (all.every((test) => test(at))) found.push(at)
  return found
}

/** The records that a question asks for, in order and cut into pages. */
export function list<Row extends object>(call: Call, listing: Listing<Row>): Cut<Row> {
  const among = candidates(listing)
  const all = tests(call, listing, among)
  const order = call.query('order')
  const inOrder = order === undefined || order.trim() === '' ? undefined : parseOrder(order, among.fields(), listing.type)
  const asked = listing.paged ? pageAsked(call.query('page'), call.query('pageSize'), listing.enforced) : undefined

  const found = all.length === 0 && !inOrder ? undefined : passing(among.count, all)
  const count = found?.length ?? among.count
  if (listing.paged && !asked && count > most)
    throw badWhere('The request returns more than 100000 records. Ask for it in pages.')
  const [from, to] = asked ? [(asked.page - 1) * asked.pageSize, Math.min(count, asked.page * asked.pageSize)] : [0, count]
  const places = !found
    ? Array.from({length: Math.max(0, to - from)}, (_, at) => from + at)
    : inOrder
      ? inOrder(found, from, to)
      : found.slice(from, to)
  const rows = places.map(among.row)
  if (!asked) return {rows}
  return {rows, pagination: {...asked, pageCount: Math.ceil(count / asked.pageSize), itemCount: count}}
}
