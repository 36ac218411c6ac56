import {expect} from 'chai'
import {describe, it} from 'node:test'
import {aConnection, aFlow, aGrant, anOrganisation} from './rows.ts'
import {ten, type OpenStores} from './store.suite.ts'

export function grantsSuite(open: OpenStores): void {
  describe('flows', () => {
    it('finds a sign-in by its browser, and only this person’s as pending', async () => {
      const {store} = await open()
      await store.flows.start(aFlow({id: 'old', createdAt: 1, stage: 'choosing'}))
      await store.flows.start(aFlow({id: 'new', createdAt: 2, stage: 'ended'}))
      expect((await store.flows.ofBrowser('browser'))?.id).to.equal('new')
      expect(await store.flows.ofBrowser('another')).to.equal(null)
      expect((await store.flows.pending('w1', 'maya', 'browser'))?.id).to.equal('old')
      expect(await store.flows.pending('w2', 'maya', 'browser')).to.equal(null)
      expect(await store.flows.pending('w1', 'ben', 'browser')).to.equal(null)
    })

    it('moves a sign-in on for one of ten', async () => {
      const {store, other} = await open()
      await store.flows.start(aFlow())
      const moves = ten.map((n) =>
        (n % 2 ? store : other).flows.advance('flow-1', 'started', {stage: 'returned', sealed: `code ${n}`}),
      )
      expect((await Promise.all(moves)).filter(Boolean)).to.have.length(1)
      expect(await store.flows.ofBrowser('browser')).to.include({stage: 'returned', returnTo: '/settings'})
      expect(await store.flows.advance('flow-1', 'started', {stage: 'ended'})).to.equal(false)
    })

    it('forgets old sign-ins, and tells which grants they held', async () => {
      const {store} = await open()
      await store.flows.start(aFlow({createdAt: 1000, grant: 'g1'}))
      expect(await store.flows.sweep(1000)).to.deep.equal([])
      expect(await store.flows.ofBrowser('browser')).to.not.equal(null)
      expect(await store.flows.sweep(1001)).to.deep.equal(['g1'])
      expect(await store.flows.ofBrowser('browser')).to.equal(null)
    })
  })

  describe('grants', () => {
    const next = {sealed: 'tokens-2', previous: 'tokens-1', previousAt: 5, expiresAt: 9, refreshedAt: 5, unknownAt: null}

    it('gives one of ten the right to refresh', async () => {
      const {store, other} = await open()
      await store.grants.add(aGrant())
      const leases = await Promise.all(ten.map((n) => (n % 2 ? store : other).grants.lease('grant-1', 1, `o${n}`, 1000, 2000)))
      expect(leases.filter(Boolean)).to.have.length(1)
      expect((await store.grants.read('grant-1'))?.leaseOwner).to.equal(`o${leases.indexOf(true)}`)
    })

    it('refuses a lease on another generation, and on a dead grant', async () => {
      const {store} = await open()
      await store.grants.add(aGrant())
      expect(await store.grants.lease('grant-1', 2, 'a', 1000, 2000)).to.equal(false)
      await store.grants.kill('grant-1')
      expect(await store.grants.lease('grant-1', 1, 'a', 1000, 2000)).to.equal(false)
    })

    it('notes an unknown outcome where a lease ran out, and keeps the note', async () => {
      const {store} = await open()
      await store.grants.add(aGrant())
      await store.grants.lease('grant-1', 1, 'a', 1000, 2000)
      expect(await store.grants.lease('grant-1', 1, 'b', 1999, 3000)).to.equal(false)
      expect(await store.grants.lease('grant-1', 1, 'b', 2000, 3000)).to.equal(true)
      await store.grants.release('grant-1', 'a', 1)
      await store.grants.release('grant-1', 'b', null)
      expect(await store.grants.read('grant-1')).to.include({leaseOwner: null, leaseUntil: 0, unknownAt: 2000})
    })

    it('swaps the tokens once, and keeps every set in the journal', async () => {
      const {store, other} = await open()
      await store.grants.add(aGrant())
      await store.grants.lease('grant-1', 1, 'a', 1000, 2000)
      const swaps = [
        store.grants.save('grant-1', 1, 'a', next),
        other.grants.save('grant-1', 1, 'b', {...next, sealed: 'tokens-3'}),
      ]
      expect((await Promise.all(swaps)).filter(Boolean)).to.have.length(1)
      expect((await store.grants.read('grant-1'))?.generation).to.equal(2)
      expect((await store.grants.journal('grant-1')).toSorted()).to.deep.equal(['tokens-1', 'tokens-2', 'tokens-3'])
    })

    it('gives the lease back with the new tokens', async () => {
      const {store} = await open()
      await store.grants.add(aGrant({unknownAt: 3}))
      await store.grants.lease('grant-1', 1, 'a', 1000, 2000)
      await store.grants.save('grant-1', 1, 'a', next)
      expect(await store.grants.read('grant-1')).to.include({...next, generation: 2, leaseOwner: null, leaseUntil: 0})
      expect(await store.grants.journal('grant-1')).to.deep.equal(['tokens-2', 'tokens-1'])
    })

    it('counts the connections that use a grant, over all workspaces', async () => {
      const {store} = await open()
      await store.grants.add(aGrant())
      await store.connections.save(aConnection())
      await store.connections.save(
        aConnection({workspace: 'w2', organisation: anOrganisation('org-2'), state: 'needs-reconnect'}),
      )
      await store.connections.save(aConnection({workspace: 'w3', organisation: anOrganisation('org-3'), state: 'disconnected'}))
      expect(await store.grants.uses('grant-1')).to.equal(2)
    })

    it('finds those to refresh, longest untouched first', async () => {
      const {store} = await open()
      await store.grants.add(aGrant({id: 'fresh', refreshedAt: 900}))
      await store.grants.add(aGrant({id: 'unknown', refreshedAt: 800, unknownAt: 850}))
      await store.grants.add(aGrant({id: 'idle', refreshedAt: 100}))
      await store.grants.add(aGrant({id: 'dead', refreshedAt: 100, state: 'dead'}))
      expect((await store.grants.due(851, 200, 10)).map((grant) => grant.id)).to.deep.equal(['idle', 'unknown'])
      expect((await store.grants.due(850, 200, 10)).map((grant) => grant.id)).to.deep.equal(['idle'])
      expect((await store.grants.due(851, 200, 1)).map((grant) => grant.id)).to.deep.equal(['idle'])
    })

    it('forgets a grant with its journal', async () => {
      const {store} = await open()
      await store.grants.add(aGrant())
      await store.grants.remove('grant-1')
      expect(await store.grants.read('grant-1')).to.equal(null)
      expect(await store.grants.journal('grant-1')).to.deep.equal([])
    })
  })
}
