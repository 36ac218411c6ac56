import {beforeEach, describe, it} from 'node:test'
import {expect} from 'chai'
import {atDesk, type Desk} from './desk.ts'

describe('arming faults at the control addresses', () => {
  let desk: Desk
  beforeEach(() => {
    desk = atDesk()
  })
  const refused = async (body: unknown) => (await desk.post('faults', body)).problems?.map(({field}) => field)

  it('takes every kind, narrowed and scheduled', async () => {
    const schedule = {operation: 'createInvoices', method: 'put', count: '3', skip: 1, probability: 0.5, from: 0, until: 10}
    const kinds = [
      {kind: 'latency', milliseconds: '2000'},
      {kind: 'drip', milliseconds: 5, size: '8'},
      {kind: 'late', milliseconds: 60_000},
      {kind: 'lost-answer'},
      {kind: 'unreachable'},
      ...[400, 401, 403, 404, 412, 500, 501, 503].map((status) => ({kind: 'status', status, message: 'No.'})),
      ...['minute', 'day', 'appminute', 'concurrent'].map((problem) => ({kind: 'limit', problem, retryAfter: '7'})),
      {kind: 'html'},
      {kind: 'cut', at: '12'},
      {kind: 'content-type', value: 'text/plain; charset=utf-8'},
      {kind: 'revoked'},
      {kind: 'organisation-gone'},
    ]
    for (const kind of kinds) expect(await desk.post('faults', {...kind, ...schedule}), kind.kind).to.include({http: 200})
    const armed = desk.xero.faults.list()
    expect(armed).to.have.length(kinds.length)
    expect(armed[0]).to.include({milliseconds: 2000, operation: 'createInvoices', method: 'PUT', count: 3, skip: 1})
  })

  it('refuses what could only break something, beside its field', async () => {
    expect(await refused({})).to.deep.equal(['kind'])
    expect(await refused({kind: 'nonsense'})).to.deep.equal(['kind'])
    expect(await refused({kind: 'latency'})).to.deep.equal(['milliseconds'])
    expect(await refused({kind: 'latency', milliseconds: 'soon'})).to.deep.equal(['milliseconds'])
    expect(await refused({kind: 'status', status: 999})).to.deep.equal(['status'])
    expect(await refused({kind: 'status', status: 503, message: {a: 1}})).to.deep.equal(['message'])
    expect(await refused({kind: 'limit', problem: 'never'})).to.deep.equal(['problem'])
    expect(await refused({kind: 'content-type', value: 'a\r\nb: c'})).to.deep.equal(['value'])
    expect(await refused({kind: 'html', count: 0, probability: 2, skip: 'x'})).to.deep.equal(['count', 'skip', 'probability'])
    expect(await refused({kind: 'html', from: 10, until: 5})).to.deep.equal(['until'])
    expect(desk.xero.faults.list()).to.deep.equal([])
  })

  it('refuses with each 400 that Xero knows', async () => {
    const {call} = await desk.connect()
    const types: string[] = []
    for (const about of ['rule', 'query', 'body']) {
      await desk.post('faults', {kind: 'status', status: 400, about, count: 1})
      const answer = await call('/Contacts?page=1')
      types.push(`${answer.status} ${((await answer.json()) as {Type: string}).Type}`)
    }
    expect(types).to.deep.equal(['400 ValidationException', '400 QueryParseException', '400 PostDataInvalidException'])
    expect(await refused({kind: 'status', status: 400, about: 'weather'})).to.deep.equal(['about'])
  })

  it('strikes only within its chance and its time', async () => {
    const {call} = await desk.connect()
    const now = desk.xero.clock.now()
    await desk.post('faults', {kind: 'status', status: 503, operation: 'getContacts', from: now + 60_000, until: now + 120_000})
    expect((await call('/Contacts?page=1')).status).to.equal(200)
    desk.xero.clock.advance(60_000)
    expect((await call('/Contacts?page=1')).status).to.equal(503)
    expect((await call('/Items')).status).to.equal(200)
    desk.xero.clock.advance(60_000)
    expect((await call('/Contacts?page=1')).status).to.equal(200)
  })
})

describe('the clock at the control addresses', () => {
  it('stays where days can be written', async () => {
    const desk = atDesk()
    const now = desk.xero.clock.now()
    for (const body of [{freeze: 1e300}, {freeze: 'now'}, {advance: 1e18}, {freeze: -1}])
      expect(await desk.post('clock', body), JSON.stringify(body)).to.include({http: 400})
    expect(desk.xero.clock.now()).to.equal(now)
    expect(await desk.post('clock', {freeze: Date.UTC(2027, 0, 1)})).to.include({http: 200, now: Date.UTC(2027, 0, 1)})
  })
})

describe('the requests at the control addresses', () => {
  it('are found by path, method and answer, and told again while they ran', async () => {
    const desk = atDesk()
    const {call} = await desk.connect()
    await call('/Contacts?page=1')
    await call('/Contacts/nobody')
    await call('/Contacts', {method: 'PUT', body: '{"Contacts":[{"Name":"Bramble"}]}'})
    const found = async (query: string) => {
      const {requests} = (await desk.get(`witness?${query}`)) as unknown as {
        requests: {number: number; path: string; body: string; answer?: string}[]
      }
      return requests
    }
    expect((await found('path=getcontact')).map(({path}) => path.slice(12))).to.deep.equal(['/Contacts', '/Contacts/nobody'])
    expect(await found('status=404')).to.have.length(1)
    const [sent] = await found('method=PUT')
    expect(sent?.body).to.equal('{"Contacts":[{"Name":"Bramble"}]}')
    const first = (await found('path=/Contacts'))[0]?.number ?? 0
    expect((await found(`after=${sent?.number}&also=${first}`)).map(({number}) => number)).to.deep.equal([first])
    await call('/Contacts?where=nonsense(')
    const [refused] = await found('status=400')
    expect(refused?.answer).to.contain('QueryParseException')
    expect((await found('status=200')).filter(({answer}) => answer !== undefined)).to.deep.equal([])
    expect(JSON.stringify(await found(''))).not.to.contain('Bearer ey')
  })
})
