import {Kysely, PGliteDialect, PostgresDialect, sql} from 'kysely'
import {after, before, describe} from 'node:test'
import {Pool} from 'pg'
import {createSqlStore, migrate} from '../../../src/server/store/sql/index.ts'
import {openBlankDatabase} from '../../database/blank.ts'
import {storeSuite} from './store.suite.ts'

type AnyDatabase = Kysely<never>

/** Several handles on one database, emptied for each test. */
function onDatabase(connect: () => AnyDatabase): void {
  let databases: AnyDatabase[] = []
  before(async () => {
    databases = [connect(), connect()]
    await Promise.all(databases.map(migrate))
  })
  after(async () => {
    for (const database of databases) await database.destroy()
  })
  storeSuite(async () => {
    const [one, two] = databases
    const {rows} = await sql<{name: string}>`
      select tablename as name from pg_tables where tablename like 'accounting%' and tablename not like '%migrations%'`.execute(
      one!,
    )
    await sql.raw(`truncate ${rows.map((row) => row.name).join(', ')}`).execute(one!)
    return {store: createSqlStore(one!), other: createSqlStore(two!)}
  })
}

const pglite = await openBlankDatabase()
describe('the store in PGlite', () => {
  onDatabase(() => new Kysely<never>({dialect: new PGliteDialect({pglite})}))
})

const url = process.env['DATABASE_URL']
describe('the store in a PostgreSQL server', {skip: url ? false : 'DATABASE_URL is not set'}, () => {
  onDatabase(() => new Kysely<never>({dialect: new PostgresDialect({pool: new Pool({connectionString: url, max: 10})})}))
})
