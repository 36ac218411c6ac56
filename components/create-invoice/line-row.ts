import {html, nothing} from 'lit'
import {places, roundTo} from '../../src/domain/decimal.ts'
import type {Amounts} from '../base/amounts.ts'
import type {CreateDialogWords} from './create-dialog.words.ts'
import type {Draft} from './draft.ts'
import {offeredQuantity, type DraftLine, type Field} from './draft-line.ts'
import {codeName, notesOf} from './line-notes.ts'
import {writeNumber} from './typed-number.ts'

/** Two decimal places at least, as prices are written, and no noughts that say nothing beyond. */
const asPrice = (price: string) => roundTo(price, Math.max(2, places(price)))

export interface RowView {
  draft: Draft
  words: CreateDialogWords
  format: Amounts
  lang: string
  /** While it is being sent, nothing of it may change. */
  locked: boolean
  /** In place of the code whose list is open. */
  picker: {field: Field; content: unknown} | undefined
}

export function makeRow(index: number): HTMLElement {
  const row = document.createElement('div')
  row.className = 'row'
  row.role = 'row'
  row.dataset['index'] = String(index)
  return row
}

/** The cells of a line, without white space between their tags, as each would be a node of its own; their events are heard by the table. */
export function renderCells(line: DraftLine, index: number, {draft, words, format, lang, locked, picker}: RowView) {
  const {offered} = line
  const {columns} = words
  const name = line.description.split('\n', 1)[0] || words.unnamed(format.count(index + 1))
  const notes = notesOf(line, {draft, words, format})
  const figures = draft.figuresOf(index)
  const label = (field: Field) => words.cell(columns[field], name)
  const described = (field: Field) => (notes[field] ? `note-${index}-${field}` : nothing)
  const invalid = (field: Field) => (notes[field]?.tone === 'wrong' ? 'true' : nothing)

  const cell = (field: Field, content: unknown, kind = '') => {
    const note = notes[field]
    return html`<div class="cell ${kind}" role="cell" data-label=${field === 'description' ? nothing : columns[field]}>${content}${
      note ? html`<p class="remark ${note.tone}" id=${described(field)} title=${note.text}>${note.text}</p>` : nothing
    }</div>`
  }
  const number = (field: 'quantity' | 'unitPrice', value: string) =>
    html`<input class="input" name=${field} ?disabled=${locked} inputmode="decimal" autocomplete="off" aria-label=${label(field)}
      aria-invalid=${invalid(field)} aria-describedby=${described(field)} .value=${value}>`
  const code = (field: 'taxCode' | 'ledgerCode') => {
    if (picker?.field === field) return picker.content
    const chosen = codeName(draft, field, line[field]) || words.choose
    const off = locked || (field === 'taxCode' && draft.taxMode === 'none')
    return html`<button class="pick" type="button" name=${field} aria-haspopup="listbox" aria-label="${label(field)}: ${chosen}"
      aria-describedby=${described(field)} ?disabled=${off}>${chosen}</button>`
  }
  const quantity = offeredQuantity(offered)
  const price = line.unitPriceTyped ?? (offered.unitPrice === null ? '' : writeNumber(asPrice(offered.unitPrice), lang))

  return html`<div class="cell tick" role="cell"
      ><input type="checkbox" name="tick" ?disabled=${locked} aria-label=${words.tick(name)} .checked=${line.ticked}></div>${cell(
        'description',
        html`<textarea class="input" name="description" rows="1" ?disabled=${locked} maxlength="4000" aria-label=${label('description')}
        aria-invalid=${invalid('description')} aria-describedby=${described('description')} .value=${line.description}></textarea>`,
      )}${cell(
        'quantity',
        offered.mapped
          ? html`<span class="fixed" aria-describedby=${described('quantity')}>${format.quantity(quantity)}</span>`
          : number('quantity', line.quantityTyped ?? writeNumber(quantity, lang)),
        'number',
      )}${cell('unitPrice', number('unitPrice', price), 'number')}${cell('taxCode', code('taxCode'))}${cell('ledgerCode', code('ledgerCode'))}<div
      class="cell number amount" role="cell" data-label=${words.amount}>${figures ? format.amount(figures.amount, draft.offer.currency) : '–'}</div>`
}
