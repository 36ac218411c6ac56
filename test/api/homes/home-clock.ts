import type {MockXero} from '../../../mocks/xero/index.ts'
import type {Clock} from '../../../src/server/index.ts'

const shortest = 100

/**
 * One time for the server and the simulated Xero. It stands still but for waits: a wait passes its time at once, so that no test
 * sleeps. A limit of patience (a wait with a signal) passes only where the test lets time pass.
 */
export function createHomeClock(xero: MockXero): Clock & {advance(milliseconds: number): void} {
  let patient: {until: number; wake: () => void}[] = []
  return {
    now: () => xero.clock.now(),
    sleep(milliseconds, signal) {
      if (signal) {
        return new Promise((wake) => {
          patient.push({until: xero.clock.now() + milliseconds, wake})
        })
      }
      xero.clock.advance(milliseconds)
      // What is waited for goes on in real time.
      return new Promise((wake) => setTimeout(wake, Math.min(milliseconds, shortest)))
    },
    advance(milliseconds) {
      xero.clock.advance(milliseconds)
      const due = patient.filter(({until}) => until <= xero.clock.now())
      patient = patient.filter(({until}) => until > xero.clock.now())
      for (const {wake} of due) wake()
    },
  }
}
