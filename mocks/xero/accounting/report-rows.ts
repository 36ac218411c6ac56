import type {Answer} from '../gate/idempotency.ts'
import type {Day} from '../records.ts'
import {invalid} from '../refusal.ts'
import {fromUnits} from '../rules/decimal.ts'
import {readDay, wireInstant} from '../wire/dates.ts'
import type {WireObject} from '../wire/json.ts'
import {reply, type Call} from './call.ts'

// Reports are tables: rows of cells, all of them text.

/** A day that the question names, or the one that is meant when it names none. */
export function dayAsked(call: Call, name: string, otherwise: Day): Day {
  const text = call.query(name)
  if (text === undefined || text === '') return otherwise
  const day = readDay(text)
  if (day === undefined) throw invalid(`The ${name} is not a date.`)
  return day
}

export const money = (cents: bigint): string => fromUnits(cents, 2).toFixed(2)

interface Cell {
  Value: string
  /** the id of what the row is about */
  about?: [string, string] | undefined
}

const cell = ({Value, about}: Cell): WireObject => (about ? {Value, Attributes: [{Value: about[1], Id: about[0]}]} : {Value})

export const header = (...values: string[]): WireObject => ({RowType: 'Header', Cells: values.map((Value) => ({Value}))})
export const row = (values: readonly string[], about?: [string, string]): WireObject => ({
  RowType: 'Row',
  Cells: values.map((Value) => cell({Value, about})),
})
export const summary = (...values: string[]): WireObject => ({RowType: 'SummaryRow', Cells: values.map((Value) => ({Value}))})
export const section = (Title: string, Rows: readonly WireObject[]): WireObject => ({RowType: 'Section', Title, Rows})

const longDay = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'})
export const said = (day: string): string => longDay.format(Date.parse(`${day}T00:00:00Z`))

export const report = (call: Call, id: string, name: string, when: string, rows: readonly WireObject[]): Answer =>
  reply(call, 'Reports', [
    {
      ReportID: id,
      ReportName: name,
      ReportType: id,
      ReportTitles: [name, call.books.organisation.Name, when],
      ReportDate: said(call.today),
      UpdatedDateUTC: wireInstant(call.now),
      Fields: [],
      Rows: rows,
    },
  ])
