import {KitError} from '../../../src/contract/failure.ts'
import {createCipher, type Keys} from '../../../src/server/cipher.ts'
import {createGrants, type GrantsOptions} from '../../../src/server/grants/index.ts'
import type {Tokens} from '../../../src/server/provider.ts'
import {Secret} from '../../../src/server/secret.ts'
import type {Store} from '../../../src/server/store/store.ts'
import {handClock, listeningLog} from '../hand-clock.ts'

const key = new Uint8Array(32).fill(7)
const keys: Keys = {current: () => ({id: 'k1', key}), get: (id) => (id === 'k1' ? key : null)}
const grace = 30 * 60_000

/** What goes wrong with one call to the token endpoint. `lost`: done, but the answer never arrives. `late`: done later. */
export type Fault = 'lost' | 'unreached' | 'late' | 'limited' | 'unavailable'

/**
 * A token endpoint like Xero's: each refresh gives a new token; the one before goes on working for half an hour, counted from
 * its first use; an older one, never.
 */
export function tokenEndpoint(clock: ReturnType<typeof handClock>) {
  let count = 0
  let present = 'refresh-0'
  let former: {token: string; until: number} | null = null
  const late: (() => void)[] = []
  const asked: string[] = []
  const faults: Fault[] = []
  let withdrawn = false

  function issue(token: string): Tokens {
    const inGrace = former !== null && former.token === token && clock.now() < former.until
    if (withdrawn || (token !== present && !inGrace)) throw new KitError('needs-reconnect', 'invalid_grant')
    if (token === present) former = {token, until: clock.now() + grace}
    present = `refresh-${++count}`
    return {access: new Secret(`access-${count}`), refresh: new Secret(present), expiresIn: 1800}
  }
  return {
    asked,
    faults,
    withdraw: () => void (withdrawn = true),
    /** Those that were late take effect. */
    settle: () => late.splice(0).forEach((run) => run()),
    present: () => present,
    async refresh(secret: Secret): Promise<Tokens> {
      const token = secret.open()
      asked.push(token)
      const fault = faults.shift()
      await new Promise((resolve) => setImmediate(resolve))
      if (fault === 'limited') throw new KitError('rate-limited', 'x', {retryAfter: 30})
      if (fault === 'unavailable') throw new KitError('provider-unavailable', 'x')
      if (fault === 'late') late.push(() => void issue(token))
      if (fault === 'late' || fault === 'unreached') throw new KitError('provider-unreachable', 'x')
      const tokens = issue(token)
      if (fault === 'lost') throw new KitError('provider-unreachable', 'x')
      return tokens
    },
  }
}

export async function consented(store: Store) {
  const clock = handClock()
  const endpoint = tokenEndpoint(clock)
  const log = listeningLog()
  const cipher = createCipher(keys)
  const ended: string[] = []
  const options: GrantsOptions = {
    store,
    cipher,
    providers: [
      {info: {id: 'xero', name: 'Xero', available: true, organisations: 'many'}, refresh: (token) => endpoint.refresh(token)},
    ],
    clock,
    log,
    random: () => 0.5,
    ended: async (grant) => void ended.push(grant.id),
  }
  const grants = createGrants(options)
  const tokens = {access: new Secret('access-0'), refresh: new Secret('refresh-0'), expiresIn: 1800}
  const {id} = await grants.begin('w', 'xero', {tokens, person: 'p', event: 'e'})
  return {
    clock,
    endpoint,
    store,
    log,
    grants,
    /** Another process, with a single flight of its own. */
    other: createGrants(options),
    options,
    id,
    ended,
    token: async (through = grants) => (await through.access(id, 'o', true)).token.open(),
  }
}
