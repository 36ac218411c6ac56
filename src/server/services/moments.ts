import type {Day, Moment} from '../../contract/index.ts'

export const moment = (at: number): Moment => new Date(at).toISOString()

/** The calendar day on which a moment falls in a time zone; in UTC where the zone is not known here. */
export function dayIn(timeZone: string, at: number): Day {
  const format = (zone: string) =>
    new Intl.DateTimeFormat('en-CA', {timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit'}).format(at)
  try {
    return format(timeZone)
  } catch {
    return format('UTC')
  }
}
