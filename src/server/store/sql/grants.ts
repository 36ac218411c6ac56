import {sql} from 'kysely'
import {journalKeeps} from '../journal.ts'
import type {Store} from '../store.ts'
import type {Database} from './schema.ts'

export function sqlGrants(database: Database): Store['grants'] {
  const keep = (within: Database, grant: string, sealed: string, at: number) =>
    within.insertInto('accountingGrantTokens').values({grant, sealed, at}).execute()
  return {
    async add(grant) {
      await database.transaction().execute(async (within) => {
        await within.insertInto('accountingGrants').values(grant).execute()
        await keep(within, grant.id, grant.sealed, grant.refreshedAt)
      })
    },
    async read(id) {
      return (await database.selectFrom('accountingGrants').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
    },
    async lease(id, generation, owner, now, until) {
      const {numUpdatedRows} = await database
        .updateTable('accountingGrants')
        .set((row) => ({
          leaseOwner: owner,
          leaseUntil: until,
          unknownAt: row.case().when('leaseOwner', 'is not', null).then(now).else(row.ref('unknownAt')).end(),
        }))
        .where('id', '=', id)
        .where('state', '=', 'live')
        .where('generation', '=', generation)
        .where('leaseUntil', '<=', now)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
    async save(id, generation, owner, next) {
      // The journal is committed by itself: whatever happens to the swap, these tokens are not lost.
      await keep(database, id, next.sealed, next.refreshedAt)
      const {numUpdatedRows} = await database
        .updateTable('accountingGrants')
        .set((row) => ({
          ...next,
          generation: generation + 1,
          leaseUntil: row.case().when('leaseOwner', '=', owner).then(0).else(row.ref('leaseUntil')).end(),
          leaseOwner: sql<string | null>`nullif(${row.ref('leaseOwner')}, ${owner})`,
        }))
        .where('id', '=', id)
        .where('generation', '=', generation)
        .executeTakeFirstOrThrow()
      const old = next.refreshedAt - journalKeeps
      await database.deleteFrom('accountingGrantTokens').where('grant', '=', id).where('at', '<', old).execute()
      return numUpdatedRows === 1n
    },
    async release(id, owner, unknownAt) {
      await database
        .updateTable('accountingGrants')
        .set({leaseOwner: null, leaseUntil: 0, ...(unknownAt === null ? {} : {unknownAt})})
        .where('id', '=', id)
        .where('leaseOwner', '=', owner)
        .execute()
    },
    async kill(id) {
      await database.updateTable('accountingGrants').set({state: 'dead'}).where('id', '=', id).execute()
    },
    async remove(id) {
      await database.transaction().execute(async (within) => {
        await within.deleteFrom('accountingGrants').where('id', '=', id).execute()
        await within.deleteFrom('accountingGrantTokens').where('grant', '=', id).execute()
      })
    },
    async journal(id) {
      const kept = database.selectFrom('accountingGrantTokens').select('sealed').where('grant', '=', id)
      return (await kept.orderBy('place', 'desc').execute()).map((row) => row.sealed)
    },
    async due(unknownBefore, refreshedBefore, most) {
      return database
        .selectFrom('accountingGrants')
        .selectAll()
        .where('state', '=', 'live')
        .where((row) => row.or([row('unknownAt', '<', unknownBefore), row('refreshedAt', '<', refreshedBefore)]))
        .orderBy('refreshedAt')
        .limit(most)
        .execute()
    },
    async uses(id) {
      const {uses} = await database
        .selectFrom('accountingConnections')
        .select(sql<number>`count(*)::int`.as('uses'))
        .where('grant', '=', id)
        .where('state', '<>', 'disconnected')
        .executeTakeFirstOrThrow()
      return uses
    },
  }
}
