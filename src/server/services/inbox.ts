import {KitError} from '../../contract/index.ts'
import type {Ports} from '../ports.ts'
import type {InboxKey, InboxRow} from '../store/store.ts'
import {nameOf, type ReadChanged, type Reread} from './changed.ts'

/** Works off what providers said has changed. */
export interface Inbox {
  /** Goes on with all that is due. Answers how much that was. */
  work(): Promise<number>
}

type Place = Pick<InboxKey, 'provider' | 'organisation'>

const seconds = 1000
const minutes = 60 * seconds
const mostAtOnce = 200
/** Longer than background work waits for its turn at the provider: what is left undone for so long died with its process. */
const leaseFor = 150 * seconds
/** Other background work waits no longer than this for an organisation whose allowance is used up. */
const patience = 5 * seconds
const giveUpAfter = 7 * 24 * 60 * minutes
/**
 * When something unknown here is looked at again after it was told of: it may be what a person is linking or creating at this
 * moment, from an answer that is older than the change. Such an answer may be as old as an idempotency key.
 */
const looksAgain = [30 * seconds, 10 * minutes]
/** One that cannot be read must not hold up those that are read with it: after so many attempts they are read one by one. */
const togetherUntil = 3
const mostOdd = 5

const backOff = (attempt: number) => Math.min(15 * minutes, 2 * seconds * 2 ** Math.min(attempt, 20))

export function createInbox({store, clock, log}: Ports, readChanged: ReadChanged): Inbox {
  const busy = new Map<string, Place>()

  async function settle(owner: string, rows: readonly InboxRow[], {tracked, late}: Reread) {
    const now = clock.now()
    const nextLook = ({toldAt}: InboxRow) => looksAgain.map((after) => toldAt + after).find((at) => at > now)
    const again = rows.filter((row) => late.has(nameOf(row)))
    const unknown = rows.filter((row) => !tracked.has(nameOf(row)) && nextLook(row) !== undefined)
    const left = new Set([...again, ...unknown])
    await store.inbox.done(
      owner,
      rows.filter((row) => !left.has(row)),
    )
    await store.inbox.putOff(owner, again, now + backOff(0))
    for (const [at, some] of Map.groupBy(unknown, nextLook)) await store.inbox.putOff(owner, some, at!)
  }

  /** What goes wrong is tried again, less and less often, for as long as a message still says something. */
  async function putOff(owner: string, rows: readonly InboxRow[], {code, message, retryAfter = 0}: KitError) {
    const now = clock.now()
    log.warn('changes not read', {...placeOf(rows[0]!), changes: rows.length, code, message})
    const over = rows.filter(({toldAt}) => now - toldAt > giveUpAfter)
    if (over.length > 0) log.error('changes given up', {...placeOf(rows[0]!), changes: over.length})
    await store.inbox.done(owner, over)
    const rest = rows.filter((row) => !over.includes(row))
    const wait = Math.max(retryAfter * seconds, backOff(Math.max(...rows.map(({attempt}) => attempt))))
    await store.inbox.putOff(owner, rest, now + wait)
  }

  /** Answers what went wrong, if anything did. */
  async function read(owner: string, rows: readonly InboxRow[]): Promise<KitError | null> {
    const {provider, organisation} = rows[0]!
    let reread: Reread | null
    try {
      reread = await readChanged(provider, organisation, rows)
    } catch (error) {
      return error instanceof KitError ? error : new KitError('internal', String(error))
    }
    await (reread ? settle(owner, rows, reread) : store.inbox.done(owner, rows))
    return null
  }

  /** One after the other, but no longer than it makes sense: where nothing can be read, it is not one that spoils the others. */
  async function readApart(owner: string, rows: readonly InboxRow[]) {
    let odd = 0
    for (const [index, row] of rows.entries()) {
      const failure = await read(owner, [row])
      odd = failure ? odd + 1 : 0
      if (!failure) continue
      const over = failure.code !== 'bad-reply' || odd === mostOdd
      await putOff(owner, over ? rows.slice(index) : [row], failure)
      if (over) return
    }
  }

  /** All of one organisation. */
  async function readAll(owner: string, rows: readonly InboxRow[]) {
    const [weary, fresh] = [true, false].map((is) => rows.filter(({attempt}) => attempt >= togetherUntil === is))
    for (const group of [fresh!, weary!]) {
      const failure = group.length > 0 ? await read(owner, group) : null
      if (failure?.code === 'bad-reply' && group === weary && group.length > 1) await readApart(owner, group)
      else if (failure) await putOff(owner, group, failure)
    }
  }

  /** The lease brings back what was neither done nor put off. */
  async function readSafely(owner: string, name: string, rows: readonly InboxRow[]) {
    busy.set(name, placeOf(rows[0]!))
    await readAll(owner, rows)
      .catch((error: unknown) =>
        log.error('the inbox broke off', {...placeOf(rows[0]!), error: error instanceof Error ? error.message : 'unknown'}),
      )
      .finally(() => busy.delete(name))
  }

  return {
    async work() {
      const owner = crypto.randomUUID()
      const now = clock.now()
      const rows = await store.inbox.take(owner, now, now + leaseFor, mostAtOnce, [...busy.values()])
      if (rows.length === 0) return 0
      const places = Map.groupBy(rows, ({provider, organisation}) => JSON.stringify([provider, organisation]))
      const all = Promise.all([...places].map(([name, some]) => readSafely(owner, name, some)))
      const done = new AbortController()
      await Promise.race([all, clock.sleep(patience, done.signal).catch(() => {})])
      done.abort()
      return rows.length
    },
  }
}

const placeOf = ({provider, organisation}: InboxKey): Place => ({provider, organisation})
