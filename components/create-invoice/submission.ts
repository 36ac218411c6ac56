import type {ReactiveController, ReactiveControllerHost} from 'lit'
import type {KitClient} from '../../src/client/client.ts'
import type {Card} from '../../src/contract/card.ts'
import type {CreateDocumentRequest, Push, PushAnswer} from '../../src/contract/document.ts'
import {KitError, type FailureCode} from '../../src/contract/failure.ts'
import {isUnknown, watchPush} from '../parts/watch-push.ts'

/** Told what became of it. A refusal and a failure leave everything that was entered as it is. */
export interface SubmissionEvents {
  sent(): void
  confirmed(push: Push, card: Card): void
  rejected(push: Push): void
  /** It is certain that it never arrived, or was refused before anything was made of it. */
  absent(): void
  failed(error: unknown): void
}

/** After these nobody knows whether it arrived. */
const untold: ReadonlySet<FailureCode> = new Set(['offline', 'bad-reply', 'unavailable', 'internal', 'push-conflict'])
const code = (error: unknown) => (error instanceof KitError ? error.code : undefined)

/**
 * Sends a document once and finds out what became of it. One at a time, so that a double click is one call; where no answer
 * comes, it is asked for by the push id before anything is called a failure.
 */
export class Submission implements ReactiveController {
  state: 'idle' | 'sending' | 'checking' | 'needs-human' = 'idle'
  readonly #host: ReactiveControllerHost
  readonly #events: SubmissionEvents
  #watching: AbortController | undefined

  constructor(host: ReactiveControllerHost, events: SubmissionEvents) {
    this.#host = host
    this.#events = events
    host.addController(this)
  }

  hostDisconnected() {
    this.stop()
  }

  stop() {
    this.#watching?.abort()
    this.#to('idle')
  }

  async send(client: KitClient, request: CreateDocumentRequest): Promise<void> {
    if (this.state !== 'idle') return
    this.#to('sending')
    this.#events.sent()
    try {
      this.#take(client, await client.call('createDocument', request))
    } catch (error) {
      if (!untold.has(code(error) ?? 'internal')) return this.#refuse(error)
      await this.lookUp(client, request.push, error)
    }
  }

  /** Looks for the answer to what was sent before; `otherwise` is what to say where it never arrived. */
  async lookUp(client: KitClient, push: string, otherwise?: unknown): Promise<void> {
    this.#to('checking')
    try {
      this.#take(client, await client.call('readPush', {push}))
    } catch (error) {
      if (code(error) === 'not-found') return this.#refuse(otherwise)
      this.#fail(otherwise ?? error)
    }
  }

  #take(client: KitClient, {push, card}: PushAnswer) {
    client.announce({of: 'card', card})
    if (isUnknown(push)) {
      this.#to('checking')
      return this.#watch(client, push)
    }
    if (push.state === 'needs-human') return this.#to('needs-human')
    this.#to('idle')
    if (push.state === 'rejected') this.#events.rejected(push)
    else this.#events.confirmed(push, card)
  }

  #watch(client: KitClient, push: Push) {
    if (this.#watching && !this.#watching.signal.aborted) return
    const watching = (this.#watching = new AbortController())
    const {signal} = watching
    void watchPush(client, push.id, {signal, after: push.askAgainAfter, answered: (answer) => this.#take(client, answer)})
      .catch((error: unknown) => {
        if (!signal.aborted) this.#fail(error)
      })
      .finally(() => watching.abort())
  }

  #refuse(error: unknown) {
    this.#events.absent()
    if (error === undefined) this.#to('idle')
    else this.#fail(error)
  }

  #fail(error: unknown) {
    this.#to('idle')
    this.#events.failed(error)
  }

  #to(state: Submission['state']) {
    this.state = state
    this.#host.requestUpdate()
  }
}
