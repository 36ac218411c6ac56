import {jsonType, todayOf, type Call, type Operation} from '../accounting/call.ts'
import {knownEndpoint, route} from '../accounting/operations.ts'
import type {Fault} from '../faults.ts'
import {nextId, plainGuid} from '../ids.ts'
import type {Role} from '../records.ts'
import {forbidden, notFound, notImplemented, Refusal, unauthorised} from '../refusal.ts'
import {attempt} from '../table.ts'
import type {Books} from '../state.ts'
import type {Reply} from '../wire/reply.ts'
import type {WitnessEntry} from '../witness.ts'
import {shortHash} from '../witness.ts'
import type {World} from '../world.ts'
import {asXml, wantsJson} from '../xml/answer.ts'
import {jsonBody} from '../xml/body.ts'
import type {Answer} from './idempotency.ts'
import type {LimitProblem, Remaining} from './limits.ts'
import {parameters} from './parameters.ts'
import {allowed} from './scopes.ts'
import {bearer, tenant, type Bearer} from './token.ts'
import {asAnswer, before, BrokenConnection, respond} from './trouble.ts'

export interface Arrived {
  request: Request
  /** below /api.xro/2.0 */
  path: string
  query: URLSearchParams
  bytes: Uint8Array<ArrayBuffer>
  entry: WitnessEntry
}

const mostBytes = 10 * 1024 * 1024
const unkept = {
  'cache-control': 'max-age=0, no-cache, no-store',
  pragma: 'no-cache',
  expires: 'Thu, 01 Jan 1970 00:00:00 GMT',
  server: 'nginx',
}

const limitHeaders = (left: Remaining): Record<string, string> => ({
  'x-daylimit-remaining': String(left.day),
  'x-minlimit-remaining': String(left.minute),
  'x-appminlimit-remaining': String(left.appMinute),
})

const overLimit = (problem: LimitProblem, retryAfter: number | undefined): Refusal =>
  new Refusal(429, '', {
    'content-type': '',
    'x-rate-limit-problem': problem,
    ...(retryAfter !== undefined && {'retry-after': String(retryAfter)}),
  })

/**
 * One call of the Accounting API, through Xero's checks in their order: token, organisation, limits, scope, idempotency,
 * and only then the operation itself.
 */
export async function callApi(world: World, arrived: Arrived, late: (due: number, work: () => void) => void): Promise<Reply> {
  const {request, path, entry} = arrived
  const found = route(request.method, path)
  entry.operation = found?.operation.name
  const headers: Record<string, string> = {...unkept, 'xero-correlation-id': nextId(world.state)}
  let struck: Fault[] = []
  let release = (): void => {}
  const shaped = (answer: Answer): Answer => {
    const form = wantsJson(request.headers.get('accept')) ? answer : asXml(answer, found?.operation.path)
    return {...form, headers: {...headers, ...form.headers}}
  }
  try {
    const who = await bearer(world, request.headers)
    const {books} = tenant(world, who, request.headers.get('xero-tenant-id'))
    const tenantId = books.organisation.OrganisationID
    const taken = world.limits.take(who.app, tenantId, world.clock.now())
    release = () => world.limits.release(who.app, tenantId)
    Object.assign(headers, limitHeaders(taken.remaining))
    if (taken.problem) throw overLimit(taken.problem, taken.retryAfter)
    struck = world.faults.strike(
      {method: request.method, path: `/api.xro/2.0${path}`, operation: entry.operation, tenantId},
      world.clock.now(),
    )
    if (struck.length > 0) entry.fault = struck.map((fault) => fault.kind).join(' ')
    const work = (): Promise<Answer> => perform(world, arrived, who, found)
    const answer = await struckOrDone(world, struck, tenantId, late, work, (refused) =>
      once(world, arrived, who, books, request.method !== 'GET', async () => refused),
    )
    entry.status = answer.status
    return respond(shaped(answer), struck)
  } catch (error) {
    if (error instanceof BrokenConnection) {
      entry.status = 0
      throw error
    }
    const answer = error instanceof Refusal ? asAnswer(error) : failure(world)
    entry.status = answer.status
    return respond(shaped(answer), struck)
  } finally {
    release()
  }
}

