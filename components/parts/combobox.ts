import {html, nothing, type ReactiveController} from 'lit'
import type {KitElement} from '../base/kit-element.ts'
import {icon} from './late-icons.ts'
import {parts} from './parts.words.ts'
import {follow} from './place.ts'

export interface Option<T = unknown> {
  value: string
  label: string
  /** Before the label in tabular figures: a code. */
  lead?: string | undefined
  /** At the end of the line: a rate, an e-mail address. */
  detail?: string | undefined
  /** Where a default comes from: “default for Jobs”. */
  origin?: string | undefined
  /** Why it cannot be chosen; it stays in the list and says so. */
  reason?: string | undefined
  /** A heading above the first of each group. */
  group?: string | undefined
  data?: T
}

export interface ComboboxOptions<T> {
  /** What matches the query: at once where it is known here, else as a promise. */
  find: (query: string, signal: AbortSignal) => readonly Option<T>[] | Promise<readonly Option<T>[]>
  choose: (option: Option<T>) => void
  /** Waits this long for the next key before asking, where each question is a request. */
  delay?: number
  /** Words for a search that failed. */
  failed?: (error: unknown) => string
}

export interface ComboboxContent {
  label: string
  /** What the field says while nobody types: the chosen option. */
  text: string
  placeholder?: string
  /** Shows the label only to screen readers. */
  quietLabel?: boolean
  invalid?: boolean
  describedBy?: string | undefined
  autofocus?: boolean
  disabled?: boolean
  /** The chosen option's value, marked in the list. */
  value?: string | undefined
}

const most = 100
let count = 0

/** A text field with a list of options: type to find, arrow keys to move, Enter to choose, Escape to leave things as they were. */
export class Combobox<T = unknown> implements ReactiveController {
  readonly #host: KitElement
  readonly #options: ComboboxOptions<T>
  readonly #id = `combobox-${++count}`
  #stop: (() => void) | undefined
  #asked: AbortController | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #text = ''
  #query: string | undefined
  #found: readonly Option<T>[] = []
  #state: 'idle' | 'searching' | 'failed' = 'idle'
  #failure: unknown
  #active = -1
  #isOpen = false

  constructor(host: KitElement, options: ComboboxOptions<T>) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostDisconnected() {
    this.#close()
  }

