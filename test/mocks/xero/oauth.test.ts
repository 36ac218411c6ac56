import {expect} from 'chai'
import {decodeJwt} from 'jose'
import {createLocalJWKSet, jwtVerify, type JSONWebKeySet} from 'jose'
import {beforeEach, describe, it} from 'node:test'
import {createMockXero, type MockXero, type XeroApp} from '../../../mocks/xero/index.ts'
import {allScopes, app, connect, noon, tokenRequest} from './serve.ts'

const base = 'http://xero.test'
const minute = 60_000
const day = 86_400_000

const question = (more: Record<string, string> = {}, client: XeroApp = app): string => {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: client.clientId,
    redirect_uri: client.redirectUris[0] ?? '',
    scope: allScopes,
    state: 'the state',
    ...more,
  })
  return `${base}/identity/connect/authorize?${query.toString()}`
}

describe('signing in to the simulated Xero', () => {
  let xero: MockXero
  beforeEach(() => {
    xero = createMockXero({base, apps: [app], now: noon})
  })
  const get = (address: string, headers: Record<string, string> = {}) => xero.fetch(new Request(address, {headers}))
  const post = (address: string, form: Record<string, string>) =>
    xero.fetch(new Request(address, {method: 'POST', body: new URLSearchParams(form)}))
  const exchange = async (form: Record<string, string>, client = app) => {
    const response = await xero.fetch(tokenRequest(base, new URLSearchParams(form), client))
    return {status: response.status, body: (await response.json()) as Record<string, string>}
  }
  const refresh = (token: string) => exchange({grant_type: 'refresh_token', refresh_token: token})
  const code = async (more: Record<string, string> = {}, person = 'ana') =>
    new URL(await xero.consent(question(more), {person})).searchParams.get('code') ?? ''
  const byCode = (given: string, more: Record<string, string> = {}) =>
    exchange({grant_type: 'authorization_code', code: given, redirect_uri: app.redirectUris[0] ?? '', ...more})
  const connections = async (access: string, query = '') => {
    const response = await get(`${base}/connections${query}`, {authorization: `Bearer ${access}`})
    return (await response.json()) as Record<string, string>[]
  }

  it('walks through the pages and comes back with a code and the state', async () => {
    const hidden = Object.fromEntries(new URL(question()).searchParams)
    const signIn = await (await get(question())).text()
    expect(signIn).to.include('Ana Lima').and.to.include('Simulated')
    const consent = await (await post(`${base}/identity/connect/authorize`, {...hidden, person: 'ana'})).text()
    const organisation = /name="organisation" value="([^"]+)"/.exec(consent)?.[1] ?? ''
    const back = await post(`${base}/identity/connect/authorize`, {...hidden, person: 'ana', organisation, press: 'allow'})
    expect(back.status).to.equal(302)
    const address = new URL(back.headers.get('location') ?? '')
    expect([address.origin + address.pathname, address.searchParams.get('state')]).to.deep.equal([
      app.redirectUris[0],
      'the state',
    ])
  })

  it('comes back with access_denied when the person cancels', async () => {
    const address = new URL(await xero.consent(question(), {person: 'ana', press: 'cancel'}))
    expect([address.searchParams.get('error'), address.searchParams.get('state')]).to.deep.equal(['access_denied', 'the state'])
  })

  for (const [what, more] of [
    ['an unknown client', {client_id: 'nobody'}],
    ['an unregistered address', {redirect_uri: 'http://localhost:1/elsewhere'}],
    ['an unknown scope', {scope: 'accounting.everything'}],
  ] as const) {
    it(`ends on an error page and does not come back for ${what}`, async () => {
      const response = await get(question(more))
      expect([response.status, response.headers.get('location')]).to.deep.equal([400, null])
      expect(await response.text()).to.include('Sorry')
    })
  }

  it('refuses broad scopes to an app that knows only the granular ones', async () => {
    xero = createMockXero({base, apps: [{...app, scopes: 'granular'}], now: noon})
    expect((await get(question({scope: 'accounting.transactions'}))).status).to.equal(400)
    expect((await get(question({scope: 'accounting.invoices'}))).status).to.equal(200)
  })

  it('does not let a person connect who may only read, or belongs nowhere', async () => {
    const hidden = Object.fromEntries(new URL(question()).searchParams)
    for (const [person, words] of [
      ['rhys', 'cannot connect'],
      ['noor', 'no organisation'],
    ] as const) {
      expect(await (await post(`${base}/identity/connect/authorize`, {...hidden, person})).text()).to.include(words)
    }
  })

  it('signs tokens that its keys verify, and names the event that connections carry', async () => {
    const {body} = await byCode(await code({nonce: 'n-1'}))
    const keys = (await (await get(`${base}/.well-known/openid-configuration/jwks`)).json()) as JSONWebKeySet
    const {payload} = await jwtVerify(body['id_token'] ?? '', createLocalJWKSet(keys), {
      issuer: base,
      audience: app.clientId,
      currentDate: new Date(noon),
    })
    expect([payload['nonce'], payload['email'], (payload.exp ?? 0) - (payload.iat ?? 0)]).to.deep.equal([
      'n-1',
      'ana.lima@example.com',
      300,
    ])
    const claims = decodeJwt(body['access_token'] ?? '')
    expect((claims.exp ?? 0) * 1000 - noon).to.equal(30 * minute)
    const event = String(claims['authentication_event_id'])
    const made = await connections(body['access_token'] ?? '', `?authEventId=${event}`)
    expect(made).to.have.length(1)
    expect(made[0]?.['createdDateUtc']).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}$/)
    expect(await connections(body['access_token'] ?? '', '?authEventId=00000000-0000-0000-0000-000000000000')).to.deep.equal([])
  })

  it('takes a code once, within five minutes, at its own address', async () => {
    const first = await code()
    expect((await byCode(first)).status).to.equal(200)
    expect((await byCode(first)).body).to.deep.equal({error: 'invalid_grant'})
    const second = await code()
    xero.clock.advance(5 * minute + 1)
    expect((await byCode(second)).body).to.deep.equal({error: 'invalid_grant'})
    expect((await byCode(await code(), {redirect_uri: 'http://localhost/other'})).body).to.deep.equal({error: 'invalid_grant'})
  })

  it('holds a code to its challenge', async () => {
    const verifier = 'v'.repeat(43)
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)))
    const code_challenge = Buffer.from(digest).toString('base64url')
    const asked = {code_challenge, code_challenge_method: 'S256'}
    expect((await byCode(await code(asked))).status).to.equal(400)
    expect((await byCode(await code(asked), {code_verifier: 'w'.repeat(43)})).status).to.equal(400)
    expect((await byCode(await code(asked), {code_verifier: verifier})).status).to.equal(200)
  })

  it('rotates refresh tokens, and takes an old one for half an hour more', async () => {
    const {refresh: old} = await connect(xero, base)
    const next = await refresh(old)
    expect(next.body['refresh_token']).to.not.equal(old)
    xero.clock.advance(30 * minute)
    expect((await refresh(old)).status).to.equal(200)
    xero.clock.advance(1)
    expect((await refresh(old)).body).to.deep.equal({error: 'invalid_grant'})
    expect((await refresh(next.body['refresh_token'] ?? '')).status).to.equal(200)
  })

  it('forgets a refresh token that was not used for sixty days', async () => {
    const {refresh: token} = await connect(xero, base)
    xero.clock.advance(60 * day)
    const next = await refresh(token)
    expect(next.status).to.equal(200)
    xero.clock.advance(60 * day + 1)
    expect((await refresh(next.body['refresh_token'] ?? '')).status).to.equal(400)
  })

  it('refuses a wrong secret, and a grant that it does not know', async () => {
    const form = {grant_type: 'refresh_token', refresh_token: 'x'}
    expect((await exchange(form, {...app, clientSecret: 'wrong'})).body).to.deep.equal({error: 'invalid_client'})
    expect((await exchange({grant_type: 'password'})).body).to.deep.equal({error: 'unsupported_grant_type'})
  })

  it('ends everything on revocation', async () => {
    const {access, refresh: token} = await connect(xero, base)
    const request = tokenRequest(base, new URLSearchParams({token}))
    const response = await xero.fetch(new Request(`${base}/connect/revocation`, request))
    expect([response.status, await response.text()]).to.deep.equal([200, ''])
    expect((await refresh(token)).status).to.equal(400)
    expect(await connections(access)).to.deep.equal([])
  })

  it('disconnects by the id of the connection only', async () => {
    const {access} = await connect(xero, base)
    const [one] = await connections(access)
    const remove = async (id: string | undefined) =>
      (
        await xero.fetch(
          new Request(`${base}/connections/${id}`, {method: 'DELETE', headers: {authorization: `Bearer ${access}`}}),
        )
      ).status
    expect(await remove(one?.['tenantId'])).to.equal(403)
    expect(await remove('11111111-1111-4111-8111-111111111111')).to.equal(404)
    expect(await remove(one?.['id'])).to.equal(204)
    expect(await connections(access)).to.deep.equal([])
  })

  it('keeps the connection and renews its event when an organisation is connected again', async () => {
    const {access} = await connect(xero, base)
    const [before] = await connections(access)
    xero.clock.advance(minute)
    const [after] = await connections((await connect(xero, base)).access)
    expect(after?.['id']).to.equal(before?.['id'])
    expect(after?.['authEventId']).to.not.equal(before?.['authEventId'])
    expect(after?.['updatedDateUtc']).to.not.equal(after?.['createdDateUtc'])
  })

  it('gives a custom connection a token without a refresh token', async () => {
    const {body} = await exchange({grant_type: 'client_credentials', scope: 'accounting.contacts'})
    expect([body['refresh_token'], body['expires_in']]).to.deep.equal([undefined, 1800])
    const headers = {authorization: `Bearer ${body['access_token']}`, accept: 'application/json'}
    expect((await get(`${base}/api.xro/2.0/Contacts?page=1`, headers)).status).to.equal(200)
  })
})
