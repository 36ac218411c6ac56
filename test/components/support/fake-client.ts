import type {CallOptions, Change, KitClient} from '../../../src/client/client.ts'
import type {Card, Input, Output, RecordKey, RouteName} from '../../../src/contract/index.ts'

/** What a route answers: a value, a promise, or an error to reject with. */
export type Answers = {[R in RouteName]?: (input: Input<R>, options: CallOptions) => Output<R> | Promise<Output<R>>}

export interface FakeClient extends KitClient {
  /** Every call, in order: its route and what it carried. */
  readonly calls: {route: RouteName; input: unknown}[]
  readonly announced: Change[]
  readonly listeners: ReadonlySet<(change: Change) => void>
  /** May be changed while a test runs. */
  answers: Answers
  called(route: RouteName): number
}

/** Stands in for the client. A route without an answer fails the test. */
export function fakeClient(answers: Answers = {}, readCard?: (key: RecordKey) => Promise<Card>): FakeClient {
  const listeners = new Set<(change: Change) => void>()
  const client: FakeClient = {
    calls: [],
    announced: [],
    listeners,
    answers,
    called: (route) => client.calls.filter((call) => call.route === route).length,
    async call<R extends RouteName>(route: R, input: Input<R>, options: CallOptions = {}) {
      client.calls.push({route, input})
      const answer = client.answers[route] as
        ((input: Input<R>, options: CallOptions) => Output<R> | Promise<Output<R>>) | undefined
      if (!answer) throw new Error(`No answer for ${route}`)
      return answer(input, options)
    },
    readCard: readCard ?? (() => Promise.reject(new Error('No answer for a card'))),
    announce(change) {
      client.announced.push(change)
      for (const listener of listeners) listener(change)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return client
}
