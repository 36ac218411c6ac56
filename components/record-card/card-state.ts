import type {Card, LinkState} from '../../src/contract/card.ts'

/** Why what a card shows may be out of date, worst first; null while it is as fresh as it gets without asking again. */
export type Staleness = 'missing' | 'foreign' | 'disconnected' | 'reconnect' | 'old'

const oldAfter = 24 * 60 * 60 * 1000

/** The moment of which a card's figures are; null where they were never read. */
export const readAt = (card: Card): string | null => (card.link ? card.link.syncedAt : card.syncedAt)

export const isEmpty = (card: Card): boolean => !card.link && card.documents.length === 0 && card.pending.length === 0

export function stalenessOf(card: Card, now: number): Staleness | null {
  if (isEmpty(card)) return null
  const states: LinkState[] = card.link ? [card.link.state] : card.documents.map(({state}) => state)
  // One foreign document among live ones is marked at its row; the card speaks only for all of them.
  const common = states.every((state) => state === states[0]) ? states[0] : 'live'
  if (common === 'missing' || common === 'foreign') return common
  if (common === 'disconnected' || card.connection === 'disconnected') return 'disconnected'
  if (card.connection === 'needs-reconnect') return 'reconnect'
  const at = readAt(card)
  return at !== null && now - Date.parse(at) > oldAfter ? 'old' : null
}

export const stateRoles: Record<LinkState, string> = {live: 'ok', foreign: 'warning', disconnected: 'warning', missing: 'danger'}
