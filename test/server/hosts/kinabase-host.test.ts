import {expect} from 'chai'
import {describe, it} from 'node:test'
import type {KitError, LedgerCode, Session, TaxCode} from '../../../src/contract/index.ts'
import {createKinabaseHost, type CollectionAccess} from '../../../src/server/hosts/kinabase/index.ts'
import {collectionSetUp, createKinabase, createMemoryRecords, seed} from '../../../mocks/kinabase/index.ts'

const app = {appId: 'kit', appSecret: 'c2VjcmV0'}
const session: Session = {
  workspace: {id: 'w1', name: 'Thornbury & Vale'},
  user: {id: 'maya', name: 'Maya Fernandes'},
  role: 'system-administrator',
  plan: {name: 'Max', accounting: true},
  administrators: [],
}

interface Change {
  access?: CollectionAccess
  /** Stands in front of Kinabase; null lets a request through. */
  before?: (request: Request) => Response | Promise<Response> | null
  perMinute?: number
  timeout?: number
}

async function open({access = 'edit', before, perMinute, timeout}: Change = {}) {
  const records = createMemoryRecords()
  await seed(records, 1_000_000)
  let now = 2_000_000
  const clock = {now: () => now, sleep: async () => {}}
  const kinabase = createKinabase({store: records, apps: [app], clock, ...(perMinute === undefined ? {} : {perMinute})})
  const calls: string[] = []
  const host = createKinabaseHost({
    baseUrl: 'http://kinabase.test/api/v1',
    ...app,
    clock,
    ...(timeout === undefined ? {} : {timeout}),
    async fetch(input, init) {
      const request = new Request(input, init)
      calls.push(`${request.method} ${new URL(request.url).pathname.replace('/api/v1', '')}`)
      return (await before?.(request)) ?? kinabase.fetch(request)
    },
    authenticate: async () => session,
    access: () => access,
    collections: collectionSetUp,
  })
  return {host, records, calls, pass: (milliseconds: number) => (now += milliseconds)}
}

const job = (record: string) => ({collection: 'jobs', record})
const codeOf = (reason: KitError) => ({code: reason.code, retryAfter: reason.retryAfter})

