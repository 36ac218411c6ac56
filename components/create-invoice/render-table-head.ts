import {html} from 'lit'
import type {Amounts} from '../base/amounts.ts'
import {icon} from '../parts/icons.ts'
import type {CreateDialogWords} from './create-dialog.words.ts'
import type {Draft} from './draft.ts'

export interface BarView {
  draft: Draft
  words: CreateDialogWords
  format: Amounts
  /** The indexes of the lines that *Tick all lines* ticks. */
  tickable: readonly number[]
  query: string
  locked: boolean
  tickAll: (event: Event) => void
  find: (event: Event) => void
}

/** Above the lines: tick all, how many are ticked, and a box to find one. */
export function renderBar({draft, words, format, tickable, query, locked, tickAll, find}: BarView) {
  const all = tickable.every((index) => draft.lines[index]!.ticked)
  return html`<div class="bar">
    <label class="all"><input
        type="checkbox"
        .checked=${draft.ticked > 0 && all}
        .indeterminate=${draft.ticked > 0 && !all}
        ?disabled=${locked || tickable.length === 0}
        @change=${tickAll}
      /><span>${words.tickAll}</span></label>
    <span class="small quiet figures" role="status">${words.tickedOf(format.count(draft.ticked), format.count(draft.lines.length))}</span>
    <label class="find"><span class="hidden">${words.find}</span>${icon('search')}<input
        class="input"
        type="search"
        placeholder=${words.find}
        .value=${query}
        @input=${find}
    /></label>
  </div>`
}

export const renderHead = ({columns, amount, include}: CreateDialogWords) =>
  html`<div class="head" role="row" aria-rowindex="1"><span role="columnheader"><span class="hidden">${include}</span></span
    ><span role="columnheader">${columns.description}</span
    ><span role="columnheader" class="number">${columns.quantity}</span
    ><span role="columnheader" class="number">${columns.unitPrice}</span
    ><span role="columnheader">${columns.taxCode}</span
    ><span role="columnheader">${columns.ledgerCode}</span
    ><span role="columnheader" class="number">${amount}</span></div>`
