import {html, nothing, render, type PropertyValues} from 'lit'
import {property, state} from 'lit/decorators.js'
import {KitError} from '../../src/contract/failure.ts'
import {amountsOf} from '../base/amounts.ts'
import {KitElement} from '../base/kit-element.ts'
import {fields} from '../base/fields.styles.ts'
import {base} from '../base/styles.ts'
import {failureAlert} from '../parts/failure.ts'
import {late} from '../parts/late.ts'
import type {CodePicker, CodeTarget} from './code-picker.ts'
import {createDialog} from './create-dialog.words.ts'
import type {Draft} from './draft.ts'
import {isCovered, type Field} from './draft-line.ts'
import {renderCells} from './line-row.ts'
import {LineRows, type RowPicture} from './line-rows.ts'
import {lineTableStyles} from './line-table.styles.ts'
import {renderBar, renderHead} from './render-table-head.ts'
import {neighbour, targetOf} from './row-keys.ts'

const rowHeights = {table: 76, stacked: 288}
const stackedBelow = 860

const codePickers = late(() => import('./code-picker.ts'))

/**
 * The lines of a draft: only those in sight are in the DOM, each is rendered again only when it changes, and the table hears
 * the events of all. Private to the kit.
 *
 * @fires {Event} line-change - A line was changed in the draft.
 */
export class LineTable extends KitElement {
  static override readonly tag = 'line-table'
  static override styles = [...base, fields, lineTableStyles]

  @property({attribute: false}) draft!: Draft
  @property({type: Boolean}) locked = false
  /** Raised by whoever changes the draft outside of the table. */
  @property({type: Number, attribute: false}) version = 0

  @state() private failure: unknown
  @state() private query = ''
  @state() private top = 0
  @state() private height = 600
  @state() private layout: 'table' | 'stacked' = 'table'
  @state() private focused = -1
  @state() private picking: (CodeTarget & {isOpen?: boolean}) | undefined
  #resizes: ResizeObserver | undefined
  /** The indexes of the lines that the find box lets through. */
  #found: number[] = []
  /** Those of them that *Tick all lines* ticks. */
  #tickable: number[] = []
  #picker: CodePicker | undefined
  readonly #rows = new LineRows()

  /** How many rows were drawn, for tests of the budget. @internal */
  get drawn(): number {
    return this.#rows.drawn
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#resizes?.disconnect()
    this.#resizes = undefined
  }

  /** Brings a line into sight and puts focus into it. */
  async reveal(index: number, field: Field | 'tick' = 'tick') {
    if (!this.#found.includes(index)) this.query = ''
    await this.updateComplete
    const place = this.#found.indexOf(index)
    const scroller = this.#scroller
    if (place < 0 || !scroller) return
    this.focused = index
    const at = place * this.#rowHeight
    if (at < scroller.scrollTop || at + this.#rowHeight > scroller.scrollTop + this.height)
      scroller.scrollTop = at - this.#rowHeight
    this.top = scroller.scrollTop
    await this.updateComplete
    this.#field(index, field)?.focus()
  }

  focusFind() {
    this.renderRoot.querySelector<HTMLElement>('[type=search]')?.focus()
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed)
    if (!changed.has('draft') && !(changed as Map<PropertyKey, unknown>).has('query')) return
    const query = this.query.trim().toLocaleLowerCase()
    this.#found = this.draft.lines.flatMap((line, index) =>
      !query || line.description.toLocaleLowerCase().includes(query) ? [index] : [],
    )
    this.#tickable = this.#found.filter((index) => !isCovered(this.draft.lines[index]!.offered))
  }

  protected override render() {
    const words = this.words('create-dialog', createDialog)
    const {draft} = this
    const format = amountsOf(this.speaking)
    const found = this.#found
    return html`${renderBar({
      draft,
      words,
      format,
      tickable: this.#tickable,
      query: this.query,
      locked: this.locked,
      tickAll: this.#onTickAll,
      find: this.#onFind,
    })}
      ${this.failure === undefined ? nothing : failureAlert(this, this.failure)}
      <div
        class="scroller ${this.layout}"
        role="table"
        tabindex=${this.locked ? '0' : '-1'}
        aria-label=${words.lines}
        aria-rowcount=${found.length + 1}
        @scroll=${this.#onScroll}
        @input=${this.#onInput}
        @change=${this.#onChange}
        @click=${this.#onClick}
        @keydown=${this.#onKey}
        @focusin=${this.#onFocus}
        @focusout=${this.#onFocus}
      >
        ${renderHead(words)}
        <div class="sizer" role="rowgroup"></div>
        ${found.length ? nothing : html`<p class="quiet none">${words.noneFound(this.query)}</p>`}
      </div>`
  }

