import {nothing} from 'lit'
import type {Link} from '../../src/contract/card.ts'
import {amountsOf} from '../base/amounts.ts'
import type {KitElement} from '../base/kit-element.ts'
import {adopt} from '../parts/adopt.ts'
import {linkStyles} from './link-parts.styles.ts'
import {recordFigures} from './link-parts.words.ts'
import {renderBalances, renderPricing} from './render-figures.ts'

/** What only a record that is linked to a contact or an item shows: brought when the first such card is read. */
export function renderLinkParts(host: KitElement, {balances, pricing}: Link) {
  adopt(host, linkStyles)
  const words = host.words('record-figures', recordFigures)
  const format = amountsOf(host.speaking)
  return [balances ? renderBalances(balances, words, format) : nothing, pricing ? renderPricing(pricing, words, format) : nothing]
}
