import {createHash} from 'node:crypto'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {createMockXero, type MockXero} from '../../../../mocks/xero/index.ts'
import {createGovernor} from '../../../../src/server/governor.ts'
import {createFetchTransport} from '../../../../src/server/providers/xero/fetch-transport.ts'
import {createXeroProvider, xeroAddressesAt} from '../../../../src/server/providers/xero/index.ts'
import {createXeroNodeTransport} from '../../../../src/server/providers/xero/xero-node-transport.ts'
import {Secret} from '../../../../src/server/secret.ts'
import {createMemoryStore} from '../../../../src/server/store/memory/index.ts'
import {listeningLog} from '../../hand-clock.ts'

const redirectUri = 'http://localhost:4400/accounting/callback/xero'
const app = {clientId: 'client', clientSecret: 'client-secret', name: 'Kinabase', redirectUris: [redirectUri]}
export const moment = Date.parse('2026-11-22T10:00:00Z')

function createXero(base: string): MockXero {
  return createMockXero({base, apps: [{...app, scopes: 'granular', tier: 'core'}], now: moment})
}

/** Over real HTTP: a broken connection is a socket that is destroyed. */
async function serve() {
  let xero: MockXero | undefined
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      void (async () => {
        const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)])
        const body = parts.length > 0 && request.method !== 'GET' ? {body: Buffer.concat(parts)} : {}
        try {
          const asked = new Request(`${base}${request.url}`, {method: request.method ?? 'GET', headers, ...body})
          const answer = await xero!.fetch(asked)
          response.writeHead(answer.status, Object.fromEntries(answer.headers))
          if (answer.body) for await (const part of answer.body) response.write(part)
          response.end()
        } catch {
          response.destroy()
        }
      })()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const base = `http://localhost:${(server.address() as AddressInfo).port}`
  xero = createXero(base)
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return {base, xero, close}
}

/** The provider at the simulated Xero: through xero-node over HTTP, or by plain calls, as it lives in a page. */
export async function simulatedWorld(home: 'xero-node' | 'fetch') {
  const direct =
    home === 'fetch' ? {base: 'http://xero.test', xero: createXero('http://xero.test'), close: async () => {}} : await serve()
  const {base, xero, close} = direct
  const addresses = xeroAddressesAt(base)
  const {accounting} = addresses
  const fetchXero = home === 'fetch' ? (request: Request) => xero.fetch(request) : fetch
  const clock = {now: () => xero.clock.now(), sleep: async (milliseconds: number) => xero.clock.advance(milliseconds)}
  const log = listeningLog()
  const provider = createXeroProvider({
    addresses,
    clientId: app.clientId,
    clientSecret: new Secret(app.clientSecret),
    redirectUri,
    scopes: 'granular',
    transport: home === 'fetch' ? createFetchTransport({accounting, fetch: fetchXero}) : createXeroNodeTransport({accounting}),
    governor: createGovernor({store: createMemoryStore(), clock, log}),
    fetch: fetchXero,
    clock,
    log,
  })

  /** Signs in as somebody; answers the tokens, and the first organisation that they reach. */
  async function connect(person: string, organisations?: string[]) {
    const verifier = 'v'.repeat(64)
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    const signInAt = provider.signInAt({state: 'state-1', nonce: 'nonce-1', challenge})
    const back = new URL(await xero.consent(signInAt, {person, organisations}))
    const consent = await provider.exchange({code: back.searchParams.get('code') ?? '', verifier, nonce: 'nonce-1'})
    const [reached] = await provider.reachable(consent.tokens.access, consent.event ?? undefined)
    const access = {token: consent.tokens.access, organisation: reached?.organisation ?? '', urgent: true}
    return {consent, reached, access, code: back.searchParams.get('code') ?? '', verifier}
  }
  return {provider, xero, clock, log, connect, [Symbol.asyncDispose]: close}
}