  hostUpdated() {
    const list = this.#list
    const input = this.#input
    if (!list || !input) return
    // Compared with what stands there, which a person may have typed since.
    const value = this.#query ?? this.#text
    if (input.value !== value) input.value = value
    if (this.#isOpen && !list.matches(':popover-open')) list.showPopover()
    if (!this.#isOpen) return
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

  focus() {
    this.#input?.focus()
  }

  render({label, text, placeholder, quietLabel, invalid, describedBy, autofocus, disabled, value}: ComboboxContent) {
    const shown = this.#found.slice(0, most)
    this.#text = text
    return html`<div class="field combobox">
      <label for=${this.#id} class=${quietLabel ? 'hidden' : ''}>${label}</label>
      <div class="combobox-box">
        <input
          id=${this.#id}
          class="input"
          part="input"
          role="combobox"
          type="text"
          autocomplete="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${this.#isOpen ? 'true' : 'false'}
          aria-controls="${this.#id}-list"
          aria-activedescendant=${this.#isOpen && this.#active >= 0 ? `${this.#id}-${this.#active}` : nothing}
          aria-invalid=${invalid ? 'true' : nothing}
          aria-describedby=${describedBy ?? nothing}
          placeholder=${placeholder ?? nothing}
          ?autofocus=${autofocus}
          ?disabled=${disabled}
          @input=${this.#onInput}
          @keydown=${this.#onKey}
          @focus=${this.#select}
          @click=${this.#onClick}
          @blur=${this.#close}
        />
        ${icon(this.#state === 'searching' ? 'refresh' : 'chevron', this.#state === 'searching')}
      </div>
      <div id="${this.#id}-options" class="options" popover="manual" @pointerdown=${hold}>
        ${
          this.#isOpen
            ? html`<div id="${this.#id}-list" role="listbox" aria-label=${label} part="list">
                ${shown.map((option, index) => this.#renderOption(option, index, shown[index - 1]?.group, value))}
              </div>
              ${this.#renderNote(shown.length)}`
            : html`<div id="${this.#id}-list" role="listbox" aria-label=${label}></div>`
        }
      </div>
      <span class="hidden" role="status">${this.#isOpen ? this.#summary() : ''}</span>
    </div>`
  }

  #renderOption(option: Option<T>, index: number, before: string | undefined, value: string | undefined) {
    return html`${option.group && option.group !== before ? html`<div class="group small quiet" role="presentation">${option.group}</div>` : nothing}
      <div
        id="${this.#id}-${index}"
        class="option"
        part="option"
        role="option"
        aria-selected=${option.value === value ? 'true' : 'false'}
        aria-disabled=${option.reason ? 'true' : nothing}
        ?data-active=${index === this.#active}
        @click=${() => this.#choose(option)}
        @pointermove=${() => this.#move(index)}
      >
        ${option.lead === undefined ? nothing : html`<span class="lead figures">${option.lead}</span>`}
        <span class="label">${option.label}${
          (option.reason ?? option.origin) ? html`<span class="small quiet">${option.reason ?? option.origin}</span>` : nothing
        }</span>
        ${option.detail === undefined ? nothing : html`<span class="detail quiet figures">${option.detail}</span>`}
        ${option.value === value ? icon('check') : nothing}
      </div>`
  }

  #renderNote(shown: number) {
    const words = this.#host.words('parts', parts)
    if (shown > 0 && this.#found.length > most) return html`<p class="note small quiet">${words.typeToFind}</p>`
    if (shown > 0 && this.#state !== 'failed') return nothing
    return html`<p class="note quiet">${this.#summary()}</p>`
  }

  #summary(): string {
    const words = this.#host.words('parts', parts)
    if (this.#state === 'searching') return words.searching
    if (this.#state === 'failed') return this.#options.failed?.(this.#failure) ?? ''
    if (!this.#found.length) return words.nothingFound(this.#query ?? '')
    return words.found(this.#found.length, this.#host.format.count(this.#found.length))
  }

  #choose(option: Option<T>) {
    if (option.reason) return
    this.#close()
    this.#options.choose(option)
  }

  #move(index: number) {
    if (index === this.#active) return
    this.#active = index
    this.#host.requestUpdate()
  }

  /** Shows all options, as a click on the field does. */
  open() {
    if (this.#isOpen || this.#input?.disabled) return
    this.#isOpen = true
    this.#ask('')
  }

  readonly #close = () => {
    clearTimeout(this.#timer)
    this.#asked?.abort()
    this.#stop?.()
    if (this.#isOpen && this.#list?.matches(':popover-open')) this.#list.hidePopover()
    this.#isOpen = false
    this.#query = undefined
    this.#found = []
    this.#active = -1
    this.#state = 'idle'
    this.#host.requestUpdate()
  }

  #ask(query: string) {
    clearTimeout(this.#timer)
    this.#asked?.abort()
    this.#asked = new AbortController()
    const {signal} = this.#asked
    this.#host.requestUpdate()
    if (!this.#options.delay) return this.#answer(query, signal)
    this.#state = 'searching'
    this.#timer = setTimeout(() => this.#answer(query, signal), query ? this.#options.delay : 0)
  }

  #answer(query: string, signal: AbortSignal) {
    const found = this.#options.find(query, signal)
    if (!(found instanceof Promise)) return this.#take(found)
    this.#state = 'searching'
    found.then(
      (options) => signal.aborted || this.#take(options),
      (error: unknown) => signal.aborted || this.#fail(error),
    )
  }

  #take(found: readonly Option<T>[]) {
    this.#found = found
    this.#state = 'idle'
    this.#active = this.#query ? found.findIndex((option) => !option.reason) : -1
    this.#host.requestUpdate()
  }

  #fail(error: unknown) {
    this.#found = []
    this.#state = 'failed'
    this.#failure = error
    this.#host.requestUpdate()
  }

  readonly #onInput = () => {
    this.#isOpen = true
    this.#query = this.#input?.value ?? ''
    this.#ask(this.#query.trim())
  }

  /** What is typed takes the place of what was chosen. */
  readonly #select = () => this.#input?.select()

  readonly #onClick = () => {
    this.#select()
    this.open()
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const last = Math.min(this.#found.length, most) - 1
    const option = this.#found[this.#active]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!this.#isOpen) return this.open()
      const down = event.key === 'ArrowDown'
      this.#move(down ? (this.#active >= last ? 0 : this.#active + 1) : this.#active <= 0 ? last : this.#active - 1)
    } else if (event.key === 'Enter' && this.#isOpen) {
      event.preventDefault()
      if (option) this.#choose(option)
    } else if (event.key === 'Escape' && this.#isOpen) {
      // Its own Escape, so that a dialog around it stays open.
      event.preventDefault()
      event.stopPropagation()
      this.#close()
    }
  }
}

/** Keeps focus in the field while the pointer is on the list. */
const hold = (event: Event) => event.preventDefault()
