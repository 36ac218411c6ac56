/** One version of a record, at its place among the records of its table. What follows from it alone may be kept with it. */
export interface Version<Row> {
  readonly row: Row
  readonly place: number
  /** what a term is looked for in, once it was asked */
  words?: string
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

function change<Row>(
  list: Version<Row>[],
  before: Version<Row> | undefined,
  after: Version<Row> | undefined,
  compare: (a: Row, b: Row) => number,
): void {
  if (before) {
    const at = placeOf(list, before, compare)
    list.splice(list[at] === before ? at : list.indexOf(before), 1)
  }
  if (after) list.splice(placeOf(list, after, compare), 0, after)
}

/** The records that belong in a list, in an order; those that are alike in it, as they were added. */
export class Sorted<Row> implements Index<Row> {
  readonly versions: Version<Row>[]
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
    const [old, now] = [before, after].map((version) => (version && this.#belongs(version.row) ? version : undefined))
    change(this.versions, old, now, this.#compare)
  }
}

export type Keys = string | undefined | readonly (string | undefined)[]

const none: readonly never[] = []
const alike = (): number => 0
const listOf = (keys: Keys): readonly (string | undefined)[] => (typeof keys === 'object' ? keys : [keys])

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
    if (group) change(group, undefined, version, alike)
    else this.#groups.set(key, [version])
  }

  #take(key: string, version: Version<Row>): void {
    const group = this.#groups.get(key)
    if (!group) return
    if (group.length === 1) this.#groups.delete(key)
    else change(group, version, undefined, alike)
  }
}
