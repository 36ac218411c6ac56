import {html, nothing, render} from 'lit'
import type {Format} from '../base/format.ts'
import type {KitElement} from '../base/kit-element.ts'
import {failureAlert} from '../parts/failure.ts'
import {icon} from '../parts/icons.ts'
import type {CodePicker, CodeTarget} from './code-picker.ts'
import type {CreateDialogWords} from './create-dialog.words.ts'
import type {Creation} from './creation.ts'
import type {Draft} from './draft.ts'
import {isCode, isCovered} from './draft-line.ts'
import {dialogParts} from './late-parts.ts'
import {makeRow, renderCells, renderHead} from './line-row.ts'
import {neighbour, targetOf, type RowTarget} from './row-keys.ts'

/** Rows above and below what is in sight, so that a turn of the wheel shows no gap. */
const spare = 3
/** As much is filled at least, so that there is something before the dialog has its height. */
const leastHeight = 600

/**
 * The lines of a draft: only those in sight are in the DOM, and the one with focus; each is rendered again only when it changes,
 * and the table hears the events of all.
 */
export class LineTable {
  /** How many rows were drawn, for tests of the budget. */
  drawn = 0
  readonly #host: KitElement
  readonly #creation: Creation
  #draft: Draft | undefined
  #words!: CreateDialogWords
  #format!: Format
  #query = ''
  /** The indexes of the lines that the find box lets through. */
  #found: number[] = []
  #picking: CodeTarget | undefined
  #picker: CodePicker | undefined
  #failure: unknown
  /** The rows in the DOM by the index of their line, with what they show. */
  readonly #rows = new Map<number, {row: HTMLElement; from: readonly unknown[]}>()
  #resizes: ResizeObserver | undefined

  constructor(host: KitElement, creation: Creation) {
    this.#host = host
    this.#creation = creation
  }

