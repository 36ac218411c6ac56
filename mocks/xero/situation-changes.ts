import type {Fault} from './faults.ts'
import type {Instant} from './records.ts'
import type {Books, Connection, State} from './state.ts'
import {Table} from './table.ts'
import {shortHash} from './witness.ts'

/** One record, or one fact of an organisation: as it was, and by which to know whether anybody touched it since. */
export interface Change {
  /** Of which organisation; empty for what belongs to none. */
  books: string
  table: string
  id: string
  /** Null: it was not there. */
  before: unknown
  /** A hash; null where it was taken away. */
  after: string | null
}

/** What was brought about last, and all that it takes to take it back. */
export interface Brought {
  id: string
  at: Instant
  changes: Change[]
  /** Organisations that it added. */
  organisations: string[]
  faults: (Fault & {id: string})[]
}

/** Each record's text, as a builder may change one where it stands. */
export type Snapshot = ReadonlyMap<string, string>

const ofOrganisation = 'organisation'
const keyOf = (books: string, table: string, id: string): string => JSON.stringify([books, table, id])

function* entriesOf({organisation, ...tables}: Books): Iterable<[table: string, id: string, value: unknown]> {
  for (const [fact, value] of Object.entries(organisation)) if (value !== undefined) yield [ofOrganisation, fact, value]
  for (const [name, table] of Object.entries(tables as unknown as Record<string, Table<object>>)) {
    for (const row of table.all()) yield [name, table.idOf(row), row]
  }
}

/** Everything that a situation may change. */
export function snapshot(state: State): Snapshot {
  const found = new Map<string, string>()
  for (const row of state.connections.all()) found.set(keyOf('', 'connections', row.id), JSON.stringify(row))
  for (const books of state.books) {
    const {OrganisationID} = books.organisation
    for (const [table, id, value] of entriesOf(books)) found.set(keyOf(OrganisationID, table, id), JSON.stringify(value))
  }
  return found
}

/** What became different between two moments; organisations that are new are told by their ids alone. */
export function changesBetween(before: Snapshot, after: Snapshot): Pick<Brought, 'changes' | 'organisations'> {
  const known = new Set([...before.keys()].map((key) => (JSON.parse(key) as string[])[0]))
  const changes: Change[] = []
  const organisations = new Set<string>()
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(key), after.get(key)]
    if (was === is) continue
    const [books = '', table = '', id = ''] = JSON.parse(key) as string[]
    if (books !== '' && !known.has(books)) organisations.add(books)
    else {
      const value: unknown = was === undefined ? null : JSON.parse(was)
      changes.push({books, table, id, before: value, after: is === undefined ? null : shortHash(is)})
    }
  }
  return {changes, organisations: [...organisations]}
}

/** One that came on top of another: both are taken back together. */
export function joined(former: Brought | undefined, latter: Brought): Brought {
  if (!former) return latter
  const changes = new Map(former.changes.map((change) => [keyOf(change.books, change.table, change.id), change]))
  for (const change of latter.changes) {
    const key = keyOf(change.books, change.table, change.id)
    changes.set(key, {...change, before: changes.get(key)?.before ?? change.before})
  }
  return {
    ...latter,
    changes: [...changes.values()],
    organisations: [...new Set([...former.organisations, ...latter.organisations])],
    faults: [...former.faults, ...latter.faults],
  }
}

type Tables = Record<string, Table<Record<string, unknown>> | undefined>

const tablesOf = (state: State, {books}: Change): Tables | undefined =>
  books === ''
    ? ({connections: state.connections} as unknown as Tables)
    : (state.books.find(({organisation}) => organisation.OrganisationID === books) as unknown as Tables | undefined)

function valueNow(state: State, change: Change): unknown {
  const tables = tablesOf(state, change)
  if (change.table === ofOrganisation) return (tables?.[ofOrganisation] as Record<string, unknown> | undefined)?.[change.id]
  const table = tables?.[change.table]
  return table instanceof Table ? table.get(change.id) : undefined
}

const idsIn = (value: unknown): string[] => JSON.stringify(value)?.match(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g) ?? []

/** What cannot go back: something that stays rests on it, or it belongs to what was worked on since. */
function heldBack(state: State, untouched: readonly Change[], touched: readonly Change[], at: Instant): Set<Change> {
  const added = untouched.filter(({before}) => before === null)
  const going = new Map(untouched.map((change) => [keyOf(change.books, change.table, change.id), change]))
  const needed = new Set<string>()
  const worked = new Set(touched.map(({id}) => id))
  for (const books of state.books) {
    for (const [table, id, value] of entriesOf(books)) {
      const change = going.get(keyOf(books.organisation.OrganisationID, table, id))
      const mentioned = idsIn(change ? change.before : value)
      for (const each of mentioned) needed.add(each)
      const since = !change && (value as {UpdatedDateUTC?: Instant}).UpdatedDateUTC
      if (typeof since === 'number' && since >= at) for (const each of mentioned) worked.add(each)
    }
  }
  // An invoice that was paid since, for one, stays approved.
  const held = new Set(untouched.filter(({table, id, before}) => table === 'invoices' && before !== null && worked.has(id)))
  for (let before = -1; before !== held.size;) {
    before = held.size
    for (const change of added) {
      if (held.has(change)) continue
      const mentioned = idsIn(valueNow(state, change))
      if (!needed.has(change.id) && !mentioned.some((id) => worked.has(id))) continue
      held.add(change)
      for (const id of mentioned) needed.add(id)
    }
  }
  return held
}

function putBack(state: State, change: Change, now: Instant): void {
  const tables = tablesOf(state, change)
  if (!tables) return
  if (change.table === ofOrganisation) {
    const facts = tables[ofOrganisation] as unknown as Record<string, unknown>
    if (change.before === null) delete facts[change.id]
    else facts[change.id] = structuredClone(change.before)
    return
  }
  const table = tables[change.table]
  if (!(table instanceof Table)) return
  if (change.before === null) table.delete(change.id)
  else {
    const row = change.before as Record<string, unknown>
    table.put('UpdatedDateUTC' in row ? {...row, UpdatedDateUTC: now} : row)
  }
}

/** Takes back what a situation did, and nothing that anybody did since. Time does not go back. */
export function takeBack(state: State, brought: Brought, now: Instant): void {
  const isTouched = (change: Change): boolean => {
    const value = valueNow(state, change)
    return (value === undefined ? null : shortHash(JSON.stringify(value))) !== change.after
  }
  const touched = brought.changes.filter(isTouched)
  const untouched = brought.changes.filter((change) => !touched.includes(change))
  const held = heldBack(state, untouched, touched, brought.at)
  const anew = ({books, id}: Change, row: Connection): boolean =>
    books === '' &&
    state.connections.find(
      (each) => each.id !== id && each.clientId === row.clientId && each.userID === row.userID && each.tenantId === row.tenantId,
    ) !== undefined
  for (const change of untouched) {
    const connectedAnew = change.table === 'connections' && change.before !== null && anew(change, change.before as Connection)
    if (!held.has(change) && !connectedAnew) putBack(state, change, now)
  }
  const connected = new Set(state.connections.all().map(({tenantId}) => tenantId))
  const leaving = new Set(brought.organisations.filter((id) => !connected.has(id)))
  state.books = state.books.filter(({organisation}) => !leaving.has(organisation.OrganisationID))
}
