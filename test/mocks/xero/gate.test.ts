import {expect} from 'chai'
import {describe, it} from 'node:test'
import {app, caller, connect, openXero} from './serve.ts'

const zero = '00000000-0000-0000-0000-000000000000'
const uk = 'Demo Company (UK)'
const person = (name: string) => ({Contacts: [{Name: name}]})

describe('the gate before the Accounting API', () => {
  it('refuses an expired token with the moment at which it expired', async () => {
    const {xero, call} = await openXero()
    xero.clock.advance(30 * 60_000)
    const response = await call('GET', '/Organisation')
    expect(response.status).to.equal(401)
    const body = (await response.json()) as Record<string, unknown>
    expect(Object.keys(body)).to.deep.equal(['Type', 'Title', 'Status', 'Detail', 'Instance', 'Extensions'])
    expect(body['Detail']).to.equal('TokenExpired: token expired at 11/22/2026 12:30:00')
  })

  it('refuses a token that it did not sign, a wrong organisation, and none', async () => {
    const {call} = await openXero()
    expect((await call('GET', '/Organisation', undefined, {authorization: 'Bearer a.b.c'})).status).to.equal(401)
    expect((await call('GET', '/Organisation', undefined, {'xero-tenant-id': zero})).status).to.equal(403)
    const none = await call('GET', '/Organisation', undefined, {'xero-tenant-id': ''})
    expect([none.status, ((await none.json()) as Record<string, string>)['Detail']]).to.deep.equal([
      403,
      'AuthenticationUnsuccessful',
    ])
  })

  it('asks for the scope of the operation, in either family', async () => {
    const broad = await openXero({}, {scope: 'accounting.transactions.read accounting.contacts'})
    expect((await broad.call('GET', '/Invoices?page=1')).status).to.equal(200)
    const refused = await broad.call('PUT', '/Invoices', {})
    expect([refused.status, refused.headers.get('www-authenticate')]).to.deep.equal([401, 'Bearer error="insufficent_scope"'])
    expect((await broad.call('GET', '/Organisation')).status).to.equal(401)
    const granular = await openXero({}, {scope: 'accounting.invoices'})
    expect((await granular.call('GET', '/Invoices?page=1')).status).to.equal(200)
    expect((await granular.call('GET', '/Payments')).status).to.equal(401)
  })

  it('answers 429 to the sixty-first call of a minute, and opens again with the next', async () => {
    const {xero, call} = await openXero()
    for (let count = 0; count < 60; count++) expect((await call('GET', '/Organisation')).status).to.equal(200)
    const response = await call('GET', '/Organisation')
    expect([response.status, await response.text(), response.headers.get('content-type')]).to.deep.equal([429, '', null])
    expect([response.headers.get('x-rate-limit-problem'), response.headers.get('x-minlimit-remaining')]).to.deep.equal([
      'minute',
      '0',
    ])
    const seconds = Number(response.headers.get('retry-after'))
    expect(seconds).to.be.within(1, 60)
    xero.clock.advance(seconds * 1000)
    const next = await call('GET', '/Organisation')
    expect([next.status, next.headers.get('x-minlimit-remaining')]).to.deep.equal([200, '59'])
  })

  it('answers 429 when the day is used up, on every plan', async () => {
    const {xero, call} = await openXero({apps: [{...app, tier: 'starter'}]})
    const first = await call('GET', '/Organisation')
    expect([first.headers.get('x-daylimit-remaining'), first.headers.get('x-appminlimit-remaining')]).to.deep.equal([
      '999',
      '9999',
    ])
    xero.leave(uk, {day: 0})
    const response = await call('GET', '/Organisation')
    expect([response.status, response.headers.get('x-rate-limit-problem')]).to.deep.equal([429, 'day'])
    expect(Number(response.headers.get('retry-after'))).to.be.within(1, 86_400)
  })

  it('takes five calls at once and refuses the sixth', async () => {
    const {xero, call} = await openXero()
    xero.faults.arm({kind: 'latency', milliseconds: 30})
    const statuses = await Promise.all(
      Array.from({length: 6}, async () => {
        const response = await call('GET', '/Organisation')
        return `${response.status} ${response.headers.get('x-rate-limit-problem') ?? ''}`.trim()
      }),
    )
    expect(statuses.toSorted()).to.deep.equal(['200', '200', '200', '200', '200', '429 concurrent'])
    expect((await call('GET', '/Organisation')).status).to.equal(200)
  })

  it('gives the kept answer to a repeated key for six minutes', async () => {
    const {xero, call} = await openXero()
    const key = {'idempotency-key': 'k-1'}
    const first = await (await call('PUT', '/Contacts', person('Once'), key)).text()
    expect(await (await call('PUT', '/Contacts', person('Once'), key)).text()).to.equal(first)
    const other = await call('PUT', '/Contacts', person('Twice'), key)
    expect(other.status).to.equal(400)
    expect(await other.text()).to.include('Idempotency Key: k-1 is used with a different request.')
    xero.clock.advance(6 * 60_000)
    expect((await call('PUT', '/Contacts', person('Once'), key)).status, 'the name is taken by now').to.equal(400)
  })

  it('keeps refusals under a key too, and refuses a key that is too long', async () => {
    const {call} = await openXero()
    const key = {'idempotency-key': 'k-2'}
    const refused = await (await call('PUT', '/Contacts', person(''), key)).text()
    expect(await (await call('PUT', '/Contacts', person(''), key)).text()).to.equal(refused)
    expect((await call('PUT', '/Contacts', person('A'), {'idempotency-key': 'x'.repeat(129)})).status).to.equal(400)
  })

  it('counts a call before it looks at the key', async () => {
    const {xero, call} = await openXero()
    const key = {'idempotency-key': 'k-3'}
    await call('PUT', '/Contacts', person('Counted'), key)
    xero.leave(uk, {minute: 0})
    expect((await call('PUT', '/Contacts', person('Counted'), key)).status).to.equal(429)
  })

  it('says 501 to what it does not offer, 404 to what nobody does', async () => {
    const {call} = await openXero()
    expect((await call('GET', '/Employees')).status).to.equal(501)
    const nowhere = await call('GET', '/Nothing')
    expect([nowhere.status, await nowhere.text(), nowhere.headers.get('content-type')]).to.deep.equal([
      404,
      '',
      'text/html; charset=utf-8',
    ])
  })

  it('keeps two people of one app apart', async () => {
    const {xero, base, call} = await openXero()
    const tom = await connect(xero, base, {person: 'tom', organisations: ['Demo Company (NZ)']})
    expect((await call('GET', '/Organisation', undefined, {'xero-tenant-id': tom.tenantId})).status).to.equal(403)
    const his = await caller(xero, base, {person: 'tom', organisations: ['Demo Company (NZ)']})
    expect((await his('GET', '/Organisation')).status).to.equal(200)
  })

  it('keeps a server error under its key, while another key gets through', async () => {
    const {xero, call} = await openXero()
    xero.faults.arm({kind: 'status', status: 500, operation: 'createContacts', count: 1})
    const statuses: number[] = []
    for (const key of ['k-4', 'k-4', 'k-5']) {
      statuses.push((await call('PUT', '/Contacts', person('After the error'), {'idempotency-key': key})).status)
    }
    expect(statuses).to.deep.equal([500, 500, 200])
  })

  it('acts with the rights that the person has now', async () => {
    const {xero, call} = await openXero()
    const [ana] = xero.in(uk).books.organisation.members
    if (ana) ana.role = 'READONLY'
    expect((await call('GET', '/Organisation')).status).to.equal(200)
    const refused = await call('PUT', '/Contacts', person('Not hers to make'))
    expect([refused.status, await refused.text()].join())
      .to.include('403')
      .and.to.include('Not Permitted')
    if (ana) ana.role = 'INVOICEONLY'
    expect((await call('PUT', '/Contacts', person('Hers to make'))).status).to.equal(200)
    expect((await call('PUT', '/Currencies', {Code: 'EUR'})).status).to.equal(403)
  })
})
