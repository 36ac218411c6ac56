import type {Card, FailureBody, Input, Output, RecordKey, RouteName} from '../contract/index.ts'
import {isFailureCode, KitError} from '../contract/failure.ts'
import {addresses, callHeader} from '../contract/addresses.ts'

/** What an element did that others on the page should know of. */
export type Change = {of: 'connection'} | {of: 'reference'} | {of: 'card'; card: Card}

export interface CallOptions {
  signal?: AbortSignal
}

export interface KitClient {
  /** One call of the route table. Rejects with `KitError`, or with the signal's reason where it was aborted. */
  call<R extends RouteName>(route: R, input: Input<R>, options?: CallOptions): Promise<Output<R>>
  /** One card; all that are asked for in one task travel as one request, and the same card only once. */
  readCard(key: RecordKey): Promise<Card>
  /** Tells the other elements on the page. */
  announce(change: Change): void
  /** Hears what others announce; returns the way to stop. */
  subscribe(listener: (change: Change) => void): () => void
}

export interface ClientOptions {
  /** Where the server is mounted, such as `/accounting`. */
  baseUrl: string
  fetch?: typeof fetch
}

const most = 200
const keyText = (key: RecordKey) => JSON.stringify([key.collection, key.record])

export function createClient({baseUrl, fetch: send = (...args) => fetch(...args)}: ClientOptions): KitClient {
  const listeners = new Set<(change: Change) => void>()
  const base = baseUrl.replace(/\/+$/, '')
  let waiting: Map<string, {key: RecordKey; answer: PromiseWithResolvers<Card>}> | undefined

  async function call<R extends RouteName>(name: R, input: Input<R>, {signal}: CallOptions = {}): Promise<Output<R>> {
    const [method, path] = addresses[name].split(' ') as ['GET' | 'POST', string]
    const query = method === 'GET' ? new URLSearchParams(input as Record<string, string>).toString() : ''
    const response = await send(`${base}${path}${query && `?${query}`}`, {
      method,
      headers: method === 'GET' ? {[callHeader]: '1'} : {[callHeader]: '1', 'content-type': 'application/json'},
      credentials: 'same-origin',
      signal: signal ?? null,
      ...(method === 'POST' && {body: JSON.stringify(input)}),
    }).catch((cause: unknown) => {
      signal?.throwIfAborted()
      throw new KitError('offline', `${name}: no answer`, {cause})
    })
    const body: unknown = await response.json().catch((cause: unknown) => {
      signal?.throwIfAborted()
      throw new KitError(response.ok ? 'bad-reply' : 'unavailable', `${name}: ${response.status} is not JSON`, {cause})
    })
    if (!response.ok) throw toError(name, response.status, body)
    return body as Output<R>
  }

  async function flush() {
    const batch = [...waiting!.values()]
    waiting = undefined
    for (let start = 0; start < batch.length; start += most) {
      const part = batch.slice(start, start + most)
      try {
        const {cards} = await call('readCards', {records: part.map(({key}) => key)})
        part.forEach(({answer}, index) => {
          const entry = cards[index]
          if (entry && 'card' in entry) answer.resolve(entry.card)
          else answer.reject(toError('readCards', 200, entry))
        })
      } catch (error) {
        for (const {answer} of part) answer.reject(error)
      }
    }
  }

  return {
    call,
    readCard(key) {
      if (!waiting) {
        waiting = new Map()
        setTimeout(() => void flush())
      }
      const name = keyText(key)
      const known = waiting.get(name)
      if (known) return known.answer.promise
      const answer = Promise.withResolvers<Card>()
      waiting.set(name, {key, answer})
      return answer.promise
    },
    announce(change) {
      for (const listener of listeners) listener(change)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function toError(name: RouteName, status: number, body: unknown): KitError {
  const failure = (body as Partial<FailureBody> | null)?.failure
  if (!isFailureCode(failure?.code)) return new KitError('bad-reply', `${name}: ${status} without a failure code`)
  const error = new KitError(failure.code, failure.message, {
    ...(failure.retryAfter !== undefined && {retryAfter: failure.retryAfter}),
    ...(failure.complaints && {complaints: failure.complaints}),
  })
  error.reference = failure.reference
  return error
}
