import type {Invoice, Item, SoldGoods} from '../records.ts'
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

/** What so many pieces cost at the average; the last ones cost what is left, so that no penny stays behind. */
function costOf(item: Item, pieces: bigint): bigint {
  const [stock, pool] = [toUnits(item.QuantityOnHand ?? 0, 4), toUnits(item.TotalCostPool ?? 0, 2)]
  if (stock <= 0n) return 0n
  return pieces >= stock ? pool : divide(pool * pieces, stock)
}

const changed = (item: Item, pieces: bigint, cost: bigint): Item => ({
  ...item,
  QuantityOnHand: fromUnits(toUnits(item.QuantityOnHand ?? 0, 4) + pieces, 4),
  TotalCostPool: fromUnits(toUnits(item.TotalCostPool ?? 0, 2) + cost, 2),
})

/** What the goods of a sale cost at the average, where its pieces went out of the stock before anybody looked. */
export function goodsSold(books: Books, invoice: Invoice): SoldGoods[] | undefined {
  const moves = new Map<string, Move>()
  if (invoice.Type === 'ACCREC') gather(moves, invoice, 1n)
  const goods = [...moves].flatMap(([code, {sold}]) => {
    const item = books.items.find((row) => row.Code === code)
    if (!item?.IsTrackedAsInventory || sold <= 0n) return []
    return [{ItemID: item.ItemID, Quantity: fromUnits(sold, 4), Cost: fromUnits(costOf(item, sold), 2)}]
  })
  return goods.length > 0 ? goods : undefined
}

/** Moves the stock of tracked items from what an invoice or bill was to what it is now, and tells what its goods cost. */
export function moveStock(books: Books, before: Invoice | undefined, after: Invoice): SoldGoods[] | undefined {
  const moves = new Map<string, Move>()
  gather(moves, before, -1n)
  gather(moves, after, 1n)
  const kept = new Map(before?.SoldGoods?.map((goods) => [goods.ItemID, goods]))
  for (const [code, {bought, cost, sold}] of moves) {
    if (bought === 0n && cost === 0n && sold === 0n) continue
    let item = books.items.find((row) => row.Code === code)
    if (!item?.IsTrackedAsInventory) continue
    item = changed(item, bought, cost)
    const known = kept.get(item.ItemID)
    if (known) {
      // goods come back for what they went out at, whatever the average is by now
      item = changed(item, toUnits(known.Quantity, 4), toUnits(known.Cost, 2))
      kept.delete(item.ItemID)
    }
    const out = sold + toUnits(known?.Quantity ?? 0, 4)
    if (out !== 0n) {
      const goods = costOf(item, out)
      item = changed(item, -out, -goods)
      if (out > 0n) kept.set(item.ItemID, {ItemID: item.ItemID, Quantity: fromUnits(out, 4), Cost: fromUnits(goods, 2)})
    }
    books.items.put(item)
  }
  return kept.size > 0 && counts(after) ? [...kept.values()] : undefined
}
