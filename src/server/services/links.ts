import {
  KitError,
  type Candidates,
  type CreateTargetRequest,
  type LinkRequest,
  type PushAnswer,
  type RecordKey,
  type Session,
} from '../../contract/index.ts'
import type * as z from 'zod/mini'
import type {HostRecord} from '../host.ts'
import type {Ports} from '../ports.ts'
import type {RemoteTarget} from '../provider.ts'
import type {LinkRow} from '../store/store.ts'
import type {CardSync} from './card-sync.ts'
import type {Pushes} from './pushes.ts'
import type {LiveConnection, Reach} from './reach.ts'
import {rememberTarget} from './remote-parts.ts'

/** What a record is linked to. */
export interface Links {
  search(session: Session, kind: 'contact' | 'item', text: string): Promise<Candidates>
  link(session: Session, record: HostRecord, asked: z.output<typeof LinkRequest>): Promise<void>
  create(session: Session, record: HostRecord, asked: z.output<typeof CreateTargetRequest>): Promise<PushAnswer>
  /** Takes no call to the provider, so it works in every state. `document` null: the record's contact or item. */
  unlink(session: Session, record: HostRecord, document: string | null): Promise<void>
}

export function createLinks(ports: Ports, reach: Reach, pushes: Pushes, sync: CardSync): Links {
  const {store, host, clock, log} = ports

  async function connectedTo(session: Session, organisation: string): Promise<LiveConnection> {
    const connection = await reach.connected(session.workspace.id)
    if (connection.organisation.id === organisation) return connection
    throw new KitError('organisation-changed', 'The organisation was changed in between')
  }

  async function linkOf(session: Session, key: RecordKey): Promise<LinkRow | null> {
    return (await store.links.of(session.workspace.id, [key]))[0] ?? null
  }

  /** The host keeps a note of it beside the record; failing to is no failure of the link. */
  const tellHost = (session: Session, key: RecordKey, link: LinkRow | null) =>
    host
      .saveLink(session, key, link && {provider: link.provider, id: link.target.id, organisation: link.organisation.id})
      .catch(() => log.warn('the host did not keep the link', {workspace: session.workspace.id, ...key}))

  const note = (session: Session, action: string, key: RecordKey, detail: Record<string, unknown>) =>
    store.audit({
      workspace: session.workspace.id,
      user: session.user.id,
      action,
      at: clock.now(),
      detail: {...key, ...detail},
    })

  /** The name of the record that holds it, as far as this person may know it. */
  async function holderName(session: Session, holders: readonly LinkRow[], {id}: RemoteTarget): Promise<string | null> {
    const holder = holders.find(({target}) => target.id === id)
    if (!holder) return null
    return (await host.readRecord(session, holder.key))?.title ?? null
  }

  return {
    async search(session, kind, text) {
      const connection = await reach.connected(session.workspace.id)
      const {found, more} = await reach.call(connection, true, (provider, access) => provider.search(access, kind, text))
      const {workspace, provider, organisation} = connection
      const ids = found.map(({id}) => id)
      const holders = await store.links.holders(workspace, provider, organisation.id, ids)
      const candidates = await Promise.all(
        found.map(async (target) => ({...target, linkedTo: await holderName(session, holders, target)})),
      )
      return {candidates, more}
    },

    async link(session, record, {organisation: id, target}) {
      refuseKind(record, target.kind)
      const connection = await connectedTo(session, id)
      const former = await linkOf(session, record.key)
      if (former?.target.id === target.id && former.organisation.id === id) return
      const {workspace, provider, organisation} = connection
      const [found] = await reach.call(connection, true, (port, access) =>
        port.readTargets(access, target.kind, [target.id], organisation.currency),
      )
      if (!found) throw new KitError('provider-missing', 'It is no longer in the accounting system')
      // A link that no longer resolves gives way to one that does.
      if (former && (former.missing || former.organisation.id !== id)) await store.links.remove(workspace, record.key)
      const now = clock.now()
      const row: LinkRow = {
        workspace,
        key: record.key,
        provider,
        organisation,
        title: record.title,
        missing: false,
        linkedAt: now,
        linkedBy: session.user.id,
        syncedAt: now,
        ...rememberTarget(found),
      }
      if (!(await store.links.add(row))) {
        const now = await linkOf(session, record.key)
        if (now?.target.id === target.id) return
        throw new KitError('already-linked', 'The record or the target is linked already')
      }
      await Promise.all([tellHost(session, record.key, row), note(session, 'link', record.key, {target: target.id})])
    },

    async create(session, record, asked) {
      const {push: id, organisation: chosen, target} = asked
      refuseKind(record, target.kind)
      let push = await pushes.repeated(session.workspace.id, id, asked)
      if (!push) {
        const connection = await connectedTo(session, chosen)
        const former = await linkOf(session, record.key)
        if (former && !former.missing && former.organisation.id === chosen)
          throw new KitError('already-linked', 'The record is linked already')
        const {id: organisation, name, shortCode} = connection.organisation
        push = await pushes.keep(session, record, {
          id,
          kind: target.kind,
          connection,
          expected: null,
          body: {of: 'target', asked, organisation: {id: organisation, name, shortCode}, title: record.title, target},
          check() {},
        })
        await note(session, 'create', record.key, {push: id, kind: target.kind})
      }
      const answer = await pushes.answer(session, record, push)
      if (answer.push.state !== 'confirmed') return answer
      const link = await linkOf(session, record.key)
      await tellHost(session, record.key, link)
      if (!link || link.balances || link.pricing) return answer
      // Creating it does not tell its figures; without them the card would show blanks where there are zeros.
      await sync(session, record).catch(() => log.info('figures of a new target not read', {push: id}))
      return pushes.answer(session, record, push)
    },

    async unlink(session, record, document) {
      const workspace = session.workspace.id
      if (document === null) {
        if (!(await linkOf(session, record.key))) throw new KitError('not-linked', 'The record is not linked')
        await store.links.remove(workspace, record.key)
        await tellHost(session, record.key, null)
      } else {
        const documents = await store.documents.of(workspace, [record.key])
        if (!documents.some((row) => row.document.id === document)) throw new KitError('not-linked', 'The document is not linked')
        await store.documents.remove(workspace, record.key, document)
      }
      await note(session, 'unlink', record.key, {document})
    },
  }
}

function refuseKind(record: HostRecord, kind: 'contact' | 'item') {
  if (record.kind !== kind)
    throw new KitError('invalid-request', `The record is not one to link with a ${kind}`, {
      complaints: [{path: 'target.kind', message: `The collection represents ${record.kind}`}],
    })
}
