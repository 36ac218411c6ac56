import {isGuid, nextId} from '../ids.ts'
import * as field from '../query/fields.ts'
import {invalid, notFound} from '../refusal.ts'
import type {Item, ItemDetails} from '../records.ts'
import {round} from '../rules/decimal.ts'
import {recodeItem} from '../rules/recode.ts'
import {wireBareInstant, wireInstant} from '../wire/dates.ts'
import type {WireObject} from '../wire/json.ts'
import {noContent, reply, type Call, type Operation} from './call.ts'
import {writeElements, type Findings} from './elements.ts'
import {child, elements, flag, number, text, type Input} from './input.ts'
import {list} from './list.ts'

const fields: field.Fields<Item> = {
  ItemID: field.guid((row) => row.ItemID),
  Code: field.text((row) => row.Code),
  Name: field.text((row) => row.Name),
  Description: field.text((row) => row.Description),
  PurchaseDescription: field.text((row) => row.PurchaseDescription),
  IsTrackedAsInventory: field.flag((row) => row.IsTrackedAsInventory),
  IsSold: field.flag((row) => row.IsSold),
  IsPurchased: field.flag((row) => row.IsPurchased),
  QuantityOnHand: field.number((row) => row.QuantityOnHand),
  'SalesDetails.UnitPrice': field.number((row) => row.SalesDetails.UnitPrice),
  'SalesDetails.AccountCode': field.text((row) => row.SalesDetails.AccountCode),
  'PurchaseDetails.UnitPrice': field.number((row) => row.PurchaseDetails.UnitPrice),
  'PurchaseDetails.AccountCode': field.text((row) => row.PurchaseDetails.AccountCode),
  UpdatedDateUTC: field.instant((row) => row.UpdatedDateUTC),
}

export const unitPlaces = (call: Call): 2 | 4 => (call.query('unitdp') === '4' ? 4 : 2)

const wireDetails = (details: ItemDetails, places: 2 | 4): WireObject => ({
  UnitPrice: details.UnitPrice === undefined ? undefined : round(details.UnitPrice, places),
  AccountCode: details.AccountCode,
  COGSAccountCode: details.COGSAccountCode,
  TaxType: details.TaxType,
})

export const wireItem = (call: Call, item: Item, written = false): WireObject => ({
  ItemID: item.ItemID,
  Code: item.Code,
  Description: item.Description,
  PurchaseDescription: item.PurchaseDescription,
  UpdatedDateUTC: written ? wireBareInstant(item.UpdatedDateUTC) : wireInstant(item.UpdatedDateUTC),
  PurchaseDetails: wireDetails(item.PurchaseDetails, unitPlaces(call)),
  SalesDetails: wireDetails(item.SalesDetails, unitPlaces(call)),
  Name: item.Name,
  IsTrackedAsInventory: item.IsTrackedAsInventory,
  InventoryAssetAccountCode: item.InventoryAssetAccountCode,
  TotalCostPool: item.IsTrackedAsInventory ? (item.TotalCostPool ?? 0) : undefined,
  QuantityOnHand: item.IsTrackedAsInventory ? (item.QuantityOnHand ?? 0) : undefined,
  QuantityAvailable: item.IsTrackedAsInventory ? Math.max(0, item.QuantityOnHand ?? 0) : undefined,
  QuantityOnBackOrder: item.IsTrackedAsInventory ? Math.max(0, -(item.QuantityOnHand ?? 0)) : undefined,
  IsSold: item.IsSold,
  IsPurchased: item.IsPurchased,
  ...(written && {ValidationErrors: []}),
})

const itemCoded = (call: Call, code: string | undefined): Item | undefined =>
  code === undefined ? undefined : call.books.items.with('code', (row) => row.Code.toLowerCase(), code.toLowerCase()).at(-1)

const itemBy = (call: Call, idOrCode: string | undefined): Item => {
  const item = call.books.items.get(idOrCode?.toLowerCase()) ?? itemCoded(call, idOrCode)
  if (!item) throw notFound()
  return item
}

function detailsOf(
  call: Call,
  input: Input,
  name: 'SalesDetails' | 'PurchaseDetails',
  before: ItemDetails,
  findings: Findings,
): ItemDetails {
  const sent = child(input, name)
  if (!sent) return before
  const price = number(sent, 'UnitPrice')
  const details = {
    UnitPrice: price === undefined ? before.UnitPrice : round(price, unitPlaces(call)),
    AccountCode: text(sent, 'AccountCode') ?? before.AccountCode,
    COGSAccountCode: text(sent, 'COGSAccountCode') ?? before.COGSAccountCode,
    TaxType: text(sent, 'TaxType') ?? before.TaxType,
  }
  for (const code of [details.AccountCode, details.COGSAccountCode]) {
    if (code && !call.books.accounts.find((row) => row.Code === code && row.Status === 'ACTIVE')) {
      findings.errors.push(`Account code '${code}' is not a valid code for this document.`)
    }
  }
  if (details.TaxType && call.books.taxRates.get(details.TaxType)?.Status !== 'ACTIVE') {
    findings.errors.push(`The TaxType code ${details.TaxType} does not exist or cannot be used for this type of transaction.`)
  }
  return details
}

