import {KitError, type Connection, type ConnectOutcome, type OrganisationChoice, type Session} from '../../contract/index.ts'
import {isFailureCode} from '../../contract/failure.ts'
import type {Grants} from '../grants/grants.ts'
import type {Ports} from '../ports.ts'
import type {Reachable} from '../provider.ts'
import type {Flow} from '../store/store.ts'
import type {Connections} from './connections.ts'
import type {Flows} from './flows.ts'
import {createOrganisations, type Organisations} from './organisations.ts'
import type {Reach} from './reach.ts'
import {returnPath} from './return-path.ts'

/** Connecting, from the button to the chosen organisation. */
export interface Connect {
  start(session: Session, asked: {provider: string; returnTo: string}): Promise<{redirectTo: string; cookie: string}>
  /** By the page that the browser came back to. Its answer is the one place that says *connected*. */
  finish(session: Session, request: Request): Promise<ConnectOutcome>
  choose(session: Session, request: Request, organisation: string): Promise<Connection>
  abandon(session: Session, request: Request): Promise<void>
  /** Forgets sign-ins that nobody will finish, and their tokens. Answers how many tokens that were. */
  sweep(): Promise<number>
  /** Of the connection that stands. */
  listOrganisations(session: Session): Promise<OrganisationChoice[]>
  changeOrganisation(session: Session, organisation: string): Promise<Connection>
}

/** Long after a sign-in can be finished, so that a late return is still told apart from a forged one. */
const keptFor = 60 * 60_000
const sweepEvery = 10 * 60_000

type ChoosingFlow = Flow & {grant: string}

export function createConnect(ports: Ports, grants: Grants, reach: Reach, connections: Connections, flows: Flows): Connect {
  const {store, providers, clock, origin, settingsPath} = ports
  let sweptAt = 0
  const organisations: Organisations = createOrganisations(ports, grants, reach)

  async function flowOf(session: Session, request: Request): Promise<Flow> {
    const flow = await flows.pending(session, request)
    if (flow) return flow
    const other = await flows.ofBrowser(request)
    if (!other || (other.stage !== 'ended' && flows.isStale(other)))
      throw new KitError('connect-expired', 'No sign-in is under way')
    if (other.user !== session.user.id || other.workspace !== session.workspace.id || other.stage === 'started')
      throw new KitError('connect-state', 'The sign-in is not this person’s, or has not come back yet')
    throw new KitError('connect-replayed', 'The sign-in was finished before')
  }

  /** Exchanges the code. Whoever moves the flow on is the only one to do so: a code works once. */
  async function exchange(session: Session, flow: Flow): Promise<ChoosingFlow> {
    if (!(await store.flows.advance(flow.id, 'returned', {stage: 'ended'})))
      throw new KitError('connect-replayed', 'The sign-in is being finished already')
    if (flow.failure !== null)
      throw new KitError(isFailureCode(flow.failure) ? flow.failure : 'connect-refused', 'The provider did not consent')
    const {code, verifier, nonce} = await flows.secrets(flow)
    const consent = await reach.provider(flow.provider).exchange({code: code ?? '', verifier, nonce})
    const grant = await grants.begin(session.workspace.id, flow.provider, consent)
    await store.flows.advance(flow.id, 'ended', {stage: 'choosing', grant: grant.id})
    return {...flow, stage: 'choosing', grant: grant.id}
  }

  async function reachableOf(flow: ChoosingFlow): Promise<Reachable[]> {
    const found = await organisations.ofConsent(flow.provider, flow.grant)
    if (found.length > 0) return found
    await end(flow)
    throw new KitError('connect-no-organisation', 'The person reaches no organisation')
  }

  /** Nothing half-connected stays: its tokens go with it. */
  async function end(flow: Flow) {
    await store.flows.advance(flow.id, 'choosing', {stage: 'ended'})
    if (flow.grant !== null && (await store.grants.uses(flow.grant)) === 0) await grants.end(flow.grant)
  }

  async function connect(session: Session, flow: ChoosingFlow, to: Reachable): Promise<Connection> {
    if (!(await store.flows.advance(flow.id, 'choosing', {stage: 'ended'})))
      throw new KitError('connect-replayed', 'The sign-in was finished before')
    try {
      return await connections.connect(session, flow.provider, flow.grant, to)
    } catch (error) {
      // The consent is still good: choosing goes on.
      await store.flows.advance(flow.id, 'ended', {stage: 'choosing'})
      throw error
    }
  }

  return {
    async start(session, asked) {
      const provider = providers.find(({info}) => info.id === asked.provider && info.available)
      if (!provider)
        throw new KitError('invalid-request', 'No such provider', {complaints: [{path: 'provider', message: 'Not set up here'}]})
      const {cookie, ...flow} = await flows.begin(session, provider.info.id, returnPath(asked.returnTo, origin, settingsPath))
      return {redirectTo: provider.signInAt(flow), cookie}
    },

    async finish(session, request) {
      const flow = await flowOf(session, request)
      const choosing =
        flow.stage === 'choosing' && flow.grant !== null ? {...flow, grant: flow.grant} : await exchange(session, flow)
      const reachable = await reachableOf(choosing)
      const [only] = reachable
      if (reachable.length > 1)
        return {outcome: 'choose', organisations: await organisations.choices(session, flow.provider, reachable)}
      try {
        return {outcome: 'connected', connection: await connect(session, choosing, only!)}
      } catch (error) {
        if (error instanceof KitError && error.code === 'connect-organisation-taken') await end(choosing)
        throw error
      }
    },

    async choose(session, request, organisation) {
      const flow = await flowOf(session, request)
      if (flow.stage !== 'choosing' || flow.grant === null) throw new KitError('connect-state', 'There is nothing to choose from')
      const choosing = {...flow, grant: flow.grant}
      return connect(session, choosing, pick(await reachableOf(choosing), organisation))
    },

    async abandon(session, request) {
      const flow = await flows.pending(session, request)
      if (!flow) return
      await store.flows.advance(flow.id, 'returned', {stage: 'ended'})
      await end(flow)
    },

    async sweep() {
      const now = clock.now()
      if (now < sweptAt + sweepEvery) return 0
      sweptAt = now
      const held = await store.flows.sweep(now - keptFor)
      const unused: string[] = []
      for (const grant of held) if ((await store.grants.uses(grant)) === 0) unused.push(grant)
      for (const grant of unused) await grants.end(grant)
      return unused.length
    },

    async listOrganisations(session) {
      const connection = await reach.connected(session.workspace.id)
      return organisations.choices(session, connection.provider, await organisations.ofConnection(connection))
    },

    async changeOrganisation(session, organisation) {
      const connection = await reach.connected(session.workspace.id)
      if (connection.organisation.id === organisation) return connections.show(connection)
      const to = pick(await organisations.ofConnection(connection), organisation)
      return connections.connect(session, connection.provider, connection.grant, to)
    },
  }
}

function pick(reachable: Reachable[], organisation: string): Reachable {
  const found = reachable.find((one) => one.organisation === organisation)
  if (!found) throw new KitError('not-found', 'The sign-in does not reach this organisation')
  return found
}
