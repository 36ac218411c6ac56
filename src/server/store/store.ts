import type {
  CreateDocumentRequest,
  LedgerCode,
  LinkedDocument,
  Organisation,
  RecordKey,
  TaxCode,
  Balances,
  Pricing,
} from '../../contract/index.ts'

/** A sign-in under way. Bound to one browser, person and workspace; taken once. */
export interface Flow {
  id: string
  workspace: string
  user: string
  provider: string
  /** SHA-256 of the state, and of the browser's cookie. */
  stateHash: string
  browserHash: string
  /** Encrypted: PKCE verifier, nonce and, once returned, the code. */
  sealed: string
  returnTo: string
  stage: 'started' | 'returned' | 'choosing' | 'ended'
  /** Why it failed, where it came back so. */
  failure: string | null
  /** Set once consent was given: the grant whose organisations are being chosen from. */
  grant: string | null
  createdAt: number
}

/** One person's consent to one app: the unit that tokens belong to. */
export interface Grant {
  id: string
  workspace: string
  provider: string
  person: string
  event: string | null
  state: 'live' | 'dead'
  /** Rises with each new set of tokens: the compare-and-swap of a refresh. */
  generation: number
  /** Encrypted tokens, and the set before them, kept through its grace. */
  sealed: string
  previous: string | null
  previousAt: number | null
  expiresAt: number
  refreshedAt: number
  leaseOwner: string | null
  leaseUntil: number
  /** A refresh whose outcome is not known: asks for one more, to confirm. */
  unknownAt: number | null
}

export interface ConnectionRow {
  id: string
  workspace: string
  provider: string
  grant: string | null
  /** The provider's own id of the connection. */
  remote: string
  organisation: Organisation & {shortCode: string | null}
  state: 'connected' | 'needs-reconnect' | 'disconnected'
  connectedBy: string
  connectedAt: number
  usedAt: number
  reference: {state: 'never' | 'running' | 'complete' | 'incomplete'; syncedAt: number | null}
}

export interface LinkRow {
  workspace: string
  key: RecordKey
  provider: string
  organisation: {id: string; name: string; shortCode: string | null}
  target: {kind: 'contact' | 'item'; id: string; name: string; archived: boolean; email: string | null}
  /** The record's own name when it was linked. */
  title: string
  missing: boolean
  linkedAt: number
  linkedBy: string
  syncedAt: number | null
  balances: Balances | null
  pricing: Pricing | null
}

/** One line of a document and the record's line that it covers. */
export interface CoveredLine {
  /** The provider's id of the line. */
  remote: string
  /** The record's line; null where it was added in the accounting system. */
  line: string | null
  description: string
  quantity: string
}

export interface DocumentRow {
  workspace: string
  key: RecordKey
  provider: string
  organisation: {id: string; name: string; shortCode: string | null}
  document: Omit<LinkedDocument, 'state' | 'organisation' | 'openAt' | 'syncedAt' | 'overdue'>
  lines: CoveredLine[]
  missing: boolean
  /** The push that made it. */
  push: string | null
  createdAt: number
  syncedAt: number
}

/** The ledger of pushes: one row per intent to write, kept before the first call. */
export interface PushRow {
  id: string
  workspace: string
  user: string
  key: RecordKey
  provider: string
  /** Bound at creation: a change of organisation in between is refused. */
  organisation: string
  kind: 'invoice' | 'bill' | 'contact' | 'item'
  /** What was asked for, as JSON text, re-sent and never rebuilt; and its SHA-256. */
  body: string
  bodyHash: string
  /** For documents: what the person saw. */
  expected: CreateDocumentRequest['expected'] | null
  state: 'queued' | 'sending' | 'unknown' | 'looking' | 'confirmed' | 'confirmed-mismatch' | 'rejected' | 'needs-human'
  attempt: number
  idempotencyKey: string
  firstSentAt: number | null
  lastSentAt: number | null
  /** When settling goes on. */
  dueAt: number | null
  leaseOwner: string | null
  leaseUntil: number
  remote: string | null
  failure: {code: string; message: string; complaints: {path: string; message: string}[]} | null
  createdAt: number
}

/** A thing of an accounting system that was said to have changed. */
export interface InboxKey {
  provider: string
  organisation: string
  kind: 'contact' | 'item' | 'document'
  id: string
}

/** One row per thing, however often it was told of. It belongs to no workspace: whom it concerns is looked up when it is read. */
export interface InboxRow extends InboxKey {
  /** How often it was told: what is told again while it is being read stays. */
  told: number
  toldAt: number
  attempt: number
  dueAt: number
  leaseOwner: string | null
  leaseUntil: number
}

