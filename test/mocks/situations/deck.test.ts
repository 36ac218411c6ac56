import {describe, it} from 'node:test'
import {expect} from 'chai'
import {applySituation, situationIn, situations} from '../../../mocks/situations/index.ts'
import {placeOf, placesWithoutSituation} from '../../../mocks/situations/places.ts'
import {sum} from '../../../mocks/xero/rules/decimal.ts'
import {left} from '../../../mocks/xero/rules/settlement.ts'
import type {MockXero} from '../../../mocks/xero/index.ts'
import {homeOf, late, owed, sales, startXero} from './simulator.ts'

/** What each situation changed, against a simulator in which nothing happened. */
type Check = (after: MockXero, before: MockXero) => void

const named = (xero: MockXero, name: string) => homeOf(xero).contacts.find((contact) => contact.Name === name)
const invoicesOf = (xero: MockXero, name: string) =>
  homeOf(xero).invoices.filter((invoice) => invoice.ContactID === named(xero, name)?.ContactID)
const totals = (xero: MockXero, name: string) => invoicesOf(xero, name).map((invoice) => [invoice.TotalTax, invoice.Total])
const active = (xero: MockXero) => homeOf(xero).contacts.filter((contact) => contact.ContactStatus === 'ACTIVE').length
const faults = (xero: MockXero) => xero.faults.list().map((fault) => fault.kind)
const rolesAtHome = (xero: MockXero) => homeOf(xero).organisation.members.map((member) => member.role)
const elapsed = (after: MockXero, before: MockXero) => (after.clock.now() - before.clock.now()) / 86_400_000
const struckBy =
  (...kinds: string[]): Check =>
  (after) =>
    expect(faults(after)).to.deep.equal(kinds)

