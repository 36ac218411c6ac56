import {Refusal} from '../refusal.ts'
import type {World} from '../world.ts'
import {authorise} from './authorise.ts'
import {connections} from './connections.ts'
import {discovery} from './discovery.ts'
import {json} from './page.ts'
import {revocation, token} from './token.ts'
import {userInfo} from './user-info.ts'

const realIdentity = 'identity.xero.com'

/** Who signs the tokens: this simulator, or Xero's own name when its real address was intercepted. */
const issuerOf = (world: World, url: URL): string => (url.hostname === realIdentity ? `https://${realIdentity}` : world.base)

/** What Xero's identity service answers: discovery, keys, sign-in, tokens, connections. Undefined for any other path. */
export async function identity(
  world: World,
  request: Request,
  path: string,
  url: URL,
  body: string,
): Promise<Response | undefined> {
  const issuer = issuerOf(world, url)
  const form = new URLSearchParams(body)
  const get = request.method === 'GET'
  switch (path) {
    case '/.well-known/openid-configuration':
      return get ? json(discovery(issuer, issuer === world.base ? world.base : 'https://login.xero.com')) : undefined
    case '/.well-known/openid-configuration/jwks':
      return get ? json(await world.signer.jwks()) : undefined
    case '/identity/connect/authorize':
      if (get) return authorise(world, url.searchParams, false, new URL(world.base).pathname.replace(/\/$/, ''))
      return request.method === 'POST' ? authorise(world, form, true, new URL(world.base).pathname.replace(/\/$/, '')) : undefined
    case '/connect/token':
      if (request.method !== 'POST') throw new Refusal(405, '')
      return token(world, request.headers, form, issuer)
    case '/connect/revocation':
      if (request.method !== 'POST') throw new Refusal(405, '')
      return revocation(world, request.headers, form)
    case '/connect/userinfo':
      return userInfo(world, request)
    default: {
      const found = /^\/connections(?:\/([^/]*))?\/?$/i.exec(path)
      return found ? connections(world, request, found[1] === '' ? undefined : found[1], url.searchParams) : undefined
    }
  }
}
