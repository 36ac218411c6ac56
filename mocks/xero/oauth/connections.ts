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
    return json(mine.filter((row) => event === null || row.authEventId === event).map((row) => wire(world, row)))
  }
  if (request.method !== 'DELETE' || id === undefined) throw notFound()
  const wanted = id.toLowerCase()
  if (mine.some((row) => row.tenantId === wanted || row.authEventId === wanted))
    throw forbidden('AuthenticationUnsuccessful', nextId(world.state))
  if (!mine.some((row) => row.id === wanted)) throw notFound()
  world.state.connections.delete(wanted)
  return new Response(null, {status: 204})
}
