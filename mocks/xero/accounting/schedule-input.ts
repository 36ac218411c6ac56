import type {Schedule} from '../records.ts'
import type {Call} from './call.ts'
import type {Findings} from './elements.ts'
import {child, day, number, word, type Input} from './input.ts'

const dueTypes = [
  'DAYSAFTERBILLDATE',
  'DAYSAFTERBILLMONTH',
  'DAYSAFTERINVOICEDATE',
  'DAYSAFTERINVOICEMONTH',
  'OFCURRENTMONTH',
  'OFFOLLOWINGMONTH',
] as const

/** When a repeating invoice is made and when it falls due; what is missing is told. */
export function scheduleOf(call: Call, input: Input, findings: Findings): Schedule | undefined {
  const sent = child(input, 'Schedule')
  if (!sent) {
    findings.errors.push('Schedule must be specified.')
    return undefined
  }
  const [Period, DueDate] = [number(sent, 'Period'), number(sent, 'DueDate')]
  const Unit = word(sent, 'Unit', ['WEEKLY', 'MONTHLY'])
  const DueDateType = word(sent, 'DueDateType', dueTypes)
  const StartDate = day(sent, 'StartDate') ?? call.today
  const EndDate = day(sent, 'EndDate')
  if (Period === undefined || !Number.isInteger(Period) || Period < 1) findings.errors.push('Schedule Period must be 1 or more.')
  if (!Unit) findings.errors.push('Schedule Unit must be WEEKLY or MONTHLY.')
  if (DueDate === undefined || !Number.isInteger(DueDate) || DueDate < 0 || DueDate > 1000)
    findings.errors.push('Schedule DueDate must be specified.')
  else if (DueDateType?.startsWith('OF') && (DueDate < 1 || DueDate > 31))
    findings.errors.push('Schedule DueDate must be a day of the month.')
  if (!DueDateType) findings.errors.push('Schedule DueDateType must be specified.')
  if (EndDate !== undefined && EndDate < StartDate) findings.errors.push('Schedule EndDate cannot be before the StartDate.')
  if (findings.errors.length > 0 || Period === undefined || DueDate === undefined || !Unit || !DueDateType) return undefined
  return {Period, Unit, DueDate, DueDateType, StartDate, NextScheduledDate: StartDate, EndDate}
}
