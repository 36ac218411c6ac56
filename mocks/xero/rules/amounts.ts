import type {LineAmountTypes} from '../records.ts'
import {divide, fromUnits, toUnits} from './decimal.ts'

/** What decides a line's amounts. */
export interface LineTerms {
  Quantity?: number | undefined
  UnitAmount?: number | undefined
  DiscountRate?: number | undefined
  DiscountAmount?: number | undefined
  TaxAmount?: number | undefined
}

/** What a line comes to: quantity times the already rounded price, less its discount, rounded to two places. */
export function lineAmount(line: LineTerms, unitPlaces: 2 | 4): number {
  const unit = toUnits(line.UnitAmount ?? 0, unitPlaces)
  const quantity = toUnits(line.Quantity ?? 1, 4)
  const kept = toUnits(100 - (line.DiscountRate ?? 0), 6)
  // unit × quantity × kept/100, from 10^-(places+4+6+2) down to 10^-2
  const amount = divide(unit * quantity * kept, 10n ** BigInt(unitPlaces + 4 + 6 + 2 - 2))
  return fromUnits(amount - toUnits(line.DiscountAmount ?? 0, 2), 2)
}

/** A line's tax, rounded by itself: on top of an exclusive amount, or the part of an inclusive one. */
export function lineTax(amount: number, rate: number, types: LineAmountTypes): number {
  if (types === 'NoTax') return 0
  const cents = toUnits(amount, 2)
  const parts = toUnits(rate, 4)
  const whole = types === 'Inclusive' ? 1_000_000n + parts : 1_000_000n
  return fromUnits(divide(cents * parts, whole), 2)
}

export interface Totals {
  SubTotal: number
  TotalTax: number
  Total: number
}

export function totals(
  lines: readonly {LineAmount?: number | undefined; TaxAmount?: number | undefined}[],
  types: LineAmountTypes,
): Totals {
  let amounts = 0n
  let taxes = 0n
  for (const line of lines) {
    amounts += toUnits(line.LineAmount ?? 0, 2)
    if (types !== 'NoTax') taxes += toUnits(line.TaxAmount ?? 0, 2)
  }
  const subTotal = types === 'Inclusive' ? amounts - taxes : amounts
  return {SubTotal: fromUnits(subTotal, 2), TotalTax: fromUnits(taxes, 2), Total: fromUnits(subTotal + taxes, 2)}
}
