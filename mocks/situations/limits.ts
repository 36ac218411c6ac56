import {home, type Situation} from './situation.ts'

/** Xero's limits, reached or near. */
export const limits: readonly Situation[] = [
  {
    id: 'day-limit-reached',
    title: 'Day limit reached',
    sentence: 'No call is left today for this organisation.',
    lookAt: 'The message says when it goes on; nothing is retried in vain.',
    apply: (xero) => xero.leave(home, {day: 0}),
  },
  {
    id: 'day-limit-near',
    title: 'Day limit near',
    sentence: 'Ten calls are left today for this organisation.',
    lookAt: 'Background work stands back, so that a person’s click still passes.',
    apply: (xero) => xero.leave(home, {day: 10}),
  },
  {
    id: 'minute-limit-reached',
    title: 'Minute limit reached',
    sentence: 'No call is left in this minute for this organisation.',
    lookAt: 'Calls wait their turn and go through when the minute is over.',
    apply: (xero) => xero.leave(home, {minute: 0}),
  },
  {
    id: 'app-limit-reached',
    title: 'The app’s own limit reached',
    sentence: 'All customers together have used up the app’s calls of this minute.',
    lookAt: 'Calls wait for the minute to end; the wording blames nobody.',
    apply: (xero) => xero.leave(home, {appMinute: 0}),
  },
  {
    id: 'too-many-at-once',
    title: 'Too many calls at once',
    sentence: 'The next call meets the limit of five at a time.',
    lookAt: 'It is repeated shortly afterwards, and nobody notices.',
    apply: (xero) =>
      void xero.faults.arm({kind: 'limit', problem: 'concurrent', id: 'too-many-at-once', path: '/api.xro/', count: 1}),
  },
]
