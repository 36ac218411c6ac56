import {isGuid, nextId} from '../ids.ts'
import {notFound} from '../refusal.ts'
import type {Address, Contact, ContactPerson, PaymentTerm, Phone} from '../records.ts'
import {announce} from '../webhooks/announce.ts'
import type {Call} from './call.ts'
import type {Findings} from './elements.ts'
import {child, children, flag, has, number, text, word, type Input} from './input.ts'

const lengths = {
  ContactNumber: 50,
  AccountNumber: 50,
  Name: 255,
  FirstName: 255,
  LastName: 255,
  CompanyNumber: 50,
  EmailAddress: 255,
  BankAccountDetails: 255,
  TaxNumber: 50,
  AccountsReceivableTaxType: 50,
  AccountsPayableTaxType: 50,
  SalesDefaultAccountCode: 10,
  PurchasesDefaultAccountCode: 10,
  DefaultCurrency: 3,
} as const
type TextName = keyof typeof lengths
const textNames = Object.keys(lengths) as TextName[]

const addressLengths = {
  AddressLine1: 500,
  AddressLine2: 500,
  AddressLine3: 500,
  AddressLine4: 500,
  City: 255,
  Region: 255,
  PostalCode: 50,
  Country: 50,
  AttentionTo: 255,
} as const
const phoneLengths = {PhoneNumber: 50, PhoneAreaCode: 10, PhoneCountryCode: 20} as const

const tooLong = (name: string, most: number): string => `The ${name} field must not exceed ${most} characters.`
const emailLike = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/

export const nameKey = (name: string): string => name.toLowerCase()

/** The active contact of that name, in any case. */
export const contactNamed = (call: Call, name: string): Contact | undefined =>
  call.books.contacts
    .with('active name', (row) => (row.ContactStatus === 'ACTIVE' ? nameKey(row.Name) : undefined), nameKey(name))
    .at(-1)

const contactNumbered = (call: Call, number: string | undefined): Contact | undefined =>
  number === undefined || number === ''
    ? undefined
    : call.books.contacts.with('number', (row) => row.ContactNumber, number).at(-1)

function partsOf<Part extends object>(input: Input, limits: Record<string, number>, findings: Findings): Part {
  const part: Record<string, string> = {}
  for (const [name, most] of Object.entries(limits)) {
    const value = text(input, name)
    if (value === undefined) continue
    if (value.length > most) findings.errors.push(tooLong(name, most))
    part[name] = value
  }
  return part as Part
}

function addressesOf(input: Input, before: Address[], findings: Findings): Address[] {
  const sent = children(input, 'Addresses')
  if (!sent) return before
  const merged = new Map(before.map((address) => [address.AddressType, address]))
  for (const each of sent) {
    const AddressType = word(each, 'AddressType', ['POBOX', 'STREET', 'DELIVERY'])
    if (!AddressType) findings.errors.push('Address type must be specified')
    else
      merged.set(AddressType, {
        ...merged.get(AddressType),
        ...partsOf<Partial<Address>>(each, addressLengths, findings),
        AddressType,
      })
  }
  return [...merged.values()]
}

function phonesOf(input: Input, before: Phone[], findings: Findings): Phone[] {
  const sent = children(input, 'Phones')
  if (!sent) return before
  const merged = new Map(before.map((phone) => [phone.PhoneType, phone]))
  for (const each of sent) {
    const PhoneType = word(each, 'PhoneType', ['DEFAULT', 'DDI', 'MOBILE', 'FAX', 'OFFICE'])
    if (!PhoneType) findings.errors.push('Phone type must be specified')
    else merged.set(PhoneType, {...merged.get(PhoneType), ...partsOf<Partial<Phone>>(each, phoneLengths, findings), PhoneType})
  }
  return [...merged.values()]
}

function personsOf(input: Input, before: ContactPerson[], findings: Findings): ContactPerson[] {
  const sent = children(input, 'ContactPersons')
  if (!sent) return before
  if (sent.length > 5) findings.errors.push('A maximum of 5 ContactPersons is allowed.')
  return sent.map((each) => {
    const EmailAddress = text(each, 'EmailAddress')
    if (EmailAddress && !emailLike.test(EmailAddress)) findings.errors.push('Email address must be valid.')
    return {
      FirstName: text(each, 'FirstName'),
      LastName: text(each, 'LastName'),
      EmailAddress,
      IncludeInEmails: flag(each, 'IncludeInEmails') ?? false,
    }
  })
}

const termTypes = ['DAYSAFTERBILLDATE', 'DAYSAFTERBILLMONTH', 'OFCURRENTMONTH', 'OFFOLLOWINGMONTH'] as const

function termOf(input: Input | undefined): PaymentTerm | undefined {
  const Type = input && word(input, 'Type', termTypes)
  const Day = input && number(input, 'Day')
  return Type && Day !== undefined ? {Type, Day} : undefined
}

