import type {Card} from '../../src/contract/card.ts'
import {whyNot} from '../parts/failure.ts'
import {providerOf} from './card-state.ts'
import type {RecordCard} from './record-card.ts'
import {recordCard} from './record-card.words.ts'

const whyUnreachable = (host: RecordCard, card: Card): string | undefined =>
  card.connection === 'disconnected' || card.connection === 'needs-reconnect'
    ? host.words('record-card', recordCard).unreachable[card.connection](providerOf(card))
    : undefined

/** Why *Sync* cannot work now; undefined where it can. */
export function whyNoSync(host: RecordCard, card: Card): string | undefined {
  const {link} = card
  return (
    whyNot(host, card.may.sync) ??
    whyUnreachable(host, card) ??
    (link?.state === 'foreign' ? host.words('record-card', recordCard).belongsTo(link.organisation.name) : undefined)
  )
}

export const whyNoLink = (host: RecordCard, card: Card): string | undefined =>
  whyNot(host, card.may.link) ?? whyUnreachable(host, card)

/** Unlinking asks nothing of the accounting system, so that it works when disconnected, and on any plan. */
export const whyNoUnlink = (host: RecordCard, {may: {link}}: Card): string | undefined =>
  !link.allowed && link.because === 'view-only' ? whyNot(host, link) : undefined
