import {expect} from 'chai'
import fc from 'fast-check'
import {describe, it} from 'node:test'
import {Currency, Day, Decimal, KitError, LedgerCode, TaxCode, read} from '../../../../src/contract/index.ts'
import type {NewDocument, RemoteDocument} from '../../../../src/server/provider.ts'
import {access, providerOver} from './fake-xero.ts'

const runs = Number(process.env['ODD_ANSWERS'] ?? 500)
const id = (digit: number) => `${String(digit).padStart(8, '0')}-2222-4333-8444-555555555555`

const invoice = {
  Type: 'ACCREC',
  InvoiceID: id(1),
  InvoiceNumber: 'INV-0055',
  Url: 'https://kinabase.example/push/1',
  Contact: {ContactID: id(2), Name: 'Ridgeway University'},
  Date: '/Date(1789344000000+0000)/',
  DueDateString: '2026-09-28T00:00:00',
  Status: 'DRAFT',
  LineAmountTypes: 'Exclusive',
  LineItems: [{LineItemID: id(3), Description: 'Survey', Quantity: 1, UnitAmount: 10.5, LineAmount: 10.5, TaxAmount: 2.1}],
  SubTotal: 10.5,
  TotalTax: 2.1,
  Total: 12.6,
  AmountDue: 12.6,
  CurrencyCode: 'GBP',
}
const account = {
  AccountID: id(4),
  Code: '200',
  Name: 'Sales',
  Type: 'REVENUE',
  Class: 'REVENUE',
  TaxType: 'OUTPUT2',
  Status: 'ACTIVE',
}
const rate = {Name: '20% (VAT on Income)', TaxType: 'OUTPUT2', Status: 'ACTIVE', EffectiveRate: 20, CanApplyToRevenue: true}
const whole = {Invoices: [invoice], Accounts: [account], TaxRates: [rate]}
const document: NewDocument = {
  kind: 'invoice',
  contact: id(2),
  currency: 'GBP',
  taxMode: 'exclusive',
  date: '2026-09-14',
  due: null,
  reference: 'r',
  marker: invoice.Url,
  lines: [{description: 'Survey', quantity: '1', unitPrice: '10.5', taxCode: 'OUTPUT2', ledgerCode: '200'}],
}

const places = (value: unknown, at: (string | number)[] = []): (string | number)[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...places(inner, [...at, key])])
    : []

/** The whole answer with one place of it gone or something else. */
const changed = fc
  .tuple(
    fc.constantFrom(...places(whole)),
    fc.oneof(fc.constant(undefined), fc.jsonValue(), fc.double(), fc.constantFrom(1e21, -0, '/Date(9e99)/')),
  )
  .map(([place, value]) => {
    const copy = structuredClone(whole) as unknown
    const last = place.at(-1)!
    const inner = place.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy)
    ;(inner as Record<string, unknown>)[last] = value
    return JSON.stringify(copy)
  })
/** Also text that is no longer JSON, and JSON that means harm. */
const text = fc.oneof(
  {weight: 8, arbitrary: changed},
  {weight: 1, arbitrary: fc.nat({max: 900}).map((end) => JSON.stringify(whole).slice(0, end))},
  {weight: 1, arbitrary: fc.json()},
  {weight: 1, arbitrary: fc.constant(`{"__proto__":{"polluted":1},"Invoices":[{"__proto__":{"InvoiceID":"${id(1)}"}}]}`)},
)

const known = (made: RemoteDocument) => {
  expect(made.id).to.match(/^[0-9a-f-]{36}$/i)
  read(Currency, made.currency, 'internal')
  for (const day of [made.date, made.due]) if (day !== null) read(Day, day, 'internal')
  const amounts = [made.total, made.tax, made.subtotal, made.paid, made.credited, made.outstanding]
  const ofLines = made.lines.flatMap(({quantity, unitPrice, amount, tax}) => [quantity, unitPrice, amount, tax])
  for (const amount of [...amounts, ...ofLines]) read(Decimal, amount, 'internal')
}
/** Understood whole, or refused with a failure of the closed list. */
async function understood<T>(call: Promise<T>, check: (made: T) => void) {
  const made = await call.catch((reason: unknown) => {
    expect(reason).to.be.instanceOf(KitError)
    expect((reason as KitError).code).to.be.oneOf(['bad-reply', 'provider-refused'])
    return null
  })
  if (made !== null) check(made)
}

describe('an odd answer of Xero', () => {
  it(`is understood whole or not at all, ${runs} times`, async () => {
    await fc.assert(
      fc.asyncProperty(text, async (body) => {
        const {provider} = providerOver(() => new Response(body))
        await understood(provider.createDocument(access, document, 'k'), known)
        await understood(provider.readDocuments(access, [id(1)]), (made) => made.forEach(known))
        await understood(provider.ledgerCodes(access), (made) => made.forEach((one) => read(LedgerCode, one, 'internal')))
        await understood(provider.taxCodes(access), (made) => made.forEach((one) => read(TaxCode, one, 'internal')))
      }),
      {numRuns: runs},
    )
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined)
  })
})
