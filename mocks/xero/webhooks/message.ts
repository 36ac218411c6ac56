import {booksOf, type State, type WebhookEvent} from '../state.ts'

const encoder = new TextEncoder()

export async function sign(key: string, body: string): Promise<string> {
  const secret = await crypto.subtle.importKey('raw', encoder.encode(key), {name: 'HMAC', hash: 'SHA-256'}, false, ['sign'])
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', secret, encoder.encode(body)))
  return btoa(String.fromCharCode(...signature))
}

/** Xero's body has a space after every colon: who writes the JSON anew before checking, gets another signature. */
export const toMessage = (events: readonly object[], first: number, last: number, entropy: string): string =>
  JSON.stringify({events, firstEventSequence: first, lastEventSequence: last, entropy}).replaceAll(/"(\w+)":/g, '"$1": ')

/** The newer categories say a little more. */
function detailOf({eventCategory, resourceId, tenantId}: WebhookEvent, state: State) {
  const books = booksOf(state, tenantId)
  const row =
    eventCategory === 'CREDITNOTE'
      ? books?.creditNotes.get(resourceId)
      : eventCategory === 'PREPAYMENT'
        ? books?.prepayments.get(resourceId)
        : eventCategory === 'OVERPAYMENT'
          ? books?.overpayments.get(resourceId)
          : undefined
  return row && {data: {Type: row.Type, Status: row.Status}}
}

export const toWire = (event: WebhookEvent, state: State) => ({
  resourceUrl: event.resourceUrl,
  resourceId: event.resourceId,
  eventDateUtc: new Date(event.eventDateUtc).toISOString().slice(0, -1),
  eventType: event.eventType,
  eventCategory: event.eventCategory,
  tenantId: event.tenantId,
  tenantType: 'ORGANISATION',
  ...detailOf(event, state),
})
