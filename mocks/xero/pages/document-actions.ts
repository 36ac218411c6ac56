import {amount} from './figures.ts'
import {markup, type Markup, type Piece} from './markup.ts'
import type {DocumentView} from './views.ts'

const button = (act: string, words: string, kind = ''): Markup =>
  markup`<form method="post"><button name="do" value="${act}" class="${kind}">${words}</button></form>`

const payment = ({document, accounts, today}: DocumentView): Markup =>
  markup`<section class="card stack"><h2>Record payment</h2><form method="post" class="columns tight">
<label class="field">Amount in ${document.currency}<input name="amount" inputmode="decimal" required pattern="[0-9]+([.][0-9]{1,2})?" title="A figure such as 24.15" value="${amount(document.owed).replaceAll(',', '')}"></label>
<label class="field">Date<input name="date" type="date" required value="${today}"></label>
<label class="field">Account<select name="account">${accounts.map(
    (account) => markup`<option value="${account.id}">${account.code} ${account.name}</option>`,
  )}</select></label>
<div class="field foot"><button class="primary" name="do" value="pay">Record payment</button></div></form></section>`

/** Why there is no button at all. */
const settled: Record<string, string> = {
  PAID: 'Paid in full: nothing is left to do here.',
  VOIDED: 'Voided: it counts for nothing any more.',
  DELETED: 'Deleted: it counts for nothing any more.',
}

export const documentActions = (view: DocumentView): Piece => {
  const {can, document} = view
  const any = can.submit || can.approve || can.pay || can.void || can.delete
  if (!any) return markup`<p class="quiet">${settled[document.status] ?? 'Nothing can be done here now.'}</p>`
  const press = can.approve || can.submit || can.void || can.delete
  return markup`${
    press &&
    markup`<div class="row">${can.approve && button('approve', 'Approve', 'primary')}
${can.submit && button('submit', 'Submit for approval')}
${can.void && button('void', 'Void', 'danger')}
${can.delete && button('delete', 'Delete', 'danger')}</div>`
  }${can.pay && payment(view)}`
}
