import type {KinabaseApi} from './kinabase-api.ts'
import {singleRecordQuery, type KinabaseRecord} from './undocumented.ts'

/** From so many records of a collection on, one page of them costs less than each by itself: Kinabase allows 100 requests a minute. */
const worthAPage = 4

interface Wish {
  id: string
  give(record: KinabaseRecord | null): void
  fail(reason: unknown): void
}

/** Reads records with their lists; those asked for at the same moment are read together. */
export function createRecordReader(api: KinabaseApi): (collection: string, id: string) => Promise<KinabaseRecord | null> {
  let wishes = new Map<string, Wish[]>()

  async function fulfil(collection: string, wanted: Wish[]) {
    const ids = new Set(wanted.map((wish) => wish.id))
    try {
      const found = new Map<string, KinabaseRecord | null>()
      if (ids.size < worthAPage) {
        await Promise.all([...ids].map(async (id) => found.set(id, await api.record(collection, id, singleRecordQuery))))
      } else {
        for (const record of await api.records(collection, {includeLists: 'true'})) found.set(record.id, record)
      }
      for (const wish of wanted) wish.give(found.get(wish.id) ?? null)
    } catch (reason) {
      for (const wish of wanted) wish.fail(reason)
    }
  }

  return (collection, id) =>
    new Promise((give, fail) => {
      if (wishes.size === 0) {
        // A few turns of the queue later, so that wishes made behind a few awaits come along.
        void Promise.resolve()
          .then(() => Promise.resolve())
          .then(() => {
            const made = wishes
            wishes = new Map()
            for (const [each, wanted] of made) void fulfil(each, wanted)
          })
      }
      wishes.set(collection, [...(wishes.get(collection) ?? []), {id, give, fail}])
    })
}
