import {isGuid} from '../ids.ts'
import * as field from '../query/fields.ts'
import {invalid, notFound} from '../refusal.ts'
import type {Contact} from '../records.ts'
import type {Books} from '../state.ts'
import {flagged, listed, reply, type Call, type Operation} from './call.ts'
import {contactWriter, wireContact} from './contact-wire.ts'
import {contactMeant, writeContact} from './contact-write.ts'
import {writeElements} from './elements.ts'
import {onlyElement, text, type Input} from './input.ts'
import {list, type Listing} from './list.ts'
import {isCustomer, isSupplier, touchedParties} from '../rules/position.ts'

const own = field.own<Contact>({
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
  UpdatedDateUTC: field.instant((row) => row.UpdatedDateUTC),
})

const fields = (books: Books): field.Fields<Contact> => ({
  ...own,
  ...field.touchedBy(() => touchedParties(books), {
    IsSupplier: field.flag((row) => isSupplier(books, row.ContactID)),
    IsCustomer: field.flag((row) => isCustomer(books, row.ContactID)),
  }),
})

const words = ({Name, FirstName, LastName, ContactNumber, CompanyNumber, EmailAddress}: Contact): string =>
  `${Name}\n${FirstName ?? ''}\n${LastName ?? ''}\n${ContactNumber ?? ''}\n${CompanyNumber ?? ''}\n${EmailAddress ?? ''}`

const active = {name: 'active', test: (row: Contact): boolean => row.ContactStatus === 'ACTIVE'}

/** The contacts that are listed when nothing else is asked. */
export const contactListing = (books: Books): Listing<Contact> => ({
  table: books.contacts,
  type: 'Contact',
  fields: fields(books),
  updated: (row) => row.UpdatedDateUTC,
  standing: active,
  words,
  paged: true,
})

/** The list's own parameters: ids, archived ones too. */
function asked(call: Call, summary: boolean): Listing<Contact> {
  const listing = contactListing(call.books)
  const ids = listed(call, 'IDs')
  const named = ids && new Set(ids.map((id) => call.books.contacts.get(id.toLowerCase())))
  return {
    ...listing,
    from: named && [...named].filter((row) => row !== undefined),
    standing: flagged(call, 'includeArchived') ? undefined : listing.standing,
    words: named ? undefined : words,
    enforced: summary,
  }
}

function getContacts(call: Call) {
  const summary = flagged(call, 'summaryOnly')
  const found = list(call, asked(call, summary))
  const form = summary ? 'summary' : found.pagination ? 'page' : 'list'
  return reply(call, 'Contacts', found.rows.map(contactWriter(call.books, form, call.today)), found.pagination)
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
      const input = onlyElement(call, 'Contacts')
      const id = text(input, 'ContactID')
      if (id !== undefined && id.toLowerCase() !== contact.ContactID)
        throw invalid('The contact ids of the address and of the body differ.')
      return write(call, () => call.books.contacts.get(contact.ContactID), [input])
    },
  },
]
