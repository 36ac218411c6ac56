import type {KitElement} from '../base/kit-element.ts'
import {overlays} from './late.ts'

/** What the keyboard's focus or a pointer has come to; kept, as an event forgets its target once it is over. */
export interface Meeting {
  tipped: Element | null
  isFocus: boolean
  isTouch: boolean
}

const wakes = ['pointerover', 'focusin']

export const meetingOf = (event: Event): Meeting => ({
  tipped: (event.target as Element).closest('[data-tip]'),
  isFocus: event.type === 'focusin',
  isTouch: (event as PointerEvent).pointerType === 'touch',
})

/**
 * Has an element show the `data-tip` of whatever the pointer rests on or the keyboard reaches. What is said there must stand
 * in the button’s name or description as well. Its code comes when first needed.
 */
export function awaitTips(host: KitElement, root: EventTarget) {
  const wake = (event: Event) => {
    const meeting = meetingOf(event)
    if (!meeting.tipped) return
    for (const type of wakes) root.removeEventListener(type, wake)
    overlays.want().then(
      ({showTips}) => showTips(host, meeting),
      () => undefined,
    )
  }
  for (const type of wakes) root.addEventListener(type, wake)
}
