import {expect} from 'chai'
import {describe, it} from 'node:test'
import {inspect} from 'node:util'
import {KitError} from '../../../src/contract/failure.ts'
import {staleToken, type Access} from '../../../src/server/provider.ts'
import type {Store} from '../../../src/server/store/store.ts'
import {consented as consentedIn} from './fake-sign-in.ts'

const minutes = (count: number) => count * 60_000
const days = (count: number) => minutes(count * 24 * 60)
const failing = (call: Promise<unknown>) =>
  call.then(
    () => expect.fail('resolved'),
    (reason: unknown) => reason as KitError,
  )
const refuse = () => new KitError('needs-reconnect', 'x', {cause: staleToken})

/** What holds of tokens whatever the store. `openStore` answers one without any consents. */
export function grantsSuite(home: string, openStore: () => Promise<Store>) {
  const consented = async () => consentedIn(await openStore())

  describe(`a consent in ${home}`, () => {
    it('gives its token while it is good, and calls nobody for it', async () => {
      const {token, endpoint, clock} = await consented()
      clock.pass(minutes(24))
      expect(await token()).to.equal('access-0')
      expect(endpoint.asked).to.deep.equal([])
    })

    it('is refreshed when less than five minutes are left', async () => {
      const {token, endpoint, clock} = await consented()
      clock.pass(minutes(26))
      expect(await token()).to.equal('access-1')
      expect(await token()).to.equal('access-1')
      expect(endpoint.asked).to.deep.equal(['refresh-0'])
    })

    it('keeps no token readable, in the store or in the log', async () => {
      const {token, store, id, clock, log, grants} = await consented()
      clock.pass(minutes(26))
      await token()
      const kept = JSON.stringify([await store.grants.read(id), await store.grants.journal(id), log.heard])
      for (const text of [kept, inspect(await grants.access(id, 'o', true), {depth: 9, showHidden: true})])
        expect(text).not.to.match(/access-\d|refresh-\d/)
    })

    it('is refreshed once by many who ask at once, in two processes', async () => {
      const {grants, other, id, endpoint, clock} = await consented()
      clock.pass(minutes(31))
      const all = await Promise.all([grants, other, grants, other, other].map((one) => one.access(id, 'o', true)))
      expect(new Set(all.map(({token}) => token.open()))).to.deep.equal(new Set(['access-1']))
      expect(endpoint.asked).to.deep.equal(['refresh-0'])
    })

    it('is saved before its new token is used', async () => {
      const order: string[] = []
      const {grants, id, store, clock} = await consented()
      const {save} = store.grants
      store.grants.save = async (...given) => {
        order.push('saved')
        return save(...given)
      }
      clock.pass(minutes(31))
      await grants.use(id, 'o', true, async ({token}) => void order.push(token.open()))
      expect(order).to.deep.equal(['saved', 'access-1'])
    })

    it('keeps trying to save a new token, which nobody else has', async () => {
      const {token, store, clock} = await consented()
      const {save} = store.grants
      let refusals = 2
      store.grants.save = async (...given) => {
        if (refusals-- > 0) throw new KitError('unavailable', 'database')
        return save(...given)
      }
      clock.pass(minutes(31))
      expect(await token()).to.equal('access-1')
    })

    it('lives on where an answer was lost: the same token again, then one more to confirm', async () => {
      const {token, endpoint, clock, grants} = await consented()
      clock.pass(minutes(31))
      endpoint.faults.push('lost')
      expect(await token()).to.equal('access-2')
      expect(endpoint.asked).to.deep.equal(['refresh-0', 'refresh-0'])
      expect(await grants.tend()).to.equal(0)
      clock.pass(minutes(3))
      expect(await grants.tend()).to.equal(1)
      expect(endpoint.asked).to.deep.equal(['refresh-0', 'refresh-0', 'refresh-2'])
      expect(await grants.tend()).to.equal(0)
      expect(await token()).to.equal('access-3')
    })

    it('confirms at the next use too, for where no background work runs', async () => {
      const {token, endpoint, clock} = await consented()
      clock.pass(minutes(31))
      endpoint.faults.push('unreached')
      expect(await token()).to.equal('access-1')
      clock.pass(minutes(3))
      expect(await token()).to.equal('access-2')
      clock.pass(minutes(3))
      expect(await token()).to.equal('access-2')
    })

    it('lives on where a refresh took effect long after it was given up', async () => {
      const {token, endpoint, clock, grants} = await consented()
      clock.pass(minutes(31))
      endpoint.faults.push('late')
      expect(await token()).to.equal('access-1')
      // Now the first one takes effect: what we hold is no longer the present one.
      endpoint.settle()
      clock.pass(minutes(3))
      await grants.tend()
      expect(await token()).to.equal('access-3')
      clock.pass(minutes(31))
      expect(await token()).to.equal('access-4')
    })

    it('goes on with a token that is still good where it cannot be refreshed', async () => {
      const {token, endpoint, clock} = await consented()
      clock.pass(minutes(26))
      endpoint.faults.push('unavailable', 'unavailable')
      expect(await token()).to.equal('access-0')
      clock.pass(minutes(5))
      endpoint.faults.push('limited')
      expect(await failing(token())).to.include({code: 'rate-limited', retryAfter: 30})
      expect(await token()).to.equal('access-1')
    })

    it('takes over from a process that died in the middle of a refresh', async () => {
      const {token, store, id, clock, endpoint} = await consented()
      clock.pass(minutes(31))
      await store.grants.lease(id, 1, 'dead process', clock.now(), clock.now() + 60_000)
      const before = clock.now()
      expect(await token()).to.equal('access-1')
      expect(clock.now() - before).to.be.within(60_000, 62_000)
      expect((await store.grants.read(id))?.unknownAt).not.to.equal(null)
      expect(endpoint.asked).to.have.length(1)
    })

    it('ends once where the person withdrew it, with one notice and no storm', async () => {
      const {token, endpoint, clock, ended, log, other, grants, id} = await consented()
      endpoint.withdraw()
      clock.pass(minutes(31))
      const all = await Promise.all([failing(token()), failing(token(other)), failing(token())])
      expect(all.map(({code}) => code)).to.deep.equal(['needs-reconnect', 'needs-reconnect', 'needs-reconnect'])
      for (let hour = 0; hour < 24; hour++) {
        clock.pass(minutes(60))
        expect(await failing(grants.access(id, 'o', true))).to.include({code: 'needs-reconnect'})
        await grants.tend()
      }
      expect(endpoint.asked).to.have.length(1)
      expect(ended).to.have.length(1)
      expect(log.heard.filter(({event}) => event === 'consent-ended')).to.have.length(1)
    })

    it('is found again in the journal where a token was kept but never swapped in', async () => {
      const {token, endpoint, store, clock, id, ended} = await consented()
      const {save} = store.grants
      store.grants.save = (grant, generation, ...rest) => save(grant, generation - 1, ...rest)
      clock.pass(minutes(31))
      expect(await token()).to.equal('access-0')
      store.grants.save = save
      // Past its grace, the token of the row is worth nothing.
      await store.grants.release(id, (await store.grants.read(id))!.leaseOwner!, null)
      clock.pass(minutes(31))
      expect(await token()).to.equal('access-2')
      expect(endpoint.asked).to.deep.equal(['refresh-0', 'refresh-0', 'refresh-1'])
      expect(ended).to.have.length(0)
    })

    it('is kept alive for four hundred days without use', async () => {
      const {grants, token, clock, endpoint} = await consented()
      for (let day = 0; day < 400; day++) {
        clock.pass(days(1))
        await grants.tend()
      }
      expect(endpoint.asked.length).to.be.within(16, 19)
      expect(await token()).to.match(/^access-/)
    })

    it('is no more once it ended here', async () => {
      const {grants, token, id, endpoint} = await consented()
      await grants.end(id)
      expect(await failing(token())).to.include({code: 'needs-reconnect'})
      expect(endpoint.asked).to.deep.equal([])
    })
  })

  describe(`a call with a consent in ${home}`, () => {
    it('is made once more with a new token where the first is not taken', async () => {
      const {grants, id, endpoint} = await consented()
      const used: string[] = []
      const call = async ({token}: Access) => {
        used.push(token.open())
        if (used.length === 1) throw refuse()
        return 'done'
      }
      expect(await grants.use(id, 'o', true, call)).to.equal('done')
      expect(used).to.deep.equal(['access-0', 'access-1'])
      expect(endpoint.asked).to.have.length(1)
    })

    it('is made no third time', async () => {
      const {grants, id, endpoint} = await consented()
      let calls = 0
      const call = async () => {
        calls++
        throw refuse()
      }
      expect(await failing(grants.use(id, 'o', true, call))).to.include({code: 'needs-reconnect'})
      expect(calls).to.equal(2)
      expect(endpoint.asked).to.have.length(1)
    })

    it('is not made again for any other failure', async () => {
      const {grants, id} = await consented()
      let calls = 0
      const call = async () => {
        calls++
        throw new KitError('needs-reconnect', 'disconnected in Xero')
      }
      await failing(grants.use(id, 'o', true, call))
      expect(calls).to.equal(1)
    })

    it('shares one refresh with others whose token was not taken', async () => {
      const {grants, other, id, endpoint} = await consented()
      const call = async ({token}: Access) => {
        if (token.open() === 'access-0') throw refuse()
        return token.open()
      }
      const all = await Promise.all([grants, grants, other, other].map((one) => one.use(id, 'o', true, call)))
      expect(all).to.deep.equal(['access-1', 'access-1', 'access-1', 'access-1'])
      expect(endpoint.asked).to.have.length(1)
    })
  })
}
