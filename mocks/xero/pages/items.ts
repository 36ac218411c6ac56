import {price} from './figures.ts'
import {organisationPage} from './layout.ts'
import {markup, type Markup} from './markup.ts'
import type {ItemRow, ItemsView} from './views.ts'

const side = (shown: boolean, value: number | null, account: string, tax: string): Markup =>
  shown
    ? markup`<td class="amount">${value === null ? '–' : price(value)}</td><td class="small quiet wide">${account}${tax !== '' && markup`<br>${tax}`}</td>`
    : markup`<td class="amount quiet">–</td><td class="wide"></td>`

const line = (item: ItemRow): Markup =>
  markup`<tr><th scope="row" class="code">${item.code}</th><td class="words">${item.name}${
    item.description !== '' && item.description !== item.name && markup`<br><span class="small quiet">${item.description}</span>`
  }</td>${side(item.sold, item.salePrice, item.saleAccount, item.saleTax)}${side(item.purchased, item.costPrice, item.costAccount, item.costTax)}
<td class="amount">${item.tracked ? item.onHand : '–'}</td></tr>`

/** Everything that is bought and sold. */
export const itemsPage = (view: ItemsView): string =>
  organisationPage(
    view,
    'Items',
    'Items',
    markup`<h1>Items</h1><section class="card flush" aria-label="Items">${
      view.items.length === 0
        ? markup`<p class="empty">No items yet.</p>`
        : markup`<div class="scroll" tabindex="0" role="region" aria-label="Items, scrolling"><table><thead><tr><th scope="col">Code</th><th scope="col">Name</th>
<th scope="col" class="amount">Sale price</th><th scope="col" class="wide">Sold under</th><th scope="col" class="amount">Cost price</th><th scope="col" class="wide">Bought under</th>
<th scope="col" class="amount">On hand</th></tr></thead><tbody>${view.items.map(line)}</tbody></table></div>`
    }</section>`,
  )
