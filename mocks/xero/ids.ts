import type {State} from './state.ts'

// MurmurHash3's mixing: ids look random, yet the same seed gives the same ids in every run and every runtime.
function mix(seed: number, salt: number): number {
  let hash = (seed ^ Math.imul(salt, 0x9e3779b1)) >>> 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}

const hex = (value: number): string => value.toString(16).padStart(8, '0')

function words(state: Pick<State, 'seed' | 'ids'>, count: number): string {
  const number = ++state.ids
  const seed = mix(hashText(state.seed), number)
  let text = ''
  for (let word = 0; word < count; word++) text += hex(mix(seed, word * 0x1000193 + number))
  return text
}

/** The next id, a GUID of version 4 by its looks. */
export function nextId(state: Pick<State, 'seed' | 'ids'>): string {
  const text = words(state, 4)
  const variant = '89ab'[Number.parseInt(text[16] ?? '0', 16) % 4]
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-4${text.slice(13, 16)}-${variant}${text.slice(17, 20)}-${text.slice(20)}`
}

/** A longer secret: codes and refresh tokens. */
export const nextSecret = (state: Pick<State, 'seed' | 'ids'>): string => words(state, 6)

export const isGuid = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)

const bare = /^\{?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})\}?$/i

/** A GUID as Xero writes it. It reads one in braces and one without hyphens too; anything else stays as it is. */
export const plainGuid = (text: string): string => {
  const parts = bare.exec(text)
  return parts ? parts.slice(1).join('-').toLowerCase() : text
}

export const zeroGuid = '00000000-0000-0000-0000-000000000000'
