import type {ReactiveController, ReactiveControllerHost} from 'lit'
import type {KitClient} from '../../src/client/client.ts'
import type {Candidates} from '../../src/contract/card.ts'

const pause = 200

/** Searches as one types: waits for a pause, gives up the question before, and lets no late answer overwrite a newer one. */
export class TargetSearch implements ReactiveController {
  query = ''
  /** The newest answer; stays while the next is awaited. */
  found: Candidates | undefined
  failure: unknown
  isSearching = false
  readonly #host: ReactiveControllerHost
  #timer: ReturnType<typeof setTimeout> | undefined
  #asked: AbortController | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected() {
    this.stop()
  }

  stop() {
    clearTimeout(this.#timer)
    this.#asked?.abort()
    this.isSearching = false
    this.found = this.failure = undefined
  }

  /** `soon` waits for the next key; otherwise asks at once. */
  ask(client: KitClient, kind: 'contact' | 'item', query: string, soon: boolean) {
    clearTimeout(this.#timer)
    this.#asked?.abort()
    this.query = query
    this.isSearching = true
    this.#host.requestUpdate()
    if (soon) this.#timer = setTimeout(() => void this.#answer(client, kind, query), pause)
    else void this.#answer(client, kind, query)
  }

  async #answer(client: KitClient, kind: 'contact' | 'item', query: string) {
    const {signal} = (this.#asked = new AbortController())
    try {
      const found = await client.call('searchTargets', {kind, q: query.trim().slice(0, 100)}, {signal})
      if (signal.aborted) return
      this.found = found
      this.failure = undefined
    } catch (error) {
      if (signal.aborted) return
      this.failure = error
    }
    this.isSearching = false
    this.#host.requestUpdate()
  }
}
