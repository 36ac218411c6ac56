import type {Day} from '../../../contract/index.ts'

/** Xero writes a day as midnight UTC of it, whatever the organisation's zone: its UTC parts are the day. */
export function calendarDay(text: string | null): Day | null {
  if (text === null) return null
  const milliseconds = /^\/Date\((-?\d+)/.exec(text)?.[1]
  return milliseconds === undefined ? text.slice(0, 10) : new Date(Number(milliseconds)).toISOString().slice(0, 10)
}
