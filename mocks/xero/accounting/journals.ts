import {isGuid} from '../ids.ts'
import {invalid, notFound} from '../refusal.ts'
import type {Journal, PostedLine} from '../records.ts'
import {sum} from '../rules/decimal.ts'
import {postJournals} from '../rules/post-journals.ts'
import {wireDay, wireInstant} from '../wire/dates.ts'
import type {WireObject} from '../wire/json.ts'
import {flagged, reply, type Call, type Operation} from './call.ts'
import {modifiedSince} from './list.ts'

const perPage = 100

function wireLine(call: Call, journal: Journal, line: PostedLine, at: number): WireObject {
  const account = call.books.accounts.get(line.AccountID)
  return {
    JournalLineID: lineId(journal.JournalID, at),
    AccountID: line.AccountID,
    AccountCode: account?.Code,
    AccountType: account?.Type,
    AccountName: account?.Name,
    Description: line.Description ?? '',
    NetAmount: line.NetAmount,
    GrossAmount: sum([line.NetAmount, line.TaxAmount]),
    TaxAmount: line.TaxAmount,
    TaxType: line.TaxType,
    TaxName: call.books.taxRates.get(line.TaxType)?.Name,
    TrackingCategories: (line.Tracking ?? []).map(({TrackingCategoryID, TrackingOptionID, Name, Option}) => ({
      Name,
      Option,
      TrackingCategoryID,
      TrackingOptionID,
    })),
  }
}

/** A line's id follows from its journal's: its place is written over the end. */
const lineId = (id: string, at: number): string => `${id.slice(0, -4)}${(at + 1).toString(16).padStart(4, '0')}`

const wire = (call: Call, journal: Journal): WireObject => ({
  JournalID: journal.JournalID,
  JournalDate: wireDay(journal.JournalDate),
  JournalNumber: journal.JournalNumber,
  CreatedDateUTC: wireInstant(journal.CreatedDateUTC),
  Reference: journal.Reference ?? '',
  SourceID: journal.SourceID,
  SourceType: journal.SourceType,
  JournalLines: journal.Lines.map((line, at) => wireLine(call, journal, line, at)),
})

// on a cash basis what is merely owed does not count
const owed = new Set(['ACCREC', 'ACCPAY', 'ACCRECCREDIT', 'ACCPAYCREDIT', 'EXPCLAIM'])

function offsetOf(call: Call): number {
  const sent = call.query('offset')
  if (sent === undefined || sent.trim() === '') return 0
  if (!/^\d{1,12}$/.test(sent.trim())) throw invalid('The offset must be the number of a journal.')
  return Number(sent)
}

const area = 'generalledger'

export const journalOperations: Operation[] = [
  {
    name: 'getJournals',
    method: 'GET',
    path: '/Journals',
    area,
    handle(call) {
      postJournals(call.state, call.books, call.now)
      const [offset, since, paymentsOnly] = [offsetOf(call), modifiedSince(call), flagged(call, 'paymentsOnly')]
      const rows: Journal[] = []
      for (const row of call.books.journals.values()) {
        if (row.JournalNumber <= offset || (since !== undefined && row.CreatedDateUTC < since)) continue
        if (paymentsOnly && owed.has(row.SourceType)) continue
        if (rows.push(row) === perPage) break
      }
      return reply(
        call,
        'Journals',
        rows.map((row) => wire(call, row)),
      )
    },
  },
  {
    name: 'getJournal',
    method: 'GET',
    path: '/Journals/{}',
    area,
    handle(call) {
      postJournals(call.state, call.books, call.now)
      const wanted = call.ids[0] ?? ''
      const found = isGuid(wanted)
        ? call.books.journals.get(wanted.toLowerCase())
        : call.books.journals.find((row) => String(row.JournalNumber) === wanted)
      if (!found) throw notFound()
      return reply(call, 'Journals', [wire(call, found)])
    },
  },
]
