import {organisationTaken} from '../organisation-taken.ts'
import type {ConnectionRow, Store} from '../store.ts'
import {copy, copyOrNull, type Tables} from './tables.ts'

export function memoryConnections(tables: Tables): Store['connections'] {
  const boundTo = (provider: string, organisation: string) =>
    [...tables.connections.values()]
      .map(({row}) => row)
      .filter((row) => row.provider === provider && row.organisation.id === organisation && row.state !== 'disconnected')
  const holderOf = (provider: string, organisation: string) => boundTo(provider, organisation)[0]

  const refuseTaken = (row: ConnectionRow) => {
    const holder = row.state === 'disconnected' ? undefined : holderOf(row.provider, row.organisation.id)
    if (holder && holder.workspace !== row.workspace) throw organisationTaken()
  }

  return {
    async current(workspace) {
      return copyOrNull(tables.connections.get(workspace)?.row)
    },
    async save(connection) {
      refuseTaken(connection)
      tables.connections.set(connection.workspace, {row: copy(connection), pullBegan: 0})
    },
    async update(workspace, change) {
      const kept = tables.connections.get(workspace)
      if (!kept) return
      const row = {...kept.row, ...copy(change), workspace, id: kept.row.id}
      refuseTaken(row)
      kept.row = row
    },
    async beginReference(workspace, now, staleBefore) {
      const kept = tables.connections.get(workspace)
      if (!kept || (kept.row.reference.state === 'running' && kept.pullBegan > staleBefore)) return false
      kept.row.reference.state = 'running'
      kept.pullBegan = now
      return true
    },
    async endStaleReference(workspace, staleBefore) {
      const kept = tables.connections.get(workspace)
      if (kept?.row.reference.state === 'running' && kept.pullBegan <= staleBefore) kept.row.reference.state = 'incomplete'
    },
    async holder(provider, organisation) {
      return holderOf(provider, organisation)?.workspace ?? null
    },
    async bound(provider, organisation) {
      return copy(boundTo(provider, organisation))
    },
  }
}
