import {balanceFigures} from './balances.ts'
import {documentTable} from './document-table.ts'
import {statusWord} from './figures.ts'
import {addressIn, organisationPage} from './layout.ts'
import {markup, type Markup} from './markup.ts'
import type {DashboardView} from './views.ts'

const countCard = (view: DashboardView, title: string, path: string, counts: Readonly<Record<string, number>>): Markup =>
  markup`<section class="card stack"><div class="row spread"><h2>${title}</h2><a href="${addressIn(view, path)}">Show all</a></div>
<dl class="facts">${Object.entries(counts).map(
    ([status, count]) =>
      markup`<dt><a href="${addressIn(view, `${path}?status=${status}`)}">${statusWord(status)}</a></dt><dd class="amount">${count}</dd>`,
  )}</dl></section>`

export const dashboardPage = (view: DashboardView): string =>
  organisationPage(
    view,
    'Dashboard',
    'Dashboard',
    markup`<h1>${view.organisation.name}</h1>
${balanceFigures(view.balances)}
<div class="columns">
${countCard(view, 'Invoices', '/invoices', view.counts.invoices)}
${countCard(view, 'Bills', '/bills', view.counts.bills)}
<section class="card stack"><h2>Also here</h2><dl class="facts">
<dt><a href="${addressIn(view, '/contacts')}">Contacts</a></dt><dd class="amount">${view.counts.contacts}</dd>
<dt><a href="${addressIn(view, '/items')}">Items</a></dt><dd class="amount">${view.counts.items}</dd></dl></section>
</div>
<section class="card flush"><header><h2>Changed last</h2></header>${documentTable(view, 'Documents changed last', view.recent)}</section>`,
  )
