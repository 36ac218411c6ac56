import {expect} from 'chai'
import {describe, it} from 'node:test'
import {specification} from '../../../contract/specification.ts'
import type {NewDocument} from '../../../../src/server/provider.ts'
import {moment, simulatedWorld} from './simulated-world.ts'

const failing = (call: Promise<unknown>) =>
  call.then(
    () => expect.fail('resolved'),
    (reason: unknown) => reason as {code: string; complaints: {path: string; message: string}[]},
  )
const uk = 'Demo Company (UK)'

for (const home of ['xero-node', 'fetch'] as const) {
  describe(`the provider at the simulated Xero, over ${home}`, () => {
    /** Connected, with a contact, a tax code and a ledger code to make documents of. */
    async function connected() {
      const world = await simulatedWorld(home)
      const {access, consent, reached} = await world.connect('ana')
      const [taxCodes, ledgerCodes] = [await world.provider.taxCodes(access), await world.provider.ledgerCodes(access)]
      const {found} = await world.provider.search(access, 'contact', '')
      const taxCode = taxCodes.find(({use, rate, status}) => use === 'output' && rate === '20' && status === 'active')!
      const ledgerCode = ledgerCodes.find(({class: of, selectable}) => of === 'revenue' && selectable)!
      const line = {quantity: '2.5', unitPrice: '19.9999', taxCode: taxCode.id, ledgerCode: ledgerCode.id}
      const document: NewDocument = {
        kind: 'invoice',
        contact: found[0]!.id,
        currency: 'GBP',
        taxMode: 'exclusive',
        date: '2026-11-22',
        due: '2026-12-22',
        reference: 'JOB-7',
        marker: 'https://kinabase.example/push/1',
        lines: [
          {description: 'Survey', ...line},
          {description: 'Report', ...line, quantity: '1', unitPrice: '0.0333'},
        ],
      }
      return {...world, access, consent, reached, taxCodes, ledgerCodes, document, found}
    }

    it('signs in, tells the organisation and its codes', async () => {
      await using world = await connected()
      const {provider, access, reached, taxCodes, ledgerCodes} = world
      expect(reached?.name).to.equal(uk)
      expect(await provider.organisation(access)).to.deep.include({
        id: access.organisation,
        name: uk,
        country: 'GB',
        currency: 'GBP',
        timeZone: 'Europe/London',
      })
      expect(taxCodes.filter(({use}) => use === 'output').length).to.be.greaterThan(2)
      expect(taxCodes.filter(({use}) => use === 'input').length).to.be.greaterThan(2)
      expect(ledgerCodes.length).to.be.greaterThan(40)
      expect(ledgerCodes.filter(({type, selectable}) => type === 'Bank' && selectable)).to.deep.equal([])
    })

    it('searches contacts and items, and reads them with balances and prices', async () => {
      await using world = await connected()
      const {provider, access, found} = world
      const people = await provider.readTargets(
        access,
        'contact',
        found.map(({id}) => id),
        'GBP',
      )
      expect(people).to.have.length(found.length)
      const again = await provider.search(access, 'contact', found[3]!.name.slice(0, 6))
      expect(again.found.map(({id}) => id)).to.include(found[3]!.id)
      const items = await provider.search(access, 'item', '')
      expect(items.found.length).to.be.greaterThan(5)
      const priced = await provider.readTargets(
        access,
        'item',
        items.found.map(({id}) => id),
        'GBP',
      )
      expect(priced).to.have.length(items.found.length)
      expect(priced.some(({pricing}) => pricing?.sale?.price)).to.equal(true)
    })

    it('makes a draft whose sums are ours to the penny, and sees it approved and paid', async () => {
      await using world = await connected()
      const {provider, access, document, xero} = world
      const made = await provider.createDocument(access, document, 'push-1-1')
      expect(made).to.deep.include({
        status: 'draft',
        subtotal: '50.03',
        tax: '10.01',
        total: '60.04',
        marker: document.marker,
        date: '2026-11-22',
        due: '2026-12-22',
        reference: 'JOB-7',
      })
      expect(made.lines.map(({quantity, unitPrice, amount}) => [quantity, unitPrice, amount])).to.deep.equal([
        ['2.5', '19.9999', '50.00'],
        ['1', '0.0333', '0.03'],
      ])
      xero.in(uk).approve(made.id)
      xero.in(uk).pay(made.id, {amount: 20})
      const [read] = await provider.readDocuments(access, [made.id])
      expect(read).to.deep.include({status: 'awaiting-payment', paid: '20.00', outstanding: '40.04'})
      expect(read?.lines.map(({id}) => id)).to.deep.equal(made.lines.map(({id}) => id))
    })

    it('makes a bill, and documents with tax included and without', async () => {
      await using world = await connected()
      const {provider, access, document, taxCodes, ledgerCodes} = world
      const inclusive = await provider.createDocument(access, {...document, taxMode: 'inclusive'}, 'a')
      expect([inclusive.total, inclusive.taxMode]).to.deep.equal(['50.03', 'inclusive'])
      const input = taxCodes.find(({use, rate, status}) => use === 'input' && rate === '20' && status === 'active')!
      const expense = ledgerCodes.find(({class: of, selectable}) => of === 'expense' && selectable)!
      const lines = [{...document.lines[0]!, taxCode: input.id, ledgerCode: expense.code!}]
      const bill = await provider.createDocument(access, {...document, kind: 'bill', lines}, 'b')
      expect(bill).to.deep.include({kind: 'bill', status: 'draft', number: 'JOB-7', total: '60.00'})
    })

    it('is told what is wrong with a document, and makes none', async () => {
      await using world = await connected()
      const {provider, access, document} = world
      const lines = [document.lines[0]!, {...document.lines[1]!, ledgerCode: '99999'}]
      const failure = await failing(provider.createDocument(access, {...document, lines}, 'k'))
      expect(failure.code).to.equal('provider-refused')
      expect(failure.complaints[0]?.message).to.match(/99999/)
      expect(await provider.findDocuments(access, 'invoice', document.marker, new Date(moment).toISOString())).to.deep.equal([])
    })

    it('makes a contact, and refuses a namesake', async () => {
      await using world = await connected()
      const {provider, access} = world
      const target = {kind: 'contact', name: 'Ridgeway & Sons', email: 'a@b.example'} as const
      const made = await provider.createTarget(access, target, 'c1')
      expect(made).to.deep.include({name: 'Ridgeway & Sons', email: 'a@b.example', archived: false})
      const failure = await failing(provider.createTarget(access, {...target, name: 'RIDGEWAY & sons'}, 'c2'))
      expect(failure.code).to.equal('name-taken')
      expect((await provider.findTarget(access, target))?.id).to.equal(made.id)
    })

    it('makes an item, and refuses another of the same code', async () => {
      await using world = await connected()
      const {provider, access} = world
      const target = {kind: 'item', name: 'A day', code: 'DAY/1'} as const
      const made = await provider.createTarget(access, target, 'i1')
      expect((await provider.findTarget(access, target))?.id).to.equal(made.id)
      expect((await failing(provider.createTarget(access, target, 'i2'))).code).to.equal('name-taken')
    })

    for (const [kind, made] of [
      ['lost-answer', 1],
      ['cut', 1],
      ['html', 0],
      ['unreachable', 0],
    ] as const) {
      it(`finds out whether there is a document where the answer was ${kind}`, async () => {
        await using world = await connected()
        const {provider, access, document, xero} = world
        xero.faults.arm({kind, operation: 'createInvoices', count: 1})
        const failure = await failing(provider.createDocument(access, document, 'push-1-1'))
        expect(failure.code).to.be.oneOf(['provider-unreachable', 'bad-reply'])
        const found = await provider.findDocuments(access, 'invoice', document.marker, new Date(moment - 300_000).toISOString())
        const sent = xero.witness.filter(({method, path}) => method === 'PUT' && path.endsWith('/Invoices'))
        expect(sent).to.have.length(1)
        expect(found).to.have.length(made)
        // The same key again makes no second document.
        if (kind === 'lost-answer') {
          expect((await provider.createDocument(access, document, 'push-1-1')).id).to.equal(found[0]?.id)
          expect(await provider.findDocuments(access, 'invoice', document.marker, new Date(moment).toISOString())).to.have.length(
            1,
          )
        }
      })
    }

    it('waits for a limit, and goes on', async () => {
      await using world = await connected()
      const {provider, access, xero, clock} = world
      const before = clock.now()
      xero.faults.arm({kind: 'limit', problem: 'minute', retryAfter: 9, count: 1})
      expect((await provider.organisation(access)).name).to.equal(uk)
      expect(clock.now() - before).to.be.at.least(9_000)
      xero.faults.arm({kind: 'limit', problem: 'day', retryAfter: 4000, count: 1})
      expect((await failing(provider.organisation(access))).code).to.equal('day-limit')
    })

    it('refreshes, and is refused by an old token once its grace is over', async () => {
      await using world = await connected()
      const {provider, consent, xero} = world
      const next = await provider.refresh(consent.tokens.refresh)
      expect(next.refresh.open()).not.to.equal(consent.tokens.refresh.open())
      await provider.refresh(consent.tokens.refresh)
      xero.clock.advance(31 * 60_000)
      expect((await failing(provider.refresh(consent.tokens.refresh))).code).to.equal('needs-reconnect')
    })

    it('takes no code twice', async () => {
      await using world = await simulatedWorld(home)
      const {code, verifier} = await world.connect('ana')
      const again = world.provider.exchange({code, verifier, nonce: 'nonce-1'})
      expect((await failing(again)).code).to.equal('connect-code-used')
    })

    it('knows an expired token, a disconnected organisation and one that was disconnected here', async () => {
      await using world = await connected()
      const {provider, access, consent, reached, xero} = world
      xero.clock.advance(31 * 60_000)
      expect((await failing(provider.organisation(access))).code).to.equal('needs-reconnect')
      const fresh = {...access, token: (await provider.refresh(consent.tokens.refresh)).access}
      await provider.organisation(fresh)
      await provider.disconnect(fresh.token, reached!.connection)
      await provider.disconnect(fresh.token, reached!.connection)
      expect(await provider.reachable(fresh.token)).to.deep.equal([])
      expect((await failing(provider.organisation(fresh))).code).to.equal('needs-reconnect')
    })

    it('sends nothing that Xero’s specification does not know', {skip: specification === null}, async () => {
      await using world = await connected()
      const {provider, access, document, xero} = world
      await provider.createDocument(access, document, 'k')
      await provider.readDocuments(access, [document.contact])
      const calls = xero.witness.filter(({path}) => path.startsWith('/api.xro/2.0/'))
      expect(calls.length).to.be.greaterThan(4)
      for (const {method, path, query, headers, body} of calls) {
        const given = body === '' ? {} : {body: JSON.parse(body) as unknown}
        const call = {
          method,
          path: path.replace('/api.xro/2.0', ''),
          query: Object.fromEntries(new URLSearchParams(query)),
          headers,
        }
        expect(specification!.checkRequest({...call, ...given}), `${method} ${path}`).to.deep.equal([])
      }
    })
  })
}
