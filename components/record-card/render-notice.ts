import {html, nothing} from 'lit'
import type {Card} from '../../src/contract/card.ts'
import type {KitElement} from '../base/kit-element.ts'
import {icon} from '../parts/icons.ts'
import {readAt, type Staleness} from './card-state.ts'
import {recordNotice} from './render-notice.words.ts'

/** Why the figures may be out of date, and of when they are; last-known figures stay below it. */
export function renderNotice(host: KitElement, card: Card, staleness: Staleness | null) {
  const words = host.words('record-notice', recordNotice)
  const provider = card.provider?.name ?? 'Xero'
  if (staleness === null) {
    return card.link?.target.archived
      ? html`<p class="notice small">${icon('info')}<span>${words.archivedWhy(provider)}</span></p>`
      : nothing
  }
  const at = readAt(card)
  const date = at === null ? words.never : host.format.date(at)
  const organisation = card.link?.organisation.name ?? card.documents[0]?.organisation.name ?? ''
  const text = {
    missing: () => words.missingWhy(provider, date),
    foreign: () => words.foreignWhy(organisation, date),
    disconnected: () => words.disconnectedWhy(provider, date),
    reconnect: () => words.reconnectWhy(provider, date),
    old: () => words.oldWhy(date),
  }[staleness]()
  const role = staleness === 'missing' ? 'danger' : staleness === 'old' ? '' : 'warning'
  return html`<p class="notice small ${role}" part="notice">${icon(staleness === 'old' ? 'info' : 'alert')}<span>${text}</span></p>`
}
