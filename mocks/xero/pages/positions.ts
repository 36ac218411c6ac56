import {positionOf} from '../accounting/contact-wire.ts'
import type {Contact} from '../records.ts'
import {fromUnits} from '../rules/decimal.ts'
import type {Books} from '../state.ts'
import type {BalanceView} from './views.ts'

export interface ContactPosition extends Pick<BalanceView, 'receivable' | 'payable'> {
  customer: boolean
  supplier: boolean
}

type Side = 'receivable' | 'payable'

const inWhole = (side: {outstanding: bigint; overdue: bigint}): BalanceView[Side] => ({
  outstanding: fromUnits(side.outstanding, 2),
  overdue: fromUnits(side.overdue, 2),
})

/** What a contact owes and is owed, by the same reckoning as the API's. */
export function contactPositions(books: Books, contact: Contact, today: string): ContactPosition {
  const position = positionOf(books, contact, today)
  const nothing = {outstanding: 0n, overdue: 0n}
  return {
    customer: position?.customer ?? false,
    supplier: position?.supplier ?? false,
    receivable: inWhole(position?.receivable ?? nothing),
    payable: inWhole(position?.payable ?? nothing),
  }
}

/** What all contacts together owe and are owed. */
export function positionTotals(books: Books, today: string): Pick<BalanceView, 'receivable' | 'payable'> {
  const total = (side: Side, part: 'outstanding' | 'overdue'): number =>
    fromUnits(
      books.contacts.all().reduce((sum, contact) => sum + (positionOf(books, contact, today)?.[side][part] ?? 0n), 0n),
      2,
    )
  return {
    receivable: {outstanding: total('receivable', 'outstanding'), overdue: total('receivable', 'overdue')},
    payable: {outstanding: total('payable', 'outstanding'), overdue: total('payable', 'overdue')},
  }
}
