import {expect} from 'chai'
import fc from 'fast-check'
import {describe, it} from 'node:test'
import {addsUp} from './adds-up.ts'
import {booksCaller} from './books-caller.ts'
import {act, steps} from './history-steps.ts'

const organisations = ['UK', 'NZ', 'AU', 'US', 'Global'].map((name) => `Demo Company (${name})`)

describe('whatever happened in an organisation', () => {
  for (const name of organisations) {
    it(`the reports of ${name} equal its documents`, async () => {
      const taken = new Set<string>()
      for (const history of fc.sample(steps, {numRuns: 4, seed: 20261122})) {
        const books = await booksCaller(name)
        await addsUp(books)
        for (const step of history) if (await act(books, step)) taken.add(step.kind)
        await addsUp(books)
      }
      // a history that is refused at every step would prove nothing
      expect(taken.size).to.be.at.least(12)
    })
  }
})
