import type {ReactiveController} from 'lit'
import type {Change, KitClient} from '../../src/client/client.ts'
import type {Input} from '../../src/contract/api.ts'
import type {Card, RecordKey} from '../../src/contract/card.ts'
import type {PushAnswer} from '../../src/contract/document.ts'
import type {KitElement} from '../base/kit-element.ts'
import {late} from '../parts/late.ts'

type Action = 'syncCard' | 'link' | 'unlink'

const watches = late(() => import('../parts/watch-push.ts'))

/**
 * Reads one card and keeps it: what was read last stays while it is read again, when that fails, and when another element
 * changes it. A slow answer never overwrites a newer one.
 */
export class CardReader implements ReactiveController {
  card: Card | undefined
  failure: unknown
  key: RecordKey = {collection: '', record: ''}
  #client: KitClient | undefined
  readonly #host: KitElement
  readonly #bring: (card: Card) => Promise<unknown> | undefined
  #turn = 0
  #running = 0
  #acting = false
  #stop = new AbortController()
  readonly #watched = new Set<string>()
  /** What to do when the person asks to try again. */
  #lastTry: () => void = () => this.read()

  /** `bring` brings the code that a card needs, before it is shown. */
  constructor(host: KitElement, bring: (card: Card) => Promise<unknown> | undefined) {
    this.#host = host
    this.#bring = bring
    host.addController(this)
  }

  get busy(): boolean {
    return this.#running > 0
  }

  hostConnected() {
    this.#stop = new AbortController()
    if (this.card) this.#watchPending()
  }

  hostDisconnected() {
    this.#stop.abort()
    this.#watched.clear()
  }

  /** Told at each update what to show; reads where that has changed. */
  follow(client: KitClient | undefined, collection: string, record: string) {
    const moved = collection !== this.key.collection || record !== this.key.record
    if (!moved && client === this.#client) return
    this.#client = client
    if (moved) {
      this.key = {collection, record}
      this.card = this.failure = undefined
    }
    this.read()
  }

  heard(change: Change) {
    if (change.of === 'connection') return this.read()
    if (change.of !== 'card') return
    const {collection, record} = change.card.key
    if (collection !== this.key.collection || record !== this.key.record) return
    const turn = ++this.#turn
    void this.attempt(() => this.#show(change.card, turn))
  }

  readonly read = (): void => {
    const {key} = this
    const client = this.#client
    if (!client || !key.collection || !key.record) return
    const turn = ++this.#turn
    this.#lastTry = this.read
    this.#began()
    client
      .readCard(key)
      .then((card) => this.#show(card, turn))
      .catch((error: unknown) => turn === this.#turn && this.fail(error))
      .finally(() => this.#ended())
  }

  /** Sends what the person pressed; one at a time, so that a double click is one call. Undefined where it failed. */
  async act<A extends Action>(route: A, input: Input<A>): Promise<Card | undefined> {
    const client = this.#client
    if (!client || this.#acting) return undefined
    this.#acting = true
    this.#lastTry = () => void this.act(route, input)
    const turn = ++this.#turn
    try {
      const done = await this.attempt(async () => (await client.call(route, input)) as {card: Card})
      if (!done) return undefined
      await this.#show(done.card, turn)
      client.announce({of: 'card', card: done.card})
      return done.card
    } finally {
      this.#acting = false
    }
  }

  /** Does it, and shows its failure in the card where it fails. */
  async attempt<T>(run: () => Promise<T>): Promise<T | undefined> {
    this.#began()
    try {
      return await run()
    } catch (error) {
      this.fail(error)
      return undefined
    } finally {
      this.#ended()
    }
  }

  readonly again = (): void => this.#lastTry()

  readonly forgive = (): void => {
    this.failure = undefined
    this.#host.requestUpdate()
  }

  async #show(card: Card, turn: number) {
    const coming = this.#bring(card)
    if (coming) await coming
    if (turn === this.#turn) this.#take(card)
  }

  #take(card: Card) {
    this.card = card
    this.failure = undefined
    this.#host.requestUpdate()
    if (this.#host.isConnected) this.#watchPending()
  }

  fail(error: unknown) {
    this.failure = error
    this.#host.requestUpdate()
  }

  #began() {
    this.#running++
    this.#host.requestUpdate()
  }

  #ended() {
    this.#running--
    this.#host.requestUpdate()
  }

  /** Follows outcomes that are not known yet; where this person may not ask, the next *Sync* tells. */
  #watchPending() {
    const client = this.#client
    const {signal} = this.#stop
    for (const {push, state} of this.card?.pending ?? []) {
      if (!client || this.#watched.has(push) || state === 'needs-human') continue
      this.#watched.add(push)
      const answered = ({card}: PushAnswer) => client.announce({of: 'card', card})
      void watches
        .want()
        .then(({watchPush}) => watchPush(client, push, {signal, after: null, answered}))
        .catch(() => undefined)
        .finally(() => this.#watched.delete(push))
    }
  }
}
