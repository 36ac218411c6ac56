import {describe, it} from 'node:test'
import {expect} from 'chai'
import {routes, type FailureBody, type RouteName} from '../../../src/contract/index.ts'
import {customer} from './fake-host.ts'
import {createHouse, type House} from './house.ts'

const good = {'content-type': 'application/json', 'x-kit-call': '1', 'sec-fetch-site': 'same-origin'}

async function send(house: House, path: string, init: {method?: string; headers?: Record<string, string>; body?: BodyInit}) {
  const response = await house.fetch(house.request(path, 'admin', {duplex: 'half', ...init} as never))
  const body = (await response.json()) as Partial<FailureBody>
  return {status: response.status, code: body.failure?.code, headers: response.headers, body}
}

const cards = (body: BodyInit, headers: Record<string, string> = good) =>
  send(createHouse(), '/cards', {method: 'POST', headers, body})

describe('what is let in', () => {
  const cases: [string, Record<string, string>, string | undefined][] = [
    ['a call of the page itself', good, undefined],
    ['one that the person typed', {...good, 'sec-fetch-site': 'none'}, undefined],
    [
      'an older browser of the same origin',
      {'content-type': 'application/json', 'x-kit-call': '1', origin: 'https://host.example'},
      undefined,
    ],
    ['another site', {...good, 'sec-fetch-site': 'cross-site'}, 'forged-request'],
    [
      'another site, with our origin',
      {...good, 'sec-fetch-site': 'cross-site', origin: 'https://host.example'},
      'forged-request',
    ],
    ['a neighbour', {...good, 'sec-fetch-site': 'same-site'}, 'forged-request'],
    [
      'another origin',
      {'content-type': 'application/json', 'x-kit-call': '1', origin: 'https://host.example.evil'},
      'forged-request',
    ],
    ['no origin', {'content-type': 'application/json', 'x-kit-call': '1'}, 'forged-request'],
    ['a form', {...good, 'content-type': 'text/plain'}, 'forged-request'],
    ['a type that only begins like ours', {...good, 'content-type': 'application/json+x'}, 'forged-request'],
    ['no header of ours', {'content-type': 'application/json', 'sec-fetch-site': 'same-origin'}, 'forged-request'],
  ]
  for (const [what, headers, code] of cases)
    it(`${code ? 'refuses' : 'takes'} ${what}`, async () => {
      const answer = await cards(JSON.stringify({records: [customer]}), headers)
      expect(answer.code).to.equal(code)
    })

  it('refuses every mutating route to a forged request, before anybody is asked who it is', async () => {
    for (const [name, {method, path}] of Object.entries(routes)) {
      if (method === 'GET') continue
      const house = createHouse()
      house.host.authenticate = () => Promise.reject(new Error('asked'))
      const {code} = await send(house, path, {method, headers: {...good, 'sec-fetch-site': 'cross-site'}, body: '{}'})
      expect(code, name).to.equal('forged-request')
    }
  })

  it('reads no further than 256 KB, whatever the length is said to be', async () => {
    expect((await cards(JSON.stringify({records: [], more: 'x'.repeat(257 * 1024)}))).code).to.equal('too-large')
    let read = 0
    const endless = new ReadableStream({
      pull(controller) {
        read += 64 * 1024
        controller.enqueue(new Uint8Array(64 * 1024).fill(32))
      },
    })
    expect((await cards(endless)).code).to.equal('too-large')
    expect(read).to.be.below(1024 * 1024)
  })

  const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
  for (const [what, body] of [
    ['what is not JSON', '{'],
    ['nothing', ''],
    ['an unknown key', JSON.stringify({records: [customer], workspace: 'workspace-2'})],
    ['__proto__', '{"records":[{"collection":"c","record":"r","__proto__":{}}]}'],
    ['constructor', '{"records":[],"constructor":{}}'],
    ['what is nested too deep', `{"records":${deep(40)}}`],
    ['what is nested far too deep', deep(100_000)],
    ['what is not UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['201 records', JSON.stringify({records: Array.from({length: 201}, () => customer)})],
    ['a control character', JSON.stringify({records: [{collection: 'c', record: 'a\u0000b'}]})],
  ] as const)
    it(`refuses ${what}`, async () => void expect((await cards(body)).code).to.equal('invalid-request'))

  it('refuses a key that reaches an object’s prototype wherever it stands, whatever the schema says', async () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const {body} = await cards(`{"records":[{"collection":"c","record":{"deep":[{"${key}":1}]}}]}`)
      expect(body.failure!.message).to.equal(`A key is called ${key}`)
    }
  })

  it('refuses a parameter given twice', async () => {
    const {code} = await send(createHouse(), '/targets?kind=contact&q=a&q=b', {})
    expect(code).to.equal('invalid-request')
  })

  it('does not know other paths or methods', async () => {
    const house = createHouse()
    expect((await send(house, '/nothing', {})).code).to.equal('not-found')
    expect((await send(house, '/cards', {})).code).to.equal('not-found')
    expect((await send(house, '/connection', {method: 'DELETE'})).code).to.equal('not-found')
  })
})

