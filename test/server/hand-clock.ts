import type {Clock, Log} from '../../src/server/ports.ts'

/** Stands still until told; a sleep passes at once and takes its time off the clock. */
export function handClock(start = Date.parse('2026-11-22T10:00:00Z')) {
  let now = start
  const clock: Clock & {pass(milliseconds: number): void; slept: number[]} = {
    slept: [],
    now: () => now,
    pass: (milliseconds) => void (now += milliseconds),
    async sleep(milliseconds) {
      clock.slept.push(milliseconds)
      now += milliseconds
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
  return clock
}

/** Remembers which events were logged, and all that was said in them. */
export function listeningLog() {
  const heard: {event: string; fields: Record<string, unknown>}[] = []
  const hear = (event: string, fields: Record<string, unknown> = {}) => void heard.push({event, fields})
  return {heard, info: hear, warn: hear, error: hear} satisfies Log & {heard: unknown}
}
