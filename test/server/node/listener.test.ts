import {expect} from 'chai'
import express from 'express'
import fastify from 'fastify'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {describe, it} from 'node:test'
import {createNodeListener} from '../../../src/server/node/index.ts'

const echo = {
  async fetch(request: Request) {
    return Response.json({path: new URL(request.url).pathname, body: request.method === 'GET' ? null : await request.json()})
  },
}
const listener = createNodeListener(echo)

const portOf = (server: Server) => (server.address() as AddressInfo).port

async function answersOf(port: number) {
  const address = `http://localhost:${port}/accounting/cards?x=1`
  const sent = {method: 'POST', headers: {'content-type': 'application/json'}, body: JSON.stringify({a: 'é'})}
  return [await (await fetch(address, sent)).json(), await (await fetch(address)).json()]
}

const expected = [
  {path: '/accounting/cards', body: {a: 'é'}},
  {path: '/accounting/cards', body: null},
]

async function listening(app: Server, use: (port: number) => Promise<void>) {
  await new Promise<void>((ready) => app.listen(0, ready))
  try {
    await use(portOf(app))
  } finally {
    app.closeAllConnections()
    app.close()
  }
}

describe('the listener', () => {
  it('answers in Node’s http', () =>
    listening(createServer(listener), async (port) => {
      expect(await answersOf(port)).to.deep.equal(expected)
    }))

  it('answers in Express, before and behind its JSON parser', async () => {
    const before = express().use('/accounting', listener)
    const behind = express().use(express.json()).use('/accounting', listener)
    for (const app of [before, behind])
      await listening(createServer(app), async (port) => {
        expect(await answersOf(port)).to.deep.equal(expected)
      })
  })

  it('hands on the bytes that a parser before it has kept, for a signature is over those', async () => {
    const seen: string[] = []
    const hears = createNodeListener({
      async fetch(request: Request) {
        seen.push(await request.text())
        return new Response()
      },
    })
    const keep = express.json({verify: (request, _, bytes) => void Object.assign(request, {rawBody: bytes})})
    const body = '{ "as": "it came" }'
    for (const app of [express().use('/accounting', hears), express().use(keep).use('/accounting', hears)])
      await listening(createServer(app), async (port) => {
        const address = `http://localhost:${port}/accounting/webhooks/xero`
        await fetch(address, {method: 'POST', headers: {'content-type': 'application/json'}, body})
      })
    expect(seen).to.deep.equal([body, body])
  })

  it('answers in Fastify', async () => {
    const app = fastify()
    app.addHook('onRequest', (request, reply, done) => {
      if (!request.url.startsWith('/accounting/')) return done()
      reply.hijack()
      listener(request.raw, reply.raw)
    })
    app.get('/', () => 'the host’s own')
    await app.listen({port: 0})
    expect(await answersOf(portOf(app.server))).to.deep.equal(expected)
    expect(await (await fetch(`http://localhost:${portOf(app.server)}/`)).text()).to.equal('the host’s own')
    await app.close()
  })
})
