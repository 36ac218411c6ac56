import type * as z from 'zod/mini'
import type {Change, KitClient} from '../../src/client/client.ts'
import {api} from '../../src/contract/api.ts'
import type {Input, Output} from '../../src/contract/api.ts'
import {KitError, type FailureCode, type FailureDetail} from '../../src/contract/failure.ts'
import {read} from '../../src/contract/read.ts'
import type {RouteName} from '../../src/contract/addresses.ts'

type Answer<R extends RouteName> = Output<R> | ((input: Input<R>) => Output<R> | Promise<Output<R>>)

/** What the server answers in a story, by route. A story that calls anything else has forgotten to say so. */
export type Answers = {[R in RouteName]?: Answer<R>}

/** An answer that never comes. */
export const never = () => new Promise<never>(() => {})

const limits: readonly FailureCode[] = ['rate-limited', 'day-limit']

/** An answer that is a failure; a limit says when it ends. */
export const fails =
  (code: FailureCode, detail: FailureDetail = limits.includes(code) ? {retryAfter: 48} : {}) =>
  (): never => {
    const error = new KitError(code, `The story answers ${code}`, detail)
    error.reference = 'req-7f3a91c4'
    throw error
  }

/** Answers that follow each other; the last one stays. */
export function inTurn<I, A>(...answers: (A | ((input: I) => A | Promise<A>))[]): (input: I) => A | Promise<A> {
  let turn = 0
  return (input) => {
    const answer = answers[Math.min(turn++, answers.length - 1)]!
    return typeof answer === 'function' ? (answer as (input: I) => A | Promise<A>)(input) : answer
  }
}

export function fakeClient(answers: Answers): KitClient {
  const listeners = new Set<(change: Change) => void>()

  const call: KitClient['call'] = async (name, input, {signal} = {}) => {
    signal?.throwIfAborted()
    const answer: unknown = answers[name]
    if (answer === undefined) {
      console.error(`The story has no answer to ${name}`)
      throw new KitError('internal', `no answer to ${name}`)
    }
    const output: unknown = typeof answer === 'function' ? await (answer as (asked: unknown) => unknown)(input) : answer
    signal?.throwIfAborted()
    // Parsed, so that no story drifts from the contract.
    return read(api[name].output as z.ZodMiniType, output, 'bad-reply') as Output<typeof name>
  }

  return {
    call,
    async readCard(key) {
      const {cards} = await call('readCards', {records: [key]})
      const [entry] = cards
      if (entry && 'card' in entry) return entry.card
      throw new KitError('not-found', 'the story has no such card')
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
