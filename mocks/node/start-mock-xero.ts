import {applySituation, situations} from '../situations/index.ts'
import {createMockXero, type MockXero} from '../xero/index.ts'
import {handlersOf, intercept} from './intercept.ts'
import {listen} from './listen.ts'
import {simulatorOptions, type CommonOptions} from './options.ts'

export type MockXeroHandlersOptions = CommonOptions

export interface StartMockXeroOptions extends CommonOptions {
  /**
   * The port to listen on; 0 takes any that is free. Where it is left out, nothing listens: requests of this process to
   * Xero's real addresses are intercepted by MSW.
   */
  port?: number | undefined
}

export interface StartedMockXero extends MockXero, AsyncDisposable {
  /** Its origin, which stands in place of all of Xero's. */
  base: string
  /** Ends it, and gives Xero's addresses back. */
  stop(): Promise<void>
}

/** The base of its pages where Xero's own addresses are intercepted. */
const realBase = 'https://login.xero.com'

/** A simulated Xero for any test runner: on a port, or at Xero's real addresses within this process. */
export async function startMockXero({port, ...common}: StartMockXeroOptions = {}): Promise<StartedMockXero> {
  const begin = beginner(common)
  if (port === undefined) {
    const xero = begin(realBase)
    const giveBack = await intercept(xero)
    return started(xero, realBase, async () => giveBack())
  }
  // Its own address is known only once the port is open.
  let xero: MockXero | undefined
  const place = {what: 'the simulated Xero', port, option: '--port'}
  const {origin, close} = await listen(place, async (request) => (xero ??= begin(origin)).reply(request))
  return started((xero ??= begin(origin)), origin, close)
}

/** For a `setupServer` of your own: a process can have one only, so that a second would keep requests from this one. */
export async function mockXeroHandlers(options: MockXeroHandlersOptions = {}) {
  const xero = beginner(options)(realBase)
  return {xero, handlers: await handlersOf(xero)}
}

/** Looks at the options at once, before anything is opened. */
function beginner(common: CommonOptions): (base: string) => MockXero {
  const options = {...simulatorOptions(common), situations, deliver: (request: Request) => fetch(request)}
  return (base) => {
    const xero = createMockXero({...options, base})
    if (common.situation !== undefined) applySituation(xero, common.situation)
    return xero
  }
}

function started(xero: MockXero, base: string, end: () => Promise<void>): StartedMockXero {
  let ending: Promise<void> | undefined
  const stop = () => (ending ??= end())
  return Object.assign(xero, {base, stop, [Symbol.asyncDispose]: stop})
}
