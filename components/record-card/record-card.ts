import {html, nothing, type PropertyValues} from 'lit'
import {state} from 'lit/decorators.js'
import type {Card, LinkedDocument} from '../../src/contract/card.ts'
import {base} from '../base/styles.ts'
import {failureAlert} from '../parts/failure.ts'
import {late} from '../parts/late.ts'
import {createMenu} from '../parts/menu.ts'
import {CardElement} from '../base/card-element.ts'
import {isEmpty, providerOf, stalenessOf} from './card-state.ts'
import {PendingWatch} from './pending-watch.ts'
import {recordCard} from './record-card.words.ts'
import {recordCardStyles} from './record-card.styles.ts'
import {RecordSyncEvent} from './record-sync-event.ts'
import {renderHeader} from './render-header.ts'
import {renderNotice} from './render-notice.ts'
import {renderSkeleton} from './render-skeleton.ts'
import type {Unlinking} from './unlinking.ts'

const linkParts = late(() => import('./link-parts.ts'))
const unlinkedParts = late(() => import('./unlinked-parts.ts'))
const documentParts = late(() => import('./document-parts.ts'))
const unlinkings = late(() => import('./unlinking.ts'))

/** What only a card of this kind and state shows. */
const partsOf = ({kind, link}: Card) =>
  kind === 'invoices' || kind === 'bills' ? documentParts : link ? linkParts : unlinkedParts

/**
 * What the accounting system knows of one record: who it is linked to, what is owed, and the documents made from it.
 *
 * @fires {RecordLinkEvent} xero-record-link - The person linked the record.
 * @fires {RecordUnlinkEvent} xero-record-unlink - The person unlinked the record or one of its documents.
 * @fires {RecordSyncEvent} xero-record-sync - The person’s *Sync* brought the newest figures.
 * @cssstate linked - The record has a link or documents.
 * @cssstate stale - What is shown may be out of date.
 * @cssstate foreign - What is shown belongs to an organisation that is not the connected one.
 * @cssstate busy - Something is being read or changed.
 * @csspart card - The whole card.
 * @csspart header - Name, chip and tools.
 * @csspart figures - The block of balances or prices.
 * @csspart document - One invoice or bill.
 * @csspart coverage - How much of the record’s lines is on documents.
 */
export class RecordCard extends CardElement {
  static override readonly tag = 'record-card'
  static override styles = [...base, recordCardStyles]

  /** What was done, for whoever cannot see it. @internal */
  @state() said = ''
  /** @internal */
  @state() linesOpen = false
  /** @internal */
  @state() allLines = false
  /** @internal */
  readonly menu = createMenu(this, (error) => (this.failure = error))
  readonly #internals = this.attachInternals()
  #unlinking: Unlinking | undefined

  constructor() {
    super()
    new PendingWatch(this)
  }

  protected override codeFor(card: Card) {
    return card.kind === 'none' ? undefined : partsOf(card)
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed)
    const {card, failure} = this
    const staleness = card && stalenessOf(card, this.speaking.now())
    this.#show('linked', card && !isEmpty(card))
    this.#show('stale', staleness ?? (card && failure))
    this.#show('foreign', staleness === 'foreign')
    this.#show('busy', this.busy)
  }

  protected override render() {
    const {card, failure} = this
    if (card?.kind === 'none') return nothing
    const words = this.words('record-card', recordCard)
    return html`<section class="card" part="card" aria-label=${card ? words.accountingOf(card.title) : words.accounting} aria-busy=${this.busy}>
      ${card ? this.#renderCard(card) : failure ? failureAlert(this, failure, {retry: this.again}) : renderSkeleton(words)}
      <span class="hidden" role="status">${this.said}</span>
    </section>`
  }

  #renderCard(card: Card) {
    const words = this.words('record-card', recordCard)
    if (card.connection === 'never') {
      return html`<p class="strong">${words.notConnected}</p><p class="quiet">${words.howToConnect}</p>`
    }
    return html`${renderHeader(this, card)}
      ${this.#unlinking?.isOpen ? nothing : this.#renderFailure(card)}
      ${renderNotice(this, card)}
      ${partsOf(card).now?.renderParts(this, card)}
      ${this.#unlinking?.render(card)}`
  }

  #renderFailure(card: Card) {
    return failureAlert(this, this.failure, {
      accounting: providerOf(card),
      retry: this.again,
      dismiss: () => (this.failure = undefined),
    })
  }

  /** @internal */
  sync() {
    return this.act('syncCard', {}, (card) => {
      this.said = this.words('record-card', recordCard).justSynced
      const event = new RecordSyncEvent(card)
      this.dispatchEvent(event)
    })
  }

  /** Asks whether to unlink one document, or (null) the record's contact or item. @internal */
  async unlink(document: LinkedDocument | null, name: string) {
    this.failure = undefined
    await this.attempt(async () => {
      const {Unlinking} = await unlinkings.want()
      this.#unlinking ??= new Unlinking(this)
    })
    this.#unlinking?.ask(document, name)
  }

  #show(state: string, on: unknown) {
    this.#internals.states[on ? 'add' : 'delete'](state)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'xero-record-card': RecordCard
  }
}
