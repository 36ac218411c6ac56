import {setTimeout} from 'node:timers/promises'
import type {Clock} from '../ports.ts'

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) => setTimeout(Math.max(0, milliseconds), undefined, signal ? {signal} : {}),
}
