import {amountsOf} from '../base/amounts.ts'
import type {KitElement} from '../base/kit-element.ts'
import {adopt} from '../parts/adopt.ts'
import {Combobox} from '../parts/combobox.ts'
import {comboboxStyles} from '../parts/combobox.styles.ts'
import {floating} from '../parts/floating.styles.ts'
import {ledgerOptions, taxOptions} from './code-options.ts'
import {createDialog} from './create-dialog.words.ts'
import type {Draft} from './draft.ts'
import {codeName} from './line-notes.ts'

/** The cell whose code is being chosen. */
export interface CodeTarget {
  index: number
  field: 'taxCode' | 'ledgerCode'
}

/** The list of codes: one for the whole table, in the cell that was pressed, filled when it opens. */
export class CodePicker {
  readonly #host: KitElement
  readonly #draftOf: () => Draft
  readonly #combobox: Combobox
  #target: CodeTarget | undefined

  constructor(host: KitElement, draftOf: () => Draft, choose: (target: CodeTarget, code: string) => void) {
    this.#host = host
    this.#draftOf = draftOf
    this.#combobox = new Combobox(
      host,
      (query) => this.#options(query),
      (code) => this.#target && choose(this.#target, code),
    )
    adopt(host, floating, comboboxStyles)
  }

  render(target: CodeTarget) {
    this.#target = target
    const words = this.#host.words('create-dialog', createDialog)
    const draft = this.#draftOf()
    const line = draft.lines[target.index]!
    const {field} = target
    return this.#combobox.render(
      words.cell(words.columns[field], line.description),
      codeName(draft, field, line[field]),
      line[field],
    )
  }

  open() {
    this.#combobox.open()
  }

  #options(query: string) {
    const draft = this.#draftOf()
    const line = this.#target && draft.lines[this.#target.index]
    if (!line) return []
    const words = this.#host.words('create-dialog', createDialog)
    return this.#target?.field === 'taxCode'
      ? taxOptions(draft, line, query, words, amountsOf(this.#host.speaking))
      : ledgerOptions(draft, line, query, words)
  }
}
