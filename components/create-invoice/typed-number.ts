import {kept} from '../base/format.ts'
import {isDecimal, trim} from '../../src/domain/decimal.ts'

/** The signs between the places of a number. */
function separatorsOf(lang: string) {
  const pieces = kept(Intl.NumberFormat, lang, {}).formatToParts(-1234567.5)
  const piece = (type: string) => pieces.find((part) => part.type === type)?.value
  return {decimal: piece('decimal') ?? '.', group: piece('group') ?? ','}
}

/**
 * What a person typed as a decimal, read as their language writes it; null where it is none. Grouping counts only where
 * it stands right, so that `1,5` typed on an English page is refused and not taken for fifteen.
 */
export function readNumber(typed: string, lang: string): string | null {
  const {decimal, group} = separatorsOf(lang)
  const text = typed
    .trim()
    .replace(/[\s’']/g, '\u00a0')
    .replace(/^[−–]/, '-')
  const [whole = '', fraction, ...more] = text.split(decimal)
  if (more.length > 0) return null
  const between = /[\s’']/.test(group) ? '\u00a0' : group
  const parts = whole.split(between)
  const grouped = parts.length > 1
  if (grouped && !(/^-?\d{1,3}$/.test(parts[0]!) && parts.slice(1).every((part) => /^\d{3}$/.test(part)))) return null
  const plain = `${parts.join('') || '0'}${fraction ? `.${fraction}` : ''}`
  return text !== '' && text !== decimal && isDecimal(plain) ? trim(plain) : null
}

/** A decimal as it stands in a field: the language's decimal sign, no grouping. */
export const writeNumber = (value: string, lang: string): string => value.replace('.', separatorsOf(lang).decimal)
