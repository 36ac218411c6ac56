import {expect} from 'chai'
import {describe, it} from 'node:test'
import {KitError} from '../../../src/contract/failure.ts'
import {createCipher, type Cipher} from '../../../src/server/cipher.ts'
import {createGrants} from '../../../src/server/grants/index.ts'
import type {Tokens} from '../../../src/server/provider.ts'
import {Secret} from '../../../src/server/secret.ts'
import {createMemoryStore} from '../../../src/server/store/memory/index.ts'

const histories = Number(process.env['RACES'] ?? 100)
const seconds = (count: number) => count * 1000
const minutes = (count: number) => seconds(count * 60)

/** The same numbers for the same seed, from 0 to 1. */
function dice(seed: number) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Many sleepers on one clock: when all rest, time goes to whoever wakes first. */
function virtualTime() {
  let now = Date.parse('2026-11-22T10:00:00Z')
  const sleepers: {at: number; wake: () => void}[] = []
  return {
    now: () => now,
    sleep: (milliseconds: number) => new Promise<void>((wake) => void sleepers.push({at: now + milliseconds, wake})),
    async until(done: () => boolean) {
      while (!done()) {
        // Nothing here waits for anything but other promises, which a few turns of the loop see to their end.
        for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setImmediate(resolve))
        sleepers.sort((one, other) => one.at - other.at)
        const next = sleepers.shift()
        if (!next) continue
        now = Math.max(now, next.at)
        next.wake()
      }
    },
  }
}

/** Sealing is tried elsewhere; here it would only cost time. */
const plainly: Pick<Cipher, 'seal' | 'open'> = {seal: async (text) => text, open: async (sealed) => sealed}

/**
 * One consent, four processes, three hours. Of the calls for tokens 5 in 100 lose their answer, 5 are slow, 1 takes longer than
 * anybody waits, and 2 take effect long after they were given up. The token before the present one works for half an hour.
 */
async function history(seed: number) {
  const random = dice(seed)
  const time = virtualTime()
  let present = 'r0'
  let former: {token: string; until: number} | null = null
  let issued = 0
  let calls = 0
  let together = 0
  let most = 0
  function issue(token: string): Tokens {
    const inGrace = former !== null && former.token === token && time.now() < former.until
    if (token !== present && !inGrace) throw new KitError('needs-reconnect', 'invalid_grant')
    if (token === present) former = {token, until: time.now() + minutes(30)}
    present = `r${++issued}`
    return {access: new Secret(`a${issued}`), refresh: new Secret(present), expiresIn: 1800}
  }
  const unanswered = async (after: number) => {
    await time.sleep(after)
    throw new KitError('provider-unreachable', 'no answer')
  }
  async function refresh(secret: Secret): Promise<Tokens> {
    const token = secret.open()
    const throwOfDice = random() * 100
    calls++
    most = Math.max(most, ++together)
    try {
      await time.sleep(100 + random() * 400)
      if (throwOfDice < 2) {
        void time.sleep(seconds(45 + random() * 85)).then(() => {
          try {
            issue(token)
          } catch {
            // Refused then; nobody waits for it any more.
          }
        })
        return (await unanswered(seconds(44))) as never
      }
      const tokens = issue(token)
      if (throwOfDice < 7) return (await unanswered(random() < 0.5 ? 100 : seconds(44))) as never
      if (throwOfDice < 8) return (await unanswered(seconds(44.5))) as never
      if (throwOfDice < 13) await time.sleep(seconds(random() * 40))
      return tokens
    } finally {
      together--
    }
  }
  const store = createMemoryStore()
  const info = {id: 'xero', name: 'Xero', available: true, organisations: 'many'} as const
  const log = {info() {}, warn() {}, error() {}}
  const process = () =>
    createGrants({
      store,
      cipher: plainly as ReturnType<typeof createCipher>,
      providers: [{info, refresh}],
      clock: time,
      log,
      random,
    })
  const processes = [process(), process(), process(), process()]
  const tokens = {access: new Secret('a0'), refresh: new Secret('r0'), expiresIn: 1800}
  const {id} = await processes[0]!.begin('w', 'xero', {tokens, person: 'p', event: null})
  const end = time.now() + minutes(180)
  const failures: string[] = []
  const works = processes.map(async (grants, index) => {
    while (time.now() < end) {
      // All at once where a token runs out, else whenever a person comes along.
      await time.sleep(random() < 0.5 ? minutes(25 + 2 * random()) : seconds(random() * 600))
      if (index === 0) await grants.tend()
      await grants.access(id, 'o', true).catch((reason: KitError) => failures.push(reason.code))
    }
  })
  const tending = (async () => {
    while (time.now() < end) {
      await time.sleep(seconds(60))
      await processes[1]!.tend()
    }
  })()
  let over = false
  void Promise.all([...works, tending]).then(() => (over = true))
  await time.until(() => over)
  return {dead: (await store.grants.read(id))?.state === 'dead', calls, issued, most, failures}
}

describe('a consent that four processes use for three hours', () => {
  it(`is never lost in ${histories} histories of lost, slow and late answers`, async () => {
    let refreshes = 0
    let calls = 0
    for (let seed = 1; seed <= histories; seed++) {
      const seen = await history(seed)
      expect(seen.dead, `seed ${seed}: a person must connect again`).to.equal(false)
      expect(
        seen.failures.filter((code) => code === 'needs-reconnect'),
        `seed ${seed}`,
      ).to.deep.equal([])
      expect(seen.most, `seed ${seed}: calls for tokens at once`).to.equal(1)
      refreshes += 180 / 26
      calls += seen.calls
    }
    expect(calls / refreshes).to.be.lessThan(1.6)
  })
})
