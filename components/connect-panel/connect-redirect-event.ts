/** The browser is about to go to the provider’s sign-in; a page that prevents it goes there in its own way. */
export class ConnectRedirectEvent extends Event {
  readonly address: string

  constructor(address: string) {
    super('xero-connect-redirect', {bubbles: true, composed: true, cancelable: true})
    this.address = address
  }
}

declare global {
  interface HTMLElementEventMap {
    'xero-connect-redirect': ConnectRedirectEvent
  }
}
