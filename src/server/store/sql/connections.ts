import type {Selectable} from 'kysely'
import {organisationTaken} from '../organisation-taken.ts'
import type {ConnectionRow, Store} from '../store.ts'
import {breaksUnique} from './database-errors.ts'
import {given, json, type Database, type Tables} from './schema.ts'

type Change = Partial<Omit<ConnectionRow, 'workspace' | 'id'>>

const toConnection = (row: Selectable<Tables['accountingConnections']>): ConnectionRow => {
  const {organisationId: _, referenceState: state, referenceSyncedAt: syncedAt, pullBegan: __, ...rest} = row
  return {...rest, reference: {state, syncedAt}}
}

const refuseTaken = (reason: unknown): never => {
  throw breaksUnique(reason) ? organisationTaken() : reason
}

export const sqlConnections = (database: Database): Store['connections'] => ({
  async current(workspace) {
    const row = await database
      .selectFrom('accountingConnections')
      .selectAll()
      .where('workspace', '=', workspace)
      .executeTakeFirst()
    return row ? toConnection(row) : null
  },
  async save({organisation, reference, ...rest}) {
    const row = {
      ...rest,
      organisationId: organisation.id,
      organisation: json(organisation),
      referenceState: reference.state,
      referenceSyncedAt: reference.syncedAt,
      pullBegan: 0,
    }
    await database
      .insertInto('accountingConnections')
      .values(row)
      .onConflict((conflict) => conflict.column('workspace').doUpdateSet(row))
      .execute()
      .catch(refuseTaken)
  },
  async update(workspace, {organisation, reference, ...rest}: Change) {
    const change = given({
      ...rest,
      ...(organisation && {organisationId: organisation.id, organisation: json(organisation)}),
      ...(reference && {referenceState: reference.state, referenceSyncedAt: reference.syncedAt}),
    })
    if (change === null) return
    const query = database.updateTable('accountingConnections').set(change).where('workspace', '=', workspace)
    await query.execute().catch(refuseTaken)
  },
  async beginReference(workspace, now, staleBefore) {
    const {numUpdatedRows} = await database
      .updateTable('accountingConnections')
      .set({referenceState: 'running', pullBegan: now})
      .where('workspace', '=', workspace)
      .where((row) => row.or([row('referenceState', '<>', 'running'), row('pullBegan', '<=', staleBefore)]))
      .executeTakeFirstOrThrow()
    return numUpdatedRows === 1n
  },
  async endStaleReference(workspace, staleBefore) {
    await database
      .updateTable('accountingConnections')
      .set({referenceState: 'incomplete'})
      .where('workspace', '=', workspace)
      .where('referenceState', '=', 'running')
      .where('pullBegan', '<=', staleBefore)
      .execute()
  },
  async holder(provider, organisation) {
    const row = await database
      .selectFrom('accountingConnections')
      .select('workspace')
      .where('provider', '=', provider)
      .where('organisationId', '=', organisation)
      .where('state', '<>', 'disconnected')
      .executeTakeFirst()
    return row?.workspace ?? null
  },
  async bound(provider, organisation) {
    const query = database.selectFrom('accountingConnections').selectAll().where('provider', '=', provider)
    const rows = await query.where('organisationId', '=', organisation).where('state', '<>', 'disconnected').execute()
    return rows.map(toConnection)
  },
})
