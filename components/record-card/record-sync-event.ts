import type {Card} from '../../src/contract/card.ts'

/** The person's *Sync* brought the newest figures. */
export class RecordSyncEvent extends Event {
  readonly card: Card
  constructor(card: Card) {
    super('xero-record-sync', {bubbles: true, composed: true})
    this.card = card
  }
}

declare global {
  interface HTMLElementEventMap {
    'xero-record-sync': RecordSyncEvent
  }
}
