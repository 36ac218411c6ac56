import {knownScope} from '../gate/scopes.ts'
import {nextId, nextSecret} from '../ids.ts'
import type {CodeGrant, RefreshGrant} from '../state.ts'
import type {World, XeroApp} from '../world.ts'
import {json} from './page.ts'
import {base64url, sha256} from './signer.ts'

const second = 1_000
const codeLife = 5 * 60 * second
const idLife = 5 * 60
const accessLife = 30 * 60
const refreshLife = 60 * 86_400 * second
const grace = 30 * 60 * second

const no = (error: string): Response => json({error}, 400)

const decodedBasic = (header: string | null): [string, string] | undefined => {
  const found = /^basic\s+(\S+)$/i.exec(header ?? '')?.[1]
  if (found === undefined) return undefined
  try {
    const [id = '', ...secret] = atob(found).split(':')
    return [decodeURIComponent(id), decodeURIComponent(secret.join(':'))]
  } catch {
    return undefined
  }
}

/** The app that calls, by Basic or by the form; one without a secret (PKCE) names itself only. */
function client(world: World, headers: Headers, form: URLSearchParams): {app: XeroApp; proven: boolean} | undefined {
  const basic = decodedBasic(headers.get('authorization'))
  const id = basic?.[0] ?? form.get('client_id')
  const secret = basic?.[1] ?? form.get('client_secret')
  const app = world.apps.find((each) => each.clientId === id)
  if (!app) return undefined
  if (secret === null || secret === '') return app.clientSecret === '' ? {app, proven: false} : undefined
  return secret === app.clientSecret ? {app, proven: true} : undefined
}

interface Holder {
  app: XeroApp
  userID: string
  scope: readonly string[]
  authEventId: string
  nonce?: string | undefined
}

/** A new set of tokens. */
async function tokens(world: World, holder: Holder, issuer: string): Promise<Response> {
  const {state, clock} = world
  const now = Math.floor(clock.now() / second)
  const {app, userID, scope, authEventId} = holder
  const session = nextId(state)
  const who = {sub: nextSecret(state).slice(0, 32), auth_time: now, xero_userid: userID, global_session_id: session}
  const access_token = await world.signer.sign({
    nbf: now,
    exp: now + accessLife,
    iss: issuer,
    aud: `${issuer}/resources`,
    client_id: app.clientId,
    ...who,
    jti: nextId(state),
    authentication_event_id: authEventId,
    scope: [...scope],
    amr: ['pwd'],
  })
  const person = state.people.find((each) => each.userID === userID)
  const half = (await sha256(access_token)).slice(0, 16)
  const id_token =
    scope.includes('openid') && person
      ? await world.signer.sign({
          nbf: now,
          exp: now + idLife,
          iss: issuer,
          aud: app.clientId,
          iat: now,
          at_hash: base64url(half),
          sid: session,
          ...who,
          ...(holder.nonce !== undefined && {nonce: holder.nonce}),
          preferred_username: person.email,
          email: person.email,
          given_name: person.firstName,
          family_name: person.lastName,
          name: `${person.firstName} ${person.lastName}`,
          amr: ['pwd'],
        })
      : undefined
  let refresh_token: string | undefined
  if (scope.includes('offline_access')) {
    refresh_token = nextSecret(state)
    forgetSpent(world)
    state.refreshTokens.put({
      token: refresh_token,
      clientId: app.clientId,
      userID,
      scope: [...scope],
      authEventId,
      at: clock.now(),
      revoked: false,
    })
  }
  return json({id_token, access_token, expires_in: accessLife, token_type: 'Bearer', refresh_token, scope: scope.join(' ')})
}

async function verifies(grant: CodeGrant, verifier: string | null, proven: boolean): Promise<boolean> {
  if (grant.codeChallenge === undefined) return proven
  if (verifier === null || !/^[A-Za-z0-9\-._~]{43,128}$/.test(verifier)) return false
  return base64url(await sha256(verifier)) === grant.codeChallenge
}

async function byCode(world: World, app: XeroApp, proven: boolean, form: URLSearchParams, issuer: string): Promise<Response> {
  const grant = world.state.codes.get(form.get('code') ?? '')
  if (!grant || grant.used || grant.clientId !== app.clientId || world.clock.now() - grant.at > codeLife)
    return no('invalid_grant')
  if (form.get('redirect_uri') !== grant.redirectUri) return no('invalid_grant')
  world.state.codes.put({...grant, used: true})
  if (!(await verifies(grant, form.get('code_verifier'), proven))) return no('invalid_grant')
  return tokens(
    world,
    {app, userID: grant.userID, scope: grant.scope, authEventId: grant.authEventId, nonce: grant.nonce},
    issuer,
  )
}

