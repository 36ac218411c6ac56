import {expect} from 'chai'
import fc from 'fast-check'
import {describe, it} from 'node:test'
import {createMockXero, type MockXero} from '../../../mocks/xero/index.ts'
import {operations} from '../../../mocks/xero/accounting/operations.ts'
import {collectionOf, singular} from '../../../mocks/xero/xml/names.ts'
import {app, noon, openXero} from './serve.ts'

const uk = 'Demo Company (UK)'
const runs = {numRuns: 200}

/** A refusal is fine; a crash, or a server error that nobody armed, is not. */
const holds = async (answer: Promise<Response>, what: string): Promise<void> => {
  const response = await answer
  const text = await response.text()
  if (response.status >= 500 && response.status !== 501) expect.fail(`${response.status} to ${what}: ${text}`)
}

const names = [
  ...'Name ContactID InvoiceID Type Contact LineItems Status Date DueDate Quantity UnitAmount LineAmount TaxType AccountCode Addresses'.split(
    ' ',
  ),
  ...'Phones ContactPersons PaymentTerms Invoices Contacts Items Code SalesDetails Amount Account Invoice Tracking JournalLines Details'.split(
    ' ',
  ),
  ...'Schedule Period Unit DueDateType FromBankAccount ToBankAccount Payments Receipts User SourceTransactionID'.split(' '),
  ...'Narration Url CurrencyRate DiscountRate TaxAmount BankAccount TaxComponents Options __proto__ constructor toString'.split(
    ' ',
  ),
]
const words = [
  'ACCREC',
  'ACCPAY',
  'AUTHORISED',
  'DELETED',
  '2026-11-22',
  '2026-99-99',
  '200',
  '/Date(1)/',
  '',
  ' ',
  '1e3',
  '😀',
  '<b>',
  '\u0000',
  'null',
]
const leaf = fc.oneof(fc.constantFrom(...words), fc.string(), fc.double(), fc.integer(), fc.boolean(), fc.constant(null))
const body = fc.letrec((tie) => ({
  value: fc.oneof({depthSize: 'small'}, leaf, fc.array(tie('value'), {maxLength: 3}), tie('object')),
  object: fc.dictionary(
    fc.oneof({weight: 8, arbitrary: fc.constantFrom(...names)}, {weight: 1, arbitrary: fc.string()}),
    tie('value'),
    {maxKeys: 6},
  ),
})).value

const fresh = (xero: MockXero): void => {
  xero.leave(uk, {minute: 60, day: 5_000, appMinute: 10_000})
  xero.witness.length = 0
}

