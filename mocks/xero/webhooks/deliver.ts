import {wait} from '../gate/trouble.ts'
import {nextId, nextSecret} from '../ids.ts'
import type {Webhook, WebhookDelivery, WebhookEvent} from '../state.ts'
import type {World} from '../world.ts'
import type {Category} from './announce.ts'
import {sign, toMessage, toWire} from './message.ts'

export interface Delivery {
  /** Registers an app's webhook, in place of any other of it, and asks the address whether it means to receive. */
  register(webhook: {clientId: string; url: string; key: string; categories?: Category[] | undefined}): Promise<Webhook>
  /** Asks an address again whether it means to receive: of a webhook that never did, or was switched off. */
  ask(id: string): Promise<Webhook | undefined>
  /** Delivers what is due. Answers how many deliveries it tried. */
  work(): Promise<number>
}

type Deliver = (request: Request) => Promise<Response>

const quarter = 15 * 60_000
const giveUpAfter = 24 * 3_600_000
const patience = 5_000
const mostNoted = 50

const note = (webhook: Webhook, delivery: WebhookDelivery): void => {
  webhook.deliveries = [...(webhook.deliveries ?? []), delivery].slice(-mostNoted)
}

export function createDelivery(world: World, deliver: Deliver | undefined): Delivery {
  const busy = new Set<string>()
  /** What was asked since the simulator runs. */
  const asked = new Set<string>()
  const entropy = (): string => nextSecret(world.state).slice(0, 20).toUpperCase()

  /** The status; 0 where the answer is late, has a body or brings a cookie. */
  const post = async (webhook: Webhook, body: string, key: string): Promise<number> => {
    if (!deliver) return 0
    const headers = {'content-type': 'application/json', 'x-xero-signature': await sign(key, body)}
    try {
      const answer = await Promise.race([
        deliver(new Request(webhook.url, {method: 'POST', headers, body})),
        wait(patience).then(() => undefined),
      ])
      if (!answer || answer.headers.has('set-cookie')) return 0
      return (await answer.text()) === '' ? answer.status : 0
    } catch {
      return 0
    }
  }

  const intends = async (webhook: Webhook): Promise<boolean> => {
    asked.add(webhook.id)
    for (const right of [false, true, false, true]) {
      const status = await post(webhook, toMessage([], 0, 0, entropy()), right ? webhook.key : `${webhook.key}-wrong`)
      note(webhook, {at: world.clock.now(), kind: right ? 'intent' : 'intent, signed wrong', status})
      if (right ? status < 200 || status >= 300 : status !== 401) return false
    }
    return true
  }

  const ask = async (webhook: Webhook): Promise<Webhook> => {
    if (!(await intends(webhook))) return webhook
    webhook.status = 'OK'
    for (const event of webhook.events) event.dueAt = Math.min(event.dueAt, world.clock.now())
    return webhook
  }

  const due = (webhook: Webhook): WebhookEvent[] =>
    webhook.events.filter((event) => !event.delivered && event.dueAt <= world.clock.now())

  const send = async (webhook: Webhook, events: WebhookEvent[]): Promise<void> => {
    const wire = events.map((event) => toWire(event, world.state))
    const body = toMessage(wire, events[0]?.sequence ?? 0, events.at(-1)?.sequence ?? 0, entropy())
    const status = await post(webhook, body, webhook.key)
    const now = world.clock.now()
    note(webhook, {at: now, events: events.length, attempt: (events[0]?.attempts ?? 0) + 1, status})
    if (status >= 200 && status < 300) {
      for (const event of events) event.delivered = true
      webhook.events = webhook.events.filter((event) => !event.delivered)
      return
    }
    for (const event of events) {
      // once more at once, then every quarter of an hour
      event.dueAt = event.attempts++ === 0 ? now : now + quarter
      if (now - event.eventDateUtc >= giveUpAfter) webhook.status = 'DISABLED'
    }
  }

  const setUpOf = (clientId: string): string | undefined => {
    const wanted = world.apps.find((app) => app.clientId === clientId)?.webhook
    return wanted && `${wanted.url} ${wanted.key}`
  }

  const register: Delivery['register'] = async ({clientId, url, key, categories}) => {
    const former = world.state.webhooks.find((each) => each.clientId === clientId)
    const webhook: Webhook = {
      id: nextId(world.state),
      clientId,
      url,
      key,
      status: 'PENDING',
      ...(categories && {categories}),
      setUp: setUpOf(clientId),
      // what the app was not told yet is for it, wherever it is now
      events: former?.events ?? [],
      sequence: former?.sequence ?? 0,
      deliveries: former?.deliveries ?? [],
    }
    world.state.webhooks = [...world.state.webhooks.filter((each) => each !== former), webhook]
    return ask(webhook)
  }

  /** What an app was set up with, wherever the state came from; where nobody answered yet, it is asked once more. */
  const subscribe = async (): Promise<void> => {
    for (const {clientId, webhook: wanted} of world.apps) {
      if (!wanted) continue
      const known = world.state.webhooks.find((each) => each.clientId === clientId)
      if (!known || known.setUp !== setUpOf(clientId)) await register({clientId, ...wanted})
      else if (known.status === 'PENDING' && !asked.has(known.id)) await ask(known)
    }
  }

  const work = async (): Promise<number> => {
    if (!deliver) return 0
    await subscribe()
    let tried = 0
    for (const webhook of world.state.webhooks) {
      const events = webhook.status === 'OK' && !busy.has(webhook.id) ? due(webhook) : []
      if (events.length === 0) continue
      // an answer that takes long is waited for, and nothing sent twice meanwhile
      busy.add(webhook.id)
      await send(webhook, events).finally(() => busy.delete(webhook.id))
      tried++
    }
    return tried
  }

  return {
    register,
    async ask(id) {
      const webhook = world.state.webhooks.find((each) => each.id === id)
      return webhook && ask(webhook)
    },
    work,
  }
}
