import type {Address, Contact, PaymentTerm, Phone} from '../records.ts'
import {toUnits, fromUnits} from '../rules/decimal.ts'
import {left, overdue} from '../rules/settlement.ts'
import type {Books} from '../state.ts'
import {wireInstant} from '../wire/dates.ts'
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

interface Position {
  customer: boolean
  supplier: boolean
  receivable: {outstanding: bigint; overdue: bigint}
  payable: {outstanding: bigint; overdue: bigint}
}

const nobody: Position = {
  customer: false,
  supplier: false,
  receivable: {outstanding: 0n, overdue: 0n},
  payable: {outstanding: 0n, overdue: 0n},
}

const revisionOf = (books: Books, today: string): string =>
  `${books.invoices.revision},${books.payments.revision},${books.allocations.revision},${books.creditNotes.revision},${today}`

/** What every contact owes and is owed, from its documents; known until a document changes or the day turns. */
function positions(books: Books, today: string): Map<string, Position> {
  const revision = revisionOf(books, today)
  const known = kept.get(books)
  if (known?.revision === revision) return known.positions
  const found = computed(books, today)
  kept.set(books, {revision, positions: found})
  return found
}

const kept = new WeakMap<Books, {revision: string; positions: Map<string, Position>}>()

function computed(books: Books, today: string): Map<string, Position> {
  const found = new Map<string, Position>()
  const of = (id: string): Position => {
    let position = found.get(id)
    if (!position) {
      position = {...nobody, receivable: {...nobody.receivable}, payable: {...nobody.payable}}
      found.set(id, position)
    }
    return position
  }
  for (const invoice of books.invoices.values()) {
    if (invoice.Status === 'DELETED') continue
    const position = of(invoice.ContactID)
    if (invoice.Type === 'ACCREC') position.customer = true
    else position.supplier = true
    if (invoice.Status !== 'AUTHORISED') continue
    const side = invoice.Type === 'ACCREC' ? position.receivable : position.payable
    const owed = toUnits(left(books, invoice), 2)
    side.outstanding += owed
    if (overdue(invoice, today)) side.overdue += owed
  }
  for (const note of books.creditNotes.values()) {
    if (note.Status === 'DELETED') continue
    const position = of(note.ContactID)
    if (note.Type === 'ACCRECCREDIT') position.customer = true
    else position.supplier = true
    if (note.Status !== 'AUTHORISED') continue
    const side = note.Type === 'ACCRECCREDIT' ? position.receivable : position.payable
    side.outstanding -= toUnits(left(books, note), 2)
  }
  return found
}

export const positionOf = (books: Books, contact: Contact, today: string): Position | undefined =>
  positions(books, today).get(contact.ContactID)

const groupsOf = (books: Books, contact: Contact): WireObject[] => {
  const byContact = books.contactGroups.index('by contact', (groups) => {
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
    ...(form === 'single' && {Attachments: []}),
    HasAttachments: written ? undefined : contact.HasAttachments,
    HasValidationErrors: false,
  }
}

const written = new WeakMap<Books, {revision: string; texts: Map<ContactForm, WeakMap<Contact, Raw>>}>()

/** The same as JSON text, kept until anything changes that it tells of: long lists are read far more often than written. */
export function writtenContact(books: Books, contact: Contact, form: ContactForm, today: string): Raw {
  const revision = `${revisionOf(books, today)},${books.contactGroups.revision}`
  let known = written.get(books)
  if (known?.revision !== revision) {
    known = {revision, texts: new Map()}
    written.set(books, known)
  }
  let texts = known.texts.get(form)
  if (!texts) known.texts.set(form, (texts = new WeakMap()))
  let text = texts.get(contact)
  if (!text) texts.set(contact, (text = new Raw(writeJson(wireContact(books, contact, form, today)))))
  return text
}
