import type {Card} from '../../src/contract/card.ts'

/** The person linked a record to a contact or an item. */
export class RecordLinkEvent extends Event {
  readonly card: Card
  constructor(card: Card) {
    super('xero-record-link', {bubbles: true, composed: true})
    this.card = card
  }
}

declare global {
  interface HTMLElementEventMap {
    'xero-record-link': RecordLinkEvent
  }
}
