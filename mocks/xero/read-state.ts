import {checkState} from './state-check.ts'
import {
  emptyState,
  idNames,
  openBooks,
  type CodeGrant,
  type Connection,
  type Consent,
  type Kept,
  type Organisation,
  type Person,
  type RefreshGrant,
  type State,
  type Webhook,
} from './state.ts'
import {Table} from './table.ts'

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0
const isMoment = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value < 4_102_444_800_000

function parsed(json: string): Record<string, unknown> {
  let kept: unknown
  try {
    kept = JSON.parse(json)
  } catch {
    throw new Error('The state file is not JSON.')
  }
  if (typeof kept !== 'object' || kept === null || !('format' in kept) || kept.format !== 1)
    throw new Error('The state file is not of format 1.')
  return kept as Record<string, unknown>
}

/** Reads a state file; throws an Error with a sentence for the tester when it is none, or is damaged. */
export function readState(json: string): State {
  const kept = parsed(json)
  checkState(kept, idNames)
  if (kept['now'] !== undefined && !isMoment(kept['now'])) throw new Error('The state file is damaged: its clock stands nowhere.')
  if (kept['ids'] !== undefined && !isCount(kept['ids'])) throw new Error('The state file is damaged: ids is not a number.')
  const list = <Row>(name: string): Row[] => (kept[name] ?? []) as Row[]
  const state = emptyState(typeof kept['seed'] === 'string' ? kept['seed'] : 'seed')
  state.ids = typeof kept['ids'] === 'number' ? kept['ids'] : 0
  state.people = list<Person>('people')
  state.books = list<Kept & {organisation: Organisation}>('books').map((books) => openBooks(books.organisation, books))
  state.connections = new Table<Connection>('id', list<Connection>('connections'))
  state.consents = list<Consent>('consents')
  state.codes = new Table<CodeGrant>('code', list<CodeGrant>('codes'))
  state.refreshTokens = new Table<RefreshGrant>('token', list<RefreshGrant>('refreshTokens'))
  state.webhooks = list<Webhook>('webhooks')
  return state
}
