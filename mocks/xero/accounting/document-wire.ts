import type {Contact, Line} from '../records.ts'
import {round} from '../rules/decimal.ts'
import {accountCoded} from '../rules/legality.ts'
import type {Books} from '../state.ts'
import type {WireObject} from '../wire/json.ts'
import {wireContact} from './contact-wire.ts'

export type DocumentForm = 'list' | 'page' | 'single' | 'summary' | 'written'

/** A document's contact: two names in lists, with empty lists around it in pages, whole in the answer to a write. */
export function wireDocumentContact(
  books: Books,
  contact: Contact | undefined,
  form: DocumentForm,
  today: string,
): WireObject | undefined {
  if (!contact) return undefined
  if (form === 'written') return wireContact(books, contact, 'written', today)
  const {ContactID, Name, ContactNumber} = contact
  if (form === 'list') return {ContactID, Name}
  return {
    ContactID,
    ContactNumber,
    Name,
    Addresses: [],
    Phones: [],
    ContactGroups: [],
    ContactPersons: [],
    HasValidationErrors: false,
  }
}

export function wireLine(books: Books, line: Line, form: DocumentForm, places: 2 | 4): WireObject {
  const item =
    form === 'single' && line.ItemCode !== undefined ? books.items.find((row) => row.Code === line.ItemCode) : undefined
  return {
    ItemCode: line.ItemCode,
    Description: line.Description,
    UnitAmount: line.UnitAmount === undefined ? undefined : round(line.UnitAmount, places),
    TaxType: line.TaxType,
    TaxAmount: line.TaxAmount,
    LineAmount: line.LineAmount,
    AccountCode: line.AccountCode,
    Item: item && {ItemID: item.ItemID, Name: item.Name, Code: item.Code},
    Tracking: line.Tracking.map((each) => ({
      Name: each.Name,
      Option: each.Option,
      TrackingCategoryID: each.TrackingCategoryID,
      TrackingOptionID: form === 'single' || form === 'written' ? each.TrackingOptionID : undefined,
    })),
    Quantity: line.Quantity,
    DiscountRate: line.DiscountRate,
    DiscountAmount: line.DiscountAmount,
    LineItemID: line.LineItemID,
    AccountID: line.AccountCode === undefined ? undefined : accountCoded(books, line.AccountCode)?.AccountID,
    ...(form === 'written' && {ValidationErrors: []}),
  }
}
