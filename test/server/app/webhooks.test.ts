import {describe, it} from 'node:test'
import {expect} from 'chai'
import {KitError} from '../../../src/contract/index.ts'
import type {Hint} from '../../../src/server/provider.ts'
import {customer, job, otherCustomer} from './fake-host.ts'
import {createHouse, type House} from './house.ts'

const document = (id: string): Hint => ({organisation: 'org-1', kind: 'document', id})
const contact = (id: string): Hint => ({organisation: 'org-1', kind: 'contact', id})
const minutes = 60_000

/** What the provider sends to our address; nobody is signed in there. */
const tell = (house: House, hints: unknown, {signature = 'right', provider = 'xero'} = {}) =>
  house.fetch(
    new Request(`https://host.example/accounting/webhooks/${provider}`, {
      method: 'POST',
      headers: {'x-signature': signature},
      body: typeof hints === 'string' ? hints : JSON.stringify(hints),
    }),
  )

/** Connected, a customer linked and an invoice made, and nothing called yet. */
async function invoiced() {
  const house = createHouse()
  await house.ready()
  const {body} = await house.call('createDocument', house.invoice(), 'regular')
  const [remote] = house.provider.documents
  house.provider.calls = []
  house.clock.advance(1000)
  const card = async (key = job) => {
    const [answer] = (await house.call('readCards', {records: [key]})).body.cards
    if (!answer || !('card' in answer)) throw new Error('The card cannot be read')
    return answer.card
  }
  return {house, id: body.push.document!.id, remote: remote!, card}
}

describe('the address for webhooks', () => {
  it('answers 200 with nothing in it and no cookie, once all is kept', async () => {
    const {house, id} = await invoiced()
    const answer = await tell(house, [document(id), document(id), contact('contact-1')])
    expect([answer.status, await answer.text(), answer.headers.get('set-cookie')]).to.deep.equal([200, '', null])
    expect(house.tables.inbox.size).to.equal(2)
    expect(house.provider.calls).to.deep.equal([])
  })

  it('answers only after the store has it', async () => {
    const {house, id} = await invoiced()
    const {inbox} = house.ports.store
    const {add} = inbox
    let keep = () => {}
    const kept = new Promise<void>((resolve) => (keep = resolve))
    inbox.add = async (...given) => {
      await kept
      await add(...given)
    }
    let answered = false
    const telling = tell(house, [document(id)]).finally(() => (answered = true))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(answered).to.equal(false)
    keep()
    expect((await telling).status).to.equal(200)
    expect(house.tables.inbox.size).to.equal(1)
  })

  it('answers 401 with nothing in it to what the provider did not sign', async () => {
    const {house, id} = await invoiced()
    const answer = await tell(house, [document(id)], {signature: 'wrong'})
    expect([answer.status, await answer.text(), answer.headers.get('set-cookie')]).to.deep.equal([401, '', null])
    expect(house.tables.inbox.size).to.equal(0)
  })

  it('answers 503 while the store cannot be reached, so that it is sent again', async () => {
    const {house, id} = await invoiced()
    house.ports.store.inbox.add = async () => {
      throw new KitError('unavailable', 'The database cannot be reached')
    }
    const answer = await tell(house, [document(id)])
    expect([answer.status, await answer.text()]).to.deep.equal([503, ''])
  })

  it('reads no more than a megabyte, whatever the length is said to be', async () => {
    const {house} = await invoiced()
    expect((await tell(house, 'x'.repeat(1024 * 1024 + 1))).status).to.equal(413)
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent++
        controller.enqueue(new Uint8Array(64 * 1024))
      },
    })
    const init = {method: 'POST', headers: {'x-signature': 'right'}, body: endless, duplex: 'half'} as const
    const answer = await house.fetch(new Request('https://host.example/accounting/webhooks/xero', init))
    expect(answer.status).to.equal(413)
    expect(sent).to.be.lessThan(25)
    expect((await tell(house, JSON.stringify([]).padEnd(1024 * 1024))).status).to.equal(200)
  })

  it('is not there for a provider that is unknown or has no key, nor for any other method', async () => {
    const {house} = await invoiced()
    expect((await tell(house, [], {provider: 'quickbooks'})).status).to.equal(404)
    Object.assign(house.provider, {readMessage: null})
    expect((await tell(house, [])).status).to.equal(404)
    expect((await house.fetch(house.request('/webhooks/xero', 'admin'))).status).to.equal(404)
  })

  it('takes no session and asks for none', async () => {
    const {house, id} = await invoiced()
    house.host.authenticate = () => Promise.reject(new Error('asked'))
    expect((await tell(house, [document(id)])).status).to.equal(200)
  })
})

