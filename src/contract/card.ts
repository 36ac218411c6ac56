import * as z from 'zod/mini'
import {Permission} from './session.ts'
import {Currency, Day, Decimal, Id, Moment, text} from './values.ts'

/** A record of the host: a collection's id or slug and the record's id in it. */
export const RecordKey = z.strictObject({collection: Id, record: Id})
export type RecordKey = z.infer<typeof RecordKey>

/** What a collection's records represent in the accounting system. */
export const RecordKind = z.enum(['none', 'contact', 'item', 'invoices', 'bills'])
export type RecordKind = z.infer<typeof RecordKind>

/** What one record can be linked to. */
export const TargetKind = z.enum(['contact', 'item', 'invoice', 'bill'])
export type TargetKind = z.infer<typeof TargetKind>

/** Owed to us (receivable) and by us (payable), in the organisation's currency; never netted. */
export const Balances = z.object({
  currency: Currency,
  receivable: z.object({outstanding: Decimal, overdue: Decimal}),
  payable: z.object({outstanding: Decimal, overdue: Decimal}),
})
export type Balances = z.infer<typeof Balances>

/** Null on a side: not sold, or not bought. Prices up to four decimal places. A provider gives a tax code's id, a card its name. */
export const Pricing = z.object({
  currency: Currency,
  code: z.string(),
  sale: z.nullable(z.object({price: z.nullable(Decimal), ledgerCode: z.nullable(z.string()), taxCode: z.nullable(z.string())})),
  purchase: z.nullable(
    z.object({price: z.nullable(Decimal), ledgerCode: z.nullable(z.string()), taxCode: z.nullable(z.string())}),
  ),
})
export type Pricing = z.infer<typeof Pricing>

export const DocumentStatus = z.enum(['draft', 'awaiting-approval', 'awaiting-payment', 'paid', 'voided', 'deleted'])
export type DocumentStatus = z.infer<typeof DocumentStatus>

/** Whether a thing can still be reached: `foreign` belongs to an organisation that is not the connected one, `missing` is no longer in the accounting system. */
export const LinkState = z.enum(['live', 'foreign', 'disconnected', 'missing'])
export type LinkState = z.infer<typeof LinkState>

/** A record linked to one contact or item. Last-known data stays whatever the state. */
export const Link = z.object({
  target: z.object({kind: TargetKind, id: Id, name: z.string(), archived: z.boolean(), email: z.nullable(z.string())}),
  state: LinkState,
  organisation: z.object({id: Id, name: z.string()}),
  /** Opens it in the right organisation; null where it no longer resolves. */
  openAt: z.nullable(z.string()),
  linkedAt: Moment,
  /** Null before the first. */
  syncedAt: z.nullable(Moment),
  balances: z.nullable(Balances),
  pricing: z.nullable(Pricing),
})
export type Link = z.infer<typeof Link>

/** An invoice or bill made from a record's lines. */
export const LinkedDocument = z.object({
  id: Id,
  kind: z.enum(['invoice', 'bill']),
  /** The accounting system's number; null until it gives one. */
  number: z.nullable(z.string()),
  contact: z.string(),
  status: DocumentStatus,
  currency: Currency,
  date: z.nullable(Day),
  due: z.nullable(Day),
  overdue: z.boolean(),
  total: Decimal,
  paid: Decimal,
  credited: Decimal,
  /** Still to pay. */
  outstanding: Decimal,
  state: LinkState,
  organisation: z.object({id: Id, name: z.string()}),
  openAt: z.nullable(z.string()),
  syncedAt: Moment,
  /** Set where the accounting system's total differs from what was shown before sending. */
  expectedTotal: z.nullable(Decimal),
})
export type LinkedDocument = z.infer<typeof LinkedDocument>

export const CoverageLevel = z.enum(['none', 'part', 'full', 'over'])
export type CoverageLevel = z.infer<typeof CoverageLevel>

