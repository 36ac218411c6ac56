import {expect} from 'chai'
import {generateKeyPair} from 'jose'
import {describe, it} from 'node:test'
import {inspect} from 'node:util'
import {Secret} from '../../../../src/server/secret.ts'
import {origin, providerOver, signer, type Asked} from './fake-xero.ts'

const flow = {code: 'code-canary', verifier: 'verifier-canary', nonce: 'nonce-1'}
const failing = (call: Promise<unknown>) =>
  call.then(
    () => expect.fail('resolved'),
    (reason: unknown) => reason as {code: string},
  )

/** A provider at a Xero that signs its tokens; `claims` and `answer` change what is said. */
async function signedIn(
  claims: Record<string, unknown> = {},
  answer: Record<string, unknown> = {},
  options: {alien?: boolean} = {},
) {
  const xero = await signer()
  const alien = options.alien ? (await generateKeyPair('RS256')).privateKey : undefined
  const world = providerOver(async ({path}) => {
    if (path.endsWith('/jwks')) return Response.json(xero.keys)
    const now = world.clock.now()
    const id = {aud: 'client', nonce: 'nonce-1', xero_userid: 'user-1', ...claims}
    return Response.json({
      access_token: await xero.sign({xero_userid: 'user-1', authentication_event_id: 'event-1'}, now),
      refresh_token: 'refresh-canary',
      id_token: await xero.sign(id, now, alien),
      expires_in: 1800,
      token_type: 'Bearer',
      ...answer,
    })
  })
  return world
}

