import type {RecordKind} from '../../../contract/index.ts'

/** What one collection's records represent in accounting. Fields are named by their keys, as the API returns them. */
export interface CollectionSetUp {
  kind: RecordKind
  /** The field that names a record. */
  title: string
  email?: string
  code?: string
  /** What documents made from a record bear as their reference; its identifier is prefixed where it has none of its own. */
  reference?: string
  currency?: string
  /** The singular link to the record that holds the contact. */
  contact?: {field: string; collection: string}
  lines?: {
    list: string
    description: string
    quantity: string
    /** Where this field has a value, it is the quantity, and not to be changed when the line is invoiced. */
    mappedQuantity?: string
    unitPrice: string
    taxCode?: string
    ledgerCode?: string
  }
  /** A tax code's id and a ledger code, for lines that carry none. */
  defaults?: {taxCode?: string; ledgerCode?: string}
}
