/** A field's value as the API carries it. A linked record is its id; an amount of money a plain number. */
export type Value = string | number | boolean | null

export type Fields = Record<string, Value>

/** A row of one of a record's lists. */
export interface ListItem {
  id: string
  data: Fields
}

/** Where a record is known by another id, in another service. */
export interface External {
  key: string
  id: string
  properties?: Record<string, string>
}

export interface KinabaseRecord {
  id: string
  numericId: number
  data: Fields
  lists: Record<string, ListItem[]>
  external: External[]
  updatedAt: number
}

export interface RecordQuery {
  /** Exclusive, in milliseconds. */
  updatedAfter?: number | undefined
  /** Only those linked to this service; `true` stands for any. */
  externalService?: string | undefined
}

/** Where the organisation's records live. */
export interface RecordStore {
  page(collection: string, query: RecordQuery, from: number, most: number): Promise<{records: KinabaseRecord[]; total: number}>
  read(collection: string, id: string): Promise<KinabaseRecord | null>
  byExternal(collection: string, service: string, id: string): Promise<KinabaseRecord | null>
  /** All or none; those that exist are replaced. */
  save(collection: string, records: readonly KinabaseRecord[]): Promise<void>
  remove(collection: string, ids: readonly string[]): Promise<void>
  highestNumber(collection: string): Promise<number>
  readSetting(name: string): Promise<string | null>
  saveSetting(name: string, value: string): Promise<void>
}
