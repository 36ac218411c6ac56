import type {Balances, Currency, Pricing} from '../../../contract/index.ts'
import type {RemoteTarget} from '../../provider.ts'
import {amountText, decimalText} from './decimal-text.ts'
import type {WireContact, WireItem} from './wire.ts'

type Owed = {Outstanding: number | null; Overdue: number | null} | null | undefined

const owed = (wire: Owed) => ({outstanding: amountText(wire?.Outstanding ?? 0), overdue: amountText(wire?.Overdue ?? 0)})

/** Xero leaves balances out for a contact without transactions: that is zero, where balances were asked for. */
const balancesOf = (wire: WireContact, currency: Currency): Balances => ({
  currency,
  receivable: owed(wire.Balances?.AccountsReceivable),
  payable: owed(wire.Balances?.AccountsPayable),
})

/** `currency` null: balances were not asked for. */
export function toContact(wire: WireContact, currency: Currency | null): RemoteTarget {
  return {
    kind: 'contact',
    id: wire.ContactID,
    name: (wire.Name ?? '').slice(0, 255),
    detail: wire.EmailAddress ?? wire.AccountNumber ?? wire.ContactNumber,
    email: wire.EmailAddress,
    archived: wire.ContactStatus !== null && wire.ContactStatus !== 'ACTIVE',
    balances: currency === null ? null : balancesOf(wire, currency),
    pricing: null,
  }
}

/** One odd price must not hide all other items; none is shown in its place. */
function priceText(value: number | null | undefined): string | null {
  try {
    return typeof value === 'number' ? decimalText(value, 4) : null
  } catch {
    return null
  }
}

const price = (wire: WireItem['SalesDetails'], traded: boolean | null): Pricing['sale'] => {
  if (traded === false) return null
  return {
    price: priceText(wire?.UnitPrice),
    ledgerCode: wire?.AccountCode ?? wire?.COGSAccountCode ?? null,
    taxCode: wire?.TaxType ?? null,
  }
}

export function toItem(wire: WireItem, currency: Currency | null): RemoteTarget {
  const pricing = (given: Currency): Pricing => ({
    currency: given,
    code: wire.Code,
    sale: price(wire.SalesDetails, wire.IsSold),
    purchase: price(wire.PurchaseDetails, wire.IsPurchased),
  })
  return {
    kind: 'item',
    id: wire.ItemID,
    name: (wire.Name ?? wire.Description ?? wire.Code).slice(0, 255),
    detail: wire.Code,
    email: null,
    archived: false,
    balances: null,
    pricing: currency === null ? null : pricing(currency),
  }
}
