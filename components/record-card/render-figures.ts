import {html} from 'lit'
import type {Balances, Pricing} from '../../src/contract/card.ts'
import {isZero} from '../../src/domain/decimal.ts'
import type {Format} from '../base/format.ts'
import type {RecordFiguresWords} from './link-parts.words.ts'

type Tone = 'late' | 'absent' | 'text' | undefined
type Figure = readonly [label: string, value: string, tone?: Tone]

const renderFigures = (heading: string, note: string, figures: readonly Figure[]) =>
  html`<div part="figures" role="group" aria-label=${heading}>
    <dl class="grid">
      ${figures.map(([label, value, tone = '']) => html`<div class=${tone}><dt class="small quiet">${label}</dt><dd class="figures">${value}</dd></div>`)}
    </dl>
    <p class="small quiet note">${note}</p>
  </div>`

/** Owed to us and by us stand apart and are never netted; the currency once. */
export function renderBalances({currency, receivable, payable}: Balances, words: RecordFiguresWords, format: Format) {
  const outstanding = (label: string, amount: string, tone?: Tone): Figure => [label, format.amount(amount, currency), tone]
  const overdue = (label: string, amount: string) => outstanding(label, amount, isZero(amount) ? undefined : 'late')
  return renderFigures(words.balances, words.inCurrency(currency), [
    outstanding(words.owedToYou, receivable.outstanding),
    overdue(words.owedToYouLate, receivable.overdue),
    outstanding(words.owedByYou, payable.outstanding),
    overdue(words.owedByYouLate, payable.overdue),
  ])
}

/** A side that is null is one that the organisation does not trade in, which is not a price of nought. */
export function renderPricing({currency, sale, purchase}: Pricing, words: RecordFiguresWords, format: Format) {
  const price = (label: string, side: Pricing['sale'], none: string): Figure =>
    side?.price ? [label, format.price(side.price, currency)] : [label, side ? words.noPrice : none, 'absent']
  const codes = (label: string, side: Pricing['sale']): Figure => {
    const known = [side?.ledgerCode, side?.taxCode].filter(Boolean).join(' · ')
    return known ? [label, known, 'text'] : [label, words.noCodes, 'absent']
  }
  return renderFigures(words.pricing, words.inCurrency(currency), [
    price(words.salePrice, sale, words.notSold),
    codes(words.saleCodes, sale),
    price(words.purchasePrice, purchase, words.notBought),
    codes(words.purchaseCodes, purchase),
  ])
}
