import {createRemoteJWKSet, customFetch, decodeJwt, jwtVerify} from 'jose'
import {KitError} from '../../../contract/failure.ts'
import type {Clock} from '../../ports.ts'
import {timeLimit} from './answer.ts'
import {boundedFetch, type Fetch} from './bounded-fetch.ts'

export interface IdentityOptions {
  issuer: string
  keys: string
  clientId: string
  fetch: Fetch
  clock: Clock
}

const words = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value.slice(0, 128) : null)

/** Checks that an identity token is Xero's, meant for us, answers this very sign-in and is fresh. Answers who signed in. */
export function createIdentityCheck({issuer, keys, clientId, fetch, clock}: IdentityOptions) {
  const keySet = createRemoteJWKSet(new URL(keys), {
    [customFetch]: async (address: string) => {
      const raw = await boundedFetch(fetch, 'GET keys', address, {headers: {accept: 'application/json'}}, timeLimit.token)
      return new Response(raw.text, {status: raw.status})
    },
  })
  return async (token: string, nonce: string): Promise<string> => {
    const refused = (): never => {
      throw new KitError('connect-refused', 'The identity token was not signed by Xero for this sign-in')
    }
    const verified = await jwtVerify(token, keySet, {
      issuer,
      audience: clientId,
      algorithms: ['RS256'],
      currentDate: new Date(clock.now()),
      clockTolerance: 60,
      requiredClaims: ['exp', 'iat', 'nonce'],
    }).catch((reason: unknown) => {
      if (reason instanceof KitError) throw reason
      return refused()
    })
    if (verified.payload['nonce'] !== nonce) return refused()
    return words(verified.payload['xero_userid']) ?? refused()
  }
}

/**
 * What the access token says of the consent. It is for Xero's API to check, not for us; it came straight from Xero over
 * HTTPS, and we take from it only who consented and in which sign-in.
 */
export function readAccessToken(token: string): {person: string | null; event: string | null} {
  try {
    const claims = decodeJwt(token)
    return {person: words(claims['xero_userid']), event: words(claims['authentication_event_id'])}
  } catch {
    return {person: null, event: null}
  }
}
