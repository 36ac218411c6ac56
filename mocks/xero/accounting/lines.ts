import {isGuid, nextId} from '../ids.ts'
import type {Contact, Item, Line, LineAmountTypes, LineTracking} from '../records.ts'
import {lineAmount, lineTax} from '../rules/amounts.ts'
import {divide, fromUnits, round, toUnits} from '../rules/decimal.ts'
import {accountCoded, accountRefusal, taxRefusal} from '../rules/legality.ts'
import type {Call} from './call.ts'
import type {Findings} from './elements.ts'
import {children, has, number, text, type Input} from './input.ts'

export interface LineRules {
  types: LineAmountTypes
  /** sales documents take an item's sales details, purchases its purchase details */
  sale: boolean
  /** drafts may lack an account; what counts in the ledger may not */
  approved: boolean
  contact: Contact | undefined
  places: 2 | 4
}

const itemCoded = (call: Call, code: string): Item | undefined =>
  call.books.items.with('code', (row) => row.Code.toLowerCase(), code.toLowerCase()).at(-1)

const mostAmount = 9_999_999_999.99

export function trackingOf(call: Call, input: Input, wrong: (message: string) => void): LineTracking[] {
  const sent = children(input, 'Tracking') ?? []
  if (sent.length > 2) wrong('A maximum of 2 tracking categories is allowed on a line.')
  const found: LineTracking[] = []
  for (const each of sent) {
    const [categoryId, name, optionId, option] = ['TrackingCategoryID', 'Name', 'TrackingOptionID', 'Option'].map((key) =>
      text(each, key),
    )
    const category = call.books.trackingCategories.find((row) => row.TrackingCategoryID === categoryId || row.Name === name)
    const chosen = category?.Options.find((row) => row.TrackingOptionID === optionId || row.Name === option)
    if (!category || !chosen) wrong(`The tracking option ${option ?? optionId ?? ''} could not be found.`)
    else {
      const {TrackingCategoryID, Name} = category
      found.push({TrackingCategoryID, TrackingOptionID: chosen.TrackingOptionID, Name, Option: chosen.Name})
    }
  }
  return found
}

const money = (value: number): string => value.toFixed(2)

/** What the line comes to; when it says so itself, it has to be right. */
function amountOf(
  input: Input,
  terms: Pick<Line, 'Quantity' | 'UnitAmount' | 'DiscountRate' | 'DiscountAmount'>,
  rules: LineRules,
  wrong: (message: string) => void,
) {
  const sent = number(input, 'LineAmount')
  if (terms.UnitAmount === undefined) {
    if (sent === undefined) return {...terms, LineAmount: terms.Quantity === undefined ? undefined : 0}
    const Quantity = terms.Quantity ?? 1
    const units = toUnits(Quantity, 4)
    const UnitAmount = units === 0n ? 0 : fromUnits(divide(toUnits(sent, 4) * 10_000n, units), 4)
    return {...terms, Quantity, UnitAmount, LineAmount: round(sent, 2)}
  }
  const LineAmount = lineAmount(terms, rules.places)
  if (sent !== undefined && round(sent, 2) !== LineAmount) {
    wrong(`The line total ${money(sent)} does not match the expected line total ${money(LineAmount)}`)
  }
  return {...terms, Quantity: terms.Quantity ?? 1, LineAmount}
}

function discountOf(input: Input, rules: LineRules, wrong: (message: string) => void) {
  const DiscountRate = number(input, 'DiscountRate')
  const DiscountAmount = number(input, 'DiscountAmount')
  if (DiscountRate === undefined && DiscountAmount === undefined) return {}
  if (!rules.sale && (DiscountRate || DiscountAmount)) wrong('Discounts are not allowed on this type of transaction.')
  if (DiscountRate !== undefined && (DiscountRate < 0 || DiscountRate > 100)) {
    wrong(`The discount rate '${DiscountRate}' is invalid. Discount must not be greater than the line total.`)
  }
  return {
    ...(DiscountRate !== undefined && {DiscountRate: round(DiscountRate, 6)}),
    ...(DiscountAmount !== undefined && {DiscountAmount: round(DiscountAmount, 2)}),
  }
}

