import type {ReactiveController} from 'lit'
import type {Card} from '../../src/contract/card.ts'
import type {CardElement} from '../base/card-element.ts'
import {late} from '../parts/late.ts'

const watches = late(() => import('../parts/watch-push.ts'))

/** Follows outcomes that are not known yet; where this person may not ask, the next *Sync* tells. */
export class PendingWatch implements ReactiveController {
  readonly #host: CardElement
  #watched = new Set<string>()
  #left = new AbortController()
  #seen: Card | undefined

  constructor(host: CardElement) {
    this.#host = host
    host.addController(this)
  }

  hostConnected() {
    this.#left = new AbortController()
    this.#watched = new Set()
    this.#seen = undefined
    this.hostUpdated()
  }

  hostDisconnected() {
    this.#left.abort()
  }

  /** Only a card that was read anew: one that is drawn again must not ask again what was refused. */
  hostUpdated() {
    const {client, card} = this.#host
    if (card === this.#seen) return
    this.#seen = card
    const {signal} = this.#left
    const watched = this.#watched
    for (const {push, state} of card?.pending ?? []) {
      if (!client || signal.aborted || state === 'needs-human' || watched.has(push)) continue
      watched.add(push)
      watches
        .want()
        .then(({watchPush}) =>
          watchPush(client, push, {signal, after: null, answered: (answer) => client.announce({of: 'card', card: answer.card})}),
        )
        .catch(() => undefined)
        .finally(() => watched.delete(push))
    }
  }
}
