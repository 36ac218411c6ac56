import {expect} from 'chai'
import {describe, it} from 'node:test'
import * as xero from 'xero-node'
import * as wire from '../../src/server/providers/xero/wire.ts'
import {toWire, wireKeys} from '../../src/server/providers/xero/wire-keys.ts'

interface Attribute {
  name: string
  baseName: string
}
interface Model {
  getAttributeTypeMap(): Attribute[]
}
const attributes = (model: Model) => model.getAttributeTypeMap()

/** The models of xero-node whose bodies we send. */
const sent = {
  contacts: xero.Contacts,
  contact: xero.Contact,
  items: xero.Items,
  item: xero.Item,
  invoices: xero.Invoices,
  invoice: xero.Invoice,
  line: xero.LineItem,
}
/** The models of xero-node that describe what we read, each beside our schema of it. */
const read = {
  organisation: [wire.WireOrganisation, xero.Organisation],
  account: [wire.WireAccount, xero.Account],
  taxRate: [wire.WireTaxRate, xero.TaxRate],
  contact: [wire.WireContact, xero.Contact],
  item: [wire.WireItem, xero.Item],
  line: [wire.WireLine, xero.LineItem],
  invoice: [wire.WireInvoice, xero.Invoice],
} as const
/** On the wire, but dropped by xero-node's models. */
const unmodelled = new Set(['DateString', 'DueDateString'])

describe('the words of our bodies', () => {
  const all = Object.values(sent).flatMap((model) => attributes(model))

  for (const [ours, theirs] of Object.entries(wireKeys)) {
    it(`${ours} is ${theirs} to xero-node`, () => {
      const names = new Set(all.filter(({name}) => name === ours).map(({baseName}) => baseName))
      expect([...names]).to.deep.equal([theirs])
    })
  }

  it('become the same wire through xero-node and through fetch', () => {
    const invoice = {
      type: 'ACCREC',
      status: 'DRAFT',
      contact: {contactID: 'c'},
      lineAmountTypes: 'Exclusive',
      currencyCode: 'GBP',
      date: '2026-11-22',
      dueDate: '2026-12-22',
      reference: 'r',
      invoiceNumber: 'n',
      url: 'https://kinabase.example/push/1',
      lineItems: [
        {description: 'd', quantity: 1.5, unitAmount: 0.3, lineAmount: 0.45, taxType: 'NONE', accountID: 'a', accountCode: '200'},
      ],
    }
    const bodies: [Record<string, unknown>, string][] = [
      [{invoices: [invoice]}, 'Invoices'],
      [{contacts: [{name: 'n', emailAddress: 'e'}]}, 'Contacts'],
      [{items: [{code: 'c', name: 'n'}]}, 'Items'],
    ]
    for (const [body, model] of bodies) {
      const through = JSON.parse(JSON.stringify(xero.ObjectSerializer.serialize(body, model))) as unknown
      expect(toWire(body)).to.deep.equal(through)
    }
  })

  it('are refused where nobody knows what they are called on the wire', () => {
    expect(() => toWire({nonsense: 1})).to.throw(TypeError)
  })
})

describe('the parts of the wire that we read', () => {
  for (const [name, [schema, model]] of Object.entries(read)) {
    it(`of each ${name} are all known to xero-node`, () => {
      const known = new Set(attributes(model).map(({baseName}) => baseName))
      const unknown = Object.keys(schema.shape).filter((key) => !known.has(key) && !unmodelled.has(key))
      expect(unknown).to.deep.equal([])
    })
  }
})
