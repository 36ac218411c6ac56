import {sql} from 'kysely'
import type {Database} from './schema.ts'

/** Lets transactions that name the same thing go one after the other, over all processes, until each ends. */
export async function inTurn(within: Database, ...thing: string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${JSON.stringify(thing)}, 0))`.execute(within)
}
