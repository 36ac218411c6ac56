import {expect} from 'chai'
import fc from 'fast-check'
import {describe, it} from 'node:test'
import {operations} from '../../../mocks/xero/accounting/operations.ts'
import {createMockXero} from '../../../mocks/xero/index.ts'
import {booksCaller, type Json} from './books-caller.ts'
import {rightBodies} from './right-bodies.ts'
import {app, caller, noon, openXero} from './serve.ts'

const uk = 'Demo Company (UK)'
const seed = 20261122

/** What nobody would send in that place. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    0,
    -1,
    0.005,
    1e15,
    -1e300,
    'NaN',
    '1,000.00',
    true,
    [],
    {},
    [[]],
    [null],
    '2026-02-30',
    '0000-00-00',
    '/Date(8640000000000001)/',
    '9999-12-31T23:59:59Z',
    '00000000-0000-0000-0000-000000000000',
    '../..',
    'x'.repeat(5000),
    '\u0000\ud800',
    '__proto__',
    'DELETED',
    'VOIDED',
    'PAID',
    {InvoiceID: {}},
  ),
  fc.string(),
  fc.double({noNaN: true}),
  fc.array(fc.constantFrom<unknown>('a', 1, null, {}), {maxLength: 3}),
)

/** The places of all leaves and branches of a value. */
function places(value: unknown, at: (string | number)[] = []): (string | number)[][] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [
    ...(at.length > 0 ? [at] : []),
    ...inner.flatMap(([key, entry]) => places(entry, [...at, Array.isArray(value) ? Number(key) : key])),
  ]
}

function withOdd(value: unknown, choice: number, entry: unknown, how: number): unknown {
  const copy = structuredClone(value) as Json
  const all = places(copy)
  const place = all[choice % Math.max(all.length, 1)] ?? []
  const last = place.at(-1)
  if (last === undefined) return entry
  const parent = place.slice(0, -1).reduce<Json>((inner, key) => inner[key] as Json, copy)
  if (how === 0) delete parent[last]
  else if (how === 1) parent[last] = [parent[last], entry]
  else parent[last] = entry
  return copy
}

const bodyFor = (bodies: Record<string, Json>, path: string): [string, Json] => {
  const parts = path.split('/').filter((part) => part !== '' && part !== '{}')
  const last = parts.at(-1) ?? ''
  const name = last === 'History' ? 'HistoryRecords' : last in bodies ? last : (parts[0] ?? '')
  return [name, bodies[name] ?? {}]
}