  render(draft: Draft, words: CreateDialogWords, format: Format) {
    this.#words = words
    this.#format = format
    if (draft !== this.#draft) {
      this.#draft = draft
      this.#find(this.#query)
    }
    const ticked = draft.ticked.length
    const tickable = this.#found.map((index) => draft.lines[index]!).filter(({offered}) => !isCovered(offered))
    const isAll = tickable.every(({edits}) => edits.ticked)
    return html`<div class="lines" @focusout=${this.#onFocusOut}>
      <div class="bar">
        <label class="all"><input
            type="checkbox"
            .checked=${ticked > 0 && isAll}
            .indeterminate=${ticked > 0 && !isAll}
            ?disabled=${this.#isLocked || tickable.length === 0}
            @change=${this.#onTickAll}
          /><span>${words.tickAll}</span></label>
        <span class="small quiet figures" role="status">${words.tickedOf(format.count(ticked), format.count(draft.lines.length))}</span>
        <label class="find"><span class="hidden">${words.find}</span>${icon('search')}<input
            class="input"
            type="search"
            placeholder=${words.find}
            .value=${this.#query}
            @input=${this.#onFind}
        /></label>
      </div>
      ${this.#failure === undefined ? nothing : failureAlert(this.#host, this.#failure)}
      <div
        class="scroller"
        role="table"
        tabindex=${this.#isLocked ? '0' : '-1'}
        aria-label=${words.lines}
        aria-rowcount=${this.#found.length + 1}
        @scroll=${this.place}
        @input=${this.#onInput}
        @click=${this.#onClick}
        @keydown=${this.#onKey}
        @focusin=${dialogParts.prepare}
      >
        ${renderHead(words)}
        <div class="sizer" role="rowgroup"></div>
        ${this.#found.length ? nothing : html`<p class="quiet none">${words.noneFound(this.#query)}</p>`}
      </div>
    </div>`
  }

  /** Puts the rows where they belong, after each render and when what is in sight is another. One that stays is never moved, as it would lose focus. */
  readonly place = () => {
    const scroller = this.#scroller
    const sizer = scroller?.querySelector<HTMLElement>('.sizer')
    if (!scroller || !sizer) return
    if (!this.#resizes) {
      // In the next frame: what it changes may change the size again. By then another table may stand in its place.
      this.#resizes = new ResizeObserver(() => requestAnimationFrame(() => scroller.isConnected && this.place()))
      this.#resizes.observe(scroller)
      sizer.replaceChildren()
    }
    const {scrollTop} = scroller
    const found = this.#found
    const height = this.#rowHeight
    const first = Math.floor(scrollTop / height) - spare
    const last = Math.ceil((scrollTop + Math.max(scroller.clientHeight, leastHeight)) / height) + spare
    const focused = Number(this.#active?.closest<HTMLElement>('.row')?.dataset['index'] ?? -1)
    const places = [...found.keys()].filter((place) => (place >= first && place < last) || found[place] === focused)
    for (const [index, {row}] of this.#rows) {
      if (places.includes(found.indexOf(index))) continue
      row.remove()
      this.#rows.delete(index)
    }
    sizer.style.blockSize = `${found.length * height}px`
    let next = sizer.firstElementChild
    for (const place of places) {
      const row = this.#rowOf(found[place]!)
      row.style.insetBlockStart = `${place * height}px`
      row.ariaRowIndex = String(place + 2)
      if (row === next) next = row.nextElementSibling
      else sizer.insertBefore(row, next)
    }
  }

  /** Brings a line into sight and puts focus into it. */
  async reveal(target: RowTarget) {
    const {index} = target
    if (!this.#found.includes(index)) this.#find('')
    this.#host.requestUpdate()
    await this.#host.updateComplete
    if (!this.#rows.has(index)) {
      this.#scroller!.scrollTop = this.#found.indexOf(index) * this.#rowHeight
      this.place()
    }
    this.#focus(target)
  }

  focusFind() {
    this.#host.renderRoot.querySelector<HTMLElement>('[type=search]')?.focus()
  }

  #rowOf(index: number): HTMLElement {
    const draft = this.#draft!
    const line = draft.lines[index]!
    const picking = this.#picking?.index === index ? this.#picking : undefined
    // While its list is open, the row follows the list.
    const from = [line, this.#host.speaking, this.#isLocked, picking && {}]
    const {row, from: before} = this.#rows.get(index) ?? {row: makeRow(index)}
    if (before && from.every((value, place) => value === before[place])) return row
    this.drawn++
    this.#rows.set(index, {row, from})
    row.classList.toggle('off', !line.edits.ticked)
    const picker = picking && this.#picker?.render(draft, picking)
    render(renderCells(draft, index, this.#words, this.#format, this.#isLocked, picking?.field, picker), row)
    return row
  }

  /** What is sent must not change any more. */
  get #isLocked(): boolean {
    return this.#creation.state !== 'idle'
  }

  get #scroller(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.scroller')
  }

  /** As the styles have it: of a line in columns, or of one that is a small form. */
  get #rowHeight(): number {
    return this.#scroller!.clientWidth < 860 ? 288 : 76
  }

  get #active(): Element | null {
    return this.#host.shadowRoot!.activeElement
  }

  #find(query: string) {
    const wanted = query.trim().toLocaleLowerCase()
    this.#query = query
    this.#found = [...this.#draft!.lines.keys()].filter((index) =>
      this.#draft!.lines[index]!.edits.description.toLocaleLowerCase().includes(wanted),
    )
  }

  #focus({index, field}: RowTarget) {
    this.#host.renderRoot.querySelector<HTMLElement>(`[data-index="${index}"] [name="${field}"]`)?.focus()
  }

  readonly #onFind = (event: Event) => {
    this.#find((event.target as HTMLInputElement).value)
    this.#scroller!.scrollTop = 0
    this.#host.requestUpdate()
  }

  readonly #onTickAll = (event: Event) => {
    this.#draft!.tick(this.#found, (event.target as HTMLInputElement).checked)
    this.#creation.edited()
  }

  readonly #onInput = (event: Event) => {
    const target = targetOf(event)
    if (!target) return
    const {checked, value} = event.target as HTMLInputElement
    this.#draft!.edit(target.index, target.field === 'tick' ? {ticked: checked} : {[target.field]: value})
    this.#creation.edited()
  }

  readonly #onClick = async (event: Event) => {
    const {index, field} = targetOf(event) ?? {index: 0, field: ''}
    if (!isCode(field)) return
    try {
      const {CodePicker} = await dialogParts.want()
      this.#picker ??= new CodePicker(this.#host, this.#choose)
      this.#picking = {index, field}
      this.#failure = undefined
    } catch (error) {
      // The next press tries again.
      this.#failure = error
    }
    this.#host.requestUpdate()
    await this.#host.updateComplete
    if (this.#picking) this.#picker!.open()
  }

  readonly #choose = (code: string) => {
    const {index, field} = this.#picking!
    this.#draft!.edit(index, {[field]: code})
    this.#stopPicking()
    this.#creation.edited()
  }

  #stopPicking() {
    const target = this.#picking!
    // First, as a field that is taken away with focus in it would speak up in the middle of the render.
    this.#scroller?.focus({preventScroll: true})
    this.#picking = undefined
    this.#host.requestUpdate()
    void this.#host.updateComplete.then(() => this.#focus(target))
  }

  /** Afterwards, as focus also leaves when a render takes its element away. */
  readonly #onFocusOut = ({target}: Event) => {
    if (!(target as Element).closest('.combobox')) return
    queueMicrotask(() => {
      if (this.#active?.closest('.combobox')) return
      this.#picking = undefined
      this.#host.requestUpdate()
    })
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (this.#picking && event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault()
      event.stopPropagation()
      return this.#stopPicking()
    }
    const target = neighbour(event, this.#found)
    if (!target) return
    event.preventDefault()
    void this.reveal(target)
  }
}
