import {compare, isZero} from '../../src/domain/decimal.ts'
import type {Amounts} from '../base/amounts.ts'
import type {CreateDialogWords} from './create-dialog.words.ts'
import type {Draft} from './draft.ts'
import {changesOf, isCovered, offeredQuantity, type DraftLine, type Field, type Issue} from './draft-line.ts'

export interface Note {
  text: string
  tone: 'wrong' | 'over' | 'changed' | 'quiet'
}

export interface NoteView {
  draft: Draft
  words: CreateDialogWords
  format: Amounts
}

export const codeName = (draft: Draft, field: 'taxCode' | 'ledgerCode', id: string | null): string => {
  if (id === null) return ''
  if (field === 'taxCode') return draft.rules.taxCodes.get(id)?.name ?? id
  const ledger = draft.rules.ledgerCodes.get(id)
  return ledger ? `${ledger.code ?? ''} ${ledger.name}`.trim() : id
}

/** The one line of words below each cell: what is wrong, else what was changed, else where it comes from. */
export function notesOf(line: DraftLine, view: NoteView): Partial<Record<Field, Note>> {
  const {words, format} = view
  const notes: Partial<Record<Field, Note>> = {}
  const left = leftOf(line, view)
  if (left) notes.quantity = {text: left, tone: 'quiet'}
  const {taxCode, ledgerCode} = line.offered
  if (taxCode && view.draft.taxMode !== 'none') notes.taxCode = {text: words.origin[taxCode.from], tone: 'quiet'}
  if (ledgerCode) notes.ledgerCode = {text: words.origin[ledgerCode.from], tone: 'quiet'}
  if (view.draft.taxMode === 'none') notes.taxCode = {text: words.noTax, tone: 'quiet'}
  for (const field of changesOf(line)) notes[field] = {text: words.was(formerly(line, field, view)), tone: 'changed'}
  if (line.over !== null && line.ticked) notes.quantity = {text: words.over(format.quantity(line.over)), tone: 'over'}
  for (const [field, issue] of Object.entries(line.issues) as [Field, Issue][]) {
    notes[field] = {text: wordIssue(line, field, issue, view), tone: 'wrong'}
  }
  return notes
}

function leftOf({offered}: DraftLine, {words, format, draft}: NoteView): string {
  const {remaining, quantity, covered, mapped} = offered
  if (isCovered(offered)) return words.covered[draft.offer.kind]
  if (!isZero(covered)) return words.left(format.quantity(remaining), format.quantity(quantity))
  if (mapped) return words.mapped
  return compare(remaining, quantity) === 0 ? '' : words.left(format.quantity(remaining), format.quantity(quantity))
}

function formerly({offered}: DraftLine, field: Field, {words, format, draft}: NoteView): string {
  const value = {
    description: () => offered.description,
    quantity: () => format.quantity(offeredQuantity(offered)),
    unitPrice: () => (offered.unitPrice === null ? '' : format.price(offered.unitPrice, draft.offer.currency)),
    taxCode: () => codeName(draft, 'taxCode', offered.taxCode?.id ?? null),
    ledgerCode: () => codeName(draft, 'ledgerCode', offered.ledgerCode?.id ?? null),
  }[field]()
  return value || words.empty
}

function wordIssue(line: DraftLine, field: Field, issue: Issue, {words, draft}: NoteView): string {
  if (issue.is === 'refused') return issue.message
  if (issue.is === 'missing') return words.issue.missing[field]
  if (issue.is !== 'pair') return words.issue[issue.is]
  return words.pair(codeName(draft, 'ledgerCode', line.ledgerCode))
}