describe("Xero's sign-in", () => {
  it('is asked for with state, nonce, PKCE and the granular scopes', () => {
    const {provider} = providerOver(() => Response.error())
    const address = new URL(provider.signInAt({state: 's', nonce: 'n', challenge: 'c'}))
    expect(`${address.origin}${address.pathname}`).to.equal(`${origin}/identity/connect/authorize`)
    expect(Object.fromEntries(address.searchParams)).to.deep.equal({
      response_type: 'code',
      client_id: 'client',
      redirect_uri: 'http://localhost:4400/accounting/callback/xero',
      scope:
        'openid profile email offline_access accounting.contacts accounting.invoices accounting.settings.read accounting.payments.read',
      state: 's',
      nonce: 'n',
      code_challenge: 'c',
      code_challenge_method: 'S256',
    })
  })

  it('asks an older app for the broad scopes', () => {
    const {provider} = providerOver(() => Response.error(), 'broad')
    expect(provider.signInAt({state: 's', nonce: 'n', challenge: 'c'})).to.include('accounting.transactions')
  })

  it('yields tokens, who consented and in which sign-in', async () => {
    const {provider, asked} = await signedIn()
    const consent = await provider.exchange(flow)
    expect(consent.person).to.equal('user-1')
    expect(consent.event).to.equal('event-1')
    expect(consent.tokens.refresh.open()).to.equal('refresh-canary')
    expect(consent.tokens.expiresIn).to.equal(1800)
    expect(inspect(consent)).not.to.include('canary')
    const [token] = asked
    expect(token?.headers.get('authorization')).to.equal(`Basic ${btoa('client:client-secret')}`)
    expect(Object.fromEntries(new URLSearchParams(token?.body))).to.deep.equal({
      grant_type: 'authorization_code',
      code: 'code-canary',
      code_verifier: 'verifier-canary',
      redirect_uri: 'http://localhost:4400/accounting/callback/xero',
    })
  })

  for (const [what, world] of [
    ['another nonce', () => signedIn({nonce: 'other'})],
    ['no nonce', () => signedIn({nonce: undefined})],
    ['another audience', () => signedIn({aud: 'other'})],
    ['an end that is past', () => signedIn({}, {})],
    ['a stranger’s signature', () => signedIn({}, {}, {alien: true})],
    ['another person than the access token', () => signedIn({xero_userid: 'user-2'})],
  ] as const) {
    it(`refuses an identity token with ${what}`, async () => {
      const {provider, clock} = await world()
      const now = clock.now()
      let calls = 0
      // Signed when asked for, looked at ten minutes later.
      if (what === 'an end that is past') clock.now = () => (calls++ === 0 ? now : now + 600_000)
      expect(await failing(provider.exchange(flow))).to.include({code: 'connect-refused'})
    })
  }

  for (const [what, answer, code] of [
    ['a code that was used', () => Response.json({error: 'invalid_grant'}, {status: 400}), 'connect-code-used'],
    ['a secret that is wrong', () => Response.json({error: 'invalid_client'}, {status: 400}), 'internal'],
    ['HTML', () => new Response('<html>'), 'bad-reply'],
    ['a redirect', () => new Response(null, {status: 302, headers: {location: 'http://elsewhere.test'}}), 'bad-reply'],
    ['no refresh token', () => Response.json({access_token: 'a', expires_in: 1800}), 'bad-reply'],
    ['an unavailable Xero', () => new Response('offline', {status: 503}), 'provider-unavailable'],
    ['a limit', () => new Response('', {status: 429, headers: {'retry-after': '9'}}), 'rate-limited'],
    ['a network that is down', () => Promise.reject(new TypeError('code-canary')), 'provider-unreachable'],
  ] as const) {
    it(`says ${code} of ${what}, and no secret`, async () => {
      const failure = await failing(providerOver(answer).provider.exchange(flow))
      expect(failure).to.include({code})
      const said = inspect(failure, {depth: 20, showHidden: true}) + JSON.stringify(failure)
      for (const secret of ['code-canary', 'verifier-canary', 'client-secret', btoa('client:client-secret')])
        expect(said).not.to.include(secret)
    })
  }

  it('refreshes, and tells a consent that is at its end', async () => {
    const live = providerOver(() => Response.json({access_token: 'a2', refresh_token: 'r2', expires_in: 1800}))
    const tokens = await live.provider.refresh(new Secret('r1'))
    expect([tokens.access.open(), tokens.refresh.open(), tokens.expiresIn]).to.deep.equal(['a2', 'r2', 1800])
    expect(live.asked[0]?.body).to.equal('grant_type=refresh_token&refresh_token=r1')
    const dead = providerOver(() => Response.json({error: 'invalid_grant'}, {status: 400}))
    expect(await failing(dead.provider.refresh(new Secret('r1')))).to.include({code: 'needs-reconnect'})
  })

  it('lists organisations of one sign-in, and nothing but organisations', async () => {
    const entry = {id: 'c1', authEventId: 'e1', tenantId: 't1', tenantType: 'ORGANISATION', tenantName: 'Demo'}
    const {provider, asked} = providerOver(() =>
      Response.json([
        {...entry, createdDateUtc: '2026-09-14T01:02:03.1234567'},
        {...entry, id: 'c2', tenantId: 't2', tenantType: 'PRACTICE'},
      ]),
    )
    expect(await provider.reachable(new Secret('a'), 'e1')).to.deep.equal([
      {organisation: 't1', name: 'Demo', connection: 'c1', event: 'e1', since: '2026-09-14T01:02:03.000Z'},
    ])
    expect(asked[0]).to.deep.include({path: '/connections', query: {authEventId: 'e1'}})
    expect(asked[0]?.headers.get('xero-tenant-id')).to.equal(null)
  })

  it('ends one connection, also where it had ended already', async () => {
    const gone = ({method, path}: Asked) =>
      new Response(null, {status: method === 'DELETE' && path === '/connections/c1' ? 204 : 404})
    const {provider} = providerOver(gone)
    await provider.disconnect(new Secret('a'), 'c1')
    await provider.disconnect(new Secret('a'), 'c2')
    const {provider: refused} = providerOver(() => Response.json({Detail: 'AuthenticationUnsuccessful'}, {status: 401}))
    expect(await failing(refused.disconnect(new Secret('a'), 'c1'))).to.include({code: 'needs-reconnect'})
  })

  it('ends all connections of a person', async () => {
    const {provider, asked} = providerOver(() => new Response(null, {status: 200}))
    await provider.revoke(new Secret('r1'))
    expect(asked[0]).to.include({method: 'POST', path: '/connect/revocation', body: 'token=r1'})
  })
})
