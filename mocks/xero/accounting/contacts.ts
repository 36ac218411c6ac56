import {isGuid} from '../ids.ts'
import * as field from '../query/fields.ts'
import {invalid, notFound} from '../refusal.ts'
import type {Contact} from '../records.ts'
import type {Table} from '../table.ts'
import {flagged, listed, reply, type Call, type Operation} from './call.ts'
import {positionOf, wireContact} from './contact-wire.ts'
import {contactMeant, writeContact} from './contact-write.ts'
import {writeElements} from './elements.ts'
import {elements, text, type Input} from './input.ts'
import {list} from './list.ts'

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

/** What searchTerm looks in, folded once per change of the contacts. */
const searchable = (contacts: Table<Contact>): Map<string, string> =>
  contacts.index(
    'searchable',
    (rows) =>
      new Map(
        [...rows].map((row) => [
          row.ContactID,
          [row.Name, row.FirstName, row.LastName, row.ContactNumber, row.CompanyNumber, row.EmailAddress]
            .filter((part) => part !== undefined)
            .join('\n')
            .toLowerCase(),
        ]),
      ),
  )

function matching(call: Call): (row: Contact) => boolean {
  const ids = listed(call, 'IDs')?.map((id) => id.toLowerCase())
  const wanted = ids && new Set(ids)
  const archived = flagged(call, 'includeArchived')
  const term = call.query('searchTerm')?.trim().toLowerCase()
  const texts = term ? searchable(call.books.contacts) : undefined
  return (row) =>
    (archived || wanted !== undefined || row.ContactStatus === 'ACTIVE') &&
    (wanted === undefined || wanted.has(row.ContactID)) &&
    (!texts || !term || (texts.get(row.ContactID) ?? '').includes(term))
}

function getContacts(call: Call) {
  const summary = flagged(call, 'summaryOnly')
  const found = list(call, {
    table: call.books.contacts,
    type: 'Contact',
    fields: fields(call),
    updated: (row) => row.UpdatedDateUTC,
    only: matching(call),
    paged: true,
    enforced: summary,
  })
  const form = summary ? 'summary' : found.pagination ? 'page' : 'list'
  return reply(
    call,
    'Contacts',
    found.rows.map((row) => wireContact(call.books, row, form, call.today)),
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
