import {expect} from 'chai'
import {Kysely, PGliteDialect, sql} from 'kysely'
import {after, describe, it} from 'node:test'
import {
  createMemoryRecords,
  createSqlRecords,
  seed,
  type KinabaseRecord,
  type RecordStore,
} from '../../../mocks/kinabase/index.ts'
import {openBlankDatabase} from '../../database/blank.ts'

const aRecord = (numericId: number, change: Partial<KinabaseRecord> = {}): KinabaseRecord => ({
  id: `r${numericId}`,
  numericId,
  data: {name: `Record “${numericId}”`, price: 0.0475},
  lists: {lineItems: [{id: 'l1', data: {quantity: 2}}]},
  external: [],
  updatedAt: 1000,
  ...change,
})

function recordsSuite(open: () => Promise<RecordStore>) {
  it('keeps, pages, replaces and removes records', async () => {
    const store = await open()
    await store.save('things', [aRecord(3), aRecord(1), aRecord(2)])
    await store.save('others', [aRecord(9)])
    expect(await store.page('things', {}, 1, 1)).to.deep.equal({records: [aRecord(2)], total: 3})
    await store.save('things', [aRecord(2, {data: {name: 'Changed'}, updatedAt: 2000})])
    expect((await store.read('things', 'r2'))?.data).to.deep.equal({name: 'Changed'})
    expect((await store.page('things', {updatedAfter: 1000}, 0, 9)).records.map(({id}) => id)).to.deep.equal(['r2'])
    expect(await store.highestNumber('things')).to.equal(3)
    await store.remove('things', ['r3', 'r1'])
    expect((await store.page('things', {}, 0, 9)).total).to.equal(1)
    expect(await store.read('things', 'r9')).to.equal(null)
    expect(await store.highestNumber('nothing')).to.equal(0)
  })

  it('finds records by their id in another service', async () => {
    const store = await open()
    await store.save('things', [
      aRecord(1, {external: [{key: 'xero', id: 'x1'}]}),
      aRecord(2, {external: [{key: 'sage', id: 'x1'}]}),
      aRecord(3),
    ])
    expect((await store.byExternal('things', 'sage', 'x1'))?.id).to.equal('r2')
    expect(await store.byExternal('things', 'xero', 'x2')).to.equal(null)
    expect((await store.page('things', {externalService: 'xero'}, 0, 9)).total).to.equal(1)
    expect((await store.page('things', {externalService: 'true'}, 0, 9)).total).to.equal(2)
  })

  it('is seeded once', async () => {
    const store = await open()
    await seed(store, 1000)
    const jobs = await store.page('jobs', {}, 0, 100)
    expect(jobs.total).to.equal(10)
    expect(Math.max(...jobs.records.map(({lists}) => lists['lineItems']!.length))).to.equal(60)
    await store.save('customers', [{...(await store.read('customers', 'CUS-1001'))!, data: {name: 'Changed by hand'}}])
    await seed(store, 2000)
    expect((await store.read('customers', 'CUS-1001'))?.data['name']).to.equal('Changed by hand')
    expect(await store.readSetting('plan')).to.equal('Max')
    await store.saveSetting('plan', 'Pro')
    expect(await store.readSetting('plan')).to.equal('Pro')
  })
}

describe('Kinabase’s records in memory', () => recordsSuite(async () => createMemoryRecords()))

const pglite = await openBlankDatabase()
describe('Kinabase’s records in the database', () => {
  const database = new Kysely<never>({dialect: new PGliteDialect({pglite})})
  after(() => database.destroy())
  recordsSuite(async () => {
    const store = await createSqlRecords(database)
    await sql`truncate kinabase_records, kinabase_settings`.execute(database)
    return store
  })
})
