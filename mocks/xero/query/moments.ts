import {badWhere} from '../refusal.ts'
import type {Cursor} from './cursor.ts'
import {derived, type Operand} from './operand.ts'

const millisecondsOfDay = 86_400_000

/** The numbers of `DateTime(2026, 01, 31)`, also with a time of day. */
function numbered(cursor: Cursor): number {
  const parts: number[] = []
  do {
    if (parts.length > 0) cursor.expect(',')
    const token = cursor.next()
    if (token.kind !== 'number') throw badWhere('Syntax error')
    parts.push(token.value)
  } while (cursor.is(','))
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
  const real = parts.length >= 3 && month >= 1 && month <= 12 && day >= 1 && day <= 31
  return real ? Date.UTC(year, month - 1, day, hour, minute, second) : Number.NaN
}

const written = (text: string): number =>
  Date.parse(`${text.replace(/Z$/, '')}Z`.replace(/^(\d{4}-\d{2}-\d{2})Z$/, '$1T00:00:00Z'))

/** What follows the word DateTime: numbers, a text to parse, or the moment at which it is asked. */
export function readMoment(cursor: Cursor, now: number): number {
  let instant: number
  if (cursor.is('.')) {
    cursor.next()
    const word = cursor.next().text.toLowerCase()
    if (word === 'now' || word === 'utcnow') return now
    if (word === 'today') return now - (now % millisecondsOfDay)
    if (word !== 'parse') throw badWhere('Syntax error')
    cursor.expect('(')
    instant = written(cursor.next().text)
  } else {
    cursor.expect('(')
    instant = numbered(cursor)
  }
  cursor.expect(')')
  if (Number.isNaN(instant)) throw badWhere('Invalid DateTime literal')
  return instant
}

const part = (get: (date: Date) => number) => (value: unknown) => get(new Date(Number(value)))

const parts: Record<string, (value: unknown) => number> = {
  year: part((date) => date.getUTCFullYear()),
  month: part((date) => date.getUTCMonth() + 1),
  day: part((date) => date.getUTCDate()),
}

/** `Date.Year` and its like: a number out of a moment, or the day itself. Undefined for any other word. */
export function partOf<Row>(subject: Operand<Row>, word: string): Operand<Row> | undefined {
  if (subject.kind !== 'date') return undefined
  const get = parts[word]
  if (get) return derived(subject, 'number', get)
  return word === 'date' ? derived(subject, 'date', (value) => Number(value) - (Number(value) % millisecondsOfDay)) : undefined
}

function later(instant: number, months: number): number {
  const date = new Date(instant)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate()
  return new Date(instant).setUTCFullYear(date.getUTCFullYear(), date.getUTCMonth() + months, Math.min(last, date.getUTCDate()))
}

const additions: Record<string, (instant: number, count: number) => number> = {
  addhours: (instant, count) => instant + (count * millisecondsOfDay) / 24,
  adddays: (instant, count) => instant + count * millisecondsOfDay,
  addmonths: later,
  addyears: (instant, count) => later(instant, count * 12),
}

/** `AddDays(-30)` and its like. Undefined for any other word. */
export function added<Row>(subject: Operand<Row>, word: string, argument: Operand<Row> | undefined): Operand<Row> | undefined {
  const add = additions[word]
  if (subject.kind !== 'date' || !add || argument?.kind !== 'number') return undefined
  const count = Number(argument.fixed ?? Number.NaN)
  const moved = (value: unknown): number => add(Number(value), count)
  const furthest = 8.64e15
  if (!Number.isInteger(count) || Math.abs(count) > 1e6)
    throw badWhere('The added or subtracted value results in an un-representable DateTime.')
  return derived(subject, 'date', (value) => Math.max(-furthest, Math.min(furthest, moved(value))))
}
