import type {ColumnType, Generated, Kysely} from 'kysely'
import type {LedgerCode, RecordKey, TaxCode} from '../../../contract/index.ts'
import type {Allowance} from '../governing.ts'
import type {ConnectionRow, DocumentRow, Flow, Grant, InboxRow, LinkRow, PushRow} from '../store.ts'

/** Read as a value, written as text: drivers differ in what they make of an array. */
type Json<Value> = ColumnType<Value, string, string>
type JsonOrNull<Value> = ColumnType<Value | null, string | null, string | null>

interface ConnectionTable extends Omit<ConnectionRow, 'organisation' | 'reference'> {
  organisationId: string
  organisation: Json<ConnectionRow['organisation']>
  referenceState: ConnectionRow['reference']['state']
  referenceSyncedAt: number | null
  pullBegan: number
}

interface CodeTable {
  workspace: string
  provider: string
  organisationId: string
  kind: 'tax' | 'ledger'
  id: string
  position: number
  code: Json<TaxCode | LedgerCode>
}

interface LinkTable extends RecordKey, Omit<LinkRow, 'key' | 'organisation' | 'target' | 'balances' | 'pricing'> {
  organisationId: string
  organisation: Json<LinkRow['organisation']>
  targetId: string
  target: Json<LinkRow['target']>
  balances: JsonOrNull<LinkRow['balances']>
  pricing: JsonOrNull<LinkRow['pricing']>
}

interface DocumentTable extends RecordKey, Omit<DocumentRow, 'key' | 'organisation' | 'document' | 'lines'> {
  id: string
  organisationId: string
  organisation: Json<DocumentRow['organisation']>
  document: Json<DocumentRow['document']>
  lines: Json<DocumentRow['lines']>
}

interface PushTable extends RecordKey, Omit<PushRow, 'key' | 'expected' | 'failure'> {
  expected: JsonOrNull<PushRow['expected']>
  failure: JsonOrNull<PushRow['failure']>
}

/** Columns are named in snake_case; Kysely's plugin gives them the names of the rows. */
export interface Tables {
  accountingFlows: Flow
  accountingGrants: Grant
  accountingGrantTokens: {place: Generated<number>; grant: string; sealed: string; at: number}
  accountingConnections: ConnectionTable
  accountingCodes: CodeTable
  accountingInbox: InboxRow
  accountingLinks: LinkTable
  accountingDocuments: DocumentTable
  accountingPushes: PushTable
  accountingAllowances: Allowance & {organisationId: string}
  accountingCalls: {organisationId: string; call: string; at: number; ended: boolean}
  accountingAudit: {workspace: string; user: string; action: string; at: number; detail: Json<Record<string, unknown>>}
}

export type Database = Kysely<Tables>

export const json = (value: unknown): string => JSON.stringify(value)
export const jsonOrNull = (value: unknown): string | null => (value === null || value === undefined ? null : json(value))

/** The same for a change that may leave the value alone. */
export const jsonIfGiven = (value: unknown): string | undefined => (value === undefined ? undefined : json(value))
export const jsonOrNullIfGiven = (value: unknown): string | null | undefined =>
  value === undefined ? undefined : jsonOrNull(value)

/** Without what was left out; null where nothing is left. */
export function given<Change extends object>(change: Change): Change | null {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined)
  return entries.length === 0 ? null : (Object.fromEntries(entries) as Change)
}
