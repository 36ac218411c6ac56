import {createBuilder} from '../../../mocks/xero/build.ts'
import {demo} from '../../../mocks/xero/demo/index.ts'
import {emptyState, type Books, type State} from '../../../mocks/xero/state.ts'

export const firstDay = Date.parse('2026-11-22T10:00:00Z')

export function demoState(seed = 'demo', now = firstDay): State {
  const state = emptyState(seed)
  demo(createBuilder(state, () => now))
  return state
}

export function booksNamed(state: State, name: string): Books {
  const books = state.books.find((each) => each.organisation.Name === name)
  if (books === undefined) throw new Error(`There is no ${name}`)
  return books
}
