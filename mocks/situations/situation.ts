import type {Bookkeeper, MockXero} from '../xero/index.ts'

/** Something that happens to a business and to whoever is connected to it, ready to be looked at. */
export interface Situation {
  /** As it stands in an address: `?situation=paid-meanwhile`. */
  id: string
  title: string
  /** What has happened, in one sentence. */
  sentence: string
  /** Where to look, and what one should see there. */
  lookAt: string
  /** Brings it about in a simulated Xero that holds the demo companies. */
  apply(xero: MockXero): void
}

/** The organisation that most situations happen to. */
export const home = 'Demo Company (UK)'

export const atHome = (xero: MockXero): Bookkeeper => xero.in(home)

export const minute = 60_000
export const day = 86_400_000
