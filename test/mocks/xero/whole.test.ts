import {expect} from 'chai'
import {describe, it} from 'node:test'
import {createMockXero, type MockXero} from '../../../mocks/xero/index.ts'
import {app, caller, connect, noon, openXero} from './serve.ts'

const uk = 'Demo Company (UK)'
const control = async (
  xero: MockXero,
  path: string,
  body?: unknown,
  method = body === undefined ? 'GET' : 'POST',
  headers = {},
) => {
  const sent = body === undefined ? {} : {body: typeof body === 'string' ? body : JSON.stringify(body)}
  const response = await xero.fetch(new Request(`http://xero.test/_sim/api/${path}`, {method, headers, ...sent}))
  return {status: response.status, body: (await response.json()) as Record<string, never>}
}

describe('a whole simulated Xero', () => {
  it('is the same for the same seed, and another for another', () => {
    const ids = (seed: string) => createMockXero({base: 'http://x', apps: [], now: noon, seed}).export()
    expect(ids('a')).to.equal(ids('a'))
    expect(ids('a')).to.not.equal(ids('b'))
  })

  it('goes back to its beginning', async () => {
    const {xero, call} = await openXero()
    const beginning = createMockXero({base: 'http://x', apps: [app], now: noon}).export()
    await call('PUT', '/Contacts', {Contacts: [{Name: 'Gone after reset'}]})
    xero.faults.arm({kind: 'html'})
    xero.clock.advance(5_000)
    xero.reset()
    expect([xero.export() === beginning, xero.faults.list(), xero.witness.length]).to.deep.equal([true, [], 0])
  })

  it('is carried elsewhere as one file, with its sessions and its clock', async () => {
    const {xero, base, call} = await openXero()
    await call('PUT', '/Contacts', {Contacts: [{Name: 'Carried along'}]})
    const {refresh} = await connect(xero, base)
    const other = createMockXero({base, apps: [app]})
    other.import(xero.export())
    expect(other.clock.now()).to.equal(noon)
    expect(other.in(uk).books.contacts.find((row) => row.Name === 'Carried along')).to.not.equal(undefined)
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: refresh,
      client_id: app.clientId,
      client_secret: app.clientSecret,
    })
    expect((await other.fetch(new Request(`${base}/connect/token`, {method: 'POST', body: form}))).status).to.equal(200)
  })

  it('refuses a state file that is none', () => {
    const xero = createMockXero({base: 'http://x', apps: []})
    for (const text of ['', 'null', '{}', '{"format":1,"books":[{}]}', '[1]'])
      expect(() => xero.import(text), text).to.throw('state file')
  })

  it('keeps what arrived, without its secrets', async () => {
    const {xero, call} = await openXero()
    await call('PUT', '/Contacts', {Contacts: [{Name: 'Seen'}]}, {'idempotency-key': 'k'})
    const entry = xero.witness.at(-1)
    expect(entry).to.include({method: 'PUT', path: '/api.xro/2.0/Contacts', operation: 'createContacts', status: 200})
    expect([entry?.body.includes('Seen'), entry?.headers['idempotency-key']]).to.deep.equal([true, 'k'])
    const all = JSON.stringify(xero.witness)
    expect(all)
      .not.to.include(app.clientSecret)
      .and.not.to.match(/Bearer ey/)
  })

  it('lives below a path', async () => {
    const base = 'https://example.com/docs/xero'
    const xero = createMockXero({base, apps: [app], now: noon})
    const call = await caller(xero, base)
    expect((await call('GET', '/Organisation')).status).to.equal(200)
    const page = await (await xero.fetch(new Request(`${base}/_sim`))).text()
    expect(page).to.include('/docs/xero/_sim/style.css')
  })

  it("opens Xero's deep links, old and new, and lets a bookkeeper act there", async () => {
    const {xero} = await openXero()
    const {books} = xero.in(uk)
    const invoice = books.invoices.find((row) => row.Type === 'ACCREC' && row.Status === 'AUTHORISED')
    const bill = books.invoices.find((row) => row.Type === 'ACCPAY')
    const short = encodeURIComponent(books.organisation.ShortCode)
    const get = (path: string) => xero.fetch(new Request(`http://xero.test${path}`))
    const address = `/app/${short}/invoicing/view/${invoice?.InvoiceID}`
    expect(await (await get(address)).text()).to.include(invoice?.InvoiceNumber)
    const old = await get(
      `/organisationlogin/default.aspx?shortcode=${short}&redirecturl=/AccountsPayable/Edit.aspx?InvoiceID=${bill?.InvoiceID}`,
    )
    expect([old.status, old.headers.get('location')]).to.deep.equal([303, `/app/${short}/bills/view/${bill?.InvoiceID}`])
    expect((await get(`/app/${short}/contacts/contact/${invoice?.ContactID}`)).status).to.equal(200)
    expect((await get(`/app/${short}/items`)).status).to.equal(200)
    expect((await get('/app/!none/items')).status).to.equal(404)
    const post = (form: Record<string, string>) =>
      xero.fetch(new Request(`http://xero.test${address}`, {method: 'POST', body: new URLSearchParams(form)}))
    expect((await post({do: 'pay'})).status).to.equal(200)
    expect(xero.in(uk).invoice(invoice?.InvoiceID ?? '').Status).to.equal('PAID')
    expect((await post({do: 'void'})).status).to.equal(422)
  })

  it('is steered over its control addresses', async () => {
    const {xero} = await openXero()
    const {body} = await control(xero, 'state')
    const organisation = (body['organisations'] as unknown as {id: string; name: string}[]).find((each) => each.name === uk)
    expect((await control(xero, 'clock', {advance: 60_000})).body).to.deep.equal({now: noon + 60_000, frozen: true})
    const {body: armed} = await control(xero, 'faults', {kind: 'status', status: 503, count: 1})
    expect(xero.faults.list().map((fault) => fault.id)).to.deep.equal([armed['id']])
    await control(xero, 'faults', undefined, 'DELETE')
    expect(xero.faults.list()).to.deep.equal([])
    const {body: drafts} = await control(xero, `organisations/${organisation?.id}/invoices?status=DRAFT`)
    const [draft] = drafts['rows'] as unknown as {id: string}[]
    expect(
      (await control(xero, `organisations/${organisation?.id}/invoices/${draft?.id}`, {do: 'approve'})).body['status'],
    ).to.equal('AUTHORISED')
    const refused = await control(xero, `organisations/${organisation?.id}/invoices/${draft?.id}`, {do: 'delete'})
    expect([refused.status, refused.body['error']]).to.deep.equal([400, 'Invoice not of valid status for modification'])
    expect((await control(xero, 'witness?after=0')).body['requests']).to.be.an('array')
    expect((await control(xero, 'reset', {}, 'POST', {origin: 'https://elsewhere.example'})).status).to.equal(403)
    for (const [path, wrong] of [
      ['faults', {}],
      ['faults', {kind: 'x'}],
      ['nowhere', {}],
      ['import', 'x'],
      ['clock', '{'],
      ['organisations/x', {}],
    ] as const) {
      expect((await control(xero, path, wrong)).status, path).to.equal(400)
    }
  })

  it('lets a bookkeeper disconnect the app, whose token lives on', async () => {
    const {xero, base, call} = await openXero()
    const [connection] = (await control(xero, 'state')).body['connections'] as unknown as {id: string}[]
    await control(xero, 'disconnect', {connection: connection?.id})
    expect((await call('GET', '/Organisation')).status).to.equal(403)
    expect((await connect(xero, base)).tenantId).to.not.equal('')
  })
})

