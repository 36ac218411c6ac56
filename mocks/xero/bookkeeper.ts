import {keep} from './accounting/invoice-write.ts'
import {removePayment} from './accounting/payments.ts'
import {builderFor, type OrganisationBuilder} from './build.ts'
import {dayAt} from './clock.ts'
import {credit, uncredit, type Crediting} from './crediting.ts'
import type {Contact, CreditNote, Invoice, InvoiceStatus, Payment} from './records.ts'
import {lockRefusal} from './rules/legality.ts'
import {takeApproval} from './rules/numbering.ts'
import {enterPayment} from './rules/pay.ts'
import {left, paymentsOf, settledByAnything} from './rules/settlement.ts'
import {statusRefusal} from './rules/transitions.ts'
import type {Books, Person} from './state.ts'
import {announce} from './webhooks/announce.ts'
import type {World} from './world.ts'

/** What somebody does in Xero itself, beside the API. Throws an Error with Xero's words when a rule forbids it. */
export interface Bookkeeper {
  readonly books: Books
  /** the builder of this organisation: for more contacts, items, documents */
  readonly build: OrganisationBuilder
  invoice(idOrNumber: string): Invoice
  submit(idOrNumber: string): Invoice
  approve(idOrNumber: string): Invoice
  void(idOrNumber: string): Invoice
  delete(idOrNumber: string): Invoice
  /** all that is owed, today, into the first bank account, unless said otherwise */
  pay(
    idOrNumber: string,
    payment?: {
      amount?: number | undefined
      date?: string | undefined
      account?: string | undefined
      reference?: string | undefined
    },
  ): Payment
  /** takes all payments of a document back */
  unpay(idOrNumber: string): Invoice
  /** makes a credit note over all that is owed, unless said otherwise, and sets it against the document */
  credit(idOrNumber: string, credit?: Crediting): CreditNote
  /** takes back what was credited; the credit notes stay, unspent */
  uncredit(idOrNumber: string): Invoice
  archive(contact: string): Contact
  restore(contact: string): Contact
}

export function bookkeeper(world: World, books: Books, person?: Person): Bookkeeper {
  const at = () => ({state: world.state, books, now: world.clock.now(), person})
  const today = (): string => dayAt(world.clock.now(), books.organisation.UtcOffset)

  const invoice = (wanted: string): Invoice => {
    const found = books.invoices.get(wanted.toLowerCase()) ?? books.invoices.find((row) => row.InvoiceNumber === wanted)
    if (!found) throw new Error(`There is no document "${wanted}" in ${books.organisation.Name}.`)
    return found
  }

  const move = (wanted: string, status: InvoiceStatus): Invoice => {
    const before = invoice(wanted)
    const refusal = statusRefusal(before.Status, status, settledByAnything(books, before)) ?? lockRefusal(books, before.Date)
    if (refusal !== undefined) throw new Error(refusal)
    if (status === 'AUTHORISED') {
      if (before.Type === 'ACCREC' && !takeApproval(books))
        throw new Error('You have reached the limit of invoices you can approve')
      const bare = before.LineItems.some((line) => line.LineAmount !== undefined && line.AccountCode === undefined)
      if (bare) throw new Error('Account code must be specified.')
    }
    const due = status === 'AUTHORISED' && before.DueDate === undefined ? {DueDate: before.Date} : {}
    return keep(at(), {...before, ...due, Status: status, UpdatedDateUTC: world.clock.now()}, 'UPDATE', before)
  }

  const contact = (wanted: string, ContactStatus: Contact['ContactStatus']): Contact => {
    const before = books.contacts.get(wanted.toLowerCase()) ?? books.contacts.find((row) => row.Name === wanted)
    if (!before) throw new Error(`There is no contact "${wanted}" in ${books.organisation.Name}.`)
    announce(at(), 'CONTACT', before.ContactID, 'UPDATE')
    return books.contacts.put({...before, ContactStatus, UpdatedDateUTC: world.clock.now()})
  }

  const build = builderFor(world.state, books.organisation.OrganisationID, world.clock.now)
  if (!build) throw new Error('The organisation is gone.')
  return {
    books,
    build,
    invoice,
    submit: (wanted) => move(wanted, 'SUBMITTED'),
    approve: (wanted) => move(wanted, 'AUTHORISED'),
    void: (wanted) => move(wanted, 'VOIDED'),
    delete: (wanted) => move(wanted, 'DELETED'),
    pay(wanted, {amount, date, account, reference} = {}) {
      const document = invoice(wanted)
      if (document.Status !== 'AUTHORISED') throw new Error('Payments can only be made against Authorised documents')
      const owed = left(books, document)
      const Amount = amount ?? owed
      if (!(Amount > 0)) throw new Error('Payment amount must be greater than zero')
      if (Amount > owed) throw new Error('Payment amount exceeds the amount outstanding on this document')
      const bank = books.accounts.find((row) =>
        account === undefined || account === ''
          ? row.Type === 'BANK' && row.Status === 'ACTIVE'
          : [row.AccountID, row.Code, row.Name].includes(account),
      )
      if (!bank) throw new Error('Account could not be found')
      const Date = date === undefined || date === '' ? today() : date
      const locked = lockRefusal(books, Date)
      if (locked !== undefined) throw new Error(locked)
      const payment = enterPayment(at(), document, {AccountID: bank.AccountID, Date, Amount, Reference: reference})
      announce(at(), 'INVOICE', document.InvoiceID, 'UPDATE')
      return payment
    },
    unpay(wanted) {
      const document = invoice(wanted)
      for (const payment of paymentsOf(books, document.InvoiceID)) removePayment(at(), payment)
      return invoice(document.InvoiceID)
    },
    credit: (wanted, crediting = {}) => credit({world, books, person}, invoice(wanted), crediting),
    uncredit(wanted) {
      const document = invoice(wanted)
      uncredit({world, books, person}, document)
      return invoice(document.InvoiceID)
    },
    archive: (wanted) => contact(wanted, 'ARCHIVED'),
    restore: (wanted) => contact(wanted, 'ACTIVE'),
  }
}
