import type {State} from '../state.ts'
import {Table} from '../table.ts'

/** Changes whenever a record, connection or id does, so that a page can tell whether what it shows still stands. */
export function revisionOf(state: State): string {
  const sums = state.books.map((books) => {
    let sum = 0
    for (const table of Object.values(books)) if (table instanceof Table) sum += table.revision
    return `${books.organisation.OrganisationID}:${sum}`
  })
  return [state.ids, state.connections.revision, ...sums].join(' ')
}
