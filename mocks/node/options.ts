import {situationNamed} from '../situations/index.ts'
import type {MockXeroOptions, XeroApp} from '../xero/index.ts'
import {StartFailure} from './start-failure.ts'

/** The app that is registered where none is named. It may ask for every scope. */
export const defaultApp: XeroApp = {
  clientId: 'MOCK0XERO0CLIENT0ID',
  clientSecret: 'nothing-here-is-real',
  name: 'My app',
  redirectUris: ['http://localhost:3000/callback'],
  scopes: 'broad',
  tier: 'core',
}

export interface CommonOptions extends Pick<MockXeroOptions, 'seed' | 'demo'> {
  /** The moment at which the clock stands still; it runs with the real one when left out. */
  clock?: Date | string | number | undefined
  /** A situation of the deck, by its id. */
  situation?: string | undefined
  /** What is left out of an app is as in `defaultApp`. */
  apps?: Partial<XeroApp>[] | undefined
}

/** The simulator's own options; throws a sentence for what is not known. */
export function simulatorOptions({seed, demo, clock, situation, apps = [{}]}: CommonOptions): Omit<MockXeroOptions, 'base'> {
  if (situation !== undefined && !situationNamed(situation))
    throw new StartFailure(`There is no situation “${situation}”. mock-xero --situation list names them all.`)
  return {seed, demo, now: clock === undefined ? undefined : momentOf(clock), apps: apps.map((app) => ({...defaultApp, ...app}))}
}

function momentOf(clock: Date | string | number): number {
  const moment = new Date(clock).getTime()
  if (Number.isNaN(moment))
    throw new StartFailure(`The clock takes a moment such as 2026-11-22T12:00:00Z, not “${String(clock)}”.`)
  return moment
}