/** The answer of the work, unless something struck before it; a server error is kept under the key, as Xero keeps its own. */
async function struckOrDone(
  world: World,
  struck: readonly Fault[],
  tenantId: string,
  late: (due: number, work: () => void) => void,
  work: () => Promise<Answer>,
  keep: (answer: Answer) => Promise<Answer>,
): Promise<Answer> {
  try {
    await before(world, struck, tenantId, (due) => late(due, () => void work().catch(() => undefined)))
  } catch (error) {
    if (error instanceof Refusal && error.status === 500) return keep(asAnswer(error))
    throw error
  }
  return work()
}

/** A mistake of the simulator itself; it should not happen, and is told as Xero tells its own. */
const failure = (world: World): Answer => ({
  status: 500,
  headers: {'content-type': jsonType},
  body: JSON.stringify({
    Title: 'An error occurred',
    Detail: 'The simulated Xero failed.',
    Status: 500,
    Instance: nextId(world.state),
  }),
})

/** The API acts with the rights that the person has now, whatever they were when the app was connected. */
function mayWrite(role: Role | undefined, {area}: Operation): boolean {
  if (role === 'READONLY') return false
  return role !== 'INVOICEONLY' || ['invoices', 'items', 'contacts', 'attachments'].includes(area)
}

async function perform(
  world: World,
  arrived: Arrived,
  who: Bearer,
  found: {operation: Operation; ids: string[]} | undefined,
): Promise<Answer> {
  const {request, path, query, bytes} = arrived
  if (!found) throw knownEndpoint(path) ? notImplemented(`${request.method} ${path}`) : notFound()
  const {operation, ids} = found
  const write = operation.write ?? operation.method !== 'GET'
  if (!allowed(operation.area, write, who.scopes)) {
    throw unauthorised('AuthorizationUnsuccessful', nextId(world.state), {'www-authenticate': 'Bearer error="insufficent_scope"'})
  }
  if (bytes.length > mostBytes) throw new Refusal(413, 'Request Entity Too Large')
  const {books} = tenant(world, who, request.headers.get('xero-tenant-id'))
  const person = world.state.people.find((each) => each.userID === who.userID)
  const member = books.organisation.members.find((each) => each.person === person?.key)
  if (write && !mayWrite(member?.role, operation))
    throw forbidden('Not Permitted: the user lacks the permission for this action.', nextId(world.state))
  const names = parameters(query)
  const now = world.clock.now()
  const call: Call = {
    world,
    state: world.state,
    books,
    app: who.app,
    person,
    member,
    method: request.method,
    query: (name) => names.get(name.toLowerCase()),
    header: (name) => request.headers.get(name) ?? undefined,
    ids: ids.map(plainGuid),
    bytes,
    now,
    today: todayOf(books, now),
  }
  const work = async (): Promise<Answer> => {
    try {
      const sent = await jsonBody(operation, request.headers.get('content-type'), bytes)
      // every handler is synchronous, so that a refusal half-way takes back what it had begun
      return await attempt(() => operation.handle({...call, bytes: sent}))
    } catch (error) {
      if (error instanceof Refusal) return asAnswer(error)
      return failure(world)
    }
  }
  return once(world, arrived, who, books, write, work)
}

/** Under an idempotency key the first answer is kept and given again, a server error too. */
function once(
  world: World,
  {request, path, query, bytes}: Arrived,
  who: Bearer,
  books: Books,
  write: boolean,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const key = request.headers.get('idempotency-key')
  if (!write || !key) return work()
  const body = shortHash(new TextDecoder().decode(bytes))
  const fingerprint = `${request.method} ${path}?${query.toString()} ${books.organisation.OrganisationID} ${body}`
  return world.answers.once(who.app.clientId, key, fingerprint, world.clock.now(), work)
}
