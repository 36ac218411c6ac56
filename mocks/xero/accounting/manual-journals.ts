import {nextId} from '../ids.ts'
import * as field from '../query/fields.ts'
import type {JournalLine, ManualJournal} from '../records.ts'
import {round, sum} from '../rules/decimal.ts'
import {accountCoded, accountRefusal, lockRefusal, taxRefusal} from '../rules/legality.ts'
import {lineTax} from '../rules/amounts.ts'
import {wireDay, wireInstant} from '../wire/dates.ts'
import type {WireObject} from '../wire/json.ts'
import {byId} from './by-id.ts'
import type {Call, Operation} from './call.ts'
import {operationsOf} from './collection.ts'
import type {Findings} from './elements.ts'
import {record} from './history.ts'
import {children, day, flag, number, text, word, type Input} from './input.ts'

const fields: field.Fields<ManualJournal> = {
  ManualJournalID: field.guid((row) => row.ManualJournalID),
  Narration: field.text((row) => row.Narration),
  Date: field.day((row) => row.Date),
  Status: field.text((row) => row.Status),
  UpdatedDateUTC: field.instant((row) => row.UpdatedDateUTC),
}

const wireLine = (call: Call, line: JournalLine): WireObject => ({
  Description: line.Description,
  TaxType: line.TaxType,
  LineAmount: line.LineAmount,
  TaxAmount: line.TaxAmount,
  AccountCode: line.AccountCode,
  Tracking: [],
  AccountID: accountCoded(call.books, line.AccountCode)?.AccountID,
  IsBlank: false,
})

const wire = (call: Call, journal: ManualJournal, whole: boolean): WireObject => ({
  Date: wireDay(journal.Date),
  Status: journal.Status,
  LineAmountTypes: journal.LineAmountTypes,
  UpdatedDateUTC: wireInstant(journal.UpdatedDateUTC),
  ManualJournalID: journal.ManualJournalID,
  Narration: journal.Narration,
  JournalLines: whole ? journal.JournalLines.map((line) => wireLine(call, line)) : [],
  Url: journal.Url,
  ShowOnCashBasisReports: journal.ShowOnCashBasisReports,
  HasAttachments: journal.HasAttachments,
})

function linesOf(
  call: Call,
  input: Input,
  journal: Pick<ManualJournal, 'LineAmountTypes'>,
  findings: Findings,
): JournalLine[] | undefined {
  return children(input, 'JournalLines')?.map((each) => {
    const AccountCode = text(each, 'AccountCode') ?? ''
    const refusal = accountRefusal(call.books, AccountCode)
    if (refusal !== undefined) findings.errors.push(refusal)
    const LineAmount = round(number(each, 'LineAmount') ?? 0, 2)
    const TaxType = text(each, 'TaxType') || (refusal === undefined ? accountCoded(call.books, AccountCode)?.TaxType : undefined)
    const wrongTax = TaxType && journal.LineAmountTypes !== 'NoTax' ? taxRefusal(call.books, TaxType, AccountCode) : undefined
    if (wrongTax !== undefined) findings.errors.push(wrongTax)
    const rate = call.books.taxRates.get(TaxType)?.EffectiveRate ?? 0
    return {
      LineAmount,
      AccountCode,
      Description: text(each, 'Description'),
      TaxType,
      TaxAmount: lineTax(LineAmount, rate, journal.LineAmountTypes),
      Tracking: [],
    }
  })
}

function write(call: Call, input: Input, before: ManualJournal | undefined, findings: Findings): WireObject | undefined {
  const Status = word(input, 'Status', ['DRAFT', 'POSTED', 'DELETED', 'VOIDED', 'ARCHIVED']) ?? before?.Status ?? 'DRAFT'
  if (before && (before.Status === 'VOIDED' || before.Status === 'DELETED'))
    findings.errors.push('Manual journal not of valid status for modification')
  const Narration = text(input, 'Narration') ?? before?.Narration ?? ''
  if (Narration === '') findings.errors.push('The Narration field is required.')
  const Date = day(input, 'Date') ?? before?.Date ?? call.today
  const locked = lockRefusal(call.books, Date, before?.Date)
  if (locked !== undefined) findings.errors.push(locked)
  const LineAmountTypes =
    word(input, 'LineAmountTypes', ['Exclusive', 'Inclusive', 'NoTax']) ?? before?.LineAmountTypes ?? 'NoTax'
  const JournalLines = linesOf(call, input, {LineAmountTypes}, findings) ?? before?.JournalLines ?? []
  if (JournalLines.length < 2) findings.errors.push('A manual journal needs at least two lines.')
  const taxes = LineAmountTypes === 'Exclusive' ? JournalLines.map((line) => line.TaxAmount ?? 0) : []
  const total = sum([...JournalLines.map((line) => line.LineAmount), ...taxes])
  if (total !== 0)
    findings.errors.push(`The total debits must equal the total credits. The journal is out by ${total.toFixed(2)}.`)
  if (findings.errors.length > 0) return undefined
  const journal = call.books.manualJournals.put({
    HasAttachments: false,
    ...before,
    ManualJournalID: before?.ManualJournalID ?? nextId(call.state),
    Narration,
    Date,
    Status,
    LineAmountTypes,
    JournalLines,
    Url: text(input, 'Url') ?? before?.Url,
    ShowOnCashBasisReports: flag(input, 'ShowOnCashBasisReports') ?? before?.ShowOnCashBasisReports ?? true,
    UpdatedDateUTC: call.now,
  })
  record(call, 'ManualJournals', journal.ManualJournalID, before ? 'Updated' : 'Created', Narration)
  return wire(call, journal, true)
}

export const manualJournalOperations: Operation[] = operationsOf<ManualJournal>({
  name: 'ManualJournals',
  area: 'journals',
  operations: {
    list: 'getManualJournals',
    read: 'getManualJournal',
    create: 'createManualJournals',
    save: 'updateOrCreateManualJournals',
    update: 'updateManualJournal',
  },
  listing: (call) => ({
    table: call.books.manualJournals,
    type: 'ManualJournal',
    fields,
    updated: (row) => row.UpdatedDateUTC,
    paged: true,
  }),
  wire: (call, row, form) => wire(call, row, form !== 'list'),
  by: (call, id) => byId(call.books.manualJournals, id),
  write,
})
