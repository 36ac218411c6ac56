import type {KitElement} from '../base/kit-element.ts'
import {adopt} from './adopt.ts'
import {floating} from './floating.styles.ts'
import {place} from './place.ts'
import {meetingOf, type Meeting} from './tips.ts'

/** Shows the tips of one element: one listener each for the whole of it, one popover. Begins with what was met before this was here. */
export function showTips(host: KitElement, first: Meeting) {
  const root = host.renderRoot as ShadowRoot
  const bubble = document.createElement('div')
  bubble.className = 'tip'
  bubble.popover = 'manual'
  // Read already as the name or description of its button.
  bubble.ariaHidden = 'true'
  let anchor: Element | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const hide = () => {
    clearTimeout(timer)
    anchor = null
    bubble.hidePopover()
  }

  const fill = () => {
    if (!anchor?.isConnected) return hide()
    bubble.textContent = anchor.getAttribute('data-tip')
    place(anchor, bubble, {align: 'centre', gap: 6})
  }

  const show = () => {
    if (!anchor?.isConnected || anchor.ariaExpanded === 'true') return
    root.append(bubble)
    bubble.showPopover()
    fill()
  }

  const meet = ({tipped, isFocus, isTouch}: Meeting) => {
    if (isFocus ? !tipped?.matches(':focus-visible') : isTouch || tipped === anchor) return
    hide()
    anchor = tipped
    if (isFocus) show()
    else timer = setTimeout(show, 350)
  }

  for (const type of ['pointerover', 'focusin']) root.addEventListener(type, (event) => meet(meetingOf(event)))
  for (const type of ['focusout', 'pointerdown']) root.addEventListener(type, hide)
  root.addEventListener('keydown', (event) => (event as KeyboardEvent).key === 'Escape' && hide())
  host.addEventListener('pointerleave', hide)
  adopt(host, floating)
  host.addController({hostUpdated: () => bubble.matches(':popover-open') && fill()})
  meet(first)
}
