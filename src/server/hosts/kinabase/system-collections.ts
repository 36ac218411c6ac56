import type {LedgerCode, TaxCode} from '../../../contract/index.ts'
import {most, pathOf, type KinabaseApi} from './kinabase-api.ts'
import type {KinabaseRecord} from './undocumented.ts'

type Fields = Record<string, string | number | null>

/** Under which our codes are known to Kinabase's records. */
const service = 'accounting'

const status = (code: TaxCode | LedgerCode) => (code.status === 'active' ? 'Active' : 'Archived')
const uses: Record<TaxCode['use'], string | null> = {output: 'Output', input: 'Input', both: 'Both', none: null}
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

const taxFields = (code: TaxCode): Fields => ({
  name: code.name,
  rate: code.rate === null ? null : Number(code.rate),
  type: uses[code.use],
  status: status(code),
})

const ledgerFields = (code: LedgerCode): Fields => ({
  code: code.code,
  name: code.name,
  type: code.type,
  class: capital(code.class),
  status: status(code),
})

const differs = (record: KinabaseRecord, fields: Fields) =>
  Object.entries(fields).some(([key, value]) => (record.data?.[key] ?? null) !== value)

const batches = <Each>(all: readonly Each[]): Each[][] =>
  Array.from({length: Math.ceil(all.length / most)}, (_, index) => all.slice(index * most, (index + 1) * most))

/** Adds what is new, changes what differs, and archives what the accounting system no longer has. Repeated, it writes nothing. */
async function keepInStep(api: KinabaseApi, collection: string, wanted: ReadonlyMap<string, Fields>): Promise<void> {
  const added = new Map(wanted)
  const changed: {id: string; data: Fields}[] = []
  for (const record of await api.records(collection, {externalService: service})) {
    const external = record.external?.find((link) => link.key === service)?.id
    const fields = external === undefined ? undefined : (added.get(external) ?? {status: 'Archived'})
    if (external !== undefined) added.delete(external)
    if (fields && differs(record, fields)) changed.push({id: record.id, data: fields})
  }
  const bulk = pathOf('collections', collection, 'bulk')
  for (const records of batches(changed)) await api.write('PATCH', bulk, {records})
  const news = [...added].map(([id, data]) => ({data, external: [{key: service, id}]}))
  for (const records of batches(news)) await api.write('POST', bulk, {records})
}

/** Shows tax and ledger codes as Kinabase's two system collections, one pull after the other. */
export function createSystemCollections(api: KinabaseApi, slugs: {taxCodes: string; ledgerCodes: string}) {
  let last: Promise<void> = Promise.resolve()
  return (reference: {taxCodes: TaxCode[]; ledgerCodes: LedgerCode[]}): Promise<void> => {
    const save = async () => {
      await keepInStep(api, slugs.taxCodes, new Map(reference.taxCodes.map((code) => [code.id, taxFields(code)])))
      await keepInStep(api, slugs.ledgerCodes, new Map(reference.ledgerCodes.map((code) => [code.id, ledgerFields(code)])))
    }
    const saved = last.then(save)
    last = saved.catch(() => {})
    return saved
  }
}
