import type {ListItem} from '../records/record.ts'
import {element} from './build.ts'
import {valueIn} from './collection-page.ts'
import {amount} from './format.ts'
import type {ShownCollection} from './host-data.ts'

type List = ShownCollection['lists'][number]

/** Keeps a number of a row; what depends on it is shown anew. */
export type Keep = (item: ListItem, key: string, value: number | null) => void

const isMeasured = ({data}: ListItem) => typeof data['measuredQuantity'] === 'number'

function totalOf(item: ListItem): number | null {
  const quantity = item.data[isMeasured(item) ? 'measuredQuantity' : 'quantity']
  const price = item.data['unitPrice']
  return typeof quantity === 'number' && typeof price === 'number' ? Math.round(quantity * price * 100) / 100 : null
}

const shownTotal = (total: number | null) => (total === null ? '–' : amount(total))

const numberCell = (...children: (Node | string | null)[]) => element('td', {class: 'number'}, ...children)

function quantityBox(item: ListItem, key: string, keep: Keep): HTMLElement {
  const value = item.data[key]
  const label = `Quantity of ${String(item.data['description'])}`
  const box = element('input', {
    type: 'text',
    inputmode: 'decimal',
    'aria-label': label,
    value: typeof value === 'number' ? String(value) : '',
  })
  box.addEventListener('change', () => {
    const text = box.value.trim()
    const next = text === '' ? null : Number(text)
    if (next !== null && !Number.isFinite(next)) box.value = typeof value === 'number' ? String(value) : ''
    else keep(item, key, next)
  })
  return box
}

function itemRow(item: ListItem, list: List, keep: Keep | null): HTMLElement {
  const shown = (key: string) =>
    valueIn(
      item,
      list.fields.find((each) => each.key === key)!,
      new Map(),
    )
  const key = isMeasured(item) ? 'measuredQuantity' : 'quantity'
  return element(
    'tr',
    {},
    element('th', {scope: 'row'}, shown('description')),
    numberCell(keep ? quantityBox(item, key, keep) : shown(key), isMeasured(item) ? element('small', {}, 'measured') : null),
    numberCell(shown('unitPrice')),
    numberCell(),
  )
}

/** The rows of a record's list, their quantities to be changed by those who may. */
export function renderItems(list: List, items: readonly ListItem[], keep: Keep | null): HTMLElement {
  const head = ['Description', 'Quantity', 'Unit price', 'Total'].map((text, index) =>
    element('th', {scope: 'col', class: index > 0 ? 'number' : undefined}, text),
  )
  // A changed quantity rewrites the totals alone, so that the box that the person moved on to stays.
  const keepAndAdd: Keep = (item, key, value) => {
    item.data[key] = value
    keep?.(item, key, value)
    add()
  }
  const body = element('tbody', {}, ...items.map((item) => itemRow(item, list, keep && keepAndAdd)))
  const sum = numberCell()
  const add = () => {
    for (const [index, row] of [...body.rows].entries()) row.cells[3]!.textContent = shownTotal(totalOf(items[index]!))
    sum.textContent = amount(items.reduce((total, item) => total + (totalOf(item) ?? 0), 0))
  }
  add()
  return element(
    'div',
    {class: 'list'},
    element('h3', {}, list.name, element('span', {class: 'count'}, String(items.length))),
    element(
      'div',
      {class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': list.name},
      element(
        'table',
        {class: 'items'},
        element('thead', {}, element('tr', {}, ...head)),
        body,
        element('tfoot', {}, element('tr', {}, element('th', {scope: 'row', colspan: '3'}, 'Before tax'), sum)),
      ),
    ),
  )
}
