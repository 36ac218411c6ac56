import {expect} from 'chai'
import {describe, it} from 'node:test'
import {inspect} from 'node:util'
import {gzipSync} from 'node:zlib'
import {KitError} from '../../../../src/contract/failure.ts'
import {createFetchTransport} from '../../../../src/server/providers/xero/fetch-transport.ts'
import {createXeroNodeTransport} from '../../../../src/server/providers/xero/xero-node-transport.ts'
import type {Transport} from '../../../../src/server/providers/xero/transport.ts'
import {staleToken} from '../../../../src/server/provider.ts'
import {Secret} from '../../../../src/server/secret.ts'
import {json, tinyServer} from './tiny-server.ts'

const canary = 'canary-4f1d9e7b-token'
const caller = {token: new Secret(canary), organisation: '11111111-2222-4333-8444-555555555555'}
const short = {read: 300, write: 300}
const invoice = {
  type: 'ACCREC',
  status: 'DRAFT',
  contact: {contactID: '22222222-2222-4333-8444-555555555555'},
  lineAmountTypes: 'Exclusive',
  currencyCode: 'GBP',
  date: '2026-11-22',
  dueDate: '2026-12-22',
  reference: 'JOB-7',
  url: 'https://kinabase.example/push/1',
  lineItems: [
    {description: 'Half a day', quantity: 0.5, unitAmount: 412.3456, lineAmount: 206.17, taxType: 'OUTPUT2', accountCode: '200'},
  ],
} as const
const asBody = invoice as unknown as Parameters<Transport['createInvoice']>[1]

const homes: [string, (origin: string, limits?: {read: number; write: number}) => Transport][] = [
  ['xero-node', (origin, limits) => createXeroNodeTransport({accounting: `${origin}/api.xro/2.0`, ...(limits && {limits})})],
  ['fetch', (origin, limits) => createFetchTransport({accounting: `${origin}/api.xro/2.0`, fetch, ...(limits && {limits})})],
]

/** What a call was refused with; also that nothing of the token can be read from it. */
async function refusal(call: Promise<unknown>): Promise<KitError> {
  const reason = await call.then(
    (value) => expect.fail(`resolved with ${inspect(value)}`),
    (error: unknown) => error,
  )
  expect(reason).to.be.instanceOf(KitError)
  for (const text of [
    inspect(reason, {depth: 20, showHidden: true}),
    JSON.stringify(reason),
    String(reason),
    (reason as Error).stack,
  ])
    expect(text).not.to.include(canary)
  return reason as KitError
}

