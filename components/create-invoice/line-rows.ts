import {placesInSight, type Sight} from './line-window.ts'
import {makeRow} from './line-row.ts'

/** What one row shows: it is drawn again only where something of `from` is another. */
export interface RowPicture {
  from: readonly unknown[]
  draw: (row: HTMLElement) => void
}

/** The rows in the DOM by the index of their line: those in sight, and the one with focus. */
export class LineRows {
  /** How many were drawn, for tests of the budget. */
  drawn = 0
  readonly #rows = new Map<number, {row: HTMLElement; from: readonly unknown[]}>()

  /** Places the rows of the lines that were found. One that stays is never moved, as it would lose focus. */
  place(sizer: HTMLElement, found: readonly number[], focused: number, sight: Sight, pictureOf: (index: number) => RowPicture) {
    const places = placesInSight(found.length, sight, found.indexOf(focused))
    const inSight = new Set(places.map((place) => found[place]!))
    for (const [index, {row}] of this.#rows) {
      if (inSight.has(index)) continue
      row.remove()
      this.#rows.delete(index)
    }
    sizer.style.blockSize = `${found.length * sight.rowHeight}px`
    let next = sizer.firstElementChild
    for (const place of places) {
      const row = this.#rowOf(found[place]!, pictureOf)
      row.style.insetBlockStart = `${place * sight.rowHeight}px`
      row.ariaRowIndex = String(place + 2)
      if (row === next) next = row.nextElementSibling
      else sizer.insertBefore(row, next)
    }
  }

  #rowOf(index: number, pictureOf: (index: number) => RowPicture): HTMLElement {
    const {from, draw} = pictureOf(index)
    const {row, from: before} = this.#rows.get(index) ?? {row: makeRow(index)}
    if (before && from.every((value, place) => value === before[place])) return row
    this.drawn++
    this.#rows.set(index, {row, from})
    draw(row)
    return row
  }
}
