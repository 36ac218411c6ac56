import {html, nothing} from 'lit'
import type {Card, LinkedDocument} from '../../src/contract/card.ts'
import {amountsOf} from '../base/amounts.ts'
import type {KitElement} from '../base/kit-element.ts'
import {Dialog} from '../parts/dialog.ts'
import {failureAlert} from '../parts/failure.ts'
import {parts} from '../parts/parts.words.ts'
import type {CardReader} from './card-reader.ts'
import {RecordUnlinkEvent} from './record-unlink-event.ts'
import {recordUnlink} from './unlinking.words.ts'

/** What to unlink: one document, or (null) the record's contact or item; with its name. */
export interface Unlinked {
  document: LinkedDocument | null
  name: string
}

/** Asks before it unlinks, and says what that does, and above all what it does not. */
export class Unlinking {
  readonly #host: KitElement
  readonly #cards: CardReader
  readonly #say: (said: string) => void
  readonly #dialog: Dialog
  #about: Unlinked = {document: null, name: ''}

  /** `say` tells it to who cannot see it. */
  constructor(host: KitElement, cards: CardReader, say: (said: string) => void) {
    this.#host = host
    this.#cards = cards
    this.#say = say
    this.#dialog = new Dialog(host, {isBusy: () => cards.busy})
  }

  /** Then it says itself what failed. */
  get isOpen(): boolean {
    return this.#dialog.isOpen
  }

  ask(about: Unlinked) {
    this.#about = about
    this.#dialog.open()
    this.#host.requestUpdate()
  }

  render(card: Card) {
    const host = this.#host
    const dialog = this.#dialog
    const {failure, busy} = this.#cards
    const {document, name} = this.#about
    const words = host.words('record-unlink', recordUnlink)
    const provider = card.provider?.name ?? 'Xero'
    return dialog.render({
      heading: words.unlinkTitle(name),
      body: html`${failure === undefined ? nothing : failureAlert(host, failure, {accounting: provider})}
        <p>
          ${
            document
              ? words.unlinkDocumentWhy(provider, amountsOf(host.speaking).money(document.total, document.currency))
              : words.unlinkTarget(provider)
          }
        </p>`,
      footer: html`<button class="button" type="button" autofocus ?disabled=${busy} @click=${dialog.ask}>
          ${host.words('parts', parts).cancel}
        </button>
        <button class="button danger" type="button" aria-disabled=${busy ? 'true' : nothing} @click=${this.#unlink}>
          ${words.unlink}
        </button>`,
    })
  }

  readonly #unlink = async () => {
    const {document} = this.#about
    const card = await this.#cards.act('unlink', {key: this.#cards.key, document: document?.id ?? null})
    if (!card) return
    this.#dialog.close()
    const host = this.#host
    this.#say(host.words('record-unlink', recordUnlink).unlinkedNow)
    const event = new RecordUnlinkEvent(card, document)
    host.dispatchEvent(event)
    await host.updateComplete
    host.renderRoot.querySelector<HTMLElement>('.card button')?.focus()
  }
}
