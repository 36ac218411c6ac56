import {KitError, type Complaint} from '../../../contract/failure.ts'
import {staleToken} from '../../provider.ts'
import type {Answer, Limits} from './transport.ts'

/** An answer as it came, whatever its status: the few headers that we use, and the text. */
export interface RawAnswer {
  status: number
  header(name: string): string | null
  text: string
}

/** No answer of Xero is as big; what is, is not from Xero. */
export const mostBytes = 10 * 1024 * 1024
/** How long a call may last in all, in milliseconds. */
export const timeLimit = {read: 30_000, write: 60_000, token: 45_000}

/** What was done, in words for the log. A `write` may have taken effect although its answer is of no use. */
export interface Doing {
  what: string
  write: boolean
}

/** Whole seconds; null where the answer does not say, or says what no clock can tell. */
const seconds = (text: string | null): number | null => (text !== null && /^\d{1,7}$/.test(text.trim()) ? Number(text) : null)

const limitsOf = (raw: RawAnswer): Limits => ({
  day: seconds(raw.header('x-daylimit-remaining')),
  minute: seconds(raw.header('x-minlimit-remaining')),
})

/** Undefined: not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const field = (value: unknown, name: string): unknown => (isObject(value) ? value[name] : undefined)
const words = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 500) : '')

/** Every complaint of a refused element, with the place that it is about: `lines.2`, or empty for the whole. */
function complaintsOf(element: unknown): Complaint[] {
  const at = (part: unknown, path: string): Complaint[] => {
    const errors = field(part, 'ValidationErrors')
    return Array.isArray(errors) ? errors.map((error) => ({path, message: words(field(error, 'Message'))})) : []
  }
  const lines = field(element, 'LineItems')
  const nested = [
    ...(Array.isArray(lines) ? lines.flatMap((line, index) => at(line, `lines.${index}`)) : []),
    ...at(field(element, 'Contact'), 'contact'),
  ]
  // Xero repeats on the document what it says of a line.
  const told = new Set(nested.map((complaint) => complaint.message))
  const whole = at(element, '').filter((complaint) => !told.has(complaint.message))
  return [...nested, ...whole].filter((complaint) => complaint.message !== '').slice(0, 100)
}

const nameTaken = /already assigned to another contact|must be unique|already exists/i

/** Xero's refusal of one element, by its own words. */
export function refusal(what: string, element: unknown, message = ''): KitError {
  const found = complaintsOf(element)
  const complaints = found.length > 0 || message === '' ? found : [{path: '', message}]
  const taken = !what.includes('/Invoices') && complaints.some((complaint) => nameTaken.test(complaint.message))
  return new KitError(taken ? 'name-taken' : 'provider-refused', `${what}: Xero refused it`, {complaints})
}

function refused400(body: unknown, {what, write}: Doing): KitError {
  const message = words(field(body, 'Message')) || words(field(body, 'Detail'))
  // Not our last word on this key: an earlier request under it may have made the document.
  if (/Idempotency Key/i.test(message)) return new KitError('bad-reply', `${what}: the idempotency key was used before`)
  const elements = field(body, 'Elements')
  const element: unknown = Array.isArray(elements) ? elements[0] : undefined
  if (write && isObject(body)) return refusal(what, element, message)
  return new KitError('bad-reply', `${what}: Xero answered 400 (${words(field(body, 'Type')) || 'no type'})`)
}

const detailOf = (body: unknown): string => words(field(body, 'Detail')) || words(field(body, 'Title'))

function forbidden(body: unknown, {what}: Doing): KitError {
  // An organisation that was disconnected in Xero answers like a token that was never good.
  if (/AuthenticationUnsuccessful/i.test(detailOf(body))) return new KitError('needs-reconnect', `${what}: no longer connected`)
  return new KitError('provider-forbidden', `${what}: this person may not do that in Xero`)
}

function unauthorised(body: unknown, raw: RawAnswer, {what}: Doing): KitError {
  const scope = /insufficient_scope|insufficent_scope/i.test(raw.header('www-authenticate') ?? '')
  if (scope || /AuthorizationUnsuccessful/i.test(detailOf(body)))
    return new KitError('provider-forbidden', `${what}: the consent does not cover it`)
  return new KitError('needs-reconnect', `${what}: the token was not taken`, {cause: staleToken})
}

function limited(raw: RawAnswer, {what}: Doing): KitError {
  const problem = raw.header('x-rate-limit-problem') ?? 'unknown'
  const wait = seconds(raw.header('retry-after'))
  const detail = wait === null ? {} : {retryAfter: wait}
  return new KitError(
    problem === 'day' ? 'day-limit' : 'rate-limited',
    `${what}: limit “${problem.slice(0, 20)}” reached`,
    detail,
  )
}

/** By which Xero's support finds the call. */
function correlated(raw: RawAnswer, doing: Doing): Doing {
  const id = raw.header('xero-correlation-id') ?? ''
  return /^[0-9a-f-]{36}$/i.test(id) ? {...doing, what: `${doing.what} (correlation ${id})`} : doing
}

/** What a status other than success means. A write that may have taken effect is never called refused. */
function failureOf(raw: RawAnswer, doing: Doing): KitError {
  const {what, write} = doing
  const body = parseJson(raw.text)
  const odd = new KitError('bad-reply', `${what}: Xero answered ${raw.status}`)
  switch (raw.status) {
    case 400:
      return refused400(body, doing)
    case 401:
      return unauthorised(body, raw, doing)
    case 403:
      return forbidden(body, doing)
    case 404:
      return new KitError('provider-missing', `${what}: Xero does not know it`)
    case 429:
      return limited(raw, doing)
    default:
      if (write || raw.status < 500) return odd
      return new KitError('provider-unavailable', `${what}: Xero answered ${raw.status}`)
  }
}

/** A 2xx with a JSON object, or a failure of the closed list. Whether the object holds what was asked for, the mapping says. */
export function answerOf(raw: RawAnswer, doing: Doing): Answer {
  if (raw.status < 200 || raw.status > 299) throw failureOf(raw, correlated(raw, doing))
  const body = parseJson(raw.text)
  if (!isObject(body)) throw new KitError('bad-reply', `${doing.what}: Xero answered ${raw.status} without a JSON object`)
  return {body, limits: limitsOf(raw)}
}
