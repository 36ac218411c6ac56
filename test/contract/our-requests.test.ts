import {expect} from 'chai'
import {describe, it} from 'node:test'
import {createFetchTransport} from '../../src/server/providers/xero/fetch-transport.ts'
import type {Transport} from '../../src/server/providers/xero/transport.ts'
import {createXeroNodeTransport} from '../../src/server/providers/xero/xero-node-transport.ts'
import {Secret} from '../../src/server/secret.ts'
import {json, tinyServer, type Seen} from '../server/providers/xero/tiny-server.ts'
import {specification, withoutSpecification} from './specification.ts'

const caller = {token: new Secret('t'), organisation: '11111111-2222-4333-8444-555555555555'}
const id = 'd4956132-ed94-4dd7-9eaa-aa22dfdf06f2'
const line = {description: 'd', quantity: 1.5, unitAmount: 0.3333, lineAmount: 0.5, taxType: 'OUTPUT2'}
const common = {
  status: 'DRAFT',
  contact: {contactID: id},
  currencyCode: 'GBP',
  date: '2026-11-22',
  dueDate: '2026-12-22',
} as const
const more = {url: 'https://kinabase.example/push/1', lineAmountTypes: 'Inclusive'} as const

/** Every request that we ever send. */
const requests: ((transport: Transport) => Promise<unknown>)[] = [
  (transport) => transport.getOrganisation(caller),
  (transport) => transport.getAccounts(caller),
  (transport) => transport.getTaxRates(caller),
  (transport) => transport.getContacts(caller, {ids: [id, id], includeArchived: true, page: 1}),
  (transport) => transport.getContacts(caller, {searchTerm: 'a & b', order: 'Name ASC', page: 1, pageSize: 20}),
  (transport) => transport.getItems(caller),
  (transport) => transport.getItem(caller, id),
  (transport) => transport.getInvoices(caller, {ids: [id], page: 1}),
  (transport) => transport.getInvoices(caller, {createdByMyApp: true, modifiedSince: new Date(), page: 2, pageSize: 100}),
  (transport) => transport.createContact(caller, {name: 'n', emailAddress: 'a@b.example'}, 'k'),
  (transport) => transport.createItem(caller, {code: 'c', name: 'n'}, 'k'),
  (transport) =>
    transport.createInvoice(
      caller,
      {
        type: 'ACCREC',
        reference: 'r',
        ...common,
        ...more,
        lineItems: [
          {...line, accountCode: '200'},
          {...line, accountID: id},
        ],
      },
      'k',
    ),
  (transport) =>
    transport.createInvoice(
      caller,
      {type: 'ACCPAY', invoiceNumber: 'n', ...common, ...more, lineItems: [{...line, accountID: id}]},
      'k',
    ),
]

const toCall = ({method, address, headers, body}: Seen) => {
  const {pathname, searchParams} = new URL(address, 'http://localhost')
  const given = body === '' ? {} : {body: JSON.parse(body) as unknown}
  const path = pathname.replace('/api.xro/2.0', '')
  return {method, path, query: Object.fromEntries(searchParams), headers: headers as Record<string, string>, ...given}
}

describe("every request of ours is of Xero's specification", {skip: withoutSpecification}, () => {
  for (const [name, create] of [
    ['xero-node', (accounting: string) => createXeroNodeTransport({accounting})],
    ['fetch', (accounting: string) => createFetchTransport({accounting, fetch})],
  ] as const) {
    it(`sent through ${name}`, async () => {
      await using server = await tinyServer((_, response) => json(response, {}))
      for (const send of requests) await send(create(`${server.origin}/api.xro/2.0`))
      expect(server.seen).to.have.length(requests.length)
      for (const seen of server.seen)
        expect(specification!.checkRequest(toCall(seen)), `${seen.method} ${seen.address}`).to.deep.equal([])
    })
  }

  it('and the check would notice one that is not', () => {
    const headers = {'xero-tenant-id': 'x'}
    const check = (call: object) => specification!.checkRequest({method: 'PUT', path: '/Invoices', headers, ...call})
    expect(check({path: '/Nothing'})).not.to.deep.equal([])
    expect(check({query: {nonsense: '1'}})).to.deep.equal(['query nonsense is not known'])
    expect(check({headers: {}})).to.deep.equal(['header xero-tenant-id is missing'])
    expect(check({body: {Invoices: [{Type: 'NONSENSE'}]}})).not.to.deep.equal([])
    expect(check({body: {Invoices: [{Nonsense: 1}]}})).to.deep.equal(['/Invoices/0/Nonsense is not known'])
  })
})
