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

/** Records by id, in the order in which they were added. Its revision changes with every write, so that indexes know when to renew. */
export class Table<Row extends object> {
  readonly idName: keyof Row & string
  revision = 0
  #rows = new Map<string, Row>()
  #indexes = new Map<string, {revision: number; index: unknown}>()

  constructor(idName: keyof Row & string, rows: readonly Row[] = []) {
    this.idName = idName
    for (const row of rows) this.#rows.set(this.idOf(row), row)
  }

  get size(): number {
    return this.#rows.size
  }

  idOf(row: Row): string {
    return String(row[this.idName])
  }

  get(id: string | undefined): Row | undefined {
    return id === undefined ? undefined : this.#rows.get(id)
  }

  /** Adds the record, or writes over the one of the same id. */
  put(row: Row): Row {
    const id = this.idOf(row)
    if (journal) {
      const before = this.#rows.get(id)
      journal.push(() => {
        if (before) this.#rows.set(id, before)
        else this.#rows.delete(id)
        this.revision++
      })
    }
    this.#rows.set(id, row)
    this.revision++
    return row
  }

  delete(id: string): boolean {
    const before = this.#rows.get(id)
    if (before) onUndo(() => void this.put(before))
    this.revision++
    return this.#rows.delete(id)
  }

  values(): IterableIterator<Row> {
    return this.#rows.values()
  }

  all(): Row[] {
    return [...this.#rows.values()]
  }

  find(test: (row: Row) => boolean): Row | undefined {
    for (const row of this.#rows.values()) if (test(row)) return row
    return undefined
  }

  filter(test: (row: Row) => boolean): Row[] {
    return this.all().filter(test)
  }

  /** Something computed from all records, kept until a record changes. */
  index<Index>(name: string, build: (rows: Iterable<Row>) => Index): Index {
    const known = this.#indexes.get(name)
    if (known?.revision === this.revision) return known.index as Index
    const index = build(this.#rows.values())
    this.#indexes.set(name, {revision: this.revision, index})
    return index
  }

  toJSON(): Row[] {
    return this.all()
  }
}
