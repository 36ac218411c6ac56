import type {ReactiveController} from 'lit'
import type {KitClient} from '../../src/client/client.ts'
import type {Connection, ConnectionOverview, OrganisationChoice} from '../../src/contract/connection.ts'
import {KitError} from '../../src/contract/failure.ts'
import type {ReferenceChanges} from '../../src/contract/reference.ts'
import type {KitElement} from '../base/kit-element.ts'

export type Busy = 'connect' | 'finish' | 'choose' | 'change' | 'disconnect' | 'sync' | 'list'

/** What was done here, to be said once. */
export type Notice =
  | {of: 'connected'; provider: string}
  | {of: 'changed'; organisation: string}
  | {of: 'disconnected'; provider: string}
  | {of: 'synced'; changes: ReferenceChanges}

/** What the panel knows of the connection. One action at a time; a failed one changes nothing that is shown. */
export class ConnectionFlow implements ReactiveController {
  readonly host: KitElement
  #reading = 0
  #again: ReturnType<typeof setTimeout> | undefined
  #online: AbortController | undefined
  #announcing = false
  #wait = 2000

  overview: ConnectionOverview | undefined
  /** Why nothing could be read; only where there is nothing to show. */
  unread: unknown
  /** Why the last action failed. */
  problem: unknown
  busy: Busy | undefined
  /** The provider whose sign-in is about to be gone to. */
  starting: string | undefined
  notice: Notice | undefined
  /** What there is to choose from, while a dialog asks. */
  choices: readonly OrganisationChoice[] | undefined

  constructor(host: KitElement) {
    this.host = host
    host.addController(this)
  }

  hostDisconnected() {
    clearTimeout(this.#again)
    this.#online?.abort()
  }

  get connection(): Connection | null {
    return this.overview?.connection ?? null
  }

  /** Reads the server’s truth. What is shown stays until then; a late answer never replaces a newer one. */
  async load() {
    const {client} = this.host
    if (!client) return
    const turn = ++this.#reading
    clearTimeout(this.#again)
    this.#online?.abort()
    try {
      const overview = await client.call('getConnection', {})
      if (turn !== this.#reading) return
      this.overview = overview
      this.unread = undefined
      this.#watch()
    } catch (error) {
      if (turn !== this.#reading) return
      if (this.overview) this.problem ??= error
      else this.unread = error
      if (error instanceof KitError && error.code === 'offline') this.#loadWhenOnline()
    }
    this.host.requestUpdate()
  }

  heard(of: string) {
    if (!this.#announcing && (of === 'connection' || of === 'reference')) void this.load()
  }

  dismiss() {
    this.notice = this.problem = undefined
    this.host.requestUpdate()
  }

  /** True where it was done. After a failure the server is asked how things stand. */
  async act(busy: Busy, does: (client: KitClient) => Promise<void>): Promise<boolean> {
    const {client} = this.host
    if (!client || this.busy) return false
    this.busy = busy
    this.problem = this.notice = undefined
    this.host.requestUpdate()
    try {
      await does(client)
      return true
    } catch (error) {
      this.problem = error
      await this.load()
      return false
    } finally {
      this.busy = undefined
      this.host.requestUpdate()
    }
  }

  /** Shows how things stand after an action, and what was done. */
  take(connection: Connection | null, notice: Notice) {
    // An answer that is still on its way tells of the time before.
    this.#reading++
    if (this.overview) this.overview = {...this.overview, connection, pending: null}
    this.notice = notice
    this.choices = undefined
    this.#wait = 2000
    this.#watch()
    this.announce('connection')
  }

  announce(of: 'connection' | 'reference') {
    this.#announcing = true
    this.host.client?.announce({of})
    this.#announcing = false
  }

  /** While reference data is being pulled, asks again, ever less often. */
  #watch() {
    clearTimeout(this.#again)
    if (this.connection?.reference.state !== 'running' || !this.host.isConnected) return
    this.#again = setTimeout(() => void this.load(), this.#wait)
    this.#wait = Math.min(this.#wait * 2, 30_000)
  }

  #loadWhenOnline() {
    this.#online = new AbortController()
    addEventListener('online', () => void this.load(), {once: true, signal: this.#online.signal})
  }
}
