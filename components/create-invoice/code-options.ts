import {taxAllowed} from '../../src/domain/legality.ts'
import type {Format} from '../base/format.ts'
import type {Option} from '../parts/combobox.ts'
import type {CreateDialogWords} from './create-dialog.words.ts'
import type {Draft} from './draft.ts'
import type {CodeField, DraftLine} from './draft-line.ts'

/** The codes that a query finds: the default of the line first, then what was used last, then all others; what is not legal says why. */
export function codeOptions(
  draft: Draft,
  line: DraftLine,
  field: CodeField,
  query: string,
  words: CreateDialogWords,
  format: Format,
): Option[] {
  const isTax = field === 'taxCode'
  const ledger = isTax ? draft.ledgerCodes.get(line.edits.ledgerCode) : undefined
  const asOffered = line.offered[field]
  const all: Option[] = isTax
    ? draft.offer.taxCodes.map((code) => ({
        value: code.id,
        label: code.name,
        detail: code.rate === null ? words.unknownRate : words.rate(format.quantity(code.rate)),
        reason: ledger && !taxAllowed(code, ledger) ? words.notWith(draft.nameOf('ledgerCode', ledger.id)) : undefined,
      }))
    : draft.offer.ledgerCodes.map(({id, code, name, type}) => ({value: id, lead: code ?? undefined, label: name, detail: type}))
  const found = all
    .filter((option) => matches(option, query))
    .map((option) => (option.value === asOffered?.id ? {...option, origin: words.origin[asOffered.from]} : option))
  const legal = found.filter(({reason}) => !reason)
  const suggested = new Set([asOffered?.id, ledger?.taxCode, ...usedIn(draft, field)])
  const first = [...suggested].flatMap((id) => legal.find(({value}) => value === id) ?? [])
  const rest = [...legal.filter((option) => !first.includes(option)), ...found.filter(({reason}) => reason)]
  if (first.length === 0) return rest
  return [
    ...first.map((option) => ({...option, group: words.suggested})),
    ...rest.map((option) => ({...option, group: words.allCodes})),
  ]
}

function matches({lead, label, detail}: Option, query: string): boolean {
  const text = [lead, label, detail].join(' ').toLocaleLowerCase()
  return query
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** What other ticked lines carry: what is used here is likely to be wanted again. */
const usedIn = (draft: Draft, field: CodeField): string[] =>
  [...new Set(draft.ticked.flatMap((line) => line.edits[field] || []))].slice(0, 4)
