import type {InboxKey, InboxRow, Store} from '../store.ts'
import {copy, joined, type Tables} from './tables.ts'

const nameOf = ({provider, organisation, kind, id}: InboxKey) => joined(provider, organisation, kind, id)

export function memoryInbox(tables: Tables): Store['inbox'] {
  /** The row itself, where the owner still holds it. */
  const held = (owner: string, key: InboxKey): InboxRow | null => {
    const row = tables.inbox.get(nameOf(key))
    return row?.leaseOwner === owner ? row : null
  }
  const giveBack = (row: InboxRow) => Object.assign(row, {leaseOwner: null, leaseUntil: 0})

  return {
    async add(things, now) {
      for (const {provider, organisation, kind, id} of things) {
        const key = {provider, organisation, kind, id}
        const known = tables.inbox.get(nameOf(key)) ?? {...key, told: 0, leaseOwner: null, leaseUntil: 0}
        tables.inbox.set(nameOf(key), {...known, told: known.told + 1, toldAt: now, attempt: 0, dueAt: now})
      }
    },
    async take(owner, now, until, most, except) {
      const out = new Set(except.map(({provider, organisation}) => joined(provider, organisation)))
      const due = [...tables.inbox.values()]
        .filter((row) => row.dueAt <= now && row.leaseUntil <= now && !out.has(joined(row.provider, row.organisation)))
        .toSorted((a, b) => a.dueAt - b.dueAt)
        .slice(0, most)
      for (const row of due) Object.assign(row, {leaseOwner: owner, leaseUntil: until})
      return copy(due)
    },
    async done(owner, rows) {
      for (const taken of rows) {
        const row = held(owner, taken)
        if (row?.told === taken.told) tables.inbox.delete(nameOf(row))
        else if (row) giveBack(row)
      }
    },
    async putOff(owner, rows, dueAt) {
      for (const taken of rows) {
        const row = held(owner, taken)
        if (row?.told === taken.told) Object.assign(row, {attempt: row.attempt + 1, dueAt})
        if (row) giveBack(row)
      }
    },
  }
}
