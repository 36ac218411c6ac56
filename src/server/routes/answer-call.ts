import {api, KitError, read, RecordKey, routes, type Route, type RouteName, type Session} from '../../contract/index.ts'
import type {Ports} from '../ports.ts'
import {success} from '../reply.ts'
import type {Call, Handlers} from './call.ts'
import {readBody, readQuery} from './read-body.ts'
import {readable} from './record.ts'
import {refuseForged} from './refuse-forged.ts'

/** One call of the route table, from the request to the answer: the checks in the order in which they give least away. */
export async function answerCall(name: RouteName, request: Request, handlers: Handlers, ports: Ports): Promise<Response> {
  const route: Route = routes[name]
  if (route.method === 'POST') refuseForged(request, ports.origin)
  const session = await ports.host.authenticate(request)
  if (session === null) throw new KitError('unauthenticated', 'Nobody is signed in')
  refuseUnlessAllowed(route, session)

  const given = route.method === 'POST' ? await readBody(request) : readQuery(request)
  const input = read(api[name].input, given, 'invalid-request')
  const record = await recordOf(route, input, session, ports)

  const headers = new Headers()
  const handle = handlers[name] as (call: Call<RouteName>) => Promise<unknown>
  const answer = await handle({session, input, record, request, headers} as Call<RouteName>)
  // What is not of the contract's shape does not leave, whatever a provider or host handed in.
  return success(read(api[name].output, answer, 'internal'), headers)
}

function refuseUnlessAllowed({who, plan}: Route, session: Session) {
  if (who === 'administrator' && session.role !== 'system-administrator')
    throw new KitError('role-required', 'System Administrators only')
  if (plan && !session.plan.accounting) throw new KitError('plan-required', `The plan ${session.plan.name} has no accounting`)
}

/** A route for several records reads them itself, so that one which is missing does not spoil the others. */
async function recordOf({record, who}: Route, input: object, session: Session, {host}: Ports) {
  if (!record || !('key' in input)) return null
  const found = await readable(host, session, read(RecordKey, input.key, 'invalid-request'))
  if (who === 'editor' && found.access !== 'edit') throw new KitError('view-only', 'The person may only view the record')
  return found
}
