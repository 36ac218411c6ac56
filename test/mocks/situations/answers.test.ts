import {describe, it} from 'node:test'
import {expect} from 'chai'
import {applySituation, situationNamed} from '../../../mocks/situations/index.ts'
import {askForTokens, connect, homeOf, startXero} from './simulator.ts'

const problem = (answer: Response) => [answer.status, answer.headers.get('x-rate-limit-problem')]

/** Starts in a situation and connects in it. */
async function connectedIn(id: string) {
  const xero = startXero()
  applySituation(xero, id)
  const connection = await connect(xero)
  return {xero, ...connection}
}

/** Connects on a calm day, and then it happens. */
async function connectedBefore(id: string) {
  const xero = startXero()
  const connection = await connect(xero)
  situationNamed(id)?.apply(xero)
  return {xero, ...connection}
}

const invoice = (changes: object = {}) => ({
  method: 'PUT',
  body: JSON.stringify({
    Invoices: [
      {
        Type: 'ACCREC',
        Contact: {Name: 'Larkspur Dental Practice'},
        Date: '2026-11-22',
        DueDate: '2026-12-22',
        Status: 'AUTHORISED',
        InvoiceNumber: 'SIT-1',
        LineItems: [{Description: 'A line', Quantity: 1, UnitAmount: 10, AccountCode: '200', TaxType: 'OUTPUT2'}],
        ...changes,
      },
    ],
  }),
})

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('Xero’s answers at its limits', () => {
  it('when the day is used up, and when it nearly is', async () => {
    const {call} = await connectedIn('day-limit-reached')
    expect(problem(await call('/Accounts'))).to.deep.equal([429, 'day'])
    const near = await connectedIn('day-limit-near')
    for (let count = 0; count < 10; count++) expect((await near.call('/Accounts')).status).to.equal(200)
    expect(problem(await near.call('/Accounts'))).to.deep.equal([429, 'day'])
  })

  it('when the minute is used up, until it is over', async () => {
    for (const [id, kind] of [
      ['minute-limit-reached', 'minute'],
      ['app-limit-reached', 'appminute'],
    ] as const) {
      const {xero, call} = await connectedIn(id)
      const answer = await call('/Accounts')
      expect(problem(answer)).to.deep.equal([429, kind])
      xero.clock.advance(Number(answer.headers.get('retry-after')) * 1_000)
      expect((await call('/Accounts')).status).to.equal(200)
    }
  })

  it('when there are too many at once, one time', async () => {
    const {call} = await connectedIn('too-many-at-once')
    expect(problem(await call('/Accounts'))).to.deep.equal([429, 'concurrent'])
    expect((await call('/Accounts')).status).to.equal(200)
  })
})

describe('Xero’s answers when access has changed', () => {
  it('in the middle of a sync', async () => {
    const {call} = await connectedIn('revoked-mid-sync')
    for (let count = 0; count < 3; count++) expect((await call('/Accounts')).status).to.equal(200)
    expect((await call('/Accounts')).status).to.equal(403)
    expect((await call('/Accounts')).status).to.equal(403)
  })

  it('by somebody in Xero, or with the organisation itself', async () => {
    for (const id of ['disconnected-in-xero', 'organisation-gone']) {
      const {call} = await connectedBefore(id)
      expect((await call('/Accounts')).status, id).to.equal(403)
    }
  })

  it('so that nobody may connect any more', async () => {
    for (const id of ['role-taken-away', 'invoice-only', 'membership-ended']) {
      const xero = startXero()
      applySituation(xero, id)
      expect(await failure(connect(xero)), id).to.be.an('error')
    }
  })
})

