import {sql, type Kysely} from 'kysely'
import {Migrator, type Migration} from 'kysely/migration'
import {firstTables} from './migrations/0001-first-tables.ts'
import {inbox} from './migrations/0002-inbox.ts'

const migrations: Record<string, readonly string[]> = {
  '0001-first-tables': firstTables,
  '0002-inbox': inbox,
}

/** Brings the database's tables up to date; safe where several processes start at once. */
export async function migrate(database: Kysely<never>): Promise<void> {
  const provider = {
    getMigrations: async () => Object.fromEntries(Object.entries(migrations).map(([name, all]) => [name, up(all)])),
  }
  const migrator = new Migrator({
    db: database,
    provider,
    migrationTableName: 'accounting_migrations',
    migrationLockTableName: 'accounting_migrations_lock',
  })
  const {error} = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

const up = (statements: readonly string[]): Migration => ({
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database)
  },
})