for (const [name, create] of homes) {
  describe(`the transport over ${name}`, () => {
    it('asks for one organisation with its token and hands over the wire as it is', async () => {
      await using server = await tinyServer((_, response) =>
        json(response, {Contacts: [], UnknownToModels: 1}, 200, {'x-daylimit-remaining': '4990', 'x-minlimit-remaining': '59'}),
      )
      const ids = ['a1', 'b2']
      const answer = await create(server.origin).getContacts(caller, {ids, includeArchived: true, page: 1, pageSize: 20})
      expect(answer).to.deep.equal({body: {Contacts: [], UnknownToModels: 1}, limits: {day: 4990, minute: 59}})
      const [seen] = server.seen
      expect(seen?.headers.authorization).to.equal(`Bearer ${canary}`)
      expect(seen?.headers['xero-tenant-id']).to.equal(caller.organisation)
      expect(seen?.headers.accept).to.equal('application/json')
      expect(seen?.headers['x-guarded-call']).to.equal(undefined)
      const address = new URL(seen!.address, server.origin)
      expect(address.pathname).to.equal('/api.xro/2.0/Contacts')
      expect(Object.fromEntries(address.searchParams)).to.deep.equal({
        IDs: 'a1,b2',
        includeArchived: 'true',
        page: '1',
        pageSize: '20',
      })
    })

    it('creates with PUT, one element, four decimal places and its key', async () => {
      await using server = await tinyServer((_, response) => json(response, {Invoices: []}))
      await create(server.origin).createInvoice(caller, asBody, 'push-1-1')
      const [seen] = server.seen
      expect(seen?.method).to.equal('PUT')
      expect(seen?.headers['idempotency-key']).to.equal('push-1-1')
      const address = new URL(seen!.address, server.origin)
      expect(Object.fromEntries(address.searchParams)).to.deep.equal({summarizeErrors: 'true', unitdp: '4'})
      expect(JSON.parse(seen!.body)).to.deep.equal({
        Invoices: [
          {
            Type: 'ACCREC',
            Status: 'DRAFT',
            Contact: {ContactID: '22222222-2222-4333-8444-555555555555'},
            LineAmountTypes: 'Exclusive',
            CurrencyCode: 'GBP',
            Date: '2026-11-22',
            DueDate: '2026-12-22',
            Reference: 'JOB-7',
            Url: 'https://kinabase.example/push/1',
            LineItems: [
              {
                Description: 'Half a day',
                Quantity: 0.5,
                UnitAmount: 412.3456,
                LineAmount: 206.17,
                TaxType: 'OUTPUT2',
                AccountCode: '200',
              },
            ],
          },
        ],
      })
    })

    it('sends since when, which documents are ours, and the path of one item', async () => {
      await using server = await tinyServer((_, response) => json(response, {}))
      const transport = create(server.origin)
      await transport.getInvoices(caller, {
        createdByMyApp: true,
        modifiedSince: new Date('2026-11-22T10:00:00Z'),
        page: 2,
        pageSize: 100,
      })
      await transport.getItem(caller, 'A/B 1')
      const [invoices, item] = server.seen
      expect(invoices?.headers['if-modified-since']).to.equal('2026-11-22T10:00:00.000Z')
      expect(Object.fromEntries(new URL(invoices!.address, server.origin).searchParams)).to.deep.equal({
        createdByMyApp: 'true',
        page: '2',
        pageSize: '100',
        unitdp: '4',
      })
      expect(item?.address).to.equal('/api.xro/2.0/Items/A%2FB%201?unitdp=4')
    })

    it('ends a call to a server that never answers', async () => {
      await using server = await tinyServer(() => {})
      expect((await refusal(create(server.origin, short).getAccounts(caller))).code).to.equal('provider-unreachable')
      expect((await refusal(create(server.origin, short).createInvoice(caller, asBody, 'k'))).code).to.equal(
        'provider-unreachable',
      )
    })

    it('ends a call whose body only drips', async () => {
      await using server = await tinyServer((_, response) => {
        response.writeHead(200, {'content-type': 'application/json'})
        const drip = setInterval(() => response.write(' '), 40)
        response.on('close', () => clearInterval(drip))
      })
      expect((await refusal(create(server.origin, short).getAccounts(caller))).code).to.equal('provider-unreachable')
    })

    it('reads no body beyond 10 MB, however small it was on the way', async () => {
      const bomb = gzipSync(`{"Accounts":[],"More":"${'x'.repeat(11 * 1024 * 1024)}"}`)
      await using server = await tinyServer((_, response) => {
        response.writeHead(200, {'content-type': 'application/json', 'content-encoding': 'gzip'}).end(bomb)
      })
      expect((await refusal(create(server.origin).getAccounts(caller))).code).to.equal('bad-reply')
    })

    for (const [what, text] of [
      ['a page of HTML', '<html><body>Sorry</body></html>'],
      ['nothing', ''],
      ['half an answer', '{"Invoices":[{"InvoiceID":"2222'],
      ['a list', '[]'],
    ] as const) {
      it(`does not take ${what} with status 200 for an answer`, async () => {
        await using server = await tinyServer((_, response) => void response.writeHead(200).end(text))
        expect((await refusal(create(server.origin).createInvoice(caller, asBody, 'k'))).code).to.equal('bad-reply')
        expect((await refusal(create(server.origin).getTaxRates(caller))).code).to.equal('bad-reply')
      })
    }

    it('takes an answer that breaks off for none', async () => {
      await using server = await tinyServer((_, response) => {
        response.writeHead(200, {'content-type': 'application/json', 'content-length': '500'})
        response.write('{"Invoices":')
        setTimeout(() => response.destroy(), 20)
      })
      expect((await refusal(create(server.origin).createInvoice(caller, asBody, 'k'))).code).to.be.oneOf([
        'provider-unreachable',
        'bad-reply',
      ])
    })

    it('follows no redirect', async () => {
      await using other = await tinyServer((_, response) => json(response, {Invoices: []}))
      await using server = await tinyServer((_, response) => {
        response.writeHead(302, {location: `${other.origin}/api.xro/2.0/Invoices`}).end()
      })
      expect((await refusal(create(server.origin).createInvoice(caller, asBody, 'k'))).code).to.equal('bad-reply')
      expect(server.seen).to.have.length(1)
      expect(other.seen).to.have.length(0)
    })

    it('cannot reach a server that is not there', async () => {
      expect((await refusal(create('http://localhost:1').getAccounts(caller))).code).to.equal('provider-unreachable')
    })

    for (const [status, body, headers, code, more] of [
      [
        401,
        {Title: 'Unauthorized', Detail: 'TokenExpired: token expired at 02/20/2025'},
        {},
        'needs-reconnect',
        {cause: staleToken},
      ],
      [401, {Title: 'Unauthorized', Detail: 'AuthorizationUnsuccessful'}, {}, 'provider-forbidden', {}],
      [403, {Title: 'Forbidden', Detail: 'AuthenticationUnsuccessful'}, {}, 'needs-reconnect', {retryAfter: undefined}],
      [403, {Title: 'Forbidden', Detail: 'Not Permitted'}, {}, 'provider-forbidden', {}],
      [404, undefined, {}, 'provider-missing', {}],
      [429, undefined, {'retry-after': '26', 'x-rate-limit-problem': 'minute'}, 'rate-limited', {retryAfter: 26}],
      [429, undefined, {'x-rate-limit-problem': 'concurrent'}, 'rate-limited', {retryAfter: undefined}],
      [429, undefined, {'retry-after': '3000', 'x-rate-limit-problem': 'day'}, 'day-limit', {retryAfter: 3000}],
      [400, {ErrorNumber: 16, Type: 'QueryParseException', Message: 'Syntax error'}, {}, 'bad-reply', {}],
      [500, {Title: 'An error occurred'}, {}, 'provider-unavailable', {}],
      [503, undefined, {}, 'provider-unavailable', {}],
    ] as const) {
      it(`calls status ${status} ${JSON.stringify(headers)} ${code}`, async () => {
        await using server = await tinyServer((_, response) =>
          body === undefined ? void response.writeHead(status, headers).end() : json(response, body, status, headers),
        )
        const failure = await refusal(create(server.origin).getAccounts(caller))
        expect(failure).to.include({code, ...more})
        // Only an expired token is worth a refresh; an organisation that is gone stays so.
        expect(failure.cause === staleToken).to.equal('cause' in more)
      })
    }

    it("keeps Xero's own id of a call that failed, for the log", async () => {
      const correlation = '9a1b2c3d-0000-4000-8000-123456789abc'
      await using server = await tinyServer((_, response) => response.writeHead(500, {'xero-correlation-id': correlation}).end())
      expect((await refusal(create(server.origin).getAccounts(caller))).message).to.include(correlation)
    })

    it('calls nothing refused that may have been done', async () => {
      for (const status of [500, 502, 503, 302, 204, 418]) {
        await using server = await tinyServer((_, response) => void response.writeHead(status).end())
        const failure = await refusal(create(server.origin).createInvoice(caller, asBody, 'k'))
        expect(`${status} ${failure.code}`).to.equal(`${status} bad-reply`)
      }
    })

    it("hands on Xero's complaints with their places", async () => {
      await using server = await tinyServer((_, response) =>
        json(
          response,
          {
            ErrorNumber: 10,
            Type: 'ValidationException',
            Message: 'A validation exception occurred',
            Elements: [
              {
                InvoiceID: '00000000-0000-0000-0000-000000000000',
                HasErrors: true,
                LineItems: [{}, {ValidationErrors: [{Message: "Account code '999' is not a valid code for this document."}]}],
                ValidationErrors: [
                  {Message: "Account code '999' is not a valid code for this document."},
                  {Message: 'Invoice # must be unique.'},
                ],
              },
            ],
          },
          400,
        ),
      )
      const failure = await refusal(create(server.origin).createInvoice(caller, asBody, 'k'))
      expect(failure.code).to.equal('provider-refused')
      expect(failure.complaints).to.deep.equal([
        {path: 'lines.1', message: "Account code '999' is not a valid code for this document."},
        {path: '', message: 'Invoice # must be unique.'},
      ])
    })

    it('knows a namesake', async () => {
      const message =
        'The contact name X is already assigned to another contact. The contact name must be unique across all active contacts.'
      await using server = await tinyServer((_, response) =>
        json(response, {ErrorNumber: 10, Elements: [{HasValidationErrors: true, ValidationErrors: [{Message: message}]}]}, 400),
      )
      expect((await refusal(create(server.origin).createContact(caller, {name: 'X'}, 'k'))).code).to.equal('name-taken')
    })

    it('never calls refused what an earlier request under the same key may have done', async () => {
      await using server = await tinyServer((_, response) =>
        json(response, {Message: 'Idempotency Key: k is used with a different request.'}, 400),
      )
      expect((await refusal(create(server.origin).createInvoice(caller, asBody, 'k'))).code).to.equal('bad-reply')
    })

    it('keeps the tokens of simultaneous calls apart', async () => {
      await using server = await tinyServer((_, response) => json(response, {}))
      const transport = create(server.origin)
      const callers = Array.from({length: 20}, (_, index) => ({token: new Secret(`token-${index}`), organisation: `${index}`}))
      await Promise.all(callers.map((one) => transport.getOrganisation(one)))
      expect(server.seen).to.have.length(20)
      for (const {headers} of server.seen)
        expect(headers.authorization).to.equal(`Bearer token-${String(headers['xero-tenant-id'])}`)
    })
  })
}
