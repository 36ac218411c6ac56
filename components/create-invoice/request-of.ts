import type {CreateDocumentRequest} from '../../src/contract/document.ts'
import {trim} from '../../src/domain/decimal.ts'
import type {Draft} from './draft.ts'

/** What the person sees, ready to be sent. */
export function requestOf(draft: Draft, contact: string, overCover: boolean): CreateDocumentRequest {
  const {offer, push, taxMode, totals, lines} = draft
  draft.sentLines = lines.flatMap(({ticked}, index) => (ticked ? [index] : []))
  const {subtotal, tax, total} = totals
  return {
    push,
    key: offer.key,
    kind: offer.kind,
    organisation: offer.organisation.id,
    contact,
    currency: offer.currency,
    taxMode,
    date: offer.date,
    due: offer.due,
    reference: offer.reference,
    lines: draft.sentLines.map((index) => {
      const {offered, description, quantity, unitPrice, taxCode, ledgerCode} = lines[index]!
      return {
        line: offered.line,
        description: description.trim(),
        quantity: trim(quantity!),
        unitPrice: trim(unitPrice!),
        // Without tax a line needs no code of its own; the accounting system puts none on it.
        taxCode: taxCode ?? offer.taxCodes[0]?.id ?? '',
        ledgerCode: ledgerCode!,
      }
    }),
    expected: {subtotal, tax, total},
    overCover,
  }
}
