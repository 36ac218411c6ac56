import {isGuid} from '../ids.ts'
import {notFound} from '../refusal.ts'
import {wireBareInstant} from '../wire/dates.ts'
import type {WireObject} from '../wire/json.ts'
import {reply, type Call, type Operation} from './call.ts'

const users = (call: Call): WireObject[] =>
  call.books.organisation.members.flatMap((member) => {
    const person = call.state.people.find((each) => each.key === member.person)
    if (!person) return []
    return [
      {
        UserID: person.userID,
        EmailAddress: person.email,
        FirstName: person.firstName,
        LastName: person.lastName,
        UpdatedDateUTC: wireBareInstant(call.books.organisation.CreatedDateUTC),
        IsSubscriber: member.isSubscriber,
        OrganisationRole: member.role,
      },
    ]
  })

/** A person of the organisation, as documents name them. */
export const wireUser = (call: Call, id: string | undefined): WireObject | undefined =>
  users(call).find((user) => user['UserID'] === id?.toLowerCase())

export const userOperations: Operation[] = [
  {name: 'getUsers', method: 'GET', path: '/Users', area: 'settings', handle: (call) => reply(call, 'Users', users(call))},
  {
    name: 'getUser',
    method: 'GET',
    path: '/Users/{}',
    area: 'settings',
    handle(call) {
      const id = call.ids[0]?.toLowerCase() ?? ''
      const found = users(call).filter((user) => isGuid(id) && user['UserID'] === id)
      if (found.length === 0) throw notFound()
      return reply(call, 'Users', found)
    },
  },
]
