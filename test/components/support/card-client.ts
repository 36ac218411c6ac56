import type {Card, Input, RecordKey, RouteName} from '../../../src/contract/index.ts'
import {fakeClient, type Answers, type FakeClient} from './fake-client.ts'

export interface CardClient extends FakeClient {
  /** Which cards were read, in order. */
  readonly reads: RecordKey[]
  /** What a route was asked, in order. */
  asked<R extends RouteName>(route: R): Input<R>[]
}

/** A client that has cards to read. */
export function cardClient(card: Card | ((key: RecordKey) => Card | Promise<Card>), answers: Answers = {}): CardClient {
  const reads: RecordKey[] = []
  const client = fakeClient(answers, async (key) => {
    reads.push(key)
    return typeof card === 'function' ? card(key) : card
  })
  return Object.assign(client, {
    reads,
    asked: <R extends RouteName>(route: R) =>
      client.calls.filter((call) => call.route === route).map(({input}) => input as Input<R>),
  })
}
