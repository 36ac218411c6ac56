import type {RecordKey, Session} from '../../../contract/index.ts'
import {KitError} from '../../../contract/index.ts'
import type {Host} from '../../host.ts'
import {createKinabaseApi, pathOf, type ApiOptions} from './kinabase-api.ts'
import {createRecordReader} from './record-reader.ts'
import type {CollectionSetUp} from './set-up.ts'
import {createSystemCollections} from './system-collections.ts'
import {contactKeyOf, titleOf, toHostRecord, type Beside} from './to-host-record.ts'

export type CollectionAccess = 'edit' | 'view' | 'none'

export interface KinabaseHostOptions extends ApiOptions {
  /** Who is signed in, by the embedding application's own session. Kinabase's API knows apps, not people. */
  authenticate: Host['authenticate']
  /** What a person may do with the records of a collection. Left out: edit everything. */
  access?: (session: Session, collection: string) => CollectionAccess | Promise<CollectionAccess>
  /** By the collection's slug. */
  collections: Readonly<Record<string, CollectionSetUp>>
  /** Slugs of the two system collections. */
  systemCollections?: {taxCodes: string; ledgerCodes: string}
}

const standardSlugs = {taxCodes: 'tax-codes', ledgerCodes: 'ledger-codes'}

/** Kinabase as the host: its records over its public REST API, its people from the embedding application. */
export function createKinabaseHost(options: KinabaseHostOptions): Host {
  const {authenticate, collections, access = () => 'edit' as const} = options
  const api = createKinabaseApi(options)
  const readOne = createRecordReader(api)
  const saveCodes = createSystemCollections(api, options.systemCollections ?? standardSlugs)
  const setUpOf = (collection: string) => (Object.hasOwn(collections, collection) ? collections[collection] : undefined)

  /** Its title alone, for a person who may see it. */
  async function contactOf(session: Session, key: RecordKey | null): Promise<Beside['contact']> {
    if (key === null || (await access(session, key.collection)) === 'none') return null
    const record = await readOne(key.collection, key.record)
    return record && {key, title: titleOf(record, setUpOf(key.collection))}
  }

  return {
    authenticate,
    async readRecord(session, key) {
      const setUp = setUpOf(key.collection)
      if (!setUp) return null
      const allowed = await access(session, key.collection)
      if (allowed === 'none') return null
      const record = await readOne(key.collection, key.record)
      if (!record) return null
      const contact = await contactOf(session, contactKeyOf(record, setUp))
      return toHostRecord(record, {key, setUp, access: allowed, contact})
    },
    async saveLink(_session, key, link) {
      const record = await api.record(key.collection, key.record)
      if (!record) throw new KitError('not-found', `Kinabase has no record ${key.record}`)
      const provider = link?.provider
      // `external` is replaced as a whole, so what other services keep there is sent along.
      const others = (record.external ?? []).filter(({key: service, properties}) =>
        provider === undefined ? properties?.['organisation'] === undefined : service !== provider,
      )
      const own = link ? [{key: link.provider, id: link.id, properties: {organisation: link.organisation}}] : []
      await api.write('PATCH', pathOf('collections', key.collection, key.record), {external: [...others, ...own]})
    },
    async saveReference(_workspace, reference) {
      await saveCodes(reference)
    },
  }
}
