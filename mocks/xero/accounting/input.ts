import {badBody, invalid, noData} from '../refusal.ts'
import type {Day} from '../records.ts'
import {readDay} from '../wire/dates.ts'
import type {Call} from './call.ts'
import {singular} from '../xml/names.ts'
import {withKnownNames} from './names.ts'

/** One element as it came in. */
export type Input = Readonly<Record<string, unknown>>

const deepest = 60

function tooDeep(value: unknown, depth = 0): boolean {
  if (depth > deepest) return true
  return typeof value === 'object' && value !== null && Object.values(value).some((entry) => tooDeep(entry, depth + 1))
}

export const isInput = (value: unknown): value is Input => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The body as JSON; a GET's body is not read at all, since clients send `{}` along. */
export function body(call: Call): unknown {
  const text = new TextDecoder().decode(call.bytes)
  if (text.trim() === '') throw badBody('Object reference not set to an instance of an object.')
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    throw badBody(`JSON for post data was invalid,${error instanceof Error ? error.message : 'unreadable'}`)
  }
  if (tooDeep(parsed)) throw badBody("JSON for post data was invalid,The reader's MaxDepth has been exceeded.")
  return withKnownNames(parsed)
}

/** The elements of the body: in their collection, as a bare list, or one by itself. */
export function elements(call: Call, collection: string): Input[] {
  const value = body(call)
  const inside = isInput(value) && collection in value ? value[collection] : value
  const list = Array.isArray(inside) ? (inside as unknown[]) : [inside]
  if (list.length === 0) throw noData(singular(collection))
  return list.map((entry) => {
    if (!isInput(entry)) throw badBody(`JSON for post data was invalid,Error converting value to type '${collection}'.`)
    return entry
  })
}

/** `bank transfer` of `BankTransfers`. */
const inWords = (collection: string): string =>
  singular(collection)
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()

/** The element of a body that may hold no other. */
export function onlyElement(call: Call, collection: string): Input {
  const [input, ...more] = elements(call, collection)
  if (!input || more.length > 0) throw invalid(`Exactly one ${inWords(collection)} is expected.`)
  return input
}

const wrongType = (name: string, value: unknown, type: string): never => {
  throw badBody(
    `JSON for post data was invalid,Could not convert value to ${type}: ${JSON.stringify(value)?.slice(0, 80)}. Path '${name}'.`,
  )
}

/** Whether the element says anything about the property at all; null says nothing. */
export const has = (input: Input, name: string): boolean => input[name] !== undefined && input[name] !== null

export function text(input: Input, name: string): string | undefined {
  const value = input[name]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return wrongType(name, value, 'string')
}

const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,2})?$/i

export function number(input: Input, name: string): number | undefined {
  const value = input[name]
  if (value === undefined || value === null || value === '') return undefined
  const read = typeof value === 'string' && decimal.test(value.trim()) ? Number(value) : value
  if (typeof read === 'number' && Number.isFinite(read) && Math.abs(read) < 1e15) return read
  return wrongType(name, value, 'decimal')
}

export function flag(input: Input, name: string): boolean | undefined {
  const value = input[name]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'boolean') return value
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true'
  return wrongType(name, value, 'boolean')
}

export function day(input: Input, name: string): Day | undefined {
  const value = input[name]
  if (value === undefined || value === null || value === '') return undefined
  const read = typeof value === 'string' ? readDay(value) : undefined
  return read ?? wrongType(name, value, 'DateTime')
}

export function child(input: Input, name: string): Input | undefined {
  const value = input[name]
  if (value === undefined || value === null) return undefined
  return isInput(value) ? value : wrongType(name, value, 'object')
}

export function children(input: Input, name: string): Input[] | undefined {
  const value = input[name]
  if (value === undefined || value === null) return undefined
  const list = Array.isArray(value) ? (value as unknown[]) : [value]
  return list.map((entry) => (isInput(entry) ? entry : wrongType(name, entry, 'object')))
}

/** One of some words, or undefined; what is none of them is refused as Xero refuses an unknown enumeration value. */
export function word<Word extends string>(input: Input, name: string, words: readonly Word[]): Word | undefined {
  const value = text(input, name)
  if (value === undefined || value === '') return undefined
  const found = words.find((each) => each.toLowerCase() === value.toLowerCase())
  return found ?? wrongType(name, value, `one of ${words.join(', ')}`)
}
