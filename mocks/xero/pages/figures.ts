import {markup, type Markup} from './markup.ts'

const amounts = new Intl.NumberFormat('en-GB', {minimumFractionDigits: 2, maximumFractionDigits: 2})
const prices = new Intl.NumberFormat('en-GB', {minimumFractionDigits: 2, maximumFractionDigits: 4})
const quantities = new Intl.NumberFormat('en-GB', {maximumFractionDigits: 4})
const days = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'})

/** A true minus sign, as figures in a column need it. */
const signed = (text: string): string => text.replace('-', '−')

export const amount = (value: number): string => signed(amounts.format(value))
export const price = (value: number): string => signed(prices.format(value))
export const quantity = (value: number): string => signed(quantities.format(value))
export const money = (value: number, currency: string): string => `${amount(value)} ${currency}`

/** "12 Nov 2026"; a day that is none stays as it came. */
export const day = (text: string): string => {
  const at = Date.parse(`${text.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(at) ? text : days.format(at)
}

const tones: Record<string, string> = {
  DRAFT: '',
  SUBMITTED: 'info',
  AUTHORISED: 'warn',
  PAID: 'ok',
  VOIDED: '',
  DELETED: '',
}
const words: Record<string, string> = {
  DRAFT: 'Draft',
  SUBMITTED: 'Awaiting approval',
  AUTHORISED: 'Awaiting payment',
  PAID: 'Paid',
  VOIDED: 'Voided',
  DELETED: 'Deleted',
}

export const statusWord = (status: string): string => words[status] ?? status

export const statusChip = (status: string, overdue = false): Markup =>
  overdue
    ? markup`<span class="chip bad">Overdue</span>`
    : markup`<span class="chip ${tones[status] ?? ''}">${statusWord(status)}</span>`
