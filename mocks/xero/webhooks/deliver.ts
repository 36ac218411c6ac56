import type {Webhook, WebhookEvent} from '../state.ts'
import {nextId, nextSecret} from '../ids.ts'
import {wait} from '../gate/trouble.ts'
import type {World} from '../world.ts'

export interface Delivery {
  /** Registers an app's webhook and asks the address whether it means to receive. */
  register(webhook: {clientId: string; url: string; key: string}): Promise<Webhook>
  /** Delivers what is due. Answers how many deliveries it tried. */
  work(): Promise<number>
}

const quarter = 15 * 60_000
const giveUpAfter = 24 * 3_600_000
const patience = 5_000
const encoder = new TextEncoder()

export async function sign(key: string, body: string): Promise<string> {
  const secret = await crypto.subtle.importKey('raw', encoder.encode(key), {name: 'HMAC', hash: 'SHA-256'}, false, ['sign'])
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', secret, encoder.encode(body)))
  return btoa(String.fromCharCode(...signature))
}

/** Xero's body has a space after every colon: who writes the JSON anew before checking, gets another signature. */
const bodyOf = (events: readonly object[], first: number, last: number, entropy: string): string =>
  JSON.stringify({events, firstEventSequence: first, lastEventSequence: last, entropy}).replaceAll(/"(\w+)":/g, '"$1": ')

export function createDelivery(world: World, deliver: ((request: Request) => Promise<Response>) | undefined): Delivery {
  const post = async (webhook: Webhook, body: string, key: string): Promise<number> => {
    if (!deliver) return 0
    const headers = {'content-type': 'application/json', 'x-xero-signature': await sign(key, body)}
    try {
      const answer = await Promise.race([
        deliver(new Request(webhook.url, {method: 'POST', headers, body})),
        wait(patience).then(() => undefined),
      ])
      if (!answer) return 0
      return (await answer.text()) === '' ? answer.status : 0
    } catch {
      return 0
    }
  }

  const intends = async (webhook: Webhook): Promise<boolean> => {
    const entropy = (): string => nextSecret(world.state).slice(0, 20).toUpperCase()
    for (const right of [false, true, false, true]) {
      const body = bodyOf([], 0, 0, entropy())
      const status = await post(webhook, body, right ? webhook.key : `${webhook.key}-wrong`)
      if (right ? status < 200 || status >= 300 : status !== 401) return false
    }
    return true
  }

  const due = (webhook: Webhook): WebhookEvent[] =>
    webhook.events.filter((event) => !event.delivered && event.dueAt <= world.clock.now())

  const send = async (webhook: Webhook, events: WebhookEvent[]): Promise<void> => {
    const wire = events.map((event) => ({
      resourceUrl: event.resourceUrl,
      resourceId: event.resourceId,
      eventDateUtc: new Date(event.eventDateUtc).toISOString().slice(0, -1),
      eventType: event.eventType,
      eventCategory: event.eventCategory,
      tenantId: event.tenantId,
      tenantType: 'ORGANISATION',
    }))
    const body = bodyOf(
      wire,
      events[0]?.sequence ?? 0,
      events.at(-1)?.sequence ?? 0,
      nextSecret(world.state).slice(0, 20).toUpperCase(),
    )
    const status = await post(webhook, body, webhook.key)
    if (status >= 200 && status < 300) {
      for (const event of events) event.delivered = true
      webhook.events = webhook.events.filter((event) => !event.delivered)
      return
    }
    const now = world.clock.now()
    for (const event of events) {
      // once more at once, then every quarter of an hour
      event.dueAt = event.attempts++ === 0 ? now : now + quarter
      if (now - event.eventDateUtc >= giveUpAfter) webhook.status = 'DISABLED'
    }
  }

  return {
    async register({clientId, url, key}) {
      const webhook: Webhook = {id: nextId(world.state), clientId, url, key, status: 'PENDING', events: [], sequence: 0}
      world.state.webhooks = [...world.state.webhooks.filter((each) => each.clientId !== clientId || each.url !== url), webhook]
      webhook.status = (await intends(webhook)) ? 'OK' : 'PENDING'
      return webhook
    },
    async work() {
      if (!deliver) return 0
      let tried = 0
      for (const webhook of world.state.webhooks) {
        const events = webhook.status === 'OK' ? due(webhook) : []
        if (events.length === 0) continue
        await send(webhook, events)
        tried++
      }
      return tried
    },
  }
}
