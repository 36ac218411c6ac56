import {createMockXero} from '../../../mocks/xero/index.ts'
import type {Bookkeeper} from '../../../mocks/xero/bookkeeper.ts'
import {allScopes, app, caller, noon} from './serve.ts'

export type Json = Record<string, unknown>

/** One organisation, seen through the API alone; `inside` is for what the API does not tell. */
export interface BooksCaller {
  inside: Bookkeeper
  /** the answer's status and JSON, without running into limits */
  ask(method: string, path: string, body?: unknown): Promise<{status: number; json: Json}>
  /** the elements of a collection */
  rows<Row = Json>(path: string, collection: string): Promise<Row[]>
}

/** A simulated Xero of its own, with Ana as an adviser of the organisation. */
export async function booksCaller(name: string): Promise<BooksCaller> {
  const xero = createMockXero({base: 'http://xero.test', apps: [app], now: noon})
  const inside = xero.in(name)
  if (!inside.books.organisation.members.some((member) => member.person === 'ana')) inside.build.member('ana', 'FINANCIALADVISER')
  const scope = `${allScopes} accounting.journals.read`
  const call = await caller(xero, 'http://xero.test', {organisations: [name], scope})
  const ask: BooksCaller['ask'] = async (method, path, body) => {
    xero.leave(name, {minute: 60, day: 5_000})
    const response = await call(method, path, body)
    const text = await response.text()
    return {status: response.status, json: text.startsWith('{') ? (JSON.parse(text) as Json) : {}}
  }
  return {
    inside,
    ask,
    rows: async <Row>(path: string, collection: string) => (await ask('GET', path)).json[collection] as Row[],
  }
}
