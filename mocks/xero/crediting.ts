import {Forbidden, performInside} from './inside.ts'
import type {CreditNote, Invoice} from './records.ts'
import {allocationsOf, left} from './rules/settlement.ts'
import type {Books, Person} from './state.ts'
import {attempt} from './table.ts'
import type {World} from './world.ts'

export interface Crediting {
  amount?: number | undefined
  date?: string | undefined
  reference?: string | undefined
}

interface Desk {
  world: World
  books: Books
  person: Person | undefined
}

/** The lines of the whole document as they are, or one line over a part of it with its tax inside. */
function linesOf(document: Invoice, amount: number) {
  if (amount === document.Total) {
    const LineItems = document.LineItems.map(({LineItemID: _id, ...line}) => line)
    return {LineAmountTypes: document.LineAmountTypes, LineItems}
  }
  const line = document.LineItems.find((each) => each.LineAmount !== undefined)
  const {AccountCode, TaxType, Tracking} = line ?? {}
  const Description = `Credit for ${document.InvoiceNumber || 'the bill'}`
  return {
    LineAmountTypes: document.LineAmountTypes === 'NoTax' ? 'NoTax' : 'Inclusive',
    LineItems: [{Description, Quantity: 1, UnitAmount: amount, AccountCode, TaxType, Tracking}],
  }
}

/** Makes an approved credit note and sets it against an invoice or bill: both, or neither. */
export function credit({world, books, person}: Desk, document: Invoice, {amount, date, reference}: Crediting): CreditNote {
  if (document.Status !== 'AUTHORISED') throw new Forbidden(['Credits can only be set against Authorised documents'])
  const owed = left(books, document)
  const Amount = amount ?? owed
  if (!(Amount > 0)) throw new Forbidden(['Credit amount must be greater than zero'])
  if (Amount > owed) throw new Forbidden(['Credit amount exceeds the amount outstanding on this document'])
  return attempt(() => {
    const note = {
      Type: document.Type === 'ACCREC' ? 'ACCRECCREDIT' : 'ACCPAYCREDIT',
      Status: 'AUTHORISED',
      Contact: {ContactID: document.ContactID},
      Date: date,
      Reference: reference || document.InvoiceNumber,
      CurrencyCode: document.CurrencyCode,
      CurrencyRate: document.CurrencyRate,
      ...linesOf(document, Amount),
    }
    const made = performInside(world, books, person, 'createCreditNotes', [], note)
    const [{CreditNoteID}] = made['CreditNotes'] as [{CreditNoteID: string}]
    const Invoice = {InvoiceID: document.InvoiceID}
    performInside(world, books, person, 'createCreditNoteAllocation', [CreditNoteID], {Amount, Date: date, Invoice})
    const kept = books.creditNotes.get(CreditNoteID)
    if (!kept) throw new Error('The credit note was lost.')
    return kept
  })
}

const takingBack = {
  CreditNotes: 'deleteCreditNoteAllocations',
  Prepayments: 'deletePrepaymentAllocations',
  Overpayments: 'deleteOverpaymentAllocations',
} as const

/** Takes back whatever was set against an invoice or bill. */
export function uncredit({world, books, person}: Desk, document: Invoice): void {
  attempt(() => {
    for (const {AllocationID, From, FromID} of allocationsOf(books, document.InvoiceID))
      performInside(world, books, person, takingBack[From], [FromID, AllocationID])
  })
}
