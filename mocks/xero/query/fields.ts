import type {Day} from '../records.ts'

export type Value = string | number | boolean | null
export type Kind = 'text' | 'guid' | 'number' | 'boolean' | 'date'

/** A property that `where` and `order` may name, and how to get it of a record. Dates are milliseconds. */
export interface Field<Row> {
  kind: Kind
  get(row: Row): Value
}
export type Fields<Row> = Record<string, Field<Row>>

type Getter<Row, Result> = (row: Row) => Result | undefined

const field =
  <Result extends Value>(kind: Kind) =>
  <Row>(get: Getter<Row, Result>): Field<Row> => ({kind, get: (row) => get(row) ?? null})

export const text = field<string>('text')
export const guid = field<string>('guid')
export const number = field<number>('number')
export const flag = field<boolean>('boolean')
export const instant = field<number>('date')
export const day = <Row>(get: Getter<Row, Day>): Field<Row> => ({
  kind: 'date',
  get(row) {
    const found = get(row)
    return found === undefined ? null : Date.parse(`${found}T00:00:00Z`)
  },
})

/** Finds a field by its name, in any case. */
export function fieldNamed<Row>(fields: Fields<Row>, name: string): Field<Row> | undefined {
  const exact = fields[name]
  if (exact) return exact
  const wanted = name.toLowerCase()
  return Object.entries(fields).find(([known]) => known.toLowerCase() === wanted)?.[1]
}
