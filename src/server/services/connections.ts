import {KitError, type Connection, type ConnectionOverview, type Session} from '../../contract/index.ts'
import {permission} from '../../domain/permissions.ts'
import type {Grants} from '../grants/grants.ts'
import type {Ports} from '../ports.ts'
import type {Reachable} from '../provider.ts'
import type {ConnectionRow} from '../store/store.ts'
import type {Flows} from './flows.ts'
import {moment} from './moments.ts'
import {isLive, type LiveConnection, type Reach} from './reach.ts'
import type {Reference} from './reference.ts'

/** The workspace's connection: shown, put in place and ended. */
export interface Connections {
  overview(session: Session, request: Request): Promise<ConnectionOverview>
  show(row: ConnectionRow): Promise<Connection>
  /** Makes an organisation that a grant reaches the connected one, in the place of any other, and pulls its reference data. */
  connect(session: Session, provider: string, grant: string, to: Reachable): Promise<Connection>
  disconnect(session: Session): Promise<void>
}

const day = 24 * 60 * 60_000

export function createConnections(ports: Ports, grants: Grants, reach: Reach, reference: Reference, flows: Flows): Connections {
  const {store, providers, listed = [], clock, log} = ports

  async function show(row: ConnectionRow): Promise<Connection> {
    const {workspace, provider, organisation} = row
    const [codes, links, documents, grant] = await Promise.all([
      store.reference.list(workspace, provider, organisation.id),
      store.links.count(workspace, provider, organisation.id),
      store.documents.count(workspace, provider, organisation.id),
      row.grant === null ? null : store.grants.read(row.grant),
    ])
    const idleDays = providers.find(({info}) => info.id === provider)?.idleDays
    const active = ({status}: {status: string}) => status === 'active'
    return {
      ...row,
      connectedAt: moment(row.connectedAt),
      expiresAt: isLive(row) && grant && idleDays !== undefined ? moment(grant.refreshedAt + idleDays * day) : null,
      reference: {
        state: row.reference.state,
        syncedAt: row.reference.syncedAt === null ? null : moment(row.reference.syncedAt),
        taxCodes: codes.taxCodes.filter(active).length,
        ledgerCodes: codes.ledgerCodes.filter(active).length,
      },
      links,
      documents,
    }
  }

  /** Ends a grant that no connection uses any more. */
  async function dropUnused(grant: string | null) {
    if (grant !== null && (await store.grants.uses(grant)) === 0) await grants.end(grant)
  }

  /** At the provider's side: this one connection, and no other of the same person. */
  async function endRemotely(connection: LiveConnection) {
    const {grant, organisation, workspace, remote} = connection
    await grants
      .use(grant, organisation.id, true, ({token}) => reach.provider(connection.provider).disconnect(token, remote))
      .catch((error: unknown) =>
        log.warn('not disconnected at the provider', {workspace, code: error instanceof KitError ? error.code : 'internal'}),
      )
  }

  return {
    show,
    async overview(session, request) {
      const [row, flow] = await Promise.all([reference.current(session.workspace.id), flows.pending(session, request)])
      return {
        providers: [...providers.map(({info}) => info), ...listed.map((provider) => ({...provider, available: false as const}))],
        connection: row && (await show(row)),
        pending: flow && {provider: flow.provider, stage: flow.stage === 'choosing' ? 'choosing' : 'returned'},
        manage: permission(session, 'manage', 'edit'),
      }
    },

    async connect(session, provider, grant, to) {
      const workspace = session.workspace.id
      const former = await store.connections.current(workspace)
      const {lockedUntil: _, ...organisation} = await grants.use(grant, to.organisation, true, (access) =>
        reach.provider(provider).organisation(access),
      )
      const same = former?.provider === provider && former.organisation.id === organisation.id
      const connectedAt = clock.now()
      await store.connections.save({
        id: crypto.randomUUID(),
        workspace,
        provider,
        grant,
        remote: to.connection,
        organisation,
        state: 'connected',
        connectedBy: session.user.name,
        connectedAt,
        usedAt: connectedAt,
        reference: {state: 'never', syncedAt: same ? former.reference.syncedAt : null},
      })
      await store.audit({
        workspace,
        user: session.user.id,
        action: 'connect',
        at: connectedAt,
        detail: {provider, organisation: organisation.id},
      })
      if (former && former.provider !== provider && isLive(former)) await endRemotely(former)
      if (former && former.grant !== grant) await dropUnused(former.grant)
      await store.reference.archiveOthers(workspace, organisation.id)
      await reference.syncQuietly(workspace)
      return show((await store.connections.current(workspace))!)
    },

    async disconnect(session) {
      const workspace = session.workspace.id
      const connection = await store.connections.current(workspace)
      if (!connection || connection.state === 'disconnected') return
      // Here at once; what the provider answers can neither stop nor delay it.
      await store.connections.update(workspace, {state: 'disconnected', grant: null})
      await store.audit({
        workspace,
        user: session.user.id,
        action: 'disconnect',
        at: clock.now(),
        detail: {organisation: connection.organisation.id},
      })
      await store.reference.archiveOthers(workspace, null)
      await reference.show(connection).catch(() => log.warn('the host does not show the codes as archived', {workspace}))
      if (isLive(connection)) await endRemotely(connection)
      await dropUnused(connection.grant)
    },
  }
}
