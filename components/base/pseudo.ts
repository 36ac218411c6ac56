import type {LocalePack} from './locale.ts'

const accents: Readonly<Record<string, string>> = {
  a: 'á', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', f: 'ƒ', g: 'ĝ', h: 'ĥ', i: 'î', j: 'ĵ', k: 'ķ', l: 'ļ', m: 'ɱ',
  n: 'ñ', o: 'ô', p: 'þ', q: 'ǫ', r: 'ŕ', s: 'š', t: 'ţ', u: 'û', v: 'ṽ', w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž',
} // prettier-ignore

/** Text as a stranger’s language would have it: accented, a third longer, and marked at both ends. */
export function pseudoText(text: string): string {
  const accented = text.replace(/[a-z]/gi, (letter) => {
    const accent = accents[letter.toLowerCase()] ?? letter
    return letter === letter.toLowerCase() ? accent : accent.toUpperCase()
  })
  return `[!! ${accented}${'·'.repeat(Math.ceil(text.length / 3))} !!]`
}

function pseudo(value: unknown): unknown {
  if (typeof value === 'string') return pseudoText(value)
  if (typeof value === 'function') return (...args: unknown[]) => pseudo((value as (...args: unknown[]) => unknown)(...args))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pseudo(inner)]))
  return value
}

/** A language for tests: made of every English word, so that a word which goes past the catalogues stands out. */
export const pseudoPack: LocalePack = {
  lang: 'en-XA',
  translate: <W extends object>(_catalogue: string, words: W) => pseudo(words) as W,
}
