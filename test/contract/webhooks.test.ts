import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, it} from 'node:test'
import {Ajv} from 'ajv'
import addFormats from 'ajv-formats'
import {expect} from 'chai'
import {parse} from 'yaml'
import {createMockXero} from '../../mocks/xero/index.ts'
import {createReadMessage} from '../../src/server/providers/xero/read-message.ts'
import {Secret} from '../../src/server/secret.ts'
import {listeningLog} from '../server/hand-clock.ts'
import {specificationFile} from './specification.ts'

const file = join(dirname(specificationFile), 'xero-webhooks.yaml')
const uk = 'Demo Company (UK)'
const app = {
  clientId: 'client',
  clientSecret: 'secret',
  name: 'App',
  redirectUris: ['http://localhost/callback'],
  scopes: 'granular' as const,
  tier: 'core' as const,
}

/** What the simulated Xero tells a connected app of a contact and of a document. */
async function told(key: string): Promise<Request[]> {
  const heard: Request[] = []
  const xero = createMockXero({
    base: 'https://xero.test',
    apps: [{...app, webhook: {url: 'https://kit.test/webhooks', key}}],
    now: Date.parse('2026-11-22T10:00:00Z'),
    async deliver(request) {
      const answer = await read({headers: request.headers, body: new Uint8Array(await request.clone().arrayBuffer())})
      if (answer) heard.push(request)
      return new Response(null, {status: answer ? 200 : 401})
    },
  })
  const read = createReadMessage([new Secret(key)], listeningLog())!
  await xero.work()
  const signInAt = new URL('https://xero.test/identity/connect/authorize')
  const asked = {response_type: 'code', client_id: 'client', redirect_uri: 'http://localhost/callback', scope: 'openid'}
  signInAt.search = new URLSearchParams(asked).toString()
  const code = new URL(await xero.consent(signInAt.href, {person: 'ana'})).searchParams.get('code')!
  await xero.fetch(
    new Request('https://xero.test/connect/token', {
      method: 'POST',
      headers: {authorization: `Basic ${btoa('client:secret')}`},
      body: new URLSearchParams({grant_type: 'authorization_code', code, redirect_uri: 'http://localhost/callback'}),
    }),
  )
  const keeper = xero.in(uk)
  keeper.archive(keeper.books.contacts.find((row) => row.ContactStatus === 'ACTIVE')!.ContactID)
  keeper.approve(keeper.books.invoices.find((row) => row.Status === 'DRAFT')!.InvoiceID)
  await xero.work()
  return heard
}

describe('the webhooks of the simulated Xero', {skip: existsSync(file) ? false : `${file} is not there`}, () => {
  it('are of the shape that Xero publishes, and understood', async () => {
    const {components} = parse(readFileSync(file, 'utf8')) as {components: {schemas: {WebhookEvent: Record<string, unknown>}}}
    const ajv = new Ajv({strict: false, allErrors: true})
    addFormats(ajv)
    // Xero's moments have no zone here, which `date-time` wants.
    ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}$/)
    const fits = ajv.compile(components.schemas.WebhookEvent)
    const heard = await told('key')
    const bodies = await Promise.all(heard.map((request) => request.json() as Promise<{events: {eventCategory: string}[]}>))
    const messages = bodies.filter(({events}) => events.length > 0)
    expect(messages.flatMap(({events}) => events.map(({eventCategory}) => eventCategory))).to.deep.equal(['CONTACT', 'INVOICE'])
    for (const message of messages) expect(fits(message), JSON.stringify(fits.errors)).to.equal(true)
    // Two that only asked whether we mean to receive.
    expect(bodies.length - messages.length).to.equal(2)
  })
})
