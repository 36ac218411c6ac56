import {describe, it} from 'node:test'
import {expect} from 'chai'
import type {Input} from '../../../src/contract/index.ts'
import {customer, job} from './fake-host.ts'
import {createHouse} from './house.ts'

type Invoice = Input<'createDocument'>
type Line = Invoice['lines'][number]

describe('what the create dialog opens with', () => {
  it('offers what is left of each line, and the first default that is legal', async () => {
    const house = createHouse()
    await house.ready()
    await house.call('createDocument', house.invoice())
    const {body} = await house.call('offerDocument', {key: job, kind: 'invoice'}, 'regular')
    expect(body).to.deep.include({currency: 'GBP', date: '2026-06-15', reference: 'JOB-1', taxMode: 'exclusive'})
    expect(body.contact).to.deep.equal({id: 'contact-1', name: 'Ridgeway University', archived: false})
    expect(body.lines[0]).to.deep.include({line: 'l1', quantity: '10', covered: '4', remaining: '6', mapped: false})
    expect(body.lines[0]!.ledgerCode).to.deep.equal({id: 'account-200', from: 'collection'})
    expect(body.lines[0]!.taxCode).to.deep.equal({id: 'OUTPUT2', from: 'ledger-code'})
    expect(body.lines[1]).to.deep.include({line: 'l2', mapped: true, remaining: '2'})
    expect(body.taxCodes.map(({id}) => id)).to.deep.equal(['OUTPUT2'])
  })

  it('says where the contact is missing, and which record to link', async () => {
    const house = createHouse()
    await house.connect()
    const {body} = await house.call('offerDocument', {key: job, kind: 'invoice'})
    expect(body).to.deep.include({contact: null, contactRecord: {key: customer, title: 'Ridgeway'}})
    expect((await house.call('offerDocument', {key: job, kind: 'bill'})).code).to.equal('invalid-request')
    expect((await house.call('offerDocument', {key: customer, kind: 'invoice'})).code).to.equal('invalid-request')
  })

  it('says today where the organisation is', async () => {
    const house = createHouse()
    await house.ready()
    house.clock.advance(13.5 * 3_600_000)
    expect((await house.call('offerDocument', {key: job, kind: 'invoice'})).body.date).to.equal('2026-06-16')
  })
})

describe('creating an invoice', () => {
  it('makes a draft, links it and shows it', async () => {
    const house = createHouse()
    await house.ready()
    const {body} = await house.call('createDocument', house.invoice(), 'regular')
    expect(body.push).to.deep.include({state: 'confirmed', askAgainAfter: null, complaints: []})
    expect(body.push.document).to.deep.include({
      number: 'INV-1',
      status: 'draft',
      total: '120.00',
      state: 'live',
      expectedTotal: null,
    })
    expect(body.card.coverage!.level).to.equal('part')
    expect(house.provider.documents[0]!.marker).to.equal(`https://host.example/accounting/pushes/${body.push.id}`)
    expect(house.provider.documents[0]!.lines[0]).to.deep.include({ledgerCode: '200', taxCode: 'OUTPUT2'})
  })

  const line: Line = {
    line: 'l1',
    description: 'Seats',
    quantity: '4',
    unitPrice: '25.00',
    taxCode: 'OUTPUT2',
    ledgerCode: 'account-200',
  }
  const cases: [string, Partial<Invoice>, string, string][] = [
    ['a line that is not on the record', {lines: [{...line, line: 'gone'}]}, 'invalid-request', 'lines.0.line'],
    ['a line twice', {lines: [line, line]}, 'invalid-request', 'lines.1.line'],
    ['a line that says nothing', {lines: [{...line, description: ' '}]}, 'invalid-request', 'lines.0.description'],
    ['no quantity', {lines: [{...line, quantity: '0'}]}, 'invalid-request', 'lines.0.quantity'],
    ['a negative quantity', {lines: [{...line, quantity: '-1'}]}, 'invalid-request', 'lines.0.quantity'],
    ['a mapped quantity changed', {lines: [{...line, line: 'l2', quantity: '1'}]}, 'invalid-request', 'lines.0.quantity'],
    ['a tax code of purchases', {lines: [{...line, taxCode: 'INPUT2'}]}, 'invalid-request', 'lines.0.taxCode'],
    [
      'a tax code that the ledger code forbids',
      {lines: [{...line, ledgerCode: 'account-310'}]},
      'invalid-request',
      'lines.0.taxCode',
    ],
    ['an unknown ledger code', {lines: [{...line, ledgerCode: '200'}]}, 'invalid-request', 'lines.0.ledgerCode'],
    ['another contact', {contact: 'contact-2'}, 'invalid-request', 'contact'],
    ['another currency', {currency: 'USD'}, 'invalid-request', 'currency'],
    ['totals a penny out', {expected: {subtotal: '100.00', tax: '20.01', total: '120.00'}}, 'invalid-request', 'expected.tax'],
    ['due before its date', {due: '2026-06-14'}, 'invalid-request', 'due'],
    ['five decimals', {lines: [{...line, unitPrice: '0.12345'}]}, 'invalid-request', 'lines.0.unitPrice'],
    ['less than zero in all', {lines: [{...line, unitPrice: '-1'}]}, 'invalid-request', 'expected.total'],
    [
      'more than is left',
      {lines: [{...line, quantity: '11'}], expected: {subtotal: '275.00', tax: '55.00', total: '330.00'}},
      'line-covered',
      'lines.0.quantity',
    ],
    ['another organisation', {organisation: 'org-2'}, 'organisation-changed', ''],
  ]
  for (const [what, change, code, path] of cases)
    it(`refuses ${what}, and sends nothing`, async () => {
      const house = createHouse()
      await house.ready()
      const answer = await house.call('createDocument', house.invoice(change))
      expect(answer.code).to.equal(code)
      expect(answer.failure!.complaints?.[0]?.path ?? '').to.equal(path)
      expect(house.provider.calls).not.to.include('createDocument')
      expect(house.tables.pushes.size).to.equal(0)
    })

  it('covers a line again where the person agreed to it', async () => {
    const house = createHouse()
    await house.ready()
    const expected = {subtotal: '275.00', tax: '55.00', total: '330.00'}
    const {body} = await house.call(
      'createDocument',
      house.invoice({lines: [{...line, quantity: '11'}], expected, overCover: true}),
    )
    expect(body.push.state).to.equal('confirmed')
    expect(body.card.coverage!.level).to.equal('over')
  })
})
