import {answerOf, timeLimit} from './answer.ts'
import {boundedFetch, type Fetch} from './bounded-fetch.ts'
import {toWire} from './wire-keys.ts'
import type {Answer, Caller, Transport} from './transport.ts'

export interface FetchTransportOptions {
  /** The Accounting API, without a slash at the end: `…/api.xro/2.0`. */
  accounting: string
  fetch: Fetch
  /** Milliseconds; for tests of the limits. */
  limits?: {read: number; write: number}
}

type Query = Record<string, string | number | boolean | undefined>

const search = (query: Query): string => {
  const given = Object.entries(query).filter((entry): entry is [string, string | number | boolean] => entry[1] !== undefined)
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`
}

/** The Accounting API straight over `fetch`: where xero-node cannot live, such as inside a page. */
export function createFetchTransport({accounting, fetch, limits = timeLimit}: FetchTransportOptions): Transport {
  async function call(
    caller: Caller,
    method: 'GET' | 'PUT',
    path: string,
    query: Query,
    more: {headers?: Record<string, string>; body?: unknown} = {},
  ): Promise<Answer> {
    const write = method === 'PUT'
    const what = `${method} /${path.split('/')[0]}`
    const headers: Record<string, string> = {
      accept: 'application/json',
      authorization: `Bearer ${caller.token.open()}`,
      'xero-tenant-id': caller.organisation,
      ...(write ? {'content-type': 'application/json'} : {}),
      ...more.headers,
    }
    const init = {method, headers, ...(write ? {body: JSON.stringify(toWire(more.body))} : {})}
    const limit = write ? limits.write : limits.read
    return answerOf(await boundedFetch(fetch, what, `${accounting}/${path}${search(query)}`, init, limit), {what, write})
  }
  const since = (moment: Date | undefined) => (moment ? {headers: {'if-modified-since': moment.toISOString()}} : {})
  const create = (caller: Caller, path: string, query: Query, body: unknown, key: string) =>
    call(caller, 'PUT', path, {summarizeErrors: true, ...query}, {headers: {'idempotency-key': key}, body})

  return {
    getOrganisation: (caller) => call(caller, 'GET', 'Organisation', {}),
    getAccounts: (caller) => call(caller, 'GET', 'Accounts', {}),
    getTaxRates: (caller) => call(caller, 'GET', 'TaxRates', {}),
    getContacts: (caller, {ids, ...query}) => call(caller, 'GET', 'Contacts', {IDs: ids?.join(','), ...query}),
    getItems: (caller) => call(caller, 'GET', 'Items', {unitdp: 4}),
    getItem: (caller, idOrCode) => call(caller, 'GET', `Items/${encodeURIComponent(idOrCode)}`, {unitdp: 4}),
    getInvoices: (caller, {ids, modifiedSince, ...query}) =>
      call(caller, 'GET', 'Invoices', {IDs: ids?.join(','), ...query, unitdp: 4}, since(modifiedSince)),
    createContact: (caller, contact, key) => create(caller, 'Contacts', {}, {contacts: [contact]}, key),
    createItem: (caller, item, key) => create(caller, 'Items', {unitdp: 4}, {items: [item]}, key),
    createInvoice: (caller, invoice, key) => create(caller, 'Invoices', {unitdp: 4}, {invoices: [invoice]}, key),
  }
}
