import * as z from 'zod/mini'
import type {Currency, Decimal} from '../../../contract/index.ts'

/**
 * Everything that Kinabase's public API leaves undocumented and that we had to settle. Each answer is tolerant of the other
 * likely ones; the samples that it was settled on stand in this file's test. Try these first on a real organisation:
 *
 * - A single record takes `includeLists=true`, as a page of them does.
 * - `lists` is an object, from the list's key to its rows; a row is `{id, data}`.
 * - A linked record is its id. An amount of money is a plain number in the field's own unit.
 * - PATCH changes the keys of `data` that are sent and leaves the others; `external` is replaced as a whole. `null` clears.
 * - A create honours `external`. The service's name in it is free text.
 */
export const singleRecordQuery = '?includeLists=true'

const Loose = z.record(z.string(), z.unknown())
type Loose = z.infer<typeof Loose>

const loose = (value: unknown): Loose => {
  const result = Loose.safeParse(value)
  return result.success ? result.data : {}
}

const External = z.object({key: z.string(), id: z.string(), properties: z.optional(z.nullable(Loose))})
export type External = z.infer<typeof External>

/** A record as the API returns it, newest form and oldest. */
export const KinabaseRecord = z.object({
  id: z.string(),
  numericId: z.optional(z.nullable(z.union([z.string(), z.number()]))),
  data: z.optional(z.nullable(Loose)),
  lists: z.optional(z.nullable(z.unknown())),
  external: z.optional(z.nullable(z.array(External))),
})
export type KinabaseRecord = z.infer<typeof KinabaseRecord>

export const KinabasePage = z.object({
  records: z.array(KinabaseRecord),
  totalRecords: z.int(),
  pageSize: z.optional(z.int()),
})

/** The rows of one list, in order: an object by key, or an array of lists that name themselves. */
export function rowsOf(record: KinabaseRecord, list: string): {id: string; data: Loose}[] {
  const {lists} = record
  const own = Array.isArray(lists)
    ? lists.map(loose).find((each) => [each['key'], each['slug'], each['name'], each['id']].includes(list))
    : loose(lists)[list]
  const rows = Array.isArray(own) ? own : (loose(own)['items'] ?? loose(own)['records'])
  if (!Array.isArray(rows)) return []
  return rows.map(loose).flatMap((row) => {
    const id = textOf(row['id'])
    return id === null ? [] : [{id, data: 'data' in row ? loose(row['data']) : row}]
  })
}

/** A text, or a choice that comes as an object with a label. Empty is null. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return value.trim() === '' ? null : value
  const {label, name, value: inner} = loose(value)
  return inner === undefined && label === undefined && name === undefined ? null : textOf(label ?? name ?? inner)
}

/** The id of a singular linked record: by itself, in an object, or alone in a list. */
export function linkedIdOf(value: unknown): string | null {
  const one = Array.isArray(value) ? (value.length === 1 ? value[0] : null) : value
  if (typeof one === 'string') return one.trim() === '' ? null : one
  const {id, recordId} = loose(one)
  return textOf(id ?? recordId)
}

/**
 * A number, a decimal text, or an amount with its currency, as decimal text of at most four places. A calculated field brings
 * the dust of binary fractions (0.1 + 0.2): it is blown off. What does not fit is null, and the person fills it in.
 */
export function decimalOf(value: unknown): Decimal | null {
  if (typeof value === 'object' && value !== null) return decimalOf(loose(value)['amount'] ?? loose(value)['value'] ?? null)
  const number = typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : value
  if (typeof number !== 'number' || !Number.isFinite(number) || Math.abs(number) >= 1e10) return null
  const text = Number(number.toPrecision(15))
    .toFixed(4)
    .replace(/\.?0+$/, '')
  return text === '-0' ? '0' : text
}

export function currencyOf(value: unknown): Currency | null {
  const code = typeof value === 'string' ? value : textOf(loose(value)['currency'] ?? loose(value)['code'])
  return code !== null && /^[A-Z]{3}$/.test(code) ? code : null
}
