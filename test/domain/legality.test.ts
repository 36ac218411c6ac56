import {expect} from 'chai'
import {describe, it} from 'node:test'
import type {LedgerCode, TaxCode} from '../../src/contract/index.ts'
import {ledgerCodesFor, taxAllowed, taxCodesFor} from '../../src/domain/legality.ts'

const tax = (id: string, rest: Partial<TaxCode> = {}): TaxCode => ({
  id,
  name: id,
  rate: '20',
  use: 'both',
  appliesTo: ['revenue'],
  status: 'active',
  ...rest,
})
const ledger = (id: string, rest: Partial<LedgerCode> = {}): LedgerCode => ({
  id,
  code: id,
  name: id,
  type: 'Revenue',
  class: 'revenue',
  taxCode: null,
  status: 'active',
  selectable: true,
  ...rest,
})
const ids = (codes: readonly {id: string}[]) => codes.map(({id}) => id)

describe('legality', () => {
  it('allows a tax code only with the classes that it applies to', () => {
    expect(taxAllowed(tax('OUTPUT2'), ledger('200'))).to.equal(true)
    expect(taxAllowed(tax('OUTPUT2'), ledger('400', {class: 'expense'}))).to.equal(false)
    expect(taxAllowed(tax('GST', {use: 'none'}), ledger('200'))).to.equal(false)
  })

  it('offers output on invoices, input on bills, both on either, and nothing archived', () => {
    const codes = [
      tax('OUT', {use: 'output'}),
      tax('IN', {use: 'input'}),
      tax('ANY'),
      tax('ADJ', {use: 'none'}),
      tax('OLD', {status: 'archived'}),
    ]
    expect(ids(taxCodesFor('invoice', codes))).to.deep.equal(['OUT', 'ANY'])
    expect(ids(taxCodesFor('bill', codes))).to.deep.equal(['IN', 'ANY'])
  })

  it('puts the usual ledger codes first and leaves out those that no line may carry', () => {
    const codes = [
      ledger('090', {class: 'asset', selectable: false}),
      ledger('100', {class: 'asset'}),
      ledger('400', {class: 'expense'}),
      ledger('200'),
      ledger('260'),
      ledger('270', {status: 'archived'}),
      ledger('800', {class: 'liability'}),
    ]
    expect(ids(ledgerCodesFor('invoice', codes))).to.deep.equal(['200', '260', '100', '400', '800'])
    expect(ids(ledgerCodesFor('bill', codes))).to.deep.equal(['400', '100', '200', '260', '800'])
  })
})
