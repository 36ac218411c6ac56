import type {Invoice, Item} from '../records.ts'
import type {Books} from '../state.ts'
import {divide, fromUnits, toUnits} from './decimal.ts'

/** What an invoice or bill moves of one item: hundredths of money, ten-thousandths of pieces. */
interface Move {
  bought: bigint
  cost: bigint
  sold: bigint
}

const counts = (invoice: Invoice | undefined): invoice is Invoice =>
  invoice?.Status === 'AUTHORISED' || invoice?.Status === 'PAID'

function gather(moves: Map<string, Move>, invoice: Invoice | undefined, sign: bigint): void {
  if (!counts(invoice)) return
  for (const line of invoice.LineItems) {
    if (line.ItemCode === undefined) continue
    const move = moves.get(line.ItemCode) ?? {bought: 0n, cost: 0n, sold: 0n}
    moves.set(line.ItemCode, move)
    const pieces = sign * toUnits(line.Quantity ?? 1, 4)
    if (invoice.Type === 'ACCREC') {
      move.sold += pieces
      continue
    }
    const taxes = invoice.LineAmountTypes === 'Inclusive' ? toUnits(line.TaxAmount ?? 0, 2) : 0n
    const net = toUnits(line.LineAmount ?? 0, 2) - taxes
    const inBase = invoice.CurrencyRate > 0 ? divide(net * 1_000_000n, toUnits(invoice.CurrencyRate, 6)) : net
    move.bought += pieces
    move.cost += sign * inBase
  }
}

/** Bills bring pieces in at their cost, sales take them out at the average. */
function moved(item: Item, {bought, cost, sold}: Move): Item {
  const stock = toUnits(item.QuantityOnHand ?? 0, 4) + bought
  const pool = toUnits(item.TotalCostPool ?? 0, 2) + cost
  const left = stock - sold
  const out = stock > 0n ? divide(pool * sold, stock) : 0n
  return {...item, QuantityOnHand: fromUnits(left, 4), TotalCostPool: left > 0n ? fromUnits(pool - out, 2) : 0}
}

/** Moves the stock of tracked items from what an invoice or bill was to what it is now. */
export function moveStock(books: Books, before: Invoice | undefined, after: Invoice): void {
  const moves = new Map<string, Move>()
  gather(moves, before, -1n)
  gather(moves, after, 1n)
  for (const [code, move] of moves) {
    if (move.bought === 0n && move.cost === 0n && move.sold === 0n) continue
    const item = books.items.find((row) => row.Code === code)
    if (item?.IsTrackedAsInventory) books.items.put(moved(item, move))
  }
}