/** What a change may be written over: news asked for earlier than what is kept, or of another target, is dropped. */
export interface StillSeen {
  /** When it was asked for. */
  asOf: number
  /** What the link led to. */
  target?: string
}

export interface ReferenceSet {
  taxCodes: TaxCode[]
  ledgerCodes: LedgerCode[]
}

export interface Changes {
  added: number
  changed: number
  archived: number
  restored: number
}

/**
 * What the server remembers. Every row carries the workspace, and nothing is read without naming it, but where background
 * work looks for what is due. Two homes: SQL (PostgreSQL and PGlite) and memory; one suite holds both to the same answers.
 * Each method is one transaction. Rejects with `KitError('unavailable')` where the database cannot be reached.
 */
export interface Store {
  flows: {
    start(flow: Flow): Promise<void>
    /** By the browser's cookie; whatever its stage. */
    ofBrowser(browserHash: string): Promise<Flow | null>
    /** This person's latest that is not ended, in this browser. */
    pending(workspace: string, user: string, browserHash: string): Promise<Flow | null>
    /** Moves on from exactly `from`; false where somebody else was first. */
    advance(id: string, from: Flow['stage'], to: Partial<Omit<Flow, 'id'>>): Promise<boolean>
    /** Forgets those begun before a moment; answers the grants that they held. */
    sweep(before: number): Promise<string[]>
  }
  grants: {
    add(grant: Grant): Promise<void>
    read(id: string): Promise<Grant | null>
    /**
     * Takes the right to refresh: only if the generation is as read, the grant lives and no lease runs. Taking over one that
     * ran out notes an unknown outcome.
     */
    lease(id: string, generation: number, owner: string, now: number, until: number): Promise<boolean>
    /** Appends to the journal first, then swaps; false where the generation has moved. */
    save(
      id: string,
      generation: number,
      owner: string,
      next: Pick<Grant, 'sealed' | 'previous' | 'previousAt' | 'expiresAt' | 'refreshedAt' | 'unknownAt'>,
    ): Promise<boolean>
    /** Gives the lease back without new tokens. An unknown outcome noted before stays noted. */
    release(id: string, owner: string, unknownAt: number | null): Promise<void>
    kill(id: string): Promise<void>
    remove(id: string): Promise<void>
    /** Sealed token sets of the journal, newest first. */
    journal(id: string): Promise<string[]>
    /** How many connections, over all workspaces, still use it. */
    uses(id: string): Promise<number>
    /** Over all workspaces: live ones whose outcome has been unknown since before one moment, or not refreshed since another. */
    due(unknownBefore: number, refreshedBefore: number, most: number): Promise<Grant[]>
  }
  connections: {
    /** The workspace's one connection, whatever its state. */
    current(workspace: string): Promise<ConnectionRow | null>
    /** Puts it in the place of the workspace's former one. Rejects with `connect-organisation-taken`, as `update` does. */
    save(connection: ConnectionRow): Promise<void>
    update(workspace: string, change: Partial<Omit<ConnectionRow, 'workspace' | 'id'>>): Promise<void>
    /** Takes the right to pull reference data; false while another pull runs that began after `staleBefore`. */
    beginReference(workspace: string, now: number, staleBefore: number): Promise<boolean>
    /** Marks a pull that began by then as incomplete, as it died with its process. */
    endStaleReference(workspace: string, staleBefore: number): Promise<void>
    /** Which other workspace an organisation is connected to. */
    holder(provider: string, organisation: string): Promise<string | null>
    /** Over all workspaces: the connections that stand between them and an organisation. */
    bound(provider: string, organisation: string): Promise<ConnectionRow[]>
  }
  reference: {
    /** Replaces what is known of one organisation: by id, so that a renamed code stays itself; those missing are archived. */
    replace(
      workspace: string,
      provider: string,
      organisation: string,
      reference: ReferenceSet,
    ): Promise<{taxCodes: Changes; ledgerCodes: Changes}>
    list(workspace: string, provider: string, organisation: string): Promise<ReferenceSet>
    /** All organisations' codes but this one's are archived; with null, all. */
    archiveOthers(workspace: string, organisation: string | null): Promise<void>
  }
  /** What changed in the accounting systems, by their own word, and was not read again yet. */
  inbox: {
    /** Each telling makes a thing due at once. */
    add(things: readonly InboxKey[], now: number): Promise<void>
    /** Takes the right to read what is due, the longest due first, but nothing of the organisations that are left out. */
    take(
      owner: string,
      now: number,
      until: number,
      most: number,
      except: readonly Pick<InboxKey, 'provider' | 'organisation'>[],
    ): Promise<InboxRow[]>
    /** Forgets those that were not told of again since they were taken, and gives the others back. */
    done(owner: string, rows: readonly InboxRow[]): Promise<void>
    /** Gives them back for one more attempt when it is due; at once where one was told of again since it was taken. */
    putOff(owner: string, rows: readonly InboxRow[], dueAt: number): Promise<void>
  }
  links: {
    of(workspace: string, keys: readonly RecordKey[]): Promise<LinkRow[]>
    /** Refuses (false) where the record is linked already, or a record of the same collection holds the target. */
    add(link: LinkRow): Promise<boolean>
    /** False where nothing was changed: it is gone, or no longer as it was seen. */
    update(
      workspace: string,
      key: RecordKey,
      change: Partial<Pick<LinkRow, 'target' | 'missing' | 'syncedAt' | 'balances' | 'pricing' | 'title'>>,
      seen?: StillSeen,
    ): Promise<boolean>
    remove(workspace: string, key: RecordKey): Promise<void>
    /** Which records hold these targets. */
    holders(workspace: string, provider: string, organisation: string, ids: readonly string[]): Promise<LinkRow[]>
    count(workspace: string, provider: string, organisation: string): Promise<number>
  }
  documents: {
    of(workspace: string, keys: readonly RecordKey[]): Promise<DocumentRow[]>
    /** Those of these ids that are linked to a record. */
    known(workspace: string, provider: string, organisation: string, ids: readonly string[]): Promise<DocumentRow[]>
    /** False where nothing was changed: it is gone, or was read later. */
    update(
      workspace: string,
      provider: string,
      id: string,
      change: Partial<Pick<DocumentRow, 'document' | 'lines' | 'missing' | 'syncedAt'>>,
      seen?: StillSeen,
    ): Promise<boolean>
    remove(workspace: string, key: RecordKey, id: string): Promise<void>
    count(workspace: string, provider: string, organisation: string): Promise<number>
  }
  pushes: {
    /**
     * Keeps the intent before anything is sent. Answers what stands: the new row, or the one of the same id where it was sent
     * before. `busy`: another push of the same record and kind is not settled. `check` sees the record's documents and its
     * unsettled pushes inside the same transaction, and throws to refuse.
     */
    begin(push: PushRow, check: (documents: DocumentRow[]) => void): Promise<{push: PushRow; fresh: boolean} | 'busy'>
    read(workspace: string, id: string): Promise<PushRow | null>
    /** Unsettled ones of these records. */
    open(workspace: string, keys: readonly RecordKey[]): Promise<PushRow[]>
    /** Takes the right to go on with it. */
    lease(id: string, owner: string, now: number, until: number): Promise<PushRow | null>
    /** Rejects where the lease has gone to somebody else, as `settle` does. */
    update(id: string, owner: string, change: Partial<Omit<PushRow, 'id' | 'workspace'>>): Promise<void>
    /** Outcome, and the document or link that it made, in one transaction. Gives the lease back. */
    settle(id: string, owner: string, change: Partial<PushRow>, made: {document?: DocumentRow; link?: LinkRow}): Promise<void>
    /** Over all workspaces: unsettled and due, oldest first. */
    due(now: number, most: number): Promise<PushRow[]>
  }
  governor: {
    /**
     * Asks for the right to call; `wait` is milliseconds until asking again makes sense, `day` whether it is the day's
     * allowance that is waited for. Urgent ones may use the last places.
     */
    take(
      organisation: string,
      call: string,
      now: number,
      limits: {minute: number; together: number; urgent: boolean; /** Of the day, kept for urgent ones. */ day?: number},
    ): Promise<{wait: number; day: boolean}>
    give(organisation: string, call: string): Promise<void>
    /** No call to the organisation before a moment, as the provider asked. `day` marks the day's allowance as spent. */
    hold(organisation: string, until: number, why: 'minute' | 'day'): Promise<void>
    /** What the provider says is left for today. */
    noteDay(organisation: string, remaining: number): Promise<void>
  }
  /** One line of what was done by whom, append only. */
  audit(entry: {workspace: string; user: string; action: string; at: number; detail: Record<string, unknown>}): Promise<void>
  close(): Promise<void>
}
