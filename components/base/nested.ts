import {defineElements} from './define.ts'
import type {KitElement, KitElementClass} from './kit-element.ts'

/**
 * An element of the kit inside another, under the same prefix: the one that is there already, or a new one to be put there.
 * It is given the client and the language of its host, and what it shows.
 */
export function nested<E extends KitElement>(host: KitElement, element: KitElementClass & (new () => E), shown: Partial<E>): E {
  const {prefix} = host.constructor as KitElementClass
  const tag = `${prefix}-${element.tag}`
  defineElements([element], {prefix})
  const one = host.renderRoot.querySelector<E>(tag) ?? (document.createElement(tag) as E)
  return Object.assign(one, {client: host.client, locale: host.locale}, shown)
}
