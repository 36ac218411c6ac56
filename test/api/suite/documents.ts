import {expect} from 'chai'
import {customer, job, otherCustomer, product, purchase} from '../../server/app/fake-host.ts'
import type {Given} from './home.ts'
import {asked, card, connect, invoice, madeHere, nz, onlyLine, organisationId, ready, someContact, uk} from './steps.ts'

export function documentsSuite({describe, it}: Given): void {
  describe('the main job', () => {
    it('goes from a job’s lines to a paid invoice, and shows it all on the card', async (home) => {
      await ready(home)
      const asks = await invoice(home)
      const {body, code} = await home.call('createDocument', asks, 'regular')
      expect(code).to.equal(undefined)
      expect(body.push).to.deep.include({state: 'confirmed', complaints: []})
      const {document} = body.push
      expect(document).to.deep.include({kind: 'invoice', status: 'draft', total: '540.00', outstanding: '540.00', state: 'live'})
      expect(document!.openAt).to.be.a('string')
      expect(body.card.coverage!.level).to.equal('full')

      const [made] = madeHere(home)
      expect(made).to.deep.include({Status: 'DRAFT', Type: 'ACCREC', Reference: 'JOB-1'})
      const books = home.xero.in(uk)
      books.approve(made!.InvoiceID)
      home.clock.advance(1000)
      const approved = (await home.call('syncCard', {key: job}, 'regular')).body.card
      expect(approved.documents[0]).to.deep.include({status: 'awaiting-payment', paid: '0.00'})
      books.pay(made!.InvoiceID, {amount: 100})
      const part = (await home.call('syncCard', {key: job}, 'regular')).body.card
      expect(part.documents[0]).to.deep.include({status: 'awaiting-payment', paid: '100.00', outstanding: '440.00'})
      books.pay(made!.InvoiceID)
      const paid = (await home.call('syncCard', {key: job}, 'viewer')).body.card
      expect(paid.documents[0]).to.deep.include({status: 'paid', paid: '540.00', outstanding: '0.00'})
      expect(Date.parse(paid.syncedAt!)).to.be.above(Date.parse(document!.syncedAt))
    })

    it('shows what a linked contact owes, and a draft as owed by nobody', async (home) => {
      await ready(home)
      const before = (await card(home, customer)).link!.balances!.receivable.outstanding
      const asks = await invoice(home)
      await home.call('createDocument', asks, 'regular')
      const draft = (await home.call('syncCard', {key: customer})).body.card.link!.balances!
      expect(draft.receivable.outstanding).to.equal(before)
      home.xero.in(uk).approve(madeHere(home)[0]!.InvoiceID)
      const owed = (await home.call('syncCard', {key: customer})).body.card.link!.balances!
      expect(Number(owed.receivable.outstanding)).to.equal(Number(before) + 540)
    })

    it('bills part of a line, offers the rest, and frees it again where the invoice is voided', async (home) => {
      await ready(home)
      const asks = await invoice(home)
      const part = {
        ...asks,
        lines: onlyLine(asks, 'l1', '4'),
        expected: {subtotal: '100.00', tax: '20.00', total: '120.00'},
      }
      await home.call('createDocument', part, 'regular')
      const offer = (await home.call('offerDocument', {key: job, kind: 'invoice'})).body
      expect(offer.lines.map(({covered, remaining}) => [Number(covered), Number(remaining)])).to.deep.equal([
        [4, 6],
        [0, 2],
      ])
      const [made] = madeHere(home)
      home.xero.in(uk).approve(made!.InvoiceID)
      home.xero.in(uk).void(made!.InvoiceID)
      const after = (await home.call('syncCard', {key: job})).body.card
      expect(after.documents[0]!.status).to.equal('voided')
      expect(after.coverage!.level).to.equal('none')
    })

    it('makes a bill with prices of four decimals, to the penny', async (home) => {
      await ready(home)
      const {body: offer} = await home.call('offerDocument', {key: purchase, kind: 'bill'}, 'regular')
      const [line] = offer.lines
      expect(line!.taxCode).not.to.equal(null)
      const {body, failure} = await home.call(
        'createDocument',
        {
          push: crypto.randomUUID(),
          key: purchase,
          kind: 'bill',
          organisation: offer.organisation.id,
          contact: offer.contact!.id,
          currency: offer.currency,
          taxMode: 'exclusive',
          date: offer.date,
          due: null,
          reference: offer.reference,
          lines: [
            {
              line: line!.line,
              description: line!.description,
              quantity: line!.remaining,
              unitPrice: line!.unitPrice!,
              taxCode: line!.taxCode!.id,
              ledgerCode: line!.ledgerCode!.id,
            },
          ],
          expected: {subtotal: '100.00', tax: '20.00', total: '120.00'},
          overCover: false,
        },
        'regular',
      )
      expect(failure).to.equal(undefined)
      expect(body.push).to.deep.include({state: 'confirmed'})
      expect(madeHere(home)[0]).to.deep.include({Type: 'ACCPAY', Status: 'DRAFT', Total: 120})
    })

    it('creates a contact and an item from records, and offers a namesake rather than doubling it', async (home) => {
      await connect(home)
      const organisation = organisationId(home)
      const taken = await someContact(home)
      const make = (name: string) => ({
        key: otherCustomer,
        organisation,
        push: crypto.randomUUID(),
        target: {kind: 'contact' as const, name, email: 'new@example.com'},
      })
      expect((await home.call('createTarget', make(taken.name), 'regular')).code).to.equal('name-taken')
      const made = await home.call('createTarget', make('Brand New Ltd'), 'regular')
      expect(made.body.push.state).to.equal('confirmed')
      expect(made.body.card.link!.target).to.deep.include({name: 'Brand New Ltd', email: 'new@example.com'})

      const chair = await home.call('createTarget', {
        key: product,
        organisation,
        push: crypto.randomUUID(),
        target: {kind: 'item', name: 'Folding chair', code: 'CHAIR-1'},
      })
      expect(chair.body.push.state).to.equal('confirmed')
      expect(chair.body.card.link!.pricing).to.deep.include({code: 'CHAIR-1'})
    })

    it('unlinks without a word to Xero, and links again', async (home) => {
      const id = await ready(home)
      const before = home.xero.witness.length
      expect((await home.call('unlink', {key: customer, document: null}, 'regular')).body.card.link).to.equal(null)
      expect(home.xero.witness.length).to.equal(before)
      const target = {kind: 'contact', id} as const
      const {body} = await home.call('link', {key: customer, organisation: organisationId(home), target}, 'regular')
      expect(body.card.link!.target.id).to.equal(id)
    })
  })

  describe('a document that is refused', () => {
    it('stays unsent where more is asked for than is left', async (home) => {
      await ready(home)
      const asks = await invoice(home)
      const much = {...asks, lines: onlyLine(asks, 'l1', '11'), expected: {subtotal: '275.00', tax: '55.00', total: '330.00'}}
      const {code, failure} = await home.call('createDocument', much, 'regular')
      expect(code).to.equal('line-covered')
      expect(failure!.complaints![0]!.path).to.equal('lines.0.quantity')
      expect(asked(home, 'createInvoices')).to.equal(0)
    })

    it('stays unsent where the organisation was changed since the dialog was opened', async (home) => {
      await connect(home, {person: 'tom', organisations: [uk, nz]})
      await home.call('chooseOrganisation', {organisation: organisationId(home, uk)})
      const {id} = await someContact(home)
      await home.call('link', {key: customer, organisation: organisationId(home), target: {kind: 'contact', id}})
      const asks = await invoice(home)
      await home.call('changeOrganisation', {organisation: organisationId(home, nz)})
      expect((await home.call('createDocument', asks, 'regular')).code).to.equal('organisation-changed')
      expect(asked(home, 'createInvoices')).to.equal(0)
    })

    it('gives Xero’s own reasons, and can be tried again', async (home) => {
      await ready(home)
      home.xero.faults.arm({kind: 'status', status: 400, operation: 'createInvoices', message: 'The period is locked', count: 1})
      const asks = await invoice(home)
      const {body} = await home.call('createDocument', asks, 'regular')
      expect(body.push.state).to.equal('rejected')
      expect(body.push.complaints.map(({message}) => message)).to.deep.equal(['The period is locked'])
      const again = await home.call('createDocument', {...asks, push: crypto.randomUUID()}, 'regular')
      expect(again.body.push.state).to.equal('confirmed')
    })
  })
}
