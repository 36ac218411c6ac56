import {createClient, type KitClient} from '../../src/client/client.ts'
import {createFetchTransport, xeroAddressesAt} from '../../src/server/providers/xero/index.ts'
import {createMemoryStore, type Log} from '../../src/server/index.ts'
import {base, clockOf, createHome, settingsPath, xeroApps} from '../home/index.ts'
import {createMemoryRecords, seed} from '../kinabase/index.ts'
import {situationNamed} from '../situations/index.ts'
import {createMockXero, type MockXero} from '../xero/index.ts'

export interface InPageOptions {
  /** The page's own, by default. */
  origin?: string
  /** Where the simulated clock stands still; it runs where this is left out. */
  now?: number
  /** Who is at the mock Kinabase, by their id there. */
  person?: string
  /** A situation of the deck, applied once everything stands. */
  situation?: string
  log?: Log
}

export interface InPage {
  xero: MockXero
  /** A client of the kit that reaches the server without leaving the page. */
  client: KitClient
  /** The mock Kinabase's origin, as a browser of this person would ask it. Null: not below the server or its API. */
  answer(request: Request): Promise<Response> | null
  /** Signs in at the simulated Xero and connects, as a person would by clicking. */
  connect(as?: {person?: string; organisation?: string}): Promise<void>
  /** Becomes somebody else at the mock Kinabase. */
  become(person: string): void
  changePlan(plan: string): Promise<void>
  apply(situation: string): Promise<void>
  /** What is due in the background on both sides: the simulated Xero's webhooks arrive, and the server reads what they are about. */
  work(): Promise<number>
}

const silent: Log = {info() {}, warn() {}, error() {}}

/** Everything inside the page: the mock Kinabase, the kit's real server with its store in memory, and the simulated Xero. */
export async function startInPage(options: InPageOptions = {}): Promise<InPage> {
  const {origin = location.origin, now, log = silent} = options
  const xeroOrigin = 'https://xero.example'
  const xero = createMockXero({base: xeroOrigin, apps: xeroApps(origin), now, deliver: (request) => home.server.fetch(request)})
  const records = createMemoryRecords()
  await seed(records, xero.clock.now())
  const home = createHome({
    origin,
    xeroOrigin,
    clock: clockOf(xero),
    log,
    keys: oneKey(),
    store: createMemoryStore(),
    records,
    transport: createFetchTransport({
      accounting: xeroAddressesAt(xeroOrigin).accounting,
      fetch: (request) => xero.fetch(request),
    }),
    fetchXero: (input, init) => xero.fetch(new Request(input, init)),
    fetchKinabase: (kinabase) => (input, init) => kinabase.fetch(new Request(input, init)),
  })
  let person = options.person ?? 'maya'
  let flow = ''

  const answer = (request: Request) => {
    const sent = asFrom(origin, `kinabase_person=${person}${flow && `; ${flow}`}`, request)
    const answering = home.fetch(sent)
    return (
      answering &&
      answering.then((response) => {
        flow = response.headers.get('set-cookie')?.split(';')[0] ?? flow
        return response
      })
    )
  }
  const ask = (path: string, init: RequestInit = {}) => answer(new Request(origin + path, init))!
  const client = createClient({baseUrl: origin + base, fetch: (input, init) => answer(new Request(input, init))!})

  const inPage: InPage = {
    xero,
    client,
    answer,
    async connect({person: signedIn = 'ana', organisation} = {}) {
      const {redirectTo} = await client.call('startConnect', {provider: 'xero', returnTo: settingsPath})
      const back = await xero.consent(redirectTo, {
        person: signedIn,
        ...(organisation !== undefined && {organisations: [organisation]}),
      })
      await ask(new URL(back).pathname + new URL(back).search, {redirect: 'manual'})
      await client.call('finishConnect', {})
      client.announce({of: 'connection'})
    },
    become(next) {
      person = next
    },
    async changePlan(plan) {
      await ask('/host/plan', {method: 'POST', body: JSON.stringify({plan})})
    },
    async apply(id) {
      const situation = situationNamed(id)
      if (!situation) throw new Error(`There is no situation “${id}”.`)
      situation.apply(xero)
    },
    work: async () => (await xero.work()) + (await home.server.work()),
  }
  if (options.situation !== undefined) await inPage.apply(options.situation)
  return inPage
}

/** What a browser adds by itself, and no page may set. */
function asFrom(origin: string, cookie: string, request: Request): Request {
  const headers = new Headers([...request.headers, ['origin', origin], ['cookie', cookie]])
  Object.defineProperty(request, 'headers', {value: headers})
  return request
}

function oneKey() {
  const key = crypto.getRandomValues(new Uint8Array(32))
  return {current: () => ({id: 'page', key}), get: (id: string) => (id === 'page' ? key : null)}
}
