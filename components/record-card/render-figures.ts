import {html, nothing} from 'lit'
import type {Balances, Pricing} from '../../src/contract/card.ts'
import {isZero} from '../../src/domain/decimal.ts'
import type {Amounts} from '../base/amounts.ts'
import type {RecordFiguresWords} from './link-parts.words.ts'

interface Figure {
  label: string
  value: string
  tone?: 'late' | 'absent' | 'text'
}

const renderFigures = (heading: string, note: string, figures: readonly Figure[]) =>
  html`<div class="figures-block" part="figures" role="group" aria-label=${heading}>
    <dl class="grid">
      ${figures.map(
        ({label, value, tone = ''}) => html`<div class=${tone}><dt>${label}</dt><dd class="figures">${value}</dd></div>`,
      )}
    </dl>
    ${note ? html`<p class="small quiet note">${note}</p>` : nothing}
  </div>`

/** Owed to us and by us stand apart and are never netted; the currency once. */
export function renderBalances(balances: Balances, words: RecordFiguresWords, format: Amounts) {
  const figure = (label: string, amount: string, late = false): Figure => ({
    label,
    value: format.amount(amount, balances.currency),
    ...(late && !isZero(amount) && {tone: 'late'}),
  })
  return renderFigures(words.balances, words.inCurrency(balances.currency), [
    figure(words.owedToYou, balances.receivable.outstanding),
    figure(words.owedToYouLate, balances.receivable.overdue, true),
    figure(words.owedByYou, balances.payable.outstanding),
    figure(words.owedByYouLate, balances.payable.overdue, true),
  ])
}

/** A side that is null is one that the organisation does not trade in, which is not a price of nought. */
export function renderPricing(pricing: Pricing, words: RecordFiguresWords, format: Amounts) {
  const price = (label: string, side: Pricing['sale'], none: string): Figure => {
    if (!side) return {label, value: none, tone: 'absent'}
    if (side.price === null) return {label, value: words.noPrice, tone: 'absent'}
    return {label, value: format.price(side.price, pricing.currency)}
  }
  const codes = (label: string, side: Pricing['sale']): Figure => {
    const known = [side?.ledgerCode, side?.taxCode].filter((code) => code)
    return known.length ? {label, value: known.join(' · '), tone: 'text'} : {label, value: words.noCodes, tone: 'absent'}
  }
  return renderFigures(words.pricing, words.inCurrency(pricing.currency), [
    price(words.salePrice, pricing.sale, words.notSold),
    codes(words.saleCodes, pricing.sale),
    price(words.purchasePrice, pricing.purchase, words.notBought),
    codes(words.purchaseCodes, pricing.purchase),
  ])
}
