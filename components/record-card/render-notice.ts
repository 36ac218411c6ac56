import {html, nothing} from 'lit'
import type {Card} from '../../src/contract/card.ts'
import {icon} from '../parts/icons.ts'
import {providerOf, readAt, stalenessOf} from './card-state.ts'
import type {RecordCard} from './record-card.ts'
import {recordCard} from './record-card.words.ts'

/** Why the figures may be out of date, and of when they are; last-known figures stay below it. */
export function renderNotice(host: RecordCard, card: Card) {
  const why = stalenessOf(card, host.speaking.now()) ?? (card.link?.target.archived && 'archived')
  if (!why) return nothing
  const words = host.words('record-card', recordCard)
  const at = readAt(card)
  const organisation = (card.link ?? card.documents[0])?.organisation.name
  const name = why === 'foreign' && organisation ? organisation : providerOf(card)
  const text = words.why[why](name, at ? host.format.date(at) : words.unknownDate)
  const isMild = why === 'old' || why === 'archived'
  const role = isMild ? '' : why === 'missing' ? 'danger' : 'warning'
  return html`<p class="notice small ${role}" part="notice">${icon(isMild ? 'info' : 'alert')}<span>${text}</span></p>`
}
