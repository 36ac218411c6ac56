import {html, nothing} from 'lit'
import type {KitElement} from '../base/kit-element.ts'
import {adopt} from './adopt.ts'
import {dialogStyles} from './dialog.styles.ts'
import type {DialogContent, DialogOptions} from './dialog.ts'
import {icon} from './icons.ts'
import {parts} from './parts.words.ts'

let count = 0

/** What a `Dialog` shows while it is open. */
export class DialogFrame {
  readonly #host: KitElement
  readonly #options: DialogOptions
  readonly #close: () => void
  readonly #id = `dialog-${++count}`
  #asking = false
  #isShut = true

  constructor(host: KitElement, options: DialogOptions, close: () => void) {
    this.#host = host
    this.#options = options
    this.#close = close
    adopt(host, dialogStyles)
  }

  get #element(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector(`#${this.#id}`)
  }

  shut() {
    this.#isShut = true
    this.#asking = false
    this.#element?.close()
  }

  show() {
    const dialog = this.#element
    if (!dialog?.isConnected || dialog.open) return
    this.#isShut = false
    dialog.showModal()
    const start = dialog.querySelector<HTMLElement>('[autofocus]') ?? dialog.querySelector('h2')
    start?.focus()
  }

  render({heading, body, footer, header, size = 'narrow', describedBy}: DialogContent) {
    const words = this.#host.words('parts', parts)
    return html`<dialog
      id=${this.#id}
      class="dialog ${size}"
      part="dialog"
      aria-labelledby="${this.#id}-heading"
      aria-describedby=${describedBy ?? nothing}
      @keydown=${this.#onKey}
      @cancel=${this.#onCancel}
      @close=${this.#onClose}
    >
      <header>
        <h2 id="${this.#id}-heading" tabindex="-1">${heading}</h2>
        <button class="button plain icon compact" type="button" aria-label=${words.close} @click=${this.ask}>${icon('close')}</button>
        ${header ?? nothing}
      </header>
      <div class="body">${body}</div>
      <footer>
        ${
          this.#asking
            ? html`<p role="alert">${words.unsaved}</p>
              <button class="button" type="button" data-keep @click=${this.#keep}>${words.keepEditing}</button>
              <button class="button danger" type="button" @click=${this.#dismiss}>${words.throwAway}</button>`
            : footer
        }
      </footer>
    </dialog>`
  }

  /** What Escape and the close button do: closes, or asks first where something would be lost. */
  readonly ask = () => {
    if (this.#options.isBusy?.()) return
    if (!this.#options.isDirty?.()) return this.#dismiss()
    this.#asking = true
    this.#host.requestUpdate()
    void this.#host.updateComplete.then(() => this.#element?.querySelector<HTMLElement>('[data-keep]')?.focus())
  }

  readonly #keep = () => {
    this.#asking = false
    this.#host.requestUpdate()
    this.#element?.querySelector('h2')?.focus()
  }

  readonly #dismiss = () => {
    this.#close()
    this.#options.dismissed?.()
  }

  // Escape is taken here, as a second `cancel` without a click in between cannot be prevented.
  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    this.ask()
  }

  readonly #onCancel = (event: Event) => {
    if (event.target !== this.#element) return
    event.preventDefault()
    this.ask()
  }

  /** The browser closed it by a way of its own. */
  readonly #onClose = (event: Event) => {
    if (!this.#isShut && event.target === this.#element) this.#dismiss()
  }
}
