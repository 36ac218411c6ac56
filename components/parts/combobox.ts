import {html, nothing, type ReactiveController} from 'lit'
import type {KitElement} from '../base/kit-element.ts'
import {icon} from './icons.ts'
import {parts} from './parts.words.ts'
import {follow} from './place.ts'

export interface Option {
  value: string
  label: string
  /** Before the label in tabular figures: a code. */
  lead?: string | undefined
  /** At the end of the line: a rate, an account's type. */
  detail?: string | undefined
  /** Where a default comes from: “default for Jobs”. */
  origin?: string | undefined
  /** Why it cannot be chosen; it stays in the list and says so. */
  reason?: string | undefined
  /** A heading above the first of each group. */
  group?: string | undefined
}

const most = 100
let count = 0

/** A text field with a list of options: type to find, arrow keys to move, Enter to choose, Escape to leave things as they were. */
export class Combobox implements ReactiveController {
  readonly #host: KitElement
  readonly #find: (query: string) => readonly Option[]
  readonly #choose: (value: string) => void
  readonly #id = `combobox-${++count}`
  #stop: (() => void) | undefined
  /** What the field says while nobody types: the chosen option. */
  #text = ''
  #query: string | undefined
  /** What the list shows; undefined while it is closed. */
  #found: readonly Option[] | undefined
  #active = -1

  constructor(host: KitElement, find: (query: string) => readonly Option[], choose: (value: string) => void) {
    this.#host = host
    this.#find = find
    this.#choose = choose
    host.addController(this)
  }

  hostDisconnected() {
    this.#close()
  }

  hostUpdated() {
    const input = this.#input
    const list = this.#list
    if (!input || !list) return
    // Compared with what stands there, which a person may have typed since.
    const text = this.#query ?? this.#text
    if (input.value !== text) input.value = text
    if (!this.#found) return
    if (!list.matches(':popover-open')) list.showPopover()
    this.#stop?.()
    this.#stop = follow(input, list, {stretch: true})
    list.querySelector('[data-active]')?.scrollIntoView({block: 'nearest'})
  }

  get #input() {
    return this.#host.renderRoot.querySelector<HTMLInputElement>(`#${this.#id}`)
  }

  get #list() {
    return this.#host.renderRoot.querySelector<HTMLElement>(`#${this.#id}-options`)
  }

  /** The field and its list, with the option of this value marked. */
  render(label: string, text: string, value: string | null) {
    const found = this.#found
    const shown = found?.slice(0, most)
    this.#text = text
    return html`<div class="combobox">
      <input
        id=${this.#id}
        class="input"
        part="input"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-label=${label}
        aria-autocomplete="list"
        aria-expanded=${found ? 'true' : 'false'}
        aria-controls="${this.#id}-list"
        aria-activedescendant=${this.#active < 0 ? nothing : `${this.#id}-${this.#active}`}
        @input=${this.#onInput}
        @keydown=${this.#onKey}
        @focus=${this.#select}
        @click=${this.open}
        @blur=${this.#close}
      />
      ${icon('chevron')}
      <div id="${this.#id}-options" class="options" popover="manual" @pointerdown=${hold}>
        <div id="${this.#id}-list" role="listbox" aria-label=${label} part="list">
          ${shown?.map((option, index) => this.#renderOption(option, index, shown[index - 1]?.group, value))}
        </div>
        ${found && this.#renderNote(found.length)}
      </div>
      <span class="hidden" role="status">${found && this.#summary(found.length)}</span>
    </div>`
  }

  #renderOption(option: Option, index: number, groupBefore: string | undefined, chosen: string | null) {
    const {value, label, lead, detail, reason, group} = option
    const more = reason ?? option.origin
    return html`${group === groupBefore ? nothing : html`<div class="group small quiet" role="presentation">${group}</div>`}
      <div
        id="${this.#id}-${index}"
        class="option"
        part="option"
        role="option"
        aria-selected=${value === chosen ? 'true' : 'false'}
        aria-disabled=${reason ? 'true' : nothing}
        ?data-active=${index === this.#active}
        @click=${() => this.#pick(option)}
        @pointermove=${() => this.#move(index)}
      >
        ${lead && html`<span class="lead figures">${lead}</span>`}
        <span class="label">${label}${more && html`<span class="small quiet">${more}</span>`}</span>
        ${detail && html`<span class="detail quiet figures">${detail}</span>`}
        ${value === chosen ? icon('check') : nothing}
      </div>`
  }

  #renderNote(found: number) {
    if (found > most) return html`<p class="note small quiet">${this.#words.typeToFind}</p>`
    return found > 0 ? nothing : html`<p class="note quiet">${this.#summary(found)}</p>`
  }

  #summary(found: number): string {
    return found > 0 ? this.#words.found(found, this.#host.format.count(found)) : this.#words.nothingFound(this.#query ?? '')
  }

  get #words() {
    return this.#host.words('parts', parts)
  }

  #pick({value, reason}: Option) {
    if (reason) return
    this.#close()
    this.#choose(value)
  }

  #move(index: number) {
    if (index === this.#active) return
    this.#active = index
    this.#host.requestUpdate()
  }

  /** Shows all options, with what was chosen ready to be typed over. */
  readonly open = () => {
    this.#input?.focus()
    this.#select()
    if (!this.#found) this.#show('')
  }

  #show(query: string) {
    this.#found = this.#find(query)
    this.#active = query ? this.#found.findIndex(({reason}) => !reason) : -1
    this.#host.requestUpdate()
  }

  readonly #close = () => {
    this.#stop?.()
    if (this.#found && this.#list?.matches(':popover-open')) this.#list.hidePopover()
    this.#found = this.#query = undefined
    this.#active = -1
    this.#host.requestUpdate()
  }

  readonly #onInput = () => {
    this.#query = this.#input!.value
    this.#show(this.#query.trim())
  }

  /** What is typed takes the place of what was chosen. */
  readonly #select = () => this.#input?.select()

  readonly #onKey = (event: KeyboardEvent) => {
    const found = this.#found
    const {key} = event
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    if (!step && !(found && (key === 'Enter' || key === 'Escape'))) return
    event.preventDefault()
    if (!found) return this.open()
    if (step) {
      const shown = Math.min(found.length, most)
      // From the field itself, up leads to the last.
      if (shown) this.#move((Math.max(this.#active, step > 0 ? -1 : 0) + step + shown) % shown)
    } else if (key === 'Enter') {
      const option = found[this.#active]
      if (option) this.#pick(option)
    } else {
      // Its own Escape, so that a dialog around it stays open.
      event.stopPropagation()
      this.#close()
    }
  }
}

/** Keeps focus in the field while the pointer is on the list. */
const hold = (event: Event) => event.preventDefault()
