import {expect} from 'chai'
import {describe, it} from 'node:test'
import type {InboxKey} from '../../../src/server/store/store.ts'
import {ten, type OpenStores} from './store.suite.ts'

const thing = (id: string, change: Partial<InboxKey> = {}): InboxKey => ({
  provider: 'xero',
  organisation: 'org-1',
  kind: 'document',
  id,
  ...change,
})
const ids = (rows: readonly InboxKey[]) => rows.map(({id}) => id).toSorted()

export function inboxSuite(open: OpenStores): void {
  describe('the inbox', () => {
    it('keeps one row for a thing, however often it is told of', async () => {
      const {store, other} = await open()
      await store.inbox.add([thing('a'), thing('b'), thing('a')], 1000)
      await other.inbox.add([thing('b'), thing('a', {kind: 'contact'}), thing('a', {organisation: 'org-2'})], 1001)
      await store.inbox.add([], 1002)
      const rows = await store.inbox.take('me', 2000, 3000, 100, [])
      expect(rows.map(({organisation, kind, id}) => `${organisation} ${kind} ${id}`)).to.have.members([
        'org-1 document a',
        'org-1 document b',
        'org-1 contact a',
        'org-2 document a',
      ])
      expect(
        rows.every(({attempt, leaseOwner, leaseUntil}) => attempt === 0 && leaseOwner === 'me' && leaseUntil === 3000),
      ).to.equal(true)
    })

    it('takes the longest due first, no more than asked for, and nothing of whom it is to leave out', async () => {
      const {store} = await open()
      await store.inbox.add([thing('later')], 1500)
      await store.inbox.add([thing('first')], 1000)
      await store.inbox.add([thing('busy', {organisation: 'org-2'})], 900)
      await store.inbox.add([thing('not yet')], 2001)
      const except = [{provider: 'xero', organisation: 'org-2'}]
      expect(ids(await store.inbox.take('me', 2000, 3000, 1, except))).to.deep.equal(['first'])
      expect(ids(await store.inbox.take('me', 2000, 3000, 9, except))).to.deep.equal(['later'])
      expect(ids(await store.inbox.take('me', 2000, 3000, 9, []))).to.deep.equal(['busy'])
    })

    it('gives a thing to one of ten, until the lease runs out', async () => {
      const {store, other} = await open()
      await store.inbox.add(
        ten.map((n) => thing(`t${n}`)),
        1000,
      )
      const taken = await Promise.all(ten.map((n) => (n % 2 ? store : other).inbox.take(`owner ${n}`, 2000, 3000, 3, [])))
      const all = taken.flatMap(ids)
      expect(all.length).to.equal(new Set(all).size)
      const rest = await store.inbox.take('rest', 2000, 3000, 100, [])
      expect(ids([...taken.flat(), ...rest])).to.deep.equal(ten.map((n) => `t${n}`))
      expect(await store.inbox.take('late', 2999, 4000, 100, [])).to.deep.equal([])
      expect(await other.inbox.take('late', 3000, 4000, 100, [])).to.have.length(10)
    })

    it('forgets what is done, but not what was told of again meanwhile', async () => {
      const {store, other} = await open()
      await store.inbox.add([thing('a'), thing('b')], 1000)
      const rows = await store.inbox.take('me', 2000, 9000, 9, [])
      await other.inbox.add([thing('b')], 2500)
      expect(await other.inbox.take('other', 2600, 9000, 9, []), 'still being read').to.deep.equal([])
      await store.inbox.done('me', rows)
      const [again, ...none] = await other.inbox.take('other', 2600, 9000, 9, [])
      expect([again?.id, again?.toldAt, none.length]).to.deep.equal(['b', 2500, 0])
    })

    it('puts off for one more attempt, and what was told of again is due at once', async () => {
      const {store, other} = await open()
      await store.inbox.add([thing('a'), thing('b')], 1000)
      const rows = await store.inbox.take('me', 2000, 9000, 9, [])
      await other.inbox.add([thing('b')], 2500)
      await store.inbox.putOff('me', rows, 5000)
      expect(ids(await store.inbox.take('me', 4999, 9000, 9, []))).to.deep.equal(['b'])
      const [off] = await store.inbox.take('me', 5000, 9000, 9, [])
      expect([off?.id, off?.attempt, off?.dueAt, off?.toldAt]).to.deep.equal(['a', 1, 5000, 1000])
      await store.inbox.putOff('me', [off!], 8000)
      await store.inbox.add([thing('a')], 6000)
      const [told] = await store.inbox.take('me', 6000, 9000, 9, [])
      expect([told?.id, told?.attempt]).to.deep.equal(['a', 0])
    })

    it('lets nobody settle what somebody else has taken over', async () => {
      const {store, other} = await open()
      await store.inbox.add([thing('a')], 1000)
      const slow = await store.inbox.take('slow', 2000, 3000, 9, [])
      const rows = await other.inbox.take('quick', 3000, 4000, 9, [])
      await store.inbox.done('slow', slow)
      await store.inbox.putOff('slow', slow, 99_000)
      expect(await store.inbox.take('third', 3500, 9000, 9, [])).to.deep.equal([])
      await other.inbox.done('quick', rows)
      expect(await store.inbox.take('third', 99_999, 100_000, 9, [])).to.deep.equal([])
    })
  })
}
