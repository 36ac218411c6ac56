import type {Cipher} from '../cipher.ts'
import type {Secret} from '../secret.ts'
import type {Grant, Store} from '../store/store.ts'
import {openTokens} from './token-seal.ts'

/** A provider may take the token before the present one for half an hour, for where its answer was lost; less a margin. */
const grace = 28 * 60_000
/** More would be a storm on the token endpoint, for a consent that is most likely withdrawn. */
const most = 3

/**
 * Refresh tokens that may still be good although the present one is not: kept in the journal but never swapped in (newest
 * first), then the predecessor while its grace runs.
 */
export async function candidates(grants: Store['grants'], cipher: Cipher, grant: Grant, now: number): Promise<Secret[]> {
  const journal = await grants.journal(grant.id)
  const swapped = journal.indexOf(grant.sealed)
  const newer = swapped === -1 ? journal : journal.slice(0, swapped)
  const inGrace = grant.previous !== null && grant.previousAt !== null && now - grant.previousAt < grace
  const tried = new Set([(await openTokens(cipher, grant, grant.sealed)).refresh.open()])
  const found: Secret[] = []
  for (const sealed of [...newer, ...(inGrace ? [grant.previous!] : [])]) {
    const {refresh} = await openTokens(cipher, grant, sealed)
    if (tried.has(refresh.open())) continue
    tried.add(refresh.open())
    found.push(refresh)
  }
  return found.slice(0, most)
}
