import {describe, it} from 'node:test'
import {expect} from 'chai'
import {job} from './fake-host.ts'
import {createHouse, type House} from './house.ts'

const sends = (house: House) => house.provider.calls.filter((call) => call === 'createDocument').length
const ready = async () => {
  const house = createHouse()
  await house.ready()
  return house
}

/** Background work, with time passing, until nothing is left to settle. */
async function settle(house: House) {
  for (let round = 0; round < 40; round++) {
    house.clock.advance(30_000)
    await house.work()
  }
}

describe('the ledger of pushes', () => {
  it('makes one invoice of a double click, and answers both alike', async () => {
    const house = await ready()
    const asked = house.invoice()
    const answers = await Promise.all([1, 2, 3].map(() => house.call('createDocument', asked)))
    for (const {body} of answers) expect(body.push).to.deep.include({state: 'confirmed'})
    expect(house.provider.documents).to.have.length(1)
    expect((await house.call('createDocument', asked)).body.push).to.deep.equal(answers[0]!.body.push)
    expect(sends(house)).to.equal(1)
  })

  it('refuses the same id for something else', async () => {
    const house = await ready()
    const asked = house.invoice()
    await house.call('createDocument', asked)
    expect((await house.call('createDocument', {...asked, reference: 'another'})).code).to.equal('push-conflict')
    expect(sends(house)).to.equal(1)
  })

  it('lets one of two people through who cover the same line at once', async () => {
    const house = await ready()
    const all = () =>
      house.invoice({
        lines: [{...house.invoice().lines[0]!, quantity: '10'}],
        expected: {subtotal: '250.00', tax: '50.00', total: '300.00'},
      })
    const answers = await Promise.all([house.call('createDocument', all()), house.call('createDocument', all(), 'regular')])
    expect(answers.map(({code}) => code)).to.have.members([undefined, 'line-covered'])
    expect(house.provider.documents).to.have.length(1)
  })

  it('sends the same key again where nobody answered, and makes one invoice', async () => {
    const house = await ready()
    house.provider.faults = {createDocument: [{code: 'provider-unreachable', done: true}]}
    const {body} = await house.call('createDocument', house.invoice())
    expect(body.push.state).to.equal('confirmed')
    expect(house.provider.documents).to.have.length(1)
    expect(sends(house)).to.equal(2)
    expect(house.provider.calls).not.to.include('findDocuments')
  })

  for (const done of [true, false])
    it(`looks the invoice up after an odd answer, once it can take effect no more; it was ${done ? '' : 'not '}made`, async () => {
      const house = await ready()
      house.provider.faults = {createDocument: [{code: 'bad-reply', done}]}
      const {body} = await house.call('createDocument', house.invoice())
      expect(body.push).to.deep.include({state: 'checking', document: null})
      expect(body.push.askAgainAfter).to.be.within(2, 60)
      expect(body.card.pending.map(({state}) => state)).to.deep.equal(['checking'])
      expect((await house.call('readPush', {push: body.push.id})).body.push.state).to.equal('checking')

      house.clock.advance(100_000)
      await house.work()
      expect(house.provider.calls).not.to.include('findDocuments')
      await settle(house)
      const after = await house.call('readPush', {push: body.push.id}, 'regular')
      expect(after.body.push).to.deep.include({state: 'confirmed'})
      expect(after.body.push.document).to.deep.include({number: after.body.card.documents[0]!.number})
      expect(house.provider.documents).to.have.length(1)
      expect(sends(house)).to.equal(done ? 1 : 2)
      expect(after.body.card.pending).to.deep.equal([])
      expect(after.body.card.coverage!.level).to.equal('part')
    })

  it('sends the same key only as long as the provider remembers it; then it looks before it sends again', async () => {
    const house = await ready()
    house.provider.faults = {createDocument: Array.from({length: 20}, () => ({code: 'provider-unreachable'}))}
    await house.call('createDocument', house.invoice())
    for (let seconds = 0; seconds < 240; seconds += 30) {
      house.clock.advance(30_000)
      await house.work()
    }
    const sent = sends(house)
    house.clock.advance(60_000)
    await house.work()
    expect(sends(house)).to.equal(sent)
    expect(house.provider.calls).not.to.include('findDocuments')
    house.provider.faults = {}
    await settle(house)
    expect(house.provider.calls.slice(-2)).to.deep.equal(['findDocuments', 'createDocument'])
    expect(house.provider.documents).to.have.length(1)
  })

  it('looks first where the wait for its turn outlasted what the provider remembers of its key', async () => {
    const house = await ready()
    house.provider.faults = {createDocument: Array.from({length: 20}, () => ({code: 'provider-unreachable'}))}
    await house.call('createDocument', house.invoice())
    const {pushes} = house.ports.store
    const update = pushes.update.bind(pushes)
    pushes.update = async (id, owner, change) => {
      await update(id, owner, change)
      // Between the row and the call: other calls of the organisation go first.
      if (change.state === 'sending') house.clock.advance(240_000)
    }
    const sent = sends(house)
    house.clock.advance(30_000)
    await house.work()
    expect(sends(house)).to.equal(sent)
    pushes.update = update
    house.provider.faults = {}
    await settle(house)
    expect(house.provider.calls.slice(-2)).to.deep.equal(['findDocuments', 'createDocument'])
    expect(house.provider.documents).to.have.length(1)
  })

  for (const when of ['before the call', 'after the call'])
    it(`finds and settles what a process left that died ${when}`, async () => {
      const house = await ready()
      const {pushes} = house.ports.store
      if (when === 'before the call') pushes.lease = () => new Promise(() => {})
      else pushes.settle = () => new Promise(() => {})
      const id = house.invoice().push
      const lost = house.call('createDocument', house.invoice({push: id}))
      await new Promise((resolve) => setTimeout(resolve, 20))
      house.clock.advance(10_000)
      await lost
      house.restart()
      await settle(house)
      const {body} = await house.call('readPush', {push: id})
      expect(body.push.state).to.equal('confirmed')
      expect(house.provider.documents).to.have.length(1)
      expect(body.card.documents).to.have.length(1)
    })

  it('answers within eight seconds though the provider does not, and is done when it does', async () => {
    const house = await ready()
    const {promise, resolve} = Promise.withResolvers<void>()
    house.provider.gate = promise
    const asked = house.invoice()
    const slow = house.call('createDocument', asked)
    // The clock may move only once the provider has been asked and the wait for it begun.
    while (sends(house) === 0) await new Promise((wake) => setTimeout(wake, 5))
    await new Promise((wake) => setTimeout(wake, 20))
    house.clock.advance(8001)
    expect((await slow).body.push.state).to.equal('sending')
    resolve()
    expect((await house.call('createDocument', asked)).body.push.state).to.equal('confirmed')
    expect(sends(house)).to.equal(1)
  })

  it('gives the provider’s reasons where it refuses, and frees the record', async () => {
    const house = await ready()
    const complaints = [{path: '', message: 'The document date cannot be before the lock date'}]
    house.provider.faults = {createDocument: [{code: 'provider-refused', complaints}]}
    const asked = house.invoice()
    const {body, status} = await house.call('createDocument', asked)
    expect([status, body.push.state]).to.deep.equal([200, 'rejected'])
    expect(body.push.complaints).to.deep.equal(complaints)
    expect((await house.call('createDocument', asked)).body.push.state).to.equal('rejected')
    expect((await house.call('createDocument', house.invoice())).body.push.state).to.equal('confirmed')
    expect(house.provider.documents).to.have.length(1)
  })

  it('does not believe a refusal while an earlier send may have been taken', async () => {
    const house = await ready()
    house.provider.faults = {createDocument: [{code: 'provider-unreachable', done: true}, {code: 'provider-refused'}]}
    const {body} = await house.call('createDocument', house.invoice())
    expect(body.push.state).to.equal('checking')
    await settle(house)
    expect((await house.call('readPush', {push: body.push.id})).body.push.state).to.equal('confirmed')
    expect(house.provider.documents).to.have.length(1)
  })

  it('believes it once it was looked for and not found', async () => {
    const house = await ready()
    const complaints = [{path: '', message: 'The period is locked'}]
    house.provider.faults = {createDocument: [{code: 'provider-unreachable'}, {code: 'provider-refused', complaints}]}
    const {body} = await house.call('createDocument', house.invoice())
    expect(body.push).to.deep.include({state: 'checking', complaints: []})
    await settle(house)
    const after = (await house.call('readPush', {push: body.push.id})).body.push
    expect(after).to.deep.include({state: 'rejected', complaints})
    expect(sends(house)).to.equal(2)
    expect(house.provider.documents).to.deep.equal([])
  })

  it('waits as long as it is told where there were too many calls', async () => {
    const house = await ready()
    house.provider.faults = {createDocument: [{code: 'rate-limited', retryAfter: 40}]}
    const {body} = await house.call('createDocument', house.invoice())
    expect(body.push).to.deep.include({state: 'sending', askAgainAfter: 40})
    house.clock.advance(39_000)
    await house.work()
    expect(sends(house)).to.equal(1)
    house.clock.advance(2000)
    await house.work()
    expect(house.provider.documents).to.have.length(1)
  })

  it('says so where the total is another than the one shown', async () => {
    const house = await ready()
    const {createDocument} = house.provider
    house.provider.createDocument = async (...given) => ({...(await createDocument(...given)), tax: '20.01', total: '120.01'})
    const {body} = await house.call('createDocument', house.invoice())
    expect(body.push.state).to.equal('confirmed-mismatch')
    expect(body.push.document).to.deep.include({total: '120.01', expectedTotal: '120.00'})
  })

  it('asks a person where two are found, and goes on when one of them is gone', async () => {
    const house = await ready()
    house.provider.faults = {createDocument: [{code: 'bad-reply', done: true}]}
    const {body} = await house.call('createDocument', house.invoice())
    const [first] = house.provider.documents
    house.provider.documents.push({...first!, id: 'twin'})
    await settle(house)
    const asked = await house.call('readPush', {push: body.push.id})
    expect(asked.body.push).to.deep.include({state: 'needs-human', askAgainAfter: null})
    expect(asked.body.card.pending[0]!.state).to.equal('needs-human')
    const before = house.clock.now()
    expect((await house.call('createDocument', house.invoice())).code).to.equal('unavailable')
    expect(house.clock.now(), 'nobody waits for a person').to.equal(before)

    first!.status = 'deleted'
    const {card} = (await house.call('syncCard', {key: job})).body
    expect(card.pending).to.deep.equal([])
    expect(card.documents.map(({id}) => id)).to.deep.equal(['twin'])
  })

  it('sends nothing to an organisation that is no longer the connected one', async () => {
    const house = await ready()
    house.provider.faults = {createDocument: [{code: 'rate-limited', retryAfter: 40}]}
    const {body} = await house.call('createDocument', house.invoice())
    await house.call('disconnect', {})
    await settle(house)
    expect((await house.call('readPush', {push: body.push.id})).code).to.equal('not-connected')
    expect(house.provider.documents).to.deep.equal([])
  })

  it('settles after reconnecting what was unknown when it was disconnected', async () => {
    const house = await ready()
    house.provider.faults = {createDocument: [{code: 'bad-reply', done: true}]}
    const {body} = await house.call('createDocument', house.invoice())
    await house.call('disconnect', {})
    await settle(house)
    expect((await house.call('readPush', {push: body.push.id})).body.push.state).to.equal('checking')
    await house.connect()
    await settle(house)
    expect((await house.call('readPush', {push: body.push.id})).body.push.state).to.equal('confirmed')
    expect(house.provider.documents).to.have.length(1)
  })

  it('leaves nothing behind but what was asked, whatever single fault hits each call', async () => {
    const codes = ['provider-unreachable', 'bad-reply', 'provider-unavailable', 'rate-limited', 'internal'] as const
    for (const method of ['createDocument', 'findDocuments'] as const)
      for (const first of codes)
        for (const second of codes)
          for (const done of [true, false]) {
            const house = await ready()
            house.provider.faults = {
              createDocument: [{code: first, done}],
              ...(method === 'findDocuments' && {findDocuments: [{code: second}]}),
              ...(method === 'createDocument' && {
                createDocument: [
                  {code: first, done},
                  {code: second, done},
                ],
              }),
            }
            const {body} = await house.call('createDocument', house.invoice())
            await settle(house)
            const {push, card} = (await house.call('readPush', {push: body.push.id})).body
            const what = JSON.stringify({method, first, second, done})
            // A rate limit that did take effect is none that a provider gives.
            if (done && (first === 'rate-limited' || second === 'rate-limited')) continue
            expect(push.state, what).to.equal('confirmed')
            expect(card.documents, what).to.have.length(1)
            expect(house.provider.documents, what).to.have.length(1)
          }
  })
})
