import {amount} from './figures.ts'
import {addressIn, organisationPage} from './layout.ts'
import {markup, type Markup} from './markup.ts'
import type {ContactRow, ContactsView} from './views.ts'

const chips = (row: {archived: boolean; customer: boolean; supplier: boolean}): Markup =>
  markup`${row.archived && markup`<span class="chip">Archived</span> `}${row.customer && markup`<span class="chip ok">Customer</span> `}${
    row.supplier && markup`<span class="chip info">Supplier</span>`
  }`
export const contactChips = chips

const line = (view: ContactsView, row: ContactRow): Markup =>
  markup`<tr><td class="words"><a href="${addressIn(view, `/contacts/contact/${row.id}`)}">${row.name}</a></td><td class="wide">${row.email}</td>
<td class="wide tight">${chips(row)}</td><td class="amount">${amount(row.receivable)}</td><td class="amount">${amount(row.payable)}</td></tr>`

export const contactsPage = (view: ContactsView): string =>
  organisationPage(
    view,
    'Contacts',
    'Contacts',
    markup`<div class="row spread"><h1>Contacts</h1>
<form method="get" role="search" class="row"><label class="visually-hidden" for="search">Search contacts</label>
<input id="search" type="search" name="search" value="${view.search}" placeholder="Name or e-mail"><button>Search</button></form></div>
<section class="card flush" aria-label="Contacts">${
      view.contacts.length === 0
        ? markup`<p class="empty">No contacts match.</p>`
        : markup`<div class="scroll" tabindex="0" role="region" aria-label="Contacts, scrolling"><table><thead><tr><th scope="col">Name</th>
<th scope="col" class="wide">E-mail</th><th scope="col" class="wide">Kind</th><th scope="col" class="amount">They owe you</th><th scope="col" class="amount">You owe</th></tr></thead>
<tbody>${view.contacts.map((row) => line(view, row))}</tbody></table></div>`
    }</section>`,
  )
