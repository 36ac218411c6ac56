import type {KinabaseRecord, RecordQuery, RecordStore} from './record.ts'

const fits = (record: KinabaseRecord, {updatedAfter, externalService}: RecordQuery) =>
  (updatedAfter === undefined || record.updatedAt > updatedAfter) &&
  (externalService === undefined || record.external.some(({key}) => externalService === 'true' || key === externalService))

/** Records that live as long as the page or the test. */
export function createMemoryRecords(): RecordStore {
  const collections = new Map<string, Map<string, KinabaseRecord>>()
  const settings = new Map<string, string>()
  const of = (collection: string) => {
    const records = collections.get(collection) ?? new Map<string, KinabaseRecord>()
    collections.set(collection, records)
    return records
  }
  const all = (collection: string) => [...of(collection).values()].toSorted((a, b) => a.numericId - b.numericId)
  return {
    async page(collection, query, from, most) {
      const found = all(collection).filter((record) => fits(record, query))
      return {records: structuredClone(found.slice(from, from + most)), total: found.length}
    },
    async read(collection, id) {
      return structuredClone(of(collection).get(id) ?? null)
    },
    async byExternal(collection, service, id) {
      const found = all(collection).find((record) => record.external.some((link) => link.key === service && link.id === id))
      return structuredClone(found ?? null)
    },
    async save(collection, records) {
      for (const record of records) of(collection).set(record.id, structuredClone(record))
    },
    async remove(collection, ids) {
      for (const id of ids) of(collection).delete(id)
    },
    async highestNumber(collection) {
      return all(collection).at(-1)?.numericId ?? 0
    },
    async readSetting(name) {
      return settings.get(name) ?? null
    },
    async saveSetting(name, value) {
      settings.set(name, value)
    },
  }
}
