import type {KitElement} from '../base/kit-element.ts'
import {overlays} from './late.ts'

const wakes = ['pointerover', 'focusin']

/**
 * Has an element show the `data-tip` of whatever the pointer rests on or the keyboard reaches. What is said there must stand
 * in the button’s name or description as well. Its code comes when first needed.
 */
export function awaitTips(host: KitElement, root: EventTarget) {
  const wake = (event: Event) => {
    if (!(event.target as Element).closest('[data-tip]')) return
    for (const type of wakes) root.removeEventListener(type, wake)
    overlays.want().then(
      ({showTips}) => showTips(host, event),
      () => undefined,
    )
  }
  for (const type of wakes) root.addEventListener(type, wake)
}
