import type {Kind, Value} from './fields.ts'

/** A side of a comparison. What is the same for every record needs no record to be known. */
export interface Operand<Row> {
  kind: Kind | 'null'
  get(row: Row): Value
  fixed?: Value
  lower?: true
}

export const fixed = (kind: Kind | 'null', value: Value): Operand<unknown> => ({kind, get: () => value, fixed: value})

const fold = (value: Value): Value => (typeof value === 'string' ? value.toLowerCase() : value)

/** The value of an operand for a record, texts in one case. */
export function folded<Row>({kind, get, lower, fixed: always}: Operand<Row>): (row: Row) => Value {
  if (always !== undefined) {
    const value = fold(always)
    return () => value
  }
  return !lower && (kind === 'text' || kind === 'guid') ? (row) => fold(get(row)) : get
}

/** What is made of an operand's value, where it has one. */
export function derived<Row>(subject: Operand<Row>, kind: Kind, make: (value: Exclude<Value, null>) => Value): Operand<Row> {
  const get = (value: Value): Value => (value === null ? null : make(value))
  if (subject.fixed !== undefined) return fixed(kind, get(subject.fixed))
  return {kind, get: (row) => get(subject.get(row))}
}
