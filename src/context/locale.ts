import {createContext} from '@lit/context'

/** Gives the words of one catalogue in another language; English where it has none. */
export type Translate = <W extends object>(catalogue: string, english: W) => W

/** What an element needs in order to speak: a language, its words, and what time it is. */
export interface KitLocale {
  /** A BCP 47 tag, by which `Intl` writes numbers, money and dates. */
  readonly lang: string
  readonly translate: Translate
  readonly now: () => number
  /** An IANA zone; the browser's where undefined. */
  readonly timeZone: string | undefined
}

/** The key by which elements find the language they speak. */
export const localeContext = createContext<KitLocale | undefined>(Symbol.for('xero-kit.locale'))
