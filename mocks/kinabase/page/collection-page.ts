import type {Field} from '../data/collections.ts'
import type {KinabaseRecord} from '../records/record.ts'
import {element, icon} from './build.ts'
import {isNumeric, isWhole, shownValue} from './format.ts'
import type {ShownCollection} from './host-data.ts'
import {go, pathOfRecord} from './router.ts'

/** The names of linked records, by their id. */
export type Names = ReadonlyMap<string, string>

export const valueIn = (record: Pick<KinabaseRecord, 'data'>, field: Field, names: Names): string => {
  const value = record.data[field.key]
  return field.type === 'link' && typeof value === 'string' ? (names.get(value) ?? value) : shownValue(value, field)
}

/** A telephone number keeps its order in a page that reads from right to left. */
export const inOrder = (text: string, field: Field): Node | string =>
  field.type === 'phone' || field.type === 'email' ? element('bdi', {dir: 'ltr'}, text) : text

const empty = ({system, name}: ShownCollection) =>
  system
    ? element(
        'p',
        {class: 'empty'},
        `${name} come from your accounting system. `,
        element('a', {href: '/settings/accounting'}, 'Open the accounting integration'),
      )
    : element('p', {class: 'empty'}, `No ${name.toLowerCase()} yet.`)

function row(record: KinabaseRecord, collection: ShownCollection, columns: readonly Field[], names: Names): HTMLElement {
  const path = pathOfRecord(collection.slug, record.id)
  const cells = columns.map((field, index) => {
    const text = valueIn(record, field, names)
    const kind = isNumeric(field) ? 'number' : isWhole(field) ? 'whole' : undefined
    if (field.key === 'status' || field.key === 'stage') {
      return element('td', {}, element('span', {class: 'chip', 'data-value': text}, text))
    }
    const opens = index === 0 && !collection.system
    return opens
      ? element('th', {scope: 'row'}, element('a', {href: path}, text))
      : element('td', {class: kind}, inOrder(text, field))
  })
  const built = element('tr', {'data-record': record.id}, ...cells)
  if (!collection.system) {
    built.classList.add('opens')
    built.addEventListener('click', (event) => {
      if (!(event.target instanceof HTMLAnchorElement) && !getSelection()?.toString()) go(path)
    })
  }
  return built
}

const most = 200

/** A collection as a table, with a box that finds as one types. */
export function renderCollection(collection: ShownCollection, records: readonly KinabaseRecord[], names: Names): Node[] {
  const columns = collection.columns.flatMap((key) => collection.fields.find((field) => field.key === key) ?? [])
  const heads = columns.map((field) => element('th', {scope: 'col', class: isNumeric(field) ? 'number' : undefined}, field.name))
  const body = element('tbody')
  const count = element('span', {class: 'count', role: 'status'})
  const find = element('input', {
    type: 'search',
    placeholder: 'Find',
    'aria-label': `Find in ${collection.name}`,
    autocomplete: 'off',
  })

  const fill = () => {
    const wanted = find.value.trim().toLowerCase()
    const found = records.filter((record) =>
      columns.some((field) => valueIn(record, field, names).toLowerCase().includes(wanted)),
    )
    body.replaceChildren(...found.slice(0, most).map((record) => row(record, collection, columns, names)))
    count.textContent = wanted === '' ? String(records.length) : `${found.length} of ${records.length}`
  }
  find.addEventListener('input', fill)
  fill()

  const heading = element(
    'header',
    {class: 'page-head'},
    element('h1', {tabindex: '-1'}, collection.name),
    count,
    collection.access === 'view'
      ? element(
          'span',
          {class: 'note'},
          icon('lock'),
          collection.system ? 'Kept by the accounting integration' : 'You can view these',
        )
      : null,
    records.length > 0 ? find : null,
  )
  if (records.length === 0) return [heading, empty(collection)]
  const table = element('table', {class: 'records'}, element('thead', {}, element('tr', {}, ...heads)), body)
  return [heading, element('div', {class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': collection.name}, table)]
}
