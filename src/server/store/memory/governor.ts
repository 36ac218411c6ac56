import {freshAllowance, govern, longestCall, type GivenCall} from '../governing.ts'
import type {Store} from '../store.ts'
import type {Tables} from './tables.ts'

export function memoryGovernor(tables: Tables): Store['governor'] {
  const of = (organisation: string) => {
    const kept = tables.allowances.get(organisation) ?? {...freshAllowance(), calls: new Map<string, GivenCall>()}
    tables.allowances.set(organisation, kept)
    return kept
  }
  return {
    async take(organisation, call, now, limits) {
      const kept = of(organisation)
      for (const [id, {at}] of kept.calls) if (at <= now - longestCall) kept.calls.delete(id)
      const answer = govern(kept, [...kept.calls.values()], now, limits)
      if (answer.wait === 0) kept.calls.set(call, {at: now, ended: false})
      return answer
    },
    async give(organisation, call) {
      const given = of(organisation).calls.get(call)
      if (given) given.ended = true
    },
    async hold(organisation, until, why) {
      const kept = of(organisation)
      if (until > kept.heldUntil) Object.assign(kept, {heldUntil: until, heldFor: why})
    },
    async noteDay(organisation, remaining) {
      const kept = of(organisation)
      const latest = Math.max(0, ...[...kept.calls.values()].map((call) => call.at))
      Object.assign(kept, {dayRemaining: remaining, dayNotedAt: latest})
    },
  }
}