describe('what is let out', () => {
  it('is JSON that nobody keeps and no browser takes for something else', async () => {
    const house = createHouse()
    for (const path of ['/connection', '/nothing']) {
      const {headers} = await send(house, path, {})
      expect(headers.get('content-type')).to.equal('application/json')
      expect(headers.get('cache-control')).to.equal('no-store')
      expect(headers.get('x-content-type-options')).to.equal('nosniff')
    }
  })

  it('holds nothing that is not of the contract', async () => {
    const house = createHouse()
    await house.connect()
    const {body} = await house.call('getConnection', {})
    expect(JSON.stringify(body)).not.to.match(/grant|remote|shortCode|sealed/)
  })

  it('says of an unforeseen failure no more than where to find it in the log', async () => {
    const house = createHouse()
    house.ports.store.links.of = () => Promise.reject(new Error('password canary'))
    const {status, code, body} = await send(house, '/cards', {
      method: 'POST',
      headers: good,
      body: JSON.stringify({records: [customer]}),
    })
    expect([status, code]).to.deep.equal([500, 'internal'])
    expect(JSON.stringify(body)).not.to.contain('canary')
    expect(body.failure!.reference).to.match(/^[A-Z2-9]{10}$/)
    expect(house.logged.join()).to.contain(body.failure!.reference)
  })

  it('calls the host unavailable where that rejects', async () => {
    const house = createHouse()
    house.host.authenticate = () => Promise.reject(new Error('down'))
    expect((await house.call('getConnection', {})).code).to.equal('host-unavailable')
  })

  it('refuses to let an answer out that breaks the contract', async () => {
    const house = createHouse()
    await house.connect()
    house.provider.search = async () => ({found: [{id: 7} as never], more: false})
    expect((await house.call('searchTargets', {kind: 'contact', q: 'a'})).code).to.equal('internal')
  })

  it('says when to try again', async () => {
    const house = createHouse()
    await house.connect()
    house.provider.faults = {search: [{code: 'rate-limited', retryAfter: 7}]}
    const {status, headers, failure} = await house.call('searchTargets', {kind: 'contact', q: 'a'})
    expect([status, headers.get('retry-after'), failure!.retryAfter]).to.deep.equal([429, '7', 7])
  })
})

describe('the route table', () => {
  it('has a handler for each route', async () => {
    const house = createHouse()
    for (const name of Object.keys(routes) as RouteName[]) {
      const {status} = await house.call(name, {} as never, 'nobody')
      expect(status, name).to.equal(401)
    }
  })
})

describe('a server that is set up wrongly', () => {
  for (const change of [
    {origin: 'https://host.example/'},
    {origin: 'host.example'},
    {base: 'accounting'},
    {base: '/accounting/'},
    {settingsPath: '//evil.example'},
    {settingsPath: 'https://evil.example'},
  ])
    it(`is refused at once: ${JSON.stringify(change)}`, async () => {
      expect(() => createHouse(change)).to.throw('set up wrongly')
    })
})
