import type {BenchSituation} from '../../host/bench.ts'
import {backToNormal, bringAbout, sayAfterLoading, type Deck} from './bench-client.ts'
import {nearTo} from './near.ts'

/** What came of a situation that the address asked for. */
export interface Arrival {
  /** Why it was not brought about. */
  failed?: string
  near: readonly BenchSituation[]
}

const parameter = 'situation'

/** Takes the situation out of the address, so that loading the page again does not bring it about again. */
export function takeWanted(): string | null {
  const address = new URL(location.href)
  const wanted = address.searchParams.get(parameter)
  if (wanted === null) return null
  address.searchParams.delete(parameter)
  history.replaceState(history.state, '', address)
  return wanted
}

/** Brings about what the address asked for. At the front door, it leads on to where that is to be looked at. */
export async function arriveIn(wanted: string, deck: Deck): Promise<Arrival> {
  const situation = deck.situations.find(({id}) => id === wanted)
  if (!situation) return {failed: `There is no situation “${wanted}”.`, near: nearTo(wanted, deck.situations)}
  try {
    if (situation.id === 'calm') {
      await backToNormal()
      sayAfterLoading('Back to normal.')
    } else await bringAbout(situation.id)
  } catch (reason) {
    return {failed: reason instanceof Error ? reason.message : 'That did not work.', near: [situation]}
  }
  if (location.pathname === '/') history.replaceState(history.state, '', situation.path)
  return {near: []}
}
