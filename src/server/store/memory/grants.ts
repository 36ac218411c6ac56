import {journalKeeps} from '../journal.ts'
import type {Store} from '../store.ts'
import {copy, copyOrNull, type Tables} from './tables.ts'

export const memoryGrants = (tables: Tables): Store['grants'] => ({
  async add(grant) {
    tables.grants.set(grant.id, copy(grant))
    tables.journal.push({grant: grant.id, sealed: grant.sealed, at: grant.refreshedAt})
  },
  async read(id) {
    return copyOrNull(tables.grants.get(id))
  },
  async lease(id, generation, owner, now, until) {
    const grant = tables.grants.get(id)
    if (!grant || grant.state !== 'live' || grant.generation !== generation || grant.leaseUntil > now) return false
    if (grant.leaseOwner !== null) grant.unknownAt = now
    grant.leaseOwner = owner
    grant.leaseUntil = until
    return true
  },
  async save(id, generation, owner, next) {
    const grant = tables.grants.get(id)
    if (!grant) return false
    tables.journal.push({grant: id, sealed: next.sealed, at: next.refreshedAt})
    tables.journal = tables.journal.filter((entry) => entry.grant !== id || entry.at >= next.refreshedAt - journalKeeps)
    if (grant.generation !== generation) return false
    Object.assign(grant, copy(next), {generation: generation + 1})
    if (grant.leaseOwner === owner) Object.assign(grant, {leaseOwner: null, leaseUntil: 0})
    return true
  },
  async release(id, owner, unknownAt) {
    const grant = tables.grants.get(id)
    if (!grant || grant.leaseOwner !== owner) return
    Object.assign(grant, {leaseOwner: null, leaseUntil: 0, unknownAt: unknownAt ?? grant.unknownAt})
  },
  async kill(id) {
    const grant = tables.grants.get(id)
    if (grant) grant.state = 'dead'
  },
  async remove(id) {
    tables.grants.delete(id)
    tables.journal = tables.journal.filter((entry) => entry.grant !== id)
  },
  async journal(id) {
    return tables.journal
      .filter((entry) => entry.grant === id)
      .map((entry) => entry.sealed)
      .toReversed()
  },
  async due(unknownBefore, refreshedBefore, most) {
    return [...tables.grants.values()]
      .filter(
        (grant) =>
          grant.state === 'live' &&
          ((grant.unknownAt !== null && grant.unknownAt < unknownBefore) || grant.refreshedAt < refreshedBefore),
      )
      .toSorted((a, b) => a.refreshedAt - b.refreshedAt)
      .slice(0, most)
      .map((grant) => copy(grant))
  },
  async uses(id) {
    return [...tables.connections.values()].filter(({row}) => row.grant === id && row.state !== 'disconnected').length
  },
})
