import {KitError, read} from '../../../contract/index.ts'
import type {Clock} from '../../ports.ts'
import {KinabasePage, KinabaseRecord} from './undocumented.ts'
import * as z from 'zod/mini'

export interface ApiOptions {
  /** With the version: `https://app.kinabase.com/api/v1`. */
  baseUrl: string
  appId: string
  appSecret: string
  fetch?: typeof globalThis.fetch
  clock: Clock
  /** Milliseconds until a call is given up. */
  timeout?: number
}

/** The most that one page or one bulk request may hold. */
export const most = 300
const tokenMargin = 60_000
/** Where a token does not say when it ends. */
const tokenLives = 50 * 60_000
/** After a 429 that names no time: a share of the minute that Kinabase counts in. */
const defaultPause = 15

export interface KinabaseApi {
  /** Null: not found. */
  record(collection: string, id: string, query?: string): Promise<KinabaseRecord | null>
  /** All records, page by page. */
  records(collection: string, query?: Record<string, string>): Promise<KinabaseRecord[]>
  /** Rejects with `not-found` where there is none. */
  write(method: 'POST' | 'PATCH', path: string, body: unknown): Promise<void>
}

const away = (why: string, detail: {cause?: unknown; retryAfter?: number} = {}) => new KitError('host-unavailable', why, detail)

// A segment of dots alone would climb out of its collection.
const segment = (text: string) => (/^\.+$/.test(text) ? '%20' : encodeURIComponent(text))
export const pathOf = (...segments: string[]) => `/${segments.map(segment).join('/')}`

/** Reads a token's end from its claims, without trusting them for anything else. */
function endOf(token: string, now: number): number {
  try {
    const claims: unknown = JSON.parse(atob(token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/')))
    return z.object({exp: z.number()}).parse(claims).exp * 1000
  } catch {
    return now + tokenLives
  }
}

/** Kinabase's public REST API: one token at a time, renewed in time; its limits obeyed; every failure in the kit's own words. */
export function createKinabaseApi({baseUrl, appId, appSecret, clock, timeout = 10_000, ...rest}: ApiOptions): KinabaseApi {
  const call = rest.fetch ?? globalThis.fetch.bind(globalThis)
  let token: Promise<{text: string; until: number}> | null = null
  let pausedUntil = 0

  async function send(path: string, init: RequestInit): Promise<Response> {
    if (pausedUntil > clock.now())
      throw away('Kinabase asked to wait', {retryAfter: Math.ceil((pausedUntil - clock.now()) / 1000)})
    const headers = {...(init.headers as Record<string, string>), accept: 'application/json', 'content-type': 'application/json'}
    const answer = await call(`${baseUrl}${path}`, {
      ...init,
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    }).catch((cause: unknown) => {
      throw away('Kinabase cannot be reached', {cause})
    })
    if (answer.status !== 429) return answer
    const asked = Number(answer.headers.get('retry-after'))
    const retryAfter = asked > 0 ? Math.ceil(asked) : defaultPause
    pausedUntil = clock.now() + retryAfter * 1000
    throw away('Kinabase’s limit of requests is reached', {retryAfter})
  }

  async function bodyOf(answer: Response): Promise<unknown> {
    return answer.json().catch((cause: unknown) => {
      throw away('Kinabase’s answer is not JSON', {cause})
    })
  }

  async function newToken() {
    const answer = await send('/token', {method: 'POST', body: JSON.stringify({appId, appSecret})})
    if (!answer.ok) throw away(`Kinabase refused the app’s secret with ${answer.status}`)
    const {token: text} = read(z.object({token: z.string()}), await bodyOf(answer), 'host-unavailable')
    return {text, until: endOf(text, clock.now()) - tokenMargin}
  }

  /** One renewal at a time; a failed one is forgotten. */
  async function currentToken(refused?: string): Promise<string> {
    const before = token
    const known = await before?.catch(() => null)
    if (known && known.text !== refused && known.until > clock.now()) return known.text
    const renewing = token === before || token === null ? newToken() : token
    token = renewing
    try {
      return (await renewing).text
    } catch (reason) {
      if (token === renewing) token = null
      throw reason
    }
  }

  async function request(method: string, path: string, body?: unknown): Promise<unknown> {
    const attempt = (text: string) =>
      send(path, {
        method,
        headers: {authorization: `Bearer ${text}`},
        ...(body === undefined ? {} : {body: JSON.stringify(body)}),
      })
    const first = await currentToken()
    let answer = await attempt(first)
    if (answer.status === 401) answer = await attempt(await currentToken(first))
    if (answer.status === 404) throw new KitError('not-found', `Kinabase has no ${path}`)
    if (!answer.ok) throw away(`Kinabase answered ${method} ${path} with ${answer.status}`)
    return method === 'GET' ? bodyOf(answer) : null
  }

  return {
    async record(collection, id, query = '') {
      try {
        const answer = await request('GET', pathOf('collections', collection, id) + query)
        return read(KinabaseRecord, answer, 'host-unavailable')
      } catch (reason) {
        if (reason instanceof KitError && reason.code === 'not-found') return null
        throw reason
      }
    },
    async records(collection, query = {}) {
      const found = new Map<string, KinabaseRecord>()
      for (let pageIndex = 0; ; pageIndex++) {
        const search = new URLSearchParams({...query, pageIndex: String(pageIndex), pageSize: String(most)})
        const answer = await request('GET', `${pathOf('collections', collection)}?${search}`)
        const page = read(KinabasePage, answer, 'host-unavailable')
        for (const record of page.records) found.set(record.id, record)
        const seen = (pageIndex + 1) * (page.pageSize ?? most)
        if (page.records.length === 0 || seen >= page.totalRecords) return [...found.values()]
      }
    },
    async write(method, path, body) {
      await request(method, path, body)
    },
  }
}
