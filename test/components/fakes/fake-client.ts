import type {CallOptions, Change, KitClient} from '../../../src/client/client.ts'
import type {Card, Input, Output, RecordKey, RouteName} from '../../../src/contract/index.ts'

type Answers = {[R in RouteName]?: (input: Input<R>, options: CallOptions) => Output<R> | Promise<Output<R>>}

/** A client that answers as it is told, and remembers what it was asked and what was announced. */
export class FakeClient implements KitClient {
  readonly calls: {route: RouteName; input: unknown}[] = []
  readonly announced: Change[] = []
  reads: RecordKey[] = []
  private readonly listeners = new Set<(change: Change) => void>()
  answers: Answers
  card: (key: RecordKey) => Card | Promise<Card>

  constructor(card: Card | ((key: RecordKey) => Card | Promise<Card>), answers: Answers = {}) {
    this.card = typeof card === 'function' ? card : () => card
    this.answers = answers
  }

  async call<R extends RouteName>(route: R, input: Input<R>, options: CallOptions = {}): Promise<Output<R>> {
    this.calls.push({route, input: structuredClone(input)})
    const answer = this.answers[route]
    if (!answer) throw new Error(`Nobody told the fake what ${route} answers`)
    return answer(input, options)
  }

  async readCard(key: RecordKey): Promise<Card> {
    this.reads.push(key)
    return this.card(key)
  }

  announce(change: Change) {
    this.announced.push(change)
    for (const listener of this.listeners) listener(change)
  }

  subscribe(listener: (change: Change) => void) {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** How many listen. */
  get heardBy(): number {
    return this.listeners.size
  }

  asked<R extends RouteName>(route: R): Input<R>[] {
    return this.calls.filter((call) => call.route === route).map(({input}) => input as Input<R>)
  }
}
