import {badWhere} from '../refusal.ts'
import {compareValues, numberOf, sharedBeginning} from './compare.ts'
import {fieldNamed, type Fields, type Value} from './fields.ts'

/** The records of a list in an order, or those of them alone that stand from one place to another. */
export type Order<Row> = (rows: readonly Row[], from?: number, to?: number) => Row[]

/** Reads `order`: fields with ASC or DESC, by comma. */
export function parseOrder<Row>(order: string, fields: Fields<Row>, type: string): Order<Row> {
  const keys = order.split(',').map((part) => {
    const [name = '', direction = 'ASC', ...more] = part.trim().split(/\s+/)
    const found = fieldNamed(fields, name)
    if (!found) throw badWhere(`No property or field '${name}' exists in type '${type}'`)
    if (more.length > 0 || !/^(asc|desc|ascending|descending)$/i.test(direction)) throw badWhere('Syntax error')
    return {get: found.get, sign: /^desc/i.test(direction) ? -1 : 1}
  })
  return (rows, from = 0, to = rows.length) => {
    const [first, ...more] = keys.map(({get, sign}) => columnOf(rows.map(get), sign))
    const compare: Compare = (a, b) => {
      let difference = first!.compare(a, b)
      for (let at = 0; difference === 0 && at < more.length; at++) difference = more[at]!.compare(a, b)
      return difference || a - b
    }
    const {places, before} = about(first!.numbers, from, to)
    return places
      .sort(compare)
      .slice(from - before, to - before)
      .map((at) => rows[at]!)
  }
}

type Compare = (a: number, b: number) => number

/** One value of each record, and how two records compare by it: as far as can be by a number that begins it. */
function columnOf(values: readonly Value[], sign: number): {numbers: Float64Array; compare: Compare} {
  const shared = sharedBeginning(values)
  const numbers = Float64Array.from(values, (value) => numberOf(value, shared) * sign)
  const compare: Compare = (a, b) => {
    const [one, other] = [numbers[a]!, numbers[b]!]
    if (one < other) return -1
    if (one > other) return 1
    return compareValues(values[a]!, values[b]!) * sign
  }
  return {numbers, compare}
}

/**
 * The places of all records that may stand from one place to another by their numbers, and how many stand before them: to
 * put a hundred thousand in order for the sake of a page takes too long.
 */
function about(numbers: Float64Array, from: number, to: number): {places: number[]; before: number} {
  const places = Array.from(numbers, (_number, at) => at)
  if (from === 0 && to >= numbers.length) return {places, before: 0}
  const sorted = numbers.toSorted()
  // one without a number may stand anywhere
  if (Number.isNaN(sorted.at(-1))) return {places, before: 0}
  const [least, most] = [sorted[from] ?? Number.POSITIVE_INFINITY, sorted[Math.min(to, sorted.length) - 1] ?? 0]
  return {places: places.filter((at) => numbers[at]! >= least && numbers[at]! <= most), before: sorted.indexOf(least)}
}