describe('the simulated Xero survives', () => {
  it('any body to any operation', async () => {
    const {xero, call} = await openXero()
    const ids = {
      Contacts: xero.in(uk).books.contacts.all()[0]?.ContactID,
      Invoices: xero.in(uk).books.invoices.all()[0]?.InvoiceID,
      Items: xero.in(uk).books.items.all()[0]?.ItemID,
    } as Record<string, string | undefined>
    const operation = fc.constantFrom(...operations.filter((each) => each.method !== 'GET' && each.method !== 'DELETE'))
    await fc.assert(
      fc.asyncProperty(operation, body, fc.boolean(), async ({method, path}, value, summarise) => {
        fresh(xero)
        const endpoint = path.split('/')[1] ?? ''
        const address = path.replace('{}', ids[endpoint] ?? 'x').replaceAll('{}', 'x')
        await holds(call(method, `${address}?summarizeErrors=${summarise}`, JSON.stringify(value)), `${method} ${address}`)
      }),
      {numRuns: 800},
    )
  })

  it('any XML to any operation, asked for in XML', async () => {
    const {xero, call} = await openXero()
    const part = fc.oneof(
      {weight: 6, arbitrary: fc.constantFrom(...names).map((name) => `<${name}>`)},
      {weight: 6, arbitrary: fc.constantFrom(...names).map((name) => `</${name}>`)},
      {weight: 2, arbitrary: fc.constantFrom(...names).map((name) => `<${name} xsi:nil="true"/>`)},
      {weight: 3, arbitrary: fc.constantFrom(...words)},
      fc.constantFrom(
        '&amp;',
        '&x;',
        '&#0;',
        '&#x110000;',
        '<![CDATA[',
        ']]>',
        '<!DOCTYPE a [<!ENTITY b "c">]>',
        '<!--',
        '-->',
        '<?x ?>',
        '<',
        '>',
      ),
      fc.string(),
    )
    const tree = fc.letrec<{tree: string}>((tie) => ({
      tree: fc
        .tuple(
          fc.constantFrom(...names, 'Invoice', 'Contact', 'LineItem', 'Item', 'Payment'),
          fc.oneof(
            {depthSize: 'small'},
            leaf.map(String),
            fc.array(tie('tree'), {maxLength: 4}).map((inner) => inner.join('')),
          ),
        )
        .map(([name, inner]) => `<${name}>${inner}</${name}>`),
    })).tree
    const text = fc.oneof(
      fc.array(part, {maxLength: 12}).map((parts) => parts.join('')),
      tree,
    )
    const operation = fc.constantFrom(...operations.filter((each) => each.method !== 'GET'))
    const type = fc.constantFrom('text/xml', 'application/xml; charset=utf-8', 'application/x-www-form-urlencoded', '')
    await fc.assert(
      fc.asyncProperty(operation, text, type, fc.boolean(), async ({method, path}, xml, contentType, rooted) => {
        fresh(xero)
        const address = path.replaceAll('{}', 'x')
        const collection = collectionOf(path) ?? 'x'
        const body = rooted ? `<${collection}><${singular(collection)}>${xml}</${singular(collection)}></${collection}>` : xml
        const sent = contentType.includes('form') ? `xml=${encodeURIComponent(body)}` : body
        await holds(
          call(method, address, sent, {accept: 'text/xml', 'content-type': contentType}),
          `${method} ${address} ${body}`,
        )
      }),
      {numRuns: 800},
    )
  })

  it('XML of ten megabytes, and XML that would swell to more', {timeout: 20_000}, async () => {
    const {xero, call} = await openXero()
    const headers = {accept: 'text/xml', 'content-type': 'text/xml'}
    const lines = '<LineItem><Description>a</Description></LineItem>'.repeat(200_000)
    const huge = `<Invoice><Type>ACCREC</Type><LineItems>${lines}</LineItems></Invoice>`
    expect(huge.length).to.be.within(9_000_000, 10 * 1024 * 1024)
    expect((await call('PUT', '/Invoices', huge, headers)).status).to.equal(400)
    expect((await call('PUT', '/Invoices', `${huge}${huge}`, headers)).status).to.equal(413)
    const laughs = Array.from({length: 9}, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')
    const bomb = `<!DOCTYPE i [<!ENTITY l0 "ha">${laughs}]><Invoice><Type>&l9;</Type></Invoice>`
    const began = xero.witness.length
    expect((await call('PUT', '/Invoices', bomb, headers)).status).to.equal(400)
    expect(xero.witness.length).to.equal(began + 1)
  })

  it('any address, query, method and header', async () => {
    const {xero, call} = await openXero()
    const path = fc.oneof(
      fc.webPath(),
      fc.constantFrom(...operations.map((each) => each.path.replaceAll('{}', '%zz'))),
      fc.constant('/%'),
    )
    const query = fc.dictionary(
      fc.constantFrom('where', 'order', 'page', 'pageSize', 'IDs', 'searchTerm', 'Statuses', 'unitdp', 'date'),
      fc.string(),
    )
    const method = fc.constantFrom('GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS')
    const since = fc.oneof(fc.constantFrom('2026-11-22T00:00:00', 'yesterday'), fc.stringMatching(/^[ -~]*$/))
    await fc.assert(
      fc.asyncProperty(method, path, query, since, async (verb, place, parameters, modified) => {
        fresh(xero)
        const text = new URLSearchParams(parameters).toString()
        await holds(
          call(verb, `${place.replaceAll('?', '')}?${text}`, undefined, {'if-modified-since': modified}),
          `${verb} ${place}`,
        )
      }),
      runs,
    )
  })

  it('any where and order', async () => {
    const {xero, call} = await openXero()
    const part = fc.constantFrom(
      ...'Name EmailAddress UpdatedDateUTC == != > ( ) && OR ! . , " null true guid( DateTime( 2026 .Contains( "a" 1.5 \\ \''.split(
        ' ',
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part, {maxLength: 14}), fc.boolean(), async (parts, spaced) => {
        fresh(xero)
        const where = parts.join(spaced ? ' ' : '')
        await holds(
          call('GET', `/Contacts?where=${encodeURIComponent(where)}&order=${encodeURIComponent(parts[0] ?? '')}`),
          where,
        )
      }),
      runs,
    )
  })

  it('any form at the token endpoint, any question for authorisation, any control body, any state file', async () => {
    const xero = createMockXero({base: 'http://xero.test', apps: [app], now: noon})
    const form = fc.dictionary(
      fc.constantFrom(
        'grant_type',
        'code',
        'refresh_token',
        'client_id',
        'client_secret',
        'token',
        'redirect_uri',
        'scope',
        'state',
        'person',
        'press',
      ),
      fc.oneof(
        fc.string(),
        fc.constantFrom('refresh_token', 'client_credentials', app.clientId, app.clientSecret, 'ana', 'allow'),
      ),
    )
    const place = fc.constantFrom(
      '/connect/token',
      '/connect/revocation',
      '/identity/connect/authorize',
      '/_sim/api/faults',
      '/_sim/api/clock',
      '/app/x',
    )
    await fc.assert(
      fc.asyncProperty(place, form, fc.stringMatching(/^[ -~]*$/), async (path, fields, authorization) => {
        const request = new Request(`http://xero.test${path}`, {
          method: 'POST',
          body: new URLSearchParams(fields),
          headers: {authorization},
        })
        await holds(xero.fetch(request), path)
        await holds(xero.fetch(new Request(`http://xero.test${path}?${new URLSearchParams(fields).toString()}`)), path)
      }),
      runs,
    )
    await fc.assert(
      fc.asyncProperty(body, async (value) => {
        const text = JSON.stringify({format: 1, ...(typeof value === 'object' ? value : {})})
        const other = createMockXero({base: 'http://xero.test', apps: [app], demo: false})
        await holds(other.fetch(new Request('http://xero.test/_sim/api/import', {method: 'POST', body: text})), text)
        await holds(other.fetch(new Request('http://xero.test/_sim/api/state')), text)
      }),
      {numRuns: 100},
    )
  })
})
