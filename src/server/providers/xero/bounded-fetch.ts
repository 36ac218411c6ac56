import {KitError} from '../../../contract/failure.ts'
import {mostBytes, type RawAnswer} from './answer.ts'

export type Fetch = (request: Request) => Promise<Response>

/** Reads a body to its end, or to the limit. Null: too big. */
async function readText(response: Response): Promise<string | null> {
  if (!response.body) return ''
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (;;) {
    const {done, value} = await reader.read()
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > mostBytes) {
      await reader.cancel()
      return null
    }
    text += decoder.decode(value, {stream: true})
  }
}

/**
 * One request that ends in time, follows no redirect and reads no endless body. Rejects with `provider-unreachable` where
 * there was no answer, and says no more: what fetch rejects with may name the address and what was sent.
 */
export async function boundedFetch(
  fetch: Fetch,
  what: string,
  address: string,
  init: RequestInit,
  limit: number,
): Promise<RawAnswer> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), limit)
  const unreachable = () => new KitError('provider-unreachable', `${what}: no answer`)
  // A fetch that does not listen to the signal must not keep the caller waiting either.
  const late = new Promise<never>((_, reject) => stop.signal.addEventListener('abort', () => reject(unreachable())))
  late.catch(() => {})
  try {
    const request = new Request(address, {...init, redirect: 'manual', signal: stop.signal})
    const response = await Promise.race([fetch(request), late])
    const text = await Promise.race([readText(response), late])
    if (text === null) throw new KitError('bad-reply', `${what}: the answer is too big`)
    return {status: response.status, header: (name) => response.headers.get(name), text}
  } catch (reason) {
    if (reason instanceof KitError) throw reason
    throw unreachable()
  } finally {
    clearTimeout(timer)
    stop.abort()
  }
}