describe('what is nearly right', () => {
  it('is taken or refused, one oddity at a time, in every operation that writes', async () => {
    const books = await booksCaller(uk)
    const bodies = rightBodies(books)
    const tables = books.inside.books as unknown as Record<string, {all?(): Json[]; idName?: string}>
    const idOf = (endpoint: string): string => {
      const table = tables[endpoint.charAt(0).toLowerCase() + endpoint.slice(1)]
      const id = table?.all?.()[0]?.[table.idName ?? '']
      return typeof id === 'string' ? id : 'x'
    }
    const writing = operations.filter(({method}) => method === 'PUT' || method === 'POST')
    const question = fc.constantFrom('', '?summarizeErrors=false', '?unitdp=4', '?summarizeErrors=false&unitdp=4')
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...writing),
        fc.array(fc.tuple(fc.nat(200), odd, fc.nat(6)), {minLength: 1, maxLength: 3}),
        question,
        fc.boolean(),
        async ({method, path}, oddities, query, listed) => {
          const [name, right] = bodyFor(bodies, path)
          const wrong = oddities.reduce<unknown>((value, [choice, entry, how]) => withOdd(value, choice, entry, how), right)
          const address = path.replace('{}', idOf(path.split('/')[1] ?? '')).replaceAll('{}', 'x')
          const {status} = await books.ask(method, `${address}${query}`, listed ? {[name]: [wrong, right]} : wrong)
          expect(status, `${method} ${address}${query} ${JSON.stringify(wrong)}`).to.be.lessThan(500)
        },
      ),
      {numRuns: 1500, seed},
    )
    // whatever of it was taken, the organisation can still be read
    for (const {method, path} of operations) {
      if (method !== 'GET' || path.includes('{}')) continue
      expect((await books.ask('GET', path)).status, path).to.be.lessThan(500)
    }
  })

  it('is taken or refused in every question', async () => {
    const books = await booksCaller(uk)
    const reading = operations.filter(({method}) => method === 'GET')
    const names =
      'Name Date Status UpdatedDateUTC Contact.Name Contact.ContactID Total Type Amount Code AccountID IsReconciled constructor'.split(
        ' ',
      )
    const values =
      '"x" 5 -1.5 null true guid("x") Guid("") DateTime(2026,13,45) DateTime(2026) DateTime.Parse("x") DateTime() '.split(' ')
    const clause = fc
      .tuple(
        fc.constantFrom(...names),
        fc.constantFrom('==', '!=', '>', '<=', '.Contains(', '.StartsWith(', ' && ', ''),
        fc.constantFrom(...values),
      )
      .map(([name, sign, value]) => `${name}${sign}${value}${sign.endsWith('(') ? ')' : ''}`)
    const parameter = fc.oneof(
      clause.map((text) => ['where', text]),
      fc.tuple(fc.constant('order'), fc.constantFrom(...names, 'Name DESC,Date', ',', 'Name SIDEWAYS')),
      fc.tuple(
        fc.constantFrom(
          ...'page pageSize date fromDate toDate DateFrom DateTo periods timeframe offset reportYear IDs Statuses contactId TaxType'.split(
            ' ',
          ),
        ),
        fc.oneof(
          fc.constantFrom(
            '',
            '-1',
            '0',
            '1e9',
            '99999999999999999999',
            '2026-02-30',
            '9999-12-31',
            '0000-01-01',
            '275760-09-13',
            'x',
            ',',
          ),
          fc.string(),
        ),
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...reading), fc.array(parameter, {maxLength: 4}), async ({path}, parameters) => {
        const query = new URLSearchParams(parameters as [string, string][]).toString()
        const {status} = await books.ask('GET', `${path.replaceAll('{}', 'x')}?${query}`)
        expect(status, `${path} ${query}`).to.be.lessThan(500)
      }),
      {numRuns: 1500, seed},
    )
  })

  it('is taken or refused in every header', async () => {
    const {xero, call} = await openXero()
    const name = fc.constantFrom(
      ...'authorization xero-tenant-id accept content-type idempotency-key if-modified-since content-length origin range expect cookie'.split(
        ' ',
      ),
    )
    const value = fc.oneof(
      fc.constantFrom(
        '',
        'Bearer',
        'Bearer x',
        'Basic x',
        'Bearer a.b.c',
        '*/*',
        'text/html',
        'application/json;q=0',
        'a'.repeat(3000),
        'text/xml; charset=utf-16',
      ),
      fc.stringMatching(/^[!-~]{0,40}$/),
    )
    const verb = fc.constantFrom('GET', 'PUT', 'POST', 'DELETE')
    await fc.assert(
      fc.asyncProperty(verb, fc.array(fc.tuple(name, value), {maxLength: 4}), async (method, headers) => {
        xero.leave(uk, {minute: 60})
        const sent = Object.fromEntries(headers.filter(([header]) => header !== 'content-length'))
        const {status} = await call(method, '/Contacts', method === 'GET' ? undefined : {Contacts: [{Name: 'x'}]}, sent)
        expect(status, JSON.stringify(sent)).to.satisfy((each: number) => each < 500 || each === 501)
      }),
      {numRuns: 300, seed},
    )
  })

  it('is taken or refused in a state file, and what was taken can be read', async () => {
    const xero = createMockXero({base: 'http://xero.test', apps: [app], now: noon})
    const small = JSON.parse(xero.export()) as {books: Json[]}
    small.books = small.books.slice(0, 1)
    for (const [name, rows] of Object.entries(small.books[0] ?? {})) {
      if (Array.isArray(rows) && small.books[0] && name !== 'accounts') small.books[0][name] = rows.slice(0, 3)
    }
    const call = await caller(xero, 'http://xero.test')
    let taken = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(20_000), odd, fc.nat(6)), {minLength: 1, maxLength: 2}), async (oddities) => {
        const wrong = oddities.reduce<unknown>((value, [choice, entry, how]) => withOdd(value, choice, entry, how), small)
        const request = new Request('http://xero.test/_sim/api/import', {method: 'POST', body: JSON.stringify(wrong)})
        const {status} = await xero.fetch(request)
        expect(status, JSON.stringify(oddities)).to.be.lessThan(500)
        if (status !== 200) return
        taken++
        for (const path of [
          '/Contacts?page=1',
          '/Invoices?page=1',
          '/Items',
          '/Accounts',
          '/Organisation',
          '/Reports/BalanceSheet',
        ]) {
          expect((await call('GET', path)).status, `${path} ${JSON.stringify(oddities)}`).to.be.lessThan(500)
        }
      }),
      {numRuns: 150, seed},
    )
    expect(taken).to.be.greaterThan(0)
  })
})
