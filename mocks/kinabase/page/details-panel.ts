import type {KinabaseRecord, ListItem} from '../records/record.ts'
import {element, icon, kitElement} from './build.ts'
import {inOrder, valueIn, type Names} from './collection-page.ts'
import {amount, isNumeric} from './format.ts'
import type {ShownCollection} from './host-data.ts'
import {pathOfCollection, pathOfRecord} from './router.ts'

type List = ShownCollection['lists'][number]

const quantityOf = ({data}: ListItem) => data['measuredQuantity'] ?? data['quantity']

function totalOf(item: ListItem): number | null {
  const quantity = quantityOf(item)
  const price = item.data['unitPrice']
  return typeof quantity === 'number' && typeof price === 'number' ? Math.round(quantity * price * 100) / 100 : null
}

const numberCell = (text: string) => element('td', {class: 'number'}, text)

function itemRow(item: ListItem, list: List): HTMLElement {
  const field = (key: string) => list.fields.find((each) => each.key === key)!
  const shown = (key: string) => valueIn(item, field(key), new Map())
  const measured = item.data['measuredQuantity'] !== null
  const quantity = shown(measured ? 'measuredQuantity' : 'quantity')
  const total = totalOf(item)
  return element(
    'tr',
    {},
    element('th', {scope: 'row'}, shown('description')),
    element('td', {class: 'number'}, quantity, measured ? element('small', {}, 'measured') : null),
    numberCell(shown('unitPrice')),
    numberCell(total === null ? '–' : amount(total)),
  )
}

function itemsTable(list: List, items: readonly ListItem[]): HTMLElement {
  const head = ['Description', 'Quantity', 'Unit price', 'Total'].map((text, index) =>
    element('th', {scope: 'col', class: index > 0 ? 'number' : undefined}, text),
  )
  const sum = items.reduce((total, item) => total + (totalOf(item) ?? 0), 0)
  return element(
    'section',
    {'aria-label': list.name},
    element('h3', {}, list.name, element('span', {class: 'count'}, String(items.length))),
    element(
      'div',
      {class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': list.name},
      element(
        'table',
        {class: 'items'},
        element('thead', {}, element('tr', {}, ...head)),
        element('tbody', {}, ...items.map((item) => itemRow(item, list))),
        element(
          'tfoot',
          {},
          element('tr', {}, element('th', {scope: 'row', colspan: '3'}, 'Before tax'), numberCell(amount(sum))),
        ),
      ),
    ),
  )
}

/** One record: its fields, what accounting knows of it, and the rows of its lists. */
export function renderDetails(collection: ShownCollection, record: KinabaseRecord, names: Names): Node[] {
  const titleField = collection.fields.find((field) => field.key === collection.title)!
  const fields = collection.fields
    .filter((field) => field !== titleField)
    .map((field) => {
      const text = valueIn(record, field, names)
      const value = record.data[field.key]
      const leads = field.to !== undefined && typeof value === 'string' && names.has(value)
      return element(
        'div',
        {},
        element('dt', {}, field.name),
        element(
          'dd',
          {class: isNumeric(field) ? 'figures' : undefined},
          leads ? element('a', {href: pathOfRecord(field.to!, value)}, text) : inOrder(text, field),
        ),
      )
    })
  return [
    element(
      'header',
      {class: 'details-head'},
      element('p', {class: 'identifier'}, collection.singular, ' · ', record.id),
      element('h2', {id: 'details-title', tabindex: '-1'}, valueIn(record, titleField, names)),
      element(
        'a',
        {class: 'icon-button', href: pathOfCollection(collection.slug), 'aria-label': 'Close', title: 'Close'},
        icon('close'),
      ),
    ),
    element('dl', {class: 'fields'}, ...fields),
    kitElement('xero-record-card', {collection: collection.slug, record: record.id}),
    ...collection.lists.map((list) => itemsTable(list, record.lists[list.key] ?? [])),
  ]
}
