import {expect} from 'chai'
import type {Given} from './home.ts'
import {active, asked, card, comeBack, connect, nz, organisationId, ready, settle, signIn, uk} from './steps.ts'
import {customer} from '../../server/app/fake-host.ts'

const settings = '303 /settings?accounting-result='
const three = {person: 'tom', organisations: [uk, nz, 'Demo Company (US)']}

export function connectSuite({describe, it}: Given): void {
  describe('connecting', () => {
    it('connects the one organisation, and pulls tax and ledger codes without a click', async (home) => {
      expect(await signIn(home)).to.equal('303 /settings/accounting')
      expect((await home.call('getConnection', {})).body.pending).to.deep.equal({provider: 'xero', stage: 'returned'})
      expect((await home.call('finishConnect', {})).body).to.deep.include({outcome: 'connected'})
      const {connection, pending} = (await home.call('getConnection', {})).body
      expect(pending).to.equal(null)
      expect(connection).to.deep.include({state: 'connected', connectedBy: 'Sam Admin', links: 0, documents: 0})
      expect(connection!.organisation).to.deep.include({name: uk, country: 'GB', currency: 'GBP', timeZone: 'Europe/London'})
      const {taxCodes} = (await home.call('listTaxCodes', {}, 'regular')).body
      const {ledgerCodes, syncedAt} = (await home.call('listLedgerCodes', {}, 'regular')).body
      expect(connection!.reference).to.deep.equal({
        state: 'complete',
        syncedAt,
        taxCodes: active(taxCodes).length,
        ledgerCodes: active(ledgerCodes).length,
      })
      expect(taxCodes.map(({name}) => name)).to.include('20% (VAT on Income)')
    })

    it('asks which organisation where several were allowed', async (home) => {
      const {body} = await connect(home, three)
      expect('organisations' in body && body.organisations.map(({name}) => name)).to.have.members(three.organisations)
      expect((await home.call('getConnection', {})).body).to.deep.include({connection: null})
      const chosen = await home.call('chooseOrganisation', {organisation: organisationId(home, nz)})
      expect(chosen.body.connection.organisation).to.deep.include({name: nz, currency: 'NZD', timeZone: 'Pacific/Auckland'})
    })

    it('leaves nothing behind where choosing is given up', async (home) => {
      await connect(home, three)
      expect((await home.call('abandonConnect', {})).body).to.deep.include({connection: null, pending: null})
      expect((await home.call('chooseOrganisation', {organisation: organisationId(home)})).status).to.equal(409)
    })

    it('says that it was cancelled, once, and stays as it was', async (home) => {
      expect(await signIn(home, {person: 'ana', press: 'cancel'})).to.equal('303 /settings/accounting')
      expect((await home.call('finishConnect', {})).code).to.equal('connect-cancelled')
      expect((await home.call('getConnection', {})).body).to.deep.include({connection: null, pending: null})
      expect(asked(home, 'token')).to.equal(0)
    })

    for (const [person, code] of [
      ['rhys', 'connect-read-only'],
      ['noor', 'connect-no-organisation'],
    ] as const)
      it(`tells ${code} apart from a person’s own cancelling`, async (home) => {
        await signIn(home, {person, press: 'cancel'})
        expect((await home.call('finishConnect', {})).code).to.equal(code)
        expect((await home.call('getConnection', {})).body).to.deep.include({connection: null, pending: null})
      })

    it('keeps the connection that stands where connecting again is cancelled', async (home) => {
      await connect(home)
      await signIn(home, {person: 'tom', press: 'cancel'})
      await home.call('finishConnect', {})
      expect((await home.call('getConnection', {})).body.connection!.state).to.equal('connected')
    })

    it('refuses a wrong state before any code is exchanged', async (home) => {
      const {body} = await home.call('startConnect', {provider: 'xero', returnTo: '/settings'})
      const address = new URL(await home.xero.consent(body.redirectTo, {person: 'ana'}))
      address.searchParams.set('state', 'another')
      expect(await comeBack(home, address.href)).to.equal(`${settings}connect-state`)
      expect((await home.call('finishConnect', {})).code).to.equal('connect-state')
    })

    it('refuses the same return a second time, and a code that was used', async (home) => {
      const {body} = await home.call('startConnect', {provider: 'xero', returnTo: '/settings'})
      const address = await home.xero.consent(body.redirectTo, {person: 'ana'})
      await comeBack(home, address)
      expect(await comeBack(home, address)).to.equal(`${settings}connect-replayed`)
      expect((await home.call('finishConnect', {})).status).to.equal(200)
      expect(await comeBack(home, address)).to.equal(`${settings}connect-state`)

      const again = (await home.call('startConnect', {provider: 'xero', returnTo: '/settings'})).body.redirectTo
      const forged = new URL(address)
      forged.searchParams.set('state', new URL(again).searchParams.get('state')!)
      expect(await comeBack(home, forged.href)).to.equal('303 /settings')
      expect((await home.call('finishConnect', {})).code).to.equal('connect-code-used')
      expect((await home.call('getConnection', {})).body.connection!.state).to.equal('connected')
    })

    it('refuses what another person, browser or workspace brings back', async (home) => {
      const {body} = await home.call('startConnect', {provider: 'xero', returnTo: '/settings'})
      const address = await home.xero.consent(body.redirectTo, {person: 'ana'})
      for (const other of ['second', 'stranger', 'nobody'] as const)
        expect(await comeBack(home, address, other)).to.equal(`${settings}connect-state`)
      expect(await comeBack(home, address)).to.equal('303 /settings')
    })

    it('refuses what took longer than ten minutes', async (home) => {
      const {body} = await home.call('startConnect', {provider: 'xero', returnTo: '/settings'})
      const address = await home.xero.consent(body.redirectTo, {person: 'ana'})
      home.clock.advance(601_000)
      expect(await comeBack(home, address)).to.equal(`${settings}connect-expired`)
    })

    it('says so where the person reaches no organisation, and keeps nothing', async (home) => {
      await signIn(home)
      for (const {id} of home.xero.state.connections.all()) home.xero.state.connections.delete(id)
      expect((await home.call('finishConnect', {})).code).to.equal('connect-no-organisation')
      expect((await home.call('getConnection', {})).body).to.deep.include({connection: null, pending: null})
    })

    it('refuses an organisation that another workspace is connected to', async (home) => {
      await connect(home, {person: 'ana'}, 'stranger')
      expect((await connect(home, {person: 'tom', organisations: [uk]})).code).to.equal('connect-organisation-taken')
      expect((await home.call('getConnection', {})).body.connection).to.equal(null)
      expect((await home.call('getConnection', {}, 'stranger')).body.connection!.state).to.equal('connected')
    })

    it('keeps the connection where the first pull fails, and says that it is incomplete', async (home) => {
      home.xero.faults.arm({kind: 'status', status: 503, operation: 'getAccounts', count: 3})
      await connect(home)
      expect((await home.call('getConnection', {})).body.connection).to.deep.include({state: 'connected'})
      expect((await home.call('getConnection', {})).body.connection!.reference.state).to.equal('incomplete')
      home.xero.faults.disarm()
      expect((await home.call('syncReference', {})).body.taxCodes.added).to.be.above(0)
      expect((await home.call('syncReference', {})).body.taxCodes.added).to.equal(0)
    })
  })

  describe('ending and changing', () => {
    it('disconnects at Xero’s side too, keeps what was known, and comes back with links alive', async (home) => {
      await ready(home)
      const {connection} = (await home.call('disconnect', {})).body
      expect(connection).to.deep.include({state: 'disconnected', links: 1})
      expect(connection!.reference).to.deep.include({taxCodes: 0, ledgerCodes: 0})
      expect(home.xero.state.connections.size).to.equal(0)
      const kept = await card(home, customer)
      expect(kept).to.deep.include({connection: 'disconnected'})
      expect(kept.link!.state).to.equal('disconnected')
      expect(kept.link!.openAt, 'it is still there for who signs in').to.be.a('string')
      expect(kept.link!.balances).not.to.equal(null)
      expect((await home.call('syncCard', {key: customer})).code).to.equal('not-connected')

      await connect(home)
      expect((await card(home, customer)).link!.state).to.equal('live')
      const {taxCodes} = (await home.call('listTaxCodes', {})).body
      expect(active(taxCodes).length).to.be.above(0)
    })

    it('leaves another workspace of the same Xero user alone', async (home) => {
      await connect(home, {person: 'tom', organisations: [nz]}, 'stranger')
      await connect(home, {person: 'tom', organisations: [uk]})
      await home.call('disconnect', {})
      expect((await home.call('syncReference', {}, 'stranger')).status).to.equal(200)
    })

    it('changes the organisation without a new sign-in, and back', async (home) => {
      await connect(home, three)
      await home.call('chooseOrganisation', {organisation: organisationId(home, uk)})
      const contact = (await home.call('searchTargets', {kind: 'contact', q: 'a'})).body.candidates[0]!
      const target = {kind: 'contact', id: contact.id} as const
      await home.call('link', {key: customer, organisation: organisationId(home), target})
      const offered = (await home.call('listOrganisations', {})).body.organisations
      expect(offered.filter(({current}) => current).map(({name}) => name)).to.deep.equal([uk])

      const {connection} = (await home.call('changeOrganisation', {organisation: organisationId(home, nz)})).body
      expect(connection.organisation.name).to.equal(nz)
      expect((await card(home, customer)).link).to.deep.include({state: 'foreign', openAt: null})
      const rates = active((await home.call('listTaxCodes', {})).body.taxCodes).map(({name}) => name)
      expect(rates).to.include('15% GST on Income')

      await home.call('changeOrganisation', {organisation: organisationId(home, uk)})
      expect((await card(home, customer)).link!.state).to.equal('live')
    })

    it('notices a connection that was ended in Xero, and asks to connect again', async (home) => {
      await ready(home)
      for (const {id} of home.xero.state.connections.all()) home.xero.state.connections.delete(id)
      expect((await home.call('syncCard', {key: customer})).code).to.equal('needs-reconnect')
      expect((await card(home, customer)).connection).to.equal('needs-reconnect')
      await connect(home)
      expect((await home.call('syncCard', {key: customer})).body.card.link!.state).to.equal('live')
    })

    it('uses a consent on after its tokens have run out', async (home) => {
      await ready(home)
      home.clock.advance(3_600_000)
      expect((await home.call('syncCard', {key: customer})).status).to.equal(200)
      await settle(home, 5)
    })
  })

  it('writes no token, code or secret down, and hands none out', async (home) => {
    await ready(home)
    const answers = await Promise.all([home.call('getConnection', {}), home.call('listOrganisations', {})])
    const shown = [...home.logged, ...answers.map(({text}) => text)].join()
    expect(shown).not.to.match(/canary|eyJ|refresh_token|Bearer/)
    const tokens = home.xero.state.codes.all().map(({code}) => code)
    for (const secret of tokens) expect(shown).not.to.contain(secret)
  })
}
