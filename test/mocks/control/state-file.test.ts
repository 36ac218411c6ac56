import {beforeEach, describe, it} from 'node:test'
import {expect} from 'chai'
import fc from 'fast-check'
import {atDesk, home, type Desk} from './desk.ts'

describe('the state file', () => {
  let desk: Desk
  beforeEach(() => {
    desk = atDesk()
  })
  const exported = () => desk.get('export').then(({http: _http, ...file}) => file)
  const status = () => desk.xero.in(home).invoice('INV-0042').Status

  it('carries what was armed, what was asked and how the clock ran', async () => {
    const {call} = await desk.connect()
    await call('/Contacts?page=1')
    await desk.post('faults', {kind: 'html', count: 2})
    desk.xero.clock.advance(3_600_000)
    const now = desk.xero.clock.now()
    const file = await exported()
    const other = atDesk()
    expect(await other.post('import', JSON.stringify(file))).to.include({http: 200, now, frozen: true})
    expect(other.xero.faults.list().map(({kind, count}) => ({kind, count}))).to.deep.equal([{kind: 'html', count: 2}])
    expect(other.xero.witness.at(-1)).to.include({path: '/api.xro/2.0/Contacts', operation: 'getContacts', status: 200})
    expect((await exported())['books']).to.deep.equal((await other.get('export'))['books'])
  })

  it('can be read again in every situation of the deck', () => {
    for (const {id} of desk.xero.situations) {
      desk.xero.bringAbout(id, 'anew')
      expect(() => desk.xero.import(desk.xero.export()), id).not.to.throw()
    }
  })

  it('leaves all as it was when it is broken, foreign or damaged, and says where', async () => {
    desk.xero.in(home).approve('INV-0042')
    await desk.post('faults', {kind: 'html'})
    const file = (await exported()) as {books: {organisation: Record<string, unknown>; contacts: Record<string, unknown>[]}[]}
    const damaged = (damage: (books: (typeof file.books)[number]) => void) => {
      const copy = structuredClone(file)
      if (copy.books[0]) damage(copy.books[0])
      return JSON.stringify(copy)
    }
    const files = {
      'not JSON': 'nonsense',
      'format 1': '{"name": "xero-kit", "version": "0.1.0"}',
      'not of': '[]',
      'contacts 1.Name': damaged(({contacts}) => void (contacts[0] = {...contacts[0], Name: 7})),
      'contacts 2': damaged(({contacts}) => void (contacts[1] = null as unknown as Record<string, unknown>)),
      'organisation.UtcOffset': damaged(({organisation}) => void (organisation['UtcOffset'] = 'far')),
      'no fault of kind': JSON.stringify({...file, faults: [{kind: 'nonsense'}]}),
      'a request that is none': JSON.stringify({...file, requests: [{at: 'never'}]}),
      'its clock': JSON.stringify({...file, now: 1e300}),
    }
    for (const [words, text] of Object.entries(files)) {
      const told = await desk.post('import', text)
      expect(told.http, words).to.equal(400)
      expect(told.error, words).to.contain(words)
      expect(status(), words).to.equal('AUTHORISED')
      expect(desk.xero.faults.list(), words).to.have.length(1)
    }
    expect((await desk.get('state')).http).to.equal(200)
  })

  it('is brought back by undo, as starting anew is', async () => {
    const fresh = JSON.stringify(await exported())
    desk.xero.in(home).approve('INV-0042')
    expect(await desk.post('import', fresh)).to.include({undo: 'the import'})
    expect(status()).to.equal('DRAFT')
    expect(await desk.post('undo', {})).to.include({http: 200, undo: null})
    expect(status()).to.equal('AUTHORISED')
    await desk.post('reset', {})
    expect(status()).to.equal('DRAFT')
    await desk.post('undo', {})
    expect(status()).to.equal('AUTHORISED')
    expect((await desk.post('undo', {})).http).to.equal(400)
    await desk.post('situations', {id: 'paid-meanwhile'})
    await desk.post('undo', {})
    expect(status()).to.equal('AUTHORISED')
  })

  it('breaks nothing afterwards, however it was changed', async () => {
    const {call, tokens} = await desk.connect()
    const tenant = desk.books().organisation.OrganisationID
    const file = JSON.stringify(await exported())
    const junk = fc.constantFrom<unknown>(
      null,
      '',
      'x',
      7,
      -1.5,
      1e308,
      true,
      [],
      {},
      [null],
      [{}],
      {a: {}},
      '2026-02-30',
      '__proto__',
    )
    const change = fc.record({steps: fc.array(fc.nat(400), {minLength: 3, maxLength: 7}), value: junk, drop: fc.boolean()})
    const holes: string[] = []
    let taken = 0
    await fc.assert(
      fc.asyncProperty(change, async ({steps, value, drop}) => {
        const copy = JSON.parse(file) as Record<string, unknown>
        let at = copy
        let where = ''
        for (const [index, step] of steps.entries()) {
          const names = Object.keys(at)
          const name = index === 0 ? 'books' : index === 1 ? '0' : (names[step % names.length] ?? '')
          const next = at[name]
          where += `.${name}`
          if (index === steps.length - 1 || typeof next !== 'object' || next === null) {
            if (drop) delete at[name]
            else at[name] = value
            break
          }
          at = next as Record<string, unknown>
        }
        const told = await desk.post('import', JSON.stringify(copy))
        if (told.http !== 200) return
        taken++
        const organisation = desk.xero.organisations.find((each) => each.organisation.OrganisationID === tenant)?.organisation
        if (!organisation) return
        const path = `organisations/${encodeURIComponent(tenant)}`
        for (const list of ['contacts', 'items', 'invoices', 'credit-notes', 'choices']) {
          const {http, error} = await desk.get(`${path}/${list}?search=a`)
          if (http !== 200) holes.push(`${where} = ${drop ? 'gone' : JSON.stringify(value)}: ${list}: ${error}`)
        }
        for (const list of [
          '/Contacts',
          '/Invoices?page=1&searchTerm=a',
          '/Items',
          '/Accounts',
          '/TaxRates',
          '/Organisation',
          '/CreditNotes',
          '/Payments',
          '/Reports/TrialBalance',
        ]) {
          const answer = await call(list, {headers: {authorization: `Bearer ${tokens.access_token}`, 'xero-tenant-id': tenant}})
          if (answer.status >= 500) holes.push(`${where} = ${drop ? 'gone' : JSON.stringify(value)}: ${list}: ${answer.status}`)
        }
        desk.xero.clock.advance(60_000)
        desk.xero.clock.freeze(Date.parse('2026-11-22T10:00:00Z'))
      }),
      {numRuns: 80, seed: 7},
    )
    expect(holes).to.deep.equal([])
    expect(taken).to.be.greaterThan(25)
  })
})
