import {amount, day, statusChip} from './figures.ts'
import {addressIn} from './layout.ts'
import {markup, type Markup, type Piece} from './markup.ts'
import type {DocumentRow, Frame} from './views.ts'

/** A credit note has no page of its own here. */
const pathOf = (row: DocumentRow): string | undefined =>
  row.kind === 'credit-note' ? undefined : `/${row.kind === 'bill' ? 'bills' : 'invoicing'}/view/${row.id}`

const linked = (frame: Frame, row: DocumentRow): Piece => {
  const path = pathOf(row)
  return path === undefined ? titleOf(row) : markup`<a href="${addressIn(frame, path)}">${titleOf(row)}</a>`
}

const nameOf = {invoice: 'Invoice', bill: 'Bill', 'credit-note': 'Credit note'} as const

/** What a document is called where it has no number of its own. */
export const titleOf = (row: DocumentRow): string =>
  row.kind === 'bill' ? `Bill ${row.number || row.reference || 'without reference'}` : `${nameOf[row.kind]} ${row.number}`

/** Invoices and bills as rows; `named` leaves out the contact on the contact's own page. */
export const documentTable = (frame: Frame, label: string, rows: readonly DocumentRow[], named = true): Markup =>
  rows.length === 0
    ? markup`<p class="empty">No documents here.</p>`
    : markup`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table><caption class="visually-hidden">${label}</caption>
<thead><tr><th scope="col">Document</th>${named && markup`<th scope="col">Contact</th>`}<th scope="col" class="wide">Date</th><th scope="col">Due</th>
<th scope="col">Status</th><th scope="col" class="amount wide">Total</th><th scope="col" class="amount">Owed</th></tr></thead>
<tbody>${rows.map(
        (row) => markup`<tr><td class="tight">${linked(frame, row)}</td>
${named && markup`<td class="words"><a href="${addressIn(frame, `/contacts/contact/${row.contact.id}`)}">${row.contact.name}</a></td>`}
<td class="wide tight">${day(row.date)}</td><td class="tight">${row.due === '' ? '–' : day(row.due)}</td>
<td>${statusChip(row.status, row.overdue)}</td>
<td class="amount wide">${amount(row.total)} ${row.currency !== frame.organisation.currency && row.currency}</td>
<td class="amount">${amount(row.owed)}</td></tr>`,
      )}</tbody></table></div>`
