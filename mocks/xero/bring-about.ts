import type {MockXero, XeroSituation} from './index.ts'
import {changesBetween, joined, snapshot, takeBack, type Brought} from './situation-changes.ts'
import type {World} from './world.ts'

/**
 * What was there before: `anew` forgets all of it, `keep` leaves it with what other situations did to it,
 * `instead` takes those back first.
 */
export type How = 'anew' | 'keep' | 'instead'

export interface Stage {
  /** What was brought about last and not taken back. */
  current(): Brought | undefined
  bring(situation: XeroSituation, how: How): void
  /** Takes back what was brought about; what anybody did since stays, and so does the clock. */
  back(): void
  forget(): void
  /** From a state file: what stands there is checked, and its faults are armed again. */
  restore(kept: unknown): void
}

const isBrought = (kept: unknown): kept is Brought => {
  const {id, at, changes, organisations, faults} = (kept ?? {}) as Partial<Record<keyof Brought, unknown>>
  return typeof id === 'string' && typeof at === 'number' && [changes, organisations, faults].every(Array.isArray)
}

/** Where situations come on, one after the other. */
export function createStage(world: World, mock: () => MockXero): Stage {
  let brought: Brought | undefined
  const {state, clock, faults, limits} = world

  function back() {
    if (!brought) return
    for (const {id} of brought.faults) faults.disarm(id)
    limits.clear()
    takeBack(state, brought, clock.now())
    brought = undefined
  }

  return {
    current: () => brought,
    back,
    forget() {
      brought = undefined
    },
    bring(situation, how) {
      if (how === 'anew') mock().reset()
      if (how === 'instead') back()
      const armed = new Set(faults.list().map(({id}) => id))
      const before = snapshot(state)
      situation.apply(mock())
      const changed = changesBetween(before, snapshot(state))
      const own = faults.list().filter(({id}) => !armed.has(id))
      const nothing = changed.changes.length + changed.organisations.length + own.length === 0
      const latter = {id: situation.id, at: clock.now(), ...changed, faults: own.map(({struck: _struck, ...fault}) => fault)}
      // A calm day is none of its own: nothing to take back.
      brought = nothing && situation.id === 'calm' ? brought : joined(brought, latter)
    },
    restore(kept) {
      brought = isBrought(kept) ? kept : undefined
      // One that strikes a number of times may have done so already.
      for (const fault of brought?.faults ?? []) if (fault.count === undefined) faults.arm(fault)
    },
  }
}
