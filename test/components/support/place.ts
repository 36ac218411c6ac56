import './complaints.ts'
import {emulateMedia} from '@web/test-runner-commands'
import {makeLocale} from '../../../components/base/locale.ts'
import type {KitElement} from '../../../components/base/kit-element.ts'
import type {KitClient} from '../../../src/client/client.ts'
import {now} from './make-card.ts'

// What fades in is judged when it is there, not on its way.
before(() => emulateMedia({reducedMotion: 'reduce'}))

const placed = new Set<Element>()

/** Waits until something is there; says what was waited for when it never comes. */
export async function until<T>(find: () => T | null | undefined | false, what: string): Promise<T> {
  const end = performance.now() + 3000
  for (;;) {
    const found = find()
    if (found) return found
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}`)
    await new Promise((next) => requestAnimationFrame(next))
  }
}

/** Puts one element on the page, with a client and a clock of its own. Taken away by `clearPage`. */
export async function place<E extends KitElement>(
  tag: string,
  client: KitClient,
  attributes: Record<string, string> = {collection: 'customers', record: '7'},
): Promise<E> {
  const element = document.createElement(tag) as E
  element.client = client
  element.locale = makeLocale('en-GB', {now: () => now, timeZone: 'UTC'})
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  placed.add(element)
  document.body.append(element)
  await element.updateComplete
  return element
}

export function clearPage() {
  for (const element of placed) element.remove()
  placed.clear()
  sessionStorage.clear()
}

/** A button or link by its name in words. */
export function named(root: ParentNode, name: string | RegExp): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>('button, a, summary, [role=menuitem]')].find((element) => {
    const words = element.getAttribute('aria-label') ?? element.textContent.replace(/\s+/g, ' ').trim()
    return typeof name === 'string' ? words === name : name.test(words)
  })
}
