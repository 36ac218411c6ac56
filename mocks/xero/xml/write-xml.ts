import {decimals} from '../wire/json.ts'
import {singular} from './names.ts'

const schemas = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"'
const date = /^\/Date\((-?\d+)(?:[+-]\d{4})?\)\/$/
// What JSON has besides the value itself.
const companion = /^(?:HasErrors|HasValidationErrors|StatusAttributeString|\w*(?:Date|UTC)String)$/
const places: Record<string, number> = {Quantity: 4, Rate: 4, DisplayTaxRate: 4, EffectiveRate: 4, CurrencyRate: 6}
const leastPlaces = 2
const unsaid = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const escaped = (text: string): string =>
  text.replace(unsaid, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;')

function instant(milliseconds: number, name: string): string {
  const text = new Date(milliseconds).toISOString().slice(0, -1)
  return name === 'DateTimeUTC' ? `${text}0000Z` : text.replace(/\.?0+$/, '')
}

function amount(name: string, value: number): string {
  if (!decimals.has(name)) return String(value)
  const said = String(value).split('.')[1]?.length ?? 0
  return value.toFixed(Math.max(places[name] ?? leastPlaces, Math.min(said, 6)))
}

function scalar(name: string, value: string | number | boolean): string {
  if (typeof value === 'number') return amount(name, value)
  if (typeof value === 'boolean') return String(value)
  const ticks = date.exec(value)
  return ticks ? instant(Number(ticks[1]), name) : escaped(value)
}

type Fields = Record<string, unknown>

/** XML puts what is wrong with an entry before the entry itself. */
const inOrder = (fields: Fields): [string, unknown][] => {
  const {ValidationErrors, Warnings, ...rest} = fields
  return [...Object.entries({ValidationErrors, Warnings}), ...Object.entries(rest)]
}

function element(name: string, value: unknown, indent: string, attributes = ''): string {
  if (value === undefined || value === null || companion.test(name)) return ''
  if (typeof value === 'object') {
    const within = Array.isArray(value)
      ? (value as unknown[]).map((entry) => element(singular(name), entry, `${indent}  `)).join('')
      : inOrder(value as Fields)
          .map(([key, entry]) => element(name === 'Allocation' && key === 'Amount' ? 'AppliedAmount' : key, entry, `${indent}  `))
          .join('')
    if (Array.isArray(value) && within === '') return ''
    const status = (value as Fields)['StatusAttributeString']
    const all = `${attributes}${typeof status === 'string' ? ` status="${status}"` : ''}`
    return within === '' ? `${indent}<${name}${all} />\n` : `${indent}<${name}${all}>\n${within}${indent}</${name}>\n`
  }
  const text = scalar(name, value as string | number | boolean)
  return text === '' ? `${indent}<${name}${attributes} />\n` : `${indent}<${name}${attributes}>${text}</${name}>\n`
}

/** What lists its pages in JSON as `pagination` does so in XML under names of its own. */
function pageInfo(pagination: unknown): Fields | undefined {
  if (typeof pagination !== 'object' || pagination === null) return undefined
  const {page, pageSize, pageCount, itemCount} = pagination as Fields
  return {Page: page, PageSize: pageSize, TotalPages: pageCount, TotalRows: itemCount}
}

/** An answer's envelope with its collection. */
export function writeResponse({pagination, ...answer}: Fields): string {
  const {Id, Status, ProviderName, DateTimeUTC, ...collection} = answer
  return element(
    'Response',
    {Id, Status, ProviderName, DateTimeUTC, PageInfo: pageInfo(pagination), ...collection},
    '',
    ` ${schemas}`,
  )
}

/** A refusal; its elements say what they are, as far as it is known. */
export function writeException({Elements, ...refusal}: Fields, type: string | undefined): string {
  const listed = Array.isArray(Elements) ? (Elements as unknown[]) : []
  const kind = type === undefined ? '' : ` xsi:type="${type}"`
  const entries = listed.map((entry) => element('DataContractBase', entry, '    ', kind)).join('')
  const head = element('ApiException', refusal, '', ` ${schemas}`)
  return entries === '' ? head : head.replace('</ApiException>', () => `  <Elements>\n${entries}  </Elements>\n</ApiException>`)
}
