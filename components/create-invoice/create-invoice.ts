import {css, html, nothing, type PropertyValues} from 'lit'
import {property} from 'lit/decorators.js'
import type {Change} from '../../src/client/client.ts'
import type {Card} from '../../src/contract/card.ts'
import type {DocumentKind} from '../../src/contract/document.ts'
import {KitElement} from '../base/kit-element.ts'
import {base} from '../base/styles.ts'
import {failureAlert, whyNot} from '../parts/failure.ts'
import {icon} from '../parts/icons.ts'
import {createDialogs} from '../parts/late-dialogs.ts'
import {openDialog} from '../parts/open-dialog.ts'
import {createInvoice} from './create-invoice.words.ts'
import {isSameRecord} from './same-record.ts'

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
export class CreateInvoice extends KitElement {
  static override readonly tag = 'create-invoice'
  static override styles = [...base, styles]

  /** The collection that the record is in: its id or slug. */
  @property() collection = ''
  /** The record’s id. */
  @property() record = ''
  /** The record's card, where the page has read it already. */
  @property({attribute: false}) card: Card | undefined

  /** What was read or heard last. */
  #card: Card | undefined
  #failure: unknown
  #isOpening = false
  #turn = 0

  protected override heard(change: Change) {
    if (change.of === 'connection') return void this.#load()
    if (change.of !== 'card' || !isSameRecord(this, change.card.key)) return
    this.#turn++
    this.#card = change.card
    this.requestUpdate()
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed)
    if (changed.has('card') && this.card) this.#card = this.card
    if (changed.has('collection') || changed.has('record') || changed.has('client')) void this.#load()
  }

  protected override render() {
    const card = this.#card
    const alert = (retry: () => void) => (this.#failure === undefined ? nothing : failureAlert(this, this.#failure, {retry}))
    if (!card || (card.kind !== 'invoices' && card.kind !== 'bills') || card.connection === 'never') {
      return this.card ? nothing : alert(this.#load)
    }
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
          @click=${reason ? nothing : this.#open}
        >
          ${icon(this.#isOpening ? 'refresh' : 'plus', this.#isOpening)}${words.create[kindOf(card)]}
        </button>
        ${reason ? html`<p id="reason" class="small quiet">${reason}</p>` : nothing}
      </div>
      ${alert(this.#open)}`
  }

  readonly #load = async () => {
    const {client, collection, record} = this
    if (this.card || !client || !collection || !record) return
    const turn = ++this.#turn
    try {
      const card = await client.readCard({collection, record})
      if (turn !== this.#turn) return
      this.#card = card
      this.#failure = undefined
    } catch (error) {
      if (turn === this.#turn) this.#failure = error
    }
    this.requestUpdate()
  }

  readonly #open = async () => {
    const card = this.#card
    if (!card || this.#isOpening) return
    this.#failure = undefined
    this.#isOpening = true
    this.requestUpdate()
    try {
      await openDialog(this, await createDialogs.want(), {key: card.key, kind: kindOf(card)})
    } catch (error) {
      this.#failure = error
    }
    this.#isOpening = false
    this.requestUpdate()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'xero-create-invoice': CreateInvoice
  }
}
