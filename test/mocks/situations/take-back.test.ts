import {describe, it} from 'node:test'
import {expect} from 'chai'
import {situations} from '../../../mocks/situations/index.ts'
import {createMockXero, type MockXero} from '../../../mocks/xero/index.ts'
import {connect, firstMoment, homeOf, sales, startXero} from './simulator.ts'

/** All that is kept, without when, and without the dates that say when something was put back. */
const kept = (xero: MockXero) => {
  const {
    now: _now,
    ids: _ids,
    books,
    ...rest
  } = JSON.parse(xero.export()) as {
    now: number
    ids: number
    books: Record<string, unknown>[]
  }
  const plain = JSON.parse(JSON.stringify(books), (name, value: unknown) => (name === 'UpdatedDateUTC' ? 0 : value)) as Record<
    string,
    unknown
  >[]
  const inOrder = plain.map((each) =>
    Object.fromEntries(
      Object.entries(each).map(([name, rows]) => [
        name,
        Array.isArray(rows) ? rows.map((row) => JSON.stringify(row)).toSorted() : rows,
      ]),
    ),
  )
  return {...rest, books: inOrder}
}

describe('a situation that is taken back', () => {
  for (const {id, title} of situations) {
    it(`leaves nothing behind: ${title}`, async () => {
      const xero = startXero(situations)
      await connect(xero)
      const before = kept(xero)
      xero.bringAbout(id, 'instead')
      xero.takeBack()
      expect(kept(xero)).to.deep.equal(before)
      expect(xero.faults.list()).to.deep.equal([])
      expect(xero.situation).to.equal(undefined)
    })
  }

  it('gives way to the next one', () => {
    const xero = startXero(situations)
    xero.bringAbout('period-locked', 'instead')
    xero.bringAbout('maintenance', 'instead')
    expect(homeOf(xero).organisation.PeriodLockDate).to.equal(homeOf(startXero()).organisation.PeriodLockDate)
    expect(xero.faults.list()).to.have.lengthOf(1)
    expect(xero.situation).to.equal('maintenance')
  })

  it('takes back along with it those that it came on top of', () => {
    const xero = startXero(situations)
    const before = kept(xero)
    for (const id of ['approved-meanwhile', 'paid-meanwhile', 'unreachable', 'contact-renamed']) xero.bringAbout(id, 'keep')
    xero.takeBack()
    expect(kept(xero)).to.deep.equal(before)
    expect(xero.faults.list()).to.deep.equal([])
  })

  it('leaves alone what was done since, with all that it rests on', () => {
    const xero = startXero(situations)
    const home = xero.in('Demo Company (UK)')
    xero.bringAbout('near-same-names', 'instead')
    const invoice = home.build.invoice({
      Type: 'ACCREC',
      contact: 'Smith Plumbing Bourne',
      Date: '2026-11-22',
      DueDate: '2026-12-22',
      lines: [{Description: 'Made meanwhile', UnitAmount: 10, Quantity: 1, AccountCode: '200'}],
    })
    xero.takeBack()
    const smiths = homeOf(xero).contacts.filter(({Name}) => Name.startsWith('Smith'))
    expect(smiths.map(({Name}) => Name)).to.include('Smith Plumbing Bourne')
    expect(homeOf(xero).invoices.get(invoice.InvoiceID)?.ContactID).to.equal(
      smiths.find(({Name}) => Name === 'Smith Plumbing Bourne')?.ContactID,
    )
    expect(smiths.length).to.be.below(5)

    xero.bringAbout('approved-meanwhile', 'instead')
    home.pay(invoice.InvoiceNumber, {amount: 4})
    xero.takeBack()
    expect(home.invoice(invoice.InvoiceNumber).Status).to.equal('AUTHORISED')
    expect(sales(homeOf(xero), 'DRAFT').length).to.equal(sales(homeOf(startXero()), 'DRAFT').length)
  })

  it('is still to be taken back after the state was put away and brought back', () => {
    const [xero, later] = [startXero(situations), startXero(situations)]
    const before = kept(xero)
    xero.bringAbout('unreachable', 'instead')
    xero.bringAbout('no-contacts', 'keep')
    later.import(xero.export())
    expect(later.faults.list().map(({kind}) => kind)).to.deep.equal(['unreachable'])
    expect(homeOf(later).contacts.size).to.equal(0)
    later.takeBack()
    expect(kept(later)).to.deep.equal(before)
    expect(later.faults.list()).to.deep.equal([])
  })

  it('does not mind a file in which something else stands for it', () => {
    const xero = createMockXero({base: 'http://localhost:4401', apps: [], now: firstMoment, situations})
    const file = JSON.parse(xero.export()) as Record<string, unknown>
    for (const situation of [null, 7, 'x', {}, {id: 'x', at: 1, changes: 'all', organisations: [], faults: []}]) {
      xero.import(JSON.stringify({...file, situation}))
      xero.takeBack()
      expect(xero.situation).to.equal(undefined)
    }
  })
})