describe('Kinabase as the host', () => {
  it('reads a job with its lines, its customer and its defaults', async () => {
    const {host} = await open()
    const record = (await host.readRecord(session, job('JOB-1004')))!
    expect(record).to.deep.include({
      title: 'Skirting and oak floor, measured',
      access: 'edit',
      kind: 'invoices',
      contactRecord: {collection: 'customers', record: 'CUS-1004'},
      contactTitle: 'Marlow & Finch Architects',
      reference: 'MF-2291',
      currency: null,
      defaults: {taxCode: 'OUTPUT2', ledgerCode: '200'},
    })
    expect(record.lines[0]).to.deep.equal({
      id: 'JOB-1004-1',
      description: 'Oak floor, laid and oiled, per square metre',
      quantity: '43.75',
      quantityMapped: true,
      unitPrice: '98.5',
      taxCode: null,
      ledgerCode: null,
    })
    expect(record.lines[3]).to.include({quantity: '1', quantityMapped: false, ledgerCode: '260'})
  })

  it('reads customers, products and what is left empty', async () => {
    const {host} = await open()
    expect(await host.readRecord(session, {collection: 'customers', record: 'CUS-1001'})).to.include({
      kind: 'contact',
      title: 'Larkspur Dental Practice',
      email: 'accounts@larkspur-dental.example',
      code: 'LAR001',
    })
    expect(await host.readRecord(session, {collection: 'products', record: 'PRD-1010'})).to.include({
      kind: 'item',
      code: 'SCREW-M4',
    })
    expect(await host.readRecord(session, job('JOB-1009'))).to.include({contactRecord: null, reference: 'JOB-1009'})
    expect((await host.readRecord(session, job('JOB-1007')))?.lines.map((line) => line.unitPrice)).to.deep.equal([
      '265',
      '24.6',
      '62.5',
      null,
    ])
  })

  it('knows nothing that is not there, not set up, or not for this person', async () => {
    const {host, calls} = await open()
    expect(await host.readRecord(session, job('JOB-9'))).to.equal(null)
    expect(await host.readRecord(session, job('..'))).to.equal(null)
    const before = calls.length
    expect(await host.readRecord(session, {collection: 'colleagues', record: '1'})).to.equal(null)
    expect(await host.readRecord(session, {collection: '__proto__', record: '1'})).to.equal(null)
    const hidden = await open({access: 'none'})
    expect(await hidden.host.readRecord(session, job('JOB-1001'))).to.equal(null)
    expect([...calls.slice(before), ...hidden.calls]).to.deep.equal([])
    const viewer = await open({access: 'view'})
    expect((await viewer.host.readRecord(session, job('JOB-1001')))?.access).to.equal('view')
  })

  it('reads many records of a page in few requests', async () => {
    const {host, calls} = await open()
    const keys = Array.from({length: 10}, (_, index) => job(`JOB-${1001 + index}`))
    const records = await Promise.all([...keys, keys[0]!].map((key) => host.readRecord(session, key)))
    expect(records.map((record) => record?.key.record)).to.deep.equal([...keys, keys[0]!].map((key) => key.record))
    expect(calls).to.deep.equal(['POST /token', 'GET /collections/jobs', 'GET /collections/customers'])
  })

  it('keeps a link beside the record, and leaves what others keep there', async () => {
    const {host, records} = await open()
    const key = {collection: 'customers', record: 'CUS-1001'}
    const external = async () => (await records.read(key.collection, key.record))?.external
    await records.save('customers', [{...(await records.read('customers', 'CUS-1001'))!, external: [{key: 'mail', id: 'm1'}]}])
    const link = {key: 'xero', id: 'contact-1', properties: {organisation: 'org-1'}}
    await host.saveLink(session, key, {provider: 'xero', id: 'contact-1', organisation: 'org-1'})
    await host.saveLink(session, key, {provider: 'xero', id: 'contact-1', organisation: 'org-1'})
    expect(await external()).to.deep.equal([{key: 'mail', id: 'm1'}, link])
    await host.saveLink(session, key, null)
    expect(await external()).to.deep.equal([{key: 'mail', id: 'm1'}])
  })
})

const taxCode = (id: string, change: Partial<TaxCode> = {}): TaxCode => ({
  id,
  name: `Tax ${id}`,
  rate: '20',
  use: 'output',
  appliesTo: ['revenue'],
  status: 'active',
  ...change,
})

const ledgerCode = (id: string): LedgerCode => ({
  id,
  code: '200',
  name: 'Sales',
  type: 'Revenue',
  class: 'revenue',
  taxCode: null,
  status: 'active',
  selectable: true,
})

describe('the two system collections', () => {
  const shown = async (records: Awaited<ReturnType<typeof open>>['records'], collection: string) =>
    (await records.page(collection, {}, 0, 1000)).records.map(({data}) => data)

  it('follow the reference data, and are not written when nothing changed', async () => {
    const {host, records, calls} = await open()
    const reference = {taxCodes: [taxCode('A'), taxCode('B', {rate: null, use: 'both'})], ledgerCodes: [ledgerCode('1')]}
    await host.saveReference('w1', reference)
    expect(await shown(records, 'tax-codes')).to.deep.equal([
      {name: 'Tax A', rate: 20, type: 'Output', status: 'Active'},
      {name: 'Tax B', rate: null, type: 'Both', status: 'Active'},
    ])
    expect(await shown(records, 'ledger-codes')).to.deep.equal([
      {code: '200', name: 'Sales', type: 'Revenue', class: 'Revenue', status: 'Active'},
    ])
    const before = calls.length
    await host.saveReference('w1', reference)
    expect(calls.slice(before)).to.deep.equal(['GET /collections/tax-codes', 'GET /collections/ledger-codes'])
    await host.saveReference('w1', {...reference, taxCodes: [taxCode('A', {name: 'Renamed'}), taxCode('C')]})
    expect((await shown(records, 'tax-codes')).map(({name, status}) => [name, status])).to.deep.equal([
      ['Renamed', 'Active'],
      ['Tax B', 'Archived'],
      ['Tax C', 'Active'],
    ])
  })

  it('hold each code once where two pulls meet, and more than one request takes', async () => {
    const {host, records} = await open()
    const reference = {taxCodes: Array.from({length: 650}, (_, index) => taxCode(`T${index}`)), ledgerCodes: []}
    await Promise.all([host.saveReference('w1', reference), host.saveReference('w1', reference)])
    expect(await shown(records, 'tax-codes')).to.have.length(650)
  })
})

