import {keep} from '../accounting/invoice-write.ts'
import {dayAt} from '../clock.ts'
import {nextId} from '../ids.ts'
import type {Day, RepeatingInvoice} from '../records.ts'
import type {Books, State} from '../state.ts'
import {nextNumber, takeApproval} from './numbering.ts'
import {dueOn, following, referenceOn} from './schedule.ts'

/** so many at once at most: a clock set centuries on makes no more of a template than this in one go */
const most = 600

const soonest = (books: Books): Day | undefined =>
  books.repeatingInvoices.derived('soonest', (rows) =>
    [...rows]
      .filter((row) => row.Status !== 'DELETED' && !isOver(row))
      .map((row) => row.Schedule.NextScheduledDate)
      .toSorted()
      .at(0),
  )

const isOver = ({Schedule}: RepeatingInvoice): boolean =>
  Schedule.EndDate !== undefined && Schedule.NextScheduledDate > Schedule.EndDate

/** Makes one invoice of a template, for the day on which it stands. */
function make(state: State, books: Books, now: number, row: RepeatingInvoice): void {
  const Date = row.Schedule.NextScheduledDate
  const sale = row.Type === 'ACCREC'
  const approved = row.Status === 'AUTHORISED' && (!sale || takeApproval(books))
  const theme = sale
    ? (row.BrandingThemeID ?? books.brandingThemes.find((each) => each.SortOrder === 0)?.BrandingThemeID)
    : undefined
  const reference = referenceOn(row.Reference, Date)
  keep(
    {state, books, now},
    {
      Type: row.Type,
      InvoiceID: nextId(state),
      InvoiceNumber: sale ? nextNumber(books, 'invoice') : (reference ?? ''),
      Reference: sale ? reference : undefined,
      Status: approved ? 'AUTHORISED' : 'DRAFT',
      ContactID: row.ContactID,
      Date,
      DueDate: dueOn(row.Schedule, Date),
      BrandingThemeID: theme,
      SentToContact: approved && sale && (row.MarkAsSent || row.ApprovedForSending),
      LineAmountTypes: row.LineAmountTypes,
      LineItems: row.LineItems.map((line) => ({...line, LineItemID: nextId(state)})),
      SubTotal: row.SubTotal,
      TotalTax: row.TotalTax,
      Total: row.Total,
      CurrencyCode: row.CurrencyCode,
      CurrencyRate: row.CurrencyRate,
      RepeatingInvoiceID: row.RepeatingInvoiceID,
      HasAttachments: false,
      UpdatedDateUTC: now,
    },
    'CREATE',
  )
}

/** Makes the invoices whose day has come, in every organisation. Answers how many. */
export function repeatInvoices(state: State, now: number): number {
  let made = 0
  for (const books of state.books) {
    const today = dayAt(now, books.organisation.UtcOffset)
    if ((soonest(books) ?? '9999') > today) continue
    for (const row of books.repeatingInvoices.all()) {
      if (row.Status === 'DELETED') continue
      let current = row
      for (let count = 0; count < most && current.Schedule.NextScheduledDate <= today && !isOver(current); count++) {
        make(state, books, now, current)
        made++
        const NextScheduledDate = following(current.Schedule, current.Schedule.NextScheduledDate)
        current = books.repeatingInvoices.put({...current, Schedule: {...current.Schedule, NextScheduledDate}})
      }
    }
  }
  return made
}
