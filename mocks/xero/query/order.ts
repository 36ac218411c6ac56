import {badWhere} from '../refusal.ts'
import {fieldNamed, type Fields, type Value} from './fields.ts'

const collator = new Intl.Collator('en', {sensitivity: 'base'})

const rank = (a: Value, b: Value): number => {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b)
  return a < b ? -1 : 1
}

/** Reads `order`: fields with ASC or DESC, by comma. */
export function parseOrder<Row>(order: string, fields: Fields<Row>, type: string): (a: Row, b: Row) => number {
  const keys = order.split(',').map((part) => {
    const [name = '', direction = 'ASC', ...more] = part.trim().split(/\s+/)
    const found = fieldNamed(fields, name)
    if (!found) throw badWhere(`No property or field '${name}' exists in type '${type}'`)
    if (more.length > 0 || !/^(asc|desc|ascending|descending)$/i.test(direction)) throw badWhere('Syntax error')
    return {get: found.get, sign: /^desc/i.test(direction) ? -1 : 1}
  })
  return (a, b) => {
    for (const key of keys) {
      const difference = rank(key.get(a), key.get(b))
      if (difference !== 0) return difference * key.sign
    }
    return 0
  }
}
