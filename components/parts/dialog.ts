import {nothing, type ReactiveController} from 'lit'
import type {KitElement} from '../base/kit-element.ts'
import type {DialogFrame} from './dialog-frame.ts'
import {overlays} from './late.ts'

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

/**
 * A modal on the native `<dialog>`. Its content exists only while it is open, and its code comes when it first opens. Focus
 * returns to where it was; Escape and the close button ask before throwing away what was entered.
 */
export class Dialog implements ReactiveController {
  readonly #host: KitElement
  readonly #options: DialogOptions
  #frame: DialogFrame | undefined
  #opener: HTMLElement | null = null
  isOpen = false

  constructor(host: KitElement, options: DialogOptions = {}) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  open() {
    if (this.isOpen) return
    this.#opener = focused()
    this.isOpen = true
    overlays.want().then(
      ({DialogFrame}) => {
        this.#frame ??= new DialogFrame(this.#host, this.#options, () => this.close())
        this.#host.requestUpdate()
      },
      () => this.close(),
    )
  }

  close() {
    if (!this.isOpen) return
    this.isOpen = false
    this.#frame?.shut()
    if (this.#opener?.isConnected) this.#opener.focus()
    this.#opener = null
    this.#host.requestUpdate()
  }

  hostUpdated() {
    if (this.isOpen) this.#frame?.show()
  }

  hostDisconnected() {
    this.isOpen = false
  }

  render(content: DialogContent) {
    return this.isOpen && this.#frame ? this.#frame.render(content) : nothing
  }

  /** What Escape and the close button do: closes, or asks first where something would be lost. */
  readonly ask = () => this.#frame?.ask()
}

/** What has the focus, however deep: an element in the way answers for all that is inside it, and cannot take it back. */
function focused(): HTMLElement | null {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active instanceof HTMLElement ? active : null
}
