import type {DocumentRow, Store} from '../store.ts'
import {sameKey} from './links.ts'
import {copy, joined, type Tables} from './tables.ts'

/** Puts a document in; one that is there already is brought up to date. */
export function putDocument(tables: Tables, row: DocumentRow): void {
  tables.documents = tables.documents.filter(
    (other) => other.workspace !== row.workspace || other.provider !== row.provider || other.document.id !== row.document.id,
  )
  tables.documents.push(copy(row))
}

export const memoryDocuments = (tables: Tables): Store['documents'] => ({
  async of(workspace, keys) {
    const wanted = new Set(keys.map((key) => joined(key.collection, key.record)))
    return copy(
      tables.documents
        .filter((row) => row.workspace === workspace && wanted.has(joined(row.key.collection, row.key.record)))
        .toSorted((a, b) => a.createdAt - b.createdAt),
    )
  },
  async known(workspace, provider, organisation, ids) {
    const wanted = new Set(ids)
    return copy(
      tables.documents.filter(
        (row) =>
          row.workspace === workspace &&
          row.provider === provider &&
          row.organisation.id === organisation &&
          wanted.has(row.document.id),
      ),
    )
  },
  async update(workspace, provider, id, change, seen) {
    const found = tables.documents.find(
      (row) => row.workspace === workspace && row.provider === provider && row.document.id === id,
    )
    if (!found || Object.keys(change).length === 0 || (seen && found.syncedAt > seen.asOf)) return false
    Object.assign(found, copy(change))
    return true
  },
  async remove(workspace, key, id) {
    tables.documents = tables.documents.filter(
      (row) => row.workspace !== workspace || !sameKey(row.key, key) || row.document.id !== id,
    )
  },
  async count(workspace, provider, organisation) {
    return tables.documents.filter(
      (row) => row.workspace === workspace && row.provider === provider && row.organisation.id === organisation,
    ).length
  },
})
