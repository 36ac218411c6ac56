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

/** Totals that follow one change at a time, at a cost that does not grow with the number of lines. */
export interface RunningTotals {
  /** Puts, replaces or (null) takes away the line of this key; gives its own figures. */
  set(key: string, line: PricedLine | null): LineTotals | null
  read(): DocumentTotals
}

interface Cents {
  amount: bigint
  tax: bigint
  taxCode: string
}

const unitPlaces = 4
const moneyPlaces = 2
const money = (coefficient: bigint): Decimal => format({coefficient, scale: moneyPlaces})

/** Xero's order: the unit price to four places, the line to two, then the tax of the line to two; only then sums. */
function priceLine({quantity, unitPrice, rate, taxCode = ''}: PricedLine, mode: TaxMode): Cents {
  const count = parse(quantity)
  const product = {coefficient: count.coefficient * atScale(parse(unitPrice), unitPlaces), scale: count.scale + unitPlaces}
  const amount = atScale(product, moneyPlaces)
  if (mode === 'none' || rate === null) return {amount, tax: 0n, taxCode}
  const share = parse(rate)
  const whole = 100n * power(share.scale)
  const tax = divideRounded(amount * share.coefficient, mode === 'inclusive' ? whole + share.coefficient : whole)
  return {amount, tax, taxCode}
}

export function createRunningTotals(mode: TaxMode): RunningTotals {
  const known = new Map<string, Cents>()
  const perCode = new Map<string, {rate: Decimal | null; tax: bigint; lines: number}>()
  let amounts = 0n
  let taxes = 0n

  function take(line: Cents, rate: Decimal | null, sign: 1n | -1n) {
    amounts += sign * line.amount
    taxes += sign * line.tax
    const code = perCode.get(line.taxCode) ?? {rate, tax: 0n, lines: 0}
    code.tax += sign * line.tax
    code.lines += Number(sign)
    if (code.lines > 0) perCode.set(line.taxCode, code)
    else perCode.delete(line.taxCode)
  }

  return {
    set(key, line) {
      const next = line && priceLine(line, mode)
      const former = known.get(key)
      // First in, then out: a code that stays keeps its place in the breakdown.
      if (next) take(next, line.rate, 1n)
      if (former) take(former, null, -1n)
      if (!next) return (known.delete(key), null)
      known.set(key, next)
      return {amount: money(next.amount), tax: money(next.tax)}
    },
    read() {
      return {
        subtotal: money(mode === 'inclusive' ? amounts - taxes : amounts),
        tax: money(taxes),
        total: money(mode === 'inclusive' ? amounts : amounts + taxes),
        taxes: mode === 'none' ? [] : [...perCode].map(([taxCode, {rate, tax}]) => ({taxCode, rate, tax: money(tax)})),
      }
    },
  }
}

/** Line, tax and document totals equal to Xero's. */
export function totals(lines: readonly PricedLine[], mode: TaxMode): Totals {
  const running = createRunningTotals(mode)
  const figures = lines.map((line, index) => running.set(String(index), line)!)
  return {lines: figures, ...running.read()}
}
