import {balanceFigures} from './balances.ts'
import {contactChips} from './contacts.ts'
import {documentTable} from './document-table.ts'
import {organisationPage} from './layout.ts'
import {markup, type Markup} from './markup.ts'
import type {ContactView} from './views.ts'

const fact = (name: string, value: string): Markup | false => value !== '' && markup`<dt>${name}</dt><dd>${value}</dd>`

const details = ({contact}: ContactView): Markup =>
  markup`<dl class="facts">${fact('Person', contact.person)}${fact('E-mail', contact.email)}
${contact.phones.map(({kind, number}) => fact(kind, number))}
${contact.addresses.map(({kind, lines}) => fact(kind, lines.join(', ')))}
${fact('Account number', contact.accountNumber)}${fact('Company number', contact.companyNumber)}
${fact('Tax number', contact.taxNumber)}${fact('Currency', contact.currency)}</dl>`

export const contactPage = (view: ContactView): string =>
  organisationPage(
    view,
    view.contact.name,
    'Contacts',
    markup`<div class="row spread"><div class="near"><h1>${view.contact.name}</h1><p>${contactChips(view.contact)}</p></div>
<form method="post">${
      view.contact.archived
        ? markup`<button name="do" value="restore">Restore</button>`
        : markup`<button class="danger" name="do" value="archive">Archive</button>`
    }</form></div>
${balanceFigures(view.balances)}
<section class="card stack"><h2>Details</h2>${details(view)}</section>
<section class="card flush"><header><h2>Invoices and bills</h2></header>${documentTable(
      view,
      `Documents of ${view.contact.name}`,
      view.documents,
      false,
    )}</section>`,
  )
