import {KitError, type PushAnswer, type RecordKey, type Session} from '../../contract/index.ts'
import type {HostRecord} from '../host.ts'
import type {Ports} from '../ports.ts'
import type {DocumentRow, PushRow} from '../store/store.ts'
import type {Cards} from './cards.ts'
import {isOver, refuseRejected, toPush} from './push-answer.ts'
import {writeBody, type PushBody} from './push-body.ts'
import type {PushStep} from './push-step.ts'
import {digest} from './random.ts'
import type {LiveConnection} from './reach.ts'

/** An intent to write, before it has a row. */
export interface Intent {
  id: string
  kind: PushRow['kind']
  connection: LiveConnection
  body: PushBody
  expected: PushRow['expected']
  /** Sees the record's documents as they are when the intent is kept; throws to refuse. */
  check(documents: DocumentRow[]): void
}

/** The ledger of pushes: every write to a provider is kept before it is tried, and gone on with until its outcome is known. */
export interface Pushes {
  /** The push of an earlier request with this id. Rejects with `push-conflict` where that asked for something else. */
  repeated(workspace: string, id: string, asked: unknown): Promise<PushRow | null>
  keep(session: Session, record: HostRecord, intent: Intent): Promise<PushRow>
  read(workspace: string, id: string): Promise<PushRow>
  /** Goes on with it for as long as a person may be kept waiting, and answers how it stands. */
  answer(session: Session, record: HostRecord, push: PushRow): Promise<PushAnswer>
  /** Asks again about those of a record, also about those that wait for a person. */
  revisit(workspace: string, key: RecordKey): Promise<void>
  /** Goes on with all that are due. Answers how many. */
  work(): Promise<number>
}

/** A person is answered by then, whatever the provider does. */
const patience = 8000
const poll = 100
const mostAtOnce = 20

export function createPushes({store, clock, log}: Ports, cards: Cards, step: PushStep): Pushes {
  async function read(workspace: string, id: string) {
    const push = await store.pushes.read(workspace, id)
    if (!push) throw new KitError('not-found', 'No such push')
    return push
  }

  const stepSafely = (push: PushRow, urgent: boolean) =>
    step(push, urgent).catch((error: unknown) =>
      log.error('a push step broke off', {push: push.id, error: error instanceof Error ? error.message : 'unknown'}),
    )

  /** Where the person is answered first, the step goes on by itself. */
  async function stepFor(push: PushRow, milliseconds: number) {
    const answered = new AbortController()
    await Promise.race([stepSafely(push, true), clock.sleep(milliseconds, answered.signal).catch(() => {})])
    answered.abort()
  }

  async function drive(first: PushRow): Promise<PushRow> {
    const until = clock.now() + patience
    for (let push = first; ; push = await read(push.workspace, push.id)) {
      const now = clock.now()
      if (isOver(push) || now >= until) return push
      const dueIn = (push.dueAt ?? now) - now
      // Somebody else is at it, and may be done long before the lease runs out.
      if (push.leaseUntil > now) await clock.sleep(poll)
      else if (dueIn <= 0) await stepFor(push, until - now)
      else if (now + dueIn >= until) return push
      else await clock.sleep(dueIn)
    }
  }

  return {
    read,
    async repeated(workspace, id, asked) {
      const push = await store.pushes.read(workspace, id)
      return push && sameIntent(push, await hashOf(asked))
    },
    async keep({workspace, user}, record, {id, kind, connection, body, expected, check}) {
      const bodyHash = await hashOf(body.asked)
      const createdAt = clock.now()
      const row: PushRow = {
        id,
        workspace: workspace.id,
        user: user.id,
        key: record.key,
        kind,
        body: writeBody(body),
        bodyHash,
        expected,
        provider: connection.provider,
        organisation: connection.organisation.id,
        createdAt,
        state: 'queued',
        attempt: 0,
        idempotencyKey: '',
        firstSentAt: null,
        lastSentAt: null,
        dueAt: null,
        leaseOwner: null,
        leaseUntil: 0,
        remote: null,
        failure: null,
      }
      for (;;) {
        const kept = await store.pushes.begin(row, check)
        if (kept !== 'busy') return sameIntent(kept.push, bodyHash)
        // Another of the same record is under way: what it comes to decides whether this one still makes sense.
        const others = await store.pushes.open(row.workspace, [row.key])
        const waitsForPerson = others.some((other) => other.kind === kind && other.state === 'needs-human')
        if (waitsForPerson || clock.now() >= createdAt + patience)
          throw new KitError('unavailable', 'Another push of this record is not settled', {retryAfter: 10})
        await clock.sleep(poll)
      }
    },
    async answer(session, record, first) {
      const push = await drive(first)
      refuseRejected(push)
      const card = await cards.show(session, record)
      return {push: toPush(push, card.documents, clock.now()), card}
    },
    async revisit(workspace, key) {
      for (const push of await store.pushes.open(workspace, [key]))
        if (push.state === 'needs-human' || (push.dueAt ?? 0) <= clock.now()) await stepFor(push, patience)
    },
    async work() {
      const due = await store.pushes.due(clock.now(), mostAtOnce)
      for (const push of due) await stepSafely(push, false)
      return due.length
    },
  }
}

const hashOf = (asked: unknown) => digest(JSON.stringify(asked))

function sameIntent(push: PushRow, bodyHash: string): PushRow {
  if (push.bodyHash !== bodyHash) throw new KitError('push-conflict', 'The push id stands for another request')
  return push
}
