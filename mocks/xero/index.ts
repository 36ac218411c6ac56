import {prepareBooks} from './accounting/prepare-books.ts'
import {bookkeeper, type Bookkeeper} from './bookkeeper.ts'
import {createStage, type How} from './bring-about.ts'
import {createBuilder, type Builder, type Demo} from './build.ts'
import {createClock, type SimulatedClock} from './clock.ts'
import {control} from './control.ts'
import {mostOfState, tooLarge} from './control/state-file.ts'
import {demo} from './demo/index.ts'
import {createFaults, type Faults} from './faults.ts'
import {callApi} from './gate/api.ts'
import {createAnswers} from './gate/idempotency.ts'
import {createLimits, type Remaining} from './gate/limits.ts'
import {refuseOtherApis} from './gate/other-apis.ts'
import {asAnswer, before, BrokenConnection, respond} from './gate/trouble.ts'
import {consentAt, type ConsentAs} from './oauth/authorise.ts'
import {identity} from './oauth/identity.ts'
import {createSigner} from './oauth/signer.ts'
import {readState} from './read-state.ts'
import {Refusal} from './refusal.ts'
import {repeatInvoices} from './rules/repeat.ts'
import {emptyState, replaceState, type Books, type State} from './state.ts'
import {web} from './web.ts'
import {createDelivery, type Delivery} from './webhooks/deliver.ts'
import {createWitness, noteRefusal, redactedBody, redactedHeaders, type WitnessEntry} from './witness.ts'
import {asResponse, type Reply} from './wire/reply.ts'
import type {World, XeroApp} from './world.ts'

export type {Bookkeeper} from './bookkeeper.ts'
export type {Builder, Demo} from './build.ts'
export type {Fault, FaultEffect} from './faults.ts'
export {BrokenConnection} from './gate/trouble.ts'
export {asResponse, type Reply} from './wire/reply.ts'
export type {WitnessEntry} from './witness.ts'
export type {XeroApp} from './world.ts'

/** Something that can be brought about by its id, on the desk or over the control address. */
export interface XeroSituation {
  id: string
  title: string
  /** under which heading it is offered */
  group?: string | undefined
  sentence: string
  lookAt: string
  apply(xero: MockXero): void
}

export interface MockXeroOptions {
  /** the public origin, with a path in front when it does not stand at the origin's root */
  base: string
  apps: XeroApp[]
  seed?: string | undefined
  /** where the clock stands frozen; it runs with the real one when left out */
  now?: number | undefined
  /** false for no organisations, or a function of your own in place of the demo companies */
  demo?: boolean | Demo | undefined
  /** how webhooks are delivered; they wait while there is none */
  deliver?: ((request: Request) => Promise<Response>) | undefined
  /** what the desk offers to bring about */
  situations?: readonly XeroSituation[] | undefined
}

export interface MockXero {
  /** Answers a request by its path. Rejects with a `BrokenConnection` (a TypeError) where a connection breaks. */
  fetch(request: Request): Promise<Response>
  /** The same for a server of its own: what the API answers is not made a Response, which takes longer than the rest. */
  reply(request: Request): Promise<Reply | Response>
  clock: SimulatedClock
  faults: Faults
  witness: WitnessEntry[]
  reset(): void
  export(): string
  import(json: string): void
  /** Signs in and consents without a browser; answers the address that the browser is sent back to. */
  consent(signInAt: string, as: ConsentAs): Promise<string>
  /** The organisations with all their records. */
  readonly organisations: readonly Books[]
  /** What a bookkeeper does in Xero itself; the organisation by its name or id. */
  in(organisation: string): Bookkeeper
  /** Adds people, organisations and documents. */
  build: Builder
  readonly state: State
  readonly situations: readonly XeroSituation[]
  /** The situation of the deck that was brought about last, until it is taken back. */
  readonly situation: string | undefined
  /** Brings about a situation of the deck, on what is there or anew. */
  bringAbout(id: string, how: How): void
  /** Takes back what situations did; what anybody did since stays, and so does the clock. */
  takeBack(): void
  /** Leaves only so many calls to an app in an organisation. */
  leave(organisation: string, left: Partial<Remaining>, clientId?: string): void
  webhooks: Delivery
  /** Does what is due: late executions and webhook deliveries. Answers how many things it did. */
  work(): Promise<number>
}

