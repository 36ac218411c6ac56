import {expect} from 'chai'
import {describe, it} from 'node:test'
import type {FaultEffect} from '../../../mocks/xero/index.ts'
import {openXero} from './serve.ts'

const names = async (call: Awaited<ReturnType<typeof openXero>>['call'], name: string): Promise<number> => {
  const response = await call('GET', `/Contacts?where=${encodeURIComponent(`Name=="${name}"`)}`)
  return ((await response.json()) as {Contacts: unknown[]}).Contacts.length
}
const contact = {Contacts: [{Name: 'Struck'}]}

describe('armed faults', () => {
  it('lose an answer after the work was done', async () => {
    const {xero, call} = await openXero()
    xero.faults.arm({kind: 'lost-answer', operation: 'createContacts', count: 1})
    const error = await call('PUT', '/Contacts', contact).catch((reason: unknown) => reason)
    expect(error).to.be.instanceOf(TypeError)
    expect(await names(call, 'Struck')).to.equal(1)
  })

  it('break the connection before any work', async () => {
    const {xero, call} = await openXero()
    xero.faults.arm({kind: 'unreachable', method: 'PUT', count: 1})
    expect(await call('PUT', '/Contacts', contact).catch((reason: unknown) => reason)).to.be.instanceOf(TypeError)
    expect(await names(call, 'Struck')).to.equal(0)
  })

  it('do the work late, by the simulated clock', async () => {
    const {xero, call} = await openXero()
    xero.faults.arm({kind: 'late', milliseconds: 90_000, operation: 'createContacts', count: 1})
    expect(await call('PUT', '/Contacts', contact).catch((reason: unknown) => reason)).to.be.instanceOf(TypeError)
    xero.clock.advance(89_000)
    expect(await names(call, 'Struck')).to.equal(0)
    xero.clock.advance(1_000)
    expect(await names(call, 'Struck')).to.equal(1)
  })

  const cases: [FaultEffect, (response: Response, body: string) => void][] = [
    [
      {kind: 'status', status: 503},
      (response, body) => expect([response.status, body]).to.deep.equal([503, 'The Xero API is temporarily unavailable']),
    ],
    [
      {kind: 'status', status: 500},
      (response, body) => expect([response.status, body.includes('An error occurred in Xero')]).to.deep.equal([500, true]),
    ],
    [
      {kind: 'status', status: 400, message: 'Said so'},
      (response, body) => expect([response.status, body.includes('Said so')]).to.deep.equal([400, true]),
    ],
    [{kind: 'status', status: 401}, (response) => expect(response.status).to.equal(401)],
    [{kind: 'status', status: 403}, (response) => expect(response.status).to.equal(403)],
    [
      {kind: 'limit', problem: 'minute', retryAfter: 26},
      (response, body) => expect([response.status, body, response.headers.get('retry-after')]).to.deep.equal([429, '', '26']),
    ],
    [
      {kind: 'limit', problem: 'concurrent'},
      (response) => expect([response.status, response.headers.get('retry-after')]).to.deep.equal([429, null]),
    ],
    [{kind: 'html'}, (response, body) => expect([response.status, body.startsWith('<!DOCTYPE')]).to.deep.equal([200, true])],
    [{kind: 'cut', at: 20}, (response, body) => expect([response.status, body.length]).to.deep.equal([200, 20])],
    [
      {kind: 'content-type', value: 'text/plain'},
      (response) => expect(response.headers.get('content-type')).to.equal('text/plain'),
    ],
    [{kind: 'drip', milliseconds: 0, size: 200}, (_response, body) => expect(JSON.parse(body)).to.have.property('Organisations')],
    [{kind: 'organisation-gone'}, (response) => expect(response.status).to.equal(403)],
  ]
  for (const [fault, check] of cases) {
    it(`strike as ${JSON.stringify(fault)}, once`, async () => {
      const {xero, call} = await openXero()
      xero.faults.arm({...fault, path: '/api.xro/*/Organisation', count: 1})
      const response = await call('GET', '/Organisation')
      check(response, await response.text())
      expect((await call('GET', '/Organisation')).status).to.equal(200)
      expect(xero.witness.filter((entry) => entry.fault !== undefined)).to.have.length(1)
    })
  }

  it('take the connection away for good', async () => {
    const {xero, call} = await openXero()
    xero.faults.arm({kind: 'revoked', count: 1})
    expect((await call('GET', '/Organisation')).status).to.equal(403)
    expect((await call('GET', '/Organisation')).status).to.equal(403)
  })

  it('let some requests pass, keep to their time, and repeat by seed', async () => {
    const {xero, call} = await openXero()
    const id = xero.faults.arm({kind: 'status', status: 500, skip: 1, count: 1})
    const statuses: number[] = []
    for (let count = 0; count < 3; count++) statuses.push((await call('GET', '/Organisation')).status)
    expect(statuses).to.deep.equal([200, 500, 200])
    xero.faults.disarm(id)
    const drawn = async (): Promise<string> => {
      const run = await openXero()
      run.xero.faults.arm({kind: 'status', status: 500, probability: 0.5})
      let found = ''
      for (let count = 0; count < 20; count++) found += (await run.call('GET', '/Organisation')).status === 500 ? 'x' : '.'
      return found
    }
    const first = await drawn()
    expect(first).to.include('x').and.to.include('.')
    expect(await drawn()).to.equal(first)
  })

  it('strike the token endpoint too', async () => {
    const {xero, base} = await openXero()
    xero.faults.arm({kind: 'status', status: 503, path: '/connect/token', count: 1})
    expect((await xero.fetch(new Request(`${base}/connect/token`, {method: 'POST', body: ''}))).status).to.equal(503)
  })

  it('are refused when their kind is unknown', async () => {
    const {xero} = await openXero()
    expect(() => xero.faults.arm({kind: 'sabotage'} as never)).to.throw('no fault of kind')
  })
})
