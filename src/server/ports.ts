import type {Host} from './host.ts'
import type {Provider} from './provider.ts'
import type {Keys} from './cipher.ts'
import type {Store} from './store/store.ts'

/** Time is given, never taken. Milliseconds since 1970, and a wait that a test can pass at once. */
export interface Clock {
  now(): number
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

/** One line per thing that happened. Fields never hold a secret, a code or a request's body. */
export interface Log {
  info(event: string, fields?: Record<string, unknown>): void
  warn(event: string, fields?: Record<string, unknown>): void
  error(event: string, fields?: Record<string, unknown>): void
}

/** All that the server needs of the world. */
export interface Ports {
  host: Host
  providers: readonly Provider[]
  store: Store
  clock: Clock
  log: Log
  /** Encrypts tokens at rest. */
  keys: Keys
  /** The host's own origin, as browsers see it; the only one that may call and be returned to. */
  origin: string
  /** Where the server is mounted, without a slash at the end: `/accounting`. */
  base: string
  /** The page to come back to where a sign-in cannot tell its own: a path. */
  settingsPath: string
  /** Accounting systems that are shown but not set up here. */
  listed?: readonly {id: string; name: string; organisations: 'one' | 'many'}[]
}
