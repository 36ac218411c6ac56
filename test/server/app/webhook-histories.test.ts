import {describe, it} from 'node:test'
import {expect} from 'chai'
import fc from 'fast-check'
import type {Hint} from '../../../src/server/provider.ts'
import {customer, job} from './fake-host.ts'
import {createHouse} from './house.ts'

type Happening =
  | {do: 'change'; amount: number}
  | {do: 'rename'; name: string}
  | {do: 'deliver'; which: number}
  | {do: 'work' | 'sync' | 'fail' | 'restart' | 'slow'}

const happening = fc.oneof<fc.Arbitrary<Happening>[]>(
  fc.record({do: fc.constant('change' as const), amount: fc.integer({min: 0, max: 120})}),
  fc.record({do: fc.constant('rename' as const), name: fc.constantFrom('Ridgeway', 'Ridgeway Ltd', 'R & Co')}),
  fc.record({do: fc.constant('deliver' as const), which: fc.nat(20)}),
  fc.constantFrom<Happening>({do: 'work'}, {do: 'work'}, {do: 'sync'}, {do: 'fail'}, {do: 'restart'}, {do: 'slow'}),
)

/**
 * Whatever a bookkeeper changes, and however its messages are doubled, reordered, dropped along the way or replayed: once the
 * last one of each thing has come, what is kept is what the accounting system has.
 */
describe('histories of webhooks', () => {
  it('end with what the accounting system has', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, {maxLength: 25}), async (happenings) => {
        const house = createHouse()
        await house.ready()
        await house.call('createDocument', house.invoice(), 'regular')
        const {provider} = house
        const [remote] = provider.documents
        const invoice: Hint = {organisation: 'org-1', kind: 'document', id: remote!.id}
        const contact: Hint = {organisation: 'org-1', kind: 'contact', id: 'contact-1'}
        const noise: Hint[] = [
          {...invoice, organisation: 'unknown'},
          {...invoice, id: 'unlinked'},
          {...contact, kind: 'item'},
        ]
        const sent: Hint[] = [...noise]
        const deliver = async (...hints: Hint[]) => {
          const init = {method: 'POST', headers: {'x-signature': 'right'}, body: JSON.stringify(hints)}
          const answer = await house.fetch(new Request('https://host.example/accounting/webhooks/xero', init))
          expect(answer.status).to.equal(200)
        }
        const slow: (() => void)[] = []
        const {readDocuments} = provider

        for (const one of happenings) {
          house.clock.advance(500)
          if (one.do === 'change') {
            provider.targets[0]!.balances!.receivable.outstanding = (120 - one.amount).toFixed(2)
            Object.assign(remote!, {paid: one.amount.toFixed(2), outstanding: (120 - one.amount).toFixed(2)})
            sent.push(invoice)
          }
          if (one.do === 'rename') {
            provider.targets[0]!.name = one.name
            sent.push(contact)
          }
          if (one.do === 'deliver') await deliver(sent[one.which % sent.length]!)
          if (one.do === 'work') await house.work()
          if (one.do === 'sync') await house.call('syncCard', {key: job})
          if (one.do === 'fail') provider.faults = {readDocuments: [{code: 'bad-reply'}], readTargets: [{code: 'rate-limited'}]}
          if (one.do === 'restart') house.restart()
          if (one.do === 'slow') {
            // An answer of now that comes at the end.
            provider.readDocuments = async (...given) => {
              provider.readDocuments = readDocuments
              const found = structuredClone(await readDocuments(...given))
              await new Promise<void>((resolve) => slow.push(resolve))
              return found
            }
            await deliver(invoice)
            const before = slow.length
            let worked = false
            void house.work().finally(() => (worked = true))
            while (slow.length === before && !worked) await new Promise((resolve) => setTimeout(resolve, 0))
            provider.readDocuments = readDocuments
          }
        }
        provider.faults = {}
        await deliver(contact, ...noise, invoice, contact)
        // What goes on by itself, as the sealed tokens are opened, takes real time.
        for (let round = 0; round < 12 || (house.tables.inbox.size > 0 && round < 500); round++) {
          if (round === 3) for (const answer of slow.splice(0)) answer()
          house.clock.advance(90_000)
          await house.work()
          await new Promise((resolve) => setTimeout(resolve, round < 12 ? 0 : 5))
        }
        const {cards} = (await house.call('readCards', {records: [job, customer]})).body
        const [made, linked] = cards.map((answer) => ('card' in answer ? answer.card : undefined))
        expect(made!.documents[0]).to.include({paid: remote!.paid, outstanding: remote!.outstanding})
        expect(linked!.link!.target.name).to.equal(provider.targets[0]!.name)
        expect(linked!.link!.balances).to.deep.equal(provider.targets[0]!.balances)
        expect([...house.tables.inbox.values()]).to.deep.equal([])
      }),
      {numRuns: Number(process.env['FUZZ_RUNS'] ?? 100)},
    )
  })
})
