import type {Touched} from '../indexes.ts'
import type {Contact, CreditNote, Day, Invoice, Overpayment} from '../records.ts'
import type {Books} from '../state.ts'
import {toUnits} from './decimal.ts'
import {left, overdue} from './settlement.ts'

/** What a contact is to the organisation, and what either owes the other, in hundredths. */
export interface Position {
  customer: boolean
  supplier: boolean
  receivable: {outstanding: bigint; overdue: bigint}
  payable: {outstanding: bigint; overdue: bigint}
}

const partyTo = ({ContactID}: Invoice | CreditNote): string => ContactID
const stands = ({Status}: Invoice | CreditNote): boolean => Status !== 'DELETED'
const creditedTo = (row: Overpayment): string | undefined => (row.Status === 'AUTHORISED' ? row.ContactID : undefined)

/** All invoices of a contact, deleted ones too. */
export const invoicesTo = (books: Books, id: string): Invoice[] => books.invoices.with('contact', partyTo, id)

const invoicesOf = (books: Books, id: string): Invoice[] => invoicesTo(books, id).filter(stands)
const notesOf = (books: Books, id: string): CreditNote[] => books.creditNotes.with('contact', partyTo, id).filter(stands)

export const isCustomer = (books: Books, id: string): boolean =>
  invoicesOf(books, id).some(({Type}) => Type === 'ACCREC') || notesOf(books, id).some(({Type}) => Type === 'ACCRECCREDIT')

export const isSupplier = (books: Books, id: string): boolean =>
  invoicesOf(books, id).some(({Type}) => Type === 'ACCPAY') || notesOf(books, id).some(({Type}) => Type === 'ACCPAYCREDIT')

/** Tells whose documents changed, on which it hangs who is a customer or a supplier. */
export const touchedParties = ({contacts, invoices, creditNotes}: Books): Touched<Contact>[] => [
  contacts.touchedBy(invoices, partyTo),
  contacts.touchedBy(creditNotes, partyTo),
]

/** A contact's position on a day, from its documents; none without documents. */
export function positionOf(books: Books, {ContactID}: Pick<Contact, 'ContactID'>, today: Day): Position | undefined {
  const [invoices, notes] = [invoicesOf(books, ContactID), notesOf(books, ContactID)]
  // a prepayment is not set against what is owed before somebody does it; an overpayment is at once
  const overpayments = books.overpayments.with('contact', creditedTo, ContactID)
  if (invoices.length + notes.length + overpayments.length === 0) return undefined
  const position: Position = {
    customer: isCustomer(books, ContactID),
    supplier: isSupplier(books, ContactID),
    receivable: {outstanding: 0n, overdue: 0n},
    payable: {outstanding: 0n, overdue: 0n},
  }
  for (const invoice of invoices) {
    if (invoice.Status !== 'AUTHORISED') continue
    const side = invoice.Type === 'ACCREC' ? position.receivable : position.payable
    const owed = toUnits(left(books, invoice), 2)
    side.outstanding += owed
    if (overdue(invoice, today)) side.overdue += owed
  }
  for (const credit of [...notes, ...overpayments]) {
    if (credit.Status !== 'AUTHORISED') continue
    const side = credit.Type === 'ACCRECCREDIT' || credit.Type === 'RECEIVE-OVERPAYMENT' ? position.receivable : position.payable
    side.outstanding -= toUnits(left(books, credit), 2)
  }
  return position
}
