import {html, nothing, type ReactiveController} from 'lit'
import type {KitElement} from '../base/kit-element.ts'
import {adopt} from './adopt.ts'
import {floating} from './floating.styles.ts'
import {icon} from './icons.ts'
import type {MenuItem} from './menu.ts'
import {follow} from './place.ts'

let count = 0

/** What a `Menu` opens: arrow keys, Home, End, Escape and typing a first letter. Its items exist only while it is open. */
export class MenuList implements ReactiveController {
  readonly #host: KitElement
  #button: HTMLButtonElement | undefined
  readonly #select: (id: string) => void
  readonly #id = `menu-${++count}`
  #stop: (() => void) | undefined
  #typed = ''
  #typedAt = 0
  isOpen = false

  constructor(host: KitElement, select: (id: string) => void) {
    this.#host = host
    this.#select = select
    adopt(host, floating)
    host.addController(this)
  }

  hostDisconnected() {
    this.#stop?.()
    this.isOpen = false
  }

  open(button: HTMLButtonElement) {
    this.#button = button
    this.#popover?.showPopover()
  }

  render(label: string, items: readonly MenuItem[]) {
    return html`<div
      id=${this.#id}
      class="menu"
      part="menu"
      role="menu"
      popover="auto"
      aria-label=${label}
      @beforetoggle=${this.#onBeforeToggle}
      @toggle=${this.#onToggle}
      @keydown=${this.#onKey}
    >
      ${this.isOpen ? this.#renderItems(items) : nothing}
    </div>`
  }

  #renderItems(items: readonly MenuItem[]) {
    const [first] = items
    // One reason for all of them is said once.
    const shared = items.length > 1 && items.every(({reason}) => reason === first?.reason) ? first?.reason : undefined
    return html`${shared ? html`<p class="note small quiet" id="${this.#id}-reason">${shared}</p>` : nothing}${items.map(
      (item, index) => this.#renderItem(item, index, shared),
    )}`
  }

  #renderItem(item: MenuItem, index: number, shared: string | undefined) {
    const id = `${this.#id}-${index}`
    const why = shared ? `${this.#id}-reason` : `${id}-reason`
    const content = html`${item.icon ? icon(item.icon) : nothing}<span id=${id}>${item.label}</span>${
      item.reason && !shared ? html`<span id=${why} class="small quiet">${item.reason}</span>` : nothing
    }`
    if (item.href && !item.reason)
      return html`<a
        role="menuitem"
        tabindex="-1"
        href=${item.href}
        target="_blank"
        rel="noopener"
        @click=${this.#hide}
        >${content}</a
      >`
    return html`<button
      class=${item.danger ? 'danger' : ''}
      role="menuitem"
      type="button"
      tabindex="-1"
      aria-disabled=${item.reason ? 'true' : nothing}
      aria-labelledby=${id}
      aria-describedby=${item.reason ? why : nothing}
      @click=${() => this.#choose(item)}
    >
      ${content}
    </button>`
  }

  #choose(item: MenuItem) {
    if (item.reason) return
    this.#hide()
    this.#button?.focus()
    this.#select(item.id)
  }

  get #popover(): HTMLElement | null {
    return this.#host.renderRoot.querySelector(`#${this.#id}`)
  }

  readonly #hide = () => this.#popover?.hidePopover()

  get #items(): HTMLElement[] {
    return [...(this.#popover?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  }

  /** Before it shows, so that its items are there when it is measured. */
  readonly #onBeforeToggle = (event: ToggleEvent) => {
    this.isOpen = event.newState === 'open'
    this.#host.requestUpdate()
  }

  readonly #onToggle = (event: ToggleEvent) => {
    this.#stop?.()
    const popover = this.#popover
    const button = this.#button
    if (event.newState !== 'open' || !popover || !button) return
    // Only now: the click that opened it for the first time would close it again.
    button.popoverTargetElement = popover
    this.#stop = follow(button, popover, {align: 'end'})
    this.#items[0]?.focus()
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const items = this.#items
    const at = items.indexOf(this.#host.shadowRoot?.activeElement as HTMLElement)
    const to = this.#target(event, items, at)
    if (event.key === 'Tab') this.#hide()
    // Its own Escape, so that a dialog around it stays open.
    else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      this.#hide()
      this.#button?.focus()
    } else if (to) {
      event.preventDefault()
      to.focus()
    }
  }

  #target({key, timeStamp, ctrlKey, metaKey, altKey}: KeyboardEvent, items: HTMLElement[], at: number): HTMLElement | undefined {
    const last = items.length - 1
    if (key === 'ArrowDown') return items[at === last ? 0 : at + 1]
    if (key === 'ArrowUp') return items[at <= 0 ? last : at - 1]
    if (key === 'Home') return items[0]
    if (key === 'End') return items[last]
    if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return undefined
    this.#typed = (timeStamp - this.#typedAt < 600 ? this.#typed : '') + key.toLocaleLowerCase()
    this.#typedAt = timeStamp
    const from = this.#typed.length === 1 ? at + 1 : at
    const round = [...items.slice(from), ...items.slice(0, from)]
    return round.find((item) => item.textContent.trim().toLocaleLowerCase().startsWith(this.#typed))
  }
}
