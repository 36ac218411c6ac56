import {expect} from 'chai'
import {describe, it} from 'node:test'
import {
  currencyOf,
  decimalOf,
  KinabaseRecord,
  linkedIdOf,
  rowsOf,
  textOf,
} from '../../../src/server/hosts/kinabase/undocumented.ts'

/** The samples on which the undocumented was settled: those of the mock, and the other likely forms of each. */
const row = {id: 'l1', data: {description: 'Door', quantity: 2}}
const inOrder: [form: string, lists: unknown][] = [
  ['rows by the list’s key', {lineItems: [row]}],
  ['rows with their fields beside the id', {lineItems: [{id: 'l1', description: 'Door', quantity: 2}]}],
  ['a list with items', {lineItems: {items: [row]}}],
  [
    'an array of lists with keys',
    [
      {key: 'other', records: []},
      {key: 'lineItems', records: [row]},
    ],
  ],
]

const record = (lists: unknown) => KinabaseRecord.parse({id: 'JOB-1001', lists})

describe('what the API leaves undocumented', () => {
  for (const [form, lists] of inOrder) {
    it(`reads list items: ${form}`, () => {
      const [read] = rowsOf(record(lists), 'lineItems')
      expect(read?.id).to.equal('l1')
      expect(read?.data).to.include({description: 'Door', quantity: 2})
    })
  }

  it('reads no list as no items', () => {
    for (const lists of [null, undefined, {}, [], 'text', {lineItems: null}]) {
      expect(rowsOf(record(lists), 'lineItems')).to.deep.equal([])
    }
  })

  it('reads amounts and quantities', () => {
    const samples: [unknown, string | null][] = [
      [12.5, '12.5'],
      [0.0475, '0.0475'],
      [0.1 + 0.2, '0.3'],
      [1e-7, '0'],
      [-0, '0'],
      [2400, '2400'],
      [100, '100'],
      [1.23456, '1.2346'],
      ['98.50', '98.5'],
      ['£98.50', null],
      [{amount: 4850, currency: 'GBP'}, '4850'],
      [{value: '12.50'}, '12.5'],
      [1e10, null],
      [Number.NaN, null],
      [null, null],
      [undefined, null],
      [true, null],
    ]
    for (const [sample, expected] of samples) expect(decimalOf(sample), String(sample)).to.equal(expected)
  })

  it('reads links, texts and currencies', () => {
    for (const sample of ['CUS-1', ['CUS-1'], {id: 'CUS-1', name: 'Ridge'}, [{recordId: 'CUS-1'}]]) {
      expect(linkedIdOf(sample)).to.equal('CUS-1')
    }
    for (const sample of [null, '', [], ['a', 'b'], {}]) expect(linkedIdOf(sample)).to.equal(null)
    for (const sample of ['Output', {label: 'Output', id: 3}, {name: 'Output'}]) expect(textOf(sample)).to.equal('Output')
    for (const sample of [null, ' ', {}, []]) expect(textOf(sample)).to.equal(null)
    expect(currencyOf('EUR')).to.equal('EUR')
    expect(currencyOf({amount: 1, currency: 'EUR'})).to.equal('EUR')
    expect(currencyOf('euros')).to.equal(null)
  })
})
