import {KitError} from '../../contract/index.ts'
import type {Ports} from '../ports.ts'
import type {DocumentRow, InboxKey, LinkRow} from '../store/store.ts'
import {isLive, type LiveConnection} from './reach.ts'
import type {Renew} from './renew.ts'

type Thing = Pick<InboxKey, 'kind' | 'id'>

/** What became of things that were said to have changed, by `nameOf`. */
export interface Reread {
  /** Linked to a record, in whichever workspace. */
  tracked: ReadonlySet<string>
  /** Somebody else's news was asked for later, or the link led elsewhere meanwhile. */
  late: ReadonlySet<string>
}

/** Reads what changed in an organisation for every workspace that is connected to it; null where none is. */
export type ReadChanged = (provider: string, organisation: string, things: readonly Thing[]) => Promise<Reread | null>

export const nameOf = ({kind, id}: Thing) => `${kind} ${id}`

export function createReadChanged({store}: Ports, renew: Renew): ReadChanged {
  /** A contact's balances follow its documents, and no message tells of them. */
  async function withBilled(connection: LiveConnection, links: LinkRow[], contacts: string[]): Promise<LinkRow[]> {
    const {workspace, provider, organisation} = connection
    const known = new Set(links.map(({target}) => target.id))
    const others = [...new Set(contacts)].filter((id) => !known.has(id))
    return [...links, ...(await store.links.holders(workspace, provider, organisation.id, others))]
  }

  async function readIn(connection: LiveConnection, things: readonly Thing[]): Promise<Reread> {
    const {workspace, provider, organisation} = connection
    const ids = (isWanted: (thing: Thing) => boolean) => things.filter(isWanted).map(({id}) => id)
    const [links, documents] = await Promise.all([
      store.links.holders(
        workspace,
        provider,
        organisation.id,
        ids(({kind}) => kind !== 'document'),
      ),
      store.documents.known(
        workspace,
        provider,
        organisation.id,
        ids(({kind}) => kind === 'document'),
      ),
    ])
    const {found, late} = await renew.documents(connection, documents, {urgent: false})
    const billed = found.map(({contact}) => contact.id)
    const renewed = await renew.links(connection, await withBilled(connection, links, billed), {urgent: false})
    return {tracked: namesOf(links, documents), late: namesOf(renewed.late, late)}
  }

  return async (provider, organisation, things) => {
    const bound = await store.connections.bound(provider, organisation)
    if (bound.length === 0) return null
    const read: Reread[] = []
    for (const connection of bound) if (isLive(connection)) read.push(await readIn(connection, things))
    if (read.length < bound.length) throw new KitError('needs-reconnect', 'A workspace has no live connection')
    return {
      tracked: new Set(read.flatMap(({tracked}) => [...tracked])),
      late: new Set(read.flatMap(({late}) => [...late])),
    }
  }
}

const namesOf = (links: readonly LinkRow[], documents: readonly DocumentRow[]) =>
  new Set([
    ...links.map(({target}) => nameOf(target)),
    ...documents.map(({document}) => nameOf({kind: 'document', id: document.id})),
  ])