describe('what changed in the accounting system', () => {
  it('is on the card without a sync, as a sync would have written it', async () => {
    const {house, id, remote, card} = await invoiced()
    Object.assign(remote, {status: 'awaiting-payment', paid: '20.00', outstanding: '100.00'})
    remote.lines[0]!.quantity = '3'
    await tell(house, [document(id)])
    expect(await house.work()).to.be.greaterThan(0)
    const heard = await card()
    expect(heard.documents[0]).to.include({status: 'awaiting-payment', paid: '20.00', outstanding: '100.00'})
    expect(heard.syncedAt).to.equal(new Date(house.clock.now()).toISOString())
    expect((await house.call('syncCard', {key: job})).body.card).to.deep.equal(heard)
    expect(house.tables.inbox.size).to.equal(0)
  })

  it('costs one call for a burst, with the contacts that are billed, behind the persons', async () => {
    const {house, id, card} = await invoiced()
    const urgent: boolean[] = []
    const {readDocuments, readTargets} = house.provider
    house.provider.readDocuments = (access, ids) => (urgent.push(access.urgent), readDocuments(access, ids))
    house.provider.readTargets = (access, ...rest) => (urgent.push(access.urgent), readTargets(access, ...rest))
    house.provider.targets[0]!.balances!.receivable.outstanding = '100.00'
    for (let time = 0; time < 20; time++) await tell(house, [document(id), document('unknown'), contact('contact-2')])
    await house.work()
    expect(house.provider.calls).to.deep.equal(['readDocuments', 'readTargets'])
    expect(urgent).to.deep.equal([false, false])
    expect((await card(customer)).link!.balances!.receivable.outstanding).to.equal('100.00')
  })

  it('is read for a linked contact that was renamed, or is no longer there', async () => {
    const {house, card} = await invoiced()
    house.provider.targets[0]!.name = 'Ridgeway Ltd'
    await tell(house, [contact('contact-1')])
    await house.work()
    expect((await card(customer)).link!.target.name).to.equal('Ridgeway Ltd')
    house.provider.targets = []
    await tell(house, [contact('contact-1')])
    await house.work()
    expect((await card(customer)).link!.state).to.equal('missing')
  })

  it('is dropped where the organisation is unknown, and where it is disconnected', async () => {
    const {house, id} = await invoiced()
    await tell(house, [{...document(id), organisation: 'nobody’s'}])
    await house.work()
    await house.call('disconnect', {})
    house.provider.calls = []
    await tell(house, [document(id)])
    await house.work()
    expect(house.provider.calls).to.deep.equal([])
    expect(house.tables.inbox.size).to.equal(0)
  })

  it('is looked at again where nothing is linked yet, for it may be under way, and then dropped', async () => {
    const {house, card} = await invoiced()
    await tell(house, [contact('contact-2'), document('never')])
    await house.work()
    house.provider.targets[1]!.name = 'Changed while it was being linked'
    await house.call('link', {key: otherCustomer, organisation: 'org-1', target: {kind: 'contact', id: 'contact-2'}})
    house.tables.links.find(({target}) => target.id === 'contact-2')!.target.name = 'Of an older answer'
    house.clock.advance(29_000)
    await house.work()
    expect((await card(otherCustomer)).link!.target.name).to.equal('Of an older answer')
    house.clock.advance(2000)
    await house.work()
    expect((await card(otherCustomer)).link!.target.name).to.equal('Changed while it was being linked')
    expect(house.tables.inbox.size).to.equal(1)
    house.clock.advance(10 * minutes)
    await house.work()
    expect(house.tables.inbox.size).to.equal(0)
    expect(house.provider.calls.filter((call) => call === 'readDocuments')).to.deep.equal([])
  })

  it('stays where it cannot be read, and is tried again less and less often', async () => {
    const {house, id, remote, card} = await invoiced()
    remote.status = 'paid'
    house.provider.faults = {readDocuments: Array.from({length: 9}, () => ({code: 'provider-unavailable'}))}
    await tell(house, [document(id)])
    const triedAt: number[] = []
    const start = house.clock.now()
    for (let second = 0; (await card()).documents[0]!.status !== 'paid'; second++) {
      const before = house.provider.calls.length
      await house.work()
      if (house.provider.calls.length > before) triedAt.push((house.clock.now() - start) / 1000)
      house.clock.advance(1000)
      if (second > 3600) expect.fail('never read')
    }
    expect(triedAt).to.deep.equal([0, 2, 6, 14, 30, 62, 126, 254, 510, 1022])
    expect(house.tables.inbox.size).to.equal(0)
  })

  it('waits as long as the provider asks, and waits for a consent that has to be given again', async () => {
    const {house, id, remote, card} = await invoiced()
    remote.status = 'paid'
    house.provider.faults = {readDocuments: [{code: 'day-limit', retryAfter: 3600}]}
    await tell(house, [document(id)])
    await house.work()
    house.clock.advance(59 * minutes)
    await house.work()
    expect(house.provider.calls).to.deep.equal(['readDocuments'])
    await house.ports.store.connections.update('workspace-1', {state: 'needs-reconnect'})
    house.clock.advance(minutes)
    await house.work()
    expect(house.provider.calls).to.deep.equal(['readDocuments'])
    await house.ports.store.connections.update('workspace-1', {state: 'connected'})
    house.clock.advance(15 * minutes)
    await house.work()
    expect((await card()).documents[0]!.status).to.equal('paid')
  })

  it('is given up after a week', async () => {
    const {house, id} = await invoiced()
    await house.ports.store.connections.update('workspace-1', {state: 'needs-reconnect'})
    await tell(house, [document(id)])
    for (let hour = 0; hour <= 7 * 24; hour++) {
      await house.work()
      expect(house.tables.inbox.size).to.equal(1)
      house.clock.advance(60 * minutes)
    }
    await house.work()
    expect(house.tables.inbox.size).to.equal(0)
    expect(house.logged.some((line) => line.includes('changes given up'))).to.equal(true)
  })

  it('is not held up by another that cannot be read with it', async () => {
    const {house, id, remote, card} = await invoiced()
    const {tables, provider} = house
    const [kept] = tables.documents
    tables.documents.push({...structuredClone(kept!), document: {...kept!.document, id: 'odd'}})
    remote.status = 'paid'
    const {readDocuments} = provider
    provider.readDocuments = async (access, ids) => {
      const found = await readDocuments(access, ids)
      if (ids.includes('odd')) throw new KitError('bad-reply', 'An amount that cannot be')
      return found
    }
    await tell(house, [document('odd'), document(id)])
    for (let second = 0; second < 60; second++) {
      await house.work()
      house.clock.advance(1000)
    }
    expect((await card()).documents.find((one) => one.id === id)!.status).to.equal('paid')
    expect([...tables.inbox.values()].map((row) => row.id)).to.deep.equal(['odd'])
    expect(provider.calls.length).to.be.lessThan(12)
  })

  it('asks no more than it must where the provider is down, with many that wait', async () => {
    const {house} = await invoiced()
    const {tables, provider} = house
    const [kept] = tables.documents
    const many = Array.from({length: 60}, (_, index) => `doc-${index}`)
    tables.documents.push(...many.map((id) => ({...structuredClone(kept!), document: {...kept!.document, id}})))
    for (const code of ['provider-unavailable', 'bad-reply'] as const) {
      provider.calls = []
      provider.faults = {readDocuments: Array.from({length: 99}, () => ({code}))}
      await tell(house, many.map(document))
      for (let second = 0; second < 15; second++) {
        await house.work()
        house.clock.advance(1000)
      }
      expect(provider.calls.length, code).to.be.lessThan(code === 'bad-reply' ? 11 : 5)
    }
  })

  it('is read by another process where the first one died with it', async () => {
    const {house, id, remote, card} = await invoiced()
    remote.status = 'paid'
    await tell(house, [document(id)])
    house.provider.readDocuments = () => new Promise(() => {})
    const dying = house.work()
    house.restart()
    house.provider.readDocuments = async () => [remote]
    await house.work()
    expect((await card()).documents[0]!.status).to.equal('draft')
    house.clock.advance(3 * minutes)
    await dying
    await house.work()
    expect((await card()).documents[0]!.status).to.equal('paid')
  })

  it('does not keep other work waiting for an organisation whose allowance is used up', async () => {
    const {house, id, remote, card} = await invoiced()
    let answer = () => {}
    const held = new Promise<void>((resolve) => (answer = resolve))
    const {readDocuments} = house.provider
    house.provider.readDocuments = async (...given) => (await held, readDocuments(...given))
    await tell(house, [document(id)])
    const working = house.work()
    await new Promise((resolve) => setTimeout(resolve, 20))
    house.clock.advance(6000)
    await working
    remote.status = 'paid'
    await tell(house, [document(id), contact('contact-1')])
    expect(await house.work()).to.equal(0)
    answer()
    await new Promise((resolve) => setTimeout(resolve, 20))
    await house.work()
    expect((await card()).documents[0]!.status).to.equal('paid')
    expect(house.tables.inbox.size).to.equal(0)
  })
})

