import {positionOf} from '../rules/position.ts'
import {salesInvoiceNumbered} from '../rules/numbering.ts'
import type {Books} from '../state.ts'
import {contactListing} from './contacts.ts'
import {invoiceListing} from './invoices.ts'
import {prepare} from './list.ts'

/** Books that were read at once get their indexes at once, and not with the first question that needs them. */
export function prepareBooks(books: Books): void {
  positionOf(books, {ContactID: ''}, '')
  salesInvoiceNumbered(books, '')
  prepare(contactListing(books))
  prepare(invoiceListing(books))
}
