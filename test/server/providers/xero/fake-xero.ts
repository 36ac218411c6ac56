import {exportJWK, generateKeyPair, SignJWT} from 'jose'
import {createGovernor} from '../../../../src/server/governor.ts'
import type {Access} from '../../../../src/server/provider.ts'
import {createXeroProvider, xeroAddressesAt} from '../../../../src/server/providers/xero/index.ts'
import {createFetchTransport} from '../../../../src/server/providers/xero/fetch-transport.ts'
import {Secret} from '../../../../src/server/secret.ts'
import {handClock, listeningLog} from '../../hand-clock.ts'
import {createMemoryStore} from '../../../../src/server/store/memory/index.ts'

export const organisation = '11111111-2222-4333-8444-555555555555'
export const access: Access = {token: new Secret('access'), organisation, urgent: true}

export const origin = 'http://xero.test'

export interface Asked {
  method: string
  path: string
  query: Record<string, string>
  headers: Headers
  body: string
}

/** A provider whose whole world is one function from what is asked to what is answered. */
export function providerOver(answer: (asked: Asked) => Response | Promise<Response>, scopes: 'granular' | 'broad' = 'granular') {
  const asked: Asked[] = []
  const clock = handClock()
  const fetch = async (request: Request) => {
    const address = new URL(request.url)
    const one = {
      method: request.method,
      path: address.pathname,
      query: Object.fromEntries(address.searchParams),
      headers: request.headers,
      body: await request.text(),
    }
    asked.push(one)
    return answer(one)
  }
  const addresses = xeroAddressesAt(origin, 'https://identity.xero.com')
  const provider = createXeroProvider({
    addresses,
    clientId: 'client',
    clientSecret: new Secret('client-secret'),
    redirectUri: 'http://localhost:4400/accounting/callback/xero',
    scopes,
    transport: createFetchTransport({accounting: addresses.accounting, fetch}),
    governor: createGovernor({store: createMemoryStore(), clock, log: listeningLog()}),
    fetch,
    clock,
    log: listeningLog(),
  })
  return {provider, asked, clock}
}

/** Signs as Xero does, with keys of its own. */
export async function signer() {
  const {publicKey, privateKey} = await generateKeyPair('RS256', {extractable: true})
  const jwk = {...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256', use: 'sig'}
  return {
    keys: {keys: [jwk]},
    sign: (claims: Record<string, unknown>, now: number, key: Parameters<SignJWT['sign']>[0] = privateKey) =>
      new SignJWT({nbf: now / 1000, ...claims})
        .setProtectedHeader({alg: 'RS256', kid: 'k1'})
        .setIssuer('https://identity.xero.com')
        .setIssuedAt(now / 1000)
        .setExpirationTime(now / 1000 + 300)
        .sign(key),
  }
}
