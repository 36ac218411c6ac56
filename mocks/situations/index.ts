import type {MockXero} from '../xero/index.ts'
import {access} from './access.ts'
import {amounts} from './amounts.ts'
import {contacts} from './contacts.ts'
import {limits} from './limits.ts'
import {meanwhile} from './meanwhile.ts'
import {network} from './network.ts'
import {settings} from './settings.ts'
import type {Situation} from './situation.ts'
import {time} from './time.ts'

export type {Situation} from './situation.ts'

const calm: Situation = {
  id: 'calm',
  title: 'A calm day',
  sentence: 'Nothing out of the ordinary: the demo companies as they come.',
  lookAt: 'Everything works, and nothing asks for attention.',
  apply: () => undefined,
}

const groups: readonly [heading: string, deck: readonly Situation[]][] = [
  ['Nothing', [calm]],
  ['Meanwhile in Xero', meanwhile],
  ['Contacts and names', contacts],
  ['Amounts', amounts],
  ['The organisation’s settings', settings],
  ['Who may do what', access],
  ['Time', time],
  ['Limits', limits],
  ['The network', network],
]

/** The whole deck, in the order in which it is shown. */
export const situations: readonly Situation[] = groups.flatMap(([group, deck]) =>
  deck.map((situation) => ({...situation, group})),
)

export const situationNamed = (id: string): Situation | undefined => situations.find((situation) => situation.id === id)

/** The situation that an address asks for; none when it asks for none that is known. */
export const situationIn = (address: string | URL): Situation | undefined => {
  const id = new URL(address, 'http://localhost').searchParams.get('situation')
  return id === null ? undefined : situationNamed(id)
}

/** Starts anew and brings a situation about. */
export function applySituation(xero: MockXero, id: string): Situation {
  const situation = situationNamed(id)
  if (situation === undefined) throw new Error(`There is no situation "${id}".`)
  xero.reset()
  situation.apply(xero)
  return situation
}