const checks: Record<string, Check> = {
  calm: (after, before) => expect(after.export()).to.equal(before.export()),
  'approved-meanwhile': (after) => expect(sales(homeOf(after), 'DRAFT', 'SUBMITTED')).to.deep.equal([]),
  'paid-meanwhile'(after) {
    expect(owed(homeOf(after))).to.equal(0)
    expect(sales(homeOf(after), 'DRAFT', 'SUBMITTED', 'AUTHORISED')).to.deep.equal([])
  },
  'part-paid-meanwhile': (after, before) =>
    expect(owed(homeOf(after)))
      .to.be.below(owed(homeOf(before)))
      .and.above(0),
  'payment-taken-back'(after, before) {
    expect(homeOf(after).payments.filter((row) => row.Status === 'AUTHORISED').length).to.be.below(homeOf(before).payments.size)
    expect(sales(homeOf(before), 'PAID').length - sales(homeOf(after), 'PAID').length).to.equal(3)
  },
  'credited-meanwhile'(after, before) {
    expect(homeOf(after).creditNotes.size - homeOf(before).creditNotes.size).to.equal(5)
    expect(sales(homeOf(after), 'PAID').length - sales(homeOf(before), 'PAID').length).to.equal(5)
    for (const note of homeOf(after).creditNotes.all()) expect(note.Status).to.equal('PAID')
  },
  'voided-meanwhile': (after, before) =>
    expect(sales(homeOf(after), 'VOIDED').length).to.be.above(sales(homeOf(before), 'VOIDED').length + 10),
  'deleted-meanwhile': (after) => expect(sales(homeOf(after), 'DRAFT', 'SUBMITTED')).to.deep.equal([]),
  'edited-meanwhile'(after, before) {
    const drafts = sales(homeOf(after), 'DRAFT')
    expect(drafts).to.have.lengthOf(sales(homeOf(before), 'DRAFT').length)
    for (const draft of drafts) {
      const was = homeOf(before).invoices.get(draft.InvoiceID)
      expect(draft.Total).to.be.above(was?.Total ?? Infinity)
      expect(draft.LineItems.map((line) => line.LineItemID)).to.deep.equal(was?.LineItems.map((line) => line.LineItemID))
    }
  },
  'two-thousand-contacts'(after, before) {
    expect(active(after) - active(before)).to.equal(2_000)
    expect(
      new Set(
        homeOf(after)
          .contacts.all()
          .map((contact) => contact.Name.toLowerCase()),
      ),
    ).to.have.lengthOf(active(after) + 2)
  },
  'no-contacts'(after) {
    expect([homeOf(after).contacts.size, homeOf(after).items.size, homeOf(after).invoices.size]).to.deep.equal([0, 0, 0])
    expect(homeOf(after).accounts.size).to.be.above(50)
  },
  'hostile-names': (after) => expect(named(after, `Robert'); DROP TABLE contacts;--`)).to.be.an('object'),
  'near-same-names': (after, before) => expect(active(after) - active(before)).to.equal(30),
  'long-names': (after) =>
    expect(
      Math.max(
        ...homeOf(after)
          .contacts.all()
          .map((row) => row.Name.length),
      ),
    ).to.be.within(240, 255),
  'contact-archived': (after, before) => expect(active(before) - active(after)).to.be.above(20),
  'contact-renamed': (after) => expect(named(after, 'Larkspur Dental Practice (renamed)')).to.be.an('object'),
  'contacts-gone': (after, before) => expect(active(before) - active(after)).to.be.above(5),
  'customer-is-supplier'(after) {
    const bills = homeOf(after).invoices.filter((row) => row.InvoiceNumber.startsWith('COUNTER-'))
    expect(bills.length).to.be.above(20)
    expect(bills.every((row) => row.Status === 'AUTHORISED' && row.Type === 'ACCPAY')).to.equal(true)
  },
  'rounding-penny': (after) =>
    expect(totals(after, 'Penny Wise')).to.deep.equal([
      [0.09, 0.48],
      [6, 36.06],
      [0.1, 0.7],
    ]),
  'four-decimals': (after) =>
    expect(invoicesOf(after, 'Four Places')[0]?.LineItems.map((line) => line.LineAmount)).to.deep.equal([58.62, 10, 6]),
  'huge-amounts': (after) => expect(totals(after, 'Big Numbers')[0]).to.deep.equal([1_666_666_666.58, 9_999_999_999.49]),
  'nothing-to-pay': (after) => expect(totals(after, 'Free of Charge').map(([, total]) => total)).to.deep.equal([0, 0]),
  'thousand-invoices': (after) => expect(invoicesOf(after, 'Busy Year')).to.have.lengthOf(1_000),
  'hundred-lines'(after) {
    const [invoice] = invoicesOf(after, 'Long List')
    expect(invoice?.LineItems).to.have.lengthOf(100)
    expect(invoice?.SubTotal).to.equal(sum(invoice?.LineItems.map((line) => line.UnitAmount ?? 0) ?? []))
  },
  'tax-rate-archived': (after) => expect(homeOf(after).taxRates.get('OUTPUT2')?.Status).to.equal('ARCHIVED'),
  'tax-rate-changed': (after) => expect(homeOf(after).taxRates.get('OUTPUT2')?.EffectiveRate).to.equal(22.5),
  'account-archived': (after) => expect(homeOf(after).accounts.find((row) => row.Code === '200')?.Status).to.equal('ARCHIVED'),
  'accounts-renumbered': (after) => expect(homeOf(after).accounts.find((row) => row.Code === '9200')?.Name).to.equal('Sales'),
  'currency-unsubscribed': (after) =>
    expect(
      homeOf(after)
        .currencies.all()
        .map((row) => row.Code),
    ).to.deep.equal(['GBP']),
  'period-locked': (after) => expect(homeOf(after).organisation.PeriodLockDate).to.equal('2026-11-22'),
  'approvals-used-up': (after) => expect(() => after.in('Demo Company (UK)').approve('INV-0042')).to.throw(/limit of invoices/),
  'items-gone': (after) => expect(homeOf(after).items.size).to.equal(0),
  'organisation-renamed': (after) => expect(homeOf(after).organisation.Name).to.equal('Demo Trading Company'),
  'same-name-twice'(after) {
    const same = after.organisations.filter((books) => books.organisation.Name === 'Demo Company (UK)')
    expect(new Set(same.map((books) => books.organisation.OrganisationID))).to.have.lengthOf(2)
    expect(same.every((books) => books.organisation.members.some((member) => member.person === 'ana'))).to.equal(true)
  },
  'many-organisations': (after, before) => expect(after.organisations.length - before.organisations.length).to.equal(40),
  'disconnected-in-xero': (after) => expect(after.state.connections.size).to.equal(0),
  'revoked-mid-sync': struckBy('revoked'),
  'role-taken-away': (after) => expect(new Set(rolesAtHome(after))).to.deep.equal(new Set(['READONLY'])),
  'invoice-only': (after) => expect(new Set(rolesAtHome(after))).to.deep.equal(new Set(['INVOICEONLY'])),
  'membership-ended': (after) =>
    expect(homeOf(after).organisation.members.some((member) => member.person === 'ana')).to.equal(false),
  'organisation-gone': (after) => expect(homeOf(after).organisation.OrganisationStatus).to.equal('GONE'),
  'token-expired': (after, before) => expect(elapsed(after, before) * 24 * 60).to.be.closeTo(31, 0.001),
  'token-about-to-idle-out': (after, before) => expect(elapsed(after, before)).to.equal(59),
  'token-idled-out': (after, before) => expect(elapsed(after, before)).to.equal(61),
  'weeks-later'(after, before) {
    expect(late(homeOf(after), '2027-01-03')).to.be.above(late(homeOf(before), '2026-11-22'))
    expect(
      homeOf(after).invoices.filter((row) => row.Status === 'AUTHORISED' && left(homeOf(after), row) > 0).length,
    ).to.be.above(20)
  },
  'about-midnight': (after) => expect(new Date(after.clock.now()).toISOString()).to.equal('2026-11-22T23:55:00.000Z'),
  'day-limit-reached': () => undefined,
  'day-limit-near': () => undefined,
  'minute-limit-reached': () => undefined,
  'app-limit-reached': () => undefined,
  'too-many-at-once': struckBy('limit'),
  'slow-network': struckBy('latency', 'drip'),
  'very-slow-answers': struckBy('latency'),
  unreachable: struckBy('unreachable'),
  maintenance: struckBy('status'),
  flaky: struckBy('status'),
  'lost-answer': struckBy('lost-answer'),
  'late-execution': struckBy('late'),
  'web-page-for-an-answer': struckBy('html'),
  'cut-answers': struckBy('cut'),
  'invoice-refused': struckBy('status'),
  'refresh-refused': struckBy('status'),
}

