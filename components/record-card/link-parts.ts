import {nothing} from 'lit'
import type {Link} from '../../src/contract/card.ts'
import type {KitElement} from '../base/kit-element.ts'
import {recordFigures} from './link-parts.words.ts'
import {renderBalances, renderPricing} from './render-figures.ts'

export {linkStyles} from './link-parts.styles.ts'

/** What only a record that is linked to a contact or an item shows: brought when the first such card is read. */
export function renderLinkParts(host: KitElement, {balances, pricing}: Link) {
  const words = host.words('record-figures', recordFigures)
  return [
    balances ? renderBalances(balances, words, host.format) : nothing,
    pricing ? renderPricing(pricing, words, host.format) : nothing,
  ]
}
