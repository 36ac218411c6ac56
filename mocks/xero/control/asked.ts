import type {MockXero} from '../index.ts'
import type {Books} from '../state.ts'
import type {World} from '../world.ts'

/** A request to the control addresses, read. */
export interface Asked {
  world: World
  mock: MockXero
  method: string
  parts: string[]
  query: URLSearchParams
  body: Record<string, unknown>
  raw: string
}

/** Something wrong with what was asked, and the property that it is wrong with: `LineItems.0.AccountCode`. */
export interface Problem {
  field: string
  message: string
}

/** Refused, in words for a tester. */
export class Wrong extends Error {
  readonly problems: readonly Problem[]
  readonly status: number

  constructor(message: string, problems: readonly Problem[] = [], status = 400) {
    super(message)
    this.problems = problems
    this.status = status
  }
}

export const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
export const figure = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

/** How many rows are wanted at once. */
export const most = (query: URLSearchParams, name: string, otherwise: number): number =>
  Math.max(1, Math.min(1000, Math.floor(Number(query.get(name) ?? otherwise)) || otherwise))

export const booksBy = (world: World, wanted: string | undefined): Books => {
  const found = world.state.books.find(
    ({organisation}) =>
      organisation.OrganisationID === wanted || organisation.Name === wanted || organisation.ShortCode === wanted,
  )
  if (!found) throw new Wrong('There is no such organisation.')
  return found
}
