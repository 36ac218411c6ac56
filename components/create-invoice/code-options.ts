import type {Amounts} from '../base/amounts.ts'
import {taxAllowed} from '../../src/domain/legality.ts'
import type {Option} from '../parts/combobox.ts'
import type {CreateDialogWords} from './create-dialog.words.ts'
import type {Draft} from './draft.ts'
import type {DraftLine} from './draft-line.ts'
import {codeName} from './line-notes.ts'

const matches = (query: string, ...texts: (string | null)[]) => {
  const wanted = query.toLocaleLowerCase().split(/\s+/)
  const text = texts.join(' ').toLocaleLowerCase()
  return wanted.every((word) => text.includes(word))
}

/** The default of the line first, then what was used last, then all others; what is not legal says why. */
export function taxOptions(draft: Draft, line: DraftLine, query: string, words: CreateDialogWords, format: Amounts): Option[] {
  const ledger = line.ledgerCode === null ? undefined : draft.rules.ledgerCodes.get(line.ledgerCode)
  const options = draft.offer.taxCodes
    .filter(({name, rate}) => matches(query, name, rate))
    .map((code): Option => ({
      value: code.id,
      label: code.name,
      detail: code.rate === null ? words.unknownRate : words.rate(format.quantity(code.rate)),
      origin: line.offered.taxCode?.id === code.id ? words.origin[line.offered.taxCode.from] : undefined,
      reason: ledger && !taxAllowed(code, ledger) ? words.notWith(codeName(draft, 'ledgerCode', ledger.id)) : undefined,
    }))
  return suggestedFirst(options, [line.offered.taxCode?.id, ledger?.taxCode, ...usedIn(draft, 'taxCode')], words)
}

export function ledgerOptions(draft: Draft, line: DraftLine, query: string, words: CreateDialogWords): Option[] {
  const options = draft.offer.ledgerCodes
    .filter(({code, name, type}) => matches(query, code, name, type))
    .map((code): Option => ({
      value: code.id,
      lead: code.code ?? undefined,
      label: code.name,
      detail: code.type,
      origin: line.offered.ledgerCode?.id === code.id ? words.origin[line.offered.ledgerCode.from] : undefined,
    }))
  return suggestedFirst(options, [line.offered.ledgerCode?.id, ...usedIn(draft, 'ledgerCode')], words)
}

/** What other ticked lines carry: what is used here is likely to be wanted again. */
function usedIn(draft: Draft, field: 'taxCode' | 'ledgerCode'): string[] {
  const used = new Set<string>()
  for (const line of draft.lines) {
    const code = line[field]
    if (line.ticked && code !== null) used.add(code)
    if (used.size === 4) break
  }
  return [...used]
}

function suggestedFirst(options: Option[], suggested: (string | null | undefined)[], words: CreateDialogWords): Option[] {
  const legal = options.filter(({reason}) => !reason)
  const first = [...new Set(suggested)].flatMap((id) => legal.find(({value}) => value === id) ?? [])
  const rest = [...legal.filter((option) => !first.includes(option)), ...options.filter(({reason}) => reason)]
  if (first.length === 0) return rest
  return [
    ...first.map((option) => ({...option, group: words.suggested})),
    ...rest.map((option) => ({...option, group: words.allCodes})),
  ]
}
