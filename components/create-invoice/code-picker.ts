import type {KitElement} from '../base/kit-element.ts'
import {adopt} from '../parts/adopt.ts'
import {Combobox} from '../parts/combobox.ts'
import {comboboxStyles} from '../parts/combobox.styles.ts'
import {floating} from '../parts/floating.styles.ts'
import {codeOptions} from './code-options.ts'
import {createDialog} from './create-dialog.words.ts'
import type {Draft} from './draft.ts'
import type {CodeField} from './draft-line.ts'

/** The cell whose code is being chosen. */
export interface CodeTarget {
  index: number
  field: CodeField
}

/** The list of codes: one for the whole table, in the cell that was pressed, filled when it opens. */
export class CodePicker {
  readonly #host: KitElement
  readonly #combobox: Combobox
  #find: (query: string) => ReturnType<typeof codeOptions> = () => []

  constructor(host: KitElement, choose: (code: string) => void) {
    this.#host = host
    this.#combobox = new Combobox(host, (query) => this.#find(query), choose)
    adopt(host, floating, comboboxStyles)
  }

  render(draft: Draft, {index, field}: CodeTarget) {
    const line = draft.lines[index]!
    const words = this.#host.words('create-dialog', createDialog)
    this.#find = (query) => codeOptions(draft, line, field, query, words, this.#host.format)
    const label = words.cell(words.columns[field], line.edits.description)
    return this.#combobox.render(label, draft.nameOf(field, line.edits[field]), line.edits[field])
  }

  open() {
    this.#combobox.open()
  }
}
