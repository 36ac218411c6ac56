import {shortHash} from '../witness.ts'
import type {XeroApp} from '../world.ts'

export type LimitProblem = 'minute' | 'day' | 'appminute' | 'concurrent'

export interface Remaining {
  day: number
  minute: number
  appMinute: number
}

export interface Limits {
  /** Takes one call of the allowance, or says what is used up and for how many seconds. */
  take(app: XeroApp, tenantId: string, now: number): {problem?: LimitProblem; retryAfter?: number; remaining: Remaining}
  /** Marks a call as ended. */
  release(app: XeroApp, tenantId: string): void
  remaining(app: XeroApp, tenantId: string, now: number): Remaining
  /** Writes over what is left, for situations such as "day limit reached". */
  leave(app: XeroApp, tenantId: string, now: number, left: Partial<Remaining>): void
  clear(): void
}

const minute = 60_000
const day = 86_400_000
const perMinute = 60
const perAppMinute = 10_000
const atOnce = 5
const perDay = {starter: 1_000, core: 5_000, plus: 5_000} as const

interface Window {
  number: number
  used: number
}

/** Fixed windows, which start at a different moment for every organisation, as Xero's do. */
export function createLimits(): Limits {
  const windows = new Map<string, Window>()
  const running = new Map<string, number>()
  const window = (name: string, length: number, now: number): {window: Window; ends: number} => {
    const offset = Number.parseInt(shortHash(name).slice(0, 7), 16) % length
    const number = Math.floor((now + offset) / length)
    let found = windows.get(name)
    if (found?.number !== number) {
      found = {number, used: 0}
      windows.set(name, found)
    }
    return {window: found, ends: (number + 1) * length - offset}
  }
  const all = (app: XeroApp, tenantId: string, now: number) => ({
    minute: window(`minute ${app.clientId} ${tenantId}`, minute, now),
    day: window(`day ${app.clientId} ${tenantId}`, day, now),
    app: window(`app ${app.clientId}`, minute, now),
  })
  const left = (app: XeroApp, found: ReturnType<typeof all>): Remaining => ({
    day: Math.max(0, perDay[app.tier] - found.day.window.used),
    minute: Math.max(0, perMinute - found.minute.window.used),
    appMinute: Math.max(0, perAppMinute - found.app.window.used),
  })
  const pair = (app: XeroApp, tenantId: string): string => `${app.clientId} ${tenantId}`

  return {
    take(app, tenantId, now) {
      const found = all(app, tenantId, now)
      const remaining = left(app, found)
      const seconds = (ends: number): number => Math.max(1, Math.ceil((ends - now) / 1000))
      const atWork = running.get(pair(app, tenantId)) ?? 0
      running.set(pair(app, tenantId), atWork + 1)
      if (atWork >= atOnce) return {problem: 'concurrent', remaining}
      if (remaining.day === 0) return {problem: 'day', retryAfter: seconds(found.day.ends), remaining}
      if (remaining.minute === 0) return {problem: 'minute', retryAfter: seconds(found.minute.ends), remaining}
      if (remaining.appMinute === 0) return {problem: 'appminute', retryAfter: seconds(found.app.ends), remaining}
      for (const each of [found.minute, found.day, found.app]) each.window.used++
      return {remaining: left(app, found)}
    },
    release(app, tenantId) {
      running.set(pair(app, tenantId), Math.max(0, (running.get(pair(app, tenantId)) ?? 1) - 1))
    },
    remaining: (app, tenantId, now) => left(app, all(app, tenantId, now)),
    leave(app, tenantId, now, wanted) {
      const found = all(app, tenantId, now)
      if (wanted.day !== undefined) found.day.window.used = perDay[app.tier] - wanted.day
      if (wanted.minute !== undefined) found.minute.window.used = perMinute - wanted.minute
      if (wanted.appMinute !== undefined) found.app.window.used = perAppMinute - wanted.appMinute
    },
    clear() {
      windows.clear()
      running.clear()
    },
  }
}
