import {createHmac} from 'node:crypto'
import {mkdtempSync, rmSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, it} from 'node:test'
import {getRequestListener} from '@hono/node-server'
import {expect} from 'chai'
import {Hono} from 'hono'
import {openKit, type Kit, type KitOptions} from '../../../src/server/node/index.ts'
import {copyBlankDatabase} from '../../database/blank.ts'
import {createFakeHost} from '../app/fake-host.ts'

const quiet = {info() {}, warn() {}, error() {}}

async function withKit(use: (kit: Kit) => Promise<void>, more: Partial<KitOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'kit-open-'))
  await copyBlankDatabase(join(folder, 'postgres'))
  const kit = await openKit({
    host: createFakeHost(),
    origin: 'http://localhost:3000',
    settingsPath: '/settings',
    database: {folder},
    xero: {clientId: 'id', clientSecret: 'secret'},
    log: quiet,
    ...more,
  })
  try {
    await use(kit)
  } finally {
    await kit.close()
    rmSync(folder, {recursive: true, force: true})
  }
}

describe('openKit', () => {
  it('gives a server that a host mounts by its fetch or its listener', () =>
    withKit(async (kit) => {
      const hono = new Hono().all('/accounting/*', (c) => kit.fetch(c.req.raw))
      for (const listener of [kit.listener, getRequestListener((request) => hono.fetch(request))]) {
        const server = createServer(listener).listen(0)
        await new Promise((ready) => server.once('listening', ready))
        const {port} = server.address() as AddressInfo
        const answer = await fetch(`http://localhost:${port}/accounting/connection`, {
          headers: {'x-person': 'admin', 'x-kit-call': '1'},
        })
        expect(answer.status).to.equal(200)
        expect(await answer.json()).to.have.nested.property('providers[0].id', 'xero')
        server.closeAllConnections()
        server.close()
      }
    }))

  it('sends the browser to Xero’s own sign-in, with the address to come back to', () =>
    withKit(async (kit) => {
      const answer = await kit.fetch(
        new Request('http://localhost:3000/accounting/connect/start', {
          method: 'POST',
          headers: {'x-person': 'admin', 'x-kit-call': '1', 'content-type': 'application/json', 'sec-fetch-site': 'same-origin'},
          body: JSON.stringify({provider: 'xero', returnTo: '/settings'}),
        }),
      )
      const {redirectTo} = (await answer.json()) as {redirectTo: string}
      const address = new URL(redirectTo)
      expect(address.origin + address.pathname).to.equal('https://login.xero.com/identity/connect/authorize')
      expect(address.searchParams.get('redirect_uri')).to.equal('http://localhost:3000/accounting/callback/xero')
      // No key of webhooks was given.
      const webhook = new Request('http://localhost:3000/accounting/webhooks/xero', {method: 'POST', body: '{"events":[]}'})
      expect((await kit.fetch(webhook)).status).to.equal(404)
    }))

  it('takes webhooks signed with either of two keys', async () => {
    const body = '{"events": [],"firstEventSequence": 0,"lastEventSequence": 0,"entropy": "ABC"}'
    const answer = async (kit: Kit, key: string) => {
      const signature = createHmac('sha256', key).update(body).digest('base64')
      const init = {method: 'POST', headers: {'x-xero-signature': signature}, body}
      return (await kit.fetch(new Request('http://localhost:3000/accounting/webhooks/xero', init))).status
    }
    await withKit(
      async (kit) => {
        const answers = await Promise.all(['new==', 'old==', 'older==', ''].map((key) => answer(kit, key)))
        expect(answers).to.deep.equal([200, 200, 401, 401])
      },
      {xero: {clientId: 'id', clientSecret: 'secret', webhookKeys: ' new==, old== '}},
    )
  })

  it('refuses to guess the keys of several processes', async () => {
    const error = await withKit(async () => {}, {database: {url: 'postgres://localhost/none'}}).catch((reason: unknown) => reason)
    expect(error).to.be.instanceOf(TypeError).with.property('message').that.includes('keys')
  })
})