function checkName(call: Call, name: string, self: Contact | undefined, findings: Findings): void {
  if (name === '') findings.errors.push('The Contact Name cannot be empty.')
  if (/[<>]/.test(name)) findings.errors.push('The contact name cannot contain the characters < or >.')
  const other = contactNamed(call, name)
  if (other && other.ContactID !== self?.ContactID) {
    findings.errors.push(
      `The contact name ${name} is already assigned to another contact. The contact name must be unique across all active contacts.`,
    )
  }
}

/** The contact that an element means, for an update; an unknown id refuses the whole request. */
export function contactMeant(call: Call, input: Input, byName: boolean): Contact | undefined {
  const id = text(input, 'ContactID')
  if (id !== undefined && id !== '') {
    const known = isGuid(id) ? call.books.contacts.get(id.toLowerCase()) : undefined
    if (!known) throw notFound()
    return known
  }
  const numbered = contactNumbered(call, text(input, 'ContactNumber'))
  return numbered ?? (byName ? contactNamed(call, tidy(text(input, 'Name') ?? '')) : undefined)
}

/** Xero trims names and folds runs of spaces. */
const tidy = (name: string): string => name.trim().replaceAll(/\s{2,}/g, ' ')

/** Writes one contact: over `before`, or as a new one. */
export function writeContact(call: Call, input: Input, before: Contact | undefined, findings: Findings): Contact | undefined {
  if (before && before.ContactStatus !== 'ACTIVE' && text(input, 'ContactStatus')?.toUpperCase() !== 'ACTIVE') {
    findings.errors.push(
      'The specified contact details matched an archived contact. Archived contacts cannot currently be edited via the API.',
    )
    return undefined
  }
  const given: Partial<Record<TextName, string>> = {}
  for (const name of textNames) {
    const value = text(input, name)
    if (value === undefined) continue
    if (value.length > lengths[name]) findings.errors.push(tooLong(name, lengths[name]))
    given[name] = name === 'Name' ? tidy(value) : value
  }
  const Name = given.Name ?? before?.Name
  if (Name === undefined) {
    findings.errors.push('The Contact Name must be specified.')
    return undefined
  }
  checkName(call, Name, before, findings)
  if (given.EmailAddress && !emailLike.test(given.EmailAddress)) findings.errors.push('Email address must be valid.')
  if (given.DefaultCurrency && !call.books.currencies.get(given.DefaultCurrency)) {
    findings.errors.push(`Organisation is not subscribed to currency ${given.DefaultCurrency}`)
  }
  const holder = contactNumbered(call, given.ContactNumber)
  if (holder && holder.ContactID !== before?.ContactID) {
    findings.errors.push(`The contact number ${given.ContactNumber} is already assigned to another contact.`)
  }
  const terms = child(input, 'PaymentTerms')
  const contact: Contact = {
    ContactID: before?.ContactID ?? nextId(call.state),
    HasAttachments: false,
    ...before,
    ...given,
    Name,
    ContactStatus: word(input, 'ContactStatus', ['ACTIVE', 'ARCHIVED', 'GDPRREQUEST']) ?? before?.ContactStatus ?? 'ACTIVE',
    Addresses: addressesOf(input, before?.Addresses ?? [], findings),
    Phones: phonesOf(input, before?.Phones ?? [], findings),
    ContactPersons: personsOf(input, before?.ContactPersons ?? [], findings),
    ...(terms && {PaymentTerms: {Bills: termOf(child(terms, 'Bills')), Sales: termOf(child(terms, 'Sales'))}}),
    UpdatedDateUTC: call.now,
  }
  if (findings.errors.length > 0) return undefined
  call.books.contacts.put(contact)
  announce(call, 'CONTACT', contact.ContactID, before ? 'UPDATE' : 'CREATE')
  return contact
}

/** The contact named inside a document: by id alone, or matched or made by its name. */
export function contactOfDocument(call: Call, input: Input, findings: Findings): Contact | undefined {
  const sent = child(input, 'Contact')
  if (!sent) {
    findings.errors.push('A Contact must be specified for this type of transaction')
    return undefined
  }
  const id = text(sent, 'ContactID')
  const known = id !== undefined && id !== '' ? call.books.contacts.get(id.toLowerCase()) : contactMeant(call, sent, true)
  if (id !== undefined && id !== '' && !known) {
    findings.errors.push('The Contact could not be found. Ensure the Contact Id is valid.')
    return undefined
  }
  if (known && known.ContactStatus !== 'ACTIVE') {
    findings.errors.push('The contact has been archived. It must be un-archived before it can be used.')
    return undefined
  }
  const more = Object.keys(sent).some((name) => name !== 'ContactID' && name !== 'Name' && has(sent, name))
  if (known && !more && (!has(sent, 'Name') || nameKey(tidy(text(sent, 'Name') ?? '')) === nameKey(known.Name))) return known
  if (!known && !has(sent, 'Name')) {
    findings.errors.push('A Contact must be specified for this type of transaction')
    return undefined
  }
  return writeContact(call, sent, known, findings)
}
