import type {Day} from '../records.ts'

/** A calendar day on the wire: its midnight in UTC; the offset is decoration. */
export const wireDay = (day: Day | undefined): string | undefined =>
  day === undefined ? undefined : `/Date(${Date.parse(`${day}T00:00:00Z`)}+0000)/`

/** The companion text of a day, such as DueDateString. */
export const wireDayText = (day: Day | undefined): string | undefined => (day === undefined ? undefined : `${day}T00:00:00`)

export const wireInstant = (instant: number): string => `/Date(${instant}+0000)/`

/** The form without an offset: DateTimeUTC, CreatedDateUTC, and what a write of items answers. */
export const wireBareInstant = (instant: number): string => `/Date(${instant})/`

export const wireInstantText = (instant: number): string => new Date(instant).toISOString()

const real = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Reads a day as it may come in: `yyyy-mm-dd`, also without leading zeros, with or without a time, or `/Date(ms)/`. Undefined when it is none. */
export function readDay(text: string): Day | undefined {
  const ticks = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/.exec(text)
  if (ticks) {
    const date = new Date(Number(ticks[1]))
    return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10)
  }
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.]*(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text.trim())
  if (!parts) return undefined
  const [, year = '', month = '', day = ''] = parts
  return real(Number(year), Number(month), Number(day)) ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined
}
