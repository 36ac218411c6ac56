import {css, html, nothing, type PropertyValues} from 'lit'
import {property, state} from 'lit/decorators.js'
import type {Change} from '../../src/client/client.ts'
import type {Card} from '../../src/contract/card.ts'
import {KitElement} from '../base/kit-element.ts'
import {base} from '../base/styles.ts'
import {failureAlert, whyNot} from '../parts/failure.ts'
import {icon} from '../parts/icons.ts'
import {createDialogs} from '../parts/late-dialogs.ts'
import {openDialog} from '../parts/open-dialog.ts'
import {createInvoice} from './create-invoice.words.ts'

const styles = css`
  .create {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
  }
`

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

  @state() private read: Card | undefined
  @state() private failure: unknown
  @state() private isOpening = false
  #turn = 0

  protected override heard(change: Change) {
    if (change.of === 'connection') return this.#load()
    if (change.of !== 'card' || !this.#isMine(change.card)) return
    this.#turn++
    this.read = change.card
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed)
    if (changed.has('card') && this.card) this.read = this.card
    if (changed.has('collection') || changed.has('record') || changed.has('client')) this.#load()
  }

  protected override render() {
    const card = this.read
    if (!card || (card.kind !== 'invoices' && card.kind !== 'bills') || card.connection === 'never') {
      return this.failure === undefined || this.card ? nothing : failureAlert(this, this.failure, {retry: this.#load})
    }
    const words = this.words('create-invoice', createInvoice)
    const reason = this.#whyNot(card)
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
          ${icon(this.isOpening ? 'refresh' : 'plus', this.isOpening)}${words.create[this.#kind]}
        </button>
        ${reason ? html`<p id="reason" class="small quiet">${reason}</p>` : nothing}
      </div>
      ${this.failure === undefined ? nothing : failureAlert(this, this.failure, {retry: this.#open})}`
  }

  #whyNot(card: Card): string | undefined {
    const words = this.words('create-invoice', createInvoice)
    const provider = card.provider?.name ?? 'Xero'
    if (!card.may.create.allowed) return whyNot(this, card.may.create)
    if (card.connection === 'disconnected') return words.notConnected(provider)
    if (card.connection === 'needs-reconnect') return words.reconnect(provider)
    return undefined
  }

  get #kind(): 'invoice' | 'bill' {
    return this.read?.kind === 'bills' ? 'bill' : 'invoice'
  }

  #isMine({key}: Card): boolean {
    return key.collection === this.collection && key.record === this.record
  }

  readonly #load = (): void => {
    if (this.card || !this.client || !this.collection || !this.record) return
    const turn = ++this.#turn
    this.client.readCard({collection: this.collection, record: this.record}).then(
      (card) => {
        if (turn !== this.#turn) return
        this.read = card
        this.failure = undefined
      },
      (error: unknown) => {
        if (turn === this.#turn) this.failure = error
      },
    )
  }

  readonly #open = async () => {
    if (!this.read || this.isOpening) return
    const {key} = this.read
    this.failure = undefined
    this.isOpening = true
    try {
      await openDialog(this, await createDialogs.want(), {key, kind: this.#kind})
    } catch (error) {
      this.failure = error
    } finally {
      this.isOpening = false
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'xero-create-invoice': CreateInvoice
  }
}
