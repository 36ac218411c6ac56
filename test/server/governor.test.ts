import {expect} from 'chai'
import {describe, it} from 'node:test'
import {KitError} from '../../src/contract/failure.ts'
import {createGovernor} from '../../src/server/governor.ts'
import {createMemoryStore} from '../../src/server/store/memory/index.ts'
import {handClock, listeningLog} from './hand-clock.ts'

function world() {
  const clock = handClock()
  const store = createMemoryStore()
  const governor = () => createGovernor({store, clock, log: listeningLog(), random: () => 0.5})
  const calls: number[] = []
  const fine =
    (day: number | null = null) =>
    async () => {
      calls.push(clock.now())
      return {limits: {day}, said: 'yes'}
    }
  return {clock, store, governor: governor(), other: governor(), calls, fine}
}
const person = {urgent: true}
const background = {urgent: false}
const failing = (call: Promise<unknown>) =>
  call.then(
    () => expect.fail('resolved'),
    (reason: unknown) => reason as KitError,
  )

describe('the governor', () => {
  it('makes no more calls in any minute than are allowed, over all processes', async () => {
    const {governor, other, calls, fine} = world()
    for (let call = 0; call < 150; call++) await (call % 2 ? governor : other).run('o', background, fine())
    for (const start of calls) expect(calls.filter((at) => at >= start && at < start + 60_000).length).to.be.at.most(60)
    expect(calls).to.have.length(150)
  })

  it('keeps the last places of a minute for people', async () => {
    const {governor, clock, calls, fine} = world()
    for (let call = 0; call < 50; call++) await governor.run('o', background, fine())
    const before = clock.now()
    for (let call = 0; call < 10; call++) await governor.run('o', person, fine())
    expect(clock.now()).to.equal(before)
    expect(calls).to.have.length(60)
  })

  it('lets no more than five be under way at once', async () => {
    const {governor, clock} = world()
    let running = 0
    let most = 0
    const slow = async () => {
      most = Math.max(most, ++running)
      await clock.sleep(10)
      running--
      return {limits: {day: null}}
    }
    await Promise.all(Array.from({length: 12}, () => governor.run('o', person, slow)))
    expect(most).to.equal(5)
  })

  it('keeps organisations apart', async () => {
    const {governor, clock, fine} = world()
    const before = clock.now()
    for (let call = 0; call < 60; call++) await governor.run('o', person, fine())
    await governor.run('p', person, fine())
    expect(clock.now()).to.equal(before)
  })

  it('waits as long as Xero says and calls once more', async () => {
    const {governor, other, clock, calls, fine} = world()
    const before = clock.now()
    let refusals = 1
    const answer = await governor.run('o', person, async () => {
      if (refusals-- > 0) throw new KitError('rate-limited', 'x', {retryAfter: 7})
      return fine()()
    })
    expect(answer.said).to.equal('yes')
    expect(calls[0]! - before).to.be.within(7_000, 7_200)
    await other.run('o', person, fine())
  })

  it('holds back every process meanwhile', async () => {
    const {governor, other, clock, calls, fine} = world()
    const before = clock.now()
    const failure = await failing(
      governor.run('o', person, () => Promise.reject(new KitError('rate-limited', 'x', {retryAfter: 40}))),
    )
    expect(failure).to.include({code: 'rate-limited', retryAfter: 40})
    expect(await failing(other.run('o', person, fine()))).to.include({code: 'rate-limited', retryAfter: 40})
    expect(calls).to.have.length(0)
    await other.run('o', background, fine())
    expect(calls[0]! - before).to.be.at.least(40_000)
  })

  it('keeps a person waiting for twenty seconds at most', async () => {
    const {governor, clock, fine} = world()
    for (let call = 0; call < 60; call++) await governor.run('o', person, fine())
    const before = clock.now()
    const failure = await failing(governor.run('o', person, fine()))
    expect(failure).to.include({code: 'rate-limited', retryAfter: 60})
    expect(clock.now() - before).to.be.at.most(20_000)
  })

  it('calls no more today where the day is used up', async () => {
    const {governor, clock, calls, fine} = world()
    const day = new KitError('day-limit', 'x', {retryAfter: 3000})
    expect(await failing(governor.run('o', person, () => Promise.reject(day)))).to.include({code: 'day-limit', retryAfter: 3000})
    expect(await failing(governor.run('o', person, fine()))).to.include({code: 'day-limit'})
    expect(calls).to.have.length(0)
    clock.pass(3_000_000)
    await governor.run('o', person, fine())
  })

  it('stops background work at a tenth of the day, and no person', async () => {
    const {governor, calls, fine} = world()
    await governor.run('o', background, fine(499))
    expect(await failing(governor.run('o', background, fine()))).to.include({code: 'day-limit'})
    await governor.run('o', person, fine())
    expect(calls).to.have.length(2)
  })

  it('hands over an answer also where it cannot be counted', async () => {
    const {governor, store, fine} = world()
    const down = () => Promise.reject(new KitError('unavailable', 'database'))
    Object.assign(store.governor, {give: down, noteDay: down})
    expect((await governor.run('o', person, fine(4000))).said).to.equal('yes')
  })

  it('gives a place back when a call fails, and lets its failure pass', async () => {
    const {governor, clock, fine} = world()
    for (let call = 0; call < 10; call++)
      expect(await failing(governor.run('o', person, () => Promise.reject(new KitError('bad-reply', 'x'))))).to.include({
        code: 'bad-reply',
      })
    const before = clock.now()
    await governor.run('o', person, fine())
    expect(clock.now()).to.equal(before)
  })
})
