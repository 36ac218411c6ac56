import {expect} from 'chai'
import {describe, it} from 'node:test'
import {KitError} from '../../../src/contract/index.ts'
import {aDocument, aLink, aPush} from './rows.ts'
import {ten, type OpenStores} from './store.suite.ts'

const job = {collection: 'jobs', record: 'j1'}
const anything = () => {}

export function pushesSuite(open: OpenStores): void {
  describe('pushes', () => {
    it('begins once where ten send the same push', async () => {
      const {store, other} = await open()
      const begun = await Promise.all(ten.map((n) => (n % 2 ? store : other).pushes.begin(aPush(), anything)))
      expect(begun.filter((answer) => answer !== 'busy' && answer.fresh)).to.have.length(1)
      for (const answer of begun) expect(answer).to.have.property('push').that.deep.equals(aPush())
    })

    it('lets one of ten different pushes of a record through', async () => {
      const {store, other} = await open()
      const begun = await Promise.all(ten.map((n) => (n % 2 ? store : other).pushes.begin(aPush(`p${n}`), anything)))
      expect(begun.filter((answer) => answer === 'busy')).to.have.length(9)
      expect(await store.pushes.begin(aPush('a bill', {kind: 'bill'}), anything)).to.have.property('fresh', true)
    })

    it('keeps the body to the byte', async () => {
      const {store} = await open()
      await store.pushes.begin(aPush(), anything)
      expect(await store.pushes.read('w1', 'push-1')).to.deep.equal(aPush())
    })

    it('knows no push of another workspace', async () => {
      const {store} = await open()
      await store.pushes.begin(aPush(), anything)
      expect(await store.pushes.read('w2', 'push-1')).to.equal(null)
      const refused = await store.pushes
        .begin(aPush('push-1', {workspace: 'w2'}), anything)
        .catch((reason: KitError) => reason.code)
      expect(refused).to.equal('push-conflict')
      expect(await store.pushes.open('w2', [job])).to.deep.equal([])
    })

    it('shows the check the record’s documents, and keeps nothing where it refuses', async () => {
      const {store} = await open()
      await store.pushes.begin(aPush('first', {leaseOwner: 'me'}), anything)
      await store.pushes.settle('first', 'me', {state: 'confirmed'}, {document: aDocument()})
      const refuse = (documents: unknown[]) => {
        expect(documents).to.deep.equal([aDocument()])
        throw new KitError('line-covered', 'Covered')
      }
      const refused = await store.pushes.begin(aPush('second'), refuse).catch((reason: KitError) => reason.code)
      expect(refused).to.equal('line-covered')
      expect(await store.pushes.read('w1', 'second')).to.equal(null)
    })

    it('gives one of ten the right to go on, until it ends', async () => {
      const {store, other} = await open()
      await store.pushes.begin(aPush(), anything)
      const leases = await Promise.all(ten.map((n) => (n % 2 ? store : other).pushes.lease('push-1', `o${n}`, 1000, 2000)))
      expect(leases.filter((push) => push !== null)).to.have.length(1)
      expect(await store.pushes.lease('push-1', 'late', 1999, 3000)).to.equal(null)
      expect(await store.pushes.lease('push-1', 'late', 2000, 3000)).to.include({leaseOwner: 'late', leaseUntil: 3000})
    })

    it('takes no word from one that lost the lease', async () => {
      const {store} = await open()
      await store.pushes.begin(aPush(), anything)
      await store.pushes.lease('push-1', 'a', 1000, 2000)
      await store.pushes.lease('push-1', 'b', 2000, 3000)
      const refused = (attempt: Promise<void>) =>
        attempt.then(
          () => 'taken',
          (reason: KitError) => reason.code,
        )
      expect(await refused(store.pushes.update('push-1', 'a', {state: 'sending'}))).to.equal('internal')
      expect(await refused(store.pushes.settle('push-1', 'a', {state: 'rejected'}, {}))).to.equal('internal')
      expect(await refused(store.pushes.update('push-1', 'b', {state: 'sending', firstSentAt: 2500}))).to.equal('taken')
      expect(await store.pushes.read('w1', 'push-1')).to.include({state: 'sending', firstSentAt: 2500})
    })

    it('settles the outcome together with what it made', async () => {
      const {store} = await open()
      await store.pushes.begin(aPush('push-1', {leaseOwner: 'me', leaseUntil: 5000}), anything)
      expect((await store.pushes.open('w1', [job])).map((push) => push.id)).to.deep.equal(['push-1'])
      const failure = {code: 'provider-refused', message: 'No', complaints: [{path: 'lines.0', message: 'Why'}]}
      await store.pushes.settle('push-1', 'me', {state: 'rejected', failure}, {link: aLink()})
      expect(await store.pushes.read('w1', 'push-1')).to.deep.equal(aPush('push-1', {state: 'rejected', failure}))
      expect(await store.pushes.open('w1', [job])).to.deep.equal([])
      expect(await store.links.of('w1', [aLink().key])).to.deep.equal([aLink()])
      expect(await store.pushes.lease('push-1', 'me', 9000, 9999)).to.equal(null)
      expect(await store.pushes.begin(aPush('push-2'), anything)).to.have.property('fresh', true)
    })

    it('finds what is due, and what a crash left behind', async () => {
      const {store} = await open()
      const of = (record: string) => ({collection: 'jobs', record})
      const rows = [
        aPush('later', {key: of('1'), state: 'unknown', dueAt: 5000}),
        aPush('sooner', {key: of('2'), state: 'looking', dueAt: 4000}),
        aPush('not yet', {key: of('3'), state: 'unknown', dueAt: 200_000}),
        aPush('leased', {key: of('4'), state: 'sending', dueAt: 3000, leaseOwner: 'a', leaseUntil: 200_000}),
        aPush('left behind', {key: of('5'), state: 'queued', createdAt: 10_000}),
        aPush('with a person', {key: of('6'), state: 'needs-human', dueAt: 1000}),
      ]
      for (const row of rows) await store.pushes.begin(row, anything)
      expect((await store.pushes.due(69_999, 10)).map((push) => push.id)).to.deep.equal(['sooner', 'later'])
      expect((await store.pushes.due(70_000, 10)).map((push) => push.id)).to.deep.equal(['sooner', 'later', 'left behind'])
      expect((await store.pushes.due(70_000, 1)).map((push) => push.id)).to.deep.equal(['sooner'])
    })
  })
}
