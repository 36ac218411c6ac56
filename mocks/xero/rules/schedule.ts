import {addDays} from '../clock.ts'
import type {Day, Schedule} from '../records.ts'

const parts = (day: Day): [year: number, month: number, date: number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}

const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** A day so many months on; the 31st becomes the last day of a shorter month. */
function inMonth(day: Day, months: number, date: number): Day {
  const [year, month] = parts(day)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const most = lastOf(first.getUTCFullYear(), first.getUTCMonth() + 1)
  first.setUTCDate(Math.min(Math.max(date, 1), most))
  return first.toISOString().slice(0, 10)
}

/** The day after this one on which the schedule makes an invoice. The day of the start decides the day of the month. */
export const following = (schedule: Pick<Schedule, 'Period' | 'Unit' | 'StartDate'>, day: Day): Day =>
  schedule.Unit === 'WEEKLY' ? addDays(day, 7 * schedule.Period) : inMonth(day, schedule.Period, parts(schedule.StartDate)[2])

/** When an invoice of that day falls due. */
export function dueOn({DueDate, DueDateType}: Pick<Schedule, 'DueDate' | 'DueDateType'>, day: Day): Day {
  switch (DueDateType) {
    case 'DAYSAFTERBILLDATE':
    case 'DAYSAFTERINVOICEDATE':
      return addDays(day, DueDate)
    case 'DAYSAFTERBILLMONTH':
    case 'DAYSAFTERINVOICEMONTH':
      return addDays(inMonth(day, 0, 31), DueDate)
    case 'OFCURRENTMONTH':
      return inMonth(day, 0, DueDate)
    case 'OFFOLLOWINGMONTH':
      return inMonth(day, 1, DueDate)
  }
}

const months = 'January February March April May June July August September October November December'.split(' ')

/** A reference with its placeholders filled: [Week], [Month], [Year], also together and one on or back. */
export function referenceOn(reference: string | undefined, day: Day): string | undefined {
  return reference?.replace(/\[(Week|Month|Year|Month Year|Week Year)([+-]\d{1,2})?\]/gi, (_all, what: string, shift = '0') => {
    const by = Number(shift)
    const kind = what.toLowerCase()
    const at = kind.startsWith('week') ? addDays(day, 7 * by) : inMonth(day, kind === 'year' ? 12 * by : by, parts(day)[2])
    const [year, month] = parts(at)
    const named = kind.startsWith('week') ? `Week ending ${at}` : (months[month - 1] ?? '')
    if (kind === 'year') return String(year)
    return kind.endsWith('year') ? `${named} ${year}` : named
  })
}
