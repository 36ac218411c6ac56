import type {Currency, Decimal, LedgerCode, RecordKey, RecordKind, Session, TaxCode} from '../contract/index.ts'

/** One row of a record's line items. */
export interface HostLine {
  id: string
  description: string
  quantity: Decimal | null
  /** Whether the quantity comes from a mapped field, and so cannot be changed when the line is invoiced. */
  quantityMapped: boolean
  /** Up to four decimal places. */
  unitPrice: Decimal | null
  /** The provider's tax code id, where the row carries one. */
  taxCode: string | null
  /** The provider's code (not id) of the ledger code, where the row carries one. */
  ledgerCode: string | null
}

export interface HostRecord {
  key: RecordKey
  /** The record's own name. */
  title: string
  access: 'edit' | 'view'
  kind: RecordKind
  /** For a record that can become a contact or an item. */
  email: string | null
  code: string | null
  /** For a record that documents are made from: its lines, in order, and the record that holds the contact. */
  lines: HostLine[]
  contactRecord: RecordKey | null
  contactTitle: string | null
  /** Null: the organisation's currency. */
  currency: Currency | null
  /** A reference for documents made from it, such as its identifier. */
  reference: string
  /** Defaults of its collection: a tax code id and a ledger code. */
  defaults: {taxCode: string | null; ledgerCode: string | null}
}

/**
 * What the embedding application answers: who is asking, and its records. The only way by which identity enters:
 * workspace, user and role never come from a path, a body or a header of our own.
 */
export interface Host {
  /** Null: nobody is signed in. */
  authenticate(request: Request): Promise<Session | null>
  /** Null: it does not exist, or this person may not see it. */
  readRecord(session: Session, key: RecordKey): Promise<HostRecord | null>
  /** Keeps what a record is linked to beside the record. `null` removes it. Failing to is logged, not fatal. */
  saveLink(session: Session, key: RecordKey, link: {provider: string; id: string; organisation: string} | null): Promise<void>
  /** Shows tax and ledger codes as the host's two system collections, *Tax Codes* and *Ledger Codes*. Idempotent. */
  saveReference(workspace: string, reference: {taxCodes: TaxCode[]; ledgerCodes: LedgerCode[]}): Promise<void>
}
