import {isSettled, leaseLost, movingStates, orphanedAfter, pushOfAnother} from '../push-states.ts'
import type {PushRow, Store} from '../store.ts'
import {putDocument} from './documents.ts'
import {addLink, sameKey} from './links.ts'
import {copy, copyOrNull, joined, type Tables} from './tables.ts'

export function memoryPushes(tables: Tables): Store['pushes'] {
  const held = (id: string, owner: string): PushRow => {
    const push = tables.pushes.get(id)
    if (!push || push.leaseOwner !== owner) throw leaseLost(id)
    return push
  }
  const change = (push: PushRow, to: Partial<PushRow>) =>
    tables.pushes.set(push.id, {...push, ...copy(to), id: push.id, workspace: push.workspace})

  return {
    async begin(push, check) {
      const known = tables.pushes.get(push.id)
      if (known && known.workspace !== push.workspace) throw pushOfAnother()
      if (known) return {push: copy(known), fresh: false}
      const ofRecord = [...tables.pushes.values()].filter(
        (other) => other.workspace === push.workspace && sameKey(other.key, push.key),
      )
      if (ofRecord.some((other) => other.kind === push.kind && !isSettled(other))) return 'busy'
      const documents = tables.documents.filter((row) => row.workspace === push.workspace && sameKey(row.key, push.key))
      check(copy(documents))
      tables.pushes.set(push.id, copy(push))
      return {push: copy(push), fresh: true}
    },
    async read(workspace, id) {
      const push = tables.pushes.get(id)
      return copyOrNull(push?.workspace === workspace ? push : undefined)
    },
    async open(workspace, keys) {
      const wanted = new Set(keys.map((key) => joined(key.collection, key.record)))
      const open = [...tables.pushes.values()].filter(
        (push) => push.workspace === workspace && wanted.has(joined(push.key.collection, push.key.record)) && !isSettled(push),
      )
      return copy(open.toSorted((a, b) => a.createdAt - b.createdAt))
    },
    async lease(id, owner, now, until) {
      const push = tables.pushes.get(id)
      if (!push || isSettled(push) || push.leaseUntil > now) return null
      Object.assign(push, {leaseOwner: owner, leaseUntil: until})
      return copy(push)
    },
    async update(id, owner, to) {
      change(held(id, owner), to)
    },
    async settle(id, owner, to, made) {
      const push = held(id, owner)
      change(push, {...to, leaseOwner: null, leaseUntil: 0})
      if (made.document) putDocument(tables, made.document)
      if (made.link) addLink(tables, made.link)
    },
    async due(now, most) {
      const dueAt = (push: PushRow) => push.dueAt ?? push.createdAt + orphanedAfter
      const moving: readonly PushRow['state'][] = movingStates
      const due = [...tables.pushes.values()].filter(
        (push) => moving.includes(push.state) && push.leaseUntil <= now && dueAt(push) <= now,
      )
      return copy(due.toSorted((a, b) => dueAt(a) - dueAt(b)).slice(0, most))
    },
  }
}
