import {html, nothing} from 'lit'
import type {Card, DocumentStatus, LinkedDocument} from '../../src/contract/card.ts'
import {isZero, subtract} from '../../src/domain/decimal.ts'
import {iconButton, iconLink} from '../parts/icon-button.ts'
import {icon} from '../parts/icons.ts'
import {providerOf} from './card-state.ts'
import {recordDocuments} from './document-parts.words.ts'
import type {RecordCard} from './record-card.ts'
import {renderState} from './render-header.ts'
import {safeHref} from './safe-href.ts'
import {whyNoUnlink} from './why-not.ts'

const roles: Partial<Record<DocumentStatus, string>> = {'awaiting-approval': 'info', 'awaiting-payment': 'info', paid: 'ok'}

/** One invoice or bill: its number, how it stands, and what is paid of it. */
export function renderDocument(host: RecordCard, card: Card, document: LinkedDocument, index: number) {
  const words = host.words('record-documents', recordDocuments)
  const provider = providerOf(card)
  const {status, state, total, outstanding, credited, expectedTotal} = document
  const name = document.number ?? words.unnumbered[document.kind]
  const href = safeHref(document.openAt)
  const isDead = status === 'voided' || status === 'deleted'
  const money = (amount: string) => host.format.money(amount, document.currency)
  const figure = (label: string, amount: string) =>
    html`<div><dt class="small quiet">${label}</dt><dd class="figures">${money(amount)}</dd></div>`
  // Paid and credited together: what is no longer owed.
  const settled = subtract(total, outstanding)
  return html`<li part="document" class=${isDead ? 'dead' : ''}>
    <div class="line">
      <span class="row title"
        ><span class="name figures">${name}</span>
      <span class="chip ${document.overdue ? 'danger' : (roles[status] ?? '')}">${words.status[status]}</span>
      ${state === 'live' ? nothing : renderState(host, card, state)}
      </span>
      <span class="tools">
        ${href && iconLink(`open-${index}`, icon('open'), words.openDocument(name, provider), href)}
        ${iconButton(`unlink-${index}`, icon('unlink'), words.unlinkDocument(name), () => host.unlink(document, name), {reason: whyNoUnlink(host, card)})}
      </span>
    </div>
    <dl class="amounts">
      ${figure(words.total, total)} ${figure(words.paid, document.paid)}
      ${isZero(credited) ? nothing : figure(words.credited, credited)} ${figure(words.due, outstanding)}
    </dl>
    ${
      isDead || status === 'draft'
        ? nothing
        : html`<progress class="bar" max=${total} value=${settled} aria-label=${words.settledShare(money(settled), money(total))}></progress>`
    }${renderDue(host, document)}${
      expectedTotal && html`<p class="small differs">${icon('alert')}${words.differs(provider, money(expectedTotal))}</p>`
    }
  </li>`
}

function renderDue(host: RecordCard, {due, overdue, status}: LinkedDocument) {
  const words = host.words('record-documents', recordDocuments)
  const day = due && host.format.day(due)
  if (overdue) return html`<p class="small late">${day ? words.overdueSince(day) : words.overdue}</p>`
  return day && !['paid', 'voided', 'deleted'].includes(status) ? html`<p class="small quiet">${words.dueOn(day)}</p>` : nothing
}
