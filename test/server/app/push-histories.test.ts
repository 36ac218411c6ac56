import {describe, it} from 'node:test'
import {expect} from 'chai'
import fc from 'fast-check'
import {KitError} from '../../../src/contract/index.ts'
import type {RemoteDocument} from '../../../src/server/provider.ts'
import {createHouse, type House} from './house.ts'

const runs = Number(process.env['HISTORY_RUNS'] ?? 40)

/** What becomes of one call that would make a document. */
type Fate =
  | {kind: 'done'}
  /** No answer; `after`: done all the same, so many seconds later. */
  | {kind: 'silent'; after: number | null}
  /** An answer that says nothing, which is repeated for the same key. */
  | {kind: 'odd'; done: boolean}
  | {kind: 'limited'}
  /** The process dies in the call, or between the answer and writing it down. */
  | {kind: 'crash'; done: boolean}

const fate: fc.Arbitrary<Fate> = fc.oneof(
  {weight: 2, arbitrary: fc.constant<Fate>({kind: 'done'})},
  {weight: 4, arbitrary: fc.record({kind: fc.constant('silent' as const), after: fc.option(fc.nat(90))})},
  {weight: 2, arbitrary: fc.record({kind: fc.constant('odd' as const), done: fc.boolean()})},
  {weight: 1, arbitrary: fc.constant<Fate>({kind: 'limited'})},
  {weight: 3, arbitrary: fc.record({kind: fc.constant('crash' as const), done: fc.boolean()})},
)

const keyKept = 360_000
const never = <T>() => new Promise<T>(() => {})
const turn = () => new Promise((resolve) => setImmediate(resolve))

/** Makes the provider keep keys as Xero does: six minutes from the first call, refusals and failures included. */
function fated(house: House, fates: Fate[]) {
  const {provider, clock} = house
  const create = provider.createDocument.bind(provider)
  const keys = new Map<string, {at: number; answer: Promise<RemoteDocument> | 'odd'}>()
  const late: {at: number; work: () => Promise<unknown>}[] = []
  const queue = [...fates]
  /** What was started in the process that lives. */
  const running = new Set<Promise<unknown>>()

  provider.createDocument = async (access, document, key) => {
    const execute = async () => {
      const known = keys.get(key)
      if (known && clock.now() - known.at < keyKept) return known.answer
      // Taken down before anybody else may ask: Xero does not do the same key twice at once.
      const answer = create(access, document, crypto.randomUUID())
      keys.set(key, {at: clock.now(), answer})
      return answer
    }
    const next = queue.shift() ?? {kind: 'done'}
    const known = keys.get(key)
    if (known?.answer === 'odd' && clock.now() - known.at < keyKept) throw new KitError('provider-unavailable', 'repeated')
    if (next.kind === 'limited') throw new KitError('rate-limited', 'wait', {retryAfter: 20})
    if (next.kind === 'silent') {
      if (next.after !== null) late.push({at: clock.now() + next.after * 1000, work: execute})
      throw new KitError('provider-unreachable', 'no answer')
    }
    if (next.kind === 'odd') {
      if (next.done) await execute()
      keys.set(key, {at: clock.now(), answer: 'odd'})
      throw new KitError('provider-unavailable', 'odd')
    }
    if (next.kind === 'crash') {
      if (next.done) await execute()
      house.kill()
      running.clear()
      return never()
    }
    const answer = await execute()
    if (answer === 'odd') throw new KitError('provider-unavailable', 'repeated')
    return answer
  }

  return {
    /** Starts what nobody waits for, as a process may die in it. */
    start(run: Promise<unknown>) {
      running.add(run)
      void run.finally(() => running.delete(run))
    },
    /** Until all of it has ended, or died. */
    async settle() {
      while (running.size > 0) await turn()
    },
    async pass(milliseconds: number) {
      clock.advance(milliseconds)
      for (const one of late.splice(0)) await (one.at <= clock.now() ? one.work() : late.push(one))
    },
  }
}

describe('any history of one push', () => {
  it('ends with one invoice, linked, whatever is lost, late, repeated or killed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fate, {maxLength: 6}), fc.array(fc.nat(3), {maxLength: 8}), async (fates, impatience) => {
        const house = createHouse()
        await house.ready()
        const {start, settle, pass} = fated(house, fates)
        const asks = house.invoice()
        start(house.call('createDocument', asks))
        await settle()
        let calm = 0
        // Long enough after it is known for whatever was late to have come.
        for (let round = 0; round < 60 && calm < 6; round++) {
          await pass(20_000 + (round % 7) * 3000)
          if (impatience.includes(round)) start(house.call('createDocument', asks))
          start(house.work())
          await settle()
          expect(house.provider.documents.length).to.be.at.most(1)
          if (house.tables.pushes.get(asks.push)?.state === 'confirmed') calm++
        }
        const {push, card} = (await house.call('readPush', {push: asks.push})).body
        expect(push.state).to.equal('confirmed')
        expect(house.provider.documents).to.have.length(1)
        expect(card.documents).to.have.length(1)
        expect(card.pending).to.deep.equal([])
      }),
      {numRuns: runs},
    )
  })
})