const limits = {Code: 30, Name: 50, Description: 4000, PurchaseDescription: 4000} as const

function writeItem(call: Call, input: Input, before: Item | undefined, findings: Findings): WireObject | undefined {
  for (const [name, most] of Object.entries(limits)) {
    if ((text(input, name) ?? '').length > most) findings.errors.push(`The ${name} field must not exceed ${most} characters.`)
  }
  const Code = text(input, 'Code')?.trim() ?? before?.Code ?? ''
  if (Code === '') findings.errors.push('Price List Item Code must be supplied')
  const holder = itemCoded(call, Code)
  if (holder && holder.ItemID !== before?.ItemID) findings.errors.push(`Price List Item with Code '${Code}' already exists`)
  const PurchaseDetails = detailsOf(call, input, 'PurchaseDetails', before?.PurchaseDetails ?? {}, findings)
  const InventoryAssetAccountCode = text(input, 'InventoryAssetAccountCode') ?? before?.InventoryAssetAccountCode
  const asset = call.books.accounts.find((row) => row.Code !== undefined && row.Code === InventoryAssetAccountCode)
  if (InventoryAssetAccountCode && asset?.Type !== 'INVENTORY') {
    findings.errors.push(`Account code '${InventoryAssetAccountCode}' is not a valid inventory asset account.`)
  }
  const tracked = asset !== undefined && PurchaseDetails.COGSAccountCode !== undefined
  if (tracked && PurchaseDetails.AccountCode)
    findings.errors.push('A tracked inventory item cannot have a purchase account code.')
  if (findings.errors.length > 0) return undefined
  if (before && before.Code !== Code) recodeItem(call.books, before.Code, Code)
  const item = call.books.items.put({
    ItemID: before?.ItemID ?? nextId(call.state),
    ...before,
    Code,
    Name: text(input, 'Name') ?? before?.Name,
    Description: text(input, 'Description') ?? before?.Description,
    PurchaseDescription: text(input, 'PurchaseDescription') ?? before?.PurchaseDescription,
    PurchaseDetails,
    SalesDetails: detailsOf(call, input, 'SalesDetails', before?.SalesDetails ?? {}, findings),
    InventoryAssetAccountCode,
    IsTrackedAsInventory: tracked,
    IsSold: flag(input, 'IsSold') ?? before?.IsSold ?? true,
    IsPurchased: flag(input, 'IsPurchased') ?? before?.IsPurchased ?? true,
    UpdatedDateUTC: call.now,
  })
  return wireItem(call, item, true)
}

const write = (call: Call, before: (input: Input) => Item | undefined, only?: Input[]) =>
  writeElements(
    call,
    {
      collection: 'Items',
      idName: 'ItemID',
      flag: 'HasErrors',
      write: (input, findings) => writeItem(call, input, before(input), findings),
    },
    only,
  )

function meant(call: Call, input: Input): Item | undefined {
  const id = text(input, 'ItemID')
  if (id === undefined || id === '') return itemCoded(call, text(input, 'Code')?.trim())
  const known = isGuid(id) ? call.books.items.get(id.toLowerCase()) : undefined
  if (!known) throw notFound()
  return known
}

const inUse = (call: Call, item: Item): boolean => {
  const uses = (row: {LineItems: readonly {ItemCode?: string | undefined}[]}): boolean =>
    row.LineItems.some((line) => line.ItemCode === item.Code)
  return [call.books.invoices.find(uses), call.books.creditNotes.find(uses)].some((row) => row !== undefined)
}

export const itemOperations: Operation[] = [
  {
    name: 'getItems',
    method: 'GET',
    path: '/Items',
    area: 'items',
    handle(call) {
      const found = list(call, {table: call.books.items, type: 'Item', fields, updated: (row) => row.UpdatedDateUTC})
      return reply(
        call,
        'Items',
        found.rows.map((row) => wireItem(call, row)),
      )
    },
  },
  {
    name: 'getItem',
    method: 'GET',
    path: '/Items/{}',
    area: 'items',
    handle: (call) => reply(call, 'Items', [wireItem(call, itemBy(call, call.ids[0]))]),
  },
  {name: 'createItems', method: 'PUT', path: '/Items', area: 'items', handle: (call) => write(call, () => undefined)},
  {
    name: 'updateOrCreateItems',
    method: 'POST',
    path: '/Items',
    area: 'items',
    handle: (call) => write(call, (input) => meant(call, input)),
  },
  {
    name: 'updateItem',
    method: 'POST',
    path: '/Items/{}',
    area: 'items',
    handle(call) {
      const item = itemBy(call, call.ids[0])
      return write(call, () => item, elements(call, 'Items').slice(0, 1))
    },
  },
  {
    name: 'deleteItem',
    method: 'DELETE',
    path: '/Items/{}',
    area: 'items',
    handle(call) {
      const item = itemBy(call, call.ids[0])
      if (inUse(call, item)) throw invalid(`The item '${item.Code}' cannot be deleted because it is used in a transaction.`)
      call.books.items.delete(item.ItemID)
      return noContent()
    },
  },
]
