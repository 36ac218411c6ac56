import {isGuid} from '../ids.ts'
import * as field from '../query/fields.ts'
import {invalid, notFound} from '../refusal.ts'
import type {Contact} from '../records.ts'
import {flagged, listed, reply, type Call, type Operation} from './call.ts'
import {positionOf, wireContact, writtenContact} from './contact-wire.ts'
import {contactMeant, writeContact} from './contact-write.ts'
import {writeElements} from './elements.ts'
import {elements, text, type Input} from './input.ts'
import {inOrder, list, type Listing} from './list.ts'

const fields = (call: Call): field.Fields<Contact> => ({
  ContactID: field.guid((row) => row.ContactID),
  ContactNumber: field.text((row) => row.ContactNumber),
  AccountNumber: field.text((row) => row.AccountNumber),
  ContactStatus: field.text((row) => row.ContactStatus),
  Name: field.text((row) => row.Name),
  FirstName: field.text((row) => row.FirstName),
  LastName: field.text((row) => row.LastName),
  CompanyNumber: field.text((row) => row.CompanyNumber),
  EmailAddress: field.text((row) => row.EmailAddress),
  TaxNumber: field.text((row) => row.TaxNumber),
  DefaultCurrency: field.text((row) => row.DefaultCurrency),
  IsSupplier: field.flag((row) => positionOf(call.books, row, call.today)?.supplier ?? false),
  IsCustomer: field.flag((row) => positionOf(call.books, row, call.today)?.customer ?? false),
  UpdatedDateUTC: field.instant((row) => row.UpdatedDateUTC),
})

const searchable = new WeakMap<Contact, string>()

/** What a term is looked for in. A changed contact is another record, so that it can be kept. */
function words(row: Contact): string {
  let known = searchable.get(row)
  if (known === undefined) {
    const parts = [row.Name, row.FirstName, row.LastName, row.ContactNumber, row.CompanyNumber, row.EmailAddress]
    known = parts
      .filter((part) => part !== undefined)
      .join('\n')
      .toLowerCase()
    searchable.set(row, known)
  }
  return known
}

const active = {name: 'active', test: (row: Contact): boolean => row.ContactStatus === 'ACTIVE'}

/** The list's own parameters: ids, a term, archived ones too. */
function asked(call: Call, summary: boolean): Listing<Contact> {
  const listing: Listing<Contact> = {
    table: call.books.contacts,
    type: 'Contact',
    fields: fields(call),
    updated: (row) => row.UpdatedDateUTC,
    paged: true,
    enforced: summary,
  }
  const ids = listed(call, 'IDs')
  if (ids) {
    const found = new Set(ids.map((id) => call.books.contacts.get(id.toLowerCase())))
    return {...listing, from: [...found].filter((row) => row !== undefined)}
  }
  const standing = flagged(call, 'includeArchived') ? undefined : active
  const term = call.query('searchTerm')?.trim().toLowerCase()
  if (!term) return {...listing, standing}
  const texts = call.books.contacts.index(`searchable ${standing?.name ?? 'all'}`, () =>
    inOrder({...listing, standing}).map((row) => ({row, text: words(row)})),
  )
  return {...listing, from: texts.filter(({text: each}) => each.includes(term)).map(({row}) => row)}
}

function getContacts(call: Call) {
  const summary = flagged(call, 'summaryOnly')
  const found = list(call, asked(call, summary))
  const form = summary ? 'summary' : found.pagination ? 'page' : 'list'
  return reply(
    call,
    'Contacts',
    found.rows.map((row) => writtenContact(call.books, row, form, call.today)),
    found.pagination,
  )
}

export const contactBy = (call: Call, idOrNumber: string | undefined): Contact => {
  const wanted = idOrNumber ?? ''
  const contact = isGuid(wanted)
    ? call.books.contacts.get(wanted.toLowerCase())
    : call.books.contacts.find((row) => row.ContactNumber === wanted)
  if (!contact) throw notFound()
  return contact
}

const write = (call: Call, before: (input: Input) => Contact | undefined, only?: Input[]) =>
  writeElements(
    call,
    {
      collection: 'Contacts',
      idName: 'ContactID',
      flag: 'HasValidationErrors',
      write(input, findings) {
        const contact = writeContact(call, input, before(input), findings)
        return contact && wireContact(call.books, contact, 'written', call.today)
      },
    },
    only,
  )

export const contactOperations: Operation[] = [
  {name: 'getContacts', method: 'GET', path: '/Contacts', area: 'contacts', handle: getContacts},
  {
    name: 'getContact',
    method: 'GET',
    path: '/Contacts/{}',
    area: 'contacts',
    handle: (call) => reply(call, 'Contacts', [wireContact(call.books, contactBy(call, call.ids[0]), 'single', call.today)]),
  },
  {
    name: 'createContacts',
    method: 'PUT',
    path: '/Contacts',
    area: 'contacts',
    handle: (call) => write(call, () => undefined),
  },
  {
    name: 'updateOrCreateContacts',
    method: 'POST',
    path: '/Contacts',
    area: 'contacts',
    handle: (call) => write(call, (input) => contactMeant(call, input, true)),
  },
  {
    name: 'updateContact',
    method: 'POST',
    path: '/Contacts/{}',
    area: 'contacts',
    handle(call) {
      const contact = contactBy(call, call.ids[0])
      const [input, ...more] = elements(call, 'Contacts')
      if (!input || more.length > 0) throw invalid('Exactly one contact is expected.')
      const id = text(input, 'ContactID')
      if (id !== undefined && id.toLowerCase() !== contact.ContactID)
        throw invalid('The contact ids of the address and of the body differ.')
      return write(call, () => call.books.contacts.get(contact.ContactID), [input])
    },
  },
]
