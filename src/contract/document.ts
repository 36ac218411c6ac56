import * as z from 'zod/mini'
import {Card, LinkedDocument, RecordKey} from './card.ts'
import {LedgerCode, TaxCode} from './reference.ts'
import {Currency, Day, Decimal, Id, text} from './values.ts'

export const DocumentKind = z.enum(['invoice', 'bill'])
export type DocumentKind = z.infer<typeof DocumentKind>

/** One setting per document: are prices without tax, with tax, or is there none? */
export const TaxMode = z.enum(['exclusive', 'inclusive', 'none'])
export type TaxMode = z.infer<typeof TaxMode>

/** Where a default came from, shown in the picker. */
export const Origin = z.enum(['line', 'item', 'contact', 'collection', 'ledger-code'])
export type Origin = z.infer<typeof Origin>

/** A line of the record, ready to be put on a document. */
export const OfferedLine = z.object({
  line: Id,
  description: z.string(),
  /** As on the record. */
  quantity: Decimal,
  /** From a mapped field: shown, not edited, billed whole. */
  mapped: z.boolean(),
  covered: Decimal,
  /** What is offered: quantity less what is on live documents, never negative. */
  remaining: Decimal,
  /** Per unit, up to four decimal places; null where the record has none. */
  unitPrice: z.nullable(Decimal),
  taxCode: z.nullable(z.object({id: Id, from: Origin})),
  /** The id of a ledger code. */
  ledgerCode: z.nullable(z.object({id: Id, from: Origin})),
})
export type OfferedLine = z.infer<typeof OfferedLine>

/** All that the create dialog needs to open. */
export const DocumentOffer = z.object({
  key: RecordKey,
  kind: DocumentKind,
  title: z.string(),
  provider: z.object({id: Id, name: z.string()}),
  organisation: z.object({id: Id, name: z.string()}),
  /** Null: no contact linked; the dialog says so and leads on to linking `contactRecord`. */
  contact: z.nullable(z.object({id: Id, name: z.string(), archived: z.boolean()})),
  contactRecord: z.nullable(z.object({key: RecordKey, title: z.string()})),
  currency: Currency,
  taxMode: TaxMode,
  /** Today in the organisation's time zone. */
  date: Day,
  due: z.nullable(Day),
  reference: z.string(),
  lines: z.array(OfferedLine),
  /** Only what a line of this kind of document may carry. */
  taxCodes: z.array(TaxCode),
  ledgerCodes: z.array(LedgerCode),
})
export type DocumentOffer = z.infer<typeof DocumentOffer>

export const OfferRequest = z.strictObject({key: RecordKey, kind: DocumentKind})

export const DocumentLine = z.strictObject({
  line: Id,
  description: text(4000),
  quantity: Decimal,
  unitPrice: Decimal,
  taxCode: Id,
  /** The id of a ledger code. */
  ledgerCode: Id,
})
export type DocumentLine = z.infer<typeof DocumentLine>

/** What the person saw and pressed: the totals are compared with the accounting system's answer. */
export const CreateDocumentRequest = z.strictObject({
  /** Made in the browser when the dialog opens, kept until answered: the same id is the same intent. */
  push: Id,
  key: RecordKey,
  kind: DocumentKind,
  organisation: Id,
  contact: Id,
  currency: Currency,
  taxMode: TaxMode,
  date: Day,
  due: z.nullable(Day),
  reference: text(255),
  lines: z.array(DocumentLine).check(z.minLength(1), z.maxLength(1000)),
  expected: z.strictObject({subtotal: Decimal, tax: Decimal, total: Decimal}),
  /** Set where the person has agreed to put more than the remainder on a document. */
  overCover: z.boolean(),
})
export type CreateDocumentRequest = z.infer<typeof CreateDocumentRequest>

/** `checking`: the outcome is not known yet; ask again. `needs-human`: it could not be found out; the card says what to do. */
export const Push = z.object({
  id: Id,
  state: z.enum(['sending', 'confirmed', 'confirmed-mismatch', 'rejected', 'checking', 'needs-human']),
  /** Seconds until asking again makes sense, while unknown. */
  askAgainAfter: z.nullable(z.int()),
  document: z.nullable(LinkedDocument),
  /** Why it was refused, in the accounting system's words. */
  complaints: z.array(z.object({path: z.string(), message: z.string()})),
})
export type Push = z.infer<typeof Push>
export const PushAnswer = z.object({push: Push, card: Card})
export type PushAnswer = z.infer<typeof PushAnswer>
export const PushQuery = z.object({push: Id})
