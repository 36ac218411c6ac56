import * as z from 'zod/mini'
import {KitError} from '../../../contract/failure.ts'
import {read} from '../../../contract/read.ts'
import type {Clock} from '../../ports.ts'
import type {Consent, Reachable, Tokens} from '../../provider.ts'
import {Secret} from '../../secret.ts'
import type {XeroAddresses} from './addresses.ts'
import {answerOf, parseJson, timeLimit, type RawAnswer} from './answer.ts'
import {boundedFetch, type Fetch} from './bounded-fetch.ts'
import {createIdentityCheck, readAccessToken} from './identity-token.ts'
import {scopes, type ScopeSet} from './scopes.ts'

export interface OauthOptions {
  addresses: XeroAddresses
  clientId: string
  clientSecret: Secret
  redirectUri: string
  scopes: ScopeSet
  fetch: Fetch
  clock: Clock
}

/** Of the characters that a header may hold. */
const token = z.string().check(z.regex(/^[\x21-\x7e]{1,16384}$/))
const TokenAnswer = z.object({
  access_token: token,
  refresh_token: token,
  id_token: z.optional(token),
  expires_in: z.number().check(z.positive(), z.lte(86_400)),
})
const Id = z.string().check(z.regex(/^[\w-]{1,128}$/))
const Connections = z.array(
  z.object({
    id: Id,
    tenantId: Id,
    tenantType: z.nullish(z.string()),
    tenantName: z.nullish(z.string()),
    authEventId: z.nullish(z.string()),
    createdDateUtc: z.nullish(z.string()),
  }),
)

/** Xero writes seven decimals of a second and no `Z`, although it is UTC. */
function moment(text: string | null | undefined): string | null {
  const milliseconds = Date.parse(text ? `${text.slice(0, 19)}Z` : '')
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString()
}

/** The calls by which a consent is got, renewed and ended. Straight over fetch: xero-node cannot be pointed elsewhere for them. */
export function createOauth({addresses, clientId, clientSecret, redirectUri, scopes: set, fetch, clock}: OauthOptions) {
  const checkIdentity = createIdentityCheck({issuer: addresses.issuer, keys: addresses.keys, clientId, fetch, clock})
  // Both halves form-encoded first, as RFC 6749 asks.
  const basic = () => `Basic ${btoa(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret.open())}`)}`

  const post = (what: string, address: string, form: Record<string, string>): Promise<RawAnswer> => {
    const headers = {
      accept: 'application/json',
      authorization: basic(),
      'content-type': 'application/x-www-form-urlencoded',
    }
    const body = new URLSearchParams(form).toString()
    return boundedFetch(fetch, what, address, {method: 'POST', headers, body}, timeLimit.token)
  }

  /** `spent`: what it means that the code or refresh token was not taken. */
  async function askForTokens(what: string, form: Record<string, string>, spent: KitError) {
    const raw = await post(what, addresses.token, form)
    if (raw.status === 400 || raw.status === 401) {
      const error = (parseJson(raw.text) as {error?: unknown} | null | undefined)?.error
      if (error === 'invalid_grant') throw spent
      if (error === 'invalid_client' || error === 'unauthorized_client')
        throw new KitError('internal', `${what}: Xero does not know this client id with this secret`)
    }
    if (raw.status === 429 || (raw.status >= 500 && raw.status !== 500)) answerOf(raw, {what, write: false})
    if (raw.status !== 200) throw new KitError('bad-reply', `${what}: Xero answered ${raw.status}`)
    return read(TokenAnswer, parseJson(raw.text), 'bad-reply')
  }
  const toTokens = (answer: z.infer<typeof TokenAnswer>): Tokens => ({
    access: new Secret(answer.access_token),
    refresh: new Secret(answer.refresh_token),
    expiresIn: answer.expires_in,
  })
  const bearer = (access: Secret) => ({accept: 'application/json', authorization: `Bearer ${access.open()}`})

  return {
    signInAt({state, nonce, challenge}: {state: string; nonce: string; challenge: string}): string {
      const address = new URL(addresses.authorise)
      address.search = new URLSearchParams({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        scope: scopes[set].join(' '),
        state,
        nonce,
        code_challenge: challenge,
        code_challenge_method: 'S256',
      }).toString()
      return address.toString()
    },

    async exchange({code, verifier, nonce}: {code: string; verifier: string; nonce: string}): Promise<Consent> {
      const form = {grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier}
      const spent = new KitError('connect-code-used', 'POST token: the code was used or is too old')
      const answer = await askForTokens('POST token', form, spent)
      if (answer.id_token === undefined) throw new KitError('bad-reply', 'POST token: no identity token')
      const person = await checkIdentity(answer.id_token, nonce)
      const told = readAccessToken(answer.access_token)
      if (told.person !== null && told.person !== person)
        throw new KitError('connect-refused', 'POST token: the two tokens are of different people')
      return {tokens: toTokens(answer), person, event: told.event}
    },

    async refresh(refresh: Secret): Promise<Tokens> {
      const spent = new KitError('needs-reconnect', 'POST token: the consent is at its end')
      const form = {grant_type: 'refresh_token', refresh_token: refresh.open()}
      return toTokens(await askForTokens('POST token (refresh)', form, spent))
    },

    async reachable(access: Secret, event?: string): Promise<Reachable[]> {
      const what = 'GET /connections'
      const address =
        event === undefined ? addresses.connections : `${addresses.connections}?authEventId=${encodeURIComponent(event)}`
      const raw = await boundedFetch(fetch, what, address, {headers: bearer(access)}, timeLimit.read)
      // A bare list, unlike all else of Xero.
      const body = raw.status === 200 ? parseJson(raw.text) : answerOf(raw, {what, write: false}).body
      const connections = read(Connections, body, 'bad-reply')
      return connections
        .filter((connection) => (connection.tenantType ?? 'ORGANISATION') === 'ORGANISATION')
        .map((connection) => ({
          organisation: connection.tenantId,
          name: (connection.tenantName ?? '').toWellFormed().slice(0, 255),
          connection: connection.id,
          event: connection.authEventId ?? null,
          since: moment(connection.createdDateUtc),
        }))
    },

    async disconnect(access: Secret, connection: string): Promise<void> {
      const what = 'DELETE /connections'
      const address = `${addresses.connections}/${encodeURIComponent(connection)}`
      const raw = await boundedFetch(fetch, what, address, {method: 'DELETE', headers: bearer(access)}, timeLimit.read)
      const gone = raw.status === 404 || (raw.status >= 200 && raw.status <= 299)
      if (!gone) answerOf(raw, {what, write: false})
    },

    async revoke(refresh: Secret): Promise<void> {
      const raw = await post('POST revocation', addresses.revocation, {token: refresh.open()})
      if (raw.status !== 200) answerOf(raw, {what: 'POST revocation', write: false})
    },
  }
}
