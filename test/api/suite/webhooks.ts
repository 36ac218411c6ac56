import {expect} from 'chai'
import {customer, job} from '../../server/app/fake-host.ts'
import type {Given, Home} from './home.ts'
import {asked, card, invoice, ready, uk} from './steps.ts'

/** Linked, with one invoice that a bookkeeper has approved, and nothing waiting on either side. */
async function invoiced(home: Home) {
  await home.xero.work()
  await ready(home)
  const {body} = await home.call('createDocument', await invoice(home), 'regular')
  const {id} = body.push.document!
  home.xero.in(uk).approve(id)
  await home.xero.work()
  await home.work()
  return {id, keeper: home.xero.in(uk), webhook: () => home.xero.state.webhooks[0]!}
}

/** What a sync of the same moment shows, and the card now. */
const synced = async (home: Home) => (await home.call('syncCard', {key: job}, 'regular')).body.card

export function webhooksSuite({describe, it}: Given): void {
  describe('what changes in Xero', () => {
    it('is taken from who signs it right: Xero is convinced that we look', async (home) => {
      await home.xero.work()
      expect(home.xero.state.webhooks).to.have.length(1)
      expect(home.xero.state.webhooks[0]).to.deep.include({status: 'OK', events: []})
    })

    it('is on the cards of record and customer without a sync, as a sync would have put it there', async (home) => {
      const {id, keeper} = await invoiced(home)
      expect((await card(home)).documents[0]).to.include({status: 'awaiting-payment', paid: '0.00'})
      keeper.pay(id, {amount: 140})
      await home.xero.work()
      await home.work()
      const heard = await card(home)
      expect(heard.documents[0]).to.include({paid: '140.00', outstanding: '400.00'})
      const owed = (await card(home, customer)).link!.balances!
      expect(await synced(home)).to.deep.equal(heard)
      expect((await home.call('syncCard', {key: customer}, 'regular')).body.card.link!.balances).to.deep.equal(owed)
    })

    it('costs a call for the documents and one for their contacts, however much is told', async (home) => {
      const {id, keeper} = await invoiced(home)
      const before = [asked(home, 'getInvoices'), asked(home, 'getContacts')]
      for (const amount of [10, 20, 30]) keeper.pay(id, {amount})
      keeper.unpay(id)
      for (const other of keeper.books.invoices.filter((row) => row.Status === 'DRAFT').slice(0, 5))
        keeper.approve(other.InvoiceID)
      await home.xero.work()
      await home.work()
      expect([asked(home, 'getInvoices'), asked(home, 'getContacts')]).to.deep.equal(before.map((calls) => calls + 1))
    })

    it('is not lost where the server ends between taking it and reading it', async (home) => {
      const {id, keeper, webhook} = await invoiced(home)
      keeper.pay(id)
      await home.xero.work()
      expect(webhook().events).to.deep.equal([])
      home.restart()
      await home.work()
      expect((await card(home)).documents[0]!.status).to.equal('paid')
    })

    it('is dropped once the organisation is disconnected, and told to nobody else', async (home) => {
      const {id, keeper} = await invoiced(home)
      keeper.pay(id)
      await home.xero.work()
      await home.call('disconnect', {})
      const before = home.xero.witness.length
      await home.work()
      expect(home.xero.witness.length).to.equal(before)
      expect((await card(home)).documents[0]!.status).to.equal('awaiting-payment')
    })

    it('is refused with an empty 401 where it is not signed, whoever is signed in here', async (home) => {
      await invoiced(home)
      const body = '{"events": []}'
      for (const headers of [{}, {'x-xero-signature': 'A'.repeat(43) + '='}, {'x-xero-signature': 'nonsense'}]) {
        const answer = await home.send('/accounting/webhooks/xero', {method: 'POST', headers, body}, 'admin')
        expect([answer.status, await answer.text(), answer.headers.get('set-cookie')]).to.deep.equal([401, '', null])
      }
      const large = {method: 'POST', body: 'x'.repeat(10 * 1024 * 1024)}
      expect((await home.send('/accounting/webhooks/xero', large, 'nobody')).status).to.equal(413)
      expect((await home.send('/accounting/webhooks/quickbooks', {method: 'POST', body}, 'nobody')).status).to.equal(404)
    })

    it('says nothing of the key anywhere', async (home) => {
      await invoiced(home)
      expect(home.logged.join('\n')).not.to.include('webhook-key-canary')
    })
  })
}
