import {KitError, type Card, type CardsAnswer, type RecordKey, type Session} from '../../contract/index.ts'
import {permission} from '../../domain/permissions.ts'
import type {HostRecord} from '../host.ts'
import type {Ports} from '../ports.ts'
import type {ConnectionRow, DocumentRow, LinkRow, PushRow} from '../store/store.ts'
import {coverageOf, keyText, readAt, toDocument, toLink, toPending, type Around, type NameOfTax} from './card-parts.ts'

export interface Cards {
  /** In the order asked for; one that cannot be read does not spoil the others. */
  readMany(session: Session, keys: readonly RecordKey[]): Promise<CardsAnswer['cards']>
  /** The card of a record that was read for this person. */
  show(session: Session, record: HostRecord): Promise<Card>
}

/** What is kept of one record, or of several. */
interface Kept {
  connection: ConnectionRow | null
  links: LinkRow[]
  documents: DocumentRow[]
  pushes: PushRow[]
  nameOfTax: NameOfTax
}

export function createCards({store, host, providers, listed = [], clock}: Ports): Cards {
  /** As many queries for 200 records as for one. */
  async function keptOf(workspace: string, keys: readonly RecordKey[]): Promise<Kept> {
    const [connection, links, documents, pushes] = await Promise.all([
      store.connections.current(workspace),
      store.links.of(workspace, keys),
      store.documents.of(workspace, keys),
      store.pushes.open(workspace, keys),
    ])
    return {connection, links, documents, pushes, nameOfTax: await nameTaxes(workspace, links)}
  }

  /** Prices are kept with the ids of their tax codes, so that a code that is renamed reads by its new name. */
  async function nameTaxes(workspace: string, links: readonly LinkRow[]): Promise<NameOfTax> {
    const organisations = new Map(links.filter(({pricing}) => pricing).map((link) => [ownerText(link), link]))
    const sets = [...organisations].map(async ([owner, {provider, organisation}]) => {
      const {taxCodes} = await store.reference.list(workspace, provider, organisation.id)
      return [owner, new Map(taxCodes.map(({id, name}) => [id, name]))] as const
    })
    const names = new Map(await Promise.all(sets))
    return (link, code) => names.get(ownerText(link))?.get(code) ?? code
  }

  function compose(session: Session, record: HostRecord, {connection, links, documents, pushes, nameOfTax}: Kept): Card {
    const around: Around = {connection, providers, now: clock.now()}
    const [link = null] = links
    const isDocuments = record.kind === 'invoices' || record.kind === 'bills'
    const isTarget = record.kind === 'contact' || record.kind === 'item'
    return {
      key: record.key,
      title: record.title,
      kind: record.kind,
      provider: nameOf(connection?.provider),
      connection: connection?.state ?? 'never',
      organisation: connection?.organisation ?? null,
      link: link && toLink(link, around, nameOfTax),
      documents: documents.map((row) => toDocument(row, around)),
      coverage: isDocuments ? coverageOf(record, documents, around) : null,
      pending: pushes.map(toPending),
      syncedAt: readAt(documents, around),
      suggestion: isTarget ? {name: record.title, email: record.email, code: record.code} : null,
      may: {
        link: permission(session, 'link', record.access),
        sync: permission(session, 'sync', record.access),
        create: permission(session, 'create', record.access),
      },
    }
  }

  function nameOf(id: string | undefined): Card['provider'] {
    if (id === undefined) return null
    const known = [...providers.map(({info}) => info), ...listed].find((info) => info.id === id)
    return {id, name: known?.name ?? id}
  }

  return {
    async readMany(session, keys) {
      const [records, kept] = await Promise.all([
        Promise.all(keys.map((key) => host.readRecord(session, key).catch(failureCode))),
        keptOf(session.workspace.id, keys),
      ])
      const byRecord = apart(kept)
      return records.map((record, index) => {
        const key = keys[index]!
        if (record === null) return {failure: {key, code: 'not-found'}}
        if (typeof record === 'string') return {failure: {key, code: record}}
        return {card: compose(session, record, byRecord(key))}
      })
    },
    async show(session, record) {
      return compose(session, record, await keptOf(session.workspace.id, [record.key]))
    },
  }
}

const failureCode = (error: unknown) => (error instanceof KitError ? error.code : ('host-unavailable' as const))

const ownerText = ({provider, organisation}: LinkRow) => JSON.stringify([provider, organisation.id])

/** Sorted out once, so that 200 cards do not each look through the rows of all. */
function apart({connection, links, documents, pushes, nameOfTax}: Kept): (key: RecordKey) => Kept {
  const by = <Row extends {key: RecordKey}>(rows: Row[]) => Map.groupBy(rows, ({key}) => keyText(key))
  const [linksBy, documentsBy, pushesBy] = [by(links), by(documents), by(pushes)]
  return (key) => {
    const own = keyText(key)
    return {
      connection,
      links: linksBy.get(own) ?? [],
      documents: documentsBy.get(own) ?? [],
      pushes: pushesBy.get(own) ?? [],
      nameOfTax,
    }
  }
}
