import {nextId} from '../ids.ts'
import {notFound} from '../refusal.ts'
import type {HistoryRecord} from '../records.ts'
import {wireInstant} from '../wire/dates.ts'
import type {WireObject} from '../wire/json.ts'
import {reply, type Call, type Operation} from './call.ts'
import {writeElements} from './elements.ts'
import {text} from './input.ts'
import {parents, type Parent} from './parents.ts'

/** Writes into a record's history what was done to it. */
export function record(call: Call, Endpoint: string, ParentID: string, Changes: string, Details: string): HistoryRecord {
  const User = Changes === 'Note' || !call.person ? 'System Generated' : `${call.person.firstName} ${call.person.lastName}`
  return call.books.history.put({HistoryID: nextId(call.state), Endpoint, ParentID, Changes, DateUTC: call.now, User, Details})
}

const wire = (entry: HistoryRecord): WireObject => ({
  Changes: entry.Changes,
  DateUTCString: new Date(entry.DateUTC).toISOString().slice(0, 19),
  DateUTC: wireInstant(entry.DateUTC),
  User: entry.User,
  Details: entry.Details,
})

const ofParent = (call: Call, id: string): HistoryRecord[] => call.books.history.with('parent', (row) => row.ParentID, id)

function operationsOf(parent: Parent): Operation[] {
  const idOf = (call: Call): string => {
    const id = parent.find(call, call.ids[0] ?? '')
    if (id === undefined) throw notFound()
    return id
  }
  return [
    {
      name: parent.history.get,
      method: 'GET',
      path: `/${parent.endpoint}/{}/History`,
      area: parent.area,
      handle: (call) => reply(call, 'HistoryRecords', ofParent(call, idOf(call)).toReversed().map(wire)),
    },
    {
      name: parent.history.create,
      method: 'PUT',
      path: `/${parent.endpoint}/{}/History`,
      area: parent.area,
      handle(call) {
        const id = idOf(call)
        return writeElements(call, {
          collection: 'HistoryRecords',
          idName: 'HistoryID',
          flag: 'HasErrors',
          write(input, findings) {
            const details = text(input, 'Details') ?? ''
            if (details === '') findings.errors.push('Details must be specified.')
            if (details.length > 2500) findings.errors.push('The Details field must not exceed 2500 characters.')
            return findings.errors.length > 0 ? undefined : wire(record(call, parent.endpoint, id, 'Note', details))
          },
        })
      },
    },
  ]
}

export const historyOperations: Operation[] = parents.flatMap(operationsOf)
