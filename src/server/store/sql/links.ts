import {sql, type Selectable} from 'kysely'
import type {LinkRow, Store} from '../store.ts'
import {ofRecords} from './of-records.ts'
import {given, json, jsonIfGiven, jsonOrNull, jsonOrNullIfGiven, type Database, type Tables} from './schema.ts'

const toLink = (row: Selectable<Tables['accountingLinks']>): LinkRow => {
  const {collection, record, organisationId: _, targetId: __, ...rest} = row
  return {...rest, key: {collection, record}}
}

const fromLink = ({key, organisation, target, balances, pricing, ...rest}: LinkRow) => ({
  ...rest,
  collection: key.collection,
  record: key.record,
  organisationId: organisation.id,
  organisation: json(organisation),
  targetId: target.id,
  target: json(target),
  balances: jsonOrNull(balances),
  pricing: jsonOrNull(pricing),
})

/** False where the record is linked already, or a record of the same collection holds the target: its two unique constraints. */
export async function addLink(within: Database, link: LinkRow): Promise<boolean> {
  const insert = within.insertInto('accountingLinks').values(fromLink(link))
  const {numInsertedOrUpdatedRows} = await insert.onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export function sqlLinks(database: Database): Store['links'] {
  const all = (workspace: string) => database.selectFrom('accountingLinks').selectAll().where('workspace', '=', workspace)
  return {
    async of(workspace, keys) {
      return keys.length === 0 ? [] : (await all(workspace).where(ofRecords(keys)).execute()).map(toLink)
    },
    async add(link) {
      return addLink(database, link)
    },
    async update(workspace, key, {target, balances, pricing, ...rest}, seen) {
      const change = given({
        ...rest,
        targetId: target?.id,
        target: jsonIfGiven(target),
        balances: jsonOrNullIfGiven(balances),
        pricing: jsonOrNullIfGiven(pricing),
      })
      if (change === null) return false
      const all = database.updateTable('accountingLinks').set(change).where('workspace', '=', workspace)
      let query = all.where('collection', '=', key.collection).where('record', '=', key.record)
      if (seen) query = query.where((row) => row.or([row('syncedAt', 'is', null), row('syncedAt', '<=', seen.asOf)]))
      if (seen?.target !== undefined) query = query.where('targetId', '=', seen.target)
      return (await query.executeTakeFirstOrThrow()).numUpdatedRows === 1n
    },
    async remove(workspace, key) {
      const query = database.deleteFrom('accountingLinks').where('workspace', '=', workspace)
      await query.where('collection', '=', key.collection).where('record', '=', key.record).execute()
    },
    async holders(workspace, provider, organisation, ids) {
      if (ids.length === 0) return []
      const query = all(workspace).where('provider', '=', provider).where('organisationId', '=', organisation)
      return (await query.where('targetId', 'in', ids).execute()).map(toLink)
    },
    async count(workspace, provider, organisation) {
      const {count} = await database
        .selectFrom('accountingLinks')
        .select(sql<number>`count(*)::int`.as('count'))
        .where('workspace', '=', workspace)
        .where('provider', '=', provider)
        .where('organisationId', '=', organisation)
        .executeTakeFirstOrThrow()
      return count
    },
  }
}
