import type {ConnectionOverview} from '../../../../src/contract/index.ts'
import {callHeader} from '../../../../src/contract/addresses.ts'
import {routes} from '../../../../src/contract/routes.ts'
import type {BenchSituation} from '../../host/bench.ts'
import {ask} from '../host-data.ts'

export interface Deck {
  current: string | null
  situations: readonly BenchSituation[]
}

export const readDeck = () => ask<Deck>('/situations')
export const bringAbout = (id: string) => ask<BenchSituation>('/situations', {id})
export const backToNormal = () => ask('/situations/back', {})

/** Whether the kit has a connection that works, as far as it knows. */
export async function isConnected(): Promise<boolean> {
  const answer = await fetch(`/accounting${routes.getConnection.path}`, {headers: {[callHeader]: '1'}})
  const {connection} = (await answer.json()) as ConnectionOverview
  return connection?.state === 'connected'
}

/** Connects for the tester, by the same sign-in that they would go through themselves. */
export const connectForMe = () => ask('/situations/connect', {})

/** What the strip says once after the page was loaded anew. */
const saidLater = 'situation-said'
export const sayAfterLoading = (words: string) => sessionStorage.setItem(saidLater, words)
export function takeSaid(): string | null {
  const words = sessionStorage.getItem(saidLater)
  sessionStorage.removeItem(saidLater)
  return words
}

/** Goes where a situation is to be looked at; stays where the same kind of page is open already. */
export function goWhereItShows({path}: BenchSituation): void {
  const kind = path.split('/').slice(0, 3).join('/')
  const here = location.pathname
  if (here === path || (path.startsWith('/c/') && here.startsWith(`${kind}/`))) location.reload()
  else location.assign(path)
}
