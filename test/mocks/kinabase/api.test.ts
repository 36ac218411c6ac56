import {expect} from 'chai'
import {describe, it} from 'node:test'
import {createKinabase, createMemoryRecords, seed} from '../../../mocks/kinabase/index.ts'

const app = {appId: 'kit', appSecret: 'c2VjcmV0'}
const minute = 60_000

interface Page {
  records: {id: string; data: Record<string, unknown>; lists: unknown; external: unknown}[]
  totalRecords: number
}

async function open() {
  const store = createMemoryRecords()
  await seed(store, 1_000_000)
  let now = 2_000_000
  const kinabase = createKinabase({store, apps: [app], clock: {now: () => now}})
  let token = ''
  const call = async (method: string, path: string, body?: unknown) => {
    const request = new Request(`http://kinabase.test/api/v1${path}`, {
      method,
      headers: {authorization: `Bearer ${token}`},
      ...(body === undefined ? {} : {body: JSON.stringify(body)}),
    })
    const answer = await kinabase.fetch(request)
    return {status: answer.status, body: (await answer.json()) as Page & {error: string; token: string; id: string}}
  }
  const signIn = async () => {
    token = (await call('POST', '/token', app)).body.token
  }
  await signIn()
  return {
    call,
    signIn,
    pass: (milliseconds: number) => (now += milliseconds),
    forge: (change: (token: string) => string) => (token = change(token)),
  }
}

describe('Kinabase’s public API', () => {
  it('gives a token to an app, by either name of its secret', async () => {
    const {call} = await open()
    expect((await call('POST', '/token', {appId: 'kit', secret: app.appSecret})).status).to.equal(200)
    expect(await call('POST', '/token', {...app, appSecret: 'wrong'})).to.deep.equal({
      status: 401,
      body: {error: 'Invalid app id or secret'},
    })
    expect((await call('POST', '/token', {appId: 'kit'})).status).to.equal(400)
    expect((await call('GET', '/status')).status).to.equal(200)
  })

  it('takes a token for an hour, and no forged one', async () => {
    const {call, forge, pass} = await open()
    pass(60 * minute - 1000)
    expect((await call('GET', '/status')).status).to.equal(200)
    pass(1000)
    expect(await call('GET', '/status')).to.deep.equal({status: 401, body: {error: 'Unauthorized'}})
    const {forge: forgeNext, call: callNext} = await open()
    forgeNext((token) => `${token.slice(0, -3)}AAA`)
    expect((await callNext('GET', '/status')).status).to.equal(401)
    forge(() => '')
    expect((await call('GET', '/status')).status).to.equal(401)
  })

  it('pages records, with their lists where asked', async () => {
    const {call} = await open()
    const {body} = await call('GET', '/collections/jobs?pageIndex=1&pageSize=4')
    expect(body).to.include({totalRecords: 10, pageIndex: 1, pageSize: 4})
    expect(body.records.map(({id}) => id)).to.deep.equal(['JOB-1005', 'JOB-1006', 'JOB-1007', 'JOB-1008'])
    expect(body.records[0]?.lists).to.equal(null)
    const withLists = await call('GET', '/collections/jobs?includeLists=true')
    expect(withLists.body.records[0]?.lists).to.have.property('lineItems').with.length(5)
    expect((await call('GET', '/collections/jobs?pageSize=301')).status).to.equal(400)
    expect((await call('GET', '/collections/nothing')).body).to.deep.equal({error: 'Collection not found'})
    expect((await call('GET', '/collections/jobs/all')).body).to.have.length(10)
  })

  it('finds a collection by its id as by its slug', async () => {
    const {call} = await open()
    const {body} = await call('GET', '/collections')
    const jobs = (body as unknown as {id: string; slug: string}[]).find(({slug}) => slug === 'jobs')!
    expect((await call('GET', `/collections/${jobs.id}/JOB-1001`)).body.id).to.equal('JOB-1001')
    expect((await call('GET', '/collections/jobs/JOB-1')).status).to.equal(404)
  })

  it('changes only the fields that are sent, and knows their case', async () => {
    const {call} = await open()
    const changed = await call('PATCH', '/collections/customers/CUS-1001', {data: {town: 'Ely'}})
    expect(changed.body).to.nested.include({'data.town': 'Ely', 'data.name': 'Larkspur Dental Practice'})
    expect(await call('PATCH', '/collections/customers/CUS-1001', {data: {Town: 'Ely'}})).to.deep.equal({
      status: 400,
      body: {error: 'Unknown field: Town'},
    })
    const recent = await call('GET', `/collections/customers?updatedAfter=${new Date(1_500_000).toISOString()}`)
    expect(recent.body.records.map(({id}) => id)).to.deep.equal(['CUS-1001'])
  })

  it('finds records by another service’s id', async () => {
    const {call} = await open()
    await call('PATCH', '/collections/customers/CUS-1002', {external: [{key: 'xero', id: 'x 1'}]})
    expect((await call('GET', '/collections/customers/ext/xero/x%201')).body.id).to.equal('CUS-1002')
    await call('PATCH', '/collections/customers/ext/xero/x%201', {data: {town: 'Hull'}})
    expect((await call('GET', '/collections/customers?externalService=xero')).body.records[0]?.data['town']).to.equal('Hull')
    expect((await call('DELETE', '/collections/customers/ext/xero/x%201')).status).to.equal(200)
    expect((await call('GET', '/collections/customers/ext/xero/x%201')).status).to.equal(404)
  })

  it('adds, changes and deletes up to 300 at once, all or none', async () => {
    const {call} = await open()
    const codes = Array.from({length: 300}, (_, index) => ({data: {name: `Code ${index}`}}))
    expect((await call('POST', '/collections/tax-codes/bulk', {records: codes})).status).to.equal(200)
    expect((await call('POST', '/collections/tax-codes/bulk', {records: [...codes, codes[0]]})).status).to.equal(400)
    const {records} = (await call('GET', '/collections/tax-codes?pageSize=300')).body
    expect(records).to.have.length(300)
    const [first, second] = records
    const half = [
      {id: first!.id, data: {name: 'Changed'}},
      {id: 'nobody', data: {name: 'Changed'}},
    ]
    expect((await call('PATCH', '/collections/tax-codes/bulk', {records: half})).status).to.equal(404)
    expect((await call('GET', `/collections/tax-codes/${first!.id}`)).body).to.nested.include({'data.name': 'Code 0'})
    await call('DELETE', '/collections/tax-codes/bulk', {recordIds: [first!.id, second!.id]})
    expect((await call('GET', '/collections/tax-codes')).body.totalRecords).to.equal(298)
  })

  it('takes a hundred requests a minute', async () => {
    const {call, pass} = await open()
    for (let count = 0; count < 100; count++) expect((await call('GET', '/status')).status).to.equal(200)
    expect(await call('GET', '/status')).to.deep.equal({status: 429, body: {error: 'Too many requests'}})
    pass(minute)
    expect((await call('GET', '/status')).status).to.equal(200)
  })
})

