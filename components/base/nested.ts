import {unsafeStatic, type StaticValue} from 'lit/static-html.js'
import {prefixOf} from './prefix.ts'

/** The tag of another element of the kit, for templates of `lit/static-html.js`. */
export const nestedTag = (host: HTMLElement, name: string): StaticValue => unsafeStatic(`${prefixOf(host)}-${name}`)
