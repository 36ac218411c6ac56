import {html, nothing} from 'lit'
import type {Coverage, CoverageLevel, LineCoverage} from '../../src/contract/card.ts'
import {isZero, subtract} from '../../src/domain/decimal.ts'
import type {Amounts} from '../base/amounts.ts'
import {icon} from '../parts/icons.ts'
import type {RecordDocumentsWords} from './document-parts.words.ts'

export interface CoverageView {
  words: RecordDocumentsWords
  format: Amounts
  kind: 'invoices' | 'bills'
  linesOpen: boolean
  allLines: boolean
  toggleLines: (event: Event) => void
  showAllLines: () => void
}

/** A record may have a thousand lines; a card in a side panel shows the first of them. */
const first = 30

const roles: Record<CoverageLevel, string> = {none: '', part: 'info', full: 'ok', over: 'warning'}

/** How much of the record's lines is on documents: for the record in one line, per line when opened. */
export function renderCoverage({level, lines}: Coverage, view: CoverageView) {
  const {words, format, kind} = view
  const present = lines.filter(({quantity}) => quantity !== null && !isZero(quantity))
  const done = present.filter((line) => line.level === 'full' || line.level === 'over').length
  const shown = view.allLines ? lines : lines.slice(0, first)
  return html`<details class="coverage" part="coverage" ?open=${view.linesOpen} @toggle=${view.toggleLines}>
    <summary>
      ${icon('chevron')}<span class="chip ${roles[level]}">${words.coverage[kind][level]}</span
      ><span class="small quiet figures">${words.linesDone(format.count(done), format.count(present.length))}</span>
    </summary>
    ${
      view.linesOpen
        ? html`<ul>
              ${shown.map((line) => renderLine(line, view))}
            </ul>
            ${
              shown.length < lines.length
                ? html`<button class="button plain compact" type="button" @click=${view.showAllLines}>
                    ${words.showAll(format.count(lines.length))}
                  </button>`
                : nothing
            }`
        : nothing
    }
  </details>`
}

function renderLine({description, quantity, covered, level}: LineCoverage, {words, format}: CoverageView) {
  if (quantity === null) {
    return html`<li class="gone"><span>${description}</span><span class="small figures">${words.lineGone(format.quantity(covered))}</span></li>`
  }
  const share = words.lineCovered(format.quantity(covered), format.quantity(quantity))
  return html`<li>
    <span>${description}</span>
    <span class="small figures ${level === 'over' ? 'over' : 'quiet'}"
      >${level === 'over' ? words.lineOver(format.quantity(subtract(covered, quantity))) : share}</span
    >
    <progress class="bar ${level}" max=${Math.max(Number(quantity), 0.0001)} value=${Math.max(Number(covered), 0)} aria-label=${share}></progress>
  </li>`
}
