import {
  callHeader,
  routes,
  type FailureBody,
  type FailureCode,
  type Input,
  type Output,
  type RouteName,
} from '../../../src/contract/index.ts'
import {createServer, type Clock, type Ports} from '../../../src/server/index.ts'
import {createMemoryStore, createTables} from '../../../src/server/store/memory/index.ts'
import {createFakeHost, customer, job, type Person} from './fake-host.ts'
import {createFakeProvider} from './fake-provider.ts'

export const origin = 'https://host.example'

/** The time stands still until it is moved; whoever sleeps wakes when it is. */
export interface TestClock extends Clock {
  advance(milliseconds: number): void
}

function createTestClock(): TestClock {
  let at = Date.parse('2026-06-15T10:00:00Z')
  let sleepers: {until: number; wake: () => void}[] = []
  return {
    now: () => at,
    // A short wait passes the time itself: nobody else is there to do it.
    sleep: (milliseconds, signal) =>
      new Promise((wake) => {
        if (milliseconds > 1000 && signal) return void sleepers.push({until: at + milliseconds, wake})
        at += milliseconds
        setTimeout(wake, 1)
      }),
    advance(milliseconds) {
      at += milliseconds
      const due = sleepers.filter(({until}) => until <= at)
      sleepers = sleepers.filter(({until}) => until > at)
      for (const {wake} of due) wake()
    },
  }
}

export interface CallAnswer<R extends RouteName> {
  status: number
  headers: Headers
  body: Output<R>
  code: FailureCode | undefined
  failure: FailureBody['failure'] | undefined
}

export type House = ReturnType<typeof createHouse>

/** A store of a process: once that is dead, none of its calls is ever answered. */
function diesWith<T extends object>(process: {dead: boolean}, store: T): T {
  return new Proxy(store, {
    get(target, name) {
      const part: unknown = Reflect.get(target, name)
      if (typeof part === 'object' && part !== null) return diesWith(process, part)
      if (typeof part !== 'function') return part
      return (...given: unknown[]): unknown => (process.dead ? new Promise(() => {}) : part.apply(target, given))
    },
  })
}

/** The server over fakes and the memory store, with one browser per person. */
export function createHouse(change: Partial<Ports> = {}) {
  const provider = createFakeProvider()
  const host = createFakeHost()
  const clock = createTestClock()
  const tables = createTables()
  const logged: string[] = []
  const note = (event: string, fields = {}) => void logged.push(JSON.stringify({event, ...fields}))
  const key = {id: 'k1', key: new Uint8Array(32).fill(7)}
  const ports: Ports = {
    host,
    providers: [provider],
    clock,
    origin,
    base: '/accounting',
    settingsPath: '/settings?tab=accounting',
    store: createMemoryStore(tables),
    log: {info: note, warn: note, error: note},
    keys: {current: () => key, get: (id) => (id === key.id ? key.key : null)},
    listed: [{id: 'quickbooks', name: 'QuickBooks', organisations: 'one'}],
    ...change,
  }
  let mortal = {dead: false}
  let server = createServer({...ports, store: diesWith(mortal, ports.store)})
  const jars = new Map<Person, string>()

  const house = {
    provider,
    host,
    clock,
    tables,
    logged,
    ports,
    /** The process dies: it does nothing more. Another goes on over the same store. */
    kill() {
      mortal.dead = true
      mortal = {dead: false}
      server = createServer({...ports, store: diesWith(mortal, createMemoryStore(tables))})
    },
    /** Another process over the same store. */
    restart() {
      server = createServer({...ports, store: createMemoryStore(tables)})
    },
    work: () => server.work(),
    fetch: (request: Request) => server.fetch(request),
    jar: jars,

    request(path: string, as: Person, init: Omit<RequestInit, 'headers'> & {headers?: Record<string, string>} = {}) {
      const headers: Record<string, string> = {'x-person': as, cookie: jars.get(as) ?? '', ...init.headers}
      return new Request(`${origin}/accounting${path}`, {...init, headers})
    },
    async call<R extends RouteName>(name: R, input: Input<R>, as: Person = 'admin'): Promise<CallAnswer<R>> {
      const {method, path} = routes[name]
      const query = method === 'GET' ? new URLSearchParams(input as Record<string, string>).toString() : ''
      const headers = {'content-type': 'application/json', [callHeader]: '1', 'sec-fetch-site': 'same-origin'}
      const init = method === 'GET' ? {method} : {method, headers, body: JSON.stringify(input)}
      const response = await server.fetch(house.request(`${path}${query && `?${query}`}`, as, init))
      const cookie = response.headers.get('set-cookie')?.split(';')[0]
      if (cookie !== undefined) jars.set(as, cookie)
      const body = (await response.json()) as Output<R> & Partial<FailureBody>
      const {failure} = body
      return {status: response.status, headers: response.headers, body, code: failure?.code, failure}
    },
    /** Presses Connect and comes back with a code, up to the page that finishes it. */
    async signIn(as: Person = 'admin', code = 'good'): Promise<string> {
      const {body} = await house.call('startConnect', {provider: 'xero', returnTo: '/settings/accounting'}, as)
      const state = new URL(body.redirectTo).searchParams.get('state')!
      return house.comeBack({state, code}, as)
    },
    async comeBack(parameters: Record<string, string> | string, as: Person = 'admin', provider = 'xero'): Promise<string> {
      const query = typeof parameters === 'string' ? parameters : new URLSearchParams(parameters).toString()
      const response = await server.fetch(house.request(`/callback/${provider}?${query}`, as))
      return `${response.status} ${response.headers.get('location')}`
    },
    async connect(as: Person = 'admin') {
      await house.signIn(as)
      return house.call('finishConnect', {}, as)
    },
    linkContact: () =>
      house.call('link', {key: customer, organisation: 'org-1', target: {kind: 'contact', id: 'contact-1'}}, 'regular'),
    /** Connected, the customer linked: all that an invoice needs. */
    async ready() {
      await house.connect()
      await house.linkContact()
    },
    invoice: (change: Partial<Input<'createDocument'>> = {}): Input<'createDocument'> => ({
      push: crypto.randomUUID(),
      key: job,
      kind: 'invoice',
      organisation: 'org-1',
      contact: 'contact-1',
      currency: 'GBP',
      taxMode: 'exclusive',
      date: '2026-06-15',
      due: null,
      reference: 'JOB-1',
      overCover: false,
      lines: [
        {line: 'l1', description: 'Seats', quantity: '4', unitPrice: '25.00', taxCode: 'OUTPUT2', ledgerCode: 'account-200'},
      ],
      expected: {subtotal: '100.00', tax: '20.00', total: '120.00'},
      ...change,
    }),
  }
  return house
}
