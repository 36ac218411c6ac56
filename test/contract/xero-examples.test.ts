import {expect} from 'chai'
import {describe, it} from 'node:test'
import {access, providerOver} from '../server/providers/xero/fake-xero.ts'
import {
  Balances,
  Day,
  Decimal,
  LedgerCode,
  Organisation,
  Pricing,
  TaxCode,
  read as readContract,
} from '../../src/contract/index.ts'
import type {Provider, RemoteDocument, RemoteTarget} from '../../src/server/provider.ts'
import {specification, withoutSpecification} from './specification.ts'

type Asking = (provider: Provider) => Promise<unknown>
const ids = ['d4956132-ed94-4dd7-9eaa-aa22dfdf06f2']

/** Each operation that we use, how we use it, and where the example holds what it is of. */
const operations: [string, string, string, Asking][] = [
  ['GET', '/Organisation', 'Organisations', (provider) => provider.organisation(access)],
  ['GET', '/Accounts', 'Accounts', (provider) => provider.ledgerCodes(access)],
  ['GET', '/TaxRates', 'TaxRates', (provider) => provider.taxCodes(access)],
  ['GET', '/Contacts', 'Contacts', (provider) => provider.readTargets(access, 'contact', ids, 'NZD')],
  ['GET', '/Invoices', 'Invoices', (provider) => provider.readDocuments(access, ids)],
  ['GET', '/Invoices/{InvoiceID}', 'Invoices', (provider) => provider.readDocuments(access, ids)],
]

const target = (one: RemoteTarget) => {
  if (one.balances) readContract(Balances, one.balances, 'internal')
  if (one.pricing) readContract(Pricing, one.pricing, 'internal')
}
function document(one: RemoteDocument) {
  for (const amount of [one.total, one.tax, one.subtotal, one.paid, one.credited, one.outstanding])
    readContract(Decimal, amount, 'internal')
  for (const day of [one.date, one.due]) if (day !== null) readContract(Day, day, 'internal')
}
/** That what came out is of the contract's shape, which TypeScript only believes. */
const shapes: Record<string, (made: unknown) => void> = {
  Organisations: (made) => void readContract(Organisation, made, 'internal'),
  Accounts: (made) => (made as unknown[]).forEach((one) => readContract(LedgerCode, one, 'internal')),
  TaxRates: (made) => (made as unknown[]).forEach((one) => readContract(TaxCode, one, 'internal')),
  Contacts: (made) => (made as RemoteTarget[]).forEach(target),
  Items: (made) => (made as RemoteTarget[]).forEach(target),
  Invoices: (made) => (made as RemoteDocument[]).forEach(document),
}

describe("every example of Xero's specification", {skip: withoutSpecification}, () => {
  for (const [method, path, collection, ask] of operations) {
    it(`of ${method} ${path} is understood whole`, async () => {
      const examples = specification!.examples({method, path})
      expect(examples).not.to.have.length(0)
      for (const example of examples) {
        const {provider} = providerOver(() => Response.json(example))
        const made = await ask(provider)
        shapes[collection]!(made)
        const count = ((example as Record<string, unknown>)[collection] as unknown[]).length
        if (Array.isArray(made)) expect(made).to.have.length(count)
      }
    })
  }

  it('of items is understood, listed, read and made', async () => {
    for (const path of ['/Items', '/Items/{ItemID}']) {
      for (const example of specification!.examples({method: 'GET', path})) {
        const {Items} = example as {Items: {ItemID: string}[]}
        const {provider} = providerOver(() => Response.json(example))
        const wanted = Items.map(({ItemID}) => ItemID)
        const made = await provider.readTargets(access, 'item', path === '/Items' ? [...wanted, ids[0]!] : wanted, 'NZD')
        expect(made).to.have.length(Items.length)
        made.forEach(target)
      }
    }
    for (const example of specification!.examples({method: 'PUT', path: '/Items'})) {
      for (const item of (example as {Items: {ValidationErrors?: unknown[]}[]}).Items) {
        const {provider} = providerOver(() => Response.json({...(example as object), Items: [item]}))
        const made = provider.createTarget(access, {kind: 'item', name: 'n', code: 'c'}, 'k')
        // One of them was refused, with status 200.
        if (item.ValidationErrors?.length)
          expect(await made.catch((reason: {code: string}) => reason.code)).to.equal('name-taken')
        else target(await made)
      }
    }
  })

  it('of a contact or an invoice that was made is understood', async () => {
    for (const example of specification!.examples({method: 'PUT', path: '/Contacts'})) {
      const {Contacts} = example as {Contacts: unknown[]}
      const {provider} = providerOver(() => Response.json({...(example as object), Contacts: Contacts.slice(0, 1)}))
      target(await provider.createTarget(access, {kind: 'contact', name: 'n', email: null}, 'k'))
    }
    for (const example of specification!.examples({method: 'PUT', path: '/Invoices'})) {
      const {Invoices} = example as {Invoices: {Contact: {ContactID: string}}[]}
      const {provider} = providerOver(() => Response.json({...(example as object), Invoices: Invoices.slice(0, 1)}))
      const asked = {kind: 'invoice', contact: Invoices[0]!.Contact.ContactID, currency: 'NZD', taxMode: 'exclusive'} as const
      const more = {date: '2026-11-22', due: null, reference: 'r', marker: 'https://kinabase.example/push/1', lines: []}
      document(await provider.createDocument(access, {...asked, ...more}, 'k'))
    }
  })

  it('of a refusal is told from a success', async () => {
    for (const path of ['/Contacts', '/Items', '/Invoices']) {
      for (const example of specification!.examples({method: 'PUT', path}, 400)) {
        const {provider} = providerOver(() => Response.json(example, {status: 400}))
        const lines = [{description: 'd', quantity: '1', unitPrice: '1', taxCode: 'NONE', ledgerCode: '200'}]
        const more = {currency: 'NZD', taxMode: 'exclusive', date: '2026-11-22', due: null, reference: 'r'} as const
        const call =
          path === '/Invoices'
            ? provider.createDocument(
                access,
                {kind: 'invoice', contact: ids[0]!, marker: 'https://k.example/1', lines, ...more},
                'k',
              )
            : provider.createTarget(access, {kind: 'contact', name: 'n', email: null}, 'k')
        const code = await call.then(
          () => 'made',
          (reason: unknown) => (reason as {code: string}).code,
        )
        expect(`${path} ${code}`).to.be.oneOf([`${path} provider-refused`, `${path} name-taken`])
      }
    }
  })
})
