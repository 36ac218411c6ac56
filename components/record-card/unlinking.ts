import {html, nothing} from 'lit'
import type {Card, LinkedDocument} from '../../src/contract/card.ts'
import {Dialog} from '../parts/dialog.ts'
import {failureAlert} from '../parts/failure.ts'
import {parts} from '../parts/parts.words.ts'
import {providerOf} from './card-state.ts'
import type {RecordCard} from './record-card.ts'
import {RecordUnlinkEvent} from './record-unlink-event.ts'
import {recordUnlink} from './unlinking.words.ts'

/** Asks before it unlinks, and says what that does, and above all what it does not. */
export class Unlinking {
  readonly #host: RecordCard
  readonly #dialog: Dialog
  #document: LinkedDocument | null = null
  #name = ''

  constructor(host: RecordCard) {
    this.#host = host
    this.#dialog = new Dialog(host, {isBusy: () => host.busy})
  }

  /** Then it says itself what failed. */
  get isOpen(): boolean {
    return this.#dialog.isOpen
  }

  ask(document: LinkedDocument | null, name: string) {
    this.#document = document
    this.#name = name
    this.#dialog.open()
  }

  render(card: Card) {
    const host = this.#host
    const {failure, busy} = host
    const words = host.words('record-unlink', recordUnlink)
    const provider = providerOf(card)
    const document = this.#document
    return this.#dialog.render({
      heading: words.unlinkTitle(this.#name),
      body: html`${failureAlert(host, failure, {accounting: provider})}
        <p>
          ${
            document
              ? words.unlinkDocumentWhy(provider, host.format.money(document.total, document.currency))
              : words.unlinkTarget(provider)
          }
        </p>`,
      footer: html`<button class="button" type="button" autofocus ?disabled=${busy} @click=${this.#dialog.ask}>
          ${host.words('parts', parts).cancel}
        </button>
        <button class="button danger" type="button" aria-disabled=${busy || nothing} @click=${this.#unlink}>
          ${words.unlink}
        </button>`,
    })
  }

  readonly #unlink = () => {
    const host = this.#host
    const document = this.#document
    return host.act('unlink', {document: document?.id ?? null}, async (card) => {
      this.#dialog.close()
      host.said = host.words('record-unlink', recordUnlink).unlinkedNow
      const event = new RecordUnlinkEvent(card, document)
      host.dispatchEvent(event)
      await host.updateComplete
      host.renderRoot.querySelector<HTMLElement>('.card button')?.focus()
    })
  }
}
