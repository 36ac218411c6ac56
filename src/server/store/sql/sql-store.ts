import {CamelCasePlugin, type Kysely} from 'kysely'
import type {Store} from '../store.ts'
import {sqlConnections} from './connections.ts'
import {guarded} from './database-errors.ts'
import {sqlDocuments} from './documents.ts'
import {sqlFlows} from './flows.ts'
import {sqlGovernor} from './governor.ts'
import {sqlGrants} from './grants.ts'
import {sqlInbox} from './inbox.ts'
import {sqlLinks} from './links.ts'
import {sqlPushes} from './pushes.ts'
import {sqlReference} from './reference.ts'
import {json, type Tables} from './schema.ts'

/** The store over PostgreSQL 15 or later, or PGlite. Its tables must be up to date: see `migrate`. */
export function createSqlStore(plain: Kysely<never>): Store {
  const database = (plain as unknown as Kysely<Tables>).withPlugin(new CamelCasePlugin({maintainNestedObjectKeys: true}))
  return {
    flows: guarded(sqlFlows(database)),
    grants: guarded(sqlGrants(database)),
    connections: guarded(sqlConnections(database)),
    reference: guarded(sqlReference(database)),
    inbox: guarded(sqlInbox(database)),
    links: guarded(sqlLinks(database)),
    documents: guarded(sqlDocuments(database)),
    pushes: guarded(sqlPushes(database)),
    governor: guarded(sqlGovernor(database)),
    ...guarded({
      async audit(entry: Parameters<Store['audit']>[0]) {
        await database
          .insertInto('accountingAudit')
          .values({...entry, detail: json(entry.detail)})
          .execute()
      },
      async close() {
        await plain.destroy()
      },
    }),
  }
}
