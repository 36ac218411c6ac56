import type {Store} from '../store.ts'
import {memoryConnections} from './connections.ts'
import {memoryDocuments} from './documents.ts'
import {memoryFlows} from './flows.ts'
import {memoryGovernor} from './governor.ts'
import {memoryGrants} from './grants.ts'
import {memoryInbox} from './inbox.ts'
import {memoryLinks} from './links.ts'
import {memoryPushes} from './pushes.ts'
import {memoryReference} from './reference.ts'
import {copy, createTables, type Tables} from './tables.ts'

/**
 * The store for a page and for tests: gone with the process. Each method does its work without a pause in between, which is
 * what makes it one transaction.
 */
export function createMemoryStore(tables: Tables = createTables()): Store {
  return {
    flows: memoryFlows(tables),
    grants: memoryGrants(tables),
    connections: memoryConnections(tables),
    reference: memoryReference(tables),
    inbox: memoryInbox(tables),
    links: memoryLinks(tables),
    documents: memoryDocuments(tables),
    pushes: memoryPushes(tables),
    governor: memoryGovernor(tables),
    async audit(entry) {
      tables.audit.push(copy(entry))
    },
    async close() {},
  }
}
