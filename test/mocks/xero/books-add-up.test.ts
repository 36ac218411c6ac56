import {expect} from 'chai'
import fc from 'fast-check'
import {describe, it} from 'node:test'
import {addsUp} from './adds-up.ts'
import {booksCaller, type BooksCaller} from './books-caller.ts'
import {act, steps} from './history-steps.ts'

const organisations = ['UK', 'NZ', 'AU', 'US', 'Global'].map((name) => `Demo Company (${name})`)

/** What the tracked items are worth, in cents. */
const stock = ({inside}: BooksCaller): number =>
  inside.books.items
    .filter((row) => row.IsTrackedAsInventory && row.InventoryAssetAccountCode !== undefined)
    .reduce((total, row) => total + Math.round((row.TotalCostPool ?? 0) * 100), 0)

describe('whatever happened in an organisation', () => {
  for (const name of organisations) {
    it(`the reports of ${name} equal its documents`, async () => {
      const taken = new Set<string>()
      for (const history of fc.sample(steps, {numRuns: 4, seed: 20261122})) {
        const books = await booksCaller(name)
        const Code = `T-${name.length}`
        const tracked = {
          InventoryAssetAccountCode: '630',
          PurchaseDetails: {COGSAccountCode: '310'},
          SalesDetails: {AccountCode: '200'},
        }
        await books.ask('PUT', '/Items', {Items: [{Code, ...tracked}]})
        const unposted = stock(books) - (await addsUp(books))
        for (const step of history) if (await act(books, step)) taken.add(step.kind)
        // the demo companies' opening stock is in no journal; what moved since is
        expect(stock(books) - (await addsUp(books)), 'the stock').to.equal(unposted)
      }
      // a history that is refused at every step would prove nothing
      expect(taken.size).to.be.at.least(12)
    })
  }
})
