import type {ReactiveController} from 'lit'
import type {KitElement} from '../base/kit-element.ts'
import {overlays} from './late.ts'

const wakes = ['pointerover', 'focusin'] as const

/**
 * Shows the `data-tip` of whatever the pointer rests on or the keyboard reaches. What is said there must stand in the
 * button’s name or description as well. Its code comes when first needed.
 */
export class Tooltip implements ReactiveController {
  readonly #host: KitElement
  #isWired = false

  constructor(host: KitElement) {
    this.#host = host
    host.addController(this)
  }

  hostConnected() {
    if (this.#isWired) return
    this.#isWired = true
    for (const type of wakes) this.#host.renderRoot.addEventListener(type, this.#wake)
  }

  readonly #wake = (event: Event) => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-tip]')) return
    for (const type of wakes) this.#host.renderRoot.removeEventListener(type, this.#wake)
    overlays.want().then(
      ({TooltipBubble}) => new TooltipBubble(this.#host).first(event),
      () => undefined,
    )
  }
}
