import type {ReactiveController} from 'lit'
import type {Change, KitClient} from '../../src/client/client.ts'
import type {ConnectionOverview} from '../../src/contract/connection.ts'
import {codeOf, whyNot} from '../parts/failure.ts'
import {late, overlays} from '../parts/late.ts'
import type {ConnectPanel} from './connect-panel.ts'
import {connectPanel, type ConnectPanelWords} from './connect-panel.words.ts'
import type {PanelDialogs} from './panel-dialogs.ts'
import type {PanelDialogsWords} from './panel-dialogs.words.ts'
import {takeReturnResult} from './return-result.ts'

/** What is being done: what the open dialog asks, or else which action; of a sign-in, at which provider. */
export type Busy = 'dialog' | 'finish' | 'list' | 'sync' | `connect ${string}`

/** What was done here, to be said once. */
export type Notice = (words: PanelDialogsWords) => string

const lateDialogs = late(() => import('./panel-dialogs.ts'))
const firstWait = 2000

/** What the panel knows of the connection. What is shown stays until the server has answered. */
export class ConnectionFlow implements ReactiveController {
  readonly host: ConnectPanel
  /** All that a person does with the panel but look at it; comes when it is first needed. */
  dialogs: PanelDialogs | undefined
  /** What the server said last; nothing before it has answered. */
  providers: ConnectionOverview['providers'] | undefined
  connection: ConnectionOverview['connection'] = null
  pending: ConnectionOverview['pending'] = null
  manage: ConnectionOverview['manage'] = {allowed: true}
  /** Why nothing could be read, or why the last action failed. */
  problem: unknown
  busy: Busy | undefined
  notice: Notice | undefined
  /** What is read until this ends is the newest; what comes later changes nothing. */
  #turn = new AbortController()
  #client: KitClient | undefined
  #told: Change | undefined

  constructor(host: ConnectPanel) {
    this.host = host
    host.addController(this)
  }

  hostConnected() {
    if (this.host.hasUpdated) void this.load()
  }

  hostDisconnected() {
    this.#turn.abort()
  }

  get words(): ConnectPanelWords {
    return this.host.words('connect-panel', connectPanel)
  }

  /** The provider’s name: of the sign-in under way, of the connection, or of the first that can be had. */
  get accounting(): string {
    const {providers, connection, pending} = this
    const now = (pending ?? connection)?.provider
    return (providers?.find(({id}) => id === now) ?? providers?.find(({available}) => available))?.name ?? 'Xero'
  }

  get needsPlan(): boolean {
    return !this.manage.allowed && this.manage.because === 'plan-required'
  }

  /** “38 links”, with the number as the language writes it. */
  counted(of: 'links' | 'documents' | 'taxCodes' | 'ledgerCodes'): string {
    const {connection, host} = this
    const count = {...connection, ...connection?.reference}[of] ?? 0
    return this.words[of](count, host.format.count(count))
  }

  /** Why this person may not connect or manage it. */
  whyNot(onlyAdministrators: string): string | undefined {
    return this.needsPlan ? this.words.planShort(this.host.plan) : whyNot(this.host, this.manage, onlyAdministrators)
  }

  /** Reads the server’s truth; at the first answer also how a sign-in ended, and finishes it. */
  async load(wait = firstWait) {
    const {client, isConnected} = this.host
    if (!client || !isConnected) return
    const signal = this.#nextTurn()
    try {
      const overview = await client.call('getConnection', {})
      if (signal.aborted) return
      this.take(overview, wait)
      if (client === this.#client) return
      this.#client = client
      this.problem = takeReturnResult()
      if (this.pending) this.ask((dialogs) => dialogs.finish())
    } catch (error) {
      if (signal.aborted) return
      if (!this.providers || !this.problem) this.fail(error)
      if (codeOf(error) === 'offline') addEventListener('online', () => void this.load(), {once: true, signal})
    }
  }

  /** Shows how things stand. While reference data is being pulled, asks again, ever less often. */
  take(
    {providers = this.providers, connection = null, pending = null, manage = this.manage}: Partial<ConnectionOverview>,
    wait = firstWait,
  ) {
    const signal = this.#nextTurn()
    Object.assign(this, {providers, connection, pending, manage})
    this.host.requestUpdate()
    if (this.connection?.reference.state !== 'running') return
    setTimeout(() => void (signal.aborted || this.load(Math.min(wait * 2, 30_000))), wait)
  }

  #nextTurn(): AbortSignal {
    this.#turn.abort()
    this.#turn = new AbortController()
    return this.#turn.signal
  }

  /** Tells the others on the page. */
  tell(change: Change) {
    this.#told = change
    this.host.client?.announce(change)
  }

  heard(change: Change) {
    if (change !== this.#told && change.of !== 'card') void this.load()
  }

  fail(problem: unknown) {
    this.problem = problem
    this.host.requestUpdate()
  }

  readonly dismiss = () => {
    this.notice = undefined
    this.fail(undefined)
  }

  readonly bring = async (): Promise<PanelDialogs> => {
    const [{PanelDialogs}] = await Promise.all([lateDialogs.want(), overlays.want()])
    this.host.requestUpdate()
    return (this.dialogs ??= new PanelDialogs(this))
  }

  /** If it fails, pressing tries again. */
  readonly prepare = () => void this.bring().catch(() => undefined)

  ask(does: (dialogs: PanelDialogs) => void) {
    this.bring().then(does, (error: unknown) => this.fail(error))
  }
}
