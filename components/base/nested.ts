import {unsafeStatic, type StaticValue} from 'lit/static-html.js'
import type {KitElementClass} from './kit-element.ts'

/** The prefix of an element's tag, which those inside it bear too. */
export const prefixOf = (host: HTMLElement): string => (host.constructor as KitElementClass).prefix

/** The tag of another element of the kit, for templates of `lit/static-html.js`. */
export const nestedTag = (host: HTMLElement, name: string): StaticValue => unsafeStatic(`${prefixOf(host)}-${name}`)
