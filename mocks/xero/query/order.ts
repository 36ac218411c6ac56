import {badWhere} from '../refusal.ts'
import {compareValues} from './compare.ts'
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
    const columns = keys.map(({get, sign}) => ({values: rows.map(get), sign}))
    const compare = (a: number, b: number): number => byColumns(columns, a, b) || a - b
    return window(rows.length, compare, from, to).map((at) => rows[at]!)
  }
}

function byColumns(columns: readonly {values: readonly Value[]; sign: number}[], a: number, b: number): number {
  for (const {values, sign} of columns) {
    const difference = compareValues(values[a]!, values[b]!)
    if (difference !== 0) return difference * sign
  }
  return 0
}

type Compare = (a: number, b: number) => number

/** The numbers below a length that stand from one place to another when all are in order; what lies beside is not put in order. */
function window(length: number, compare: Compare, from: number, to: number): number[] {
  const numbers = Array.from({length}, (_, at) => at)
  const [first, end] = [Math.min(from, length), Math.min(to, length)]
  if (first > 0) partition(numbers, compare, 0, length, first)
  if (end < length) partition(numbers, compare, first, length, end)
  return numbers.slice(first, end).sort(compare)
}

/** Moves what comes before a place before it, and the rest behind (Hoare's selection; no two compare as equal). */
function partition(numbers: number[], compare: Compare, low: number, high: number, place: number): void {
  while (high - low > 1) {
    const pivot = middle(compare, numbers[low]!, numbers[(low + high) >>> 1]!, numbers[high - 1]!)
    let [left, right] = [low, high - 1]
    while (left <= right) {
      while (compare(numbers[left]!, pivot) < 0) left++
      while (compare(numbers[right]!, pivot) > 0) right--
      if (left > right) break
      ;[numbers[left], numbers[right]] = [numbers[right]!, numbers[left]!]
      left++
      right--
    }
    if (place <= right) high = right + 1
    else if (place >= left) low = left
    else return
  }
}

const middle = (compare: Compare, a: number, b: number, c: number): number =>
  compare(a, b) < 0 ? (compare(b, c) < 0 ? b : compare(a, c) < 0 ? c : a) : compare(a, c) < 0 ? a : compare(b, c) < 0 ? c : b
