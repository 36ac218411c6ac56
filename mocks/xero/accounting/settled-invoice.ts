import type {Invoice, Line} from '../records.ts'
import {round} from '../rules/decimal.ts'
import {accountRefusal, taxRefusal} from '../rules/legality.ts'
import type {Call} from './call.ts'
import type {Findings} from './elements.ts'
import {children, day, number, text, type Input} from './input.ts'
import {trackingOf} from './lines.ts'

// Of an invoice that was paid, even in part, or credited, nothing may change that its amounts hang on: only its number,
// reference, due date, theme, contact and link, and of its lines the description, the account and the tracking.

export const settledRefusal = 'This document cannot be edited as it has a payment or credit note allocated to it.'

const amounts = ['UnitAmount', 'Quantity', 'LineAmount', 'TaxAmount', 'DiscountRate', 'DiscountAmount'] as const

const differs = (sent: number | undefined, known: number | undefined): boolean =>
  sent !== undefined && round(sent, 4) !== round(known ?? 0, 4)

const sameLine = (sent: Input, line: Line): boolean =>
  !amounts.some((name) => differs(number(sent, name), line[name])) &&
  (text(sent, 'TaxType') ?? line.TaxType) === line.TaxType &&
  (text(sent, 'ItemCode') || line.ItemCode) === line.ItemCode

const lineOf = (sent: readonly Input[], line: Line): Input | undefined =>
  sent.find((each) => text(each, 'LineItemID')?.toLowerCase() === line.LineItemID)

/** Whether the element leaves everything alone that a settled invoice holds fast; what is not sent is left alone. */
function leavesAmounts(before: Invoice, input: Input): boolean {
  const lines = children(input, 'LineItems') ?? []
  const same = (name: 'CurrencyCode' | 'LineAmountTypes'): boolean =>
    (text(input, name) ?? before[name]).toLowerCase() === before[name].toLowerCase()
  if ((day(input, 'Date') ?? before.Date) !== before.Date || !same('CurrencyCode') || !same('LineAmountTypes')) return false
  if (lines.length === 0) return true
  return (
    lines.length === before.LineItems.length &&
    before.LineItems.every((line) => {
      const sent = lineOf(lines, line)
      return sent !== undefined && sameLine(sent, line)
    })
  )
}

/** The lines of a settled invoice with what may change of them. */
export function relabelled(call: Call, before: Invoice, input: Input, findings: Findings): Line[] {
  if (!leavesAmounts(before, input)) findings.errors.push(settledRefusal)
  const sent = children(input, 'LineItems') ?? []
  return before.LineItems.map((line) => {
    const change = lineOf(sent, line)
    if (!change) return line
    const wrong = (message: string): void => {
      const at = sent.indexOf(change)
      findings.lines.set(at, [...(findings.lines.get(at) ?? []), message])
    }
    const AccountCode = text(change, 'AccountCode') || line.AccountCode
    const moved = AccountCode !== line.AccountCode && AccountCode !== undefined
    const refusal = moved
      ? (accountRefusal(call.books, AccountCode) ?? (line.TaxType && taxRefusal(call.books, line.TaxType, AccountCode)))
      : undefined
    if (refusal) wrong(refusal)
    return {
      ...line,
      AccountCode,
      Description: text(change, 'Description') ?? line.Description,
      Tracking: children(change, 'Tracking') ? trackingOf(call, change, wrong) : line.Tracking,
    }
  })
}
