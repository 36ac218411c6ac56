import {sql, type Selectable} from 'kysely'
import {leaseLost, movingStates, orphanedAfter, pushOfAnother, settledStates} from '../push-states.ts'
import type {PushRow, Store} from '../store.ts'
import {toDocument, putDocument} from './documents.ts'
import {inTurn} from './in-turn.ts'
import {addLink} from './links.ts'
import {ofRecords} from './of-records.ts'
import {given, jsonOrNull, jsonOrNullIfGiven, type Database, type Tables} from './schema.ts'

const toPush = ({collection, record, ...rest}: Selectable<Tables['accountingPushes']>): PushRow => ({
  ...rest,
  key: {collection, record},
})

const toPushOrNull = (row: Selectable<Tables['accountingPushes']> | undefined) => (row ? toPush(row) : null)

const fromPush = ({key, expected, failure, ...rest}: PushRow) => ({
  ...rest,
  ...key,
  expected: jsonOrNull(expected),
  failure: jsonOrNull(failure),
})

/** Changes a push whose lease the owner holds; rejects where somebody else does. */
async function change(within: Database, id: string, owner: string, to: Partial<PushRow>): Promise<void> {
  const {id: _, workspace: __, key, expected, failure, ...rest} = to
  const columns = given({...rest, ...key, expected: jsonOrNullIfGiven(expected), failure: jsonOrNullIfGiven(failure)})
  const query = within.updateTable('accountingPushes').set(columns ?? {leaseOwner: owner})
  const {numUpdatedRows} = await query.where('id', '=', id).where('leaseOwner', '=', owner).executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw leaseLost(id)
}

const begin =
  (database: Database): Store['pushes']['begin'] =>
  (push, check) =>
    database.transaction().execute(async (within) => {
      const {workspace, key} = push
      await inTurn(within, 'push', workspace, key.collection, key.record)
      const insert = within.insertInto('accountingPushes').values(fromPush(push))
      const standing = async () => {
        const row = await within.selectFrom('accountingPushes').selectAll().where('id', '=', push.id).executeTakeFirst()
        if (row && row.workspace !== workspace) throw pushOfAnother()
        return row ? {push: toPush(row), fresh: false} : null
      }
      const known = await standing()
      if (known) return known
      const open = await within
        .selectFrom('accountingPushes')
        .select('id')
        .where('workspace', '=', workspace)
        .where(ofRecords([key]))
        .where('kind', '=', push.kind)
        .where('state', 'not in', settledStates)
        .executeTakeFirst()
      if (open) return 'busy'
      const documents = within.selectFrom('accountingDocuments').selectAll().where('workspace', '=', workspace)
      check(
        (
          await documents
            .where(ofRecords([key]))
            .orderBy('createdAt')
            .execute()
        ).map(toDocument),
      )
      const {numInsertedOrUpdatedRows} = await insert
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirstOrThrow()
      // The same id for another record, at this very moment.
      if (numInsertedOrUpdatedRows !== 1n) return (await standing()) ?? 'busy'
      return {push, fresh: true}
    })

export const sqlPushes = (database: Database): Store['pushes'] => ({
  begin: begin(database),
  async read(workspace, id) {
    const query = database.selectFrom('accountingPushes').selectAll().where('workspace', '=', workspace)
    return toPushOrNull(await query.where('id', '=', id).executeTakeFirst())
  },
  async open(workspace, keys) {
    if (keys.length === 0) return []
    const query = database.selectFrom('accountingPushes').selectAll().where('workspace', '=', workspace).where(ofRecords(keys))
    return (await query.where('state', 'not in', settledStates).orderBy('createdAt').execute()).map(toPush)
  },
  async lease(id, owner, now, until) {
    const row = await database
      .updateTable('accountingPushes')
      .set({leaseOwner: owner, leaseUntil: until})
      .where('id', '=', id)
      .where('leaseUntil', '<=', now)
      .where('state', 'not in', settledStates)
      .returningAll()
      .executeTakeFirst()
    return toPushOrNull(row)
  },
  async update(id, owner, to) {
    await change(database, id, owner, to)
  },
  async settle(id, owner, to, made) {
    await database.transaction().execute(async (within) => {
      await change(within, id, owner, {...to, leaseOwner: null, leaseUntil: 0})
      if (made.document) await putDocument(within, made.document)
      if (made.link) await addLink(within, made.link)
    })
  },
  async due(now, most) {
    const dueAt = sql<number>`coalesce(due_at, created_at + ${orphanedAfter}::float8)`
    const rows = await database
      .selectFrom('accountingPushes')
      .selectAll()
      .where('state', 'in', movingStates)
      .where('leaseUntil', '<=', now)
      .where(dueAt, '<=', now)
      .orderBy(dueAt)
      .limit(most)
      .execute()
    return rows.map(toPush)
  },
})
