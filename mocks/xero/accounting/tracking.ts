import {nextId} from '../ids.ts'
import * as field from '../query/fields.ts'
import {invalid, notFound} from '../refusal.ts'
import type {TrackingCategory, TrackingOption} from '../records.ts'
import type {WireObject} from '../wire/json.ts'
import {flagged, reply, type Call, type Operation} from './call.ts'
import {elements, text, word, type Input} from './input.ts'
import {list} from './list.ts'

const fields: field.Fields<TrackingCategory> = {
  TrackingCategoryID: field.guid((row) => row.TrackingCategoryID),
  Name: field.text((row) => row.Name),
  Status: field.text((row) => row.Status),
}

const wireOption = (option: TrackingOption): WireObject => ({
  TrackingOptionID: option.TrackingOptionID,
  Name: option.Name,
  Status: option.Status,
})

const wire = (category: TrackingCategory): WireObject => ({
  Name: category.Name,
  Status: category.Status,
  TrackingCategoryID: category.TrackingCategoryID,
  Options: category.Options.filter((option) => option.Status !== 'DELETED').map(wireOption),
})

function categoryBy(call: Call): TrackingCategory {
  const category = call.books.trackingCategories.get(call.ids[0]?.toLowerCase())
  if (!category || category.Status === 'DELETED') throw notFound()
  return category
}

function optionBy(call: Call, category: TrackingCategory): TrackingOption {
  const option = category.Options.find((each) => each.TrackingOptionID === call.ids[1]?.toLowerCase())
  if (!option) throw notFound()
  return option
}

const put = (call: Call, category: TrackingCategory): TrackingCategory => call.books.trackingCategories.put(category)

function nameOf(input: Input | undefined, taken: (name: string) => boolean): string {
  const name = text(input ?? {}, 'Name')?.trim() ?? ''
  if (name === '') throw invalid('Name must be specified.')
  if (name.length > 100) throw invalid('The Name field must not exceed 100 characters.')
  if (taken(name.toLowerCase())) throw invalid(`The name ${name} is already in use.`)
  return name
}

const area = 'settings'
const path = '/TrackingCategories'

export const trackingOperations: Operation[] = [
  {
    name: 'getTrackingCategories',
    method: 'GET',
    path,
    area,
    handle(call) {
      const archived = flagged(call, 'includeArchived')
      const only = (row: TrackingCategory): boolean => row.Status === 'ACTIVE' || (archived && row.Status === 'ARCHIVED')
      return reply(
        call,
        'TrackingCategories',
        list(call, {table: call.books.trackingCategories, type: 'TrackingCategory', fields, only}).rows.map(wire),
      )
    },
  },
  {
    name: 'getTrackingCategory',
    method: 'GET',
    path: `${path}/{}`,
    area,
    handle: (call) => reply(call, 'TrackingCategories', [wire(categoryBy(call))]),
  },
  {
    name: 'createTrackingCategory',
    method: 'PUT',
    path,
    area,
    handle(call) {
      const standing = call.books.trackingCategories.filter((row) => row.Status !== 'DELETED')
      const Name = nameOf(elements(call, 'TrackingCategories')[0], (name) =>
        standing.some((row) => row.Name.toLowerCase() === name),
      )
      if (standing.filter((row) => row.Status === 'ACTIVE').length >= 2)
        throw invalid('A maximum of 2 active tracking categories is allowed.')
      if (standing.length >= 4) throw invalid('A maximum of 4 tracking categories is allowed.')
      return reply(call, 'TrackingCategories', [
        wire(put(call, {TrackingCategoryID: nextId(call.state), Name, Status: 'ACTIVE', Options: []})),
      ])
    },
  },
  {
    name: 'updateTrackingCategory',
    method: 'POST',
    path: `${path}/{}`,
    area,
    handle(call) {
      const category = categoryBy(call)
      const [input = {}] = elements(call, 'TrackingCategories')
      const Status = word(input, 'Status', ['ACTIVE', 'ARCHIVED']) ?? category.Status
      return reply(call, 'TrackingCategories', [
        wire(put(call, {...category, Name: text(input, 'Name') ?? category.Name, Status})),
      ])
    },
  },
  {
    name: 'deleteTrackingCategory',
    method: 'DELETE',
    path: `${path}/{}`,
    area,
    handle: (call) => reply(call, 'TrackingCategories', [wire(put(call, {...categoryBy(call), Status: 'DELETED'}))]),
  },
  {
    name: 'createTrackingOptions',
    method: 'PUT',
    path: `${path}/{}/Options`,
    area,
    handle(call) {
      const category = categoryBy(call)
      const options: TrackingOption[] = []
      for (const input of elements(call, 'Options')) {
        const standing = [...category.Options, ...options]
        const Name = nameOf(input, (name) => standing.some((each) => each.Name.toLowerCase() === name))
        options.push({TrackingOptionID: nextId(call.state), Name, Status: 'ACTIVE'})
      }
      put(call, {...category, Options: [...category.Options, ...options]})
      return reply(call, 'Options', options.map(wireOption))
    },
  },
  {
    name: 'updateTrackingOptions',
    method: 'POST',
    path: `${path}/{}/Options/{}`,
    area,
    handle(call) {
      const category = categoryBy(call)
      const option = optionBy(call, category)
      const [input = {}] = elements(call, 'Options')
      const changed = {
        ...option,
        Name: text(input, 'Name') ?? option.Name,
        Status: word(input, 'Status', ['ACTIVE', 'ARCHIVED']) ?? option.Status,
      }
      put(call, {...category, Options: category.Options.map((each) => (each === option ? changed : each))})
      return reply(call, 'Options', [wireOption(changed)])
    },
  },
  {
    name: 'deleteTrackingOptions',
    method: 'DELETE',
    path: `${path}/{}/Options/{}`,
    area,
    handle(call) {
      const category = categoryBy(call)
      const option = optionBy(call, category)
      const gone: TrackingOption = {...option, Status: 'DELETED'}
      put(call, {...category, Options: category.Options.map((each) => (each === option ? gone : each))})
      return reply(call, 'Options', [wireOption(gone)])
    },
  },
]
