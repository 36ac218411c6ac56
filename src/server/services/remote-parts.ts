import type {Decimal} from '../../contract/index.ts'
import type {RemoteDocument, RemoteTarget} from '../provider.ts'
import type {DocumentRow, LinkRow} from '../store/store.ts'

/** What is kept of a contact or item. */
export const rememberTarget = ({kind, id, name, archived, email, balances, pricing}: RemoteTarget) =>
  ({target: {kind, id, name, archived, email}, balances, pricing}) satisfies Partial<LinkRow>

/** What is kept of a document. `expectedTotal`: what was shown before sending, where the provider came to another total. */
export const toKeptDocument = (remote: RemoteDocument, expectedTotal: Decimal | null): DocumentRow['document'] => ({
  id: remote.id,
  kind: remote.kind,
  number: remote.number,
  contact: remote.contact.name,
  status: remote.status,
  currency: remote.currency,
  date: remote.date,
  due: remote.due,
  total: remote.total,
  paid: remote.paid,
  credited: remote.credited,
  outstanding: remote.outstanding,
  expectedTotal,
})
