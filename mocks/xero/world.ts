import type {SimulatedClock} from './clock.ts'
import type {Faults} from './faults.ts'
import type {Answers} from './gate/idempotency.ts'
import type {Limits} from './gate/limits.ts'
import type {Signer} from './oauth/signer.ts'
import type {State} from './state.ts'
import type {Witness} from './witness.ts'
import type {Category} from './webhooks/announce.ts'

/** An app as registered with Xero's developers' site. */
export interface XeroApp {
  clientId: string
  clientSecret: string
  name: string
  redirectUris: string[]
  /** which family of scopes it may ask for: apps made before March 2026 know the broad ones */
  scopes: 'granular' | 'broad'
  tier: 'starter' | 'core' | 'plus'
  /** where it wants to be told of changes, with the key that they are signed with; all categories when none are named */
  webhook?: {url: string; key: string; categories?: Category[] | undefined} | undefined
}

/** All that one simulated Xero is made of. */
export interface World {
  base: string
  apps: XeroApp[]
  state: State
  clock: SimulatedClock
  faults: Faults
  witness: Witness
  limits: Limits
  answers: Answers
  signer: Signer
}

export const appOf = (world: World, clientId: string | null | undefined): XeroApp | undefined =>
  world.apps.find((app) => app.clientId === clientId)