describe('the deck of situations', () => {
  it('is large, and each has an id, words and a check of its own', () => {
    expect(situations.length).to.be.at.least(40)
    expect(new Set(situations.map(({id}) => id))).to.have.lengthOf(situations.length)
    expect(new Set(situations.map(({title}) => title))).to.have.lengthOf(situations.length)
    expect(situations.map(({id}) => id)).to.have.members(Object.keys(checks))
    for (const {id, title, sentence, lookAt} of situations) {
      expect(id).to.match(/^[a-z]+(-[a-z]+)*$/)
      expect(title, id).to.match(/^[^.]{4,60}$/)
      expect(sentence, id).to.match(/\.$/)
      expect(lookAt, id).to.match(/\.$/)
    }
  })

  it('is chosen by an address', () => {
    expect(situationIn('http://localhost/?situation=paid-meanwhile')?.title).to.equal('Paid in Xero meanwhile')
    expect(situationIn('/index.html?situation=unheard-of')).to.equal(undefined)
    expect(situationIn('/index.html')).to.equal(undefined)
  })

  it('starts each situation anew, and refuses one that is none', () => {
    const xero = startXero()
    applySituation(xero, 'maintenance')
    applySituation(xero, 'maintenance')
    expect(faults(xero)).to.have.lengthOf(1)
    applySituation(xero, 'calm')
    expect(faults(xero)).to.deep.equal([])
    expect(() => applySituation(xero, 'unheard-of')).to.throw('There is no situation "unheard-of".')
  })
})

describe('a situation', () => {
  const before = startXero()
  for (const {id, title} of situations) {
    it(`does what it says: ${title}`, () => {
      const after = startXero()
      applySituation(after, id)
      checks[id]?.(after, before)
      for (const invoice of homeOf(after).invoices.all())
        expect(left(homeOf(after), invoice), invoice.InvoiceNumber).to.be.at.least(0)
    })
  }
})

describe('where a situation is to be looked at', () => {
  it('is said of each, as a page that the mock Kinabase has, and of none that there is not', () => {
    const pages = /^\/(settings\/accounting|c\/(customers\/CUS|products\/PRD|jobs\/JOB)-10\d\d)$/
    for (const situation of situations) {
      const {path, first, next} = placeOf(situation)
      expect(path, situation.id).to.match(pages)
      for (const words of [first, next]) if (words !== undefined) expect(words, situation.id).to.match(/\.$/)
    }
    expect(placesWithoutSituation()).to.deep.equal([])
    expect(() => placeOf({id: 'unheard-of'})).to.throw('Nobody says where')
  })
})
