import {html, nothing, type PropertyValues} from 'lit'
import {property, state} from 'lit/decorators.js'
import {html as withTags} from 'lit/static-html.js'
import type {Change} from '../../src/client/client.ts'
import type {Card, LinkedDocument} from '../../src/contract/card.ts'
import {KitError} from '../../src/contract/failure.ts'
import {defineElements} from '../base/define.ts'
import {KitElement, type KitElementClass} from '../base/kit-element.ts'
import {base} from '../base/styles.ts'
import type {LinkDialog} from '../link-dialog/link-dialog.ts'
import {adopt} from '../parts/adopt.ts'
import {Dialog} from '../parts/dialog.ts'
import {failureAlert} from '../parts/failure.ts'
import {icon} from '../parts/icons.ts'
import {linkDialogs} from '../parts/late-dialogs.ts'
import {late} from '../parts/late.ts'
import {Menu} from '../parts/menu.ts'
import {Tooltip} from '../parts/tooltip.ts'
import {CardReader} from './card-reader.ts'
import {isEmpty, stalenessOf} from './card-state.ts'
import {recordCard} from './record-card.words.ts'
import {recordCardStyles} from './record-card.styles.ts'
import {RecordSyncEvent} from './record-sync-event.ts'
import {RecordUnlinkEvent} from './record-unlink-event.ts'
import {renderBalances, renderPricing} from './render-figures.ts'
import {renderHeader} from './render-header.ts'
import {renderNotice} from './render-notice.ts'
import {renderSkeleton} from './render-skeleton.ts'
import {renderUnlink} from './render-unlink.ts'
import {whyNoLink, whyNoSync, whyNoUnlink} from './why-not.ts'

