import {html, nothing, type ReactiveController} from 'lit'
import type {KitElement} from '../base/kit-element.ts'
import {adopt} from './adopt.ts'
import {dialogStyles} from './dialog.styles.ts'
import {icon} from './icons.ts'
import {parts} from './parts.words.ts'

export interface DialogOptions {
  /** Whether closing would lose what a person entered; then the dialog asks first. */
  isDirty?: () => boolean
  /** Whether it must stay open, as something is under way that closing would not stop. */
  isBusy?: () => boolean
  /** Told when the person has closed it, not when `close` was called. */
  dismissed?: () => void
}

export interface DialogContent {
  heading: unknown
  body: unknown
  /** Buttons, the safe one first. `autofocus` in body or footer says where focus starts; else on the heading. */
  footer: unknown
  size?: 'narrow' | 'medium' | 'wide'
  /** Above the body, always in sight. */
  header?: unknown
  describedBy?: string
}

let count = 0

/**
 * A modal on the native `<dialog>`. Its content exists only while it is open. Focus returns to where it was; Escape and the
 * close button ask before throwing away what was entered.
 */
export class Dialog implements ReactiveController {
  readonly #host: KitElement
  readonly #options: DialogOptions
  readonly #id = `dialog-${++count}`
  #opener: HTMLElement | null = null
  #asking = false
  isOpen = false

  constructor(host: KitElement, options: DialogOptions = {}) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  open() {
    if (this.isOpen) return
    adopt(this.#host, dialogStyles)
    this.#opener = focused()
    this.isOpen = true
    this.#host.requestUpdate()
  }

  close() {
    if (!this.isOpen) return
    this.isOpen = this.#asking = false
    this.#element?.close()
    if (this.#opener?.isConnected) this.#opener.focus()
    this.#host.requestUpdate()
  }

  hostUpdated() {
    const dialog = this.#element
    if (!this.isOpen || !dialog?.isConnected || dialog.open) return
    dialog.showModal()
    const start = dialog.querySelector<HTMLElement>('[autofocus]') ?? dialog.querySelector('h2')
    start?.focus()
  }

  hostDisconnected() {
    this.isOpen = false
  }

  get #element() {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>(`#${this.#id}`)
  }

  render({heading, body, footer, header, size = 'narrow', describedBy}: DialogContent) {
    if (!this.isOpen) return nothing
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
        ${header}
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
    this.close()
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
    if (this.isOpen && event.target === this.#element) this.#dismiss()
  }
}

/** What has the focus, however deep: an element in the way answers for all that is inside it, and cannot take it back. */
function focused(): HTMLElement | null {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active instanceof HTMLElement ? active : null
}
