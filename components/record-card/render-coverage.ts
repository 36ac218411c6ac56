import {html, nothing} from 'lit'
import type {Coverage, CoverageLevel, LineCoverage} from '../../src/contract/card.ts'
import {isZero, subtract} from '../../src/domain/decimal.ts'
import {icon} from '../parts/icons.ts'
import {recordDocuments} from './document-parts.words.ts'
import type {RecordCard} from './record-card.ts'

/** A record may have a thousand lines; a card in a side panel shows the first of them. */
const first = 30

const roles: Record<CoverageLevel, string> = {none: '', part: 'info', full: 'ok', over: 'warning'}

/** How much of the record's lines is on documents: for the record in one line, per line when opened. */
export function renderCoverage(host: RecordCard, {level, lines}: Coverage, levels: Record<CoverageLevel, string>) {
  const words = host.words('record-documents', recordDocuments)
  const {format} = host
  const present = lines.filter(({quantity}) => quantity !== null && !isZero(quantity))
  const done = present.filter((line) => line.level === 'full' || line.level === 'over')
  const shown = lines.slice(0, host.allLines ? undefined : first)
  return html`<details
    class="coverage"
    part="coverage"
    ?open=${host.linesOpen}
    @toggle=${(event: Event) => (host.linesOpen = (event.currentTarget as HTMLDetailsElement).open)}
  >
    <summary class="row">
      ${icon('chevron')}<span class="chip ${roles[level]}">${levels[level]}</span
      ><span class="small quiet figures">${words.linesDone(format.count(done.length), format.count(present.length))}</span>
    </summary>
    ${
      host.linesOpen
        ? html`<ul>
              ${shown.map((line) => renderLine(host, line))}
            </ul>
            ${
              shown.length < lines.length
                ? html`<button class="button plain compact" type="button" @click=${() => (host.allLines = true)}>
                    ${words.showAll(format.count(lines.length))}
                  </button>`
                : nothing
            }`
        : nothing
    }
  </details>`
}

function renderLine(host: RecordCard, {description, quantity, covered, level}: LineCoverage) {
  const words = host.words('record-documents', recordDocuments)
  const {format} = host
  if (quantity === null) {
    return html`<li class="quiet"><span>${description}</span><span class="small figures">${words.lineGone(format.quantity(covered))}</span></li>`
  }
  const share = words.lineCovered(format.quantity(covered), format.quantity(quantity))
  return html`<li>
    <span>${description}</span>
    <span class="small figures ${level === 'over' ? 'over' : 'quiet'}"
      >${level === 'over' ? words.lineOver(format.quantity(subtract(covered, quantity))) : share}</span
    >
    <progress class="bar ${level}" max=${quantity} value=${covered} aria-label=${share}></progress>
  </li>`
}
