import {KitError, statuses} from '../../contract/index.ts'
import type {Ports} from '../ports.ts'
import {readBytes} from '../read-bytes.ts'

/** A provider's message that something has changed. It is answered once it is kept: what was not can be sent again. */
export type Webhooks = (provider: string, request: Request) => Promise<Response>

/** Some 2,500 of Xero's events; a message has a few hundred at most. */
const mostBytes = 1024 * 1024

/** Nobody's session is looked at, and nothing but the status is answered. */
export function createWebhooks({providers, store, clock, log}: Ports): Webhooks {
  return async (provider, request) => {
    try {
      return answer(await take(provider, request))
    } catch (error) {
      const {code, message} = error instanceof KitError ? error : new KitError('internal', 'Something unforeseen happened')
      const status = statuses[code]
      if (status >= 500) log.error('webhook not kept', {provider, code, message, ...stackOf(error)})
      else log.warn('webhook refused', {provider, code, message})
      return answer(status)
    }
  }

  async function take(id: string, request: Request): Promise<number> {
    const provider = providers.find(({info}) => info.id === id)
    if (!provider?.readMessage) return statuses['not-found']
    const body = await readBytes(request, mostBytes)
    const hints = await provider.readMessage({headers: request.headers, body})
    if (hints === null) {
      log.info('webhook refused', {provider: id, code: 'signature'})
      return statuses.unauthenticated
    }
    if (hints.length > 0) {
      await store.inbox.add(
        hints.map((hint) => ({...hint, provider: id})),
        clock.now(),
      )
      log.info('webhook kept', {provider: id, changes: hints.length})
    }
    return 200
  }
}

const answer = (status: number) => new Response(null, {status, headers: {'cache-control': 'no-store'}})

const stackOf = (error: unknown) => (error instanceof Error && !(error instanceof KitError) ? {stack: error.stack} : {})
