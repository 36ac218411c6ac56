import type {Fault, FaultEffect} from '../faults.ts'
import {Wrong, type Problem} from './asked.ts'

type Body = Readonly<Record<string, unknown>>
type Kind = FaultEffect['kind']

const statuses = [400, 401, 403, 404, 412, 500, 501, 503] as const
const abouts = ['rule', 'query', 'body'] as const
const limits = ['minute', 'day', 'appminute', 'concurrent'] as const
const plain: readonly Kind[] = ['lost-answer', 'unreachable', 'html', 'revoked', 'organisation-gone']

class Reading {
  readonly problems: Problem[] = []
  readonly #body: Body
  constructor(body: Body) {
    this.#body = body
  }

  /** A number that has to be there. */
  needed(name: string, least: number, greatest: number, words: string): number {
    const value = this.figure(name, least, greatest, words)
    if (value === undefined && !this.problems.some(({field}) => field === name)) this.#wrong(name, words)
    return value ?? least
  }

  figure(name: string, least: number, greatest: number, words: string): number | undefined {
    const value = this.#body[name]
    if (value === undefined || value === null || value === '') return undefined
    const read = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value
    if (typeof read === 'number' && read >= least && read <= greatest) return read
    this.#wrong(name, words)
    return undefined
  }

  words(name: string, longest = 1000): string | undefined {
    const value = this.#body[name]
    if (value === undefined || value === null || value === '') return undefined
    if (typeof value === 'string' && value.length <= longest) return value
    this.#wrong(name, `Write text of at most ${longest} characters.`)
    return undefined
  }

  among<Word extends string | number>(name: string, list: readonly Word[]): Word | undefined {
    const found = list.find((each) => String(each) === String(this.#body[name]))
    if (found === undefined) this.#wrong(name, `Choose one of ${list.join(', ')}.`)
    return found
  }

  #wrong(field: string, message: string): void {
    this.problems.push({field, message})
  }
}

const day = 86_400_000
const milliseconds = (read: Reading): number =>
  read.needed('milliseconds', 0, 30 * day, 'Write whole milliseconds: 2000 is two seconds.')

function effect(read: Reading, kind: string): FaultEffect | undefined {
  const known = plain.find((each) => each === kind) as 'html' | undefined
  if (known) return {kind: known}
  switch (kind) {
    case 'latency':
    case 'late':
      return {kind, milliseconds: milliseconds(read)}
    case 'drip': {
      const size = read.figure('size', 1, 1_000_000, 'Write how many characters come at a time, from 1.')
      return {kind, milliseconds: milliseconds(read), ...(size !== undefined && {size})}
    }
    case 'status':
      return {
        kind,
        status: read.among('status', statuses) ?? 503,
        ...(read.words('about') !== undefined && {about: read.among('about', abouts)}),
        message: read.words('message'),
      }
    case 'limit': {
      const retryAfter = read.figure('retryAfter', 0, 86_400, 'Write seconds, at most a day of them: 86400.')
      return {kind, problem: read.among('problem', limits) ?? 'minute', retryAfter}
    }
    case 'cut':
      return {kind, at: read.figure('at', 0, 10_000_000, 'Write after how many characters the answer is cut.')}
    case 'content-type': {
      const value = read.words('value', 200) ?? 'text/plain'
      if (!/^[\w.+-]+\/[\w.+-]+(\s*;[\x20-\x7e]*)?$/.test(value))
        read.problems.push({field: 'value', message: 'Write a type such as text/plain.'})
      return {kind, value}
    }
    default:
      return undefined
  }
}

const stated = <Row extends object>(row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row

/** Reads a fault that somebody wants to arm; throws `Wrong` with what stands wrong in it. */
export function readFault(body: Body): Fault {
  const kind = typeof body['kind'] === 'string' ? body['kind'] : ''
  if (kind === '') throw new Wrong('A fault needs a kind.', [{field: 'kind', message: 'Choose what goes wrong.'}])
  const read = new Reading(body)
  const effected = effect(read, kind)
  if (!effected) throw new Wrong(`There is no fault of kind "${kind}".`, [{field: 'kind', message: 'Choose what goes wrong.'}])
  const schedule = {
    id: read.words('id', 100),
    operation: read.words('operation', 100),
    method: read.words('method', 10)?.toUpperCase(),
    path: read.words('path', 500),
    tenantId: read.words('tenantId', 100),
    count: read.figure('count', 1, 1_000_000, 'Write how often, from 1; or leave it empty.'),
    skip: read.figure('skip', 0, 1_000_000, 'Write how many requests pass first.'),
    probability: read.figure('probability', 0, 1, 'Write a share from 0 to 100.'),
    from: read.figure('from', -8e15, 8e15, 'Choose a moment.'),
    until: read.figure('until', -8e15, 8e15, 'Choose a moment.'),
  }
  if (schedule.from !== undefined && schedule.until !== undefined && schedule.until <= schedule.from)
    read.problems.push({field: 'until', message: 'The end comes before the beginning.'})
  if (read.problems.length > 0) throw new Wrong(read.problems[0]?.message ?? 'That fault cannot be armed.', read.problems)
  return stated({...effected, ...schedule}) as Fault
}
