import {expect} from 'chai'
import {describe, it} from 'node:test'
import type {KitError} from '../../../src/contract/index.ts'
import {aConnection, aLedgerCode, anOrganisation, aTaxCode} from './rows.ts'
import {ten, type OpenStores} from './store.suite.ts'

const codeOf = (reason: KitError) => reason.code

export function connectionsSuite(open: OpenStores): void {
  describe('connections', () => {
    it('keeps one connection per workspace', async () => {
      const {store} = await open()
      expect(await store.connections.current('w1')).to.equal(null)
      await store.connections.save(aConnection())
      expect(await store.connections.current('w1')).to.deep.equal(aConnection())
      const later = aConnection({id: 'connection-2', organisation: anOrganisation('org-2'), grant: null})
      await store.connections.save(later)
      expect(await store.connections.current('w1')).to.deep.equal(later)
      expect(await store.connections.current('w2')).to.equal(null)
    })

    it('changes what it is told to change', async () => {
      const {store} = await open()
      await store.connections.save(aConnection())
      await store.connections.update('w1', {usedAt: 77, reference: {state: 'complete', syncedAt: 78}})
      await store.connections.update('w1', {})
      expect(await store.connections.current('w1')).to.deep.equal(
        aConnection({usedAt: 77, reference: {state: 'complete', syncedAt: 78}}),
      )
    })

    it('gives an organisation to one of ten workspaces', async () => {
      const {store, other} = await open()
      const saves = ten.map((n) =>
        (n % 2 ? store : other).connections.save(aConnection({workspace: `w${n}`})).then(() => 'saved', codeOf),
      )
      const outcomes = await Promise.all(saves)
      expect(outcomes.filter((outcome) => outcome === 'saved')).to.have.length(1)
      expect(outcomes.filter((outcome) => outcome === 'connect-organisation-taken')).to.have.length(9)
      expect(await store.connections.holder('xero', 'org-1')).to.equal(`w${outcomes.indexOf('saved')}`)
      const bound = await store.connections.bound('xero', 'org-1')
      expect(bound.map(({workspace}) => workspace)).to.deep.equal([`w${outcomes.indexOf('saved')}`])
      expect(await store.connections.bound('xero', 'org-2')).to.deep.equal([])
    })

    it('frees an organisation when it is disconnected', async () => {
      const {store} = await open()
      await store.connections.save(aConnection())
      await store.connections.update('w1', {state: 'disconnected'})
      expect(await store.connections.holder('xero', 'org-1')).to.equal(null)
      expect(await store.connections.bound('xero', 'org-1')).to.deep.equal([])
      await store.connections.save(aConnection({workspace: 'w2'}))
      expect(await store.connections.update('w1', {state: 'connected'}).catch(codeOf)).to.equal('connect-organisation-taken')
    })

    it('lets one of ten pull reference data, and takes over a pull that died, or calls it incomplete', async () => {
      const {store, other} = await open()
      expect(await store.connections.beginReference('w1', 1000, 500)).to.equal(false)
      await store.connections.save(aConnection({reference: {state: 'complete', syncedAt: 5}}))
      const pulls = await Promise.all(ten.map((n) => (n % 2 ? store : other).connections.beginReference('w1', 1000, 500)))
      expect(pulls.filter(Boolean)).to.have.length(1)
      expect((await store.connections.current('w1'))?.reference).to.deep.equal({state: 'running', syncedAt: 5})
      expect(await store.connections.beginReference('w1', 2000, 999)).to.equal(false)
      expect(await store.connections.beginReference('w1', 2000, 1000)).to.equal(true)
      await store.connections.endStaleReference('w1', 1999)
      expect((await store.connections.current('w1'))?.reference).to.deep.equal({state: 'running', syncedAt: 5})
      await other.connections.endStaleReference('w1', 2000)
      expect((await store.connections.current('w1'))?.reference).to.deep.equal({state: 'incomplete', syncedAt: 5})
      await store.connections.update('w1', {reference: {state: 'complete', syncedAt: 2500}})
      await store.connections.endStaleReference('w1', 9000)
      expect((await store.connections.current('w1'))?.reference.state).to.equal('complete')
      expect(await store.connections.beginReference('w1', 3000, 1000)).to.equal(true)
    })
  })

  describe('reference data', () => {
    const set = {
      taxCodes: [aTaxCode(), aTaxCode({id: 'INPUT2', use: 'input', rate: null})],
      ledgerCodes: [aLedgerCode(), aLedgerCode({id: 'account-2', code: '0200'})],
    }
    const none = {added: 0, changed: 0, archived: 0, restored: 0}

    it('counts what a pull changed, and nothing when repeated', async () => {
      const {store} = await open()
      const first = await store.reference.replace('w1', 'xero', 'org-1', set)
      expect(first).to.deep.equal({taxCodes: {...none, added: 2}, ledgerCodes: {...none, added: 2}})
      expect(await store.reference.list('w1', 'xero', 'org-1')).to.deep.equal(set)
      expect(await store.reference.replace('w1', 'xero', 'org-1', set)).to.deep.equal({taxCodes: none, ledgerCodes: none})
      const later = {taxCodes: [aTaxCode({name: 'Renamed'}), aTaxCode({id: 'ZERO'})], ledgerCodes: set.ledgerCodes}
      expect((await store.reference.replace('w1', 'xero', 'org-1', later)).taxCodes).to.deep.equal({
        ...none,
        added: 1,
        changed: 1,
        archived: 1,
      })
      const {taxCodes} = await store.reference.list('w1', 'xero', 'org-1')
      expect(taxCodes.map((code) => [code.id, code.status])).to.deep.equal([
        ['OUTPUT2', 'active'],
        ['ZERO', 'active'],
        ['INPUT2', 'archived'],
      ])
      expect((await store.reference.replace('w1', 'xero', 'org-1', set)).taxCodes).to.deep.equal({
        added: 0,
        changed: 1,
        archived: 1,
        restored: 1,
      })
    })

    it('keeps organisations and workspaces apart, and archives the others', async () => {
      const {store} = await open()
      await store.reference.replace('w1', 'xero', 'org-1', set)
      await store.reference.replace('w1', 'xero', 'org-2', set)
      await store.reference.replace('w2', 'xero', 'org-1', set)
      await store.reference.archiveOthers('w1', 'org-2')
      const statuses = async (workspace: string, organisation: string) => {
        const {taxCodes, ledgerCodes} = await store.reference.list(workspace, 'xero', organisation)
        return [...taxCodes, ...ledgerCodes].map((code) => code.status)
      }
      expect(await statuses('w1', 'org-1')).to.deep.equal(Array(4).fill('archived'))
      expect(await statuses('w1', 'org-2')).to.deep.equal(Array(4).fill('active'))
      await store.reference.archiveOthers('w1', null)
      expect(await statuses('w1', 'org-2')).to.deep.equal(Array(4).fill('archived'))
      expect(await statuses('w2', 'org-1')).to.deep.equal(Array(4).fill('active'))
    })

    it('keeps one row per code where ten pull at once', async () => {
      const {store, other} = await open()
      const pulls = ten.map((n) => (n % 2 ? store : other).reference.replace('w1', 'xero', 'org-1', set))
      const added = (await Promise.all(pulls)).map((changes) => changes.taxCodes.added)
      expect(added.filter((count) => count === 2)).to.have.length(1)
      expect(added.filter((count) => count === 0)).to.have.length(9)
      expect(await store.reference.list('w1', 'xero', 'org-1')).to.deep.equal(set)
    })
  })
}
