import type {Store} from './store.ts'

/** A right to call that was given, and whether the call has ended. */
export interface GivenCall {
  at: number
  ended: boolean
}

/** What is known of one organisation's allowance. */
export interface Allowance {
  heldUntil: number
  heldFor: 'minute' | 'day'
  /** What the provider said is left for today, and when a call last told. */
  dayRemaining: number | null
  dayNotedAt: number
}

export type Limits = Parameters<Store['governor']['take']>[3]

export const freshAllowance = (): Allowance => ({heldUntil: 0, heldFor: 'minute', dayRemaining: null, dayNotedAt: 0})

export const minute = 60_000
/** A call that was never given back died with its process; no call lasts this long. */
export const longestCall = 2 * minute
/** How often to ask again while all places at once are taken. */
const placePoll = 50
/** Of the day's allowance, kept for people. */
const dayReserve = 50
/** How long the provider's word on the day's allowance is believed: a new day may have begun since. */
const dayBelief = 60 * minute

/** Whether a call may start now. The last places, of the minute and at once, are for people who wait. */
export function govern(
  allowance: Allowance,
  calls: readonly GivenCall[],
  now: number,
  limits: Limits,
): {wait: number; day: boolean} {
  if (allowance.heldUntil > now) return {wait: allowance.heldUntil - now, day: allowance.heldFor === 'day'}
  const nearlySpent = allowance.dayRemaining !== null && allowance.dayRemaining < (limits.day ?? dayReserve)
  const believedUntil = allowance.dayNotedAt + dayBelief
  if (nearlySpent && !limits.urgent && believedUntil > now) return {wait: believedUntil - now, day: true}

  const together = limits.urgent ? limits.together : Math.max(1, limits.together - 1)
  const running = calls.filter((call) => !call.ended && call.at > now - longestCall)
  if (running.length >= together) return {wait: placePoll, day: false}

  const perMinute = limits.urgent ? limits.minute : Math.max(1, limits.minute - Math.ceil(limits.minute / 6))
  const recent = calls.map((call) => call.at).filter((at) => at > now - minute)
  if (recent.length < perMinute) return {wait: 0, day: false}
  const inTheWay = recent.toSorted((a, b) => a - b)[recent.length - perMinute]!
  return {wait: inTheWay + minute - now, day: false}
}