describe('webhooks of the simulated Xero', () => {
  const key = 'the webhook key'
  const hmac = async (body: string): Promise<string> => {
    const bytes = new TextEncoder()
    const secret = await crypto.subtle.importKey('raw', bytes.encode(key), {name: 'HMAC', hash: 'SHA-256'}, false, ['sign'])
    return Buffer.from(await crypto.subtle.sign('HMAC', secret, bytes.encode(body))).toString('base64')
  }
  const receiver = () => {
    const received: {events: Record<string, unknown>[]}[] = []
    let failing = false
    return {
      received,
      fail: (value: boolean) => void (failing = value),
      async deliver(request: Request): Promise<Response> {
        const body = await request.text()
        if (request.headers.get('x-xero-signature') !== (await hmac(body))) return new Response(null, {status: 401})
        if (failing) return new Response(null, {status: 500})
        received.push(JSON.parse(body) as {events: Record<string, unknown>[]})
        return new Response(null, {status: 200})
      },
    }
  }
  const registration = {clientId: app.clientId, url: 'http://kit.test/webhook', key}

  it('are delivered to who proves that it checks signatures', async () => {
    const {deliver, received} = receiver()
    const {xero, call} = await openXero({deliver})
    expect((await xero.webhooks.register(registration)).status).to.equal('OK')
    expect(received.map((each) => each.events)).to.deep.equal([[], []])
    const response = await call('PUT', '/Contacts', {Contacts: [{Name: 'Announced'}]})
    const {Contacts} = (await response.json()) as {Contacts: {ContactID: string}[]}
    expect(await xero.work()).to.equal(1)
    expect(received.at(-1)?.events[0]).to.include({
      eventCategory: 'CONTACT',
      eventType: 'CREATE',
      resourceId: Contacts[0]?.ContactID,
    })
    expect(await xero.work()).to.equal(0)
  })

  it('are not for who says yes to everything', async () => {
    const {xero} = await openXero({deliver: async () => new Response(null, {status: 200})})
    expect((await xero.webhooks.register(registration)).status).to.equal('PENDING')
  })

  it('come with an app that has one, and again after everything was begun anew', async () => {
    const {deliver, received} = receiver()
    const {url, clientId} = registration
    const webhook = {url, key, categories: ['INVOICE' as const]}
    const xero = createMockXero({base: 'https://xero.test', apps: [{...app, webhook}], now: 0, deliver})
    await Promise.all([xero.work(), xero.work()])
    expect(xero.state.webhooks.map(({status}) => status)).to.deep.equal(['OK'])
    expect(received).to.have.length(2)
    xero.reset()
    await xero.work()
    expect(received).to.have.length(4)
    // What a tester puts in its place is let be.
    await xero.webhooks.register({clientId, url, key: 'another'})
    await xero.work()
    expect(xero.state.webhooks.map((each) => [each.status, each.key])).to.deep.equal([['PENDING', 'another']])
    const {deliveries} = xero.state.webhooks[0]!
    expect(deliveries?.map(({kind, status}) => `${kind} ${status}`)).to.include.members([
      'intent 200',
      'intent 401',
      'intent, signed wrong 401',
    ])
    expect(JSON.stringify((await control(xero, 'state')).body)).not.to.include(key)
  })

  it('tell only what they are subscribed to, and of the newer kinds a little more', async () => {
    const {deliver, received} = receiver()
    const {xero, call} = await openXero({deliver})
    await xero.webhooks.register({...registration, categories: ['CREDITNOTE']})
    const contact = xero.in(uk).books.contacts.find((row) => row.ContactStatus === 'ACTIVE')!
    const LineItems = [{Description: 'Returned', Quantity: 1, UnitAmount: 10, AccountCode: '200', TaxType: 'OUTPUT2'}]
    const note = {Type: 'ACCRECCREDIT', Contact: {ContactID: contact.ContactID}, Date: '2026-11-01', LineItems}
    await call('PUT', '/CreditNotes', {CreditNotes: [note]})
    xero.in(uk).archive(contact.ContactID)
    await xero.work()
    expect(received.at(-1)?.events.map(({eventCategory, data}) => ({eventCategory, data}))).to.deep.equal([
      {eventCategory: 'CREDITNOTE', data: {Type: 'ACCRECCREDIT', Status: 'DRAFT'}},
    ])
  })

  it('wait for an answer that takes long, and are not sent twice meanwhile', async () => {
    const {deliver, received} = receiver()
    let answer = (): void => {}
    const held = new Promise<void>((resolve) => (answer = resolve))
    let slow = false
    const {xero} = await openXero({
      async deliver(request) {
        if (slow) await held
        return deliver(request)
      },
    })
    await xero.webhooks.register(registration)
    slow = true
    xero.in(uk).archive(xero.in(uk).books.contacts.find((row) => row.ContactStatus === 'ACTIVE')?.ContactID ?? '')
    const [first, second] = [xero.work(), xero.work()]
    expect(await second).to.equal(0)
    answer()
    expect(await first).to.equal(1)
    expect(received.filter(({events}) => events.length > 0)).to.have.length(1)
  })

  it('do not take an answer with a cookie or a body for one', async () => {
    for (const init of [{headers: {'set-cookie': 'a=b'}}, {}]) {
      const {deliver} = receiver()
      const {xero} = await openXero({
        deliver: async (request) => {
          const {status} = await deliver(request)
          return new Response('headers' in init ? null : 'OK', {status, ...init})
        },
      })
      expect((await xero.webhooks.register(registration)).status).to.equal('PENDING')
    }
  })

  it('go on once the address shows its intent again', async () => {
    const {deliver, fail, received} = receiver()
    const {xero} = await openXero({deliver})
    const {id} = await xero.webhooks.register(registration)
    fail(true)
    xero.in(uk).archive(xero.in(uk).books.contacts.find((row) => row.ContactStatus === 'ACTIVE')?.ContactID ?? '')
    for (let hours = 0; xero.state.webhooks[0]?.status === 'OK'; hours++) {
      expect(hours).to.be.lessThan(26)
      xero.clock.advance(3_600_000)
      await xero.work()
    }
    fail(false)
    expect((await control(xero, 'webhooks', {id})).body).to.include({status: 'OK'})
    await xero.work()
    expect(received.at(-1)?.events).to.have.length(1)
  })

  it('are tried again at once, then every quarter of an hour, and switched off after a day', async () => {
    const {deliver, received, fail} = receiver()
    const {xero} = await openXero({deliver})
    await xero.webhooks.register(registration)
    fail(true)
    xero.in(uk).archive(xero.in(uk).books.contacts.find((row) => row.ContactStatus === 'ACTIVE')?.ContactID ?? '')
    expect([await xero.work(), await xero.work(), await xero.work()]).to.deep.equal([1, 1, 0])
    xero.clock.advance(15 * 60_000)
    fail(false)
    expect(await xero.work()).to.equal(1)
    expect(received.at(-1)?.events).to.have.length(1)
    fail(true)
    xero.in(uk).restore(xero.in(uk).books.contacts.find((row) => row.ContactStatus === 'ARCHIVED')?.ContactID ?? '')
    for (let hours = 0; hours < 26; hours++) {
      await xero.work()
      xero.clock.advance(3_600_000)
    }
    expect(xero.state.webhooks[0]?.status).to.equal('DISABLED')
  })
})