  protected override update(changed: PropertyValues<this>) {
    super.update(changed)
    const {top, height} = this
    const sizer = this.renderRoot.querySelector<HTMLElement>('.sizer')!
    const sight = {top, height, rowHeight: this.#rowHeight}
    this.#rows.place(sizer, this.#found, this.focused, sight, (index) => this.#pictureOf(index))
  }

  protected override updated() {
    if (this.#resizes) return
    // In the next frame: what it changes may change the size again.
    this.#resizes = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()))
    this.#resizes.observe(this.#scroller!)
    void this.updateComplete.then(() => this.#measure())
  }

  #pictureOf(index: number): RowPicture {
    const line = this.draft.lines[index]!
    const picking = this.picking?.index === index ? this.picking : undefined
    return {
      // While its list is open, the row follows the list.
      from: [line, this.speaking, this.locked, picking && {}],
      draw: (row) => {
        row.classList.toggle('off', !line.ticked)
        const view = {
          draft: this.draft,
          words: this.words('create-dialog', createDialog),
          format: amountsOf(this.speaking),
          lang: this.speaking.lang,
          locked: this.locked,
          picker: picking && {field: picking.field, content: this.#picker?.render(picking)},
        }
        render(renderCells(line, index, view), row)
      },
    }
  }

  get #scroller(): HTMLElement | null {
    return this.renderRoot.querySelector('.scroller')
  }

  get #rowHeight(): number {
    return rowHeights[this.layout]
  }

  #measure() {
    const scroller = this.#scroller
    if (!scroller) return
    this.layout = scroller.clientWidth < stackedBelow ? 'stacked' : 'table'
    this.height = Math.max(scroller.clientHeight, 200)
    this.top = scroller.scrollTop
  }

  #changed() {
    this.requestUpdate()
    const event = new Event('line-change')
    this.dispatchEvent(event)
  }

  #field(index: number, name: string): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-index="${index}"] [name="${name}"]`)
  }

  readonly #pick = ({index, field}: CodeTarget, code: string) => {
    this.draft.edit(index, {[field]: code})
    this.#stopPicking()
    this.#changed()
  }

  #stopPicking() {
    const target = this.picking
    // First, as a field that is taken away with focus in it would speak up in the middle of the render.
    this.#scroller?.focus({preventScroll: true})
    this.picking = undefined
    if (target) void this.updateComplete.then(() => this.#field(target.index, target.field)?.focus())
  }

  readonly #onScroll = () => {
    this.top = this.#scroller!.scrollTop
  }

  readonly #onFind = (event: Event) => {
    this.query = (event.target as HTMLInputElement).value
    this.#scroller!.scrollTop = this.top = 0
  }

  readonly #onTickAll = (event: Event) => {
    this.draft.tick(this.#found, (event.target as HTMLInputElement).checked)
    this.#changed()
  }

  readonly #onInput = (event: Event) => {
    const target = targetOf(event)
    if (!target || this.locked) return
    const {value} = event.target as HTMLInputElement
    if (target.field === 'description') this.draft.edit(target.index, {description: value})
    else if (target.field === 'quantity') this.draft.edit(target.index, {quantityTyped: value})
    else if (target.field === 'unitPrice') this.draft.edit(target.index, {unitPriceTyped: value})
    else return
    this.#changed()
  }

  readonly #onChange = (event: Event) => {
    const target = targetOf(event)
    if (target?.field !== 'tick' || this.locked) return
    this.draft.edit(target.index, {ticked: (event.target as HTMLInputElement).checked})
    this.#changed()
  }

  readonly #onClick = async (event: Event) => {
    const {index, field} = targetOf(event) ?? {}
    if (index === undefined || (field !== 'taxCode' && field !== 'ledgerCode') || this.locked) return
    try {
      const {CodePicker} = await codePickers.want()
      this.#picker ??= new CodePicker(this, () => this.draft, this.#pick)
      this.failure = undefined
    } catch {
      // The next press tries again.
      this.failure = new KitError('offline', 'The list of codes could not be loaded')
      return
    }
    this.picking = {index, field}
    await this.updateComplete
    this.#picker.open()
    this.picking = {index, field, isOpen: true}
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (this.picking && event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault()
      event.stopPropagation()
      return this.#stopPicking()
    }
    const target = neighbour(event, this.#found)
    if (!target) return
    event.preventDefault()
    void this.reveal(target.index, target.field)
  }

  /** Afterwards, as focus also leaves when a render takes its element away. */
  readonly #onFocus = () => queueMicrotask(() => this.#followFocus())

  #followFocus() {
    const active = this.shadowRoot?.activeElement
    const row = active?.closest<HTMLElement>('.row')
    if (row) codePickers.prepare()
    this.focused = row ? Number(row.dataset['index']) : -1
    if (this.picking?.isOpen && !active?.closest('.combobox')) this.picking = undefined
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'xero-line-table': LineTable
  }
}
