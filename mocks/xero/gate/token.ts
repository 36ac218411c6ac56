import {nextId, plainGuid} from '../ids.ts'
import {forbidden, unauthorised} from '../refusal.ts'
import {booksOf, type Books, type Connection} from '../state.ts'
import {appOf, type World, type XeroApp} from '../world.ts'

/** Who calls, as the access token says. */
export interface Bearer {
  app: XeroApp
  userID: string
  scopes: string[]
  authEventId: string | undefined
}

const usDate = (instant: number): string => {
  const date = new Date(instant)
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = `${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}/${date.getUTCFullYear()}`
  return `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`
}

/** Reads the access token, or refuses with 401. */
export async function bearer(world: World, headers: Headers): Promise<Bearer> {
  const token = /^bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  const claims = token === undefined ? undefined : await world.signer.verify(token)
  const app = appOf(world, typeof claims?.['client_id'] === 'string' ? claims['client_id'] : undefined)
  const expires = claims?.['exp']
  if (!claims || !app || typeof expires !== 'number') throw unauthorised('AuthenticationUnsuccessful', nextId(world.state))
  if (world.clock.now() >= expires * 1000) {
    throw unauthorised(`TokenExpired: token expired at ${usDate(expires * 1000)}`, nextId(world.state))
  }
  const scopes = claims['scope']
  const event = claims['authentication_event_id']
  return {
    app,
    userID: String(claims['xero_userid'] ?? claims['client_id']),
    scopes: Array.isArray(scopes) ? scopes.map(String) : [],
    authEventId: typeof event === 'string' ? event : undefined,
  }
}

/** The organisation that the header names, if this person connected it to this app; else 403. */
export function tenant(world: World, who: Bearer, header: string | null): {books: Books; connection: Connection} {
  const mine = world.state.connections.filter((row) => row.clientId === who.app.clientId && row.userID === who.userID)
  const custom = who.userID === who.app.clientId
  const connection = custom && !header ? mine[0] : mine.find((row) => row.tenantId === plainGuid(header?.trim() ?? ''))
  const books = connection && booksOf(world.state, connection.tenantId)
  const person = world.state.people.find((each) => each.userID === who.userID)
  // whoever was removed from the organisation keeps the connection, and gets nowhere with it
  const belongs = custom || books?.organisation.members.some((member) => member.person === person?.key)
  if (!connection || !books || !belongs || books.organisation.OrganisationStatus === 'GONE') {
    throw forbidden('AuthenticationUnsuccessful', nextId(world.state))
  }
  return {books, connection}
}
