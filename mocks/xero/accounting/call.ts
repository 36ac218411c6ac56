import {dayAt} from '../clock.ts'
import type {Answer} from '../gate/idempotency.ts'
import type {Area} from '../gate/scopes.ts'
import {nextId} from '../ids.ts'
import {invalid} from '../refusal.ts'
import type {Pagination} from '../query/page.ts'
import type {Day} from '../records.ts'
import type {Books, Member, Person, State} from '../state.ts'
import {readDay, wireBareInstant} from '../wire/dates.ts'
import {encodeList, Raw, writeJson, type Wire, type WireObject} from '../wire/json.ts'
import type {World, XeroApp} from '../world.ts'

/** One call of the Accounting API that got through the gate. */
export interface Call {
  world: World
  state: State
  books: Books
  app: XeroApp
  person?: Person | undefined
  member?: Member | undefined
  method: string
  /** a query parameter, its name in any case */
  query(name: string): string | undefined
  header(name: string): string | undefined
  /** what stood in the path's places, decoded */
  ids: string[]
  bytes: Uint8Array<ArrayBuffer>
  now: number
  today: Day
}

export interface Operation {
  name: string
  method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  /** the path below /api.xro/2.0, with `{}` where a value stands */
  path: string
  area: Area
  /** whether it needs the writing scope; what does not read does, unless said otherwise */
  write?: boolean | undefined
  handle(call: Call): Answer | Promise<Answer>
}

export const todayOf = (books: Books, now: number): Day => dayAt(now, books.organisation.UtcOffset)

export const flagged = (call: Call, name: string): boolean => call.query(name)?.toLowerCase() === 'true'

export const listed = (call: Call, name: string): string[] | undefined => {
  const text = call.query(name)
  return text === undefined || text.trim() === '' ? undefined : text.split(',').map((part) => part.trim())
}

/** A day among the parameters, in any of the forms of one. */
export function dayAsked(call: Call, name: string): Day | undefined {
  const text = call.query(name)?.trim()
  if (text === undefined || text === '') return undefined
  const day = readDay(text)
  if (day === undefined) throw invalid(`The ${name} is not a date.`)
  return day
}

export const jsonType = 'application/json; charset=utf-8'

/** Xero's envelope around a collection. */
export function reply(call: Call, collection: string, rows: Wire, pagination?: Pagination): Answer {
  const envelope: WireObject = {
    Id: nextId(call.state),
    Status: 'OK',
    ProviderName: call.app.name,
    DateTimeUTC: wireBareInstant(call.now),
    pagination: pagination && {...pagination},
  }
  const body = isWritten(rows) ? encodeList(envelope, collection, rows) : writeJson({...envelope, [collection]: rows})
  return {status: 200, headers: {'content-type': jsonType}, body}
}

const isWritten = (rows: Wire): rows is readonly Raw[] =>
  Array.isArray(rows) && rows.length > 0 && rows.every((row) => row instanceof Raw)

export const noContent = (): Answer => ({status: 204, headers: {}, body: ''})
