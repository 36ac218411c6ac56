import {html} from 'lit'
import type {Format} from '../base/format.ts'
import type {CreateDialogWords} from './create-dialog.words.ts'
import type {Draft} from './draft.ts'

/** Subtotal, each tax and total. */
export function renderSums(draft: Draft, words: CreateDialogWords, format: Format) {
  const {subtotal, taxes, total} = draft.totals
  const {currency} = draft.offer
  return html`<dl class="sums figures">
    <div><dt>${words.subtotal}</dt><dd>${format.amount(subtotal, currency)}</dd></div>
    ${taxes.map(
      ({taxCode, rate, tax}) =>
        html`<div><dt>${draft.taxCodes.get(taxCode)?.name ?? words.tax}${rate === null ? ` (${words.unknownRate})` : ''}</dt><dd>${format.amount(tax, currency)}</dd></div>`,
    )}
    <div class="total"><dt>${words.total}</dt><dd>${format.money(total, currency)}</dd></div>
  </dl>`
}
