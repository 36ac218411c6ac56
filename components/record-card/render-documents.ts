import {html, nothing} from 'lit'
import type {DocumentStatus, LinkedDocument, LinkState, PendingPush} from '../../src/contract/card.ts'
import {isZero, subtract} from '../../src/domain/decimal.ts'
import type {Amounts} from '../base/amounts.ts'
import {iconButton, iconLink} from '../parts/icon-button.ts'
import {icon} from '../parts/icons.ts'
import {stateRoles} from './card-state.ts'
import type {RecordDocumentsWords} from './document-parts.words.ts'
import {safeHref} from './safe-href.ts'

export interface DocumentsView {
  words: RecordDocumentsWords
  format: Amounts
  /** The accounting system's name. */
  provider: string
  /** How the state of a link reads. */
  states: Record<LinkState, string>
  unlink: (document: LinkedDocument, name: string) => void
  /** Why nothing can be unlinked. */
  noUnlink: string | undefined
}

const roles: Record<DocumentStatus, string> = {
  draft: '',
  'awaiting-approval': 'info',
  'awaiting-payment': 'info',
  paid: 'ok',
  voided: '',
  deleted: '',
}

export const renderDocuments = (documents: readonly LinkedDocument[], heading: string, view: DocumentsView) =>
  html`<section class="documents" part="documents">
    <h3>${heading}</h3>
    <ul>
      ${documents.map((document, index) => renderDocument(document, index, view))}
    </ul>
  </section>`

function renderDocument(document: LinkedDocument, index: number, view: DocumentsView) {
  const {words, format, provider} = view
  const {status, currency, total, paid, credited, outstanding, state} = document
  const name = document.number ?? words.unnumbered[document.kind]
  const href = safeHref(document.openAt)
  const dead = status === 'voided' || status === 'deleted'
  return html`<li part="document" class=${dead ? 'dead' : ''}>
    <div class="line">
      <span class="title"
        ><span class="name figures">${name}</span>
      <span class="chip ${document.overdue ? 'danger' : roles[status]}">${words.status[status]}</span>
      ${state === 'live' ? nothing : html`<span class="chip ${stateRoles[state]}">${view.states[state]}</span>`}
      </span>
      <span class="tools">
        ${href ? iconLink({id: `open-${index}`, icon: icon('open'), label: words.openDocument(name, provider), href}) : nothing}
        ${iconButton({
          id: `unlink-${index}`,
          icon: icon('unlink'),
          label: words.unlinkDocument(name),
          reason: view.noUnlink,
          press: () => view.unlink(document, name),
        })}
      </span>
    </div>
    <dl class="amounts">
      <div><dt>${words.total}</dt><dd class="figures">${format.money(total, currency)}</dd></div>
      <div><dt>${words.paid}</dt><dd class="figures">${format.money(paid, currency)}</dd></div>
      ${isZero(credited) ? nothing : html`<div><dt>${words.credited}</dt><dd class="figures">${format.money(credited, currency)}</dd></div>`}
      <div><dt>${words.due}</dt><dd class="figures">${format.money(outstanding, currency)}</dd></div>
    </dl>
    ${dead || status === 'draft' ? nothing : renderPaid(document, view)}${renderDue(document, view)}${
      document.expectedTotal === null
        ? nothing
        : html`<p class="small differs">${icon('alert')}${words.differs(provider, format.money(document.expectedTotal, currency))}</p>`
    }
  </li>`
}

/** Paid and credited together: what is no longer owed. */
function renderPaid({total, outstanding, currency}: LinkedDocument, {words, format}: DocumentsView) {
  const settled = subtract(total, outstanding)
  return html`<progress
    class="bar"
    max=${Math.max(Number(total), 0.01)}
    value=${Math.max(Number(settled), 0)}
    aria-label=${words.settledShare(format.money(settled, currency), format.money(total, currency))}
  ></progress>`
}

function renderDue({due, overdue, status}: LinkedDocument, {words, format}: DocumentsView) {
  if (overdue) return html`<p class="small late">${due === null ? words.overdue : words.overdueSince(format.day(due))}</p>`
  if (due === null || status === 'paid' || status === 'voided' || status === 'deleted') return nothing
  return html`<p class="small quiet">${words.dueOn(format.day(due))}</p>`
}

/** Outcomes that are not known yet: never shown as failed. */
export const renderPending = (pending: readonly PendingPush[], {words, provider}: Pick<DocumentsView, 'words' | 'provider'>) =>
  pending.map(({state}) =>
    state === 'needs-human'
      ? html`<div class="alert warning" part="pending">${icon('alert')}<p>${words.needsHuman(provider)}</p></div>`
      : html`<p class="checking" part="pending" role="status">${icon('refresh', true)}${words.checking(provider)}</p>`,
  )
