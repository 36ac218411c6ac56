import {compare, isZero} from '../../src/domain/decimal.ts'
import type {Format} from '../base/format.ts'
import type {CreateDialogWords} from './create-dialog.words.ts'
import type {Draft} from './draft.ts'
import {isCode, isCovered, type DraftLine, type Field} from './draft-line.ts'

export type Note = readonly [tone: 'wrong' | 'over' | 'changed' | 'quiet', text: string]

/** The words below a cell: what is wrong, else what was changed, else where it comes from. */
export function noteOf(draft: Draft, line: DraftLine, field: Field, words: CreateDialogWords, format: Format): Note {
  const issue = line.issues[field]
  const before = draft.formerly(line, field)
  if (issue) return ['wrong', issue(words)]
  if (field === 'quantity' && line.over) return ['over', words.over(format.quantity(line.over))]
  if (before !== undefined) return ['changed', words.was(shown(draft, field, before, format) || words.empty)]
  return ['quiet', originOf(draft, line, field, words, format)]
}

function shown(draft: Draft, field: Field, value: string, format: Format): string {
  if (isCode(field)) return draft.nameOf(field, value)
  const number = field === 'description' ? null : draft.read(value)
  if (number === null) return value
  return field === 'quantity' ? format.quantity(number) : format.price(number, draft.offer.currency)
}

function originOf(draft: Draft, {offered}: DraftLine, field: Field, words: CreateDialogWords, format: Format): string {
  if (field === 'quantity') {
    const {remaining, quantity, covered, mapped} = offered
    if (isCovered(offered)) return words.covered[draft.offer.kind]
    if (mapped && isZero(covered)) return words.mapped
    return compare(remaining, quantity) === 0 ? '' : words.left(format.quantity(remaining), format.quantity(quantity))
  }
  if (field === 'taxCode' && draft.taxMode === 'none') return words.noTax
  const origin = isCode(field) && offered[field]
  return origin ? words.origin[origin.from] : ''
}
