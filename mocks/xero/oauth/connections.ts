import {bearer} from '../gate/token.ts'
import {nextId} from '../ids.ts'
import {forbidden, notFound} from '../refusal.ts'
import {booksOf, type Connection} from '../state.ts'
import type {World} from '../world.ts'
import {json} from './page.ts'

/** Seven fractional digits and no Z, as the identity service writes its dates. */
const date = (instant: number): string => `${new Date(instant).toISOString().slice(0, -1)}0000`

const wire = (world: World, row: Connection) => ({
  id: row.id,
  authEventId: row.authEventId,
  tenantId: row.tenantId,
  tenantType: 'ORGANISATION',
  tenantName: booksOf(world.state, row.tenantId)?.organisation.Name ?? '',
  createdDateUtc: date(row.createdDateUtc),
  updatedDateUtc: date(row.updatedDateUtc),
})

/** Whoever was removed from an organisation is not shown the connection any more; an app's own has no person. */
function isShown(world: World, {userID, clientId, tenantId}: Connection): boolean {
  if (userID === clientId) return true
  const person = world.state.people.find((each) => each.userID === userID)
  const members = booksOf(world.state, tenantId)?.organisation.members
  return members?.some((member) => member.person === person?.key) === true
}

/** GET /connections and DELETE /connections/{id} */
export async function connections(
  world: World,
  request: Request,
  id: string | undefined,
  query: URLSearchParams,
): Promise<Response> {
  const who = await bearer(world, request.headers)
  const mine = world.state.connections.filter((row) => row.clientId === who.app.clientId && row.userID === who.userID)
  if (request.method === 'GET' && id === undefined) {
    const event = query.get('authEventId')
    const shown = mine.filter((row) => isShown(world, row) && (event === null || row.authEventId === event))
    return json(shown.map((row) => wire(world, row)))
  }
  if (request.method !== 'DELETE' || id === undefined) throw notFound()
  const wanted = id.toLowerCase()
  if (mine.some((row) => row.tenantId === wanted || row.authEventId === wanted))
    throw forbidden('AuthenticationUnsuccessful', nextId(world.state))
  if (!mine.some((row) => row.id === wanted)) throw notFound()
  world.state.connections.delete(wanted)
  return new Response(null, {status: 204})
}
