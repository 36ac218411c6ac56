import {Hono} from 'hono'
import type {Session} from '../../src/contract/index.ts'
import {createKinabaseApi, type ApiOptions} from './api/app.ts'
import type {CollectionAccess} from './data/people.ts'
import {createHostApp, createSignIn} from './host/app.ts'
import {createBenchApp, type Bench} from './host/bench.ts'
import type {RecordStore} from './records/record.ts'

export interface KinabaseOptions {
  store: RecordStore
  clock?: {now(): number}
  /** App registrations whose secret opens the public API. */
  apps: ApiOptions['apps']
  /** Requests a minute to the public API; Kinabase's own number where it is left out. */
  perMinute?: number
  /** Where the simulated Xero can be looked into, for the tester's bar. */
  desk?: string
  /** What else the tester's bar can do there. */
  bench?: Bench
}

export interface Kinabase {
  /** The public API below `/api/v1`, and what the page asks below `/host`. Everything else is not found. */
  fetch(request: Request): Promise<Response>
  /** For the host adapter: who is asking, and what they may do with a collection's records. */
  authenticate(request: Request): Promise<Session | null>
  access(session: Session, collection: string): CollectionAccess
}

/** The mock host application: the server's side of it. */
export function createKinabase({store, clock = Date, apps, perMinute, desk, bench}: KinabaseOptions): Kinabase {
  const {authenticate, access} = createSignIn(store)
  const now = () => clock.now()
  const app = new Hono()
    .route('/api/v1', createKinabaseApi({store, now, apps, ...(perMinute === undefined ? {} : {perMinute})}))
    .route('/host', createHostApp(store, now, {desk: desk ?? null, bench: bench !== undefined}))
  if (bench) app.route('/host/situations', createBenchApp(bench))
  return {fetch: async (request) => app.fetch(request), authenticate, access}
}
