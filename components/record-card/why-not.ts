import type {Card} from '../../src/contract/card.ts'
import type {KitElement} from '../base/kit-element.ts'
import {whyNot} from '../parts/failure.ts'
import type {RecordCardWords} from './record-card.words.ts'

const nameOf = (card: Card) => card.provider?.name ?? 'Xero'

const whyUnreachable = (card: Card, words: RecordCardWords): string | undefined => {
  if (card.connection === 'disconnected' || card.connection === 'never') return words.noSync.disconnected(nameOf(card))
  if (card.connection === 'needs-reconnect') return words.noSync.reconnect(nameOf(card))
  return undefined
}

/** Why *Sync* cannot work now; undefined where it can. */
export function whyNoSync(host: KitElement, card: Card, words: RecordCardWords): string | undefined {
  const foreign = card.link?.state === 'foreign' ? words.noSync.foreign(card.link.organisation.name) : undefined
  return whyNot(host, card.may.sync) ?? whyUnreachable(card, words) ?? foreign
}

export const whyNoLink = (host: KitElement, card: Card, words: RecordCardWords): string | undefined =>
  whyNot(host, card.may.link) ?? whyUnreachable(card, words)

/** Unlinking asks nothing of the accounting system, so that it works when disconnected, and on any plan. */
export const whyNoUnlink = (host: KitElement, card: Card): string | undefined =>
  !card.may.link.allowed && card.may.link.because === 'view-only' ? whyNot(host, card.may.link) : undefined