function refreshable(world: World, grant: RefreshGrant | undefined, app: XeroApp): grant is RefreshGrant {
  if (!grant || grant.revoked || grant.clientId !== app.clientId) return false
  const now = world.clock.now()
  if (grant.usedAt !== undefined) return now - grant.usedAt <= grace
  return now - grant.at <= refreshLife
}

const atOnce = 1_000

/** Every so often, forgets the codes and refresh tokens that nothing can be had for any more: a long run makes many. */
function forgetSpent({state, clock}: World): void {
  if (state.refreshTokens.size < atOnce || state.refreshTokens.size % atOnce > 0) return
  const now = clock.now()
  for (const row of state.codes.filter(({used, at}) => used || now - at > codeLife)) state.codes.delete(row.code)
  const isSpent = ({revoked, usedAt, at}: RefreshGrant): boolean =>
    revoked || (usedAt === undefined ? now - at > refreshLife : now - usedAt > grace)
  for (const row of state.refreshTokens.filter(isSpent)) state.refreshTokens.delete(row.token)
}

async function byRefresh(world: World, app: XeroApp, form: URLSearchParams, issuer: string): Promise<Response> {
  const grant = world.state.refreshTokens.get(form.get('refresh_token') ?? '')
  if (!refreshable(world, grant, app)) return no('invalid_grant')
  world.state.refreshTokens.put({...grant, usedAt: grant.usedAt ?? world.clock.now()})
  return tokens(world, {app, userID: grant.userID, scope: grant.scope, authEventId: grant.authEventId}, issuer)
}

// what a custom connection has where it names no scopes: all that it was set up with
const standing = {
  granular: 'accounting.settings accounting.contacts accounting.invoices accounting.payments accounting.attachments',
  broad: 'accounting.settings accounting.contacts accounting.transactions accounting.attachments',
} as const
const ofPeople = new Set(['offline_access', 'openid', 'profile', 'email'])

/** A custom connection: the app itself, in one organisation, without a refresh token. */
async function byClient(world: World, app: XeroApp, form: URLSearchParams, issuer: string): Promise<Response> {
  const {state, clock} = world
  const scope = (form.get('scope') ?? standing[app.scopes]).split(/[\s,]+/).filter((each) => each !== '' && !ofPeople.has(each))
  if (scope.some((each) => !knownScope(each, app.scopes))) return no('invalid_scope')
  const organisation = state.books[0]?.organisation
  if (!organisation) return no('unauthorized_client')
  const authEventId = nextId(state)
  if (!state.connections.find((row) => row.userID === app.clientId)) {
    const now = clock.now()
    state.connections.put({
      id: nextId(state),
      authEventId,
      clientId: app.clientId,
      userID: app.clientId,
      tenantId: organisation.OrganisationID,
      createdDateUtc: now,
      updatedDateUtc: now,
    })
  }
  return tokens(world, {app, userID: app.clientId, scope, authEventId}, issuer)
}

/** POST /connect/token */
export async function token(world: World, headers: Headers, form: URLSearchParams, issuer: string): Promise<Response> {
  const known = client(world, headers, form)
  if (!known) return no('invalid_client')
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return byCode(world, known.app, known.proven, form, issuer)
    case 'refresh_token':
      return byRefresh(world, known.app, form, issuer)
    case 'client_credentials':
      return known.proven ? byClient(world, known.app, form, issuer) : no('invalid_client')
    default:
      return no('unsupported_grant_type')
  }
}

/** POST /connect/revocation: ends all tokens and all connections that this person made with this app. */
export function revocation(world: World, headers: Headers, form: URLSearchParams): Response {
  const known = client(world, headers, form)
  if (!known) return no('invalid_client')
  const {state} = world
  const grant = state.refreshTokens.get(form.get('token') ?? '')
  if (grant && grant.clientId === known.app.clientId) disconnectPerson(world, grant.clientId, grant.userID)
  return new Response('', {status: 200})
}

/** Takes from an app all that a person gave it, as revoking does. */
export function disconnectPerson({state}: World, clientId: string, userID: string): void {
  const theirs = (row: {clientId: string; userID: string}): boolean => row.clientId === clientId && row.userID === userID
  for (const row of state.refreshTokens.filter(theirs)) state.refreshTokens.put({...row, revoked: true})
  for (const row of state.connections.filter(theirs)) state.connections.delete(row.id)
  state.consents = state.consents.filter((row) => !theirs(row))
}
