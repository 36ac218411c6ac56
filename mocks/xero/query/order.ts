import {badWhere} from '../refusal.ts'
import {compared, compareValues, numberOf, sharedBeginning} from './compare.ts'
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
    let [places, before] = [rows.map((_row, at) => at), 0]
    for (let level = 0; level < first!.levels && places.length > to - from; level++) {
      const found = about(places, first!.numbers(places, level), from - before, to - before)
      places = found.places
      before += found.before
      if (!found.alike) break
    }
    return places
      .sort(compare)
      .slice(from - before, to - before)
      .map((at) => rows[at]!)
  }
}

type Compare = (a: number, b: number) => number

interface Column {
  compare: Compare
  /** The numbers of some records; those of a further level tell apart what is alike in those before. */
  numbers(places: readonly number[], level: number): Float64Array
  levels: number
}

/** One value of each record, and how two records compare by it: as far as can be by a number that begins it. */
function columnOf(values: readonly Value[], sign: number): Column {
  const shared = sharedBeginning(values)
  const numbersOf = (some: readonly Value[], from: number): Float64Array => {
    const numbers = new Float64Array(some.length)
    some.forEach((value, at) => (numbers[at] = numberOf(value, from) * sign))
    return numbers
  }
  const first = numbersOf(values, shared)
  return {
    compare(a, b) {
      const [one, other] = [first[a]!, first[b]!]
      if (one < other) return -1
      if (one > other) return 1
      return compareValues(values[a]!, values[b]!) * sign
    },
    numbers(places, level) {
      if (level === 0) return first
      return numbersOf(
        places.map((at) => values[at]!),
        shared + level * compared,
      )
    },
    levels: typeof values.find((value) => value !== null) === 'string' ? 4 : 1,
  }
}

/**
 * Those of the places that may stand from one to another by their numbers, and how many of the others stand before them: to
 * put a hundred thousand in order for the sake of a page takes too long. One without a number may stand anywhere.
 */
function about(places: readonly number[], numbers: Float64Array, from: number, to: number) {
  const sorted = numbers.toSorted()
  const end = sorted.findIndex(Number.isNaN)
  const numbered = end < 0 ? sorted.length : end
  const unnumbered = sorted.length - numbered
  const least = sorted[Math.max(0, from - unnumbered)] ?? Number.POSITIVE_INFINITY
  const most = sorted[Math.min(to, numbered) - 1] ?? Number.POSITIVE_INFINITY
  return {
    places: places.filter((_place, at) => !(numbers[at]! < least || numbers[at]! > most)),
    before: Math.max(0, sorted.indexOf(least)),
    alike: least === most && unnumbered === 0,
  }
}
