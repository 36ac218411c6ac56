import {expect} from 'chai'
import {describe, it} from 'node:test'
import {ten, type OpenStores} from './store.suite.ts'

const person = {minute: 60, together: 5, urgent: true}
const background = {...person, urgent: false}

export function governorSuite(open: OpenStores): void {
  describe('the governor', () => {
    it('lets five call together, over two handles', async () => {
      const {store, other} = await open()
      const asked = await Promise.all(ten.map((n) => (n % 2 ? store : other).governor.take('org', `c${n}`, 1000, person)))
      const passed = ten.filter((n) => asked[n]!.wait === 0)
      expect(passed).to.have.length(5)
      expect((await store.governor.take('org', 'x', 1000, person)).wait).to.be.greaterThan(0)
      await other.governor.give('org', `c${passed[0]}`)
      expect((await store.governor.take('org', 'x', 1001, person)).wait).to.equal(0)
      expect((await store.governor.take('another', 'x', 1001, person)).wait).to.equal(0)
    })

    it('lets sixty through in a rolling minute, over two handles', async () => {
      const {store, other} = await open()
      const passedAt: number[] = []
      for (let now = 0; now < 150_000; now += 700) {
        const handle = now % 1400 ? store : other
        const call = `at ${now}`
        if ((await handle.governor.take('org', call, now, person)).wait === 0) passedAt.push(now)
        await handle.governor.give('org', call)
      }
      const inMinuteBefore = (end: number) => passedAt.filter((at) => at > end - 60_000 && at <= end).length
      expect(Math.max(...passedAt.map(inMinuteBefore))).to.equal(60)
      expect(passedAt.length).to.be.greaterThan(120)
    })

    it('says how long to wait for the minute', async () => {
      const {store} = await open()
      for (let n = 0; n < 60; n++) {
        expect((await store.governor.take('org', `c${n}`, 1000 + n, person)).wait).to.equal(0)
        await store.governor.give('org', `c${n}`)
      }
      expect(await store.governor.take('org', 'x', 2000, person)).to.deep.equal({wait: 59_000, day: false})
      expect((await store.governor.take('org', 'x', 61_000, person)).wait).to.equal(0)
    })

    it('keeps the last places for people who wait', async () => {
      const {store} = await open()
      const background4 = [1, 2, 3, 4, 5].map((n) => store.governor.take('org', `b${n}`, 1000, background))
      expect((await Promise.all(background4)).filter((answer) => answer.wait === 0)).to.have.length(4)
      expect((await store.governor.take('org', 'click', 1000, person)).wait).to.equal(0)
    })

    it('frees the place of a caller that died', async () => {
      const {store} = await open()
      for (const n of [1, 2, 3, 4, 5]) await store.governor.take('org', `c${n}`, 1000, person)
      expect((await store.governor.take('org', 'x', 120_999, person)).wait).to.be.greaterThan(0)
      expect((await store.governor.take('org', 'x', 121_000, person)).wait).to.equal(0)
    })

    it('holds all calls as long as the provider asked', async () => {
      const {store} = await open()
      await store.governor.hold('org', 9000, 'minute')
      await store.governor.hold('org', 5000, 'day')
      expect(await store.governor.take('org', 'x', 1000, person)).to.deep.equal({wait: 8000, day: false})
      await store.governor.hold('org', 90_000, 'day')
      expect(await store.governor.take('org', 'x', 10_000, person)).to.deep.equal({wait: 80_000, day: true})
      expect((await store.governor.take('org', 'x', 90_000, person)).wait).to.equal(0)
    })

    it('keeps the rest of the day’s allowance for people', async () => {
      const {store} = await open()
      await store.governor.take('org', 'first', 1000, background)
      await store.governor.give('org', 'first')
      await store.governor.noteDay('org', 12)
      expect(await store.governor.take('org', 'b', 2000, background)).to.deep.equal({wait: 3_599_000, day: true})
      expect((await store.governor.take('org', 'click', 2000, person)).wait).to.equal(0)
      expect((await store.governor.take('org', 'b', 3_601_000, background)).wait).to.equal(0)
    })
  })
}