/** How much of one line is on live documents. */
export const LineCoverage = z.object({
  line: Id,
  description: z.string(),
  /** Null: the line is no longer on the record. */
  quantity: z.nullable(Decimal),
  covered: Decimal,
  /** Never negative. */
  remaining: Decimal,
  level: CoverageLevel,
})
export type LineCoverage = z.infer<typeof LineCoverage>

export const Coverage = z.object({level: CoverageLevel, lines: z.array(LineCoverage)})
export type Coverage = z.infer<typeof Coverage>

/** An outcome not yet known: shown as “Checking with Xero…”, never as failed. */
export const PendingPush = z.object({push: Id, since: Moment, state: z.enum(['sending', 'checking', 'needs-human'])})
export type PendingPush = z.infer<typeof PendingPush>

/** All that a record card shows. */
export const Card = z.object({
  key: RecordKey,
  /** The record's own name in the host. */
  title: z.string(),
  kind: RecordKind,
  provider: z.nullable(z.object({id: Id, name: z.string()})),
  connection: z.enum(['never', 'connected', 'needs-reconnect', 'disconnected']),
  organisation: z.nullable(z.object({id: Id, name: z.string()})),
  link: z.nullable(Link),
  documents: z.array(LinkedDocument),
  coverage: z.nullable(Coverage),
  pending: z.array(PendingPush),
  /** The last time that documents were read; null before the first. */
  syncedAt: z.nullable(Moment),
  /** What a new contact or item would be called, for *create from the record*. */
  suggestion: z.nullable(z.object({name: z.string(), email: z.nullable(z.string()), code: z.nullable(z.string())})),
  may: z.object({link: Permission, sync: Permission, create: Permission}),
})
export type Card = z.infer<typeof Card>

export const CardsRequest = z.strictObject({records: z.array(RecordKey).check(z.minLength(1), z.maxLength(200))})
const CardFailure = z.object({key: RecordKey, code: z.string()})
/** In the order asked for; one that cannot be read does not spoil the others. */
export const CardsAnswer = z.object({cards: z.array(z.union([z.object({card: Card}), z.object({failure: CardFailure})]))})
export type CardsAnswer = z.infer<typeof CardsAnswer>
export const CardAnswer = z.object({card: Card})
export type CardAnswer = z.infer<typeof CardAnswer>

export const SearchQuery = z.object({kind: z.enum(['contact', 'item']), q: text(100)})
/** A thing in the accounting system that a record could be linked to. */
export const Candidate = z.object({
  kind: TargetKind,
  id: Id,
  name: z.string(),
  /** E-mail, account number or code: what tells namesakes apart. */
  detail: z.nullable(z.string()),
  archived: z.boolean(),
  /** The record that it is linked to already, by its name. */
  linkedTo: z.nullable(z.string()),
})
export type Candidate = z.infer<typeof Candidate>
export const Candidates = z.object({candidates: z.array(Candidate), more: z.boolean()})
export type Candidates = z.infer<typeof Candidates>

export const LinkRequest = z.strictObject({
  key: RecordKey,
  organisation: Id,
  target: z.strictObject({kind: z.enum(['contact', 'item']), id: Id}),
})
/** `push` is made in the browser when the form opens and kept until answered, so that a repeat is known as one. */
export const CreateTargetRequest = z.strictObject({
  key: RecordKey,
  organisation: Id,
  push: Id,
  target: z.union([
    z.strictObject({kind: z.literal('contact'), name: text(255, 1), email: z.nullable(text(255))}),
    z.strictObject({kind: z.literal('item'), name: text(50, 1), code: text(30, 1)}),
  ]),
})
export const KeyRequest = z.strictObject({key: RecordKey})
/** `document` unlinks one invoice or bill; without it the record's contact or item. */
export const UnlinkRequest = z.strictObject({key: RecordKey, document: z.nullable(Id)})
