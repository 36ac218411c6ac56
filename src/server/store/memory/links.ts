import type {RecordKey} from '../../../contract/index.ts'
import type {LinkRow, StillSeen, Store} from '../store.ts'
import {copy, joined, type Tables} from './tables.ts'

export const sameKey = (a: RecordKey, b: RecordKey): boolean => a.collection === b.collection && a.record === b.record

/** False where the record is linked already, or a record of the same collection holds the target. */
export function addLink(tables: Tables, link: LinkRow): boolean {
  const refused = tables.links.some(
    (other) =>
      other.workspace === link.workspace &&
      (sameKey(other.key, link.key) ||
        (other.key.collection === link.key.collection &&
          other.provider === link.provider &&
          other.organisation.id === link.organisation.id &&
          other.target.id === link.target.id)),
  )
  if (!refused) tables.links.push(copy(link))
  return !refused
}

const isStill = (link: LinkRow, {asOf, target}: StillSeen) =>
  (link.syncedAt ?? 0) <= asOf && (target === undefined || link.target.id === target)

export const memoryLinks = (tables: Tables): Store['links'] => ({
  async of(workspace, keys) {
    const wanted = new Set(keys.map((key) => joined(key.collection, key.record)))
    return copy(
      tables.links.filter((link) => link.workspace === workspace && wanted.has(joined(link.key.collection, link.key.record))),
    )
  },
  async add(link) {
    return addLink(tables, link)
  },
  async update(workspace, key, change, seen) {
    const link = tables.links.find((other) => other.workspace === workspace && sameKey(other.key, key))
    if (!link || Object.keys(change).length === 0 || (seen && !isStill(link, seen))) return false
    Object.assign(link, copy(change))
    return true
  },
  async remove(workspace, key) {
    tables.links = tables.links.filter((link) => link.workspace !== workspace || !sameKey(link.key, key))
  },
  async holders(workspace, provider, organisation, ids) {
    const wanted = new Set(ids)
    return copy(
      tables.links.filter(
        (link) =>
          link.workspace === workspace &&
          link.provider === provider &&
          link.organisation.id === organisation &&
          wanted.has(link.target.id),
      ),
    )
  },
  async count(workspace, provider, organisation) {
    return tables.links.filter(
      (link) => link.workspace === workspace && link.provider === provider && link.organisation.id === organisation,
    ).length
  },
})
