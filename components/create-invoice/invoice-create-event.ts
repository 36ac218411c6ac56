import type {Card, LinkedDocument} from '../../src/contract/card.ts'

/** A draft invoice or bill that the person created is confirmed by the accounting system. */
export class InvoiceCreateEvent extends Event {
  readonly card: Card
  readonly document: LinkedDocument | null
  constructor(card: Card, document: LinkedDocument | null) {
    super('xero-invoice-create', {bubbles: true, composed: true})
    this.card = card
    this.document = document
  }
}

declare global {
  interface HTMLElementEventMap {
    'xero-invoice-create': InvoiceCreateEvent
  }
}
