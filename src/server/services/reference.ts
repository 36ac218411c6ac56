import {KitError, type Moment, type ReferenceChanges} from '../../contract/index.ts'
import type {Ports} from '../ports.ts'
import type {ConnectionRow, ReferenceSet} from '../store/store.ts'
import {moment} from './moments.ts'
import type {LiveConnection, Reach} from './reach.ts'

/** A pull that has not ended by then died with its process. */
const longestPull = 2 * 60_000
const poll = 500

export interface Reference {
  /** Pulls tax and ledger codes. One pull at a time: who asks meanwhile waits for it. */
  sync(workspace: string): Promise<ReferenceChanges>
  /** After connecting: what goes wrong leaves the connection standing, marked as incomplete. */
  syncQuietly(workspace: string): Promise<void>
  /** The connection as it is now; a pull that died with its process is not called running any more. */
  current(workspace: string): Promise<ConnectionRow | null>
  list(workspace: string): Promise<ReferenceSet & {syncedAt: Moment | null}>
  /** Shows the host what stands, archived ones as archived. */
  show(connection: ConnectionRow): Promise<void>
}

const unchanged = {added: 0, changed: 0, archived: 0, restored: 0}

export function createReference({store, host, clock, log}: Ports, reach: Reach): Reference {
  /** By connection: a new organisation must not be answered with the former one's pull. */
  const running = new Map<string, Promise<ReferenceChanges>>()

  async function pull(connection: LiveConnection): Promise<ReferenceChanges> {
    const {workspace, provider: id, organisation} = connection
    const mark = async (reference: ConnectionRow['reference']) => {
      const now = await store.connections.current(workspace)
      if (now?.id === connection.id && now.organisation.id === organisation.id)
        await store.connections.update(workspace, {reference})
    }
    try {
      const [taxCodes, ledgerCodes] = await reach.call(connection, true, (provider, access) =>
        Promise.all([provider.taxCodes(access), provider.ledgerCodes(access)]),
      )
      const changes = await store.reference.replace(workspace, id, organisation.id, {taxCodes, ledgerCodes})
      await show(connection)
      const syncedAt = clock.now()
      await mark({state: 'complete', syncedAt})
      return {...changes, syncedAt: moment(syncedAt)}
    } catch (error) {
      await mark({state: 'incomplete', syncedAt: connection.reference.syncedAt})
      throw error
    }
  }

  async function show({workspace, provider, organisation}: ConnectionRow) {
    await host.saveReference(workspace, await store.reference.list(workspace, provider, organisation.id))
  }

  /** Another process pulls: its end is awaited, and nothing is left to change. */
  async function awaitOther(workspace: string): Promise<ReferenceChanges> {
    const until = clock.now() + longestPull
    while (clock.now() < until) {
      await clock.sleep(poll)
      const reference = (await store.connections.current(workspace))?.reference
      if (reference && reference.state !== 'running' && reference.syncedAt !== null)
        return {taxCodes: unchanged, ledgerCodes: unchanged, syncedAt: moment(reference.syncedAt)}
      if (reference?.state !== 'running') break
    }
    throw new KitError('unavailable', 'Another pull of reference data did not end well', {retryAfter: 5})
  }

  async function start(connection: LiveConnection): Promise<ReferenceChanges> {
    const now = clock.now()
    const mine = await store.connections.beginReference(connection.workspace, now, now - longestPull)
    return mine ? pull(connection) : awaitOther(connection.workspace)
  }

  async function sync(workspace: string): Promise<ReferenceChanges> {
    const connection = await reach.connected(workspace)
    const former = running.get(connection.id)
    if (former) return former
    const mine = start(connection).finally(() => running.delete(connection.id))
    running.set(connection.id, mine)
    return mine
  }

  return {
    sync,
    show,
    async syncQuietly(workspace) {
      await sync(workspace).catch((error: unknown) =>
        log.warn('reference data incomplete', {workspace, code: error instanceof KitError ? error.code : 'internal'}),
      )
    },
    async current(workspace) {
      const connection = await store.connections.current(workspace)
      if (connection?.reference.state !== 'running') return connection
      await store.connections.endStaleReference(workspace, clock.now() - longestPull)
      return store.connections.current(workspace)
    },
    async list(workspace) {
      const connection = await store.connections.current(workspace)
      if (!connection) return {taxCodes: [], ledgerCodes: [], syncedAt: null}
      const set = await store.reference.list(workspace, connection.provider, connection.organisation.id)
      const {syncedAt} = connection.reference
      return {...set, syncedAt: syncedAt === null ? null : moment(syncedAt)}
    },
  }
}
