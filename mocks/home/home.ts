import {createGovernor} from '../../src/server/governor.ts'
import {createKinabaseHost} from '../../src/server/hosts/kinabase/index.ts'
import {createServer, Secret, type Clock, type Keys, type Log, type Server, type Store} from '../../src/server/index.ts'
import {createXeroProvider, xeroAddressesAt, type Transport} from '../../src/server/providers/xero/index.ts'
import {collectionSetUp, createKinabase, type Bench, type Kinabase, type RecordStore} from '../kinabase/index.ts'
import type {MockXero, MockXeroOptions} from '../xero/index.ts'

/** Where the mock Kinabase mounts the kit's server. */
export const base = '/accounting'
export const settingsPath = '/settings/accounting'

/** The registrations that the two simulated systems know: Kinabase as an app at Xero, and the kit as one at Kinabase. */
const secret = 'nothing-here-is-real'
const kinabaseApp = {appId: '6f1c9a52-7d1e-4c55-9a0e-3f0f5f0f8b11', appSecret: secret}
const xeroApp = {clientId: 'KINABASE0SIMULATED0APP', clientSecret: secret, name: 'Kinabase'}
const webhookKey = 'nothing-here-is-signed-for-real'

/** How the simulated Xero has the mock Kinabase on its list of apps. */
export const xeroApps = (origin: string): MockXeroOptions['apps'] => [
  {
    ...xeroApp,
    redirectUris: [`${origin}${base}/callback/xero`],
    scopes: 'granular',
    tier: 'core',
    webhook: {url: `${origin}${base}/webhooks/xero`, key: webhookKey, categories: ['CONTACT', 'INVOICE']},
  },
]

export interface HomeParts {
  /** The mock Kinabase's origin, as browsers see it. */
  origin: string
  /** The simulated Xero's origin, as browsers see it. */
  xeroOrigin: string
  /** One clock for both sides: a token that runs out at Xero has run out here too. */
  clock: Clock
  log: Log
  keys: Keys
  store: Store
  records: RecordStore
  /** How the Accounting API is called, and how OAuth's few calls are. */
  transport: Transport
  fetchXero: typeof fetch
  /** How the host adapter reaches Kinabase's public API. */
  fetchKinabase: (kinabase: Kinabase) => typeof fetch
  /** What the tester's bar can do to the simulated Xero. */
  bench?: Bench
}

export interface Home {
  kinabase: Kinabase
  server: Server
  /** The mock Kinabase's origin: its own API and the kit's server. Null: neither, so it is a page. */
  fetch(request: Request): Promise<Response> | null
}

/** The mock Kinabase with the kit's server mounted in it, connected to a simulated Xero. */
export function createHome(parts: HomeParts): Home {
  const {origin, xeroOrigin, clock, log, keys, store, records, transport, bench} = parts
  const kinabase = createKinabase({
    store: records,
    clock,
    apps: [kinabaseApp],
    perMinute: 6000,
    desk: `${xeroOrigin}/_sim`,
    ...(bench && {bench}),
  })
  const host = createKinabaseHost({
    ...kinabaseApp,
    baseUrl: `${origin}/api/v1`,
    fetch: parts.fetchKinabase(kinabase),
    clock,
    authenticate: (request) => kinabase.authenticate(request),
    access: (session, collection) => kinabase.access(session, collection),
    collections: collectionSetUp,
  })
  const provider = createXeroProvider({
    addresses: xeroAddressesAt(xeroOrigin),
    clientId: xeroApp.clientId,
    clientSecret: new Secret(xeroApp.clientSecret),
    redirectUri: `${origin}${base}/callback/xero`,
    scopes: 'granular',
    webhookKeys: [new Secret(webhookKey)],
    transport,
    governor: createGovernor({store, clock, log}),
    fetch: parts.fetchXero,
    clock,
    log,
  })
  const server = createServer({
    host,
    providers: [provider],
    store,
    clock,
    log,
    keys,
    origin,
    base,
    settingsPath,
    listed: [{id: 'quickbooks', name: 'QuickBooks', organisations: 'one'}],
  })
  return {
    kinabase,
    server,
    fetch(request) {
      const {pathname} = new URL(request.url)
      if (pathname === base || pathname.startsWith(`${base}/`)) return server.fetch(request)
      if (/^\/(api|host)\//.test(pathname)) return kinabase.fetch(request)
      return null
    },
  }
}

/** A clock that reads the simulated Xero's time and waits in real time. */
export const clockOf = (xero: MockXero): Clock => ({
  now: () => xero.clock.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error)
      const timer = setTimeout(resolve, milliseconds)
      signal?.addEventListener('abort', () => {
        clearTimeout(timer)
        reject(signal.reason as Error)
      })
    }),
})
