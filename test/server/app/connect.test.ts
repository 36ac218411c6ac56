import {describe, it} from 'node:test'
import {expect} from 'chai'
import {KitError} from '../../../src/contract/index.ts'
import {reachable} from './fake-provider.ts'
import {createHouse} from './house.ts'

const settings = '/settings?tab=accounting&accounting-result='

describe('connecting', () => {
  it('connects straight away where one organisation is reached, and pulls reference data without a click', async () => {
    const house = createHouse()
    expect(await house.signIn()).to.equal('303 /settings/accounting')
    const before = await house.call('getConnection', {})
    expect(before.body.pending).to.deep.equal({provider: 'xero', stage: 'returned'})

    const {body} = await house.call('finishConnect', {})
    expect(body).to.deep.include({outcome: 'connected'})
    const {body: after} = await house.call('getConnection', {})
    expect(after.connection).to.deep.include({
      state: 'connected',
      connectedBy: 'Sam Admin',
      expiresAt: '2026-08-14T10:00:00.000Z',
    })
    expect(after.connection!.organisation).to.deep.include({id: 'org-1', timeZone: 'Europe/London'})
    expect(after.connection!.reference).to.deep.include({state: 'complete', taxCodes: 2, ledgerCodes: 2})
    expect(after.pending).to.equal(null)
    expect(house.host.shown).to.have.length(1)
    expect((await house.call('listTaxCodes', {}, 'regular')).body.taxCodes).to.have.length(2)
  })

  it('asks which organisation where several are reached, and says which are taken', async () => {
    const house = createHouse()
    await house.connect('stranger')
    house.provider.reaches = [reachable('org-1'), reachable('org-2')]
    await house.signIn()
    const {body} = await house.call('finishConnect', {})
    expect(body).to.deep.include({outcome: 'choose'})
    expect('organisations' in body && body.organisations.map(({id, taken}) => ({id, taken}))).to.deep.equal([
      {id: 'org-1', taken: true},
      {id: 'org-2', taken: false},
    ])
    expect((await house.call('getConnection', {})).body).to.deep.include({
      connection: null,
      pending: {provider: 'xero', stage: 'choosing'},
    })
    expect((await house.call('chooseOrganisation', {organisation: 'org-1'})).code).to.equal('connect-organisation-taken')
    const chosen = await house.call('chooseOrganisation', {organisation: 'org-2'})
    expect(chosen.body.connection.organisation.name).to.equal('Demo Company (NZ)')
    expect((await house.call('chooseOrganisation', {organisation: 'org-2'})).code).to.equal('connect-expired')
  })

  it('offers only the organisations of this very consent, and all where the provider does not tell', async () => {
    const house = createHouse()
    house.provider.reaches = [reachable('org-1', 'event-1'), reachable('org-2', 'long ago')]
    expect((await house.connect()).body).to.deep.include({outcome: 'connected'})
    house.provider.event = 'event-2'
    expect((await house.connect()).body).to.deep.include({outcome: 'choose'})
  })

  it('ends with nothing connected and no tokens where no organisation is reached', async () => {
    const house = createHouse()
    house.provider.reaches = []
    expect((await house.connect()).code).to.equal('connect-no-organisation')
    expect(house.tables.grants.size).to.equal(0)
    expect((await house.call('getConnection', {})).body).to.deep.include({connection: null, pending: null})
  })

  it('refuses an organisation that is connected to another workspace, and keeps no tokens', async () => {
    const house = createHouse()
    await house.connect('stranger')
    expect((await house.connect()).code).to.equal('connect-organisation-taken')
    expect(house.tables.grants.size).to.equal(1)
    expect((await house.call('getConnection', {})).body).to.deep.include({connection: null, pending: null})
  })

  for (const [parameters, code] of [
    [{error: 'access_denied'}, 'connect-cancelled'],
    [{error: 'server_error'}, 'connect-refused'],
    [{}, 'connect-refused'],
  ] as const) {
    it(`brings ${JSON.stringify(parameters)} back to the page as ${code}, once`, async () => {
      const house = createHouse()
      const {body} = await house.call('startConnect', {provider: 'xero', returnTo: '/settings/accounting'})
      const state = new URL(body.redirectTo).searchParams.get('state')!
      expect(await house.comeBack({...parameters, state})).to.equal('303 /settings/accounting')
      expect((await house.call('finishConnect', {})).code).to.equal(code)
      expect((await house.call('finishConnect', {})).code).to.equal('connect-replayed')
      expect(house.provider.calls).to.deep.equal([])
    })
  }

  it('says that a code was used', async () => {
    const house = createHouse()
    await house.signIn('admin', 'bad')
    expect((await house.call('finishConnect', {})).code).to.equal('connect-code-used')
  })

  describe('refuses on the way back', () => {
    const begun = async () => {
      const house = createHouse()
      const {body} = await house.call('startConnect', {provider: 'xero', returnTo: '/settings/accounting'})
      return {house, state: new URL(body.redirectTo).searchParams.get('state')!}
    }
    const cases: Record<string, (state: string) => string> = {
      'a wrong state': () => 'state=wrong&code=good',
      'no state': () => 'code=good',
      'a state given twice': (state) => `state=${state}&state=${state}&code=good`,
      'a code given twice': (state) => `state=${state}&code=good&code=bad`,
    }
    for (const [what, query] of Object.entries(cases)) {
      it(what, async () => {
        const {house, state} = await begun()
        expect(await house.comeBack(query(state))).to.equal(`303 ${settings}connect-state`)
        expect((await house.call('getConnection', {})).body.pending).to.equal(null)
      })
    }
    it('another browser', async () => {
      const {house, state} = await begun()
      expect(await house.comeBack({state, code: 'good'}, 'second')).to.equal(`303 ${settings}connect-state`)
    })
    it('another provider', async () => {
      const {house, state} = await begun()
      expect(await house.comeBack({state, code: 'good'}, 'admin', 'quickbooks')).to.equal(`303 ${settings}connect-state`)
    })
    it('the same address a second time', async () => {
      const {house, state} = await begun()
      await house.comeBack({state, code: 'good'})
      expect(await house.comeBack({state, code: 'good'})).to.equal(`303 ${settings}connect-replayed`)
      expect((await house.call('finishConnect', {})).body).to.deep.include({outcome: 'connected'})
    })
    it('what took too long', async () => {
      const {house, state} = await begun()
      house.clock.advance(601_000)
      expect(await house.comeBack({state, code: 'good'})).to.equal(`303 ${settings}connect-expired`)
    })
  })

  it('keeps codes and verifiers sealed, and shows no token', async () => {
    const house = createHouse()
    await house.signIn('admin', 'good-code-canary')
    await house.connect()
    const kept = JSON.stringify([...house.tables.flows.values(), ...house.tables.grants.values(), house.logged])
    expect(kept).not.to.match(/canary/)
  })

  it('lets only the person who signed in finish, and only while an administrator', async () => {
    const house = createHouse()
    await house.signIn()
    house.jar.set('second', house.jar.get('admin')!)
    expect((await house.call('finishConnect', {}, 'second')).code).to.equal('connect-state')
    house.jar.set('lower', house.jar.get('admin')!)
    expect((await house.call('finishConnect', {}, 'lower')).code).to.equal('plan-required')
    expect((await house.call('finishConnect', {})).body).to.deep.include({outcome: 'connected'})
  })

  it('exchanges a code once, though two tabs finish at once', async () => {
    const house = createHouse()
    await house.signIn()
    const {pending} = house.ports.store.flows
    const both = Promise.withResolvers<void>()
    let readers = 0
    house.ports.store.flows.pending = async (...given) => {
      const flow = await pending(...given)
      if (++readers === 2) both.resolve()
      await both.promise
      return flow
    }
    const codes = await Promise.all([1, 2].map(async () => (await house.call('finishConnect', {})).code))
    expect(codes).to.have.members(['connect-replayed', undefined])
    expect(house.provider.calls.filter((call) => call === 'exchange')).to.have.length(1)
  })

  it('drops the tokens where choosing is given up', async () => {
    const house = createHouse()
    house.provider.reaches = [reachable('org-1'), reachable('org-2')]
    await house.connect()
    const {body} = await house.call('abandonConnect', {})
    expect(body).to.deep.include({connection: null, pending: null})
    expect(house.tables.grants.size).to.equal(0)
  })

  it('forgets the tokens of a person who walked away while choosing, and no others', async () => {
    const house = createHouse()
    await house.connect()
    house.provider.reaches = [reachable('org-1'), reachable('org-2')]
    await house.connect()
    expect(house.tables.grants.size).to.equal(2)
    house.clock.advance(3_700_000)
    await house.work()
    expect(house.tables.grants.size).to.equal(1)
    expect((await house.call('syncReference', {})).status).to.equal(200)
  })

  it('leads to the settings page though the database cannot be reached', async () => {
    const house = createHouse()
    const {body} = await house.call('startConnect', {provider: 'xero', returnTo: '/x'})
    house.ports.store.flows.ofBrowser = () => Promise.reject(new KitError('unavailable', 'down'))
    const state = new URL(body.redirectTo).searchParams.get('state')!
    expect(await house.comeBack({state, code: 'good'})).to.equal(`303 ${settings}unavailable`)
  })

  it('keeps the connection where the first pull fails, and says so', async () => {
    const house = createHouse()
    house.provider.faults = {taxCodes: [{code: 'provider-unavailable'}]}
    await house.connect()
    const {body} = await house.call('getConnection', {})
    expect(body.connection).to.deep.include({state: 'connected'})
    expect(body.connection!.reference).to.deep.include({state: 'incomplete', syncedAt: null, taxCodes: 0})
    await house.call('syncReference', {})
    expect((await house.call('getConnection', {})).body.connection!.reference.state).to.equal('complete')
  })

  it('says that the pull is incomplete where its process died in it', async () => {
    const house = createHouse()
    await house.connect()
    await house.ports.store.connections.beginReference('workspace-1', house.clock.now(), 0)
    const state = async () => (await house.call('getConnection', {})).body.connection!.reference.state
    house.clock.advance(119_999)
    expect(await state()).to.equal('running')
    house.clock.advance(1)
    expect(await state()).to.equal('incomplete')
  })

  it('sets a cookie that no script reads and no other site sends', async () => {
    const house = createHouse()
    const {headers} = await house.call('startConnect', {provider: 'xero', returnTo: '/x'})
    expect(headers.get('set-cookie')).to.match(
      /^__Host-kit-flow=[\w-]{43}; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/,
    )
  })
})