describe('Xero’s answers when time has passed', () => {
  const refresh = {grant_type: 'refresh_token'}

  it('over the access token, which can be refreshed', async () => {
    const {xero, call, tokens} = await connectedBefore('token-expired')
    expect((await call('/Accounts')).status).to.equal(401)
    expect((await askForTokens(xero, {...refresh, refresh_token: tokens.refresh_token})).status).to.equal(200)
  })

  it('over the refresh token, or nearly', async () => {
    const near = await connectedBefore('token-about-to-idle-out')
    expect((await askForTokens(near.xero, {...refresh, refresh_token: near.tokens.refresh_token})).status).to.equal(200)
    const over = await connectedBefore('token-idled-out')
    const answer = await askForTokens(over.xero, {...refresh, refresh_token: over.tokens.refresh_token})
    expect([answer.status, await answer.json()]).to.deep.equal([400, {error: 'invalid_grant'}])
  })

  it('unless the sign-in service is down', async () => {
    const {xero, tokens} = await connectedBefore('refresh-refused')
    expect((await askForTokens(xero, {...refresh, refresh_token: tokens.refresh_token})).status).to.equal(503)
  })
})

describe('Xero’s answers when the network fails', () => {
  it('with nothing, with words, or with a page', async () => {
    expect(await failure((await connectedIn('unreachable')).call('/Accounts'))).to.be.an('error')
    const down = await (await connectedIn('maintenance')).call('/Accounts')
    expect([down.status, await down.text()]).to.deep.equal([503, 'The Xero API is currently offline for maintenance'])
    const page = await (await connectedIn('web-page-for-an-answer')).call('/Accounts')
    expect([page.status, (await page.text()).slice(0, 9)]).to.deep.equal([200, '<!DOCTYPE'])
    const cut = await (await connectedIn('cut-answers')).call('/Accounts')
    expect(await failure(cut.json())).to.be.an('error')
  })

  it('with an invoice that is made all the same', async () => {
    const {xero, call} = await connectedIn('lost-answer')
    const made = () => homeOf(xero).invoices.filter((row) => row.InvoiceNumber === 'SIT-1').length
    expect(await failure(call('/Invoices', invoice()))).to.be.an('error')
    expect(made()).to.equal(1)
  })

  it('with an invoice that is made later', async () => {
    const {xero, call} = await connectedIn('late-execution')
    const made = () => homeOf(xero).invoices.filter((row) => row.InvoiceNumber === 'SIT-1').length
    expect(await failure(call('/Invoices', invoice()))).to.be.an('error')
    expect(made()).to.equal(0)
    xero.clock.advance(20_000)
    await xero.work()
    expect(made()).to.equal(1)
  })

  it('now and then', async () => {
    const {call} = await connectedIn('flaky')
    const states = []
    for (let count = 0; count < 40; count++) states.push((await call('/Currencies')).status)
    expect(new Set(states)).to.deep.equal(new Set([200, 500]))
  })
})

describe('Xero’s refusal of an invoice', () => {
  const refusals: Record<string, RegExp> = {
    'invoice-refused': /not of valid status/,
    'tax-rate-archived': /TaxType code OUTPUT2 does not exist/,
    'account-archived': /Account code '200' has been archived/,
    'period-locked': /lock date/,
    'approvals-used-up': /limit of invoices/,
  }
  for (const [id, words] of Object.entries(refusals)) {
    it(`says why: ${situationNamed(id)?.title ?? ''}`, async () => {
      const {call} = await connectedIn(id)
      const answer = await call('/Invoices', invoice())
      expect(answer.status).to.equal(400)
      expect(await answer.text()).to.match(words)
    })
  }

  it('says why: a currency that was given up, a contact that was put away', async () => {
    const currency = await (await connectedIn('currency-unsubscribed')).call('/Invoices', invoice({CurrencyCode: 'EUR'}))
    expect(await currency.text()).to.match(/not subscribed to currency EUR/)
    const {xero, call} = await connectedIn('contact-archived')
    const contact = homeOf(xero).contacts.find((row) => row.Name === 'Larkspur Dental Practice')
    const archived = await call('/Invoices', invoice({Contact: {ContactID: contact?.ContactID}}))
    expect([archived.status, await archived.text()].join(' ')).to.match(/400 .*archived/i)
  })

  it('does not come on a calm day', async () => {
    const answer = await (await connectedIn('calm')).call('/Invoices', invoice())
    expect(answer.status, await answer.clone().text()).to.equal(200)
  })
})
