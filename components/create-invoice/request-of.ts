import type {CreateDocumentRequest} from '../../src/contract/document.ts'
import {trim} from '../../src/domain/decimal.ts'
import type {Draft} from './draft.ts'

/** What the person sees, ready to be sent. */
export function requestOf({offer, push, taxMode, totals, ticked}: Draft, overCover: boolean): CreateDocumentRequest {
  const {key, kind, organisation, contact, currency, date, due, reference, taxCodes} = offer
  const {subtotal, tax, total} = totals
  return {
    push,
    key,
    kind,
    organisation: organisation.id,
    contact: contact!.id,
    currency,
    taxMode,
    date,
    due,
    reference,
    lines: ticked.map(({offered: {line}, edits: {description, taxCode, ledgerCode}, numbers}) => ({
      line,
      description: description.trim(),
      quantity: trim(numbers.quantity!),
      unitPrice: trim(numbers.unitPrice!),
      // Without tax a line needs no code of its own; the accounting system puts none on it.
      taxCode: taxCode || (taxCodes[0]?.id ?? ''),
      ledgerCode,
    })),
    expected: {subtotal, tax, total},
    overCover,
  }
}
