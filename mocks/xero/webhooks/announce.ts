import type {Instant} from '../records.ts'
import type {State, Webhook} from '../state.ts'

export type Category = 'CONTACT' | 'INVOICE' | 'CREDITNOTE' | 'PREPAYMENT' | 'OVERPAYMENT'
const places: Record<Category, string> = {
  CONTACT: 'Contacts',
  INVOICE: 'Invoices',
  CREDITNOTE: 'CreditNotes',
  PREPAYMENT: 'Prepayments',
  OVERPAYMENT: 'Overpayments',
}

export interface Announcing {
  state: State
  books: {organisation: {OrganisationID: string}}
  now: Instant
}

/** Queues an event for every webhook of an app that is connected to the organisation. */
export function announce(at: Announcing, category: Category, resourceId: string, eventType: 'CREATE' | 'UPDATE'): void {
  const tenantId = at.books.organisation.OrganisationID
  for (const webhook of at.state.webhooks) {
    if (webhook.status !== 'OK' || !connected(at.state, webhook, tenantId)) continue
    if (webhook.categories && !webhook.categories.includes(category)) continue
    webhook.events.push({
      sequence: ++webhook.sequence,
      resourceUrl: `https://api.xero.com/api.xro/2.0/${places[category]}/${resourceId}`,
      resourceId,
      eventDateUtc: at.now,
      eventType,
      eventCategory: category,
      tenantId,
      attempts: 0,
      dueAt: at.now,
      delivered: false,
    })
  }
}

const connected = (state: State, webhook: Webhook, tenantId: string): boolean =>
  state.connections.find((row) => row.clientId === webhook.clientId && row.tenantId === tenantId) !== undefined
