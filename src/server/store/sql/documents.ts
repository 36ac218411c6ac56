import {sql, type Selectable} from 'kysely'
import type {DocumentRow, Store} from '../store.ts'
import {ofRecords} from './of-records.ts'
import {given, json, jsonIfGiven, type Database, type Tables} from './schema.ts'

export const toDocument = (row: Selectable<Tables['accountingDocuments']>): DocumentRow => {
  const {collection, record, id: _, organisationId: __, ...rest} = row
  return {...rest, key: {collection, record}}
}

/** Puts a document in; one that is there already is brought up to date. */
export async function putDocument(within: Database, {key, organisation, document, lines, ...rest}: DocumentRow): Promise<void> {
  const row = {
    ...rest,
    id: document.id,
    collection: key.collection,
    record: key.record,
    organisationId: organisation.id,
    organisation: json(organisation),
    document: json(document),
    lines: json(lines),
  }
  await within
    .insertInto('accountingDocuments')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workspace', 'provider', 'id']).doUpdateSet(row))
    .execute()
}

export const sqlDocuments = (database: Database): Store['documents'] => ({
  async of(workspace, keys) {
    if (keys.length === 0) return []
    const query = database.selectFrom('accountingDocuments').selectAll().where('workspace', '=', workspace)
    return (await query.where(ofRecords(keys)).orderBy('createdAt').execute()).map(toDocument)
  },
  async known(workspace, provider, organisation, ids) {
    if (ids.length === 0) return []
    const query = database.selectFrom('accountingDocuments').selectAll().where('workspace', '=', workspace)
    const ofIds = query.where('provider', '=', provider).where('organisationId', '=', organisation).where('id', 'in', ids)
    return (await ofIds.execute()).map(toDocument)
  },
  async update(workspace, provider, id, {document, lines, ...rest}, seen) {
    const change = given({...rest, document: jsonIfGiven(document), lines: jsonIfGiven(lines)})
    if (change === null) return false
    const all = database.updateTable('accountingDocuments').set(change).where('workspace', '=', workspace)
    let query = all.where('provider', '=', provider).where('id', '=', id)
    if (seen) query = query.where('syncedAt', '<=', seen.asOf)
    return (await query.executeTakeFirstOrThrow()).numUpdatedRows === 1n
  },
  async remove(workspace, key, id) {
    await database
      .deleteFrom('accountingDocuments')
      .where('workspace', '=', workspace)
      .where('collection', '=', key.collection)
      .where('record', '=', key.record)
      .where('id', '=', id)
      .execute()
  },
  async count(workspace, provider, organisation) {
    const {count} = await database
      .selectFrom('accountingDocuments')
      .select(sql<number>`count(*)::int`.as('count'))
      .where('workspace', '=', workspace)
      .where('provider', '=', provider)
      .where('organisationId', '=', organisation)
      .executeTakeFirstOrThrow()
    return count
  },
})
