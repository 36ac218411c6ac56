export interface SimulatedClock {
  now(): number
  /** Stands still, at the given moment or where it is. */
  freeze(at?: number): void
  /** Moves on by so many milliseconds, frozen or running. */
  advance(milliseconds: number): void
  /** Runs on from where it stands. */
  run(): void
  /** Goes back to how it began: frozen at the start, or with the real time. */
  reset(): void
  readonly frozen: boolean
}

/** One clock for everything: tokens, limits, due dates and the answers' dates. */
export function createClock(start?: number, real: () => number = Date.now): SimulatedClock {
  let frozenAt: number | undefined = start
  let offset = 0
  const now = (): number => frozenAt ?? real() + offset
  return {
    now,
    freeze(at) {
      frozenAt = at ?? now()
    },
    advance(milliseconds) {
      if (frozenAt === undefined) offset += milliseconds
      else frozenAt += milliseconds
    },
    run() {
      offset = now() - real()
      frozenAt = undefined
    },
    reset() {
      frozenAt = start
      offset = 0
    },
    get frozen() {
      return frozenAt !== undefined
    },
  }
}

const dayLength = 86_400_000

/** The calendar day at an instant, so many minutes away from UTC. */
export const dayAt = (instant: number, utcOffset = 0): string => new Date(instant + utcOffset * 60_000).toISOString().slice(0, 10)

export const addDays = (day: string, days: number): string => dayAt(Date.parse(`${day}T00:00:00Z`) + days * dayLength)
