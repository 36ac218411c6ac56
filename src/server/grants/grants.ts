import {KitError} from '../../contract/failure.ts'
import {staleToken, type Access, type Consent} from '../provider.ts'
import type {Grant} from '../store/store.ts'
import {atItsEnd, confirmAfter, createRenewal, type GrantsOptions} from './renewal.ts'
import {openTokens, sealTokens} from './token-seal.ts'

/** Keeps tokens: sealed at rest, refreshed once by whoever is first, and never lost with an answer that got lost. */
export interface Grants {
  /** Keeps what a consent yielded. */
  begin(workspace: string, provider: string, consent: Consent): Promise<Grant>
  /** A token good for at least five minutes. Rejects with `needs-reconnect` where the consent is at its end. */
  access(grant: string, organisation: string, urgent: boolean): Promise<Access>
  /** Makes a call with such a token. Where the provider no longer takes it, refreshes once and calls once more. */
  use<T>(grant: string, organisation: string, urgent: boolean, call: (access: Access) => Promise<T>): Promise<T>
  /** A token other than `stale`, which was refused. */
  forceRefresh(stale: Access, grant: string): Promise<Access>
  /** Background work: refreshes that are due (to confirm an unknown outcome; to keep an idle consent alive). Answers how many. */
  tend(): Promise<number>
  /** Forgets its tokens. Does not revoke them at the provider: that would end other workspaces of the same person. */
  end(grant: string): Promise<void>
}

const fresh = 5 * 60_000
/** So much life left is worth a try where no newer token is to be had. */
const usable = 30_000
const day = 24 * 60 * 60_000
/** An idle consent is refreshed between these days, spread by its id, long before any provider forgets it. */
const idleFrom = 22 * day
const idleSpread = 3 * day
const tendedAtOnce = 20

/** From 0 to 1, the same for the same id. */
const spreadOf = (id: string): number => (parseInt(id.slice(0, 4), 16) || 0) / 65_536

export function createGrants(options: GrantsOptions): Grants {
  const {store, cipher, clock, log} = options
  const renew = createRenewal(options)

  const unconfirmed = ({unknownAt}: Grant): boolean => unknownAt !== null && clock.now() - unknownAt >= confirmAfter
  const expiring = ({expiresAt}: Grant): boolean => expiresAt - clock.now() < fresh
  const idle = ({id, refreshedAt}: Grant): boolean => clock.now() - refreshedAt > idleFrom + spreadOf(id) * idleSpread

  async function live(id: string): Promise<Grant> {
    const grant = await store.grants.read(id)
    if (!grant || grant.state === 'dead') throw atItsEnd(id)
    return grant
  }
  const tokenOf = async (grant: Grant) => (await openTokens(cipher, grant, grant.sealed)).access

  async function access(id: string, organisation: string, urgent: boolean): Promise<Access> {
    const due = (grant: Grant) => expiring(grant) || unconfirmed(grant)
    if (due(await live(id))) {
      try {
        await renew(id, due)
      } catch (reason) {
        const ended = reason instanceof KitError && reason.code === 'needs-reconnect'
        const {expiresAt} = await live(id)
        if (ended || expiresAt - clock.now() < usable) throw reason
      }
    }
    return {token: await tokenOf(await live(id)), organisation, urgent}
  }

  async function forceRefresh(stale: Access, id: string): Promise<Access> {
    const refused = async (grant: Grant) => (await tokenOf(grant)).open() === stale.token.open()
    await renew(id, refused)
    // The refresh that was under way may have been somebody else's, who found nothing to do.
    if (await refused(await live(id))) await renew(id, refused)
    return {...stale, token: await tokenOf(await live(id))}
  }

  return {
    async begin(workspace, provider, consent) {
      const now = clock.now()
      const row = {id: crypto.randomUUID(), workspace}
      const grant: Grant = {
        ...row,
        provider,
        person: consent.person,
        event: consent.event,
        state: 'live',
        generation: 1,
        sealed: await sealTokens(cipher, row, consent.tokens),
        previous: null,
        previousAt: null,
        expiresAt: now + consent.tokens.expiresIn * 1000,
        refreshedAt: now,
        leaseOwner: null,
        leaseUntil: 0,
        unknownAt: null,
      }
      await store.grants.add(grant)
      return grant
    },
    access,
    forceRefresh,

    async use(id, organisation, urgent, call) {
      const first = await access(id, organisation, urgent)
      try {
        return await call(first)
      } catch (reason) {
        if (!(reason instanceof KitError) || reason.cause !== staleToken) throw reason
      }
      return call(await forceRefresh(first, id))
    },

    async tend() {
      const now = clock.now()
      const due = await store.grants.due(now - confirmAfter, now - idleFrom, tendedAtOnce)
      const wanted = due.filter((grant) => unconfirmed(grant) || idle(grant))
      for (const {id} of wanted) {
        await renew(id, (grant) => unconfirmed(grant) || idle(grant)).catch((reason: unknown) => {
          if (!(reason instanceof KitError)) throw reason
          log.warn('tending-failed', {grant: id, code: reason.code})
        })
      }
      return wanted.length
    },

    end: (id) => store.grants.remove(id),
  }
}