describe('the calls to Kinabase', () => {
  it('share one token, renewed before it ends', async () => {
    const {host, calls, pass} = await open()
    await Promise.all([host.readRecord(session, job('JOB-1001')), host.saveReference('w1', {taxCodes: [], ledgerCodes: []})])
    const tokens = () => calls.filter((call) => call === 'POST /token').length
    expect(tokens()).to.equal(1)
    pass(58 * 60_000)
    await host.readRecord(session, job('JOB-1001'))
    expect(tokens()).to.equal(1)
    pass(60_000)
    await host.readRecord(session, job('JOB-1001'))
    expect(tokens()).to.equal(2)
  })

  it('renew a refused token once', async () => {
    let refusals = 1
    const refuse = (request: Request) =>
      request.method === 'GET' && refusals-- > 0 ? Response.json({error: 'Unauthorized'}, {status: 401}) : null
    const {host, calls} = await open({before: refuse})
    expect(await host.readRecord(session, {collection: 'customers', record: 'CUS-1001'})).to.not.equal(null)
    refusals = 2
    const outcome = await host.readRecord(session, {collection: 'customers', record: 'CUS-1001'}).catch(codeOf)
    expect(outcome).to.deep.include({code: 'host-unavailable'})
    expect(calls.filter((call) => call === 'POST /token')).to.have.length(3)
  })

  it('stop at the limit, and ask nothing until the pause is over', async () => {
    const {host, calls, pass} = await open({perMinute: 1})
    const read = () => host.readRecord(session, {collection: 'customers', record: 'CUS-1001'}).catch(codeOf)
    await read()
    expect(await read()).to.deep.equal({code: 'host-unavailable', retryAfter: 15})
    const before = calls.length
    pass(5000)
    expect(await read()).to.deep.equal({code: 'host-unavailable', retryAfter: 10})
    expect(calls.length).to.equal(before)
    pass(55_000)
    expect(await read()).to.have.property('title')
  })

  it('heed the pause that an answer names', async () => {
    const {host} = await open({before: () => new Response('{}', {status: 429, headers: {'retry-after': '7'}})})
    expect(await host.readRecord(session, job('JOB-1001')).catch(codeOf)).to.deep.equal({code: 'host-unavailable', retryAfter: 7})
  })

  it('fail in the kit’s own words, whatever comes back', async () => {
    const faults: Change[] = [
      {before: () => Promise.reject(new TypeError('fetch failed'))},
      {before: () => new Response('<html>', {status: 200})},
      {before: () => new Response('{"token": 5}', {status: 200})},
      {before: () => Response.json({error: 'Down'}, {status: 500})},
      {before: (request) => (request.method === 'GET' ? Response.json({records: 'none'}) : null)},
      {
        timeout: 10,
        before: ({signal}) => new Promise((_, fail) => signal.addEventListener('abort', () => fail(signal.reason as Error))),
      },
    ]
    for (const fault of faults) {
      const {host} = await open(fault)
      expect(await host.readRecord(session, job('JOB-1001')).catch(codeOf)).to.deep.include({code: 'host-unavailable'})
    }
  })
})
