import {html, nothing} from 'lit'
import {live} from 'lit/directives/live.js'
import {places, roundTo} from '../../src/domain/decimal.ts'
import type {Format} from '../base/format.ts'
import type {CreateDialogWords} from './create-dialog.words.ts'
import type {Draft} from './draft.ts'
import {offeredQuantity, type DraftLine, type Field} from './draft-line.ts'
import {codeName, notesOf, type Note} from './line-notes.ts'
import {writeNumber} from './typed-number.ts'

/** Two decimal places at least, as prices are written, and no noughts that say nothing beyond. */
const asPrice = (price: string) => roundTo(price, Math.max(2, places(price)))

export interface RowView {
  draft: Draft
  words: CreateDialogWords
  format: Format
  lang: string
  /** While it is being sent, nothing of it may change. */
  locked: boolean
  /** In place of the code whose list is open. */
  picker: {field: Field; content: unknown} | undefined
}

/** One line. Without white space between its tags, as each would be a node of its own; its events are heard by the table. */
export function renderRow(line: DraftLine, index: number, view: RowView) {
  const {draft, words, format, lang, locked} = view
  const {offered, ticked} = line
  const name = line.description.split('\n', 1)[0] || words.unnamed(format.count(index + 1))
  const notes = notesOf(line, view)
  const figures = draft.figuresOf(index)
  const label = (field: Field) => words.cell(words.columns[field], name)
  const described = (field: Field) => (notes[field] ? `note-${index}-${field}` : nothing)
  const invalid = (field: Field) => (notes[field]?.tone === 'wrong' ? 'true' : nothing)
  const price = line.unitPriceTyped ?? (offered.unitPrice === null ? '' : writeNumber(asPrice(offered.unitPrice), lang))

  const code = (field: 'taxCode' | 'ledgerCode') => {
    if (view.picker?.field === field) return view.picker.content
    const chosen = codeName(draft, field, line[field])
    const off = locked || (field === 'taxCode' && draft.taxMode === 'none')
    return html`<button class="pick" type="button" name=${field} aria-haspopup="listbox" aria-label="${label(field)}: ${chosen || words.choose}"
      aria-describedby=${described(field)} ?disabled=${off}>${chosen || words.choose}</button>`
  }

  return html`<div class="row${ticked ? '' : ' off'}" role="row" data-index=${index}
    ><div class="cell tick" role="cell"
      ><input type="checkbox" name="tick" ?disabled=${locked} aria-label=${words.tick(name)} .checked=${live(ticked)}></div
    ><div class="cell" role="cell"
      ><textarea class="input" name="description" rows="1" ?disabled=${locked} maxlength="4000" aria-label=${label('description')} aria-invalid=${invalid('description')}
        aria-describedby=${described('description')} .value=${live(line.description)}></textarea>${renderNote(notes, 'description', index)}</div
    ><div class="cell number" role="cell" data-label=${words.columns.quantity}>${
      offered.mapped
        ? html`<span class="fixed" aria-describedby=${described('quantity')}>${format.quantity(offeredQuantity(offered))}</span>`
        : html`<input class="input" type="text" name="quantity" ?disabled=${locked} inputmode="decimal" autocomplete="off" aria-label=${label('quantity')}
          aria-invalid=${invalid('quantity')} aria-describedby=${described('quantity')}
          .value=${live(line.quantityTyped ?? writeNumber(offeredQuantity(offered), lang))}>`
    }${renderNote(notes, 'quantity', index)}</div
    ><div class="cell number" role="cell" data-label=${words.columns.unitPrice}
      ><input class="input" type="text" name="unitPrice" ?disabled=${locked} inputmode="decimal" autocomplete="off" aria-label=${label('unitPrice')}
        aria-invalid=${invalid('unitPrice')} aria-describedby=${described('unitPrice')} .value=${live(price)}>${renderNote(notes, 'unitPrice', index)}</div
    ><div class="cell" role="cell" data-label=${words.columns.taxCode}>${code('taxCode')}${renderNote(notes, 'taxCode', index)}</div
    ><div class="cell" role="cell" data-label=${words.columns.ledgerCode}>${code('ledgerCode')}${renderNote(notes, 'ledgerCode', index)}</div
    ><div class="cell number amount" role="cell" data-label=${words.amount}>${figures ? format.amount(figures.amount, draft.offer.currency) : '–'}</div
  ></div>`
}

const renderNote = (notes: Partial<Record<Field, Note>>, field: Field, index: number) => {
  const note = notes[field]
  return note ? html`<p class="remark ${note.tone}" id="note-${index}-${field}" title=${note.text}>${note.text}</p>` : nothing
}
