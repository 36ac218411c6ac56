import type {Card} from '../../src/contract/card.ts'
import {adopt} from '../parts/adopt.ts'
import {linkStyles} from './link-parts.styles.ts'
import {recordFigures} from './link-parts.words.ts'
import type {RecordCard} from './record-card.ts'
import {renderBalances, renderPricing} from './render-figures.ts'

/** What only a record that is linked to a contact or an item shows: brought when the first such card is read. */
export function renderParts(host: RecordCard, {link}: Card) {
  adopt(host, linkStyles)
  const words = host.words('record-figures', recordFigures)
  const {format} = host
  return [
    link?.balances && renderBalances(link.balances, words, format),
    link?.pricing && renderPricing(link.pricing, words, format),
  ]
}
