import {Big} from 'big.js'
import {expect} from 'chai'
import fc from 'fast-check'
import {describe, it} from 'node:test'
import * as decimal from '../../src/domain/decimal.ts'

const anyDecimal = fc
  .tuple(fc.boolean(), fc.bigInt({min: 0n, max: 9_999_999_999n}), fc.nat(9999), fc.nat(4))
  .map(([negative, whole, fraction, places]) => {
    const tail = places === 0 ? '' : `.${String(fraction).padStart(4, '0').slice(0, places)}`
    return `${negative ? '-' : ''}${whole}${tail}`
  })
const pair = fc.tuple(anyDecimal, anyDecimal)
const sameValue = (ours: string, oracle: Big) => {
  expect(new Big(ours).eq(oracle), `${ours} is not ${oracle.toFixed()}`).to.equal(true)
}

describe('decimal', () => {
  it('keeps the places that were written', () => {
    for (const text of ['0', '2.50', '-0.05', '9999999999.9999', '007.10']) {
      const round = decimal.format(decimal.parse(text))
      expect(round).to.equal(text === '007.10' ? '7.10' : text)
    }
    expect(decimal.format(decimal.parse('-0.00'))).to.equal('0.00')
  })

  it('refuses what is not a plain decimal', () => {
    for (const junk of [
      '',
      ' ',
      '1e3',
      'NaN',
      'Infinity',
      '1,000',
      '.5',
      '5.',
      '+1',
      '--1',
      '1.2.3',
      '0x10',
      '١',
      '1 ',
      '9'.repeat(41),
    ]) {
      expect(() => decimal.parse(junk), junk).to.throw(RangeError)
      expect(decimal.isDecimal(junk), junk).to.equal(false)
    }
  })

  it('rounds halves away from zero', () => {
    expect(decimal.roundTo('2.165', 2)).to.equal('2.17')
    expect(decimal.roundTo('-2.165', 2)).to.equal('-2.17')
    expect(decimal.roundTo('19.125', 2)).to.equal('19.13')
    expect(decimal.roundTo('7.7454', 2)).to.equal('7.75')
    expect(decimal.roundTo('-0.004', 2)).to.equal('0.00')
    expect(decimal.roundTo('5', 4)).to.equal('5.0000')
  })

  it('counts the places that matter', () => {
    expect(decimal.places('1.5000')).to.equal(1)
    expect(decimal.places('10')).to.equal(0)
    expect(decimal.places('0.0000')).to.equal(0)
    expect(decimal.trim('4.0000')).to.equal('4')
    expect(decimal.trim('-100')).to.equal('-100')
  })

  it('adds, subtracts, multiplies and compares as big.js does', () => {
    fc.assert(
      fc.property(pair, ([left, right]) => {
        sameValue(decimal.add(left, right), new Big(left).plus(right))
        sameValue(decimal.subtract(left, right), new Big(left).minus(right))
        sameValue(decimal.multiply(left, right), new Big(left).times(right))
        expect(decimal.compare(left, right)).to.equal(new Big(left).cmp(right))
        expect(decimal.isNegative(left)).to.equal(new Big(left).lt(0))
        expect(decimal.isZero(left)).to.equal(new Big(left).eq(0))
      }),
      {numRuns: 1000},
    )
  })

  it('rounds as big.js does, at every number of places', () => {
    fc.assert(
      fc.property(pair, fc.nat(8), ([left, right], places) => {
        const product = decimal.multiply(left, right)
        sameValue(decimal.roundTo(product, places), new Big(product).round(places, Big.roundHalfUp))
      }),
      {numRuns: 1000},
    )
  })

  it('adds up a list, in any order, to the same', () => {
    fc.assert(
      fc.property(fc.array(anyDecimal), (terms) => {
        const forward = decimal.sum(terms)
        expect(decimal.compare(forward, decimal.sum(terms.toReversed()))).to.equal(0)
        sameValue(
          forward,
          terms.reduce((total, term) => total.plus(term), new Big(0)),
        )
      }),
    )
  })
})
