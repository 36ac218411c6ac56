import type {
  Balances,
  Currency,
  Day,
  Decimal,
  DocumentKind,
  DocumentStatus,
  LedgerCode,
  Organisation,
  Pricing,
  ProviderInfo,
  TaxCode,
  TaxMode,
} from '../contract/index.ts'
import type {Secret} from './secret.ts'

/** The cause of a `needs-reconnect` where a newer token may help: refresh once and try again before believing it. */
export const staleToken: unique symbol = Symbol('stale token')

/** A set of tokens, as the provider gave it. */
export interface Tokens {
  access: Secret
  refresh: Secret
  /** Lifetime of the access token in seconds, from receipt. */
  expiresIn: number
}

/** What a person's consent yields. */
export interface Consent {
  tokens: Tokens
  /** The provider's id of the person who consented. */
  person: string
  /** Marks the organisations chosen in this very consent, where the provider tells. */
  event: string | null
}

/** An organisation that a set of tokens reaches. */
export interface Reachable {
  organisation: string
  name: string
  /** The provider's id of this organisation's connection to our app; what disconnecting needs. */
  connection: string
  event: string | null
  since: string | null
}

/** A token together with the organisation it is used for: all that a call needs to know of who is asking. */
export interface Access {
  token: Secret
  organisation: string
  /** A person is waiting: passes before background work. */
  urgent: boolean
}

/** A contact or item as the provider has it now. */
export interface RemoteTarget {
  kind: 'contact' | 'item'
  id: string
  name: string
  detail: string | null
  email: string | null
  archived: boolean
  balances: Balances | null
  pricing: Pricing | null
}

export interface RemoteLine {
  /** The provider's id of the line; what coverage is matched by, since order and words change. */
  id: string
  description: string
  quantity: Decimal
  unitPrice: Decimal
  amount: Decimal
  tax: Decimal
  taxCode: string | null
  ledgerCode: string | null
}

/** An invoice or bill as the provider has it now. */
export interface RemoteDocument {
  kind: DocumentKind
  id: string
  number: string | null
  status: DocumentStatus
  contact: {id: string; name: string}
  currency: Currency
  date: Day | null
  due: Day | null
  taxMode: TaxMode
  reference: string | null
  /** The address that was put on it when it was made here; null otherwise. */
  marker: string | null
  lines: RemoteLine[]
  subtotal: Decimal
  tax: Decimal
  total: Decimal
  paid: Decimal
  credited: Decimal
  outstanding: Decimal
}

/** A document to be made. Always a draft. */
export interface NewDocument {
  kind: DocumentKind
  contact: string
  currency: Currency
  taxMode: TaxMode
  date: Day
  due: Day | null
  reference: string
  /** An absolute address that names the push, so that the document can be found again. */
  marker: string
  /** `ledgerCode`: the provider's id of it, or its code. */
  lines: {description: string; quantity: Decimal; unitPrice: Decimal; taxCode: string; ledgerCode: string}[]
}

/** Something changed in the accounting system, as it says itself. No more than a hint to read it again. */
export interface Hint {
  organisation: string
  kind: 'contact' | 'item' | 'document'
  id: string
}

export type NewTarget = {kind: 'contact'; name: string; email: string | null} | {kind: 'item'; name: string; code: string}

/**
 * One accounting system. Speaks the contract outwards: no word, type or argument list of the system leaves it.
 * Everything rejects with `KitError` alone. `provider-unreachable` and `bad-reply` after a write mean that its outcome is unknown.
 */
export interface Provider {
  readonly info: ProviderInfo

  /** The sign-in page's address. `challenge` is PKCE's S256. */
  signInAt(flow: {state: string; nonce: string; challenge: string}): string
  exchange(flow: {code: string; verifier: string; nonce: string}): Promise<Consent>
  /** Rejects with `needs-reconnect` where this refresh token is spent or the consent withdrawn. */
  refresh(refresh: Secret): Promise<Tokens>
  /** Every organisation that the person ever connected to this app; the caller keeps workspaces apart. */
  reachable(token: Secret, event?: string): Promise<Reachable[]>
  /** Ends one organisation's connection, and no other. One that is gone already counts as ended. */
  disconnect(token: Secret, connection: string): Promise<void>
  /** Ends all connections that this person made with this app. */
  revoke(refresh: Secret): Promise<void>

  organisation(access: Access): Promise<Organisation & {shortCode: string | null; lockedUntil: Day | null}>
  /** Archived ones included. */
  taxCodes(access: Access): Promise<TaxCode[]>
  ledgerCodes(access: Access): Promise<LedgerCode[]>

  search(access: Access, kind: 'contact' | 'item', text: string): Promise<{found: RemoteTarget[]; more: boolean}>
  /** In as few calls as it permits; those that no longer exist are left out. */
  readTargets(access: Access, kind: 'contact' | 'item', ids: string[], currency: Currency): Promise<RemoteTarget[]>
  readDocuments(access: Access, ids: string[]): Promise<RemoteDocument[]>
  /** Refuses with `name-taken` where an active namesake exists; never overwrites it. */
  createTarget(access: Access, target: NewTarget, idempotencyKey: string): Promise<RemoteTarget>
  /** The contact or item of exactly this name or code, for settling an unknown outcome. */
  findTarget(access: Access, target: NewTarget): Promise<RemoteTarget | null>
  createDocument(access: Access, document: NewDocument, idempotencyKey: string): Promise<RemoteDocument>
  /** Documents that carry this marker, made since a moment; for settling an unknown outcome. */
  findDocuments(access: Access, kind: DocumentKind, marker: string, since: string): Promise<RemoteDocument[]>

  /**
   * What a message that came to our address says has changed; null where it is not signed by the provider. Only the bytes as
   * they came can tell. The whole of it is null where no key to check with is set up.
   */
  readonly readMessage: ((message: {headers: Headers; body: Uint8Array<ArrayBuffer>}) => Promise<Hint[] | null>) | null

  /** Where a person sees it in the accounting system, in the right organisation. Null where there is no such page. */
  pageOf(
    target: {kind: 'contact' | 'item' | 'invoice' | 'bill'; id: string},
    organisation: {shortCode: string | null},
  ): string | null
  /** For how long the provider remembers an idempotency key, in seconds, less a margin. */
  readonly keyWindow: number
  /** Longest that a call whose answer was lost may still take effect, in seconds. */
  readonly horizon: number
  /** Days after which an unused connection ends. */
  readonly idleDays: number
}
