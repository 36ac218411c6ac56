import {describe, it} from 'node:test'
import {expect} from 'chai'
import {defaultApp, startMockXero} from '../../../mocks/node/index.ts'

const sentence = (work: () => Promise<unknown>) =>
  work().then(
    () => 'it started',
    (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)),
  )

describe('startMockXero on a port', () => {
  it('answers, breaks connections, and frees the port', async () => {
    await using xero = await startMockXero({port: 0})
    expect(xero.base).to.match(/^http:\/\/localhost:\d+$/)
    const {issuer} = (await (await fetch(`${xero.base}/.well-known/openid-configuration`)).json()) as {issuer: string}
    expect(issuer).to.equal(xero.base)

    xero.faults.arm({kind: 'unreachable', path: '/connections', count: 1})
    expect(await fetch(`${xero.base}/connections`).catch((error: unknown) => error)).to.be.instanceOf(TypeError)
    expect((await fetch(`${xero.base}/connections`)).status).to.equal(401)

    await xero.stop()
    expect(await fetch(xero.base).catch((error: unknown) => error)).to.be.instanceOf(TypeError)
    const again = await startMockXero({port: Number(new URL(xero.base).port)})
    expect(again.base).to.equal(xero.base)
    await again.stop()
  })

  it('takes a seed, a clock, apps and a situation', async () => {
    const options = {port: 0, seed: 'one', clock: '2026-03-31T12:00:00Z', apps: [{clientId: 'mine'}]}
    await using first = await startMockXero(options)
    await using second = await startMockXero({...options, situation: 'calm'})
    await using other = await startMockXero({...options, seed: 'two'})
    const ids = ({organisations}: typeof first) => organisations.map(({organisation}) => organisation.OrganisationID)
    expect(ids(first)).to.deep.equal(ids(second))
    expect(ids(first)).to.not.deep.equal(ids(other))
    expect([first.clock.now(), first.clock.frozen]).to.deep.equal([Date.parse('2026-03-31T12:00:00Z'), true])

    const query = new URLSearchParams({
      response_type: 'code',
      client_id: 'mine',
      redirect_uri: defaultApp.redirectUris[0]!,
      scope: 'openid',
    })
    const back = await first.consent(`${first.base}/identity/connect/authorize?${query.toString()}`, {person: 'ana'})
    expect(new URL(back).searchParams.get('code')).to.be.a('string')
  })

  it('brings a situation about', async () => {
    await using xero = await startMockXero({port: 0, situation: 'organisation-renamed'})
    await using calm = await startMockXero({port: 0})
    const names = ({organisations}: typeof xero) => organisations.map(({organisation}) => organisation.Name)
    expect(names(xero)).to.not.deep.equal(names(calm))
  })

  it('delivers webhooks', async () => {
    await using hears = await startMockXero({port: 0})
    await using xero = await startMockXero({port: 0})
    await fetch(`${xero.base}/_sim/api/webhooks`, {
      method: 'POST',
      body: JSON.stringify({clientId: defaultApp.clientId, url: `${hears.base}/hook`, key: 'a-key'}),
    })
    await xero.work()
    expect(hears.witness[0]).to.include({method: 'POST', path: '/hook'})
  })

  it('says in a sentence what is wrong', async () => {
    await using taken = await startMockXero({port: 0})
    const port = Number(new URL(taken.base).port)
    expect(await sentence(() => startMockXero({port}))).to.match(new RegExp(`^Port ${port} is in use`))
    expect(await sentence(() => startMockXero({port: 0, clock: 'noonish'}))).to.match(/^The clock takes .* not “noonish”/)
    expect(await sentence(() => startMockXero({port: 0, situation: 'none'}))).to.match(/^There is no situation “none”/)
  })
})
