import type {PropertyValues} from 'lit'
import {property, state} from 'lit/decorators.js'
import type {Change} from '../../src/client/client.ts'
import type {Input} from '../../src/contract/api.ts'
import type {Card} from '../../src/contract/card.ts'
import {KitElement} from './kit-element.ts'
import type {Late} from '../parts/late.ts'

/**
 * Reads one card and keeps it: what was read last stays while it is read again, when that fails, and when another element
 * changes it. A slow answer never overwrites a newer one.
 */
export abstract class CardElement extends KitElement {
  /** The collection that the record is in: its id or slug. */
  @property() collection = ''
  /** The record’s id. */
  @property() record = ''
  /** @internal */
  @state() card: Card | undefined
  /** @internal */
  @state() failure: unknown
  @state() private running = 0
  #turn = 0
  /** Does again what failed last. */
  #lastTry = () => this.read()

  /** The code that draws a card, which comes before the card is shown. */
  protected codeFor?(card: Card): Late<unknown> | undefined

  /** Whether something is being read or changed. @internal */
  get busy(): boolean {
    return this.running > 0
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed)
    const isMoved = changed.has('collection') || changed.has('record')
    const isRead = this.card && this.#isMine(this.card)
    if (isMoved && !isRead) this.card = this.failure = undefined
    if (isMoved ? !isRead : changed.has('client')) void this.read()
  }

  protected override heard(change: Change) {
    if (change.of === 'connection') return void this.read()
    if (change.of === 'card' && this.#isMine(change.card)) void this.#take(change.card)
  }

  #isMine({key}: Card): boolean {
    return key.collection === this.collection && key.record === this.record
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
    const code = this.codeFor?.(card)
    if (code && !code.now) await code.want()
    if (turn !== this.#turn) return
    this.card = card
    this.failure = undefined
  }
}
