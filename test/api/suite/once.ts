import {expect} from 'chai'
import {job} from '../../server/app/fake-host.ts'
import type {Given, Home} from './home.ts'
import {asked, card, invoice, madeHere, onlyLine, ready, settle} from './steps.ts'

/** The outcome, once it is known. */
async function outcome(home: Home, push: string) {
  await settle(home)
  return (await home.call('readPush', {push}, 'regular')).body
}

export function onceSuite({describe, it}: Given): void {
  describe('one invoice, whatever happens', () => {
    it('for a double click', async (home) => {
      await ready(home)
      const asks = await invoice(home)
      const answers = await Promise.all([1, 2, 3].map(() => home.call('createDocument', asks, 'regular')))
      for (const {body} of answers) expect(body.push.state).to.equal('confirmed')
      expect(new Set(answers.map(({body}) => body.push.document!.id)).size).to.equal(1)
      const later = await home.call('createDocument', asks, 'regular')
      expect(later.body.push).to.deep.equal(answers[0]!.body.push)
      expect(madeHere(home)).to.have.length(1)
      expect(asked(home, 'createInvoices')).to.equal(1)
    })

    it('for two tabs, of which the second is told what is left', async (home) => {
      await ready(home)
      const asks = await invoice(home)
      const tabs = [asks, {...asks, push: crypto.randomUUID()}]
      const answers = await Promise.all(tabs.map((tab) => home.call('createDocument', tab, 'regular')))
      expect(answers.map(({code}) => code)).to.have.members([undefined, 'line-covered'])
      expect(madeHere(home)).to.have.length(1)
    })

    it('for two people who each take what only one can have', async (home) => {
      await ready(home)
      const asks = await invoice(home)
      const six = (push: string) => ({
        ...asks,
        push,
        lines: onlyLine(asks, 'l1', '6'),
        expected: {subtotal: '150.00', tax: '30.00', total: '180.00'},
      })
      const answers = await Promise.all([
        home.call('createDocument', six(crypto.randomUUID()), 'regular'),
        home.call('createDocument', six(crypto.randomUUID()), 'billing'),
      ])
      expect(answers.map(({code}) => code)).to.have.members([undefined, 'line-covered'])
      expect((await card(home)).coverage!.level).to.equal('part')
    })

    it('where the answer is lost', async (home) => {
      await ready(home)
      home.xero.faults.arm({kind: 'lost-answer', operation: 'createInvoices', count: 1})
      const {body} = await home.call('createDocument', await invoice(home), 'regular')
      const {push} = body.push.state === 'confirmed' ? body : await outcome(home, body.push.id)
      expect(push.state).to.equal('confirmed')
      expect(madeHere(home)).to.have.length(1)
    })

    for (const kind of ['html', 'cut'] as const)
      it(`where the answer is ${kind === 'html' ? 'a page of HTML' : 'cut off'}`, async (home) => {
        await ready(home)
        home.xero.faults.arm({kind, operation: 'createInvoices', count: 1})
        const {body} = await home.call('createDocument', await invoice(home), 'regular')
        expect(['checking', 'confirmed']).to.include(body.push.state)
        const after = await outcome(home, body.push.id)
        expect(after.push.state).to.equal('confirmed')
        expect(after.card.documents).to.have.length(1)
        expect(after.card.pending).to.deep.equal([])
        expect(madeHere(home)).to.have.length(1)
      })

    it('where Xero fails, and would repeat its failure for the same key', async (home) => {
      await ready(home)
      home.xero.faults.arm({kind: 'status', status: 500, operation: 'createInvoices', count: 1})
      const {body} = await home.call('createDocument', await invoice(home), 'regular')
      expect(body.push.state).to.equal('checking')
      expect((await card(home)).pending.map(({state}) => state)).to.deep.equal(['checking'])
      expect((await outcome(home, body.push.id)).push.state).to.equal('confirmed')
      expect(madeHere(home)).to.have.length(1)
      expect(asked(home, 'createInvoices')).to.equal(2)
    })

    it('where the call takes effect a minute and a half after its connection broke', async (home) => {
      await ready(home)
      home.xero.faults.arm({kind: 'late', milliseconds: 90_000, operation: 'createInvoices', count: 1})
      const {body} = await home.call('createDocument', await invoice(home), 'regular')
      expect((await outcome(home, body.push.id)).push.state).to.equal('confirmed')
      expect(madeHere(home)).to.have.length(1)
    })

    it('where the process dies with the answer on its way', async (home) => {
      await ready(home)
      home.xero.faults.arm({kind: 'latency', milliseconds: 400, operation: 'createInvoices', count: 1})
      const asks = await invoice(home)
      const lost = home.call('createDocument', asks, 'regular')
      await new Promise((resolve) => setTimeout(resolve, 100))
      home.restart()
      // The old process still holds its lease, and may yet settle; the new one goes by the ledger alone.
      const after = await home.call('createDocument', asks, 'regular')
      expect(['sending', 'checking', 'confirmed']).to.include(after.body.push.state)
      await lost
      expect((await outcome(home, asks.push)).push.state).to.equal('confirmed')
      expect(madeHere(home)).to.have.length(1)
    })

    it('where the tokens are refused in the middle', async (home) => {
      await ready(home)
      home.xero.faults.arm({kind: 'status', status: 401, operation: 'createInvoices', count: 1})
      const {body} = await home.call('createDocument', await invoice(home), 'regular')
      expect(body.push.state).to.equal('confirmed')
      expect(madeHere(home)).to.have.length(1)
    })

    it('where it is disconnected meanwhile: what was made is found again after reconnecting', async (home) => {
      await ready(home)
      home.xero.faults.arm({kind: 'cut', operation: 'createInvoices', count: 1})
      const {body} = await home.call('createDocument', await invoice(home), 'regular')
      if (body.push.state === 'confirmed') return
      await home.call('disconnect', {})
      await settle(home, 10)
      const waiting = (await home.call('readPush', {push: body.push.id}, 'regular')).body
      expect(waiting.push.state).to.equal('checking')
      const {connect} = await import('./steps.ts')
      await connect(home)
      expect((await outcome(home, body.push.id)).push.state).to.equal('confirmed')
      expect(madeHere(home)).to.have.length(1)
    })

    it('and never as anything but a new draft', async (home) => {
      await ready(home)
      await home.call('createDocument', await invoice(home), 'regular')
      const writes = home.xero.witness.filter(({path, method}) => path.startsWith('/api.xro') && method !== 'GET')
      expect(writes.map(({method, path}) => `${method} ${path}`)).to.deep.equal(['PUT /api.xro/2.0/Invoices'])
      expect(writes[0]!.body).to.contain('"DRAFT"')
      expect((await home.call('readCards', {records: [job]})).body.cards).to.have.length(1)
    })
  })
}
