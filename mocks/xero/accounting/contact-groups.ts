import {nextId} from '../ids.ts'
import * as field from '../query/fields.ts'
import {invalid, notFound} from '../refusal.ts'
import type {ContactGroup} from '../records.ts'
import type {WireObject} from '../wire/json.ts'
import {noContent, reply, type Call, type Operation} from './call.ts'
import {writeElements, type Findings} from './elements.ts'
import {elements, text, word, type Input} from './input.ts'
import {list} from './list.ts'

const fields: field.Fields<ContactGroup> = {
  ContactGroupID: field.guid((row) => row.ContactGroupID),
  Name: field.text((row) => row.Name),
  Status: field.text((row) => row.Status),
}

const wire = (call: Call, group: ContactGroup, whole: boolean): WireObject => ({
  ContactGroupID: group.ContactGroupID,
  Name: group.Name,
  Status: group.Status,
  Contacts: whole
    ? group.ContactIDs.map((ContactID) => ({
        ContactID,
        Name: call.books.contacts.get(ContactID)?.Name,
        HasValidationErrors: false,
      }))
    : [],
  HasValidationErrors: false,
})

function groupBy(call: Call): ContactGroup {
  const group = call.books.contactGroups.get(call.ids[0]?.toLowerCase())
  if (!group || group.Status !== 'ACTIVE') throw notFound()
  return group
}

function write(call: Call, input: Input, before: ContactGroup | undefined, findings: Findings): WireObject | undefined {
  const Name = text(input, 'Name')?.trim() ?? before?.Name ?? ''
  if (Name === '') findings.errors.push('The contact group name must be specified.')
  const other = call.books.contactGroups.find((row) => row.Status === 'ACTIVE' && row.Name.toLowerCase() === Name.toLowerCase())
  if (other && other.ContactGroupID !== before?.ContactGroupID)
    findings.errors.push(`A contact group with the name ${Name} already exists.`)
  if (findings.errors.length > 0) return undefined
  const Status = word(input, 'Status', ['ACTIVE', 'DELETED']) ?? before?.Status ?? 'ACTIVE'
  const ContactGroupID = before?.ContactGroupID ?? nextId(call.state)
  return wire(call, call.books.contactGroups.put({ContactGroupID, Name, Status, ContactIDs: before?.ContactIDs ?? []}), true)
}

const writing = (call: Call, before: ContactGroup | undefined) =>
  writeElements(call, {
    collection: 'ContactGroups',
    idName: 'ContactGroupID',
    flag: 'HasValidationErrors',
    write: (input, findings) => write(call, input, before, findings),
  })

const area = 'contacts'

export const contactGroupOperations: Operation[] = [
  {
    name: 'getContactGroups',
    method: 'GET',
    path: '/ContactGroups',
    area,
    handle(call) {
      const only = (row: ContactGroup): boolean => row.Status === 'ACTIVE'
      const found = list(call, {table: call.books.contactGroups, type: 'ContactGroup', fields, only})
      return reply(
        call,
        'ContactGroups',
        found.rows.map((row) => wire(call, row, false)),
      )
    },
  },
  {
    name: 'getContactGroup',
    method: 'GET',
    path: '/ContactGroups/{}',
    area,
    handle: (call) => reply(call, 'ContactGroups', [wire(call, groupBy(call), true)]),
  },
  {name: 'createContactGroup', method: 'PUT', path: '/ContactGroups', area, handle: (call) => writing(call, undefined)},
  {name: 'updateContactGroup', method: 'POST', path: '/ContactGroups/{}', area, handle: (call) => writing(call, groupBy(call))},
  {
    name: 'createContactGroupContacts',
    method: 'PUT',
    path: '/ContactGroups/{}/Contacts',
    area,
    handle(call) {
      const group = groupBy(call)
      const ids = elements(call, 'Contacts').map((input) => text(input, 'ContactID')?.toLowerCase() ?? '')
      if (ids.some((id) => !call.books.contacts.get(id)))
        throw invalid('The Contact could not be found. Ensure the Contact Id is valid.')
      call.books.contactGroups.put({...group, ContactIDs: [...new Set([...group.ContactIDs, ...ids])]})
      return reply(
        call,
        'Contacts',
        ids.map((ContactID) => ({ContactID, Name: call.books.contacts.get(ContactID)?.Name, HasValidationErrors: false})),
      )
    },
  },
  {
    name: 'deleteContactGroupContacts',
    method: 'DELETE',
    path: '/ContactGroups/{}/Contacts',
    area,
    handle(call) {
      call.books.contactGroups.put({...groupBy(call), ContactIDs: []})
      return noContent()
    },
  },
  {
    name: 'deleteContactGroupContact',
    method: 'DELETE',
    path: '/ContactGroups/{}/Contacts/{}',
    area,
    handle(call) {
      const group = groupBy(call)
      const id = call.ids[1]?.toLowerCase() ?? ''
      if (!group.ContactIDs.includes(id)) throw notFound()
      call.books.contactGroups.put({...group, ContactIDs: group.ContactIDs.filter((each) => each !== id)})
      return noContent()
    },
  },
]
