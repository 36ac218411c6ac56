import {KitError} from '../contract/failure.ts'
import type {Clock, Log} from './ports.ts'
import type {Store} from './store/store.ts'

/** What an answer tells of the allowances that are left; null where it does not. */
export interface Governed {
  limits: {day: number | null}
}

export interface Governor {
  /** Makes a call when the organisation's limits permit. A person's call (`urgent`) passes before background work. */
  run<T extends Governed>(organisation: string, how: {urgent: boolean}, call: () => Promise<T>): Promise<T>
}

export interface GovernorOptions {
  store: Pick<Store, 'governor'>
  clock: Clock
  log: Log
  /** From 0 to 1. */
  random?: () => number
  /** Calls to one organisation in a rolling minute, at once, and in a day. */
  allowance?: {minute: number; together: number; day: number}
}

/** No known accounting system permits less, but for the cheapest tiers in a day; those say themselves what is left. */
const usualAllowance = {minute: 60, together: 5, day: 5000}
/** How long a person, and background work, is kept waiting: together with the call it must fit into a request. */
const patience = {urgent: 20_000, background: 120_000}
/** Where an answer does not say how long to wait: for calls at once, it does not. */
const untold = 1_000

/**
 * Keeps within the limits of one organisation over all processes; the counting is the store's. A refused
 * call is made once more after as long as the provider says. That is safe for a write too: limits come before all else.
 */
export function createGovernor({store, clock, log, random = Math.random, allowance = usualAllowance}: GovernorOptions): Governor {
  const {governor} = store
  const {minute, together, day} = allowance
  const seconds = (wait: number) => Math.max(1, Math.ceil(wait / 1000))

  async function takePlace(organisation: string, urgent: boolean, until: number): Promise<string> {
    const place = crypto.randomUUID()
    for (;;) {
      const now = clock.now()
      const answer = await governor.take(organisation, place, now, {minute, together, urgent, day: Math.ceil(day / 10)})
      if (answer.wait <= 0) return place
      if (answer.day || now + answer.wait > until) {
        const code = answer.day ? 'day-limit' : 'rate-limited'
        throw new KitError(code, 'The allowance of calls to this organisation is used', {retryAfter: seconds(answer.wait)})
      }
      // Those who wait for the same place should not all ask at once.
      await clock.sleep(answer.wait + random() * 50)
    }
  }

  /** What was done is done, whether or not it can be counted. */
  const counting = (count: Promise<void>) => count.catch(() => log.error('call-not-counted'))

  async function attempt<T extends Governed>(organisation: string, urgent: boolean, until: number, call: () => Promise<T>) {
    const place = await takePlace(organisation, urgent, until)
    try {
      const answer = await call()
      if (answer.limits.day !== null) await counting(governor.noteDay(organisation, answer.limits.day))
      return answer
    } finally {
      await counting(governor.give(organisation, place))
    }
  }

  /** Nobody calls before the moment that the provider gave. Answers how long that is. */
  async function hold(organisation: string, failure: KitError): Promise<number> {
    const wait = failure.retryAfter === undefined ? untold * (0.5 + random()) : failure.retryAfter * 1000
    const why = failure.code === 'day-limit' ? 'day' : 'minute'
    log.warn('limit-reached', {organisation, why, seconds: seconds(wait)})
    await governor.hold(organisation, clock.now() + wait, why)
    return wait
  }

  return {
    async run(organisation, {urgent}, call) {
      const until = clock.now() + (urgent ? patience.urgent : patience.background)
      const limited = (reason: unknown): reason is KitError =>
        reason instanceof KitError && (reason.code === 'rate-limited' || reason.code === 'day-limit')
      let called = false
      const once = () => {
        called = true
        return call()
      }
      try {
        return await attempt(organisation, urgent, until, once)
      } catch (reason) {
        // One that was never sent was refused by ourselves.
        if (!called || !limited(reason)) throw reason
        const wait = await hold(organisation, reason)
        if (reason.code === 'day-limit' || clock.now() + wait > until)
          throw new KitError(reason.code, reason.message, {retryAfter: seconds(wait)})
        await clock.sleep(wait)
      }
      try {
        return await attempt(organisation, urgent, until, call)
      } catch (reason) {
        if (!limited(reason)) throw reason
        const wait = reason.retryAfter === undefined ? await hold(organisation, reason) : reason.retryAfter * 1000
        throw new KitError(reason.code, reason.message, {retryAfter: seconds(wait)})
      }
    },
  }
}
