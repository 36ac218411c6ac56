import {expect} from 'chai'
import {describe, it} from 'node:test'
import * as xero from 'xero-node'
import {accountTypes} from '../../src/server/providers/xero/map-reference.ts'
import {timeZoneOf} from '../../src/server/providers/xero/time-zones.ts'

/** An enum of xero-node, by whichever side of it Xero's words stand on. */
const words = (list: object) => Object.keys(list).filter((key) => /^[A-Z]/.test(key))

describe("Xero's closed lists", () => {
  it('name no time zone that we do not know, nor one that no browser does', () => {
    expect(words(xero.TimeZone)).to.have.length.greaterThan(100)
    for (const zone of words(xero.TimeZone)) {
      const known = timeZoneOf(zone, null)
      if (zone !== 'UTC') expect(known, zone).not.to.equal('Etc/UTC')
      expect(() => new Intl.DateTimeFormat('en', {timeZone: known}), zone).not.to.throw()
    }
  })

  it("may grow: an unknown zone is the country's, or UTC", () => {
    expect(timeZoneOf('MOONSTANDARDTIME', 'NZ')).to.equal('Pacific/Auckland')
    expect(timeZoneOf(null, null)).to.equal('Etc/UTC')
    expect(timeZoneOf('constructor', 'constructor')).to.equal('Etc/UTC')
  })

  it('name no type of account that we have no word and class for', () => {
    expect(words(xero.AccountType).filter((type) => !Object.hasOwn(accountTypes, type))).to.deep.equal([])
  })
})
