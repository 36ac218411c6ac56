import {documentTable} from './document-table.ts'
import {statusWord} from './figures.ts'
import {addressIn, organisationPage} from './layout.ts'
import {markup} from './markup.ts'
import type {DocumentsView} from './views.ts'

const statuses = ['', 'DRAFT', 'SUBMITTED', 'AUTHORISED', 'PAID', 'VOIDED', 'DELETED']

/** All invoices or all bills, or those of one status. */
export const documentsPage = (view: DocumentsView): string => {
  const invoices = view.kind === 'invoice'
  const title = invoices ? 'Invoices' : 'Bills'
  const address = addressIn(view, invoices ? '/invoices' : '/bills')
  return organisationPage(
    view,
    title,
    title,
    markup`<h1>${title}</h1>
<nav aria-label="Status"><ul class="tabs">${statuses.map(
      (status) =>
        markup`<li><a href="${status === '' ? address : `${address}?status=${status}`}"${
          status === view.status && markup` aria-current="page"`
        }>${status === '' ? 'All' : statusWord(status)}</a></li>`,
    )}</ul></nav>
<section class="card flush">${documentTable(view, title, view.documents)}</section>`,
  )
}
