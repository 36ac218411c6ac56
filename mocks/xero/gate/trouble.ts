import type {Fault} from '../faults.ts'
import {nextId} from '../ids.ts'
import {badBody, badWhere, forbidden, invalid, Refusal, unauthorised} from '../refusal.ts'
import type {Reply} from '../wire/reply.ts'
import type {World} from '../world.ts'
import type {Answer} from './idempotency.ts'

/**
 * The answer was lost, or the connection broke: `fetch` of the simulator rejects with this TypeError, as the network's own
 * does. A real server has to destroy the socket when it catches one.
 */
export class BrokenConnection extends TypeError {
  constructor() {
    super('network')
  }
}

export const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

const offline = 'The Xero API is temporarily unavailable'

function badRequest({about, message}: Fault & {kind: 'status'}): Refusal {
  if (about === 'query') return badWhere(message ?? "No property or field 'Nonsense' exists in type 'Invoice'")
  if (about === 'body') return badBody(message ?? 'JSON for post data was invalid,Unexpected end of content.')
  return invalid(message ?? 'A fault was armed for this request.')
}

function statusRefusal(world: World, fault: Fault & {kind: 'status'}): Refusal {
  const id = nextId(world.state)
  switch (fault.status) {
    case 400:
      return badRequest(fault)
    case 401:
      return unauthorised(fault.message ?? 'AuthenticationUnsuccessful', id)
    case 403:
      return forbidden(fault.message ?? 'AuthenticationUnsuccessful', id)
    case 404:
      return new Refusal(404, '')
    case 500:
      return new Refusal(500, {
        Title: 'An error occurred',
        Detail:
          fault.message ??
          'An error occurred in Xero. Check the API Status page https://status.developer.xero.com for current service status.',
        Status: 500,
        Instance: id,
      })
    case 503:
      return new Refusal(503, fault.message ?? offline, {'content-type': 'text/plain; charset=utf-8'})
    default:
      return new Refusal(fault.status, fault.message ?? '', {'content-type': 'text/plain; charset=utf-8'})
  }
}

const limit = (fault: Fault & {kind: 'limit'}): Refusal =>
  new Refusal(429, '', {
    'content-type': '',
    'x-rate-limit-problem': fault.problem,
    ...(fault.problem === 'concurrent' && fault.retryAfter === undefined ? {} : {'retry-after': String(fault.retryAfter ?? 26)}),
    ...(fault.problem === 'minute' && {'x-minlimit-remaining': '0'}),
    ...(fault.problem === 'day' && {'x-daylimit-remaining': '0'}),
    ...(fault.problem === 'appminute' && {'x-appminlimit-remaining': '0'}),
  })

/** What strikes before the work: a refusal is thrown, a late one is put off. */
export async function before(
  world: World,
  faults: readonly Fault[],
  tenantId: string | undefined,
  later: (due: number) => void,
): Promise<void> {
  for (const fault of faults) {
    if (fault.kind === 'latency') await wait(fault.milliseconds)
    else if (fault.kind === 'unreachable') throw new BrokenConnection()
    else if (fault.kind === 'late') {
      later(world.clock.now() + fault.milliseconds)
      throw new BrokenConnection()
    } else if (fault.kind === 'status') throw statusRefusal(world, fault)
    else if (fault.kind === 'limit') throw limit(fault)
    else if (fault.kind === 'html') {
      throw new Refusal(
        200,
        "<!DOCTYPE html><html><head><title>Xero</title></head><body><h1>We'll be right back</h1></body></html>",
      )
    } else if (fault.kind === 'revoked' || fault.kind === 'organisation-gone') {
      if (fault.kind === 'revoked') {
        for (const row of world.state.connections.filter((each) => each.tenantId === tenantId))
          world.state.connections.delete(row.id)
      }
      throw forbidden('AuthenticationUnsuccessful', nextId(world.state))
    }
  }
}

const encoder = new TextEncoder()

function dripping(body: Uint8Array<ArrayBuffer>, milliseconds: number, size: number): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    async pull(controller) {
      if (at > 0) await wait(milliseconds)
      controller.enqueue(body.slice(at, at + size))
      at += size
      if (at >= body.length) controller.close()
    },
  })
}

/** The answer as it is sent, with whatever strikes after the work. */
export function respond(answer: Answer, faults: readonly Fault[]): Reply {
  let {body} = answer
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(answer.headers)) if (value !== '') headers[name] = value
  let drip: (Fault & {kind: 'drip'}) | undefined
  for (const fault of faults) {
    if (fault.kind === 'lost-answer') throw new BrokenConnection()
    if (fault.kind === 'cut') body = body.slice(0, fault.at ?? Math.floor(body.length / 2)) as typeof body
    else if (fault.kind === 'content-type') headers['content-type'] = fault.value
    else if (fault.kind === 'drip') drip = fault
  }
  const {status} = answer
  if (status === 204 || status === 304) return {status, headers, body: null}
  // text is sent as bytes, for a Response of text would name a type where the answer names none
  const bytes = typeof body === 'string' ? encoder.encode(body) : body
  return {status, headers, body: drip ? dripping(bytes, drip.milliseconds, drip.size ?? 64) : bytes}
}

export const asAnswer = (refusal: Refusal): Answer => ({status: refusal.status, headers: refusal.headers, body: refusal.body})
