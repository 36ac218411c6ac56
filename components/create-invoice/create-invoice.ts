import {css, html, nothing} from 'lit'
import {property, state} from 'lit/decorators.js'
import type {Card} from '../../src/contract/card.ts'
import type {DocumentKind} from '../../src/contract/document.ts'
import {base} from '../base/styles.ts'
import {failureAlert, whyNot} from '../parts/failure.ts'
import {icon} from '../parts/icons.ts'
import {createDialogs} from '../parts/late-dialogs.ts'
import {openDialog} from '../parts/open-dialog.ts'
import {CardElement} from '../base/card-element.ts'
import {createInvoice} from './create-invoice.words.ts'

const styles = css`
  .create {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
  }
`

const kindOf = ({kind}: Card): DocumentKind => (kind === 'bills' ? 'bill' : 'invoice')

/**
 * The button that makes a draft invoice or bill from a record’s lines. Its dialog is loaded when somebody points at it.
 *
 * @fires {InvoiceCreateEvent} xero-invoice-create - The accounting system has confirmed the draft.
 * @csspart button - The button.
 */
export class CreateInvoice extends CardElement {
  static override readonly tag = 'create-invoice'
  static override styles = [...base, styles]

  /** The record's card, where the page has read it already. */
  @property({attribute: false}) override card: Card | undefined

  @state() private isOpening = false

  protected override render() {
    const {card} = this
    const alert = failureAlert(this, this.failure, {retry: this.again})
    if (!card || (card.kind !== 'invoices' && card.kind !== 'bills') || card.connection === 'never') return alert
    const words = this.words('create-invoice', createInvoice)
    const provider = card.provider?.name ?? 'Xero'
    const reason =
      whyNot(this, card.may.create) ??
      {disconnected: words.notConnected(provider), 'needs-reconnect': words.reconnect(provider), connected: undefined}[
        card.connection
      ]
    return html`<div class="create">
        <button
          class="button primary"
          part="button"
          type="button"
          aria-disabled=${reason ? 'true' : nothing}
          aria-describedby=${reason ? 'reason' : nothing}
          @pointerenter=${createDialogs.prepare}
          @focus=${createDialogs.prepare}
          @click=${reason ? nothing : () => this.#open(card)}
        >
          ${icon(this.isOpening ? 'refresh' : 'plus', this.isOpening)}${words.create[kindOf(card)]}
        </button>
        ${reason ? html`<p id="reason" class="small quiet">${reason}</p>` : nothing}
      </div>
      ${alert}`
  }

  async #open(card: Card) {
    if (this.isOpening) return
    this.failure = undefined
    this.isOpening = true
    await this.attempt(async () => openDialog(this, await createDialogs.want(), {key: card.key, kind: kindOf(card)}))
    this.isOpening = false
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'xero-create-invoice': CreateInvoice
  }
}
