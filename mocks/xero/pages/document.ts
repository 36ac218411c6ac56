import {documentActions} from './document-actions.ts'
import {titleOf} from './document-table.ts'
import {amount, day, money, price, quantity, statusChip} from './figures.ts'
import {addressIn, organisationPage} from './layout.ts'
import {markup, type Markup, type Piece} from './markup.ts'
import type {DocumentView, LineView} from './views.ts'

const row = (line: LineView, discounted: boolean): Markup =>
  markup`<tr><td class="tight">${line.item}</td><td class="words">${line.description}</td><td class="amount">${quantity(line.quantity)}</td>
<td class="amount">${price(line.unitAmount)}</td>${discounted && markup`<td class="amount">${line.discountRate}%</td>`}
<td>${line.account}</td><td>${line.tax}</td><td class="amount">${amount(line.taxAmount)}</td><td class="amount">${amount(line.amount)}</td></tr>`

const total = (label: string, value: string, span: number, strong = false): Markup =>
  markup`<tr${strong && markup` class="total"`}><th scope="row" class="amount" colspan="${span}">${label}</th><td class="amount">${value}</td></tr>`

const lineTable = ({document}: DocumentView): Markup => {
  const discounted = document.lines.some((line) => line.discountRate !== 0)
  const span = discounted ? 8 : 7
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="Lines"><table><thead><tr><th scope="col">Item</th>
<th scope="col">Description</th><th scope="col" class="amount">Quantity</th><th scope="col" class="amount">Price</th>
${discounted && markup`<th scope="col" class="amount">Discount</th>`}<th scope="col">Account</th><th scope="col">Tax rate</th>
<th scope="col" class="amount">Tax</th><th scope="col" class="amount">Amount</th></tr></thead>
<tbody>${document.lines.map((line) => row(line, discounted))}</tbody>
<tfoot>${total('Subtotal', amount(document.subTotal), span)}${total('Tax', amount(document.totalTax), span)}
${total('Total', money(document.total, document.currency), span, true)}
${document.paid !== 0 && total('Less paid', amount(-document.paid), span)}
${document.credited !== 0 && total('Less credited', amount(-document.credited), span)}
${total('Amount due', money(document.owed, document.currency), span, true)}</tfoot></table></div>`
}

const payments = ({document}: DocumentView): Piece =>
  document.payments.length > 0 &&
  markup`<section class="card flush"><header><h2>Payments</h2></header><div class="scroll" tabindex="0" role="region" aria-label="Payments"><table><thead><tr><th scope="col">Date</th>
<th scope="col">Account</th><th scope="col">Reference</th><th scope="col" class="amount">Amount</th></tr></thead>
<tbody>${document.payments.map(
    (payment) => markup`<tr><td class="tight">${day(payment.date)}</td><td>${payment.account}</td><td>${payment.reference}</td>
<td class="amount">${amount(payment.amount)}</td></tr>`,
  )}</tbody></table></div></section>`

const history = ({document}: DocumentView): Piece =>
  document.history.length > 0 &&
  markup`<section class="card stack"><h2>History</h2><ol class="plain near">${document.history.map(
    (note) =>
      markup`<li><span class="quiet small">${note.at}</span> <strong>${note.change}</strong> by ${note.who}${note.details !== '' && ` – ${note.details}`}</li>`,
  )}</ol></section>`

/** An invoice or a bill, with the buttons that Xero's rules allow now. */
export const documentPage = (view: DocumentView): string => {
  const {document} = view
  const invoice = document.kind !== 'bill'
  return organisationPage(
    view,
    titleOf(document),
    invoice ? 'Invoices' : 'Bills',
    markup`<div class="near"><p><a href="${addressIn(view, invoice ? '/invoices' : '/bills')}">${invoice ? 'Invoices' : 'Bills'}</a></p>
<div class="row"><h1>${titleOf(document)}</h1>${statusChip(document.status, document.overdue)}</div></div>
${documentActions(view)}
<section class="card stack" aria-label="Particulars"><dl class="facts">
<dt>${invoice ? 'To' : 'From'}</dt><dd><a href="${addressIn(view, `/contacts/contact/${document.contact.id}`)}">${document.contact.name}</a></dd>
<dt>Date</dt><dd>${day(document.date)}</dd>
<dt>Due</dt><dd>${document.due === '' ? 'not set' : day(document.due)}</dd>
${document.reference !== '' && markup`<dt>Reference</dt><dd>${document.reference}</dd>`}
${document.url !== '' && markup`<dt>Source</dt><dd><a href="${document.url}" rel="noreferrer">${document.url}</a></dd>`}
<dt>Amounts are</dt><dd>${({Exclusive: 'Tax exclusive', Inclusive: 'Tax inclusive', NoTax: 'No tax'} as Record<string, string>)[document.lineAmountTypes] ?? document.lineAmountTypes}</dd>
${document.sentToContact && markup`<dt>Sent</dt><dd>Marked as sent</dd>`}</dl></section>
<section class="card flush"><header><h2>Lines</h2></header>${lineTable(view)}</section>
${payments(view)}${history(view)}`,
  )
}
