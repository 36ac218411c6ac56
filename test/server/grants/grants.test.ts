import {Kysely, PGliteDialect, sql} from 'kysely'
import {after} from 'node:test'
import {createMemoryStore} from '../../../src/server/store/memory/index.ts'
import {createSqlStore, migrate} from '../../../src/server/store/sql/index.ts'
import {openBlankDatabase} from '../../database/blank.ts'
import {grantsSuite} from './grants.suite.ts'

grantsSuite('memory', async () => createMemoryStore())

const pglite = await openBlankDatabase()
const database = new Kysely<never>({dialect: new PGliteDialect({pglite})})
let ready: Promise<unknown> | undefined
after(() => database.destroy())
grantsSuite('SQL', async () => {
  await (ready ??= migrate(database))
  await sql`delete from accounting_grants`.execute(database)
  return createSqlStore(database)
})
