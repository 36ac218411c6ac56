import {expect} from 'chai'
import {describe, it} from 'node:test'
import {createMockXero} from '../../../mocks/xero/index.ts'
import {app, openXero} from './serve.ts'

const uk = 'Demo Company (UK)'

describe('a person who was removed from the organisation', () => {
  it('keeps the connection, and gets nowhere with it', async () => {
    const {xero, call} = await openXero()
    expect((await call('GET', '/Organisation')).status).to.equal(200)
    const connections = () => call('GET', '/../../connections')
    expect(await (await connections()).json()).to.have.lengthOf(1)
    const {organisation} = xero.in(uk).books
    const [ana] = organisation.members.splice(0, 1)
    const refused = await call('GET', '/Organisation')
    expect([refused.status, await refused.json()]).to.have.deep.nested.property('[1].Detail', 'AuthenticationUnsuccessful')
    expect(refused.status).to.equal(403)
    expect(await (await connections()).json()).to.deep.equal([])
    if (ana) organisation.members.push(ana)
    expect((await call('GET', '/Organisation')).status).to.equal(200)
  })
})

describe('the clock', () => {
  it('runs with the real time again after a reset, or stands where it began', () => {
    const running = createMockXero({base: 'http://x', apps: [app], demo: false})
    running.clock.advance(86_400_000)
    running.clock.freeze()
    running.reset()
    expect([running.clock.frozen, Math.abs(running.clock.now() - Date.now()) < 5_000]).to.deep.equal([false, true])
    const frozen = createMockXero({base: 'http://x', apps: [app], demo: false, now: 5})
    frozen.clock.run()
    frozen.reset()
    expect([frozen.clock.frozen, frozen.clock.now()]).to.deep.equal([true, 5])
  })
})

describe('a state file', () => {
  it('carries templates, transfers and journals along', async () => {
    const {xero, call} = await openXero({}, {scope: 'openid offline_access accounting.transactions accounting.journals.read'})
    await call('PUT', '/BankTransfers', {FromBankAccount: {Code: '090'}, ToBankAccount: {Code: '091'}, Amount: 5})
    await call('GET', '/Journals')
    const other = createMockXero({base: 'http://x', apps: [app]})
    other.import(xero.export())
    const [from, to] = [xero, other].map((each) => each.in(uk).books)
    expect(to?.journals.all()).to.deep.equal(from?.journals.all())
    expect(to?.journals.all().at(-1)?.SourceType).to.equal('TRANSFER')
    expect(to?.bankTransfers.size).to.equal(1)
    expect(to?.budgets.size).to.equal(1)
  })
})
