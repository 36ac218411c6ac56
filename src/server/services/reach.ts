import {KitError} from '../../contract/index.ts'
import type {Grants} from '../grants/grants.ts'
import type {Ports} from '../ports.ts'
import type {Access, Provider} from '../provider.ts'
import type {ConnectionRow} from '../store/store.ts'

export type Task<T> = (provider: Provider, access: Access) => Promise<T>

/** The way to the connected organisation. */
export interface Reach {
  /** Rejects with `not-connected` or `needs-reconnect` where there is no live connection. */
  connected(workspace: string): Promise<LiveConnection>
  provider(id: string): Provider
  /** Calls the provider with a token for the connected organisation, or another that it reaches. `urgent`: a person waits. */
  call<T>(connection: LiveConnection, urgent: boolean, task: Task<T>, organisation?: string): Promise<T>
}

export type LiveConnection = ConnectionRow & {grant: string}

export const isLive = (connection: ConnectionRow | null): connection is LiveConnection =>
  connection?.state === 'connected' && connection.grant !== null

/** How exactly it is kept when the connection was last used. */
const usedEvery = 60 * 60_000

export function createReach({providers, store, clock}: Ports, grants: Grants): Reach {
  const provider = (id: string) => {
    const found = providers.find(({info}) => info.id === id)
    if (!found) throw new KitError('not-connected', `${id} is not set up on this server`)
    return found
  }
  return {
    provider,
    async connected(workspace) {
      const connection = await store.connections.current(workspace)
      if (isLive(connection)) return connection
      const code = connection?.state === 'needs-reconnect' ? 'needs-reconnect' : 'not-connected'
      throw new KitError(code, 'The workspace has no live connection')
    },
    async call(connection, urgent, task, organisation = connection.organisation.id) {
      const {grant, workspace} = connection
      try {
        const answer = await grants.use(grant, organisation, urgent, (access) => task(provider(connection.provider), access))
        if (clock.now() - connection.usedAt > usedEvery) await store.connections.update(workspace, {usedAt: clock.now()})
        return answer
      } catch (error) {
        if (error instanceof KitError && error.code === 'needs-reconnect') await noteEnded(store, {id: grant, workspace})
        throw error
      }
    },
  }
}

/** A consent came to its end: said once, on the settings page, rather than with each call that fails. */
export async function noteEnded(store: Ports['store'], {id, workspace}: {id: string; workspace: string}): Promise<void> {
  const connection = await store.connections.current(workspace)
  if (isLive(connection) && connection.grant === id) await store.connections.update(workspace, {state: 'needs-reconnect'})
}