describe('news that come late', () => {
  it('do not overwrite what was asked for after them', async () => {
    const {house, id, remote, card} = await invoiced()
    const old = structuredClone(remote)
    let answer = () => {}
    const held = new Promise<void>((resolve) => (answer = resolve))
    const {readDocuments} = house.provider
    house.provider.readDocuments = async () => (await held, [old])
    await tell(house, [document(id)])
    const working = house.work()
    await new Promise((resolve) => setTimeout(resolve, 20))
    house.provider.readDocuments = readDocuments
    Object.assign(remote, {status: 'paid', outstanding: '0.00'})
    house.clock.advance(1000)
    await house.call('syncCard', {key: job})
    answer()
    await working
    expect((await card()).documents[0]!.status).to.equal('paid')
    house.clock.advance(3000)
    await house.work()
    expect((await card()).documents[0]!.status).to.equal('paid')
    expect(house.tables.inbox.size).to.equal(0)
  })

  it('do not reach a link that leads elsewhere meanwhile', async () => {
    const {house, card} = await invoiced()
    let answer = () => {}
    const held = new Promise<void>((resolve) => (answer = resolve))
    const {readTargets} = house.provider
    house.provider.readTargets = async (...given) => {
      const found = await readTargets(...given)
      await held
      return found
    }
    await tell(house, [contact('contact-1')])
    const working = house.work()
    await new Promise((resolve) => setTimeout(resolve, 20))
    house.provider.readTargets = readTargets
    await house.call('unlink', {key: customer, document: null})
    await house.call('link', {key: customer, organisation: 'org-1', target: {kind: 'contact', id: 'contact-2'}})
    answer()
    await working
    expect((await card(customer)).link!.target.name).to.equal('City Limousines')
  })
})
