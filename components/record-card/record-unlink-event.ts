import type {Card, LinkedDocument} from '../../src/contract/card.ts'

/** The person unlinked a record's contact or item, or one of its documents. */
export class RecordUnlinkEvent extends Event {
  readonly card: Card
  /** The invoice or bill that was unlinked; null for the record's contact or item. */
  readonly document: LinkedDocument | null
  constructor(card: Card, document: LinkedDocument | null) {
    super('xero-record-unlink', {bubbles: true, composed: true})
    this.card = card
    this.document = document
  }
}

declare global {
  interface HTMLElementEventMap {
    'xero-record-unlink': RecordUnlinkEvent
  }
}