const documentParts = late(() => import('./document-parts.ts'))
const hasDocuments = ({kind}: Card) => kind === 'invoices' || kind === 'bills'
const bringParts = (card: Card) => (hasDocuments(card) && !documentParts.now ? documentParts.want() : undefined)

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
  @state() private linkDialogIs: 'absent' | 'loading' | 'there' = 'absent'
  @state() private linesOpen = false
  @state() private allLines = false
  /** What the open confirmation is about: one document, or (null) the record's contact or item. */
  #unlinking: LinkedDocument | null = null

  readonly #cards = new CardReader(this, bringParts)
  readonly #internals = this.attachInternals()
  readonly #menu = new Menu(this, () => this.#askUnlink(null), {
    failed: () => this.#cards.fail(new KitError('offline', 'The menu could not be loaded')),
  })
  readonly #confirmation: Dialog = new Dialog(this, {isBusy: () => this.#cards.busy})

  constructor() {
    super()
    new Tooltip(this)
  }

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
    const {format} = this
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
      ${this.#cards.failure === undefined ? nothing : this.#renderFailure(provider)}
      ${renderNotice(this, card, words, stalenessOf(card, this.speaking.now()))}
      ${link?.balances ? renderBalances(link.balances, words, format) : nothing}
      ${link?.pricing ? renderPricing(link.pricing, words, format) : nothing}
      ${card.kind === 'invoices' || card.kind === 'bills' ? this.#renderDocumentParts(card, card.kind) : nothing}
      ${isEmpty(card) ? this.#renderEmpty(card, provider) : nothing} ${this.#renderCreate(card)} ${this.#renderLinkDialog(card)}
      ${renderUnlink(this, this.#confirmation, {
        card,
        document: this.#unlinking,
        words,
        busy: this.#cards.busy,
        failure: this.#cards.failure,
        unlink: this.#unlink,
      })}`
  }

  #renderDocumentParts(card: Card, kind: 'invoices' | 'bills') {
    const loaded = documentParts.now
    if (!loaded) return nothing
    adopt(this, loaded.documentStyles)
    defineElements([loaded.CreateInvoice], {prefix: this.#tagPrefix})
    const words = this.words('record-card', recordCard)
    const {documents, coverage} = card
    const provider = card.provider?.name ?? 'Xero'
    const view = {words, format: this.format, provider}
    return html`${loaded.renderPending(card.pending, view)}
      ${
        coverage && coverage.lines.length > 0 && documents.length > 0
          ? loaded.renderCoverage(coverage, {
              ...view,
              kind,
              isOpen: this.linesOpen,
              showsAll: this.allLines,
              toggle: (event) => (this.linesOpen = (event.currentTarget as HTMLDetailsElement).open),
              showAll: () => (this.allLines = true),
            })
          : nothing
      }
      ${
        documents.length > 0
          ? loaded.renderDocuments(documents, words.documents[kind], {
              ...view,
              unlink: (document) => this.#askUnlink(document),
              noUnlink: whyNoUnlink(this, card),
            })
          : nothing
      }`
  }

  #renderFailure(provider: string) {
    return failureAlert(this, this.#cards.failure, {
      accounting: provider,
      retry: this.#cards.again,
      dismiss: {label: this.words('record-card', recordCard).dismiss, press: this.#cards.forgive},
    })
  }

  #renderEmpty(card: Card, provider: string) {
    const words = this.words('record-card', recordCard)
    if (card.kind === 'invoices') return html`<p class="quiet">${words.emptyInvoices(provider)}</p>`
    if (card.kind === 'bills') return html`<p class="quiet">${words.emptyBills(provider)}</p>`
    const reason = whyNoLink(this, card, words)
    return html`<p class="quiet">${card.kind === 'item' ? words.emptyItem(provider) : words.emptyContact(provider)}</p>
      <div class="actions">
        <button
          class="button primary"
          part="link-button"
          type="button"
          aria-disabled=${reason ? 'true' : nothing}
          aria-describedby=${reason ? 'why-no-link' : nothing}
          @pointerenter=${linkDialogs.prepare}
          @focus=${linkDialogs.prepare}
          @click=${reason ? nothing : this.#openLink}
        >
          ${icon('link')}${words.link}
        </button>
        ${reason ? html`<p id="why-no-link" class="small quiet">${reason}</p>` : nothing}
      </div>`
  }

  #renderCreate(card: Card) {
    if (!hasDocuments(card) || !documentParts.now) return nothing
    const tag = this.nested('create-invoice')
    return withTags`<${tag} class="create" .client=${this.client} .locale=${this.locale} .card=${card}
      collection=${this.collection} record=${this.record}></${tag}>`
  }

  #renderLinkDialog(card: Card) {
    if (this.linkDialogIs !== 'there') return nothing
    const tag = this.nested('link-dialog')
    return withTags`<${tag} .client=${this.client} .locale=${this.locale} .card=${card}></${tag}>`
  }

  readonly #openLink = async () => {
    if (this.linkDialogIs === 'absent') {
      this.linkDialogIs = 'loading'
      const loaded = await this.#cards.attempt(linkDialogs.want)
      if (loaded) defineElements([loaded], {prefix: this.#tagPrefix})
      this.linkDialogIs = loaded ? 'there' : 'absent'
      await this.updateComplete
    }
    if (this.linkDialogIs === 'there') this.renderRoot.querySelector<LinkDialog>(`${this.#tagPrefix}-link-dialog`)?.show()
  }

  readonly #sync = async () => {
    const card = await this.#cards.act('syncCard', {key: this.#cards.key})
    if (!card) return
    this.said = this.words('record-card', recordCard).justSynced
    const event = new RecordSyncEvent(card)
    this.dispatchEvent(event)
  }

  #askUnlink(document: LinkedDocument | null) {
    this.#unlinking = document
    this.#cards.forgive()
    this.#confirmation.open()
  }

  readonly #unlink = async () => {
    const document = this.#unlinking
    const card = await this.#cards.act('unlink', {key: this.#cards.key, document: document?.id ?? null})
    if (!card) return
    this.#confirmation.close()
    this.said = this.words('record-card', recordCard).unlinkedNow
    const event = new RecordUnlinkEvent(card, document)
    this.dispatchEvent(event)
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.card button')?.focus()
  }

  get #tagPrefix(): string {
    return (this.constructor as KitElementClass).prefix
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
