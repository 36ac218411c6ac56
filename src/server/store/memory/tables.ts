import type {Allowance, GivenCall} from '../governing.ts'
import type {ConnectionRow, DocumentRow, Flow, Grant, InboxRow, LinkRow, PushRow, ReferenceSet} from '../store.ts'

/** What the memory store keeps. Several stores over the same tables stand for several processes. */
export interface Tables {
  flows: Map<string, Flow>
  grants: Map<string, Grant>
  journal: {grant: string; sealed: string; at: number}[]
  /** By workspace. */
  connections: Map<string, {row: ConnectionRow; pullBegan: number}>
  /** By workspace, provider and organisation. */
  reference: Map<string, {workspace: string; organisation: string; set: ReferenceSet}>
  /** By provider, organisation, kind and id. */
  inbox: Map<string, InboxRow>
  links: LinkRow[]
  documents: DocumentRow[]
  pushes: Map<string, PushRow>
  allowances: Map<string, Allowance & {calls: Map<string, GivenCall>}>
  audit: {workspace: string; user: string; action: string; at: number; detail: Record<string, unknown>}[]
}

export const createTables = (): Tables => ({
  flows: new Map(),
  grants: new Map(),
  journal: [],
  connections: new Map(),
  reference: new Map(),
  inbox: new Map(),
  links: [],
  documents: [],
  pushes: new Map(),
  allowances: new Map(),
  audit: [],
})

/** One text for several values, without a chance of two lists sharing it. */
export const joined = (...parts: string[]): string => JSON.stringify(parts)

/** Rows go in and out as copies, so that nobody changes what is kept by changing what was read. */
export const copy = structuredClone

export const copyOrNull = <Row>(row: Row | undefined): Row | null => (row === undefined ? null : copy(row))
