import {KitError, type FailureCode} from '../../contract/index.ts'
import type {Ports} from '../ports.ts'
import type {Flow} from '../store/store.ts'
import type {Flows} from './flows.ts'
import {digest} from './random.ts'
import {withParameter} from './return-path.ts'

/** The browser's return from the provider's sign-in. Changes nothing but the flow: the page it leads to finishes it. */
export type Callback = (provider: string, request: Request) => Promise<Response>

const longestCode = 4096

export function createCallback({store, origin, settingsPath, log}: Ports, flows: Flows): Callback {
  const refuse = (code: FailureCode) => {
    log.info('sign-in refused', {code})
    return leadTo(withParameter(settingsPath, origin, 'accounting-result', code))
  }

  /** A person stands before this, not a program: whatever goes wrong leads to a page. */
  return async (provider, request) => {
    try {
      return await take(provider, request)
    } catch (error) {
      const code = error instanceof KitError ? error.code : 'internal'
      log.error('sign-in broke off', {code, error: error instanceof Error ? error.message : 'unknown'})
      return refuse(code)
    }
  }

  async function take(provider: string, request: Request): Promise<Response> {
    const {searchParams} = new URL(request.url)
    const [state, code, error] = ['state', 'code', 'error'].map((name) => searchParams.getAll(name))
    const flow = await flows.ofBrowser(request)
    // One answer for all that does not fit together, so that nobody learns which part was right.
    if (!flow || flow.provider !== provider || [state, code, error].some((values) => values!.length > 1))
      return refuse('connect-state')
    if (state![0] === undefined || (await digest(state![0])) !== flow.stateHash) return refuse('connect-state')
    if (flow.stage !== 'started') return refuse('connect-replayed')
    if (flows.isStale(flow)) {
      await store.flows.advance(flow.id, 'started', {stage: 'ended'})
      return refuse('connect-expired')
    }
    const back = await returned(flow, code![0], error![0], searchParams.get('error_description') ?? '')
    return (await store.flows.advance(flow.id, 'started', back)) ? leadTo(flow.returnTo) : refuse('connect-replayed')
  }

  async function returned(flow: Flow, code = '', error = '', description: string): Promise<Partial<Flow>> {
    const failure = refusal(code, error, description)
    if (failure) return {stage: 'returned', failure}
    const secrets = await flows.secrets(flow)
    return {stage: 'returned', sealed: await flows.seal(flow.id, {...secrets, code})}
  }
}

/** Why there is no code to go on with; null where there is one. The description only tells apart what the error calls denied. */
function refusal(code: string, error: string, description: string): FailureCode | null {
  if (error === 'access_denied') {
    if (/read.?only|role/i.test(description)) return 'connect-read-only'
    return /no.?organisation/i.test(description) ? 'connect-no-organisation' : 'connect-cancelled'
  }
  return error !== '' || code === '' || code.length > longestCode ? 'connect-refused' : null
}

const leadTo = (path: string) =>
  new Response(null, {status: 303, headers: {location: path, 'referrer-policy': 'no-referrer', 'cache-control': 'no-store'}})