function lineOf(call: Call, input: Input, rules: LineRules, known: ReadonlySet<string>, wrong: (message: string) => void): Line {
  const ItemCode = text(input, 'ItemCode') || undefined
  const item = ItemCode === undefined ? undefined : itemCoded(call, ItemCode)
  if (ItemCode !== undefined && !item) wrong(`Item code '${ItemCode}' is not valid`)
  const details = rules.sale ? item?.SalesDetails : item?.PurchaseDetails
  const contactAccount = rules.sale ? rules.contact?.SalesDefaultAccountCode : rules.contact?.PurchasesDefaultAccountCode
  const contactTax = rules.sale ? rules.contact?.AccountsReceivableTaxType : rules.contact?.AccountsPayableTaxType
  const byId = text(input, 'AccountID')
  const AccountCode =
    text(input, 'AccountCode') ||
    (byId && call.books.accounts.get(byId.toLowerCase())?.Code) ||
    details?.AccountCode ||
    // what is bought of a tracked item is kept in stock
    (!rules.sale && item?.IsTrackedAsInventory && item.InventoryAssetAccountCode) ||
    contactAccount ||
    undefined

  const Description = text(input, 'Description') ?? (rules.sale ? item?.Description : item?.PurchaseDescription)
  if ((Description ?? '').length > 4000) wrong('The Description field must not exceed 4000 characters.')
  const price = number(input, 'UnitAmount') ?? details?.UnitPrice
  const quantity = number(input, 'Quantity')
  const terms = {
    UnitAmount: price === undefined ? undefined : round(price, rules.places),
    Quantity: quantity === undefined ? undefined : round(quantity, 4),
    ...discountOf(input, rules, wrong),
  }
  const priced = amountOf(input, terms, rules, wrong)
  if ((terms.DiscountAmount ?? 0) > 0 && (terms.UnitAmount ?? 0) >= 0 && (priced.LineAmount ?? 0) < 0)
    wrong(`The discount amount '${terms.DiscountAmount}' is invalid. Discount must not be greater than the line total.`)
  const counts = priced.LineAmount !== undefined
  if (Math.abs(priced.LineAmount ?? 0) > mostAmount) wrong('The line amount is too large.')
  if (!counts && Description === undefined) wrong('Description must be specified.')

  const account = AccountCode === undefined ? undefined : accountCoded(call.books, AccountCode)
  if (AccountCode !== undefined) {
    const refusal = accountRefusal(call.books, AccountCode)
    if (refusal !== undefined) wrong(refusal)
  } else if (rules.approved && counts) wrong('Account code must be specified.')

  const TaxType =
    rules.types === 'NoTax' ? 'NONE' : text(input, 'TaxType') || details?.TaxType || contactTax || account?.TaxType || undefined
  if (TaxType !== undefined && rules.types !== 'NoTax') {
    const refusal = taxRefusal(call.books, TaxType, account?.Status === 'ACTIVE' ? AccountCode : undefined)
    if (refusal !== undefined) wrong(refusal)
  }
  const rate = TaxType === undefined ? 0 : (call.books.taxRates.get(TaxType)?.EffectiveRate ?? 0)
  const sentTax = rules.types === 'NoTax' ? undefined : number(input, 'TaxAmount')
  const computed = counts ? lineTax(priced.LineAmount ?? 0, rate, rules.types) : undefined
  const id = text(input, 'LineItemID')?.toLowerCase()
  return {
    LineItemID: id !== undefined && isGuid(id) && known.has(id) ? id : nextId(call.state),
    ...(item && {ItemCode: item.Code}),
    Description,
    ...priced,
    TaxType,
    TaxAmount: counts && sentTax !== undefined ? round(sentTax, 2) : computed,
    AccountCode: account?.Code ?? AccountCode,
    Tracking: trackingOf(call, input, wrong),
  }
}

/** Reads a document's lines. A line without a known LineItemID is a new one; lines that were not sent are gone. */
export function writeLines(
  call: Call,
  input: Input,
  before: readonly Line[] | undefined,
  rules: LineRules,
  findings: Findings,
): Line[] {
  const sent = children(input, 'LineItems')
  if (!sent || (sent.length === 0 && before)) return before ? [...before] : []
  const known = new Set(before?.map((line) => line.LineItemID))
  return sent.map((each, at) => {
    const wrong = (message: string): void => {
      findings.lines.set(at, [...(findings.lines.get(at) ?? []), message])
    }
    return lineOf(call, each, rules, known, wrong)
  })
}

export const sentLines = (input: Input): boolean => has(input, 'LineItems')
