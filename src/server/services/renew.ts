import type {Ports} from '../ports.ts'
import type {RemoteDocument} from '../provider.ts'
import type {CoveredLine, DocumentRow, LinkRow} from '../store/store.ts'
import type {LiveConnection, Reach} from './reach.ts'
import {rememberTarget, toKeptDocument} from './remote-parts.ts'

/**
 * Reads again what is linked, and keeps what it finds. News that was asked for before what is kept meanwhile is dropped, and
 * so is news of a target that the record no longer leads to: such rows are answered as `late`.
 */
export interface Renew {
  links(connection: LiveConnection, rows: readonly LinkRow[], how: How): Promise<{late: LinkRow[]}>
  documents(
    connection: LiveConnection,
    rows: readonly DocumentRow[],
    how: How,
  ): Promise<{late: DocumentRow[]; found: RemoteDocument[]}>
}

interface How {
  /** A person waits for it. */
  urgent: boolean
  /** The record's own name, where it was read too. */
  title?: string
}

export function createRenew({store, clock}: Ports, reach: Reach): Renew {
  async function readTargets(connection: LiveConnection, rows: readonly LinkRow[], urgent: boolean) {
    const found = await Promise.all(
      (['contact', 'item'] as const).map(async (kind) => {
        const ids = rows.filter(({target}) => target.kind === kind).map(({target}) => target.id)
        if (ids.length === 0) return []
        return reach.call(connection, urgent, (provider, access) =>
          provider.readTargets(access, kind, ids, connection.organisation.currency),
        )
      }),
    )
    return new Map(found.flat().map((target) => [`${target.kind} ${target.id}`, target]))
  }

  return {
    async links(connection, rows, {urgent, title}) {
      const asOf = clock.now()
      const found = await readTargets(connection, rows, urgent)
      const late: LinkRow[] = []
      for (const row of rows) {
        const {kind, id} = row.target
        const target = found.get(`${kind} ${id}`)
        const change = {
          ...(target ? {...rememberTarget(target), missing: false} : {missing: true}),
          syncedAt: asOf,
          ...(title !== undefined && {title}),
        }
        if (!(await store.links.update(connection.workspace, row.key, change, {asOf, target: id}))) late.push(row)
      }
      return {late}
    },

    async documents(connection, rows, {urgent}) {
      if (rows.length === 0) return {late: [], found: []}
      const {workspace, provider: id} = connection
      const asOf = clock.now()
      const ids = rows.map(({document}) => document.id)
      const found = await reach.call(connection, urgent, (provider, access) => provider.readDocuments(access, ids))
      const byId = new Map(found.map((remote) => [remote.id, remote]))
      const late: DocumentRow[] = []
      for (const row of rows) {
        const remote = byId.get(row.document.id)
        const change = remote
          ? {document: toKeptDocument(remote, row.document.expectedTotal), lines: reread(row.lines, remote), missing: false}
          : {missing: true}
        const seen = {...change, syncedAt: asOf}
        if (!(await store.documents.update(workspace, id, row.document.id, seen, {asOf}))) late.push(row)
      }
      return {late, found}
    },
  }
}

/** The document's lines as they are now. They are told apart by the provider's id, since order and words change. */
const reread = (known: readonly CoveredLine[], {lines}: RemoteDocument): CoveredLine[] =>
  lines.map(({id, description, quantity}) => ({
    remote: id,
    line: known.find(({remote}) => remote === id)?.line ?? null,
    description,
    quantity,
  }))
