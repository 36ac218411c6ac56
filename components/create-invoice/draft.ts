import type {DocumentOffer, TaxMode} from '../../src/contract/document.ts'
import {createRunningTotals, type DocumentTotals, type LineTotals} from '../../src/domain/totals.ts'
import {newId} from '../parts/new-id.ts'
import {
  changesOf,
  editsOf,
  isCovered,
  makeLine,
  pricedLine,
  type DraftLine,
  type Field,
  type LineEdits,
  type LineRules,
} from './draft-line.ts'
import {readNumber} from './typed-number.ts'

/** What a reload must not lose: the push id and what differs from the offer. */
export interface SavedDraft {
  push: string
  /** Whether it was sent and no answer came: then the answer is looked for first. */
  sent: boolean
  taxMode: TaxMode
  lines: Record<string, LineEdits>
}

/** Sent at once at most. */
export const mostLines = 1000

/**
 * What a person makes of an offer. Lines are replaced, never changed, and sums follow by the difference, so that a
 * keystroke costs the same however many lines there are.
 */
export class Draft {
  readonly offer: DocumentOffer
  push: string
  sent: boolean
  taxMode: TaxMode
  lines: readonly DraftLine[] = []
  totals: DocumentTotals = {subtotal: '0.00', tax: '0.00', total: '0.00', taxes: []}
  ticked = 0
  over = 0
  wrong = 0
  isTouched: boolean
  /** Which lines were sent, in the order in which the answer counts them. */
  sentLines: readonly number[] = []
  readonly #lang: string
  #rules!: LineRules
  #running!: ReturnType<typeof createRunningTotals>
  #figures: (LineTotals | null)[] = []

  constructor(offer: DocumentOffer, lang: string, saved?: SavedDraft) {
    this.offer = offer
    this.push = saved?.push ?? newId()
    this.sent = saved?.sent ?? false
    this.isTouched = Object.keys(saved?.lines ?? {}).length > 0
    this.taxMode = saved?.taxMode ?? offer.taxMode
    this.#lang = lang
    this.#rebuild(offer.lines.map((line) => saved?.lines[line.line] ?? editsOf(line)))
  }

  get rules(): LineRules {
    return this.#rules
  }

  figuresOf(index: number): LineTotals | null {
    return this.#figures[index] ?? null
  }

  setTaxMode(mode: TaxMode) {
    this.taxMode = mode
    this.isTouched = true
    this.#rebuild(this.lines)
  }

  edit(index: number, edits: Partial<LineEdits>) {
    const line = this.lines[index]
    if (!line) return
    this.isTouched = true
    this.#replace(index, makeLine(line.offered, {...line, ...edits}, this.#rules))
    this.totals = this.#running.read()
  }

  /** Ticks or unticks many; what is covered in full is ticked only one by one. */
  tick(indexes: readonly number[], ticked: boolean) {
    this.isTouched = true
    for (const index of indexes) {
      const line = this.lines[index]
      if (!line || line.ticked === ticked || (ticked && isCovered(line.offered))) continue
      this.#replace(index, makeLine(line.offered, {...line, ticked}, this.#rules))
    }
    this.totals = this.#running.read()
  }

  /** Puts what the accounting system said of a field beside it. */
  complain(index: number, field: Field, message: string) {
    const line = this.lines[index]!
    this.#replace(index, makeLine(line.offered, line, this.#rules, {...line.refused, [field]: message}))
  }

  /** The first ticked line with something to put right. */
  firstWrong(): number {
    return this.lines.findIndex(({issues}) => Object.keys(issues).length > 0)
  }

  /** Another intent: what was sent before is answered. */
  renew() {
    this.push = newId()
    this.sent = false
  }

  toSaved(): SavedDraft {
    const lines: SavedDraft['lines'] = {}
    for (const line of this.lines) {
      const {offered, ticked, description, quantityTyped, unitPriceTyped, taxCode, ledgerCode} = line
      if (ticked === editsOf(offered).ticked && changesOf(line).size === 0) continue
      lines[offered.line] = {ticked, description, quantityTyped, unitPriceTyped, taxCode, ledgerCode}
    }
    return {push: this.push, sent: this.sent, taxMode: this.taxMode, lines}
  }

  #rebuild(edits: readonly LineEdits[]) {
    const {taxCodes, ledgerCodes, lines} = this.offer
    this.#rules = {
      taxCodes: new Map(taxCodes.map((code) => [code.id, code])),
      ledgerCodes: new Map(ledgerCodes.map((code) => [code.id, code])),
      taxMode: this.taxMode,
      read: (typed) => readNumber(typed, this.#lang),
    }
    this.#running = createRunningTotals(this.taxMode)
    this.#figures = []
    this.ticked = this.over = this.wrong = 0
    this.lines = lines.map((line, index) => makeLine(line, edits[index]!, this.#rules))
    for (const [index, line] of this.lines.entries()) this.#count(index, line, 1)
    this.totals = this.#running.read()
  }

  #replace(index: number, line: DraftLine) {
    this.#count(index, this.lines[index]!, -1)
    ;(this.lines as DraftLine[])[index] = line
    this.#count(index, line, 1)
  }

  #count(index: number, line: DraftLine, sign: 1 | -1) {
    if (!line.ticked) {
      if (sign > 0) this.#figures[index] = this.#running.set(String(index), null)
      return
    }
    this.ticked += sign
    if (line.over !== null) this.over += sign
    if (Object.keys(line.issues).length > 0) this.wrong += sign
    if (sign > 0) this.#figures[index] = this.#running.set(String(index), pricedLine(line, this.#rules))
  }
}
