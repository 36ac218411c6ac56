import {KitError} from '../../contract/index.ts'
import {readBytes} from '../read-bytes.ts'

const mostBytes = 256 * 1024
const deepest = 32
const poisonous = new Set(['__proto__', 'constructor', 'prototype'])

const invalid = (message: string) => new KitError('invalid-request', message)

/** The JSON body, read no further than the limit. */
export async function readBody(request: Request): Promise<unknown> {
  const text = await readText(request)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw invalid('Not JSON')
  }
  refusePoison(value, 0)
  return value
}

async function readText(request: Request): Promise<string> {
  const bytes = await readBytes(request, mostBytes)
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    throw invalid('Not UTF-8')
  }
}

/** Keys that could reach an object's prototype, and nesting that could exhaust the stack. */
function refusePoison(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return
  if (depth >= deepest) throw invalid(`Nested deeper than ${deepest}`)
  for (const [key, inner] of Object.entries(value)) {
    if (poisonous.has(key)) throw invalid(`A key is called ${key}`)
    refusePoison(inner, depth + 1)
  }
}

/** The query as an object; a parameter given twice is refused rather than guessed at. */
export function readQuery(request: Request): Record<string, string> {
  const {searchParams} = new URL(request.url)
  const names = [...searchParams.keys()]
  if (new Set(names).size < names.length) throw invalid('A parameter is given twice')
  if (names.some((name) => poisonous.has(name))) throw invalid('A parameter has a forbidden name')
  return Object.fromEntries(searchParams)
}
