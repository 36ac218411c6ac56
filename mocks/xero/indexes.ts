/** One version of a record, at its place among the records of its table. */
export interface Version<Row> {
  readonly row: Row
  readonly place: number
}

/** What is kept beside the records of a table. Every change is told to it: the version that goes, the one that comes. */
export interface Index<Row> {
  swap(before: Version<Row> | undefined, after: Version<Row> | undefined): void
}

/** Where a version stands, or would stand, in a list in order. */
function placeOf<Row>(list: readonly Version<Row>[], wanted: Version<Row>, compare: (a: Row, b: Row) => number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = list[middle]!
    if ((compare(other.row, wanted.row) || other.place - wanted.place) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function takeFrom<Row>(list: Version<Row>[], version: Version<Row>, compare: (a: Row, b: Row) => number): number {
  const likely = placeOf(list, version, compare)
  const at = list[likely] === version ? likely : list.indexOf(version)
  list.splice(at, 1)
  return at
}

function putInto<Row>(list: Version<Row>[], version: Version<Row>, compare: (a: Row, b: Row) => number): number {
  const at = placeOf(list, version, compare)
  list.splice(at, 0, version)
  return at
}

export type Keys = string | undefined | readonly (string | undefined)[]

const none: readonly never[] = []
const listOf = (keys: Keys): readonly (string | undefined)[] => (typeof keys === 'object' ? keys : [keys])

/** The keys that changed records have or had. */
export class Changed<Row> implements Index<Row> {
  readonly keys = new Set<string>()
  readonly #keysOf: (row: Row) => Keys

  constructor(keysOf: (row: Row) => Keys) {
    this.#keysOf = keysOf
  }

  swap(before: Version<Row> | undefined, after: Version<Row> | undefined): void {
    for (const version of [before, after])
      for (const key of listOf(version && this.#keysOf(version.row))) if (key !== undefined) this.keys.add(key)
  }
}

/** The records that changes of other tables touched since it was asked before. */
export type Touched<Row> = () => readonly Version<Row>[]

/** Something of every record of a list, side by side: a hundred thousand of them are seen through in no time. */
interface Column<Row> {
  get(row: Row): unknown
  values: unknown[]
  touched: readonly Touched<Row>[]
}

/** The records that belong in a list, in an order; those that are alike in it, as they were added. */
export class Sorted<Row> implements Index<Row> {
  readonly versions: Version<Row>[]
  readonly #columns = new Map<string, Column<Row>>()
  readonly #compare: (a: Row, b: Row) => number
  readonly #belongs: (row: Row) => boolean

  constructor(
    versions: Iterable<Version<Row>>,
    compare: (a: Row, b: Row) => number,
    belongs: (row: Row) => boolean = () => true,
  ) {
    this.versions = [...versions].filter(({row}) => belongs(row)).sort((a, b) => compare(a.row, b.row))
    this.#compare = compare
    this.#belongs = belongs
  }

  swap(before: Version<Row> | undefined, after: Version<Row> | undefined): void {
    if (before && this.#belongs(before.row)) {
      const at = takeFrom(this.versions, before, this.#compare)
      for (const {values} of this.#columns.values()) values.splice(at, 1)
    }
    if (after && this.#belongs(after.row)) {
      const at = putInto(this.versions, after, this.#compare)
      for (const {values, get} of this.#columns.values()) values.splice(at, 0, get(after.row))
    }
  }

  /** What follows from each record, and from records elsewhere by which it may be touched. */
  column<Value>(name: string, get: (row: Row) => Value, beside: () => readonly Touched<Row>[] = () => none): readonly Value[] {
    let column = this.#columns.get(name)
    if (!column) {
      column = {get, values: this.versions.map(({row}) => get(row)), touched: beside()}
      this.#columns.set(name, column)
    }
    for (const version of column.touched.flatMap((touched) => touched())) {
      const at = placeOf(this.versions, version, this.#compare)
      if (this.versions[at] === version) column.values[at] = column.get(version.row)
    }
    return column.values as Value[]
  }
}

const alike = (): number => 0

/** The records by something that they may share, as they were added. */
export class Grouped<Row> implements Index<Row> {
  readonly #groups = new Map<string, Version<Row>[]>()
  readonly #keysOf: (row: Row) => Keys

  constructor(versions: Iterable<Version<Row>>, keysOf: (row: Row) => Keys) {
    this.#keysOf = keysOf
    for (const version of versions) this.swap(undefined, version)
  }

  with(key: string): readonly Version<Row>[] {
    return this.#groups.get(key) ?? none
  }

  swap(before: Version<Row> | undefined, after: Version<Row> | undefined): void {
    const [old, now] = [before, after].map((version) => listOf(version && this.#keysOf(version.row)))
    for (const key of old!) if (key !== undefined) this.#take(key, before!)
    for (const key of now!) if (key !== undefined) this.#give(key, after!)
  }

  #give(key: string, version: Version<Row>): void {
    const group = this.#groups.get(key)
    if (group) putInto(group, version, alike)
    else this.#groups.set(key, [version])
  }

  #take(key: string, version: Version<Row>): void {
    const group = this.#groups.get(key)
    if (!group) return
    if (group.length === 1) this.#groups.delete(key)
    else takeFrom(group, version, alike)
  }
}
