import {KitError, statuses, type FailureBody} from '../contract/index.ts'
import type {Log} from './ports.ts'

const headers = {'content-type': 'application/json', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff'}
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Ten letters that a person can read out, found again in the log. */
const makeReference = () => Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => alphabet[byte % 32]).join('')

/** An answer that succeeded. `extra` brings a cookie along, where there is one. */
export function success(body: unknown, extra: Headers): Response {
  const all = new Headers(headers)
  extra.forEach((value, name) => all.append(name, value))
  const response = new Response(JSON.stringify(body), {headers: all})
  // Inside a page a response refuses to carry a cookie; whoever stands in for the network there still has to see it.
  if (all.has('set-cookie') && !response.headers.has('set-cookie')) Object.defineProperty(response, 'headers', {value: all})
  return response
}

/** The only place that makes a response of an error. What nobody foresaw is logged and answered as `internal`. */
export function failure(error: unknown, log: Log, where: string): Response {
  const reference = makeReference()
  const known = error instanceof KitError ? error : new KitError('internal', 'Something unforeseen happened', {cause: error})
  const status = statuses[known.code]
  const about = {where, code: known.code, reference, message: known.message, ...causeOf(known)}
  if (status >= 500) log.error('call failed', about)
  else log.info('call refused', about)
  const body: FailureBody = {
    failure: {
      code: known.code,
      // What went wrong inside is for the log alone.
      message: status >= 500 ? known.code : known.message,
      reference,
      ...(known.retryAfter !== undefined && {retryAfter: known.retryAfter}),
      ...(known.complaints.length > 0 && {complaints: known.complaints}),
    },
  }
  const response = new Response(JSON.stringify(body), {status, headers})
  if (known.retryAfter !== undefined) response.headers.set('retry-after', String(known.retryAfter))
  return response
}

function causeOf({cause}: KitError): Record<string, unknown> {
  if (cause instanceof KitError) return {cause: `${cause.code}: ${cause.message}`}
  if (cause instanceof Error) return {cause: cause.name, stack: cause.stack}
  // Anything else may hold whatever a library put in it.
  return cause === undefined ? {} : {cause: typeof cause}
}
