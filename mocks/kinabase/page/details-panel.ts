import type {KinabaseRecord} from '../records/record.ts'
import {element, icon, kitElement} from './build.ts'
import {inOrder, valueIn, type Names} from './collection-page.ts'
import {isNumeric} from './format.ts'
import {changeNumber, type ShownCollection} from './host-data.ts'
import {renderItems, type Keep} from './items-table.ts'
import {pathOfCollection, pathOfRecord} from './router.ts'

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
  const newCard = () => kitElement('xero-record-card', {collection: collection.slug, record: record.id})
  let card = newCard()
  const keepIn =
    (list: string): Keep =>
    (item, key, value) => {
      const place = {slug: collection.slug, record: record.id, list, item: item.id}
      void changeNumber(place, key, value).then(() => {
        // The card knows the record as it was: a new one reads it again.
        const former = card
        card = newCard()
        former.replaceWith(card)
      })
    }
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
    card,
    ...collection.lists.map((list) =>
      renderItems(list, record.lists[list.key] ?? [], collection.access === 'edit' ? keepIn(list.key) : null),
    ),
  ]
}
