import {describe, it} from 'node:test'
import {expect} from 'chai'
import fc from 'fast-check'
import {
  failures,
  routes,
  statuses,
  type FailureCode,
  type Input,
  type Route,
  type RouteName,
} from '../../../src/contract/index.ts'
import {customer, job, otherCustomer} from './fake-host.ts'
import {createHouse, type House} from './house.ts'

const runs = Number(process.env['FUZZ_RUNS'] ?? 60)

/** One good input of each route, to be spoilt at one place. */
const good = (house: House): {[R in RouteName]: Input<R>} => ({
  getConnection: {},
  startConnect: {provider: 'xero', returnTo: '/settings'},
  finishConnect: {},
  chooseOrganisation: {organisation: 'org-1'},
  abandonConnect: {},
  listOrganisations: {},
  changeOrganisation: {organisation: 'org-1'},
  disconnect: {},
  syncReference: {},
  listTaxCodes: {},
  listLedgerCodes: {},
  readCards: {records: [job, customer]},
  syncCard: {key: job},
  searchTargets: {kind: 'contact', q: 'city'},
  link: {key: otherCustomer, organisation: 'org-1', target: {kind: 'contact', id: 'contact-2'}},
  createTarget: {
    key: otherCustomer,
    organisation: 'org-1',
    push: crypto.randomUUID(),
    target: {kind: 'contact', name: 'New', email: null},
  },
  unlink: {key: customer, document: null},
  offerDocument: {key: job, kind: 'invoice'},
  createDocument: house.invoice(),
  readPush: {push: 'nothing'},
})

const odd = fc.oneof(
  fc.jsonValue({maxDepth: 3}),
  fc.constantFrom<unknown>(
    '',
    ' ',
    '-0',
    '1e400',
    'NaN',
    '1,000.00',
    '٣',
    '99999999999',
    '0.00001',
    '\ud800',
    '\u0000',
    '__proto__',
  ),
  fc.constantFrom<unknown>('toString', '<img src=x onerror=alert(1)>', 'x'.repeat(5000), [], {}, null, 1e308, -1),
)

/** Puts something odd in one place, however deep; or takes the place away. */
function spoil(value: unknown, path: readonly number[], by: unknown): unknown {
  if (typeof value !== 'object' || value === null || path.length === 0) return by
  const keys = Object.keys(value)
  if (keys.length === 0) return by
  const key = keys[path[0]! % keys.length]!
  const copy = structuredClone(value) as Record<string, unknown>
  copy[key] = spoil(copy[key], path.slice(1), by)
  return copy
}

/** A query holds text alone. */
const inQuery = (input: unknown) =>
  typeof input === 'object' && input !== null && !Array.isArray(input)
    ? Object.fromEntries(
        Object.entries(input).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
      )
    : {}

describe('whatever is sent', () => {
  for (const name of Object.keys(routes) as RouteName[])
    it(`${name} answers as the contract says, and fails only with a code of the table`, async () => {
      const house = createHouse()
      await house.ready()
      const route: Route = routes[name]
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(9), {maxLength: 4}), odd, async (path, by) => {
          const input = spoil(good(house)[name], path, by)
          const query = inQuery(input)
          const answer = await house.call(name, (route.method === 'GET' ? query : input) as never)
          if (answer.status === 200) return
          const code = answer.code as FailureCode
          expect(Object.hasOwn(failures, code), String(code)).to.equal(true)
          expect(answer.status).to.equal(statuses[code])
          expect(answer.status, JSON.stringify(input)).to.be.below(500)
        }),
        {numRuns: runs},
      )
      expect(Object.keys(Object.prototype)).to.deep.equal([])
    })
})
