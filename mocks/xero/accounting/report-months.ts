import type {Day} from '../records.ts'

const shortMonth = new Intl.DateTimeFormat('en-GB', {month: 'short', year: 'numeric', timeZone: 'UTC'})
const longMonth = new Intl.DateTimeFormat('en-GB', {month: 'long', year: 'numeric', timeZone: 'UTC'})

/** The first day of the month that lies so many after a day's. */
export const monthStart = (day: Day, after = 0): Day =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + after, 1)).toISOString().slice(0, 10)
export const dayBefore = (day: Day): Day => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

export const shortOf = (day: Day): string => shortMonth.format(Date.parse(`${day}T00:00:00Z`))
export const longOf = (day: Day): string => longMonth.format(Date.parse(`${day}T00:00:00Z`))
