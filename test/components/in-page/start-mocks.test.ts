import {expect} from '@open-wc/testing'
import {createClient} from '../../../src/client/client.ts'
import {startMocks} from '../../../mocks/in-page/index.ts'

/** The kit's own client over the page's own fetch, answered by the real server inside the page. */
async function walk(connect: () => Promise<void>) {
  const client = createClient({baseUrl: '/accounting'})
  expect((await client.call('getConnection', {})).connection).to.equal(null)
  await connect()
  const {connection} = await client.call('getConnection', {})
  expect(connection?.organisation.name).to.equal('Demo Company (UK)')
  const {candidates} = await client.call('searchTargets', {kind: 'contact', q: 'Hollins'})
  expect(candidates.map(({name}) => name)).to.include('Hollins & Daughters Bakery')
  const refusal = await client.call('searchTargets', {kind: 'contact', q: 'x'.repeat(101)}).catch((error: unknown) => error)
  expect(refusal).to.have.property('code', 'invalid-request')
}

describe('mocks in the page', () => {
  it('answer through the service worker', async () => {
    const mocks = await startMocks()
    expect(mocks.by).to.equal('worker')
    await walk(() => mocks.connect())
    await mocks.stop()
  })

  it('answer without one where none can be registered', async () => {
    const mocks = await startMocks({base: '/nowhere/'})
    expect(mocks.by).to.equal('fetch')
    await walk(() => mocks.connect())
    await mocks.stop()
    const after = await fetch('/accounting/connection')
    expect(after.status).to.equal(404)
  })
})
