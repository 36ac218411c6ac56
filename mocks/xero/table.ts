import {Changed, Grouped, Sorted, type Index, type Keys, type Touched, type Version} from './indexes.ts'

type Undoing = () => void
let journal: Undoing[] | undefined

/**
 * Does something to tables that is taken back when it throws. May be nested. It works because records are replaced,
 * never changed in place, and because the work is not asynchronous.
 */
export function attempt<Result>(work: () => Result): Result {
  const outer = journal
  const own: Undoing[] = []
  journal = own
  try {
    const result = work()
    outer?.push(...own)
    return result
  } catch (error) {
    for (const undo of own.toReversed()) undo()
    throw error
  } finally {
    journal = outer
  }
}

/** Has something beside the tables taken back along with them. */
export const onUndo = (undo: Undoing): void => void journal?.push(undo)

/**
 * Records by id, in the order in which they were added. Whatever changes comes through one place, which tells the indexes;
 * the revision says to what is computed from all records that it is out of date.
 */
export class Table<Row extends object> {
  readonly idName: keyof Row & string
  revision = 0
  #places = 0
  readonly #versions = new Map<string, Version<Row>>()
  readonly #indexes = new Map<string, Index<Row>>()
  readonly #heard: Changed<Row>[] = []
  readonly #derived = new Map<string, {revision: number; value: unknown}>()

  constructor(idName: keyof Row & string, rows: readonly Row[] = []) {
    this.idName = idName
    for (const row of rows) this.put(row)
  }

  get size(): number {
    return this.#versions.size
  }

  idOf(row: Row): string {
    return String(row[this.idName])
  }

  get(id: string | undefined): Row | undefined {
    return id === undefined ? undefined : this.#versions.get(id)?.row
  }

  /** Adds the record, or writes over the one of the same id. */
  put(row: Row): Row {
    const id = this.idOf(row)
    this.#swap(id, {row, place: this.#versions.get(id)?.place ?? this.#places++})
    return row
  }

  delete(id: string): boolean {
    const known = this.#versions.has(id)
    if (known) this.#swap(id, undefined)
    return known
  }

  #swap(id: string, after: Version<Row> | undefined): void {
    const before = this.#versions.get(id)
    journal?.push(() => this.#swap(id, before))
    if (after) this.#versions.set(id, after)
    else this.#versions.delete(id)
    if (after && !before && after.place < this.#places - 1) this.#putBack()
    this.revision++
    for (const index of [...this.#indexes.values(), ...this.#heard]) index.swap(before, after)
  }

  /** What was deleted stands at the end when it comes back; its place says where it belongs. */
  #putBack(): void {
    const inOrder = [...this.#versions].sort(([, a], [, b]) => a.place - b.place)
    this.#versions.clear()
    for (const [id, version] of inOrder) this.#versions.set(id, version)
  }

  *values(): Generator<Row> {
    for (const {row} of this.#versions.values()) yield row
  }

  all(): Row[] {
    return Array.from(this.#versions.values(), ({row}) => row)
  }

  find(test: (row: Row) => boolean): Row | undefined {
    for (const {row} of this.#versions.values()) if (test(row)) return row
    return undefined
  }

  filter(test: (row: Row) => boolean): Row[] {
    return this.all().filter(test)
  }

  /** The records that belong in a list, in its order. It is known under a name and looks at nothing but the record. */
  sorted(name: string, compare: (a: Row, b: Row) => number, belongs?: (row: Row) => boolean): Sorted<Row> {
    return this.#index(name, () => new Sorted(this.#versions.values(), compare, belongs))
  }

  /** The records that have a key, known under a name, which follows from nothing but the record. */
  with(name: string, keysOf: (row: Row) => Keys, key: string): Row[] {
    return this.#index(name, () => new Grouped(this.#versions.values(), keysOf))
      .with(key)
      .map(({row}) => row)
  }

  /** Tells which records the changes of another table touch from now on: those whose id, or its key, a changed record has there. */
  touchedBy<Other extends object>(
    other: Table<Other>,
    keysOf: (row: Other) => Keys,
    idsOf: (key: string) => readonly string[] = (id) => [id],
  ): Touched<Row> {
    const {keys} = other.#heard[other.#heard.push(new Changed(keysOf)) - 1]!
    return () => {
      const touched = [...keys].flatMap(idsOf).flatMap((id) => this.#versions.get(id) ?? [])
      keys.clear()
      return touched
    }
  }

  /** Something computed from all records, kept until a record changes: for tables that stay small. */
  derived<Value>(name: string, compute: (rows: Iterable<Row>) => Value): Value {
    const known = this.#derived.get(name)
    if (known?.revision === this.revision) return known.value as Value
    const value = compute(this.values())
    this.#derived.set(name, {revision: this.revision, value})
    return value
  }

  toJSON(): Row[] {
    return this.all()
  }

  #index<Kind extends Index<Row>>(name: string, make: () => Kind): Kind {
    let index = this.#indexes.get(name)
    if (!index) this.#indexes.set(name, (index = make()))
    return index as Kind
  }
}
