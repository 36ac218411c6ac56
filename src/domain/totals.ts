import type {Decimal, TaxMode} from '../contract/index.ts'
import {atScale, divideRounded, format, parse, power} from './decimal.ts'

export interface PricedLine {
  quantity: Decimal
  unitPrice: Decimal
  /** Per cent; null where the accounting system tells none, and so none can be foretold. */
  rate: Decimal | null
  /** Keeps taxes of the same rate apart in the breakdown. */
  taxCode?: string | undefined
}

export interface LineTotals {
  amount: Decimal
  tax: Decimal
}

export interface TaxTotal {
  taxCode: string
  rate: Decimal | null
  tax: Decimal
}

export interface DocumentTotals {
  subtotal: Decimal
  tax: Decimal
  total: Decimal
  /** In the order in which their codes first came. */
  taxes: TaxTotal[]
}

export interface Totals extends DocumentTotals {
  lines: LineTotals[]
}

/** A line in whole cents, which thousands of lines are added up in at each keystroke. */
export interface Cents {
  amount: bigint
  tax: bigint
  taxCode: string
  rate: Decimal | null
}

const unitPlaces = 4
const moneyPlaces = 2
export const money = (coefficient: bigint): Decimal => format({coefficient, scale: moneyPlaces})

/** Xero's order: the unit price to four places, the line to two, then the tax of the line to two; only then sums. */
export function priceLine({quantity, unitPrice, rate, taxCode = ''}: PricedLine, mode: TaxMode): Cents {
  const count = parse(quantity)
  const product = {coefficient: count.coefficient * atScale(parse(unitPrice), unitPlaces), scale: count.scale + unitPlaces}
  const amount = atScale(product, moneyPlaces)
  if (mode === 'none' || rate === null) return {amount, tax: 0n, taxCode, rate}
  const share = parse(rate)
  const whole = 100n * power(share.scale)
  const tax = divideRounded(amount * share.coefficient, mode === 'inclusive' ? whole + share.coefficient : whole)
  return {amount, tax, taxCode, rate}
}

export function addUp(lines: Iterable<Cents>, mode: TaxMode): DocumentTotals {
  const taxes = new Map<string, {rate: Decimal | null; tax: bigint}>()
  let amounts = 0n
  let total = 0n
  for (const {amount, tax, taxCode, rate} of lines) {
    amounts += amount
    total += tax
    const code = taxes.get(taxCode)
    if (code) code.tax += tax
    else taxes.set(taxCode, {rate, tax})
  }
  return {
    subtotal: money(mode === 'inclusive' ? amounts - total : amounts),
    tax: money(total),
    total: money(mode === 'inclusive' ? amounts : amounts + total),
    taxes: mode === 'none' ? [] : [...taxes].map(([taxCode, {rate, tax}]) => ({taxCode, rate, tax: money(tax)})),
  }
}

/** Line, tax and document totals equal to Xero's. */
export function totals(lines: readonly PricedLine[], mode: TaxMode): Totals {
  const priced = lines.map((line) => priceLine(line, mode))
  return {lines: priced.map(({amount, tax}) => ({amount: money(amount), tax: money(tax)})), ...addUp(priced, mode)}
}
