import {CamelCasePlugin, sql, type ColumnType, type Kysely} from 'kysely'
import type {KinabaseRecord, RecordQuery, RecordStore} from './record.ts'

interface Tables {
  kinabaseRecords: {
    collection: string
    id: string
    numericId: number
    updatedAt: number
    record: ColumnType<KinabaseRecord, string, string>
  }
  kinabaseSettings: {name: string; value: string}
}

const tables = [
  `create table if not exists kinabase_records (
    collection text not null,
    id text not null,
    numeric_id integer not null,
    updated_at double precision not null,
    record jsonb not null,
    primary key (collection, id)
  )`,
  `create table if not exists kinabase_settings (name text primary key, value text not null)`,
]

/** Records in the kit's own database, in tables of their own. */
export async function createSqlRecords(plain: Kysely<never>): Promise<RecordStore> {
  for (const table of tables) await sql.raw(table).execute(plain)
  const database = (plain as unknown as Kysely<Tables>).withPlugin(new CamelCasePlugin({maintainNestedObjectKeys: true}))

  const select = (collection: string, {updatedAfter, externalService}: RecordQuery) => {
    let query = database.selectFrom('kinabaseRecords').where('collection', '=', collection)
    if (updatedAfter !== undefined) query = query.where('updatedAt', '>', updatedAfter)
    if (externalService === 'true') query = query.where(sql<boolean>`jsonb_array_length(record->'external') > 0`)
    else if (externalService !== undefined) query = query.where(linkedTo({key: externalService}))
    return query
  }
  const linkedTo = (external: {key: string; id?: string}) =>
    sql<boolean>`record->'external' @> ${JSON.stringify([external])}::jsonb`

  return {
    async page(collection, query, from, most) {
      const {total} = await select(collection, query)
        .select(sql<number>`count(*)::int`.as('total'))
        .executeTakeFirstOrThrow()
      const rows = await select(collection, query).select('record').orderBy('numericId').offset(from).limit(most).execute()
      return {records: rows.map((row) => row.record), total}
    },
    async read(collection, id) {
      const row = await select(collection, {}).select('record').where('id', '=', id).executeTakeFirst()
      return row?.record ?? null
    },
    async byExternal(collection, service, id) {
      const row = await select(collection, {})
        .select('record')
        .where(linkedTo({key: service, id}))
        .executeTakeFirst()
      return row?.record ?? null
    },
    async save(collection, records) {
      if (records.length === 0) return
      const rows = records.map((record) => ({
        collection,
        id: record.id,
        numericId: record.numericId,
        updatedAt: record.updatedAt,
        record: JSON.stringify(record),
      }))
      await database
        .insertInto('kinabaseRecords')
        .values(rows)
        .onConflict((conflict) =>
          conflict
            .columns(['collection', 'id'])
            .doUpdateSet((row) => ({updatedAt: row.ref('excluded.updatedAt'), record: row.ref('excluded.record')})),
        )
        .execute()
    },
    async remove(collection, ids) {
      if (ids.length === 0) return
      await database.deleteFrom('kinabaseRecords').where('collection', '=', collection).where('id', 'in', ids).execute()
    },
    async highestNumber(collection) {
      const query = select(collection, {}).select((row) => row.fn.max('numericId').as('highest'))
      return (await query.executeTakeFirst())?.highest ?? 0
    },
    async readSetting(name) {
      const query = database.selectFrom('kinabaseSettings').select('value').where('name', '=', name)
      return (await query.executeTakeFirst())?.value ?? null
    },
    async saveSetting(name, value) {
      const query = database.insertInto('kinabaseSettings').values({name, value})
      await query.onConflict((conflict) => conflict.column('name').doUpdateSet({value})).execute()
    },
  }
}
