import type {IncomingMessage, ServerResponse} from 'node:http'
import {createServer, type Server} from '../app.ts'
import {createGovernor} from '../governor.ts'
import type {Host} from '../host.ts'
import type {Log} from '../ports.ts'
import {createXeroNodeTransport} from '../providers/xero/xero-node-transport.ts'
import {createXeroProvider, xeroAddresses, type ScopeSet, type XeroAddresses} from '../providers/xero/index.ts'
import {Secret} from '../secret.ts'
import {createSqlStore} from '../store/sql/index.ts'
import {systemClock} from './clock.ts'
import {keysFromFile, parseKeys} from './keys.ts'
import {createNodeListener} from './listener.ts'
import {createJsonLog} from './log.ts'
import {openDatabase, openPostgres} from './open-database.ts'
import {join} from 'node:path'

export interface KitOptions {
  /** Who is asking, and the records: the embedding application's answer. */
  host: Host
  /** The application's own origin, as browsers see it: `https://app.example`. */
  origin: string
  /** Where the kit is mounted. */
  base?: string
  /** The page with the connect panel on it: a path. */
  settingsPath: string
  /** A PostgreSQL address or, without a server, a folder for the embedded database. */
  database: {url: string} | {folder: string}
  /**
   * `k2:base64,k1:base64`: 32 bytes each, the first seals and all of them open. With an embedded database they may be left
   * out: a file beside it is made then.
   */
  keys?: string
  /** The app as registered with Xero. Its redirect address is `origin` + `base` + `/callback/xero`. */
  xero: {
    clientId: string
    clientSecret: string
    /**
     * The key of the app's webhooks, which Xero shows where they are set up. While it is changed, both: `new,old`. Without it
     * what changes in Xero is seen at the next sync. Their address is `origin` + `base` + `/webhooks/xero`.
     */
    webhookKeys?: string | undefined
    /** Xero's families of scopes: apps made before March 2026 may still have the broad one. */
    scopes?: ScopeSet
    /** Others than Xero's own: those of a simulated one. */
    addresses?: XeroAddresses
    /** Calls that Xero lets this app make to one organisation in a day: 1,000 for its starter tier. */
    callsADay?: number
  }
  log?: Log
  /** Milliseconds between rounds of background work. */
  every?: number
}

export interface Kit extends Server {
  /** For Node's `http`, Express and Fastify. */
  listener(incoming: IncomingMessage, outgoing: ServerResponse): void
  /** Ends the background work and the database's connections. */
  close(): Promise<void>
}

/** The server with all that it needs on Node: database, keys, Xero through xero-node, and its background work on a timer. */
export async function openKit(options: KitOptions): Promise<Kit> {
  const {host, origin, base = '/accounting', settingsPath, xero, log = createJsonLog(), every = 1000} = options
  const keys = keysOf(options)
  const opened = await ('url' in options.database ? openPostgres(options.database.url) : openDatabase(options.database))
  const store = createSqlStore(opened.database)
  const {addresses = xeroAddresses, callsADay: day = 5000} = xero
  const clock = systemClock
  const provider = createXeroProvider({
    addresses,
    clientId: xero.clientId,
    clientSecret: new Secret(xero.clientSecret),
    redirectUri: `${origin}${base}/callback/xero`,
    scopes: xero.scopes ?? 'granular',
    webhookKeys: parseWebhookKeys(xero.webhookKeys),
    transport: createXeroNodeTransport({accounting: addresses.accounting}),
    governor: createGovernor({store, clock, log, allowance: {minute: 60, together: 5, day}}),
    fetch,
    clock,
    log,
  })
  const server = createServer({host, providers: [provider], store, clock, log, keys, origin, base, settingsPath})

  let working: Promise<unknown> | undefined
  const timer = setInterval(() => {
    working ??= server
      .work()
      .catch((reason: unknown) => log.error('background work failed', {reason}))
      .finally(() => (working = undefined))
  }, every)
  timer.unref()

  return {
    ...server,
    listener: createNodeListener(server),
    async close() {
      clearInterval(timer)
      await working
      await opened.close()
    },
  }
}

/** Xero's keys hold neither commas nor spaces. */
const parseWebhookKeys = (text = '') =>
  text
    .split(/[,\s]+/)
    .filter((key) => key !== '')
    .map((key) => new Secret(key))

function keysOf({keys, database}: KitOptions) {
  if (keys !== undefined) return parseKeys(keys)
  if ('folder' in database) return keysFromFile(join(database.folder, 'keys'))
  throw new TypeError('openKit needs keys where the database is a server: every process has to have the same ones.')
}
