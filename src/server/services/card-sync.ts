import type {Session} from '../../contract/index.ts'
import type {HostRecord} from '../host.ts'
import type {Ports} from '../ports.ts'
import type {DocumentRow, LinkRow} from '../store/store.ts'
import {keyText} from './card-parts.ts'
import type {LiveConnection, Reach} from './reach.ts'
import type {Renew} from './renew.ts'

/** Brings one record's link and documents up to date. A failure leaves what was known as it is. */
export type CardSync = (session: Session, record: HostRecord) => Promise<void>

export function createCardSync({store}: Ports, reach: Reach, renew: Renew): CardSync {
  /** Many quick clicks are one call. */
  const running = new Map<string, Promise<void>>()

  async function sync(connection: LiveConnection, record: HostRecord) {
    const {workspace, provider, organisation} = connection
    const here = (row: LinkRow | DocumentRow) => row.provider === provider && row.organisation.id === organisation.id
    const [links, documents] = await Promise.all([
      store.links.of(workspace, [record.key]),
      store.documents.of(workspace, [record.key]),
    ])
    const how = {urgent: true, title: record.title}
    await Promise.all([
      renew.links(connection, links.filter(here), how),
      renew.documents(connection, documents.filter(here), how),
    ])
  }

  return async ({workspace}, record) => {
    const connection = await reach.connected(workspace.id)
    const name = keyText({collection: connection.id, record: keyText(record.key)})
    const mine = running.get(name) ?? sync(connection, record).finally(() => running.delete(name))
    running.set(name, mine)
    await mine
  }
}
