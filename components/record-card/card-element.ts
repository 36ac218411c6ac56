import {state} from 'lit/decorators.js'
import type {Change} from '../../src/client/client.ts'
import type {Input} from '../../src/contract/api.ts'
import type {Card} from '../../src/contract/card.ts'
import {KitElement} from '../base/kit-element.ts'
import {late, type Late} from '../parts/late.ts'

const watches = late(() => import('../parts/watch-push.ts'))

/**
 * Reads one card and keeps it: what was read last stays while it is read again, when that fails, and when another element
 * changes it. A slow answer never overwrites a newer one.
 */
export abstract class CardElement extends KitElement {
  // Declared where they are documented: in the element itself.
  abstract collection: string
  abstract record: string
  /** @internal */
  @state() card: Card | undefined
  /** @internal */
  @state() failure: unknown
  @state() private running = 0
  #turn = 0
  /** Does again what failed last. */
  #lastTry = () => this.read()
  #left = new AbortController()
  readonly #watched = new Set<string>()

  /** The code that draws a card, which comes before the card is shown. */
  protected abstract codeFor(card: Card): Late<unknown> | undefined

  /** Whether something is being read or changed. @internal */
  get busy(): boolean {
    return this.running > 0
  }

  override connectedCallback() {
    super.connectedCallback()
    this.#left = new AbortController()
    this.#watchPending()
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#left.abort()
    this.#watched.clear()
  }

  protected override heard(change: Change) {
    if (change.of === 'connection') return void this.read()
    if (change.of !== 'card') return
    const {collection, record} = change.card.key
    if (collection === this.collection && record === this.record) void this.#take(change.card)
  }

  protected read(): Promise<void> | undefined {
    const {client, collection, record} = this
    const turn = ++this.#turn
    if (!client || !collection || !record) return undefined
    return this.attempt(async () => this.#show(await client.readCard({collection, record}), turn), turn)
  }

  /** Sends what the person pressed, then tells the page; one at a time, so that a double click is one call. @internal */
  async act<A extends 'syncCard' | 'unlink'>(route: A, input: Omit<Input<A>, 'key'>, done: (card: Card) => void) {
    const {client, collection, record} = this
    if (!client || this.busy) return
    const turn = ++this.#turn
    await this.attempt(async () => {
      const {card} = await client.call(route, {key: {collection, record}, ...input} as Input<A>)
      await this.#show(card, turn)
      client.announce({of: 'card', card})
      done(card)
    })
  }

  /** Does it, and shows its failure unless something newer has come than `turn`; the person may try it again. @internal */
  async attempt(run: () => Promise<void>, turn?: number) {
    this.running++
    try {
      await run()
    } catch (error) {
      if (turn !== undefined && turn !== this.#turn) return
      this.failure = error
      this.#lastTry = () => this.attempt(run, turn)
    } finally {
      this.running--
    }
  }

  protected readonly again = () => {
    if (!this.busy) void this.#lastTry()
  }

  #take(card: Card) {
    const turn = ++this.#turn
    return this.attempt(() => this.#show(card, turn), turn)
  }

  async #show(card: Card, turn: number) {
    const code = this.codeFor(card)
    if (code && !code.now) await code.want()
    if (turn !== this.#turn) return
    this.card = card
    this.failure = undefined
    if (this.isConnected) this.#watchPending()
  }

  /** Follows outcomes that are not known yet; where this person may not ask, the next *Sync* tells. */
  #watchPending() {
    const {client} = this
    const {signal} = this.#left
    for (const {push, state} of this.card?.pending ?? []) {
      if (!client || state === 'needs-human' || this.#watched.has(push)) continue
      this.#watched.add(push)
      watches
        .want()
        .then(({watchPush}) =>
          watchPush(client, push, {signal, after: null, answered: ({card}) => client.announce({of: 'card', card})}),
        )
        .catch(() => this.#watched.delete(push))
    }
  }
}
