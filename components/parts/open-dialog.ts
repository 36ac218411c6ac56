import {defineElements} from '../base/define.ts'
import type {KitElement, KitElementClass} from '../base/kit-element.ts'
import {prefixOf} from '../base/prefix.ts'

/** A dialog that is an element of its own, private to the kit. */
export interface DialogElement extends KitElement {
  show(): void
}

/** Opens a dialog inside of the element that needs it; it stays there, closed, for the next time. */
export async function openDialog<D extends DialogElement>(
  host: KitElement,
  dialog: KitElementClass & (new () => D),
  properties: Partial<D>,
): Promise<void> {
  const prefix = prefixOf(host)
  const tag = `${prefix}-${dialog.tag}`
  defineElements([dialog], {prefix})
  const element = host.renderRoot.querySelector<D>(tag) ?? host.renderRoot.appendChild(document.createElement(tag) as D)
  Object.assign(element, {client: host.client, locale: host.locale}, properties)
  await element.updateComplete
  element.show()
}
