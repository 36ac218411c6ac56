import {html, nothing, type PropertyValues} from 'lit'
import {property, state} from 'lit/decorators.js'
import type {Change} from '../../src/client/client.ts'
import type {Card} from '../../src/contract/card.ts'
import {KitError} from '../../src/contract/failure.ts'
import {KitElement} from '../base/kit-element.ts'
import {base} from '../base/styles.ts'
import {failureAlert} from '../parts/failure.ts'
import {late, type Late} from '../parts/late.ts'
import {Menu} from '../parts/menu.ts'
import {CardReader} from './card-reader.ts'
import {isEmpty, stalenessOf, type Staleness} from './card-state.ts'
import {recordCard, type RecordCardWords} from './record-card.words.ts'
import {recordCardStyles} from './record-card.styles.ts'
import {RecordSyncEvent} from './record-sync-event.ts'
import {renderHeader} from './render-header.ts'
import {renderSkeleton} from './render-skeleton.ts'
import type {Unlinked, Unlinking} from './unlinking.ts'
import {whyNoLink, whyNoSync, whyNoUnlink} from './why-not.ts'

const linkParts = late(() => import('./link-parts.ts'))
const unlinkedParts = late(() => import('./unlinked-parts.ts'))
const documentParts = late(() => import('./document-parts.ts'))
const unlinkings = late(() => import('./unlinking.ts'))

const notices = late(() => import('./render-notice.ts'))

const needsNotice = (card: Card, staleness: Staleness | null) => staleness !== null || card.link?.target.archived === true

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
export class RecordCard extends KitElement {
  static override readonly tag = 'record-card'
  static override styles = [...base, recordCardStyles]

  /** The collection that the record is in: its id or slug. */
  @property() collection = ''
  /** The record’s id. */
  @property() record = ''

  @state() private said = ''
  @state() private linesOpen = false
  @state() private allLines = false
  readonly #cards = new CardReader(this, (card) => this.#bring(card))
  readonly #internals = this.attachInternals()
  readonly #menu = new Menu(this, () => this.#askUnlink({document: null, name: this.#cards.card?.link?.target.name ?? ''}), {
    failed: () => this.#cards.fail(new KitError('offline', 'The menu could not be loaded')),
  })
  #unlinking: Unlinking | undefined

  protected override heard(change: Change) {
    this.#cards.heard(change)
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed)
    this.#cards.follow(this.client, this.collection, this.record)
    const {card} = this.#cards
    const staleness = card && stalenessOf(card, this.speaking.now())
    this.#show('linked', card !== undefined && !isEmpty(card))
    this.#show('stale', Boolean(staleness) || (card !== undefined && this.#cards.failure !== undefined))
    this.#show('foreign', staleness === 'foreign')
    this.#show('busy', this.#cards.busy)
  }

  protected override render() {
    const {card, failure} = this.#cards
    const words = this.words('record-card', recordCard)
    if (card?.kind === 'none') return nothing
    return html`<section class="card" part="card" aria-label=${card ? words.accountingOf(card.title) : words.accounting} aria-busy=${this.#cards.busy ? 'true' : 'false'}>
      ${
        card
          ? this.#renderCard(card)
          : failure === undefined
            ? renderSkeleton(words)
            : failureAlert(this, failure, {retry: this.#cards.read})
      }
      <span class="hidden" role="status">${this.said}</span>
    </section>`
  }

  #renderCard(card: Card) {
    const words = this.words('record-card', recordCard)
    const provider = card.provider?.name ?? 'Xero'
    const {link} = card
    if (card.connection === 'never') {
      return html`<p class="strong">${words.notConnected}</p><p class="quiet">${words.howToConnect}</p>`
    }
    return html`${renderHeader(this, {
      card,
      words,
      busy: this.#cards.busy,
      sync: this.#sync,
      noSync: whyNoSync(this, card, words),
      menu: link
        ? this.#menu.render({
            label: words.more,
            compact: true,
            items: [{id: 'unlink', label: words.unlink, icon: 'unlink', danger: true, reason: whyNoUnlink(this, card)}],
          })
        : nothing,
    })}
      ${this.#cards.failure === undefined || this.#unlinking?.isOpen ? nothing : this.#renderFailure(provider)}
      ${this.#renderNotice(card)}
      ${this.#renderParts(card, words)}
      ${this.#unlinking?.render(card) ?? nothing}`
  }

  /** What only a card of this kind and state shows; nothing of it is shown before that has come. */
  #bring(card: Card): Promise<unknown> | undefined {
    if (card.kind === 'none') return undefined
    const wanted: Late<unknown>[] = [
      card.kind === 'invoices' || card.kind === 'bills' ? documentParts : card.link ? linkParts : unlinkedParts,
    ]
    if (needsNotice(card, stalenessOf(card, this.speaking.now()))) wanted.push(notices)
    return wanted.every(({now}) => now) ? undefined : Promise.all(wanted.map((parts) => parts.want()))
  }

  #renderNotice(card: Card) {
    const staleness = stalenessOf(card, this.speaking.now())
    if (!needsNotice(card, staleness)) return nothing
    // It has grown old since it was read.
    if (!notices.now)
      notices.want().then(
        () => this.requestUpdate(),
        () => undefined,
      )
    return notices.now?.renderNotice(this, card, staleness)
  }

  #renderParts(card: Card, words: RecordCardWords) {
    const {kind, link} = card
    if (kind === 'invoices' || kind === 'bills') {
      const loaded = documentParts.now
      if (!loaded) return nothing
      return loaded.renderDocumentParts(this, card, {
        kind,
        states: words.state(card.provider?.name ?? 'Xero'),
        linesOpen: this.linesOpen,
        allLines: this.allLines,
        toggleLines: (event) => (this.linesOpen = (event.currentTarget as HTMLDetailsElement).open),
        showAllLines: () => (this.allLines = true),
        unlink: (document, name) => this.#askUnlink({document, name}),
        noUnlink: whyNoUnlink(this, card),
      })
    }
    if (link) return linkParts.now?.renderLinkParts(this, link)
    return unlinkedParts.now?.renderUnlinkedParts(this, card, this.#cards, whyNoLink(this, card, words))
  }

  #renderFailure(provider: string) {
    return failureAlert(this, this.#cards.failure, {
      accounting: provider,
      retry: this.#cards.again,
      dismiss: {label: this.words('record-card', recordCard).dismiss, press: this.#cards.forgive},
    })
  }

  readonly #sync = async () => {
    const card = await this.#cards.act('syncCard', {key: this.#cards.key})
    if (!card) return
    this.said = this.words('record-card', recordCard).justSynced
    const event = new RecordSyncEvent(card)
    this.dispatchEvent(event)
  }

  async #askUnlink(about: Unlinked) {
    this.#cards.forgive()
    const loaded = unlinkings.now ?? (await this.#cards.attempt(unlinkings.want))
    if (!loaded) return
    this.#unlinking ??= new loaded.Unlinking(this, this.#cards, (said) => (this.said = said))
    this.#unlinking.ask(about)
  }

  #show(name: string, on: boolean) {
    if (on) this.#internals.states.add(name)
    else this.#internals.states.delete(name)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'xero-record-card': RecordCard
  }
}
