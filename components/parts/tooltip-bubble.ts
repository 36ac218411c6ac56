import type {ReactiveController} from 'lit'
import type {KitElement} from '../base/kit-element.ts'
import {adopt} from './adopt.ts'
import {floating} from './floating.styles.ts'
import {place} from './place.ts'

/** What `Tooltip` shows: one listener each for a whole element, one popover. */
export class TooltipBubble implements ReactiveController {
  readonly #host: KitElement
  #popover: HTMLElement | undefined
  #anchor: Element | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: KitElement) {
    this.#host = host
    const root = host.renderRoot
    adopt(host, floating)
    root.addEventListener('pointerover', (event) => this.#over(event as PointerEvent))
    root.addEventListener('focusin', (event) => this.#focused(event))
    root.addEventListener('focusout', this.#hide)
    root.addEventListener('pointerdown', this.#hide)
    root.addEventListener('keydown', (event) => (event as KeyboardEvent).key === 'Escape' && this.#hide())
    host.addEventListener('pointerleave', this.#hide)
    host.addController(this)
  }

  /** What happened before this was here. */
  first(event: Event) {
    if (event.type === 'focusin') this.#focused(event)
    else this.#over(event as PointerEvent)
  }

  hostDisconnected() {
    this.#hide()
    this.#popover?.remove()
    this.#popover = undefined
  }

  hostUpdated() {
    if (this.#popover?.matches(':popover-open')) this.#fill()
  }

  #over(event: PointerEvent) {
    const anchor = tipped(event)
    if (event.pointerType === 'touch' || anchor === this.#anchor) return
    this.#hide()
    if (!anchor) return
    this.#anchor = anchor
    this.#timer = setTimeout(this.#show, 350)
  }

  #focused(event: Event) {
    const anchor = tipped(event)
    if (!anchor?.matches(':focus-visible')) return
    this.#hide()
    this.#anchor = anchor
    this.#show()
  }

  readonly #show = () => {
    if (!this.#anchor?.isConnected || this.#anchor.getAttribute('aria-expanded') === 'true') return
    this.#popover ??= this.#make()
    this.#popover.showPopover()
    this.#fill()
  }

  #fill() {
    if (!this.#popover || !this.#anchor?.isConnected) return this.#hide()
    this.#popover.textContent = this.#anchor.getAttribute('data-tip')
    place(this.#anchor, this.#popover, {align: 'centre', gap: 6})
  }

  #make(): HTMLElement {
    const popover = document.createElement('div')
    popover.className = 'tip'
    popover.popover = 'manual'
    // Read already as the name or description of its button.
    popover.setAttribute('aria-hidden', 'true')
    return this.#host.renderRoot.appendChild(popover)
  }

  readonly #hide = () => {
    clearTimeout(this.#timer)
    this.#anchor = undefined
    if (this.#popover?.matches(':popover-open')) this.#popover.hidePopover()
  }
}

const tipped = (event: Event) => (event.target instanceof Element ? (event.target.closest('[data-tip]') ?? undefined) : undefined)
