import {nextId} from '../ids.ts'
import type {Instant, Journal, PostedLine} from '../records.ts'
import type {Books, State} from '../state.ts'
import {fromUnits} from './decimal.ts'
import {postings, type Posting} from './postings.ts'

const lineOf = ({account, cents, tax, taxType, description, tracking}: Posting['lines'][number]): PostedLine => ({
  AccountID: account,
  ...(description !== undefined && {Description: description}),
  NetAmount: fromUnits(cents, 2),
  TaxAmount: fromUnits(tax ?? 0n, 2),
  ...(taxType !== undefined && {TaxType: taxType}),
  ...(tracking && tracking.length > 0 && {Tracking: tracking}),
})

const signature = (date: string, lines: readonly PostedLine[]): string => JSON.stringify([date, lines])

const negated = (line: PostedLine): PostedLine => ({
  ...line,
  NetAmount: line.NetAmount === 0 ? 0 : -line.NetAmount,
  TaxAmount: line.TaxAmount === 0 ? 0 : -line.TaxAmount,
})

const kinds = [
  'accounts',
  'invoices',
  'creditNotes',
  'bankTransactions',
  'bankTransfers',
  'payments',
  'allocations',
  'prepayments',
  'overpayments',
  'manualJournals',
  'receipts',
  'expenseClaims',
] as const

/** up to which revision of everything the journals are written, by books */
const written = new WeakMap<Books, string>()

const revisionOf = (books: Books): string => [...kinds.map((name) => books[name].revision), books.journals.revision].join(' ')

/** The journals that stand: those that no later one took back. */
function standing(books: Books): Map<string, Journal> {
  const found = new Map<string, Journal>()
  for (const journal of books.journals.values()) {
    if (journal.Reverses === undefined) found.set(journal.SourceID, journal)
    else found.delete(journal.SourceID)
  }
  return found
}

/**
 * Writes down what was posted since: a journal of what is new, and of what changed one that takes the old back and one
 * of the new. Numbers go up and are never used again, so that whoever reads by offset misses nothing.
 */
export function postJournals(state: State, books: Books, now: Instant): void {
  if (written.get(books) === revisionOf(books)) return
  const before = standing(books)
  const changes: (Omit<Journal, 'JournalID' | 'JournalNumber'> & {order: number})[] = []
  const takeBack = ({JournalID, Lines, JournalNumber: _number, ...journal}: Journal, at: Instant): void =>
    void changes.push({...journal, CreatedDateUTC: at, Lines: Lines.map(negated), Reverses: JournalID, order: at})
  for (const posting of postings(books)) {
    const Lines = posting.lines.filter((line) => line.cents !== 0n).map(lineOf)
    const known = before.get(posting.id)
    before.delete(posting.id)
    if (known && signature(known.JournalDate, known.Lines) === signature(posting.date, Lines)) continue
    if (known) takeBack(known, posting.at)
    if (Lines.length === 0) continue
    const {id: SourceID, type: SourceType, date: JournalDate, at: CreatedDateUTC, reference} = posting
    changes.push({
      JournalDate,
      CreatedDateUTC,
      ...(reference ? {Reference: reference} : {}),
      SourceID,
      SourceType,
      Lines,
      order: CreatedDateUTC,
    })
  }
  for (const gone of before.values()) takeBack(gone, now)
  let number = books.journals.size
  for (const {order: _order, ...journal} of changes.sort((a, b) => a.order - b.order)) {
    books.journals.put({JournalID: nextId(state), JournalNumber: ++number, ...journal})
  }
  written.set(books, revisionOf(books))
}
