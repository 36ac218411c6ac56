import {expect} from '@open-wc/testing'
import {Format} from '../../components/base/format.ts'
import {makeLocale} from '../../components/base/locale.ts'
import {now} from './support/make.ts'

const speak = (lang: string) => new Format(makeLocale(lang, {now: () => now, timeZone: 'UTC'}))
const british = speak('en-GB')
const before = (ms: number) => british.ago(new Date(now - ms).toISOString())
const minute = 60_000
const day = 24 * 60 * minute

describe('the format of', () => {
  it('money is exact, with a true minus sign', () => {
    expect(british.money('1284.50', 'GBP')).to.equal('£1,284.50')
    expect(british.money('-0.1', 'GBP')).to.equal('−£0.10')
    expect(british.money('9999999999.9999', 'KWD')).to.match(/10,000,000,000\.000$/)
    expect(british.money('9007199254740993', 'JPY')).to.equal('JP¥9,007,199,254,740,993')
    expect(british.amount('1284.5', 'GBP')).to.equal('1,284.50')
    expect(speak('de').money('-1284.5', 'EUR')).to.equal('−1.284,50\u00a0€')
  })

  it('prices and quantities keeps four places, and no more than are there', () => {
    expect(british.price('0.1648', 'GBP')).to.equal('0.1648')
    expect(british.price('25', 'GBP')).to.equal('25.00')
    expect(british.quantity('2.5000')).to.equal('2.5')
    expect(british.quantity('-3')).to.equal('−3')
  })

  it('days is the same in every time zone', () => {
    expect(british.day('2026-11-12')).to.equal('12 Nov 2026')
    expect(new Format(makeLocale('en-GB', {timeZone: 'Pacific/Auckland'})).day('2026-11-12')).to.equal('12 Nov 2026')
    expect(new Format(makeLocale('en-GB', {timeZone: 'America/Los_Angeles'})).day('2026-11-12')).to.equal('12 Nov 2026')
  })

  it('moments is relative under seven days, a date from then on', () => {
    expect(before(0)).to.equal('just now')
    expect(before(-5000)).to.equal('just now')
    expect(before(minute - 1)).to.equal('just now')
    expect(before(minute)).to.equal('1 minute ago')
    expect(before(90 * minute)).to.equal('1 hour ago')
    expect(before(day)).to.equal('yesterday')
    expect(before(7 * day - 1)).to.equal('6 days ago')
    expect(before(7 * day)).to.equal('15 Nov 2026')
    expect(british.moment('2026-11-12T14:05:00Z')).to.equal('12 Nov 2026, 14:05 UTC')
  })

  it('plain English is British, as the words are', () => {
    expect(speak('en').day('2026-11-12')).to.equal('12 Nov 2026')
    expect(british.anyOf(['Ana Lima', 'Tom Reed', 'Noor Haddad'])).to.equal('Ana Lima, Tom Reed or Noor Haddad')
  })
})
