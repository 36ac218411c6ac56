import {describe, it} from 'node:test'
import {expect} from 'chai'
import type {Card} from '../../../src/contract/index.ts'
import {customer, job} from './fake-host.ts'
import {reachable} from './fake-provider.ts'
import {createHouse} from './house.ts'

const both = [reachable('org-1'), reachable('org-2', 'long ago')]

describe('disconnecting', () => {
  it('stops at once, ends this one connection at the provider, archives codes and keeps what was known', async () => {
    const house = createHouse()
    await house.ready()
    await house.call('createDocument', house.invoice())
    const {body} = await house.call('disconnect', {})
    expect(body.connection).to.deep.include({state: 'disconnected', links: 1, documents: 1, expiresAt: null})
    expect(body.connection!.reference).to.deep.include({taxCodes: 0, ledgerCodes: 0})
    expect(house.provider.calls).to.include('disconnect').and.not.include('revoke')
    expect(house.tables.grants.size).to.equal(0)
    expect(house.host.shown.at(-1)!.taxCodes.map(({status}) => status)).to.deep.equal(['archived', 'archived'])

    const {card} = (await house.call('readCards', {records: [customer]})).body.cards[0] as {card: Card}
    expect(card).to.deep.include({connection: 'disconnected'})
    expect(card.link).to.deep.include({state: 'disconnected', openAt: 'https://go.example/!org-1/contact/contact-1'})
    expect((await house.call('syncCard', {key: customer})).code).to.equal('not-connected')
    expect((await house.call('unlink', {key: customer, document: null}, 'regular')).body.card.link).to.equal(null)
  })

  it('holds though the provider does not answer', async () => {
    const house = createHouse()
    await house.connect()
    house.provider.faults = {disconnect: [{code: 'provider-unreachable'}]}
    expect((await house.call('disconnect', {})).body.connection!.state).to.equal('disconnected')
    expect((await house.call('disconnect', {})).status).to.equal(200)
  })

  it('is undone by connecting to the same organisation: links live again, the same codes are restored', async () => {
    const house = createHouse()
    await house.ready()
    await house.call('disconnect', {})
    await house.connect()
    const {body} = await house.call('syncCard', {key: customer})
    expect(body.card.link!.state).to.equal('live')
    expect((await house.call('listTaxCodes', {})).body.taxCodes.map(({status}) => status)).to.deep.equal(['active', 'active'])
  })
})

describe('changing the organisation', () => {
  it('makes links foreign, pulls the other codes, and makes them live again on the way back', async () => {
    const house = createHouse()
    house.provider.reaches = both
    await house.ready()
    await house.call('createDocument', house.invoice())
    expect((await house.call('listOrganisations', {})).body.organisations.map(({id, current}) => [id, current])).to.deep.equal([
      ['org-1', true],
      ['org-2', false],
    ])
    const pulls = () => house.provider.calls.filter((call) => call === 'taxCodes').length
    const {body} = await house.call('changeOrganisation', {organisation: 'org-2'})
    expect(body.connection.organisation.id).to.equal('org-2')
    expect(pulls()).to.equal(2)
    const former = [...house.tables.reference.values()].find(({organisation}) => organisation === 'org-1')!
    expect(former.set.taxCodes.map(({status}) => status)).to.deep.equal(['archived', 'archived'])
    expect((await house.call('offerDocument', {key: job, kind: 'invoice'})).body.contact).to.equal(null)

    const foreign = (await house.call('readCards', {records: [customer, job]})).body.cards.map((one) =>
      'card' in one ? one.card : null,
    )
    expect(foreign[0]!.link).to.deep.include({state: 'foreign', openAt: null})
    expect(foreign[1]!.documents[0]).to.deep.include({state: 'foreign'})
    expect(foreign[1]!.coverage!.level).to.equal('none')
    expect((await house.call('createDocument', house.invoice())).code).to.equal('organisation-changed')

    await house.call('changeOrganisation', {organisation: 'org-1'})
    const {card} = (await house.call('syncCard', {key: job})).body
    expect(card.documents[0]).to.deep.include({state: 'live', openAt: 'https://go.example/!org-1/invoice/document-1'})
    expect(card.coverage!.level).to.equal('part')
  })

  it('does nothing where it is the same, and refuses one that the sign-in does not reach', async () => {
    const house = createHouse()
    await house.connect()
    const before = house.provider.calls.length
    expect((await house.call('changeOrganisation', {organisation: 'org-1'})).status).to.equal(200)
    expect(house.provider.calls.length).to.equal(before)
    expect((await house.call('changeOrganisation', {organisation: 'org-2'})).code).to.equal('not-found')
  })
})

describe('reference data', () => {
  it('changes nothing when pulled twice, and is pulled once though several ask', async () => {
    const house = createHouse()
    await house.connect()
    const before = house.provider.calls.length
    const [first, second] = await Promise.all([house.call('syncReference', {}), house.call('syncReference', {}, 'second')])
    expect(first!.body.taxCodes).to.deep.equal({added: 0, changed: 0, archived: 0, restored: 0})
    expect(second!.body).to.deep.equal(first!.body)
    expect(house.provider.calls.length).to.equal(before + 2)
  })
})

describe('a consent at its end', () => {
  it('shows as needing to be connected again, and connecting again brings all back', async () => {
    const house = createHouse()
    await house.ready()
    house.clock.advance(3_600_000)
    house.provider.faults = {refresh: [{code: 'needs-reconnect'}, {code: 'needs-reconnect'}, {code: 'needs-reconnect'}]}
    expect((await house.call('syncCard', {key: customer})).code).to.equal('needs-reconnect')
    expect((await house.call('getConnection', {})).body.connection!.state).to.equal('needs-reconnect')
    house.provider.faults = {}
    await house.connect()
    expect((await house.call('syncCard', {key: customer})).body.card.link!.state).to.equal('live')
  })
})
