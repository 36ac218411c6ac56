import {callHeader, routes, type FailureBody, type Input, type Output, type RouteName} from '../../../src/contract/index.ts'
import {createServer, Secret, type Ports, type Server, type Store} from '../../../src/server/index.ts'
import {createGovernor} from '../../../src/server/governor.ts'
import {createXeroProvider, xeroAddressesAt, type Transport} from '../../../src/server/providers/xero/index.ts'
import {createMockXero, type MockXero} from '../../../mocks/xero/index.ts'
import {createFakeHost, type Person} from '../../server/app/fake-host.ts'
import type {Answer, Home} from '../suite/home.ts'
import {createHomeClock} from './home-clock.ts'

type Ask = (address: string, init: RequestInit, headers: Record<string, string>) => Promise<Response>

export interface HomeParts {
  /** The store; asked for again, it is another handle on the same data. */
  openStore(): Store
  /** Where the simulated Xero answers, and how it is reached from there. */
  xeroAt: string
  xeroFetch(xero: MockXero): (request: Request) => Promise<Response>
  transport(xero: MockXero): Transport
  /** Where the server stands, if not called as it is, and how requests reach it there. */
  origin?: string
  stand?(server: () => Server): Ask
  xero?: MockXero
  close?(): Promise<void>
}

export const webhookKey = 'webhook-key-canary'

export const app = (origin: string) => ({
  clientId: 'kit-client',
  clientSecret: 'kit-secret-canary',
  name: 'Kinabase',
  redirectUris: [`${origin}/accounting/callback/xero`],
  scopes: 'granular' as const,
  tier: 'core' as const,
  webhook: {url: `${origin}/accounting/webhooks/xero`, key: webhookKey},
})

export const startOfTime = Date.parse('2026-06-15T10:00:00Z')
export const standardOrigin = 'https://host.example'

/** A request with just these headers: a page cannot set a cookie or an origin of its own, as its browser would. */
export function requestWith(address: string, init: RequestInit, headers: Record<string, string>): Request {
  const request = new Request(address, init)
  Object.defineProperty(request, 'headers', {value: new Headers(headers)})
  return request
}

/** Puts the server together as a host would, over the simulated Xero and one time for both. */
export function buildHome(parts: HomeParts): Home {
  const {origin = standardOrigin} = parts
  const xero =
    parts.xero ??
    createMockXero({base: parts.xeroAt, apps: [app(origin)], now: startOfTime, deliver: (request) => server.fetch(request)})
  const clock = createHomeClock(xero)
  const logged: string[] = []
  const note = (event: string, fields = {}) => void logged.push(JSON.stringify({event, ...fields}))
  const log = {info: note, warn: note, error: note}
  const key = {id: 'k1', key: new Uint8Array(32).fill(7)}
  const host = createFakeHost()
  const addresses = xeroAddressesAt(parts.xeroAt)

  function start(): Server {
    const store = parts.openStore()
    const provider = createXeroProvider({
      addresses,
      clientId: 'kit-client',
      clientSecret: new Secret('kit-secret-canary'),
      redirectUri: `${origin}/accounting/callback/xero`,
      scopes: 'granular',
      webhookKeys: [new Secret(webhookKey)],
      transport: parts.transport(xero),
      governor: createGovernor({store, clock, log}),
      fetch: parts.xeroFetch(xero),
      clock,
      log,
    })
    const ports: Ports = {
      host,
      providers: [provider],
      store,
      clock,
      log,
      keys: {current: () => key, get: (id) => (id === key.id ? key.key : null)},
      origin,
      base: '/accounting',
      settingsPath: '/settings',
      listed: [{id: 'quickbooks', name: 'QuickBooks', organisations: 'one'}],
    }
    return createServer(ports)
  }

  let server = start()
  const cookies = new Map<Person, string>()
  const ask: Ask = parts.stand?.(() => server) ?? ((address, init, headers) => server.fetch(requestWith(address, init, headers)))

  async function send(path: string, init: {method?: string; headers?: Record<string, string>; body?: string}, as: Person) {
    const headers = {'x-person': as, cookie: cookies.get(as) ?? '', ...init.headers}
    const {method = 'GET', body} = init
    const response = await ask(origin + path, {method, redirect: 'manual', ...(body !== undefined && {body})}, headers)
    const cookie = response.headers.get('set-cookie')?.split(';')[0]
    if (cookie !== undefined) cookies.set(as, cookie)
    return response
  }

  async function call<R extends RouteName>(name: R, input: Input<R>, as: Person = 'admin'): Promise<Answer<R>> {
    const {method, path} = routes[name]
    const query = method === 'GET' ? new URLSearchParams(input as Record<string, string>).toString() : ''
    const headers = {'content-type': 'application/json', [callHeader]: '1', origin}
    const init = method === 'GET' ? {} : {method, headers, body: JSON.stringify(input)}
    const response = await send(`/accounting${path}${query && `?${query}`}`, init, as)
    const text = await response.text()
    const body = JSON.parse(text) as Output<R> & Partial<FailureBody>
    const {failure} = body
    return {status: response.status, headers: response.headers, body, text, code: failure?.code, failure}
  }

  return {
    call,
    send,
    xero,
    clock,
    restart() {
      server = start()
    },
    work: () => server.work(),
    logged,
    close: async () => parts.close?.(),
  }
}
