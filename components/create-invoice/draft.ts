import type {DocumentOffer, TaxMode} from '../../src/contract/document.ts'
import type {Complaint} from '../../src/contract/failure.ts'
import type {LedgerCode, TaxCode} from '../../src/contract/reference.ts'
import {addUp, type DocumentTotals} from '../../src/domain/totals.ts'
import {newId} from '../parts/new-id.ts'
import {
  editsOf,
  fields,
  isCovered,
  isNumber,
  makeLine,
  wrongField,
  type CodeField,
  type DraftLine,
  type Field,
  type LineEdits,
} from './draft-line.ts'
import {readNumber, writeNumber} from './typed-number.ts'

/** What a reload must not lose: the push id and what differs from the offer. */
export interface SavedDraft {
  push: string
  /** Whether it was sent and no answer came: then the answer is looked for first. */
  sent: boolean
  taxMode: TaxMode
  /** The language in which its numbers were typed: `1.234` is another price in German. */
  lang: string
  lines: Record<string, LineEdits>
}

/** Sent at once at most. */
export const mostLines = 1000

const byId = <C extends {id: string}>(codes: readonly C[]): ReadonlyMap<string, C> =>
  new Map(codes.map((code) => [code.id, code]))

/** What a person makes of an offer. Lines are replaced, never changed: a keystroke judges and prices one of them anew. */
export class Draft {
  readonly offer: DocumentOffer
  readonly taxCodes: ReadonlyMap<string, TaxCode>
  readonly ledgerCodes: ReadonlyMap<string, LedgerCode>
  readonly lines: DraftLine[]
  push: string
  sent: boolean
  taxMode: TaxMode
  isTouched: boolean
  readonly #lang: string
  #totals: DocumentTotals | undefined

  constructor(offer: DocumentOffer, lang: string, saved?: SavedDraft) {
    this.offer = offer
    this.#lang = lang
    this.taxCodes = byId(offer.taxCodes)
    this.ledgerCodes = byId(offer.ledgerCodes)
    this.push = saved?.push ?? newId()
    this.sent = saved?.sent ?? false
    this.taxMode = saved?.taxMode ?? offer.taxMode
    const edited = saved?.lines ?? {}
    this.isTouched = Object.keys(edited).length > 0
    this.lines = offer.lines.map((offered) => {
      const original = editsOf(offered, lang)
      const edits = edited[offered.line]
      return makeLine(this, {offered, original}, edits ? {...original, ...this.#inOurs(edits, saved!.lang)} : original)
    })
  }

  get ticked(): DraftLine[] {
    return this.lines.filter(({edits}) => edits.ticked)
  }

  /** How many go beyond what is left. */
  get over(): number {
    return this.lines.filter(({over}) => over).length
  }

  /** How many have something to put right. */
  get wrong(): number {
    return this.lines.filter(wrongField).length
  }

  /** Added up once after each change, however often it is asked for. */
  get totals(): DocumentTotals {
    return (this.#totals ??= addUp(
      this.lines.flatMap(({priced}) => priced ?? []),
      this.taxMode,
    ))
  }

  /** Edits with their numbers as this language writes them. */
  #inOurs(edits: LineEdits, theirs: string): LineEdits {
    const write = (text: string) => {
      const number = readNumber(text, theirs)
      return number === null ? text : writeNumber(number, this.#lang)
    }
    return theirs === this.#lang ? edits : {...edits, quantity: write(edits.quantity), unitPrice: write(edits.unitPrice)}
  }

  /** What was typed as a decimal; null where it is no number. */
  read(typed: string): string | null {
    return readNumber(typed, this.#lang)
  }

  /** What a code is called; what is no longer offered is called by its id. */
  nameOf(field: CodeField, id: string): string {
    if (field === 'taxCode') return this.taxCodes.get(id)?.name ?? id
    const ledger = this.ledgerCodes.get(id)
    return ledger ? `${ledger.code ?? ''} ${ledger.name}`.trim() : id
  }

  /** What a field held as it was offered, where that is another value now; `1.0` is no other than `1`. */
  formerly(line: DraftLine, field: Field): string | undefined {
    const now = line.edits[field]
    const before = line.original[field]
    const value = (text: string) => (isNumber(field) && this.read(text)) || text
    return now === before || value(now) === value(before) ? undefined : before
  }

  setTaxMode(mode: TaxMode) {
    this.taxMode = mode
    this.isTouched = true
    this.lines.forEach((_, index) => this.edit(index, {}))
  }

  edit(index: number, edits: Partial<LineEdits>) {
    const line = this.lines[index]!
    this.isTouched = true
    this.#totals = undefined
    this.lines[index] = makeLine(this, line, {...line.edits, ...edits})
  }

  /** Ticks or unticks many; what is covered in full is ticked only one by one. */
  tick(indexes: readonly number[], ticked: boolean) {
    for (const index of indexes) {
      const line = this.lines[index]!
      if (line.edits.ticked !== ticked && !(ticked && isCovered(line.offered))) this.edit(index, {ticked})
    }
  }

  /** Puts what the accounting system said of what was sent at its lines; gives all of it, with the line that it is about. */
  refuse(complaints: readonly Complaint[]): string[] {
    const sent = this.ticked
    this.renew()
    return complaints.map(({path, message}) => {
      const [, place, name] = /^lines\.(\d+)(?:\.(\w+))?/.exec(path) ?? []
      const line = sent[Number(place)]
      if (!line) return message
      const index = this.lines.findIndex(({offered}) => offered === line.offered)
      const field = fields.find((known) => known === name) ?? 'description'
      const {issues} = this.lines[index]!
      this.lines[index] = {...line, issues: {...issues, [field]: () => message}}
      return `${line.edits.description}: ${message}`
    })
  }

  /** Another intent: what was sent before is answered. */
  renew() {
    this.push = newId()
    this.sent = false
  }

  toSaved(): SavedDraft {
    const {push, sent, taxMode} = this
    const lines: SavedDraft['lines'] = {}
    for (const line of this.lines) {
      const {offered, original, edits} = line
      const isAsOffered = edits.ticked === original.ticked && fields.every((field) => this.formerly(line, field) === undefined)
      if (!isAsOffered) lines[offered.line] = edits
    }
    return {push, sent, taxMode, lang: this.#lang, lines}
  }
}
