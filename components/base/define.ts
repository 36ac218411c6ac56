import type {KitElementClass} from './kit-element.ts'

export interface DefineOptions {
  /** The first part of each tag: `xero` gives `<xero-connect-panel>`. */
  prefix?: string
}

/**
 * Defines elements. Doing so twice is harmless, and the first one wins: a second copy of the kit on
 * the page finds its tags taken and leaves them. Under another prefix each element is a subclass, as a class can bear one tag only.
 */
export function defineElements(elements: readonly KitElementClass[], {prefix = 'xero'}: DefineOptions = {}) {
  for (const element of elements) {
    const tag = `${prefix}-${element.tag}`
    if (customElements.get(tag)) continue
    customElements.define(tag, prefix === element.prefix ? element : withPrefix(element, prefix))
  }
}

function withPrefix(element: KitElementClass, prefix: string): KitElementClass {
  return class extends element {
    static override prefix = prefix
  }
}