/** A whole simulated Xero in memory. */
export function createMockXero(options: MockXeroOptions): MockXero {
  const seed = options.seed ?? 'xero'
  const clock = createClock(options.now)
  const state = emptyState(seed)
  const witness = createWitness()
  const mount = new URL(options.base).pathname.replace(/\/$/, '')
  const world: World = {
    base: options.base.replace(/\/$/, ''),
    apps: options.apps,
    state,
    clock,
    faults: createFaults(seed),
    witness,
    limits: createLimits(),
    answers: createAnswers(),
    signer: createSigner(),
  }
  const late: {due: number; work: () => void}[] = []
  const builder = createBuilder(state, clock.now)
  const fill = (): void => {
    if (options.demo === false) return
    ;(typeof options.demo === 'function' ? options.demo : demo)(builder)
  }
  fill()

  const clear = (): void => {
    late.length = 0
    world.limits.clear()
    world.answers.clear()
  }
  const runLate = (): number => {
    const due = late.filter((entry) => entry.due <= clock.now())
    for (const entry of due) {
      late.splice(late.indexOf(entry), 1)
      entry.work()
    }
    return due.length + repeatInvoices(state, clock.now())
  }
  const delivery = createDelivery(world, options.deliver)
  const stage = createStage(world, () => mock)

  const mock: MockXero = {
    clock: {
      ...clock,
      get frozen() {
        return clock.frozen
      },
      advance(milliseconds) {
        clock.advance(milliseconds)
        runLate()
      },
    },
    faults: world.faults,
    witness: witness.entries,
    get organisations() {
      return state.books
    },
    state,
    situations: options.situations ?? [],
    get situation() {
      return stage.current()?.id
    },
    bringAbout(id, how) {
      const situation = mock.situations.find((each) => each.id === id)
      if (!situation) throw new Error('There is no such situation.')
      stage.bring(situation, how)
    },
    takeBack: stage.back,
    build: builder,
    webhooks: delivery,
    async fetch(request) {
      const sent = await mock.reply(request)
      return sent instanceof Response ? sent : asResponse(sent)
    },
    async reply(request) {
      runLate()
      return answer(world, mock, request, mount, (due, work) => late.push({due, work}))
    },
    reset() {
      clear()
      world.faults.disarm()
      witness.clear()
      replaceState(state, emptyState(seed))
      stage.forget()
      clock.reset()
      fill()
    },
    export: () => JSON.stringify({now: clock.now(), frozen: clock.frozen, situation: stage.current(), ...state}),
    import(json) {
      const read = readState(json)
      const kept = JSON.parse(json) as {now?: unknown; frozen?: unknown; situation?: unknown}
      clear()
      replaceState(state, read)
      state.books.forEach(prepareBooks)
      stage.restore(kept.situation)
      if (kept.frozen === true && typeof kept.now === 'number') clock.freeze(kept.now)
    },
    async consent(signInAt, as) {
      return consentAt(world, signInAt, as)
    },
    in(organisation) {
      const books = state.books.find(
        (each) => each.organisation.Name === organisation || each.organisation.OrganisationID === organisation,
      )
      if (!books) throw new Error(`There is no organisation "${organisation}".`)
      return bookkeeper(world, books)
    },
    leave(organisation, left, clientId) {
      const app = clientId === undefined ? world.apps[0] : world.apps.find((each) => each.clientId === clientId)
      if (app) world.limits.leave(app, mock.in(organisation).books.organisation.OrganisationID, clock.now(), left)
    },
    async work() {
      return runLate() + (await delivery.work())
    },
  }
  return mock
}

const text = new TextDecoder()
const apiRoot = '/api.xro/2.0'
const readOnly = new Set(['GET', 'HEAD'])

async function answer(
  world: World,
  mock: MockXero,
  request: Request,
  mount: string,
  late: (due: number, work: () => void) => void,
): Promise<Reply | Response> {
  const url = new URL(request.url)
  const path = mount !== '' && url.pathname.startsWith(mount) ? url.pathname.slice(mount.length) || '/' : url.pathname
  // said before it is read, so that no file however large fills the memory
  if (Number(request.headers.get('content-length') ?? 0) > mostOfState) return tooLarge()
  // a Request that reads has no body, and to be asked for one costs a server more than the answer
  const bytes = readOnly.has(request.method) ? new Uint8Array() : new Uint8Array(await request.arrayBuffer())
  if (path === '/_sim' || path.startsWith('/_sim/')) return control(world, mock, request, path, text.decode(bytes))
  const entry = world.witness.add({
    at: world.clock.now(),
    method: request.method,
    path,
    query: url.search,
    ...redactedHeaders(request.headers),
    body: redactedBody(path, text.decode(bytes)),
  })
  if (path.toLowerCase().startsWith(`${apiRoot}/`)) {
    const arrived = {request, path: path.slice(apiRoot.length) || '/', query: url.searchParams, bytes, entry}
    return noteRefusal(entry, await callApi(world, arrived, late))
  }
  return noteRefusal(entry, await elsewhere(world, request, path, url, text.decode(bytes), entry))
}

/** Identity, connections and the pages of Xero's own site, with the faults that strike them. */
async function elsewhere(
  world: World,
  request: Request,
  path: string,
  url: URL,
  body: string,
  entry: WitnessEntry,
): Promise<Reply | Response> {
  const operation = path
    .split('/')
    .filter((part) => part !== '' && part !== 'connect')
    .at(0)
  const struck = world.faults.strike({method: request.method, path, operation}, world.clock.now())
  if (struck.length > 0) entry.fault = struck.map((fault) => fault.kind).join(' ')
  entry.operation = operation
  try {
    await before(world, struck, undefined, () => {})
    refuseOtherApis(path)
    const response = (await identity(world, request, path, url, body)) ?? (await web(world, request, path, url, body))
    entry.status = response.status
    if (struck.length === 0) return response
    const bytes = new Uint8Array(await response.arrayBuffer())
    return respond({status: response.status, headers: Object.fromEntries(response.headers), body: bytes}, struck)
  } catch (error) {
    if (error instanceof BrokenConnection) entry.status = 0
    if (!(error instanceof Refusal)) throw error
    entry.status = error.status
    return respond(asAnswer(error), [])
  }
}
