import {html, nothing} from 'lit'
import {money} from '../../src/domain/totals.ts'
import type {Format} from '../base/format.ts'
import type {CreateDialogWords} from './create-dialog.words.ts'
import type {Draft} from './draft.ts'
import type {CodeField, Field, NumberField} from './draft-line.ts'
import {noteOf} from './line-notes.ts'

export function makeRow(index: number): HTMLElement {
  const row = document.createElement('div')
  row.className = 'row'
  row.role = 'row'
  row.dataset['index'] = String(index)
  return row
}

export const renderHead = ({columns, amount, include}: CreateDialogWords) =>
  html`<div class="head" role="row" aria-rowindex="1"><span role="columnheader"><span class="hidden">${include}</span></span
    ><span role="columnheader">${columns.description}</span
    ><span role="columnheader" class="number">${columns.quantity}</span
    ><span role="columnheader" class="number">${columns.unitPrice}</span
    ><span role="columnheader">${columns.taxCode}</span
    ><span role="columnheader">${columns.ledgerCode}</span
    ><span role="columnheader" class="number">${amount}</span></div>`

/**
 * The cells of a line, without white space between their tags, as each would be a node of its own; their events are heard by
 * the table. While it is being sent, nothing of it may change. `picker` stands in place of the code whose list is open.
 */
export function renderCells(
  draft: Draft,
  index: number,
  words: CreateDialogWords,
  format: Format,
  isLocked: boolean,
  picking: CodeField | undefined,
  picker: unknown,
) {
  const line = draft.lines[index]!
  const {edits} = line
  const {columns} = words
  const name = edits.description.split('\n', 1)[0] || words.unnamed(format.count(index + 1))

  const cell = (field: Field, kind: string, content: (label: string, describedBy: unknown, invalid: unknown) => unknown) => {
    const [tone, note] = noteOf(draft, line, field, words, format)
    const id = note ? `note-${index}-${field}` : nothing
    return html`<div class="cell ${kind}" role="cell" data-label=${field === 'description' ? nothing : columns[field]}>${content(
      words.cell(columns[field], name),
      id,
      tone === 'wrong' ? 'true' : nothing,
    )}${note ? html`<p class="remark ${tone}" id=${id} title=${note}>${note}</p>` : nothing}</div>`
  }
  const number = (field: NumberField) =>
    cell(field, 'number', (label, describedBy, invalid) =>
      field === 'quantity' && line.offered.mapped
        ? html`<span class="fixed" aria-describedby=${describedBy}>${format.quantity(line.numbers.quantity!)}</span>`
        : html`<input class="input" name=${field} ?disabled=${isLocked} inputmode="decimal" autocomplete="off" aria-label=${label}
      aria-invalid=${invalid} aria-describedby=${describedBy} .value=${edits[field]}>`,
    )
  const code = (field: CodeField) =>
    cell(field, '', (label, describedBy) => {
      if (picking === field) return picker
      const chosen = draft.nameOf(field, edits[field]) || words.choose
      const isOff = isLocked || (field === 'taxCode' && draft.taxMode === 'none')
      return html`<button class="pick" type="button" name=${field} aria-haspopup="listbox" aria-label="${label}: ${chosen}"
      aria-describedby=${describedBy} ?disabled=${isOff}>${chosen}</button>`
    })

  return html`<div class="cell tick" role="cell"
      ><input type="checkbox" name="tick" ?disabled=${isLocked} aria-label=${words.tick(name)} .checked=${edits.ticked}></div>${cell(
        'description',
        '',
        (label, describedBy, invalid) =>
          html`<textarea class="input" name="description" rows="1" ?disabled=${isLocked} maxlength="4000" aria-label=${label}
        aria-invalid=${invalid} aria-describedby=${describedBy} .value=${edits.description}></textarea>`,
      )}${number('quantity')}${number('unitPrice')}${code('taxCode')}${code('ledgerCode')}<div
      class="cell number amount" role="cell" data-label=${words.amount}>${
        line.priced ? format.amount(money(line.priced.amount), draft.offer.currency) : '–'
      }</div>`
}
