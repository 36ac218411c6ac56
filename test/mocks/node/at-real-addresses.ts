import {after, before, describe, it} from 'node:test'
import {expect} from 'chai'
import {http, HttpResponse} from 'msw'
import {setupServer} from 'msw/node'
import {XeroClient} from 'xero-node'
import {defaultApp, mockXeroHandlers, startMockXero, type StartedMockXero} from '../../../mocks/node/index.ts'

const scopes = 'openid profile email offline_access accounting.transactions accounting.settings accounting.contacts'.split(' ')

/** What an application does with the unmodified xero-node, at the addresses that it knows by itself. */
export function answersAtRealAddresses(msw: string): void {
  describe(`Xero's real addresses, intercepted by ${msw}`, () => {
    let xero: StartedMockXero
    let client: XeroClient
    const tenant = () => client.tenants[0] as {id: string; tenantId: string; tenantName: string}
    const organisation = () => tenant().tenantId

    before(async () => {
      xero = await startMockXero()
      const {clientId, clientSecret, redirectUris} = defaultApp
      client = new XeroClient({clientId, clientSecret, redirectUris, scopes, state: 'a-state'})
    })
    after(() => xero.stop())

    it('connects: consent, callback with a checked ID token, tenants', async () => {
      const signInAt = await client.buildConsentUrl()
      expect(signInAt).to.match(/^https:\/\/login\.xero\.com\/identity\/connect\/authorize\?/)
      const callback = await xero.consent(signInAt, {person: 'ana'})
      const tokens = await client.apiCallback(callback)
      expect(tokens.claims()).to.include({iss: 'https://identity.xero.com', aud: defaultApp.clientId})
      await client.updateTenants()
      expect(tenant().tenantName).to.equal('Demo Company (UK)')
    })

    it('refuses a callback that is not for this client', async () => {
      const callback = await xero.consent(await client.buildConsentUrl(), {person: 'ana'})
      const reason = await client.apiCallback(callback.replace('a-state', 'another')).catch((error: unknown) => error)
      expect(reason).to.have.property('name', 'RPError')
    })

    it('reads and writes', async () => {
      const {body} = await client.accountingApi.getContacts(organisation(), undefined, undefined, undefined, undefined, 1)
      expect(body.contacts?.length).to.be.above(5)
      const made = await client.accountingApi.createContacts(organisation(), {contacts: [{name: `Made under ${msw}`}]})
      expect(made.body.contacts?.[0]?.contactID).to.match(/^[0-9a-f-]{36}$/)
      expect(xero.witness.at(-1)).to.include({method: 'PUT', operation: 'createContacts', status: 200})
    })

    it('hands a refusal over with its status and words', async () => {
      const reason = await client.accountingApi
        .createContacts(organisation(), {contacts: [{name: `Made under ${msw}`}]})
        .catch((error: unknown) => String(error))
      expect(reason)
        .to.match(/"statusCode":400/)
        .and.match(/already assigned to another contact/)
    })

    it('refreshes its tokens, by the client and by the refresh token alone', async () => {
      const former = client.readTokenSet().refresh_token ?? ''
      await client.refreshToken()
      expect(client.readTokenSet().refresh_token).to.be.a('string').and.not.equal(former)
      const again = client.readTokenSet().refresh_token ?? ''
      await client.refreshWithRefreshToken(defaultApp.clientId, defaultApp.clientSecret, again)
      expect(client.readTokenSet().refresh_token).to.not.equal(again)
      expect((await client.accountingApi.getOrganisations(organisation())).body.organisations).to.have.length(1)
    })

    it('breaks the connection after the work was done', async () => {
      xero.faults.arm({kind: 'lost-answer', operation: 'createItems', count: 1})
      const reason = await client.accountingApi
        .createItems(organisation(), {items: [{code: 'LOST'}]})
        .then(() => 'answered')
        .catch((error: unknown) => String(error))
      expect(reason).to.not.equal('answered')
      expect(xero.witness.at(-1)).to.include({operation: 'createItems', status: 0})
      const {body} = await client.accountingApi.getItem(organisation(), 'LOST')
      expect(body.items?.[0]?.code).to.equal('LOST')
    })

    it('answers fetch as it answers xero-node', async () => {
      const answer = await fetch('https://api.xero.com/connections', {
        headers: {authorization: `Bearer ${client.readTokenSet().access_token}`},
      })
      expect(await answer.json()).to.have.length(1)
      xero.faults.arm({kind: 'unreachable', count: 1})
      expect(await fetch('https://api.xero.com/connections').catch((error: unknown) => error)).to.be.instanceOf(TypeError)
    })

    it('lets nothing through to the real Xero, whatever the host', async () => {
      const answer = await fetch('https://payroll.xero.com/anything')
      expect(answer.status).to.equal(404)
      expect(xero.witness.at(-1)?.path).to.equal('/anything')
    })

    it('disconnects, and gives the addresses back', async () => {
      await client.disconnect(tenant().id)
      const reason = await client.accountingApi.getOrganisations(organisation()).catch((error: unknown) => String(error))
      expect(reason).to.match(/"statusCode":403/)
      await client.revokeToken()
      await xero.stop()
      const seen = xero.witness.length
      const next = await startMockXero({demo: false})
      expect((await fetch('https://api.xero.com/connections')).status).to.equal(401)
      expect([xero.witness.length, next.witness.length]).to.deep.equal([seen, 1])
      await next.stop()
    })
  })
  describe(`handlers for a team's own ${msw}`, () => {
    it('answer beside its own', async () => {
      const {xero, handlers} = await mockXeroHandlers({clock: '2026-03-31T12:00:00Z'})
      const own = setupServer(
        http.get('https://bank.example/', () => HttpResponse.text('their own')),
        ...handlers,
      )
      own.listen()
      expect(await (await fetch('https://bank.example/')).text()).to.equal('their own')
      expect((await fetch('https://api.xero.com/connections')).status).to.equal(401)
      own.resetHandlers()
      expect((await fetch('https://api.xero.com/connections')).status).to.equal(401)
      expect(xero.witness.map(({at}) => at)).to.deep.equal([
        Date.parse('2026-03-31T12:00:00Z'),
        Date.parse('2026-03-31T12:00:00Z'),
      ])
      own.close()
    })
  })
}
