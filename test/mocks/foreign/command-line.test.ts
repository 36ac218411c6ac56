import {expect} from 'chai'
import {createHash, randomBytes} from 'node:crypto'
import {after, before, describe, it} from 'node:test'
import {XeroClient} from 'xero-node'
import type {MockXero, XeroApp} from '../../../mocks/xero/index.ts'
import {noon, serveXero} from '../xero/serve.ts'
import {refusalOf} from './open.ts'

const desktop: XeroApp = {
  clientId: 'FEDCBA9876543210FEDCBA9876543210',
  clientSecret: '',
  name: 'A command line',
  redirectUris: ['http://localhost:8742/callback'],
  scopes: 'granular',
  tier: 'starter',
}
const scope =
  'openid profile email offline_access accounting.contacts accounting.settings accounting.invoices accounting.payments accounting.banktransactions ' +
  'accounting.manualjournals accounting.reports.aged.read accounting.reports.balancesheet.read accounting.reports.profitandloss.read ' +
  'accounting.reports.trialbalance.read accounting.budgets.read accounting.attachments'

describe('a command line without a secret, as Xero’s own is,', () => {
  let xero: MockXero
  let base = ''
  let close: () => Promise<void>
  let tokens: Record<string, string> = {}
  let tenantId = ''
  const verifier = randomBytes(32).toString('base64url')
  const [redirect = ''] = desktop.redirectUris

  const token = async (form: Record<string, string>) => {
    const body = new URLSearchParams({client_id: desktop.clientId, ...form}).toString()
    const headers = {'Content-Type': 'application/x-www-form-urlencoded'}
    const response = await fetch(`${base}/connect/token`, {method: 'POST', headers, body})
    return {status: response.status, json: (await response.json()) as Record<string, string>}
  }
  const client = () => {
    const made = new XeroClient({clientId: desktop.clientId, clientSecret: ''})
    made.accountingApi.basePath = `${base}/api.xro/2.0`
    const {accountingApi} = made as unknown as {accountingApi: {defaultHeaders: Record<string, string>}}
    accountingApi.defaultHeaders = {...accountingApi.defaultHeaders, 'user-agent': 'xero-command-line-1.0.0'}
    made.setTokenSet({access_token: tokens['access_token'] ?? ''})
    return made.accountingApi
  }

  before(async () => {
    ;({xero, base, close} = await serveXero({apps: [desktop], now: noon}))
  })
  after(() => close())

  it('signs in with a challenge, and is refused without the word that fits it', async () => {
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    const question = {response_type: 'code', client_id: desktop.clientId, redirect_uri: redirect, scope, state: 'abc'}
    const pkce = {code_challenge: challenge, code_challenge_method: 'S256'}
    const consent = async () => {
      const address = `${base}/identity/connect/authorize?${new URLSearchParams({...question, ...pkce}).toString()}`
      return new URL(await xero.consent(address, {person: 'ana'})).searchParams
    }
    const code = async () => ({
      grant_type: 'authorization_code',
      code: (await consent()).get('code') ?? '',
      redirect_uri: redirect,
    })
    expect((await token({...(await code()), code_verifier: 'x'.repeat(43)})).json).to.deep.equal({error: 'invalid_grant'})
    const {status, json} = await token({...(await code()), code_verifier: verifier})
    expect([status, json['token_type'], json['scope']]).to.deep.equal([200, 'Bearer', scope])
    tokens = json
  })

  it('reads who signed in, and to which organisation', async () => {
    const headers = {Authorization: `Bearer ${tokens['access_token']}`}
    const connections = (await (await fetch(`${base}/connections`, {headers})).json()) as Record<string, string>[]
    expect(connections.map((each) => [each['tenantName'], each['tenantType']])).to.deep.equal([
      ['Demo Company (UK)', 'ORGANISATION'],
    ])
    tenantId = connections[0]?.['tenantId'] ?? ''
    const event = (JSON.parse(atob((tokens['access_token'] ?? '').split('.')[1] ?? '')) as Record<string, string>)[
      'authentication_event_id'
    ]
    const just = await fetch(`${base}/connections?authEventId=${event}`, {headers})
    expect(await just.json()).to.have.length(1)
    const person = (await (await fetch(`${base}/connect/userinfo`, {headers})).json()) as Record<string, string>
    const claims = JSON.parse(atob((tokens['id_token'] ?? '').split('.')[1] ?? '')) as Record<string, string>
    expect(person).to.include({email: 'ana.lima@example.com', given_name: 'Ana', sub: claims['sub']})
    expect((await fetch(`${base}/connect/userinfo`)).status).to.equal(401)
  })

  it('works with xero-node and headers of its own', async () => {
    const api = client()
    expect((await api.getOrganisations(tenantId)).body.organisations?.[0]?.name).to.equal('Demo Company (UK)')
    const {body} = await api.getInvoices(
      tenantId,
      undefined,
      undefined,
      'UpdatedDateUTC DESC',
      undefined,
      undefined,
      undefined,
      undefined,
      1,
      false,
      false,
      undefined,
      false,
      10,
    )
    expect(body.invoices).to.have.length(10)
    expect(body.pagination).to.include({page: 1, pageSize: 10})
    expect(xero.witness.at(-1)?.headers['user-agent']).to.equal('xero-command-line-1.0.0')
  })

  it('is refused what its granular scopes leave out', async () => {
    const {status} = await refusalOf(client().getReportBankSummary(tenantId))
    expect(status).to.equal(401)
  })

  it('refreshes without a secret when its token has expired', async () => {
    xero.clock.advance(31 * 60_000)
    expect((await refusalOf(client().getOrganisations(tenantId))).status).to.equal(401)
    const {status, json} = await token({grant_type: 'refresh_token', refresh_token: tokens['refresh_token'] ?? ''})
    expect(status).to.equal(200)
    tokens = json
    expect((await client().getOrganisations(tenantId)).response.status).to.equal(200)
  })
})
