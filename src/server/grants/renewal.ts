import {KitError} from '../../contract/failure.ts'
import type {Cipher} from '../cipher.ts'
import type {Clock, Log} from '../ports.ts'
import type {Provider, Tokens} from '../provider.ts'
import type {Grant, Store} from '../store/store.ts'
import {candidates} from './recovery.ts'
import {openTokens, sealTokens} from './token-seal.ts'

export interface GrantsOptions {
  store: Pick<Store, 'grants'>
  cipher: Cipher
  providers: readonly Pick<Provider, 'info' | 'refresh'>[]
  clock: Clock
  log: Log
  /** From 0 to 1. */
  random?: () => number
  /** Told once when a consent has come to its end. */
  ended?: (grant: Grant) => Promise<void>
}

/** Longer than the time limit of the token call, so that a lease ends only where its owner is gone. */
const leaseFor = 60_000
/** A request whose answer was lost may still take effect for this long; then one more refresh shows what holds. */
export const confirmAfter = 150_000
const saveTries = 3

export const atItsEnd = (id: string) => new KitError('needs-reconnect', `Consent ${id} is at its end`)

/** Whether another try with the same token may help: all but an answer that says what happened. */
const unknownOutcome = ({code}: KitError): boolean => code !== 'rate-limited' && code !== 'day-limit' && code !== 'internal'

export function createRenewal({store, cipher, providers, clock, log, random = Math.random, ended}: GrantsOptions) {
  const {grants} = store
  const providerOf = (grant: Grant) => {
    const found = providers.find((provider) => provider.info.id === grant.provider)
    if (!found) throw new KitError('internal', `No provider ${grant.provider}`)
    return found
  }

  /** Kept before it is used. The store writes its journal first, so that even a lost swap loses no tokens. */
  async function keep(grant: Grant, owner: string, tokens: Tokens, startedAt: number): Promise<void> {
    const now = clock.now()
    const unsettled = grant.unknownAt !== null && startedAt - grant.unknownAt < confirmAfter
    const next = {
      sealed: await sealTokens(cipher, grant, tokens),
      previous: grant.sealed,
      previousAt: now,
      expiresAt: now + tokens.expiresIn * 1000,
      refreshedAt: now,
      unknownAt: unsettled ? grant.unknownAt : null,
    }
    for (let attempt = 1; ; attempt++) {
      try {
        await grants.save(grant.id, grant.generation, owner, next)
        return
      } catch (reason) {
        log.error('tokens-not-saved', {grant: grant.id, attempt})
        if (attempt === saveTries) throw reason
        await clock.sleep(200 * attempt)
      }
    }
  }

  /** The provider took none of the tokens that we know: over, and said once. */
  async function giveUp(grant: Grant, owner: string): Promise<never> {
    await grants.kill(grant.id)
    await grants.release(grant.id, owner, null)
    log.warn('consent-ended', {grant: grant.id, workspace: grant.workspace, provider: grant.provider})
    await ended?.(grant)
    throw atItsEnd(grant.id)
  }

  /** After `invalid_grant`: somebody else may have been faster, or an answer may have been kept but not swapped in. */
  async function recover(grant: Grant, owner: string, startedAt: number): Promise<void> {
    const now = await grants.read(grant.id)
    if (!now) throw atItsEnd(grant.id)
    if (now.generation !== grant.generation) return
    for (const refresh of await candidates(grants, cipher, grant, clock.now())) {
      try {
        await keep(grant, owner, await providerOf(grant).refresh(refresh), startedAt)
        log.warn('consent-recovered', {grant: grant.id})
        return
      } catch (reason) {
        if (!(reason instanceof KitError) || reason.code !== 'needs-reconnect') throw reason
      }
    }
    await giveUp(grant, owner)
  }

  /** One refresh under a lease. A token whose outcome is unknown stays the one to try again with. */
  async function refresh(grant: Grant, owner: string): Promise<void> {
    const startedAt = clock.now()
    const {refresh: token} = await openTokens(cipher, grant, grant.sealed)
    let failure: KitError
    try {
      await keep(grant, owner, await providerOf(grant).refresh(token), startedAt)
      return
    } catch (reason) {
      if (!(reason instanceof KitError)) throw reason
      failure = reason
    }
    try {
      if (failure.code === 'needs-reconnect') return await recover(grant, owner, startedAt)
    } catch (reason) {
      if (!(reason instanceof KitError) || reason.code === 'needs-reconnect') throw reason
      failure = reason
    }
    await grants.release(grant.id, owner, unknownOutcome(failure) ? clock.now() : null)
    log.warn('refresh-failed', {grant: grant.id, code: failure.code})
    throw failure
  }

  const underWay = new Map<string, Promise<void>>()

  /** Refreshes, or finds that somebody else has: one at a time over all processes. */
  async function renewAlone(id: string, needed: (grant: Grant) => boolean | Promise<boolean>): Promise<void> {
    const until = clock.now() + leaseFor + 5_000
    const owner = crypto.randomUUID()
    for (let tries = 0; ;) {
      const seen = await grants.read(id)
      if (!seen || seen.state === 'dead') throw atItsEnd(id)
      if (!(await needed(seen))) return
      if (await grants.lease(id, seen.generation, owner, clock.now(), clock.now() + leaseFor)) {
        const leased = await grants.read(id)
        if (!leased) throw atItsEnd(id)
        try {
          return await refresh(leased, owner)
        } catch (reason) {
          const again = reason instanceof KitError && unknownOutcome(reason) && reason.code !== 'needs-reconnect'
          if (!again || ++tries === 2) throw reason
        }
      }
      if (clock.now() > until) throw new KitError('unavailable', `Consent ${id}: another refresh does not end`)
      await clock.sleep(50 + random() * 100)
    }
  }

  return (id: string, needed: (grant: Grant) => boolean | Promise<boolean>): Promise<void> => {
    const running = underWay.get(id)
    if (running) return running
    const own = renewAlone(id, needed).finally(() => underWay.delete(id))
    underWay.set(id, own)
    return own
  }
}
