import {KitError, type Session} from '../../contract/index.ts'
import type {Cipher} from '../cipher.ts'
import type {Ports} from '../ports.ts'
import type {Flow} from '../store/store.ts'
import {createFlowCookie, flowSeconds} from './flow-cookie.ts'
import {digest, randomText} from './random.ts'

/** What nobody but the server may read of a sign-in: kept sealed. */
export interface FlowSecrets {
  verifier: string
  nonce: string
  /** Once the browser has come back with it. */
  code: string | null
}

export interface Flows {
  /** Keeps a new sign-in; answers what goes to the provider, and the cookie that ties it to this browser. */
  begin(session: Session, provider: string, returnTo: string): Promise<Begun>
  /** The sign-in of this browser, whatever its stage and whoever began it. */
  ofBrowser(request: Request): Promise<Flow | null>
  /** This person's own in this browser: `returned` or `choosing`. Null where there is none or it took too long. */
  pending(session: Session, request: Request): Promise<Flow | null>
  isStale(flow: Flow): boolean
  secrets(flow: Flow): Promise<FlowSecrets>
  seal(id: string, secrets: FlowSecrets): Promise<string>
  /** For the answer that ends a sign-in. */
  forget: string
}

export interface Begun {
  state: string
  nonce: string
  challenge: string
  cookie: string
}

const place = (id: string) => `flow|${id}|sealed|v1`

export function createFlows({store, clock, origin}: Ports, cipher: Cipher): Flows {
  const cookie = createFlowCookie(origin)
  const isStale = ({createdAt}: Flow) => clock.now() - createdAt > flowSeconds * 1000
  const seal = (id: string, secrets: FlowSecrets) => cipher.seal(JSON.stringify(secrets), place(id))

  async function ofBrowser(request: Request) {
    const browser = cookie.read(request)
    return browser === null ? null : store.flows.ofBrowser(await digest(browser))
  }

  return {
    isStale,
    seal,
    ofBrowser,
    forget: cookie.clear(),
    async begin(session, provider, returnTo) {
      const [state, nonce, verifier, browser] = [randomText(), randomText(), randomText(), randomText()]
      const id = crypto.randomUUID()
      const now = clock.now()
      await store.flows.start({
        id,
        workspace: session.workspace.id,
        user: session.user.id,
        provider,
        stateHash: await digest(state),
        browserHash: await digest(browser),
        sealed: await seal(id, {verifier, nonce, code: null}),
        returnTo,
        stage: 'started',
        failure: null,
        grant: null,
        createdAt: now,
      })
      return {state, nonce, challenge: await digest(verifier), cookie: cookie.set(browser)}
    },
    async pending(session, request) {
      const browser = cookie.read(request)
      if (browser === null) return null
      const flow = await store.flows.pending(session.workspace.id, session.user.id, await digest(browser))
      return flow && flow.stage !== 'started' && !isStale(flow) ? flow : null
    },
    async secrets(flow) {
      const opened: unknown = JSON.parse(await cipher.open(flow.sealed, place(flow.id)))
      if (typeof opened !== 'object' || opened === null) throw new KitError('internal', 'The sealed flow is not one of ours')
      return opened as FlowSecrets
    },
  }
}
