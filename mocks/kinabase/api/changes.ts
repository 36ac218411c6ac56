import * as z from 'zod/mini'
import type {Collection} from '../data/collections.ts'
import type {KinabaseRecord, RecordStore} from '../records/record.ts'

/** A refusal in the API's own shape: a status and a sentence. */
export class Refusal extends Error {
  readonly status: 400 | 401 | 404 | 429
  constructor(status: Refusal['status'], message: string) {
    super(message)
    this.status = status
  }
}

/** As sent: only what is to change, but for the id. */
const Sent = z.strictObject({
  id: z.optional(z.nullable(z.string())),
  numericId: z.optional(z.nullable(z.number())),
  data: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  external: z.optional(
    z.nullable(
      z.array(z.strictObject({key: z.string(), id: z.string(), properties: z.optional(z.record(z.string(), z.string()))})),
    ),
  ),
  lists: z.optional(z.null()),
  fileStorage: z.optional(z.null()),
})
type Sent = z.infer<typeof Sent>

function readSent(sent: unknown, collection: Collection): Sent {
  const result = Sent.safeParse(sent)
  if (!result.success) throw new Refusal(400, z.prettifyError(result.error))
  const known = new Set(collection.fields.map((field) => field.key))
  const unknown = Object.keys(result.data.data ?? {}).find((key) => !known.has(key))
  if (unknown !== undefined) throw new Refusal(400, `Unknown field: ${unknown}`)
  return result.data
}

const changed = (record: KinabaseRecord, sent: Sent, now: number): KinabaseRecord => ({
  ...record,
  data: {...record.data, ...sent.data},
  external:
    sent.external === undefined
      ? record.external
      : (sent.external ?? []).map(({properties, ...link}) => ({...link, ...(properties && {properties})})),
  updatedAt: now,
})

export async function addRecords(store: RecordStore, collection: Collection, all: readonly unknown[], now: number) {
  const highest = await store.highestNumber(collection.slug)
  const empty = Object.fromEntries(collection.fields.map((field) => [field.key, null]))
  const records = all.map((each, index) => {
    const blank = {id: crypto.randomUUID(), numericId: highest + index + 1, data: empty, lists: {}, external: [], updatedAt: now}
    return changed(blank, readSent(each, collection), now)
  })
  await store.save(collection.slug, records)
  return records
}

/** All or none: one that is wrong or missing refuses the batch. */
export async function changeRecords(store: RecordStore, collection: Collection, all: readonly unknown[], now: number) {
  const records: KinabaseRecord[] = []
  for (const each of all) {
    const sent = readSent(each, collection)
    const record = typeof sent.id === 'string' ? await store.read(collection.slug, sent.id) : null
    if (!record) throw new Refusal(404, `Record not found: ${sent.id ?? 'without an id'}`)
    records.push(changed(record, sent, now))
  }
  await store.save(collection.slug, records)
  return records
}
