import type {Bookkeeper, MockXero, XeroSituation} from '../xero/index.ts'

/** Something that happens to a business and to whoever is connected to it, ready to be looked at. */
export type Situation = XeroSituation

/** The organisation that most situations happen to. */
export const home = 'Demo Company (UK)'

export const atHome = (xero: MockXero): Bookkeeper => xero.in(home)

export const minute = 60_000
export const day = 86_400_000
