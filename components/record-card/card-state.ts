import type {Card, LinkState} from '../../src/contract/card.ts'

/** Why what a card shows may be out of date, worst first; undefined while it is as fresh as it gets without asking again. */
export type Staleness = Exclude<LinkState, 'live'> | 'needs-reconnect' | 'old'

const oldAfter = 24 * 60 * 60 * 1000

/** The accounting system's name. */
export const providerOf = (card: Card): string => card.provider?.name ?? 'Xero'

/** The moment of which a card's figures are; null where they were never read. */
export const readAt = (card: Card): string | null => (card.link ?? card).syncedAt

export const isEmpty = (card: Card): boolean => !card.link && card.documents.length === 0 && card.pending.length === 0

export function stalenessOf(card: Card, now: number): Staleness | undefined {
  const {connection, link, documents} = card
  if (isEmpty(card) || connection === 'never') return undefined
  const [first, ...others] = link ? [link] : documents
  // One foreign document among live ones is marked at its row; the card speaks only for all of them.
  if (first && first.state !== 'live' && others.every(({state}) => state === first.state)) return first.state
  if (connection !== 'connected') return connection
  const at = readAt(card)
  return at !== null && now - Date.parse(at) > oldAfter ? 'old' : undefined
}
