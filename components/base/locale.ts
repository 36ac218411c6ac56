import type {KitLocale, Translate} from '../../src/context/locale.ts'

/** All words of one language: for each catalogue an object of the same type as the English one. Loaded only when asked for. */
export interface LocalePack {
  readonly lang: string
  readonly translate: Translate
}

const english: Translate = (_catalogue, words) => words

/** A pack from one object for each catalogue; a catalogue that is not there stays English. */
export function makePack(lang: string, catalogues: Readonly<Record<string, object>>): LocalePack {
  return {
    lang,
    translate: <W extends object>(name: string, words: W) => ({...words, ...(catalogues[name] as Partial<W> | undefined)}),
  }
}

export interface LocaleOptions {
  pack?: LocalePack | undefined
  now?: (() => number) | undefined
  timeZone?: string | undefined
}

export function makeLocale(lang: string, {pack, now = Date.now, timeZone}: LocaleOptions = {}): KitLocale {
  const known = new Map<string, object>()
  const translate = pack?.translate ?? english
  return {
    // Plain “en” would write American dates beside British words.
    lang: lang === 'en' ? 'en-GB' : lang,
    translate<W extends object>(name: string, words: W) {
      let answer = known.get(name) as W | undefined
      if (!answer) known.set(name, (answer = translate(name, words)))
      return answer
    },
    now,
    timeZone,
  }
}

const byLang = new Map<string, KitLocale>()

/** For an element that stands in no provider: English words, and numbers and dates of the page's language. */
export function pageLocale(element: Element): KitLocale {
  const lang = nearestLang(element)
  let locale = byLang.get(lang)
  if (!locale) byLang.set(lang, (locale = makeLocale(lang)))
  return locale
}

/** The language of the nearest element that declares one, through shadow roots. */
export function nearestLang(element: Element): string {
  for (let at: Element | null = element; at;) {
    const found: Element | null = at.closest('[lang]')
    if (found) return valid(found.getAttribute('lang'))
    const root: Node = at.getRootNode()
    at = root instanceof ShadowRoot ? root.host : null
  }
  return 'en-GB'
}

/** `Intl` throws on a tag that is none; a page's typing mistake must not empty a panel. */
const valid = (lang: string | null): string => {
  try {
    return new Intl.Locale(lang ?? '').toString()
  } catch {
    return 'en-GB'
  }
}
