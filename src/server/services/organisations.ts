import type {OrganisationChoice, Session} from '../../contract/index.ts'
import type {Grants} from '../grants/grants.ts'
import type {Ports} from '../ports.ts'
import type {Reachable} from '../provider.ts'
import type {LiveConnection, Reach} from './reach.ts'

/** Which organisations may be offered. */
export interface Organisations {
  /** Those of this very consent, where the provider tells; else all that the person reaches. */
  ofConsent(provider: string, grant: string): Promise<Reachable[]>
  ofConnection(connection: LiveConnection): Promise<Reachable[]>
  choices(session: Session, provider: string, reachable: Reachable[]): Promise<OrganisationChoice[]>
}

export const createOrganisations = ({store}: Ports, grants: Grants, reach: Reach): Organisations => ({
  async ofConsent(provider, grant) {
    const event = (await store.grants.read(grant))?.event ?? undefined
    // No organisation is known yet, and the call needs none.
    return grants.use(grant, '', true, async ({token}) => {
      const ofEvent = event === undefined ? [] : await reach.provider(provider).reachable(token, event)
      // A consent given again keeps its old mark, and so hides what was chosen in it.
      return ofEvent.length > 0 ? ofEvent : reach.provider(provider).reachable(token)
    })
  },

  ofConnection: (connection) => reach.call(connection, true, (provider, {token}) => provider.reachable(token)),

  async choices(session, provider, reachable) {
    const current = await store.connections.current(session.workspace.id)
    return Promise.all(
      reachable.map(async ({organisation, name, since}) => {
        const holder = await store.connections.holder(provider, organisation)
        return {
          id: organisation,
          name,
          since,
          current: current?.provider === provider && current.organisation.id === organisation && current.state !== 'disconnected',
          taken: holder !== null && holder !== session.workspace.id,
        }
      }),
    )
  },
})
