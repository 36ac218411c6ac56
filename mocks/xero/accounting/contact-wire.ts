import type {Address, Contact, PaymentTerm, Phone} from '../records.ts'
import {fromUnits} from '../rules/decimal.ts'
import {positionOf, type Position} from '../rules/position.ts'
import {revisionApartFrom, type Books} from '../state.ts'
import {wireInstant} from '../wire/dates.ts'
import {wireAttachments} from './attachment-wire.ts'
import {Raw, writeJson, type WireObject} from '../wire/json.ts'

export const wireAddress = (address: Address): WireObject => ({
  AddressType: address.AddressType,
  AddressLine1: address.AddressLine1,
  AddressLine2: address.AddressLine2,
  AddressLine3: address.AddressLine3,
  AddressLine4: address.AddressLine4,
  City: address.City,
  Region: address.Region,
  PostalCode: address.PostalCode,
  Country: address.Country,
  AttentionTo: address.AttentionTo,
})

export const wirePhone = (phone: Phone): WireObject => ({
  PhoneType: phone.PhoneType,
  PhoneNumber: phone.PhoneNumber,
  PhoneAreaCode: phone.PhoneAreaCode,
  PhoneCountryCode: phone.PhoneCountryCode,
})

const groupsOf = (books: Books, contact: Contact): WireObject[] => {
  const byContact = books.contactGroups.derived('by contact', (groups) => {
    const found = new Map<string, WireObject[]>()
    for (const group of groups) {
      if (group.Status !== 'ACTIVE') continue
      const wire = {ContactGroupID: group.ContactGroupID, Name: group.Name, Status: group.Status, HasValidationErrors: false}
      for (const id of group.ContactIDs) found.set(id, [...(found.get(id) ?? []), wire])
    }
    return found
  })
  return byContact.get(contact.ContactID) ?? []
}

const term = (each: PaymentTerm | undefined): WireObject | undefined => each && {Day: each.Day, Type: each.Type}

const amounts = (side: Position['receivable']): WireObject => ({
  Outstanding: fromUnits(side.outstanding, 2),
  Overdue: fromUnits(side.overdue, 2),
})

export type ContactForm = 'list' | 'page' | 'single' | 'summary' | 'written'

const addressTypes = ['POBOX', 'STREET'] as const
const phoneTypes = ['DDI', 'DEFAULT', 'FAX', 'MOBILE'] as const
const blankAddress = {
  AddressLine1: '',
  AddressLine2: '',
  AddressLine3: '',
  AddressLine4: '',
  City: '',
  Region: '',
  PostalCode: '',
  Country: '',
  AttentionTo: '',
}
const blankPhone = {PhoneNumber: '', PhoneAreaCode: '', PhoneCountryCode: ''}

function addresses(contact: Contact, written: boolean): WireObject[] {
  const types = written ? addressTypes.toReversed() : addressTypes
  return types.map((AddressType) => {
    const known = contact.Addresses.find((address) => address.AddressType === AddressType)
    return known ? wireAddress(known) : {AddressType, ...(written && blankAddress)}
  })
}

function phones(contact: Contact, written: boolean): WireObject[] {
  return phoneTypes.map((PhoneType) => {
    const known = contact.Phones.find((phone) => phone.PhoneType === PhoneType)
    return known ? wirePhone(known) : {PhoneType, ...(written && blankPhone)}
  })
}

/** A contact on the wire. Lists carry less than pages, pages less than a contact by itself. */
export function wireContact(books: Books, contact: Contact, form: ContactForm, today: string): WireObject {
  const summary = form === 'summary'
  const written = form === 'written'
  const position = summary ? undefined : positionOf(books, contact, today)
  const withBalances = (form === 'page' || form === 'single') && position
  return {
    ContactID: contact.ContactID,
    ContactNumber: contact.ContactNumber,
    AccountNumber: contact.AccountNumber,
    ContactStatus: contact.ContactStatus,
    Name: contact.Name,
    FirstName: contact.FirstName,
    LastName: contact.LastName,
    CompanyNumber: contact.CompanyNumber,
    EmailAddress: contact.EmailAddress ?? (written ? '' : undefined),
    BankAccountDetails: contact.BankAccountDetails ?? '',
    TaxNumber: contact.TaxNumber,
    AccountsReceivableTaxType: summary ? undefined : contact.AccountsReceivableTaxType,
    AccountsPayableTaxType: summary ? undefined : contact.AccountsPayableTaxType,
    Addresses: summary ? undefined : addresses(contact, written),
    Phones: phones(contact, written),
    UpdatedDateUTC: wireInstant(contact.UpdatedDateUTC),
    ContactGroups: summary ? undefined : groupsOf(books, contact),
    IsSupplier: summary ? undefined : (position?.supplier ?? false),
    IsCustomer: summary ? undefined : (position?.customer ?? false),
    DefaultCurrency: contact.DefaultCurrency,
    SalesDefaultAccountCode: summary ? undefined : contact.SalesDefaultAccountCode,
    PurchasesDefaultAccountCode: summary ? undefined : contact.PurchasesDefaultAccountCode,
    ...(written && {SalesTrackingCategories: [], PurchasesTrackingCategories: []}),
    PaymentTerms: contact.PaymentTerms && {Bills: term(contact.PaymentTerms.Bills), Sales: term(contact.PaymentTerms.Sales)},
    Website: contact.Website,
    Discount: contact.Discount,
    ContactPersons: summary ? undefined : contact.ContactPersons.map((person) => ({...person})),
    Balances: withBalances
      ? {AccountsReceivable: amounts(withBalances.receivable), AccountsPayable: amounts(withBalances.payable)}
      : undefined,
    ...(form === 'single' && {Attachments: wireAttachments(books, contact.ContactID)}),
    HasAttachments: written ? undefined : contact.HasAttachments,
    HasValidationErrors: false,
  }
}

const kept = new WeakMap<Books, {revision: string; texts: Map<ContactForm, WeakMap<Contact, Raw>>}>()

/**
 * Writes contacts as JSON text, which is kept until anything changes that it may tell of: long lists are read far more often
 * than written. A changed contact is another record, so that a change of one leaves the others' texts.
 */
export function contactWriter(books: Books, form: ContactForm, today: string): (contact: Contact) => Raw {
  const revision = `${revisionApartFrom(books, 'contacts', 'history', 'attachments')} ${today}`
  let known = kept.get(books)
  if (known?.revision !== revision) kept.set(books, (known = {revision, texts: new Map()}))
  let texts = known.texts.get(form)
  if (!texts) known.texts.set(form, (texts = new WeakMap()))
  return (contact) => {
    let text = texts.get(contact)
    if (!text) texts.set(contact, (text = new Raw(writeJson(wireContact(books, contact, form, today)))))
    return text
  }
}