describe('the mock host', () => {
  it('lets the tester be anybody, on either plan', async () => {
    const store = createMemoryRecords()
    await seed(store, 1000)
    const kinabase = createKinabase({store, apps: [app]})
    const request = (path: string, init?: RequestInit) => new Request(`http://kinabase.test${path}`, init)
    const post = (path: string, body: unknown) => kinabase.fetch(request(path, {method: 'POST', body: JSON.stringify(body)}))
    expect(await kinabase.authenticate(request('/'))).to.deep.include({
      role: 'system-administrator',
      plan: {name: 'Max', accounting: true},
    })
    const cookie = (await post('/host/session', {person: 'ivy'})).headers.get('set-cookie')!
    expect(cookie).to.contain('HttpOnly')
    await post('/host/plan', {plan: 'Pro'})
    const session = (await kinabase.authenticate(request('/', {headers: {cookie}})))!
    expect(session).to.deep.include({role: 'regular', plan: {name: 'Pro', accounting: false}})
    expect(session.administrators).to.deep.equal(['Maya Fernandes', 'Helen Ashworth'])
    expect(['customers', 'suppliers', 'jobs'].map((slug) => kinabase.access(session, slug))).to.deep.equal([
      'view',
      'none',
      'edit',
    ])
    expect((await kinabase.fetch(request('/host/collections/suppliers', {headers: {cookie}}))).status).to.equal(404)
    expect((await post('/host/plan', {plan: 'Gold'})).status).to.equal(400)
    const foreign = request('/host/plan', {method: 'POST', headers: {origin: 'http://elsewhere.test'}, body: '{"plan":"Max"}'})
    expect((await kinabase.fetch(foreign)).status).to.equal(403)
  })

  it('lets a person who may edit change a line’s quantity', async () => {
    const store = createMemoryRecords()
    await seed(store, 1000)
    const kinabase = createKinabase({store, apps: [app], clock: {now: () => 5000}})
    const change = (path: string, body: unknown, cookie = '') =>
      kinabase.fetch(
        new Request(`http://kinabase.test/host/collections/${path}`, {
          method: 'POST',
          headers: {cookie},
          body: JSON.stringify(body),
        }),
      )
    const line = 'jobs/JOB-1001/lists/lineItems/JOB-1001-2'
    expect((await change(line, {key: 'quantity', value: 14})).status).to.equal(200)
    const job = (await store.read('jobs', 'JOB-1001'))!
    expect(job.lists['lineItems']![1]!.data['quantity']).to.equal(14)
    expect(job.updatedAt).to.equal(5000)
    expect((await change(line, {key: 'colour', value: 1})).status).to.equal(404)
    expect((await change(line, {key: 'quantity', value: 'many'})).status).to.equal(400)
    expect(
      (await change('suppliers/SUP-1001/lists/lineItems/1', {key: 'quantity', value: 1}, 'kinabase_person=ivy')).status,
    ).to.equal(404)
  })
})
