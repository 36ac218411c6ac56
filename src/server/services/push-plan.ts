import type {FailureCode} from '../../contract/index.ts'
import {KitError} from '../../contract/failure.ts'
import type {PushRow} from '../store/store.ts'

/** What a provider promises of repeated calls, in seconds. */
export interface Promised {
  keyWindow: number
  horizon: number
}

/** `here`: the push's organisation is the connected one. `elsewhere`: another is, but it may still be asked. */
export type Where = 'here' | 'elsewhere' | 'nowhere'

export type Move =
  | {do: 'send'; key: 'new' | 'same'}
  | {do: 'look'}
  | {do: 'wait'; until: number}
  | {do: 'reject'; code: FailureCode}
  | {do: 'give-up'}

/** Longer than a wait for the organisation's limits, a refresh and a call together; who holds a push longer has died. */
export const leaseFor = {urgent: 150_000, background: 240_000}
/** Sends of one push; then a person decides. */
export const mostAttempts = 12
const longestSearch = 24 * 60 * 60_000
const retryUnreachable = 15 * 60_000

const gone = (where: Where): FailureCode => (where === 'elsewhere' ? 'organisation-changed' : 'not-connected')

/** What to do with an unsettled push, and nothing but that: no call, no clock, no store. */
export function nextMove(push: PushRow, now: number, where: Where, {keyWindow, horizon}: Promised): Move {
  if (push.state === 'queued') return where === 'here' ? {do: 'send', key: 'new'} : {do: 'reject', code: gone(where)}
  const sent = push.lastSentAt ?? push.createdAt
  if (push.state !== 'looking' && push.state !== 'needs-human' && where === 'here')
    // Nobody answered, so nothing was stored under the key but what was done: the same key cannot do it twice.
    if (now < (push.firstSentAt ?? sent) + keyWindow * 1000) return {do: 'send', key: 'same'}
  // A process that died in a call may have sent as late as its lease ran.
  const settledBy = (push.state === 'sending' ? sent + leaseFor.background : sent) + horizon * 1000
  if (now < settledBy) return {do: 'wait', until: settledBy}
  if (where !== 'nowhere') return {do: 'look'}
  return now > push.createdAt + longestSearch ? {do: 'give-up'} : {do: 'wait', until: now + retryUnreachable}
}

/** What to do once it was looked for and not found: it never took effect, and never will. */
export function afterNothingFound(push: PushRow, where: Where): Move {
  if (push.failure) return {do: 'reject', code: push.failure.code as FailureCode}
  if (push.state === 'needs-human') return {do: 'reject', code: 'provider-unreachable'}
  if (where !== 'here') return {do: 'reject', code: gone(where)}
  return push.attempt < mostAttempts ? {do: 'send', key: 'new'} : {do: 'give-up'}
}

/**
 * `refused`: not done, and never will be. `later`: not done, worth trying again. `silent`: no answer, the same key may be sent
 * again. `odd`: an answer that says nothing; the provider would repeat it for the same key.
 */
export type Outcome = 'refused' | 'later' | 'silent' | 'odd'

const refusals = new Set<FailureCode>([
  'provider-refused',
  'name-taken',
  'provider-forbidden',
  'provider-missing',
  'invalid-request',
  'needs-reconnect',
  'not-connected',
  'day-limit',
])

export function outcomeOf(error: unknown, sent: boolean): Outcome {
  if (!(error instanceof KitError)) return sent ? 'odd' : 'later'
  if (refusals.has(error.code)) return 'refused'
  if (!sent || error.code === 'rate-limited') return 'later'
  return error.code === 'provider-unreachable' ? 'silent' : 'odd'
}

/** Two seconds, four, eight … at most a minute. */
export const backOff = (attempt: number): number => Math.min(60_000, 1000 * 2 ** Math.min(attempt, 6))
