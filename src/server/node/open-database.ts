import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {Kysely, PGliteDialect, PostgresDialect} from 'kysely'
import {KitError} from '../../contract/index.ts'
import {migrate} from '../store/sql/index.ts'
import {lockFolder} from './folder-lock.ts'

export interface OpenedDatabase {
  /** Its tables are up to date. */
  database: Kysely<never>
  close(): Promise<void>
}

/** The embedded PostgreSQL, on disk in a folder of which this process becomes the only user. `fresh` forgets what was in it. */
export async function openDatabase({folder, fresh = false}: {folder: string; fresh?: boolean}): Promise<OpenedDatabase> {
  const release = lockFolder(folder)
  try {
    if (fresh) rmSync(join(folder, 'postgres'), {recursive: true, force: true})
    const {PGlite} = await import('@electric-sql/pglite')
    const pglite = await PGlite.create(join(folder, 'postgres'))
    const database = new Kysely<never>({dialect: new PGliteDialect({pglite})})
    await migrate(database)
    return {
      database,
      async close() {
        if (!pglite.closed) await pglite.close()
        release()
      },
    }
  } catch (reason) {
    release()
    throw new KitError('unavailable', `The database in ${folder} cannot be opened. Move the folder away to begin anew.`, {
      cause: reason,
    })
  }
}

/** A PostgreSQL server, 15 or later. */
export async function openPostgres(url: string): Promise<OpenedDatabase> {
  const {Pool} = await import('pg')
  const pool = new Pool({connectionString: url, max: 10, connectionTimeoutMillis: 10_000})
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  const database = new Kysely<never>({dialect: new PostgresDialect({pool})})
  try {
    await migrate(database)
  } catch (reason) {
    await database.destroy()
    throw new KitError('unavailable', 'The PostgreSQL server cannot be reached, or refuses to make the tables.', {cause: reason})
  }
  return {database, close: () => database.destroy()}
}
