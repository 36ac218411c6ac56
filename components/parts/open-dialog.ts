import type {KitElement, KitElementClass} from '../base/kit-element.ts'
import {nested} from '../base/nested.ts'

/** A dialog that is an element of its own, private to the kit. */
export interface DialogElement extends KitElement {
  show(): void
}

/** Opens a dialog inside of the element that needs it; it stays there, closed, for the next time. */
export async function openDialog<D extends DialogElement>(
  host: KitElement,
  dialog: KitElementClass & (new () => D),
  shown: Partial<D>,
): Promise<void> {
  const element = nested(host, dialog, shown)
  if (!element.isConnected) host.renderRoot.append(element)
  await element.updateComplete
  element.show()
}
