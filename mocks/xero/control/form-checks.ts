import type {Problem} from './asked.ts'

const figures = new Set(['UnitPrice', 'Quantity', 'UnitAmount', 'DiscountRate', 'amount'])
const days = new Set(['Date', 'DueDate', 'date'])

const isDay = (value: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const moment = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === value
}

function wrongWith(name: string, value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (figures.has(name)) {
    const fits =
      typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' && /^-?\d{1,12}(\.\d+)?$/.test(value)
    return fits ? undefined : 'Write a figure such as 24.15.'
  }
  if (days.has(name)) return typeof value === 'string' && isDay(value) ? undefined : 'Write a day such as 2026-11-22.'
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' ? undefined : 'Write text here.'
}

/** Finds the figures and days of a form that are none, before any rule looks at them. */
export function formProblems(value: unknown, path = ''): Problem[] {
  if (typeof value !== 'object' || value === null) {
    const message = wrongWith(path.slice(path.lastIndexOf('.') + 1), value)
    return message === undefined ? [] : [{field: path, message}]
  }
  if (path.split('.').length > 6) return [{field: '', message: 'This is nested too deeply.'}]
  return Object.entries(value).flatMap(([name, each]) => formProblems(each, path === '' ? name : `${path}.${name}`))
}
