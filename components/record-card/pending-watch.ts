import type {ReactiveController} from 'lit'
import {late} from '../parts/late.ts'
import type {CardElement} from '../base/card-element.ts'

const watches = late(() => import('../parts/watch-push.ts'))

/** Follows outcomes that are not known yet; where this person may not ask, the next *Sync* tells. */
export class PendingWatch implements ReactiveController {
  readonly #host: CardElement
  readonly #watched = new Set<string>()
  #left = new AbortController()

  constructor(host: CardElement) {
    this.#host = host
    host.addController(this)
  }

  hostConnected() {
    this.#left = new AbortController()
    this.hostUpdated()
  }

  hostDisconnected() {
    this.#left.abort()
    this.#watched.clear()
  }

  hostUpdated() {
    const {client, card} = this.#host
    const {signal} = this.#left
    for (const {push, state} of card?.pending ?? []) {
      if (!client || signal.aborted || state === 'needs-human' || this.#watched.has(push)) continue
      this.#watched.add(push)
      watches
        .want()
        .then(({watchPush}) =>
          watchPush(client, push, {signal, after: null, answered: (answer) => client.announce({of: 'card', card: answer.card})}),
        )
        .catch(() => this.#watched.delete(push))
    }
  }
}
