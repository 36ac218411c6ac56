import type {Card, Coverage, Link, LinkedDocument, LinkState, PendingPush, Pricing, RecordKey} from '../../contract/index.ts'
import {coverage, isLive as counts} from '../../domain/coverage.ts'
import {compare} from '../../domain/decimal.ts'
import type {HostRecord} from '../host.ts'
import type {Provider} from '../provider.ts'
import type {ConnectionRow, DocumentRow, LinkRow, PushRow} from '../store/store.ts'
import {dayIn, moment} from './moments.ts'

/** The name of a tax code in the organisation of a link; its id where the codes were never read. */
export type NameOfTax = (link: LinkRow, code: string) => string

/** What the parts of all cards have in common: the connection as it is now. */
export interface Around {
  connection: ConnectionRow | null
  providers: readonly Provider[]
  now: number
}

type Placed = Pick<LinkRow, 'provider' | 'organisation' | 'missing'>

/** Whose organisation a thing belongs to comes first: after a change, it is foreign even while nothing is connected. */
export function stateOf({provider, organisation, missing}: Placed, {connection}: Around): LinkState {
  if (!connection) return 'disconnected'
  if (connection.provider !== provider || connection.organisation.id !== organisation.id) return 'foreign'
  if (connection.state === 'disconnected') return 'disconnected'
  return missing ? 'missing' : 'live'
}

type Kind = Link['target']['kind']

function openAt(placed: Placed, target: {kind: Kind; id: string}, around: Around): string | null {
  // What is disconnected is still there for who signs in; what is foreign or missing leads nowhere that helps.
  if (!['live', 'disconnected'].includes(stateOf(placed, around))) return null
  const provider = around.providers.find(({info}) => info.id === placed.provider)
  return provider?.pageOf(target, placed.organisation) ?? null
}

export const toLink = (row: LinkRow, around: Around, nameOfTax: NameOfTax): Link => ({
  target: row.target,
  state: stateOf(row, around),
  organisation: row.organisation,
  openAt: openAt(row, row.target, around),
  linkedAt: moment(row.linkedAt),
  syncedAt: row.syncedAt === null ? null : moment(row.syncedAt),
  balances: row.balances,
  pricing: row.pricing && toPricing(row.pricing, (code) => nameOfTax(row, code)),
})

function toPricing(pricing: Pricing, nameOf: (taxCode: string) => string): Pricing {
  const named = (side: Pricing['sale']) => side && {...side, taxCode: side.taxCode === null ? null : nameOf(side.taxCode)}
  return {...pricing, sale: named(pricing.sale), purchase: named(pricing.purchase)}
}

/** Due strictly before today, in the organisation's time zone; a draft is owed by nobody yet. */
function isOverdue({document}: DocumentRow, {connection, now}: Around): boolean {
  if (document.status !== 'awaiting-payment' || document.due === null) return false
  return document.due < dayIn(connection?.organisation.timeZone ?? 'UTC', now) && compare(document.outstanding, '0') > 0
}

export const toDocument = (row: DocumentRow, around: Around): LinkedDocument => ({
  ...row.document,
  overdue: isOverdue(row, around),
  state: stateOf(row, around),
  organisation: row.organisation,
  openAt: openAt(row, row.document, around),
  syncedAt: moment(row.syncedAt),
})

/** Documents of another organisation are shown, and cover nothing here. */
export const coverageOf = (record: HostRecord, rows: readonly DocumentRow[], around: Around): Coverage =>
  coverage(
    record.lines.map(({id, description, quantity}) => ({id, description, quantity: quantity ?? '0'})),
    rows.map((row) => ({
      live: counts(row.document.status) && ['live', 'disconnected'].includes(stateOf(row, around)),
      lines: row.lines,
    })),
  )

export const toPending = ({id, createdAt, state}: PushRow): PendingPush => ({
  push: id,
  since: moment(createdAt),
  state: state === 'needs-human' ? state : state === 'unknown' || state === 'looking' ? 'checking' : 'sending',
})

/** The oldest news among those that a sync brings up to date; where there are none, the latest of the others. */
export function readAt(rows: readonly DocumentRow[], around: Around): Card['syncedAt'] {
  const fresh = rows.filter((row) => stateOf(row, around) === 'live').map(({syncedAt}) => syncedAt)
  if (fresh.length > 0) return moment(Math.min(...fresh))
  return rows.length > 0 ? moment(Math.max(...rows.map(({syncedAt}) => syncedAt))) : null
}

export const keyText = ({collection, record}: RecordKey): string => JSON.stringify([collection, record])
