import './complaints.ts'
import {fixture, nextFrame} from '@open-wc/testing'
import {emulateMedia} from '@web/test-runner-commands'
import type {TemplateResult} from 'lit'
import type {KitElement} from '../../../components/base/kit-element.ts'
import {failureAlerts} from '../../../components/parts/failure.ts'
import {overlays} from '../../../components/parts/late.ts'

// What comes late has come, so that a test waits for answers alone.
before(() =>
  Promise.all([
    overlays.want(),
    failureAlerts.want(),
    import('../../../components/connect-panel/panel-dialogs.ts'),
    import('../../../components/record-card/unlinking.ts'),
  ]),
)

// What fades in is judged when it is there, not on its way.
before(() => emulateMedia({reducedMotion: 'reduce'}))

/** Puts an element on the page and waits until its first answers are shown. */
export async function mount<E extends KitElement>(template: TemplateResult): Promise<E> {
  const element = await fixture<E>(template)
  await settled(element)
  return element
}

/** Waits for answers that stand ready, and for what they make an element show. */
export async function settled(element: KitElement) {
  for (let turn = 0; turn < 3; turn++) {
    await nextFrame()
    await element.updateComplete
  }
}

/** The first element of a shadow root that matches. */
export function find<E extends HTMLElement = HTMLElement>(element: Element, selector: string): E {
  const found = element.shadowRoot?.querySelector<E>(selector)
  if (!found) throw new Error(`No ${selector} in ${element.localName}`)
  return found
}

/** What a person reads: without spaces that only the template has. */
export const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()

/** A button, link or menu item by its name. */
export function named<E extends HTMLElement = HTMLButtonElement>(element: Element, name: string): E {
  const all = [...(element.shadowRoot?.querySelectorAll<E>('button, a, [role=menuitem]') ?? [])]
  const found = all.find((one) => one.getAttribute('aria-label') === name || textOf(one) === name)
  if (!found)
    throw new Error(
      `No button “${name}”, only ${all.map((one) => `“${one.getAttribute('aria-label') ?? textOf(one)}”`).join(', ')}`,
    )
  return found
}

/** Where focus is, inside an element. */
export const focused = (element: Element): Element | null => element.shadowRoot?.activeElement ?? null
