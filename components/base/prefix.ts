import type {KitElementClass} from './kit-element.ts'

/** The prefix of an element's tag, which those inside it bear too. */
export const prefixOf = (host: HTMLElement): string => (host.constructor as KitElementClass).prefix
