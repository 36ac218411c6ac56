import {parse} from 'yaml'

type Json = Record<string, unknown>
interface Document {
  paths: Record<string, Json>
  components: {schemas: Record<string, {properties?: Json}>}
}

const methods = ['get', 'put', 'post', 'delete'] as const

export interface Offered {
  name: string
  method: string
  path: string
}

/** What a specification tells that differs from what the simulated Xero knows, each as a sentence. */
export interface Drift {
  /** Operations that it names and the simulator answers with 501. */
  unrouted: string[]
  /** Operations of the simulator that it does not name. */
  unknown: string[]
  /** Properties by type that were added to, or taken from, what was known when the simulator was written. */
  fields: string[]
}

/** A path without the names of its places. */
const bare = (path: string) => path.replaceAll(/\{[^}]*\}/g, '{}')

/** Every operation of a specification, as `GET /Contacts/{}`. */
export const operationsIn = (text: string): string[] =>
  Object.entries((parse(text) as Document).paths).flatMap(([path, item]) =>
    methods.filter((method) => method in item).map((method) => `${method.toUpperCase()} ${bare(path)}`),
  )

/** The names of the properties of every type. */
export const fieldsIn = (text: string): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries((parse(text) as Document).components.schemas).map(([type, {properties = {}}]) => [
      type,
      Object.keys(properties).toSorted(),
    ]),
  )

export function driftOf(text: string, offered: readonly Offered[], known: Record<string, string[]>): Drift {
  const named = new Set(operationsIn(text))
  const ours = new Set(offered.map(({method, path}) => `${method} ${bare(path)}`))
  const now = fieldsIn(text)
  const gone = Object.keys(known).filter((type) => !now[type])
  const fields = Object.entries(now).flatMap(([type, names]) => {
    const before = known[type]
    if (!before) return [`${type} is new`]
    return [
      ...names.filter((name) => !before.includes(name)).map((name) => `${type}.${name} is new`),
      ...before.filter((name) => !names.includes(name)).map((name) => `${type}.${name} is gone`),
    ]
  })
  return {
    unrouted: [...named].filter((name) => !ours.has(name)).toSorted(),
    unknown: [...ours].filter((name) => !named.has(name)).toSorted(),
    fields: [...fields, ...gone.map((type) => `${type} is gone`)],
  }
}
