import type {Session} from '../../../src/contract/index.ts'
import type {Collection} from '../data/collections.ts'
import type {Person} from '../data/people.ts'
import type {KinabaseRecord} from '../records/record.ts'

export interface Setting {
  session: Session
  person: Person
  people: readonly Person[]
  plans: readonly string[]
  /** The server's clock, which a tester may have moved on. */
  now: number
  /** Where the simulated Xero can be looked into; null where there is none. */
  desk: string | null
  /** Whether situations can be brought about there. */
  bench: boolean
}

export type ShownCollection = Collection & {access: 'edit' | 'view'}

/** Asks the host's server; rejects with its words where it gives any. */
export async function ask<Answer>(path: string, body?: unknown): Promise<Answer> {
  const headers = {'content-type': 'application/json'}
  const answer = await fetch(`/host${path}`, body === undefined ? {} : {method: 'POST', headers, body: JSON.stringify(body)})
  if (!answer.ok) {
    const {error} = (await answer.json().catch(() => ({}))) as {error?: unknown}
    throw new Error(typeof error === 'string' ? error : `The host answered ${answer.status}`)
  }
  return answer.json() as Promise<Answer>
}

export const readSetting = () => ask<Setting>('/session')
export const readCollections = async () => (await ask<{collections: ShownCollection[]}>('/collections')).collections
export const readRecords = async (slug: string) => (await ask<{records: KinabaseRecord[]}>(`/collections/${slug}`)).records
export const become = (person: string) => ask('/session', {person})
export const changePlan = (plan: string) => ask('/plan', {plan})

export interface Place {
  slug: string
  record: string
  list: string
  item: string
}
export const changeNumber = ({slug, record, list, item}: Place, key: string, value: number | null) =>
  ask(`/collections/${[slug, record, 'lists', list, item].map(encodeURIComponent).join('/')}`, {key, value})
