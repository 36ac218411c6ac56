import type {Session} from '../../contract/index.ts'
import type {HostRecord} from '../host.ts'
import type {Ports} from '../ports.ts'
import type {RemoteDocument} from '../provider.ts'
import type {CoveredLine, DocumentRow, LinkRow} from '../store/store.ts'
import {keyText} from './card-parts.ts'
import type {LiveConnection, Reach} from './reach.ts'
import {rememberTarget, toKeptDocument} from './remote-parts.ts'

/** Brings one record's link and documents up to date. A failure leaves what was known as it is. */
export type CardSync = (session: Session, record: HostRecord) => Promise<void>

export function createCardSync({store, clock}: Ports, reach: Reach): CardSync {
  /** Many quick clicks are one call. */
  const running = new Map<string, Promise<void>>()

  async function sync(connection: LiveConnection, record: HostRecord) {
    const {workspace, provider, organisation} = connection
    const here = (row: LinkRow | DocumentRow) => row.provider === provider && row.organisation.id === organisation.id
    const [links, documents] = await Promise.all([
      store.links.of(workspace, [record.key]),
      store.documents.of(workspace, [record.key]),
    ])
    await Promise.all([syncLink(connection, record, links.find(here)), syncDocuments(connection, documents.filter(here))])
  }

  async function syncLink(connection: LiveConnection, record: HostRecord, link: LinkRow | undefined) {
    if (!link) return
    const {kind, id} = link.target
    const [found] = await reach.call(connection, true, (provider, access) =>
      provider.readTargets(access, kind, [id], connection.organisation.currency),
    )
    const syncedAt = clock.now()
    const change = found ? {...rememberTarget(found), missing: false, syncedAt} : {missing: true, syncedAt}
    await store.links.update(connection.workspace, record.key, {...change, title: record.title})
  }

  async function syncDocuments(connection: LiveConnection, rows: DocumentRow[]) {
    if (rows.length === 0) return
    const found = await reach.call(connection, true, (provider, access) =>
      provider.readDocuments(
        access,
        rows.map(({document}) => document.id),
      ),
    )
    const syncedAt = clock.now()
    for (const row of rows) {
      const remote = found.find(({id}) => id === row.document.id)
      const change = remote
        ? {document: toKeptDocument(remote, row.document.expectedTotal), lines: reread(row.lines, remote), missing: false}
        : {missing: true}
      await store.documents.update(connection.workspace, connection.provider, row.document.id, {...change, syncedAt})
    }
  }

  return async ({workspace}, record) => {
    const connection = await reach.connected(workspace.id)
    const name = keyText({collection: connection.id, record: keyText(record.key)})
    const mine = running.get(name) ?? sync(connection, record).finally(() => running.delete(name))
    running.set(name, mine)
    await mine
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
