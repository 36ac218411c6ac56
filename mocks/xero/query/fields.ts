import type {Touched} from '../indexes.ts'
import type {Day} from '../records.ts'

export type Value = string | number | boolean | null
export type Kind = 'text' | 'guid' | 'number' | 'boolean' | 'date'

/** A property that `where` and `order` may name, and how to get it of a record. Dates are milliseconds. */
export interface Field<Row> {
  kind: Kind
  get(row: Row): Value
  /** tells the records that changes of other tables touch, from then on; where it is not known, it is looked up anew each time */
  touched?: () => readonly Touched<Row>[]
  /** whether its texts are in lower case already */
  lower?: true
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
/** Three times as fast as to have the date parsed: a question may look at a hundred thousand. */
const midnightOf = (found: Day): number =>
  Date.UTC(Number(found.slice(0, 4)), Number(found.slice(5, 7)) - 1, Number(found.slice(8, 10)))

export const day = <Row>(get: Getter<Row, Day>): Field<Row> => ({
  kind: 'date',
  get(row) {
    const found = get(row)
    return found === undefined ? null : midnightOf(found)
  },
})

/** Fields that depend on nothing but the record. */
export const own = <Row>(fields: Fields<Row>): Fields<Row> => touchedBy(() => [], fields)

/** Fields that depend on the record and on records of other tables. */
export const touchedBy = <Row>(touched: () => readonly Touched<Row>[], fields: Fields<Row>): Fields<Row> =>
  Object.fromEntries(Object.entries(fields).map(([name, each]) => [name, {...each, touched}]))

/** Finds a field by its name, in any case. */
export function fieldNamed<Row>(fields: Fields<Row>, name: string): Field<Row> | undefined {
  const exact = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (exact) return exact
  const wanted = name.toLowerCase()
  return Object.entries(fields).find(([known]) => known.toLowerCase() === wanted)?.[1]
}
