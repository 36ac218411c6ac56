import {expect} from 'chai'
import {describe, it} from 'node:test'
import {aDocument, aLink, aPush} from './rows.ts'
import {ten, type OpenStores} from './store.suite.ts'

const customer = (record: string) => ({collection: 'customers', record})

export function recordsSuite(open: OpenStores): void {
  describe('links', () => {
    it('links a record once, and a target to one record of a collection', async () => {
      const {store} = await open()
      expect(await store.links.add(aLink())).to.equal(true)
      expect(await store.links.add(aLink({target: {...aLink().target, id: 'contact-2'}}))).to.equal(false)
      expect(await store.links.add(aLink({key: customer('c2')}))).to.equal(false)
      expect(await store.links.add(aLink({key: {collection: 'suppliers', record: 's1'}}))).to.equal(true)
      expect(await store.links.add(aLink({workspace: 'w2'}))).to.equal(true)
    })

    it('links for one of ten', async () => {
      const {store, other} = await open()
      const adds = ten.map((n) => (n % 2 ? store : other).links.add(aLink({key: customer(`c${n}`)})))
      expect((await Promise.all(adds)).filter(Boolean)).to.have.length(1)
    })

    it('reads many in one call, changes one and removes one', async () => {
      const {store} = await open()
      const balances = {
        currency: 'GBP',
        receivable: {outstanding: '1234.50', overdue: '0.00'},
        payable: {outstanding: '0.00', overdue: '0.00'},
      }
      const linkTo = (record: string) => aLink({key: customer(record), target: {...aLink().target, id: `contact of ${record}`}})
      for (const record of ['c1', 'c2', 'c3']) await store.links.add(linkTo(record))
      await store.links.update('w1', customer('c2'), {balances, syncedAt: 9})
      await store.links.update('w1', customer('c2'), {})
      await store.links.update('w2', customer('c1'), {missing: true})
      const links = await store.links.of('w1', [customer('c2'), customer('c1'), customer('nobody')])
      expect(links).to.have.deep.members([linkTo('c1'), {...linkTo('c2'), balances, syncedAt: 9}])
      await store.links.update('w1', customer('c2'), {balances: null})
      expect((await store.links.of('w1', [customer('c2')]))[0]?.balances).to.equal(null)
      expect(await store.links.of('w1', [])).to.deep.equal([])
      expect(await store.links.of('w2', [customer('c1')])).to.deep.equal([])
      expect(await store.links.count('w1', 'xero', 'org-1')).to.equal(3)
      await store.links.remove('w1', customer('c2'))
      expect(await store.links.count('w1', 'xero', 'org-1')).to.equal(2)
    })

    it('tells which records hold targets', async () => {
      const {store} = await open()
      await store.links.add(aLink())
      const holders = await store.links.holders('w1', 'xero', 'org-1', ['contact-1', 'contact-9'])
      expect(holders.map((link) => link.key)).to.deep.equal([customer('c1')])
      expect(await store.links.holders('w1', 'xero', 'org-2', ['contact-1'])).to.deep.equal([])
      expect(await store.links.holders('w1', 'xero', 'org-1', [])).to.deep.equal([])
    })

    it('writes no news that was asked for before what is kept, and none of another target', async () => {
      const {store, other} = await open()
      await store.links.add(aLink())
      const update = (missing: boolean, asOf: number, target = 'contact-1', handle = store) =>
        handle.links.update('w1', customer('c1'), {missing, syncedAt: asOf}, {asOf, target})
      expect(await update(true, 50)).to.equal(true)
      expect(await update(false, 49, 'contact-1', other)).to.equal(false)
      expect(await update(false, 60, 'contact-2')).to.equal(false)
      const [kept] = await store.links.of('w1', [customer('c1')])
      expect([kept?.missing, kept?.syncedAt]).to.deep.equal([true, 50])
      expect(await update(false, 50, 'contact-1', other)).to.equal(true)
      await store.links.remove('w1', customer('c1'))
      expect(await update(true, 70)).to.equal(false)
    })

    it('hands out copies', async () => {
      const {store} = await open()
      const link = aLink()
      await store.links.add(link)
      link.target.name = 'Changed outside'
      const [read] = await store.links.of('w1', [link.key])
      read!.target.name = 'Changed by a reader'
      expect((await store.links.of('w1', [link.key]))[0]!.target.name).to.equal('Ridgeway')
    })
  })

  describe('documents', () => {
    it('reads those of many records in one call, oldest first', async () => {
      const {store} = await open()
      const job = (record: string) => ({collection: 'jobs', record})
      const rows = [
        aDocument('b', {key: job('j1'), createdAt: 2}),
        aDocument('a', {key: job('j1'), createdAt: 1}),
        aDocument('c', {key: job('j2'), createdAt: 3}),
        aDocument('d', {key: job('j3'), createdAt: 4}),
      ]
      for (const row of rows) {
        const push = aPush(`push of ${row.document.id}`, {key: row.key, leaseOwner: 'me'})
        await store.pushes.begin(push, () => {})
        await store.pushes.settle(push.id, 'me', {state: 'confirmed'}, {document: row})
      }
      const read = await store.documents.of('w1', [job('j2'), job('j1')])
      expect(read).to.deep.equal([rows[1], rows[0], rows[2]])
      await store.documents.update('w1', 'xero', 'a', {missing: true, syncedAt: 99})
      await store.documents.remove('w1', job('j1'), 'b')
      expect(await store.documents.of('w1', [job('j1')])).to.deep.equal([{...rows[1], missing: true, syncedAt: 99}])
      expect(await store.documents.of('w2', [job('j1')])).to.deep.equal([])
      const known = await store.documents.known('w1', 'xero', 'org-1', ['c', 'never'])
      expect(known).to.deep.equal([rows[2]])
      for (const [workspace, organisation] of [
        ['w2', 'org-1'],
        ['w1', 'org-2'],
      ] as const)
        expect(await store.documents.known(workspace, 'xero', organisation, ['c'])).to.deep.equal([])
      const written = (missing: boolean, asOf: number) =>
        store.documents.update('w1', 'xero', 'c', {missing, syncedAt: asOf}, {asOf})
      expect([await written(true, 2000), await written(false, 1999)]).to.deep.equal([true, false])
      expect((await store.documents.of('w1', [job('j2')]))[0]?.missing).to.equal(true)
      expect(await store.documents.count('w1', 'xero', 'org-1')).to.equal(3)
    })
  })

  describe('the audit', () => {
    it('takes what was done', async () => {
      const {store} = await open()
      await store.audit({workspace: 'w1', user: 'maya', action: 'connect', at: 1, detail: {organisation: 'org-1'}})
    })
  })
}
