import {Big} from 'big.js'
import {expect} from 'chai'
import fc from 'fast-check'
import {describe, it} from 'node:test'
import type {TaxMode} from '../../src/contract/index.ts'
import {addUp, priceLine, totals, type Cents, type PricedLine} from '../../src/domain/totals.ts'

const line = (quantity: string, unitPrice: string, rate: string | null, taxCode?: string): PricedLine => ({
  quantity,
  unitPrice,
  rate,
  taxCode,
})

describe('totals', () => {
  it('rounds the tax of each line, as Xero does, and not the tax of the sum', () => {
    const figures = totals([line('1', '25.06', '15'), line('1', '25.61', '15'), line('1', '25.63', '15')], 'exclusive')
    expect(figures.lines.map(({tax}) => tax)).to.deep.equal(['3.76', '3.84', '3.84'])
    expect(figures).to.include({subtotal: '76.30', tax: '11.44', total: '87.74'})
    const beyond = totals([line('1', '1141.39', '10'), line('1', '34.25', '10')], 'exclusive')
    expect(beyond.tax).to.equal('117.57')
  })

  it('rounds a half up, in the line and in its tax', () => {
    expect(totals([line('0.5', '4.33', '0')], 'exclusive').subtotal).to.equal('2.17')
    expect(totals([line('1', '21.65', '10')], 'exclusive').tax).to.equal('2.17')
    expect(totals([line('-0.5', '4.33', '10')], 'exclusive')).to.include({subtotal: '-2.17', tax: '-0.22', total: '-2.39'})
    expect(totals([line('22.5', '0.85', '0')], 'exclusive').subtotal).to.equal('19.13')
  })

  it('takes the tax out of prices that include it', () => {
    const tax = (price: string, rate: string) => totals([line('1', price, rate)], 'inclusive').tax
    expect(tax('541.25', '15')).to.equal('70.60')
    expect(tax('89.00', '15')).to.equal('11.61')
    expect(tax('97.00', '15')).to.equal('12.65')
    expect(tax('120.00', '20')).to.equal('20.00')
    expect(totals([line('1', '10000', '10.24')], 'inclusive')).to.include({subtotal: '9071.12', total: '10000.00'})
  })

  it('rounds the line to the penny before its tax is taken', () => {
    expect(totals([line('1', '7.7454', '20')], 'inclusive').lines[0]).to.deep.equal({amount: '7.75', tax: '1.29'})
  })

  it('keeps four decimal places of a unit price, and rounds further ones first', () => {
    expect(totals([line('7000', '0.1648', null)], 'exclusive').total).to.equal('1153.60')
    expect(totals([line('10000', '0.00005', null)], 'exclusive').total).to.equal('1.00')
  })

  it('knows no tax where the document has none', () => {
    const figures = totals([line('2', '50.00', '20', 'OUTPUT2')], 'none')
    expect(figures).to.deep.include({subtotal: '100.00', tax: '0.00', total: '100.00', taxes: []})
  })

  it('keeps taxes apart by their code, in the order in which they came', () => {
    const figures = totals(
      [line('1', '10', '20', 'A'), line('1', '10', '5', 'B'), line('1', '10', '20', 'A'), line('1', '10', '0', 'Z')],
      'exclusive',
    )
    expect(figures.taxes).to.deep.equal([
      {taxCode: 'A', rate: '20', tax: '4.00'},
      {taxCode: 'B', rate: '5', tax: '0.50'},
      {taxCode: 'Z', rate: '0', tax: '0.00'},
    ])
  })

  it('adds up nothing to nothing', () => {
    expect(totals([], 'exclusive')).to.deep.equal({lines: [], subtotal: '0.00', tax: '0.00', total: '0.00', taxes: []})
  })
})

const places = (most: number) => (value: number) => new Big(value).div(new Big(10).pow(most)).toFixed()
const anyLine = fc
  .tuple(
    fc.integer({min: -2_000_000, max: 9_000_000}).map(places(4)),
    fc.integer({min: -20_000_000, max: 90_000_000}).map(places(4)),
    fc.option(fc.integer({min: 0, max: 300_000}).map(places(4))),
    fc.constantFrom('A', 'B', 'C'),
  )
  .map(([quantity, unitPrice, rate, taxCode]) => line(quantity, unitPrice, rate, taxCode))
const anyMode = fc.constantFrom<TaxMode>('exclusive', 'inclusive', 'none')

/** The same rules in an independent arithmetic. */
function oracle(lines: readonly PricedLine[], mode: TaxMode) {
  const figures = lines.map(({quantity, unitPrice, rate}) => {
    const amount = new Big(quantity).times(unitPrice).round(2, Big.roundHalfUp)
    const parts = new Big(rate ?? 0)
    const whole = mode === 'inclusive' ? parts.plus(100) : new Big(100)
    const precise = new Big(amount.times(parts).times(1e8).div(whole).toFixed(12)).div(1e8)
    return {amount, tax: mode === 'none' ? new Big(0) : precise.round(2, Big.roundHalfUp)}
  })
  const amounts = figures.reduce((total, {amount}) => total.plus(amount), new Big(0))
  const tax = figures.reduce((total, figure) => total.plus(figure.tax), new Big(0))
  return {
    subtotal: (mode === 'inclusive' ? amounts.minus(tax) : amounts).toFixed(2),
    tax: tax.toFixed(2),
    total: (mode === 'inclusive' ? amounts : amounts.plus(tax)).toFixed(2),
  }
}

describe('totals, for any document', () => {
  it('agrees with big.js', () => {
    Big.DP = 30
    const unsigned = (text: string) => text.replace(/^-(0\.0*)$/, '$1')
    fc.assert(
      fc.property(fc.array(anyLine, {maxLength: 12}), anyMode, (lines, mode) => {
        const {subtotal, tax, total} = totals(lines, mode)
        const expected = oracle(lines, mode)
        expect({subtotal, tax, total}).to.deep.equal({
          subtotal: unsigned(expected.subtotal),
          tax: unsigned(expected.tax),
          total: unsigned(expected.total),
        })
      }),
      {numRuns: 500},
    )
  })

  it('comes to the same by single changes as all at once', () => {
    const change = fc.record({key: fc.nat(4), line: fc.option(anyLine)})
    fc.assert(
      fc.property(fc.array(change, {maxLength: 30}), anyMode, (changes, mode) => {
        const running = new Map<number, Cents>()
        const standing = new Map<number, PricedLine>()
        for (const {key, line: next} of changes) {
          if (next) {
            running.set(key, priceLine(next, mode))
            standing.set(key, next)
          } else {
            running.delete(key)
            standing.delete(key)
          }
        }
        const {lines: _lines, taxes, ...expected} = totals([...standing.values()], mode)
        const {taxes: ours, ...figures} = addUp(running.values(), mode)
        expect(figures).to.deep.equal(expected)
        const byCode = (all: typeof taxes) => Object.fromEntries(all.map(({taxCode, tax}) => [taxCode, tax]))
        expect(byCode(ours)).to.deep.equal(byCode(taxes))
      }),
      {numRuns: 500},
    )
  })

  it('splits into subtotal and tax without losing a penny', () => {
    fc.assert(
      fc.property(fc.array(anyLine), anyMode, (lines, mode) => {
        const {subtotal, tax, total} = totals(lines, mode)
        expect(new Big(subtotal).plus(tax).eq(total)).to.equal(true)
      }),
    )
  })
})
