import {day, minute, type Situation} from './situation.ts'

/** What the passing of time does by itself. */
export const time: readonly Situation[] = [
  {
    id: 'token-expired',
    title: 'The access token has expired',
    sentence: 'Thirty-one minutes have passed.',
    lookAt: 'Nothing to see: the token is refreshed in passing, once, whatever asks at the same time.',
    apply: (xero) => xero.clock.advance(31 * minute),
  },
  {
    id: 'token-about-to-idle-out',
    title: 'The connection is about to idle out',
    sentence: 'Fifty-nine days have passed since the connection was last used.',
    lookAt: 'The next use keeps it alive; without one it ends tomorrow, which the panel says.',
    apply: (xero) => xero.clock.advance(59 * day),
  },
  {
    id: 'token-idled-out',
    title: 'The connection has idled out',
    sentence: 'Sixty-one days have passed without a call, so the refresh token is worth nothing.',
    lookAt: 'The panel asks to connect again, and says since when nothing was fetched.',
    apply: (xero) => xero.clock.advance(61 * day),
  },
  {
    id: 'weeks-later',
    title: 'Six weeks later',
    sentence: 'Forty-two days have passed, and nobody paid.',
    lookAt: 'Everything that was outstanding is overdue after a sync.',
    apply: (xero) => xero.clock.advance(42 * day),
  },
  {
    id: 'about-midnight',
    title: 'Five minutes to midnight',
    sentence: 'It is 23:55 UTC: already tomorrow in Auckland, still this afternoon in New York.',
    lookAt: 'Due dates and “today” are those of the organisation, wherever the browser stands.',
    apply(xero) {
      const now = xero.clock.now()
      const midnight = Math.floor(now / day) * day + day
      const wait = midnight - 5 * minute - now
      xero.clock.advance(wait > 0 ? wait : wait + day)
    },
  },
]
