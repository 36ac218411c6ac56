import type {Connection} from '../../src/contract/connection.ts'

/** The person connected, changed the organisation or disconnected here. */
export class ConnectionChangeEvent extends Event {
  readonly connection: Connection | null

  constructor(connection: Connection | null) {
    super('xero-connection-change', {bubbles: true, composed: true})
    this.connection = connection
  }
}

declare global {
  interface HTMLElementEventMap {
    'xero-connection-change': ConnectionChangeEvent
  }
}
